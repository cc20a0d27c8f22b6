from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Tell me a story"}],
    stream=True,
)
for chunk in stream: print(chunk.choices[0].delta.content or "", end="")  # as it comes
print()
