#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: returned
from openai import OpenAI

client = OpenAI()
from types import SimpleNamespace as N
OLD = N(choices=[N(message=N(content="old"))])
class A:
    def _ask(self):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
    def run(self):
        return self._ask().choices[0].message.content
class Fake(A):
    def _ask(self):
        return OLD
print(A().run(), Fake().run())
