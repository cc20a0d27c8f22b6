#: script: refusal
#: fix: safe
from pydantic import BaseModel
from openai import OpenAI


class Recipe(BaseModel):
    title: str


client = OpenAI()
message = client.chat.completions.parse(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Something forbidden"}],
    response_format=Recipe,
).choices[0].message
if message.refusal:
    print("refused:", message.refusal)
else:
    print(message.parsed.title)
