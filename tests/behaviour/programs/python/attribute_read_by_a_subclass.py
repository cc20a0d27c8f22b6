#: script: text
#: fix: manual
#: reason: attribute-elsewhere
from openai import OpenAI

client = OpenAI()
class A:
    def run(self):
        self._last = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
        return self._last.choices[0].message.content
class B(A):
    def again(self):
        return self._last.choices[0].message.content
b = B()
print(b.run(), b.again())
