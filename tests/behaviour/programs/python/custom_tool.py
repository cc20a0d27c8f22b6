#: script: custom-tool
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-5.1",
    messages=[{"role": "user", "content": "Use the tool to compute 6 * 7."}],
    tools=[
        {
            "type": "custom",
            "custom": {"name": "run_code", "description": "Executes arbitrary Python code."},
        }
    ],
)
call = completion.choices[0].message.tool_calls[0]
print(call.custom.name)
print(call.custom.input)
