#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "user", "content": [{"type": "text", "text": "Tell me a joke"}]},
        {"role": "assistant", "content": [{"type": "text", "text": "Knock knock"}]},
        {"role": "user", "content": [{"type": "text", "text": "Who is there?"}]},
    ],
)
print(response.choices[0].message.content)
