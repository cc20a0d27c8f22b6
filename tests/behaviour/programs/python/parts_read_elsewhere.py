#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
messages = [
    {
        "role": "user",
        "content": [
            {"type": "text", "text": "What is this?"},
            {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}},
        ],
    }
]
response = client.chat.completions.create(model="gpt-4o", messages=messages)
print(response.choices[0].message.content)
for part in messages[0]["content"]:
    print(part["text"] if part["type"] == "text" else part["image_url"]["url"])
