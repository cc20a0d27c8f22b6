#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()

raw = client.chat.completions.with_raw_response.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Say hello."}],
)
print("request", raw.headers.get("x-request-id"))
print("remaining", raw.headers["x-ratelimit-remaining-requests"])

completion = raw.parse()
print(completion.choices[0].message.content)
