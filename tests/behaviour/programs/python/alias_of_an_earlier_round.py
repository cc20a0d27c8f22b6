#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()


def main() -> None:
    for question in ("first", "second"):
        completion = client.chat.completions.create(
            model="gpt-5-mini", messages=[{"role": "user", "content": question}]
        )
        if question == "first":
            message = completion.choices[0].message
        print(message.content, completion.usage.total_tokens)


main()
