#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
options = {"model": "gpt-5-mini", "stream": True}
print(options["model"], options.get("stream"))
for chunk in client.chat.completions.create(
    messages=[{"role": "user", "content": "Hello"}], **options
):
    print(chunk.choices[0].delta.content or "", end="")
