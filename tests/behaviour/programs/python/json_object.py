#: script: label
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o-mini",
    response_format={"type": "json_object"},
    messages=[
        {"role": "system", "content": "Answer in JSON with the keys label and score."},
        {"role": "user", "content": "Buy now!!!"},
    ],
)
data = json.loads(response.choices[0].message.content)
print(data["label"], data["score"])
