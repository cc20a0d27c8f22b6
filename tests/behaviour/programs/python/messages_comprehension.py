#: script: text
#: fix: safe
from openai import OpenAI

transcript = [("user", "Hello"), ("assistant", "Hi, who are you?"), ("user", "Ann")]
client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": role, "content": text} for role, text in transcript],
)
print(response.choices[0].message.content)
