#: script: text
#: fix: manual
#: reason: logprobs
import math

from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    logprobs=True,
    top_logprobs=2,
)
for token in completion.choices[0].logprobs.content:
    print(f"{token.token!r}: {math.exp(token.logprob):.2f}", [t.token for t in token.top_logprobs])
