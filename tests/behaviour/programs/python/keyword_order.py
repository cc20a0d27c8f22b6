#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(temperature=0, stream=False, messages=[
    {"role": "user", "content": "Hello"}], max_tokens=32, model="gpt-4o"
    # a last word
    )
print(response.choices[0].message.content)
