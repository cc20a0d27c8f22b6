#: script: text
#: fix: manual
#: reason: keywords-read
from openai import OpenAI

client = OpenAI()
options = {"model": "gpt-5-mini", "max_tokens": 300}
print(options.get("max_tokens"))
answer = client.chat.completions.create(
    messages=[{"role": "user", "content": "Hello"}], **options
)
print(answer.choices[0].message.content)
