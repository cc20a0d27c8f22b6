#: script: text
#: fix: safe
from openai import OpenAI

text = (
    OpenAI()
    .chat.completions.create(
        messages=[{"role": "user", "content": "Hi!"}],
        model="gpt-4.1",
    )
    .choices[0]
    .message.content.strip()
    .upper()
)
print(text)
