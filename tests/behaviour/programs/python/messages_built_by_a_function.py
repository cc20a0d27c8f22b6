#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()


def build_messages(question, context):
    system = {"role": "system", "content": "Use the context."}
    return [
        system,
        {"role": "user", "content": f"Context:\n{context}"},
        {"role": "user", "content": question},
    ]


response = client.chat.completions.create(
    model="gpt-4o",
    messages=build_messages("Who?", "Ann was here."),
)
print(response.choices[0].message.content)
