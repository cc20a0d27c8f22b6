#: script: truncated
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
choice = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], max_tokens=16
).choices[0]
match choice.finish_reason:
    case "stop":
        print(choice.message.content)
    case "length" | "content_filter" as why:
        print(choice.message.content, why)
