#: script: two-texts
#: fix: manual
#: reason: use-unknown
from openai import OpenAI

client = OpenAI()
answers = {}
for question in ("Hello", "Again"):
    answers[question] = client.chat.completions.create(
        model="gpt-5-mini", messages=[{"role": "user", "content": question}]
    )
for question, answer in answers.items():
    print(question, answer.choices[0].message.content)
