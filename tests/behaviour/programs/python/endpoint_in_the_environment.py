#: script: text
#: fix: unsafe
#: reason: client-unproven
import os

from openai import OpenAI

os.environ["OPENAI_BASE_URL"] = os.environ.get("OPENAI_BASE_URL", "https://llm.example.com/v1")
client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
)
print(answer.choices[0].message.content)
