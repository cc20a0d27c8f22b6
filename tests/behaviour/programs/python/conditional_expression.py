#: script: text
#: fix: safe
import os

from openai import OpenAI

client = OpenAI()
detailed = bool(os.environ.get("DETAILED_ANSWERS"))
response = client.chat.completions.create(
    model="gpt-4.1" if detailed else "gpt-4.1-mini",
    messages=[
        {"role": "system", "content": "In depth." if detailed else "In brief."},
        {"role": "user", "content": "Hello"},
    ],
    temperature=0.9 if detailed else 0,
)
print(response.choices[0].message.content if response.choices else "nothing")
