#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4.1",
    messages=[{"role": "user", "content": "Say hello."}],
)
if completion.choices[0].finish_reason != "stop":
    raise SystemExit("the answer is not complete")
print(completion.choices[0].message.content)
