#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
PROMPTS = {
    "capital": "What is the capital of {country}?",
    "population": "How many people live in {country}?",
}


def prompt_for(kind, **values):
    return [
        {"role": "system", "content": "You are a geographer."},
        {"role": "user", "content": PROMPTS[kind].format(**values)},
    ]


for kind in PROMPTS:
    messages = prompt_for(kind, country="France")
    answer = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
    print(kind, answer.choices[0].message.content, sep=": ")
