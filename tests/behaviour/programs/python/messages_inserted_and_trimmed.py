#: script: three-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
messages = []
for text in ("one", "two", "three"):
    messages.append({"role": "user", "content": text})
    if len(messages) > 2:
        messages.pop(0)
    if messages[0]["role"] != "system":
        messages.insert(0, {"role": "system", "content": "Classify."})
    response = client.chat.completions.create(messages=messages, model="gpt-4o-mini")
    messages.append(dict(role="assistant", content=response.choices[0].message.content))
print([m["content"] for m in messages])
