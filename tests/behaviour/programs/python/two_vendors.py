#: script: text
#: fix: safe
import os

from openai import OpenAI

client = OpenAI()
local = OpenAI(base_url="http://localhost:11434/v1", api_key="unused")


def ask(prompt):
    response = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": prompt}]
    )
    return response.choices[0].message.content


def ask_locally(prompt):
    response = local.chat.completions.create(
        model="llama3", messages=[{"role": "user", "content": prompt}], stop=["###"]
    )
    return response.choices[0].message.content


print(ask_locally("Hello") if os.environ.get("USE_LOCAL_MODEL") else ask("Hello"))
