"""Results of Responses calls that are read like those of chat calls, runs and threads."""
import json

from groq import Groq
from openai import AsyncOpenAI, OpenAI
from openai.types.responses import Response

client = OpenAI()
response = client.responses.create(model="m", input="x")
print(response.choices[0].message.content)  #: OAR421@7
print(response.choices[0].message.tool_calls)  #: OAR421@7
print(response.choices[0].finish_reason)  #: OAR421@7
print(response["choices"][0]["message"]["content"])  #: OAR421@7
print(response.usage.prompt_tokens, response.usage.completion_tokens)  #: OAR421@7 OAR421@37
print(response.usage.prompt_tokens_details.cached_tokens)  #: OAR421@7
print(response.created)  #: OAR421@7
print(response.system_fingerprint)  #: OAR421@7
print(response.output[0].content[0].text.value)  #: OAR421@7
print(response.output_text.value)  #: OAR421@7
print(response.required_action)  #: OAR421@7
print(response.last_error)  #: OAR421@7
print(response.finish_reason)  #: OAR421@7
print(response.message)  #: OAR421@7
print(response.content)  #: OAR421@7
print(response.data)  #: OAR421@7
print(response.tool_calls)  #: OAR421@7
print(response.thread_id)  #: OAR421@7
print(response.output[0].content[0].text)  #: OAR421@7
print(response.output[0].name, response.output[1].arguments)  #: OAR421@7
print(response.required_action.submit_tool_outputs.tool_calls)  #: OAR421@7
print(response.text.value, response.stop_reason)  #: OAR421@7 OAR421@28
print(response.model_dump()["output_text"])  #: OAR421@7
print(json.loads(response.model_dump_json())["output_text"])  #: OAR421@7
for item in response.output:
    if item.type == "function_call":
        print(item.function.name)  #: OAR421@15
parsed = client.responses.parse(model="m", input="x", text_format=dict)
print(parsed.choices[0].message.parsed)  #: OAR421@7
print(parsed.parsed)  #: OAR421@7
for chunk in client.responses.create(model="m", input="x", stream=True):
    print(chunk.choices[0].delta.content)  #: OAR421@11
with client.responses.stream(model="m", input="x") as stream:
    for event in stream:
        print(event.choices)  #: OAR421@15
        if event.type == "response.completed":
            print(event.response.usage.prompt_tokens)  #: OAR421@19
    print(stream.get_final_completion())  #: OAR421@11
    print(stream.get_final_text(), stream.text_deltas)  #: OAR421@11 OAR421@36
    print(stream.get_final_response().choices)  #: OAR421@39


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()

    async def ask(self):
        response = await self.client.responses.create(model="m", input="x")
        again = await self.client.responses.retrieve(response.id)
        return again.choices[0].message.content  #: OAR421@16


def show(response: Response):
    return response.choices  #: OAR421@12


# what there is
print(response.output_text, response.id, response.status, response.created_at, response.error)
print(response.usage.input_tokens, response.usage.output_tokens, response.usage.total_tokens)
print(response.usage.input_tokens_details.cached_tokens, response.incomplete_details, response.text)
print(response.model, response.metadata, response.conversation, response.tools, response.output)
print(response.model_dump()["output"], response.output[-1].type, parsed.output_parsed)
for item in response.output:
    if item.type == "message":
        for part in item.content:
            if part.type == "output_text":
                print(part.text, part.annotations, part.logprobs)
    elif item.type == "function_call":
        print(item.id, item.call_id, item.name, item.arguments)
for event in client.responses.create(model="m", input="x", stream=True):
    print(event.type, event.sequence_number)
    if event.type == "response.output_text.delta":
        print(event.delta, event.item_id, event.output_index, event.content_index, event.logprobs)
    elif event.type == "response.output_item.added":
        print(event.item, event.item.id, event.item.name)
    elif event.type == "response.refusal.done":
        print(event.refusal)
    elif event.type == "response.output_text.done":
        print(event.text)
    elif event.type == "error":
        print(event.message, event.code)
    elif event.type == "response.completed":
        print(event.response.usage.input_tokens, event.response.id, event.response.model)
for item in client.responses.input_items.list("resp_1"):
    print(item.content, item.id)
for item in client.responses.input_items.list("resp_1").data:
    print(item.id)

# other results
completion = client.chat.completions.create(model="m", messages=[], store=False)
print(completion.choices[0].message.content, completion.usage.prompt_tokens, completion.created)
print(Groq().responses.create(model="m").choices)
print(client.conversations.items.list("conv_1").data)


def other(response):
    return response.choices[0].message.content
