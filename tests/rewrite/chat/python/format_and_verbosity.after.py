from openai import OpenAI

client = OpenAI()
label = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Label this"}],
    text={"format": {
        "type": "json_schema",
        "name": "label",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"label": {"type": "string"}},
            "required": ["label"],
            "additionalProperties": False,
        },
    }, "verbosity": "low"},
    store=False,
)
data = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Answer as JSON"}],
    text={"format": {"type": "json_object"}, "verbosity": "low"},
    reasoning={"effort": "minimal"},
    store=False,
)
short = client.responses.create(
    model="gpt-5.5", text={"verbosity": "low"}, input=[{"role": "user", "content": "Why?"}], store=False
)
print(label.output_text, data.output_text)
print(short.output_text)
