#: script: refusal
#: fix: safe
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    content = response.choices[0].message.content
    if content is None:
        return "no answer"
    return content


print(ask("Something forbidden"))
