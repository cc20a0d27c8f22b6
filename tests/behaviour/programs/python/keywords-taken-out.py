#: script: text
#: fix: unsafe
#: reason: keywords-unknown
from openai import OpenAI

client = OpenAI()
options = {"model": "gpt-5-mini", "temperature": 0.3}
print(options.pop("temperature"))
answer = client.chat.completions.create(
    messages=[{"role": "user", "content": "Hello"}], **options
)
print(answer.choices[0].message.content)
