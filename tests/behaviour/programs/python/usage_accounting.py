#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
PRICE = {"input": 2.0, "output": 8.0}
total = 0.0

for question in ("Capital of France?", "Population of Paris?"):
    response = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": question}],
    )
    usage = response.usage
    cost = (usage.prompt_tokens * PRICE["input"] + usage.completion_tokens * PRICE["output"]) / 1_000_000
    total += cost
    print(response.choices[0].message.content)
    print(f"{usage.prompt_tokens} + {usage.completion_tokens} = {usage.total_tokens} tokens, ${cost:.6f}")
    print("cached:", usage.prompt_tokens_details.cached_tokens)
    print("reasoning:", response.usage.completion_tokens_details.reasoning_tokens)

print(f"total ${total:.6f}")
