#: script: truncated
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI


class TruncatedError(Exception):
    def __init__(self, completion):
        super().__init__("truncated")
        self.completion = completion


client = OpenAI()
try:
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], max_tokens=16
    )
    if completion.choices[0].finish_reason == "length":
        raise TruncatedError(completion)
except TruncatedError as error:
    print(error, error.completion.choices[0].message.content)
