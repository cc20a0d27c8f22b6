#: script: label
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-5.1",
    verbosity="high",
    response_format={"type": "json_object"},
    messages=[{"role": "user", "content": "Label this as json: Buy now!!!"}],
)
print(response.choices[0].message.content)
