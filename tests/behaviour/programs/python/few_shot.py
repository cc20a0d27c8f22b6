#: script: text
#: fix: safe
from openai import OpenAI

EXAMPLES = [
    {"role": "user", "content": "2 + 2"},
    {"role": "assistant", "content": "four"},
    {"role": "user", "content": "3 + 3"},
    {"role": "assistant", "content": "six"},
]

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "system", "content": "Count in words."}, *EXAMPLES, {"role": "user", "content": "4 + 4"}],
)
print(response.choices[0].message.content)
