#: script: text
#: fix: safe
from openai import OpenAI
from openai.types.chat import ChatCompletion, ChatCompletionUserMessageParam

client = OpenAI()


def _create(text: str) -> ChatCompletion:
    question: ChatCompletionUserMessageParam = {"role": "user", "content": text}
    return client.chat.completions.create(model="gpt-4.1", messages=[question])


completion = _create("Say hello.")
print(completion.choices[0].message.content)
print(completion.model)
