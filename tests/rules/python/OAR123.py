"""Tool outputs: run.required_action.submit_tool_outputs.tool_calls in a docstring is text."""
import json

import openai
from azure.ai.agents import AgentsClient
from groq import Groq
from openai import AssistantEventHandler, AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
run = client.beta.threads.runs.create(thread_id="t", assistant_id="a")
arguments = {"thread_id": "t", "tool_outputs": []}
run = client.beta.threads.runs.submit_tool_outputs(run.id, thread_id="t", tool_outputs=[])  #: OAR123@7
client.beta.threads.runs.submit_tool_outputs_and_poll(run_id="r", **arguments)  #: OAR123@1
with client.beta.threads.runs.submit_tool_outputs_stream(run_id="r", **arguments) as stream:  #: OAR123@6
    stream.until_done()

# the tool calls of a run
if run.required_action:  #: OAR123@4
    print(run.required_action.type)  #: OAR123@11
for call in run.required_action.submit_tool_outputs.tool_calls:  #: OAR123@13
    print(call.id, call.function.name, json.loads(call.function.arguments))
first = run.required_action.submit_tool_outputs.tool_calls[0]  #: OAR123@9
action = run.required_action  #: OAR123@10
for call in action.submit_tool_outputs.tool_calls:  #: OAR123@13
    print(call.id)
outputs = [
    {"tool_call_id": call.id, "output": "1"}
    for call in run.required_action.submit_tool_outputs.tool_calls  #: OAR123@17
]
again = client.beta.threads.runs.submit_tool_outputs("r", thread_id="t", tool_outputs=outputs)  #: OAR123@9
again.required_action.submit_tool_outputs.tool_calls  #: OAR123@1
client.beta.threads.runs.retrieve("r", thread_id="t").required_action  #: OAR123@55
for each in client.beta.threads.runs.list("t"):
    print(each.required_action)  #: OAR123@11


def tool_calls_of(some_run):
    return some_run.required_action.submit_tool_outputs.tool_calls  #: OAR123@12


class Handler(AssistantEventHandler):
    def on_event(self, event):
        if event.event == "thread.run.requires_action":
            self.handle(event.data)
            event.data.required_action.submit_tool_outputs.tool_calls  #: OAR123@13

    def handle(self, data):
        for call in data.required_action.submit_tool_outputs.tool_calls:  #: OAR123@21
            print(call.id)
        with client.beta.threads.runs.submit_tool_outputs_stream(  #: OAR123@14
            thread_id=self.current_run.thread_id,
            run_id=self.current_run.id,
            tool_outputs=[],
        ) as stream:
            stream.until_done()


# every kind of client, and the module itself
AzureOpenAI().beta.threads.runs.submit_tool_outputs("r", **arguments)  #: OAR123@1
openai.beta.threads.runs.submit_tool_outputs("r", **arguments)  #: OAR123@1
OpenAI(base_url="http://localhost:8000/v1").beta.threads.runs.submit_tool_outputs("r")  #: OAR123@1

# accessors and options anywhere in the chain
client.beta.threads.runs.with_raw_response.submit_tool_outputs("r", **arguments)  #: OAR123@1
client.beta.threads.with_streaming_response.runs.submit_tool_outputs("r", **arguments)  #: OAR123@1
client.with_options(timeout=3).beta.threads.runs.submit_tool_outputs("r", **arguments)  #: OAR123@1

# held resources, methods and names
runs = client.beta.threads.runs
runs.submit_tool_outputs_and_poll("r", **arguments)  #: OAR123@1
submit = runs.submit_tool_outputs  #: OAR123@10
submit("r", **arguments)  #: OAR123@1
getattr(runs, "submit_tool_outputs")("r", **arguments)  #: OAR123@1


class Bot:
    def __init__(self, untyped, typed: AsyncOpenAI):
        self.untyped = untyped
        self.typed = typed
        self.run = None

    async def answer(self):
        self.run = await self.typed.beta.threads.runs.create_and_poll(thread_id="t", assistant_id="a")
        while self.run.status == "requires_action":
            calls = self.run.required_action.submit_tool_outputs.tool_calls  #: OAR123@21
            self.run = await self.untyped.beta.threads.runs.submit_tool_outputs(  #: OAR123@30
                "r",
                thread_id="t",
                tool_outputs=[{"tool_call_id": call.id, "output": ""} for call in calls],
            )

    async def answer_on_azure(self):
        async with AsyncAzureOpenAI() as azure:
            await azure.beta.threads.runs.submit_tool_outputs_and_poll("r", **arguments)  #: OAR123@19


# other vendors, other services, tool calls of other results
Groq().beta.threads.runs.submit_tool_outputs("r", **arguments)
AgentsClient().runs.submit_tool_outputs("t", "r", tool_outputs=[])
completion = client.chat.completions.create(model="gpt-5.5", messages=[])
completion.choices[0].message.tool_calls
response = client.responses.create(model="gpt-5.5", input="Hi")
calls = [item for item in response.output if item.type == "function_call"]
text = "run.required_action.submit_tool_outputs.tool_calls"
# run.required_action.submit_tool_outputs.tool_calls


class Workflow:
    def __init__(self):
        self.required_action = None
        self.tool_calls = []

    def submit_tool_outputs(self, outputs):
        return self.required_action, self.tool_calls


workflow = Workflow()
workflow.submit_tool_outputs([])
workflow.required_action
workflow.tool_calls
