#: script: busy-then-text
#: fix: safe
import openai

client = openai.OpenAI(max_retries=0)
response = None
for attempt in range(3):
    try:
        response = client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
        )
        break
    except openai.RateLimitError:
        print("attempt", attempt, "failed")
if response is not None:
    print(response.choices[0].message.content)
