#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
create = client.chat.completions.create
response = create(model="gpt-4o-mini", messages=[{"role": "user", "content": "Hello"}])
print(response.choices[0].message.content)
