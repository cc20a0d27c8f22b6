from openai import OpenAI

client = OpenAI()
json_format = {"type": "json_schema", "json_schema": {"name": "label", "schema": {}}}
format_only = {
    "name": "tag",
    "schema": {},
}
first = client.chat.completions.create(
    model="gpt-5.5",
    messages=[*[], {"role": "user", "content": "Label"}],
    response_format=json_format, temperature=0,
    store=None,
)
second = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Tag"}],
    response_format={"type": "json_schema", "json_schema": format_only},
    store=True
)
print(first.choices[0].message.content, second.choices[0].message.content)
