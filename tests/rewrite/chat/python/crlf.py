from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5.5",
    n=1,
    messages=[{"role": "user", "content": "Why?"}],
    tools=[
        {
            "type": "function",
            "function": {
                "name": "search",
                "parameters": {},
            },
        },
    ],
)
print(answer.choices[0].message.content or "nothing")
