from openai import OpenAI

client = OpenAI()


def ask(question: str) -> str:
    return client.responses.create(model='gpt-5.5', input=[{'role': 'user', 'content': question}], store=False).output_text


print(ask('Why?'), client.responses.create(model="gpt-5.5", input=[], store=False, ).output_text)
