#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()


def ask(messages, question):
    messages.append({"role": "user", "content": [{"type": "text", "text": question}]})


conversation = []
ask(conversation, "Hello")
completion = client.chat.completions.create(model="gpt-4o", messages=conversation)
print(completion.choices[0].message.content)
