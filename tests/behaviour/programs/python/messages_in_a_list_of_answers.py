#: script: text
#: fix: manual
#: reason: use-unknown
from openai import OpenAI

client = OpenAI()
answers = []
answer = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
)
answers.append(answer.choices[0].message)
print([message.content for message in answers])
