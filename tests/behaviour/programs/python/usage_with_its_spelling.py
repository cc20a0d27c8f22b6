#: script: text
#: fix: unsafe
#: reason: printed
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
)
usage = answer.usage
print(f"{usage.prompt_tokens=}")
