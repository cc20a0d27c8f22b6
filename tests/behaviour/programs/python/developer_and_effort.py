#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-5.5",
    reasoning_effort="low",
    verbosity="low",
    max_completion_tokens=400,
    messages=[
        {"role": "developer", "content": "Talk like a pirate."},
        {"role": "user", "content": "Are semicolons optional in JavaScript?"},
    ],
)
print(response.choices[0].message.content)
print(response.usage.completion_tokens_details.reasoning_tokens, "tokens of reasoning")
