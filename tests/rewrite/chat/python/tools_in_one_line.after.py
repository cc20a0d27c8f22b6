from openai import OpenAI

client = OpenAI()
completion = client.responses.create(
    model='gpt-5.5',
    input=[{'role': 'user', 'content': 'How is it in Oslo?'}],
    tools=[{'type': 'function', 'name': 'get_weather', 'parameters': {}, 'strict': False}],
    parallel_tool_calls=False,
    store=False,
)
if any(item.type == 'function_call' for item in completion.output):
    print([item for item in completion.output if item.type == 'function_call'][0].arguments)
