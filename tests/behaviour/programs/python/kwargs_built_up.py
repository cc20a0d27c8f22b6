#: script: two-labels
#: fix: safe
from openai import OpenAI

client = OpenAI()


def ask(prompt, json_mode=False, temperature=None):
    params = dict(
        model="gpt-4o",
        messages=[{"role": "user", "content": prompt}],
    )
    if json_mode:
        params["response_format"] = {"type": "json_object"}
    if temperature is not None:
        params["temperature"] = temperature
    response = client.chat.completions.create(**params)
    return response.choices[0].message.content


print(ask("Label this as JSON: Buy now!!!", json_mode=True))
print(ask("Label this: See you on Friday", temperature=0.1))
