#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()


def main() -> None:
    completion = client.chat.completions.create(
        model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
    )
    message = completion.choices[0].message
    print([message.content + str(completion) for completion in range(3)])


main()
