#: script: text
#: fix: safe
from openai import OpenAI


class Fake:
    """Looks like a client, and is none."""

    class chat:
        class completions:
            @staticmethod
            def create(**arguments):
                class Message:
                    content = ", ".join(sorted(arguments))

                class Choice:
                    message = Message

                class Completion:
                    choices = [Choice]

                return Completion


def offline(client=Fake()):
    return client.chat.completions.create(model="none", messages=[]).choices[0].message.content


client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
)
print(response.choices[0].message.content)
print(offline())
