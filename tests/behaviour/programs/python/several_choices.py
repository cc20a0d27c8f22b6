#: script: text
#: fix: manual
#: reason: parameter-manual
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "A name for a cat"}],
    n=3,
    temperature=1.2,
)
for number, choice in enumerate(response.choices, 1):
    print(number, choice.message.content)
