#: script: text
#: fix: safe
from typing import Iterator

from openai import OpenAI

client = OpenAI()


def answer(question: str) -> Iterator[str]:
    stream = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=True,
    )
    for chunk in stream:
        content = chunk.choices[0].delta.content
        if content:
            yield content


for number, piece in enumerate(answer("Hello")):
    print(number, repr(piece))
