#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()


def _chat(messages):
    response = client.chat.completions.create(model="gpt-4o", messages=messages, temperature=0.3)
    return response.choices[0].message.content


history = [{"role": "user", "content": "Capital of France?"}]
print(_chat(history))
print(_chat([{"role": "system", "content": "Be exact."}, {"role": "user", "content": "Population?"}]))
