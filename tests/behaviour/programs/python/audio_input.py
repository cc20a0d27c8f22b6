#: script: text
#: fix: manual
#: reason: content-part
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-audio",
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What is in this recording?"},
                {"type": "input_audio", "input_audio": {"data": "UklGRg==", "format": "wav"}},
            ],
        },
    ],
)
print(completion.choices[0].message.content)
