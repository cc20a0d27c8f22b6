#: script: three-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
results = [
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": word}])
    for word in ("a", "b", "c")
]
print(len(results), results[0].choices[0].message.content)
for result in results:
    print(result.choices[0].message.content, result.usage.total_tokens)
