#: script: text
#: fix: safe
import os

import openai as oai

oai.api_key = os.environ["OPENAI_API_KEY"]

chat = oai.chat.completions.create(
    messages=[{"role": "user", "content": "Hello"}], model="gpt-4o-mini"
)
message = chat.choices[0].message
print(message.content)
