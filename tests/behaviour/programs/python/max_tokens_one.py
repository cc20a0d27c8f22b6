#: script: three-texts
#: fix: unsafe
#: reason: minimum-raised
from openai import OpenAI

client = OpenAI()
for review in ["Great!", "Awful.", "It works."]:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": "positive, negative or neutral? " + review}],
        max_tokens=1,
    )
    print(response.choices[0].message.content)
