from openai import OpenAI

client = OpenAI()
stream = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Tell me a story"}],
    stream=True,
    store=False,
)
for chunk in stream:
    # the last one has no choices
    if chunk.type == "response.output_text.delta":
        print(chunk.delta, end="")  # as it comes
print()
