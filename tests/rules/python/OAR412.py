"""The format `json_object` with an input that says nothing of JSON."""
from openai import AsyncOpenAI, OpenAI

JSON = {"format": {"type": "json_object"}}  #: OAR412@20
QUESTION = "Name three colours."

client = OpenAI()
client.responses.create(model="m", input="Name it.", text={"format": {"type": "json_object"}})  #: OAR412@71
client.responses.create(
    model="m",
    instructions="Answer in JSON.",
    input=[{"role": "user", "content": "Name it."}, {"role": "user", "content": [{"type": "input_text", "text": "Now."}]}],
    text={"format": {"type": "json_object"}},  #: OAR412@22
)
client.responses.create(model="m", input=QUESTION, text=JSON)


async def ask(client: AsyncOpenAI):
    await client.responses.create(
        model="m",
        input="Name " + "it.",
        text={"format": {"type": "json_object"}},  #: OAR412@26
    )


# said, not in sight, or another format
def more(question, history):
    client.responses.create(model="m", input="Name it, as JSON.", text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input=[{"role": "system", "content": "json please"}], text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input=question, text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input=f"Name {question}.", text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input=[*history, {"role": "user", "content": "Name it."}], text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input=[{"role": "user", "content": question}], text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input="Name it.", previous_response_id="resp_1", text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input="Name it.", conversation="conv_1", text={"format": {"type": "json_object"}})
    client.responses.create(model="m", text={"format": {"type": "json_object"}})


def several(loud):
    prompt = "Name it."
    prompt = prompt + " Answer in JSON."
    client.responses.create(model="m", input=prompt, text={"format": {"type": "json_object"}})
    grown = "Name it."
    grown += " Answer in JSON."
    client.responses.create(model="m", input=grown, text={"format": {"type": "json_object"}})
    made = convert("Name it.")
    client.responses.create(model="m", input=made, text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input="Name it." if loud else "JSON", text={"format": {"type": "json_object"}})
    history = [{"role": "user", "content": "Name it."}]
    history.append({"role": "user", "content": "As JSON."})
    client.responses.create(model="m", input=history, text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input="Hi {}".format("json"), text={"format": {"type": "json_object"}})
    client.responses.create(model="m", input="\x6a" "son", text={"format": {"type": "json_object"}})
    total = "Reply " + "as %s: " % loud
    client.responses.create(model="m", input=total, text={"format": {"type": "json_object"}})


client.responses.create(model="m", input="Name it.", text={"format": {"type": "text"}})
client.responses.create(model="m", input="Name it.", text={"format": {"type": "json_schema", "name": "c", "schema": {}}})
client.chat.completions.create(model="m", messages=[], response_format={"type": "json_object"})
OpenAI(base_url="http://localhost:8000/v1").responses.create(model="m", input="Name it.", text={"format": {"type": "json_object"}})
