#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
class A:
    @staticmethod
    def _r(x):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
    def go(self):
        return self._r(1).choices[0].message.content
print(A().go())
