#: script: text
#: fix: safe
import base64

from openai import OpenAI

client = OpenAI()


def encode(data: bytes) -> str:
    return base64.b64encode(data).decode("utf-8")


def describe(data: bytes, question: str = "What is this?") -> str:
    base64_image = encode(data)
    response = client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": question},
                    {
                        "type": "image_url",
                        "image_url": {"url": f"data:image/jpeg;base64,{base64_image}", "detail": "high"},
                    },
                ],
            }
        ],
    )
    return response.choices[0].message.content


print(describe(b"\xff\xd8\xff\xe0"))
