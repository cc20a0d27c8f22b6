#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI


class Job:
    """The last completion is for whoever wants it."""

    def __init__(self):
        self.client = OpenAI()
        self.last = None

    def run(self, prompt):
        self.last = self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": prompt}]
        )


job = Job()
job.run("Hello")
print(job.last.choices[0].message.content)
