from openai import OpenAI

client = OpenAI()
messages = [
    {"role": "user", "content": "How is it in Oslo?"},
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {
                "id": "call_1",
                "type": "function",
                "function": {"name": "get_weather", "arguments": '{"city": "Oslo"}'},
            },
        ],
    },
    {"role": "tool", "tool_call_id": "call_1", "content": "Rain"},
]
messages.append({"role": "user", "content": "And tomorrow?"})
completion = client.chat.completions.create(model="gpt-5.5", messages=messages)
print(completion.choices[0].message.content)
