#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()
was_cut = False
text = ""
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    max_tokens=20,
    stream=True,
):
    if chunk.choices[0].delta.content:
        text += chunk.choices[0].delta.content
    if chunk.choices[0].finish_reason == "length":
        was_cut = True
print(text, was_cut)
