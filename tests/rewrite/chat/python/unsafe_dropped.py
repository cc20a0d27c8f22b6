from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Why?"}],
    seed=7,
    stop=["\n"],
    max_tokens=5,
)
print(completion.choices[0].message.content)
