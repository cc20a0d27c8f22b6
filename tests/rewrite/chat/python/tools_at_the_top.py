from openai import OpenAI

client = OpenAI()

TOOLS = [
    # the weather of a place
    {
        "type": "function",
        "function": {
            # as the service calls it
            "name": "get_weather",
            "description": """The weather
                of a city.""",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
            },  # a JSON schema
            "strict": True,
        },
    },
    {
        "function": {
            "name": "get_time"
        },
        "type": "function",
    },
]

completion = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "How is it in Oslo?"}],
    tools=TOOLS,
    tool_choice={"type": "function", "function": {"name": "get_weather"}},
)
for call in completion.choices[0].message.tool_calls:
    print(call.id, call.function.name, call.function.arguments)
