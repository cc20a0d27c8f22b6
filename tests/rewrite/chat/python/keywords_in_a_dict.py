from openai import OpenAI

client = OpenAI()
options = {
    "model": "gpt-5.5",
    "max_tokens": 200,
    "n": 1,
}
settings = dict(model="gpt-5.5", reasoning_effort="low")
question = [{"role": "user", "content": "Why?"}]
print(client.chat.completions.create(messages=question, **options).choices[0].message.content)
print(client.chat.completions.create(**settings, messages=question).choices[0].message.content)
