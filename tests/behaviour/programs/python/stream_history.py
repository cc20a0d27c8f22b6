#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
messages = [{"role": "system", "content": "Be brief."}]

for question in ("Capital of France?", "Population?"):
    messages.append({"role": "user", "content": question})
    reply = ""
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        reply += chunk.choices[0].delta.content or ""
    messages.append({"role": "assistant", "content": reply})
    print(reply)
print(messages)
