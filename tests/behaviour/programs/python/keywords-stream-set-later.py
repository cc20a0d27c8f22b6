#: script: text
#: fix: manual
#: reason: stream-undecided
import sys

from openai import OpenAI

client = OpenAI()
options = {"model": "gpt-5-mini"}
if len(sys.argv) > 5:
    options["stream"] = True
answer = client.chat.completions.create(
    messages=[{"role": "user", "content": "Hello"}], **options
)
print(answer.choices[0].message.content)
