#: script: text
#: fix: manual
#: reason: several-sources
from openai import OpenAI

client = OpenAI()


def main() -> None:
    answers = []
    answer = client.chat.completions.create(
        model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
    )
    answers.append(answer)
    answers.append("the end")
    print(answers[0].choices[0].message.content)


main()
