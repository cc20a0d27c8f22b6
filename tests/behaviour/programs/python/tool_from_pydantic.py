#: script: record
#: fix: safe
import openai
from openai import OpenAI
from pydantic import BaseModel


class SaveContact(BaseModel):
    """Saves a contact."""

    name: str
    age: int


client = OpenAI()
completion = client.chat.completions.parse(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Ann is 41 years old."}],
    tools=[openai.pydantic_function_tool(SaveContact, name="save_contact")],
)
contact = completion.choices[0].message.tool_calls[0].function.parsed_arguments
print(contact.name, contact.age)
