#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
system = {"role": "system", "content": "Be brief."}
history = []


def ask(text):
    global history
    history += [{"role": "user", "content": text}]
    response = client.chat.completions.create(model="gpt-4o", messages=[system] + history[-6:])
    answer = response.choices[0].message.content
    history.extend([{"role": "assistant", "content": answer}])
    return answer


print(ask("Capital of France?"))
print(ask("Population?"))
print([turn["role"] for turn in history])
