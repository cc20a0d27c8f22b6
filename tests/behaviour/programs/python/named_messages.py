#: script: text
#: fix: unsafe
#: reason: message-name
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "system", "name": "example_user", "content": "Hi"},
        {"role": "user", "name": "ann", "content": "Who am I?"},
    ],
)
print(response.choices[0].message.content)
