from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Event(BaseModel):
    name: str


completion = client.responses.parse(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Alice and Bob meet on Friday"}],
    text_format=Event,
    store=False,
)
event = completion.output_parsed
print(event.name)
