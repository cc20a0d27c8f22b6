from openai import OpenAI

client = OpenAI()
options = {
    "model": "gpt-5.5",
    "max_output_tokens": 200,
}
settings = dict(model="gpt-5.5", reasoning={"effort": "low"})
question = [{"role": "user", "content": "Why?"}]
print(client.responses.create(input=question, **options, store=False).output_text)
print(client.responses.create(**settings, input=question, store=False).output_text)
