from openai import OpenAI

client = OpenAI()

TOOLS = [
    # the weather of a place
    {
        "type": "function",
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
    {
        "name": "get_time",
        "parameters": None,
        "strict": False,
        "type": "function",
    },
]

completion = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "How is it in Oslo?"}],
    tools=TOOLS,
    tool_choice={"type": "function", "name": "get_weather"},
    store=False,
)
for call in [item for item in completion.output if item.type == "function_call"]:
    print(call.call_id, call.name, call.arguments)
