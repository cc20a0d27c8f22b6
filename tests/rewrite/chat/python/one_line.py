from openai import OpenAI

client = OpenAI()


def ask(question: str) -> str:
    return client.chat.completions.create(model='gpt-5.5', messages=[{'role': 'user', 'content': question}]).choices[0].message.content


print(ask('Why?'), client.chat.completions.create(model="gpt-5.5", messages=[], ).choices[0].message.content)
