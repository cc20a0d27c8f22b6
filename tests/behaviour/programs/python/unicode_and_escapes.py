#: script: unicode
#: fix: safe
# -*- coding: utf-8 -*-
from openai import OpenAI

client = OpenAI()
größe = "klein"
antwort = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": f"Grüße aus der Schweiz, {größe} \N{SNOWMAN} \\n 🏔️"}],
)
print("→", antwort.choices[0].message.content)
