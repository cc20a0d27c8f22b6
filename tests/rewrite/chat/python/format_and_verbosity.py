from openai import OpenAI

client = OpenAI()
label = client.chat.completions.create(
    model="gpt-5.5",
    verbosity="low",
    messages=[{"role": "user", "content": "Label this"}],
    response_format={
        "type": "json_schema",
        "json_schema": {
            "name": "label",
            "strict": True,
            "schema": {
                "type": "object",
                "properties": {"label": {"type": "string"}},
                "required": ["label"],
                "additionalProperties": False,
            },
        },
    },
)
data = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Answer as JSON"}],
    response_format={"type": "json_object"},
    verbosity="low",
    reasoning_effort="minimal",
)
short = client.chat.completions.create(
    model="gpt-5.5", verbosity="low", messages=[{"role": "user", "content": "Why?"}]
)
print(label.choices[0].message.content, data.choices[0].message.content)
print(short.choices[0].message.content)
