#: script: two-texts
#: fix: safe
from typing import Optional

from openai import OpenAI

client = OpenAI()


def ask(prompt: str, system: Optional[str] = None) -> str:
    messages = []
    if system:
        messages.append({"role": "system", "content": system})
    messages.append({"role": "user", "content": prompt})
    response = client.chat.completions.create(model="gpt-4o", messages=messages)
    return response.choices[0].message.content.strip()


print(ask("Capital of France?"))
print(ask("Population?", system="Be exact."))
