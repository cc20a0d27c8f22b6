#: script: record
#: fix: unsafe
#: reason: sdk-of-helper
import openai
from openai import OpenAI
from pydantic import BaseModel


class SaveContact(BaseModel):
    name: str
    age: int


client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5-mini",
    messages=[{"role": "user", "content": "Save it"}],
    tools=[openai.pydantic_function_tool(SaveContact, name="save_contact", description="Saves")],
)
print(answer.choices[0].message.tool_calls[0].function.arguments)
