#: script: text
#: fix: manual
#: reason: attribute-elsewhere
from openai import OpenAI

client = OpenAI()
class A:
    _r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
    def go(self):
        return self._r.choices[0].message.content
print(A().go())
