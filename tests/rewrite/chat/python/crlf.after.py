from openai import OpenAI

client = OpenAI()
answer = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Why?"}],
    tools=[
        {
            "type": "function",
            "name": "search",
            "parameters": {},
            "strict": False,
        },
    ],
    store=False,
)
print(answer.output_text or "nothing")
