#: script: text
#: fix: unsafe
#: reason: returned
from openai import OpenAI

client = OpenAI()


def with_retries(attempt):
    for _ in range(2):
        try:
            return attempt()
        except ConnectionError:
            continue
    raise RuntimeError("no answer")


answer = with_retries(
    lambda: client.chat.completions.create(
        model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
    )
)
print(answer.choices[0].message.content)
