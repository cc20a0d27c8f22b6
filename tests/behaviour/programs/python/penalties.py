#: script: lines
#: fix: unsafe
#: reason: parameter-dropped
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "List some things"}],
    frequency_penalty=0.5,
    presence_penalty=0.3,
)
for line in response.choices[0].message.content.splitlines():
    print("*", line.lstrip("- "))
