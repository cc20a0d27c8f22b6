#: script: unused-tool
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-5.1",
    messages=[{"role": "user", "content": "Hello"}],
    tools=[
        {
            "type": "custom",
            "custom": {
                "name": "timestamp",
                "format": {
                    "type": "grammar",
                    "grammar": {"syntax": "regex", "definition": r"^\d{4}-\d{2}-\d{2}$"},
                },
            },
        }
    ],
)
print(completion.choices[0].message.content)
