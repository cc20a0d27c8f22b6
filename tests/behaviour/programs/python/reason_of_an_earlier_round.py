#: script: truncated-then-text
#: fix: manual
#: reason: comparison
from openai import OpenAI

client = OpenAI()


def main() -> None:
    for question in ("first", "second"):
        completion = client.chat.completions.create(
            model="gpt-5-mini", messages=[{"role": "user", "content": question}]
        )
        if question == "first":
            reason = completion.choices[0].finish_reason
        if reason == "length":
            print("cut short", completion.choices[0].message.content)


main()
