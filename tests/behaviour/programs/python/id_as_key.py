#: script: text
#: fix: safe
from openai import OpenAI

log = {}
response = OpenAI().chat.completions.create(
    model="gpt-4.1-mini",
    messages=[{"role": "user", "content": "Hello"}],
)
log[response.id] = response.choices[0].message.content
print(len(log), *log.values())
