#: script: text
#: fix: unsafe
#: reason: messages-unknown
from openai import OpenAI

client = OpenAI()
message = {"role": "user"}
message["content"] = [{"type": "text", "text": "Hello"}]
completion = client.chat.completions.create(model="gpt-4o", messages=[message])
print(completion.choices[0].message.content)
