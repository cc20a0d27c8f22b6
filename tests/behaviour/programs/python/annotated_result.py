#: script: text
#: fix: safe
from openai import OpenAI
from openai.types.chat import ChatCompletion

client: OpenAI = OpenAI()


def complete(prompt: str) -> str:
    completion: ChatCompletion = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": prompt}],
    )
    assert completion.choices[0].message.content is not None
    return completion.choices[0].message.content


print(complete("Say hello."))
