#: script: refusal
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Something forbidden"}],
)
message = completion.choices[0].message
if message.refusal:
    print("refused:", message.refusal)
else:
    print(message.content)
