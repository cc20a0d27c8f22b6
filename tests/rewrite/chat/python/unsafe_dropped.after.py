from openai import OpenAI

client = OpenAI()
completion = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Why?"}],
    max_output_tokens=16,
    store=False,
)
print(completion.output_text)
