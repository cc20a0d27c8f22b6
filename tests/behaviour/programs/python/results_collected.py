#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()


def main() -> None:
    answers = []
    for question in ("Hello", "Again"):
        answer = client.chat.completions.create(
            model="gpt-5-mini", messages=[{"role": "user", "content": question}]
        )
        answers.append(answer)
    for number, answer in enumerate(answers):
        print(number, answer.choices[0].message.content)
    print(len(answers), answers[0].usage.prompt_tokens)
    print(sum(answer.usage.total_tokens for answer in answers))


main()
