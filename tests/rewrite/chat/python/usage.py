from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-5.5", messages=[{"role": "user", "content": "Why?"}]
)
usage = completion.usage
print(f"{usage.prompt_tokens} + {usage.completion_tokens} = {completion.usage.total_tokens}")
print(f'{usage.prompt_tokens_details.cached_tokens}, {completion.choices[0].finish_reason == "length"}')
if completion.choices[0].finish_reason == "stop":
    print(completion.id, completion.created)
