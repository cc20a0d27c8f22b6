#: script: text
#: fix: unsafe
#: reason: keywords-unknown
from openai import OpenAI

client = OpenAI()


def ask(prompt, **kwargs):
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": prompt}],
        **kwargs,
    )
    return response.choices[0].message.content


print(ask("Hello"))
