#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
ask = lambda q: client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content

print(ask("Capital of France?"))
print(ask("Population?"))
