from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Event(BaseModel):
    name: str


completion = client.beta.chat.completions.parse(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Alice and Bob meet on Friday"}],
    response_format=Event,
)
event = completion.choices[0].message.parsed
print(event.name)
