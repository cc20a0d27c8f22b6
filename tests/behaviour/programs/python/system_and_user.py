#: script: text
#: fix: safe
"""Ask one question, with every argument explained."""
from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(
    # the cheap one is good enough here
    model="gpt-4.1-mini",
    messages=[
        # who the model is
        {
            "role": "system",
            "content": "You are a terse assistant. "
                       "Answer in one sentence.",
        },
        {"role": "user", "content": "Introduce yourself."},  # the question
    ],
    temperature=0.2,  # keep it sober
    max_tokens=256,   # about a paragraph
    top_p=1,
)
# .choices[0] is the only choice there is
answer = response.choices[0].message.content
print("Answer:", answer)
print(f"{len(answer)} characters, starts with {response.choices[0].message.content[:5]!r}")
