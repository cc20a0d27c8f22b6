#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4.1",
    messages=[{"role": "user", "content": "Tell me a long story."}],
    max_tokens=50,
)
choice = response.choices[0]
print(choice.message.content)
if choice.finish_reason == "length":
    print("(cut short)")
elif choice.finish_reason == "stop":
    print("(complete)")
