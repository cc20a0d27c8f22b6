#: script: text
#: fix: unsafe
from openai import OpenAI

client = OpenAI()


def ask(question, tool_choice="none"):
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        tools=[{"type": "function", "function": {"name": "f", "parameters": {"type": "object", "properties": {}}}}],
        tool_choice=tool_choice,
    ).choices[0].message.content


print(ask("Hello"))
