from openai import OpenAI

client = OpenAI()
completion = client.responses.create(
    model="gpt-5.5", input=[{"role": "user", "content": "Why?"}], store=False
)
usage = completion.usage
print(f"{usage.input_tokens} + {usage.output_tokens} = {completion.usage.total_tokens}")
print(f'{usage.input_tokens_details.cached_tokens}, {(completion.incomplete_details is not None and completion.incomplete_details.reason == "max_output_tokens")}')
if completion.status == "completed":
    print(completion.id, int(completion.created_at))
