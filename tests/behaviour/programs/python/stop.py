#: script: text
#: fix: unsafe
#: reason: parameter-dropped
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "List three things"}],
    stop=["\n\n", "4."],
)
print(response.choices[0].message.content)
