from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-5.5",
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What is this?"},  # the question
                {
                    "type": "image_url",
                    "image_url": {
                        "url": "https://example.com/cat.png",
                        "detail": "low",
                    },
                },
                {"type": "image_url", "image_url": {"url": "https://example.com/dog.png"}},
            ],
        },
        {"role": "assistant", "content": [{"type": "text", "text": "A cat."}]},
        {"role": "user", "content": "Sure?"},
    ],
)
print(completion.choices[0].message.content)
