#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What's in these images?"},
                {
                    "type": "image_url",
                    "image_url": {
                        "url": "https://example.com/boardwalk.jpg",
                    },
                },
                {"type": "image_url", "image_url": {"url": "https://example.com/b.png", "detail": "low"}},
            ],
        }
    ],
    max_tokens=300,
)

print(response.choices[0].message.content)
