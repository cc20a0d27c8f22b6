from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(model="gpt-5.5",
                                        messages=[{"role": "system", "content": "Be brief."},
                                                  {"role": "user", "content": "Why?"}],
                                        max_tokens=500,
                                        temperature=0)
if True:
    other = client.chat.completions.create(
        model="gpt-5.5", temperature=0,
        messages=[
            {
                "role": "user",
                "content": "How?",
            },
        ])
print(answer.choices[0].message.content, other.usage.total_tokens)
