#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()


def ask() -> str:
    answer = client.chat.completions.create(
        model="gpt-5-mini", messages=[{"role": "user", "content": "A story"}]
    )
    reason = answer.choices[0].finish_reason
    if reason == "stop":
        return "whole"
    elif reason == "length":
        return "cut short"
    elif reason in ("content_filter", "tool_calls"):
        return "other"
    raise ValueError("unknown")


print(ask())
