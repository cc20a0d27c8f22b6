#: script: truncated
#: fix: unsafe
#: behaviour: changes
import openai
from pydantic import BaseModel


class Story(BaseModel):
    title: str


client = openai.OpenAI()
try:
    completion = client.chat.completions.parse(
        model="gpt-4o",
        messages=[{"role": "user", "content": "Tell me a story."}],
        response_format=Story,
        max_tokens=20,
    )
    print(completion.choices[0].message.parsed)
except openai.LengthFinishReasonError:
    print("too long")
