#: script: text
#: fix: manual
#: reason: parameter-manual
from openai import OpenAI

client = OpenAI()


def suggest(prompt, n=2):
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": prompt}],
        n=n,
    )
    return [choice.message.content for choice in response.choices]


print(suggest("A name for a dog"))
