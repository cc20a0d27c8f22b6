#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: returned
from openai import OpenAI

client = OpenAI()
app = {}
def route(f):
    app["chat"] = f
    return f
@route
def _chat():
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
print(app["chat"]().choices[0].message.content)
