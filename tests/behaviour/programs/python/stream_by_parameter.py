#: script: text
#: fix: manual
#: reason: stream-undecided
from openai import OpenAI

client = OpenAI()


def chat(prompt, stream=False):
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": prompt}],
        stream=stream,
    )
    if stream:
        return (chunk.choices[0].delta.content or "" for chunk in response)
    return response.choices[0].message.content


print(chat("Hello"))
