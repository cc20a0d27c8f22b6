#: script: label
#: fix: safe
from openai import OpenAI
from pydantic import BaseModel


class Label(BaseModel):
    label: str
    score: float


client = OpenAI()
with client.beta.chat.completions.stream(
    model="gpt-4o",
    messages=[
        {"role": "system", "content": "Label the mail."},
        {"role": "user", "content": "Buy now!!!"},
    ],
    response_format=Label,
) as stream:
    for event in stream:
        if event.type == "content.done":
            print("done")
    completion = stream.get_final_completion()

print(completion.choices[0].message.parsed)
