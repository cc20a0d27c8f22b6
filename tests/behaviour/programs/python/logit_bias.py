#: script: text
#: fix: unsafe
#: reason: parameter-dropped
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Yes or no?"}],
    logit_bias={"9642": 100, "2822": 100},
    max_tokens=20,
)
print(response.choices[0].message.content)
