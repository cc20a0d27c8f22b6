#: script: text
#: fix: unsafe
#: reason: parameter-dropped
from openai import OpenAI

code = "class User:\n    name: str\n"
client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4.1",
    messages=[
        {"role": "user", "content": "Replace the name by an email. Only code."},
        {"role": "user", "content": code},
    ],
    prediction={"type": "content", "content": code},
)
print(completion.choices[0].message.content)
