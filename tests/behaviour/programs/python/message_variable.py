#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "user", "content": "Hello"},
    ],
)
choices = response.choices
first = choices[0]
message = first.message
text = message.content
print(text)
