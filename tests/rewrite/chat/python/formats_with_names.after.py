from openai import OpenAI

client = OpenAI()
json_format = {"type": "json_schema", "name": "label", "schema": {}}
format_only = {
    "name": "tag",
    "schema": {},
}
first = client.responses.create(
    model="gpt-5.5",
    input=[*[], {"role": "user", "content": "Label"}],
    text={"format": json_format}, temperature=0,
    store=False,
)
second = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Tag"}],
    text={"format": {"type": "json_schema", **format_only}},
    store=True
)
print(first.output_text, second.output_text)
