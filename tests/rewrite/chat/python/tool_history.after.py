from openai import OpenAI

client = OpenAI()
messages = [
    {"role": "user", "content": "How is it in Oslo?"},
    {"type": "function_call", "call_id": "call_1", "name": "get_weather", "arguments": '{"city": "Oslo"}'},
    {"type": "function_call_output", "call_id": "call_1", "output": "Rain"},
]
messages.append({"role": "user", "content": "And tomorrow?"})
completion = client.responses.create(model="gpt-5.5", input=messages, store=False)
print(completion.output_text)
