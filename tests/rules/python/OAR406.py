"""Outputs of tools that go by the id of the item."""
import json

from openai import AsyncOpenAI, OpenAI
from openai.types.responses import ResponseFunctionToolCall
from openai.types.responses.response_input_item_param import FunctionCallOutput

client = OpenAI()
response = client.responses.create(model="m", input="x")
answers = []
for item in response.output:
    if item.type == "function_call":
        answers.append({"type": "function_call_output", "call_id": item.id, "output": "y"})  #: OAR406@68
        answers.append(FunctionCallOutput(type="function_call_output", call_id=item.id, output="y"))  #: OAR406@80
        answers.append({"type": "custom_tool_call_output", "call_id": item.id, "output": "y"})  #: OAR406@71
calls = [item for item in response.output if item.type == "function_call"]
answers += [
    {"type": "function_call_output", "call_id": call.id, "output": json.dumps(1)}  #: OAR406@49
    for call in calls
]
first = response.output[0]
answers.append({"type": "function_call_output", "call_id": first.id, "output": "y"})  #: OAR406@60
for entry in response.model_dump()["output"]:
    answers.append({"type": "function_call_output", "call_id": entry["id"], "output": "y"})  #: OAR406@64


async def stream(client: AsyncOpenAI):
    async for event in await client.responses.create(model="m", input="x", stream=True):
        if event.type == "response.output_item.done":
            yield {"type": "function_call_output", "call_id": event.item.id, "output": "y"}  #: OAR406@63
        if event.type == "response.function_call_arguments.done":
            yield {"type": "function_call_output", "call_id": event.item_id, "output": "y"}  #: OAR406@63


def answer(call: ResponseFunctionToolCall):
    return {"type": "function_call_output", "call_id": call.id, "output": "y"}  #: OAR406@56


# the right id, another key, or another object
for item in response.output:
    if item.type == "function_call":
        answers.append({"type": "function_call_output", "call_id": item.call_id, "output": "y"})
        answers.append({"type": "function_call_output", "id": item.id, "call_id": item.call_id, "output": "y"})
        answers.append({"type": "function_call", "id": item.id, "call_id": item.call_id, "name": "f"})
        answers.append({"type": "item_reference", "id": item.id})
        print(call_id := item.id)
    elif item.type == "web_search_call":
        print(call_id=item.id)


def convert(message):
    return [
        {"type": "function_call_output", "call_id": tool_call.id, "output": "y"}
        for tool_call in message.tool_calls
    ]
