#: script: text
#: fix: manual
#: reason: parameter-manual
import sys

from openai import OpenAI

client = OpenAI()
params = {
    "model": "gpt-5-mini",
    "messages": [{"role": "user", "content": "Hello"}],
    "stream": True,
}
if len(sys.argv) > 5:
    params["stream_options"] = {"include_usage": True}
for chunk in client.chat.completions.create(**params):
    if chunk.choices and chunk.choices[0].delta.content:
        print(chunk.choices[0].delta.content, end="")
