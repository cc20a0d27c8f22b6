#: script: text
#: fix: manual
#: reason: content-part
from openai import OpenAI

client = OpenAI()
parts = [{"type": "text", "text": "Hello"}]
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "assistant", "content": parts}, {"role": "user", "content": parts}],
)
print(completion.choices[0].message.content)
