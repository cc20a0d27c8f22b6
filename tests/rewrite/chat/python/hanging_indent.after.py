from openai import OpenAI

client = OpenAI()
answer = client.responses.create(model="gpt-5.5",
                                        input=[{"role": "system", "content": "Be brief."},
                                                  {"role": "user", "content": "Why?"}],
                                        max_output_tokens=500,
                                        temperature=0,
                                        store=False)
if True:
    other = client.responses.create(
        model="gpt-5.5", temperature=0,
        input=[
            {
                "role": "user",
                "content": "How?",
            },
        ],
        store=False)
print(answer.output_text, other.usage.total_tokens)
