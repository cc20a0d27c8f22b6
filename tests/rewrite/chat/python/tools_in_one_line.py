from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model='gpt-5.5',
    messages=[{'role': 'user', 'content': 'How is it in Oslo?'}],
    tools=[{'type': 'function', 'function': {'name': 'get_weather', 'parameters': {}}}],
    parallel_tool_calls=False,
)
message = completion.choices[0].message
if message.tool_calls:
    print(message.tool_calls[0].function.arguments)
