#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
input = "Hello"
store = text = output = item = None
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": input}],
)
message = response.choices[0].message
print(message.refusal, message.content, item)
