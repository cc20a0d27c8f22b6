#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4.1",
    messages=[{"role": "user", "content": "Say hello."}],
    max_completion_tokens=40,
)
done = completion.choices[0].finish_reason == "stop"
print("done" if done else "not done")
