#: script: truncated-then-text
#: fix: safe
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Write two halves."}]
text = ""
while True:
    response = client.chat.completions.create(model="gpt-4o", messages=messages, max_tokens=16)
    part = response.choices[0].message.content
    text += part
    if response.choices[0].finish_reason != "length":
        break
    messages.append({"role": "assistant", "content": part})
    messages.append({"role": "user", "content": "Go on."})
print(text)
