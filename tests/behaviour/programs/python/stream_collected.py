#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model='gpt-4o-mini',
    messages=[
        {'role': 'user', 'content': 'Count to 5'}
    ],
    temperature=0,
    stream=True,  # this time, we set stream=True
)
collected = []
for chunk in response:
    delta = chunk.choices[0].delta
    if delta.content:
        collected.append(delta.content)  # save the piece
full_reply = ''.join(collected)
print(f"Full reply: {full_reply}")
print(collected)
