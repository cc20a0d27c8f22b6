#: script: two-texts
#: fix: safe
from typing import List

from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

client = OpenAI()
messages: List[ChatCompletionMessageParam] = [
    {"role": "system", "content": "You are a guide."},
]

for question in ["What is the capital of France?", "How many people live there?"]:
    messages.append({"role": "user", "content": question})
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    content = completion.choices[0].message.content
    print(content)
    messages.append({"role": "assistant", "content": content or ""})

print(len(messages), "messages")
