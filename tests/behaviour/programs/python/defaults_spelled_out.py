#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Say hello."}],
    n=1,
    stop=None,
    seed=None,
    stream=False,
    frequency_penalty=0.0,
    logprobs=False,
)
print(response.choices[0].message.content)
