#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return response.choices[0].message.content, response.usage.total_tokens


for question in ("Capital of France?", "Population?"):
    text, tokens = ask(question)
    print(f"{text} ({tokens})")
