#: script: three-texts
#: fix: safe
from openai import OpenAI


class Meter:
    def __init__(self):
        self.prompt_tokens = 0
        self.completion_tokens = 0

    def add(self, prompt_tokens, completion_tokens):
        self.prompt_tokens += prompt_tokens
        self.completion_tokens += completion_tokens


client, meter = OpenAI(), Meter()
for review in ("Great!", "Awful.", "It works."):
    result = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Classify the sentiment: positive, negative or neutral."},
            {"role": "user", "content": review},
        ],
        temperature=0.0,
        max_tokens=20,
    )
    if result.usage:
        meter.add(result.usage.prompt_tokens, result.usage.completion_tokens)
    print(review, result.choices[0].message.content.strip())
print(meter.prompt_tokens, meter.completion_tokens)
