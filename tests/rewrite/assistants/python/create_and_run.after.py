from openai import OpenAI

client = OpenAI()
response = client.responses.create(
    input=[{"role": "user", "content": "Good morning"}],
    model="gpt-4o",
    instructions="Translate into French.",
)
print(response.output_text)
