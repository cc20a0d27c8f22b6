from openai import OpenAI

client = OpenAI()
stream = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Tell me a story"}],
    stream=True,
    store=False,
)
for chunk in stream:
    if chunk.type != "response.output_text.delta":
        continue
    print(chunk.delta or "", end="")  # as it comes
print()
