#: script: three-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
reviews = ["Great!", "Awful.", "It works."]

labels = [
    client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Sentiment of {review!r}?"}],
    ).choices[0].message.content
    for review in reviews
]
print(dict(zip(reviews, labels)))
