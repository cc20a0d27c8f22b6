#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
text = ""
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    content = chunk.choices[0].delta.content
    if content is not None and content != "":
        print(repr(content))
    if content is not None:
        text = text + content
print(text)
