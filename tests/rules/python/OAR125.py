"""Run steps: client.beta.threads.runs.steps.list() in a docstring is text."""
import openai
from azure.ai.agents import AgentsClient
from groq import Groq
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
step = client.beta.threads.runs.steps.retrieve("step_abc", thread_id="t", run_id="r")  #: OAR125@8
steps = client.beta.threads.runs.steps.list("r", thread_id="t")  #: OAR125@9
client.beta.threads.runs.steps.list(run_id="r", thread_id="t").data[0].step_details  #: OAR125@1
for each in client.beta.threads.runs.steps.list("r", thread_id="t", order="asc"):  #: OAR125@13
    print(each.step_details.type)
arguments = {"run_id": "r", "thread_id": "t"}
kinds = [one.type for one in client.beta.threads.runs.steps.list(**arguments)]  #: OAR125@30

# every kind of client, and the module itself
AzureOpenAI().beta.threads.runs.steps.list(**arguments)  #: OAR125@1
openai.beta.threads.runs.steps.list(**arguments)  #: OAR125@1
OpenAI(base_url="http://localhost:8000/v1").beta.threads.runs.steps.list(**arguments)  #: OAR125@1

# accessors and options anywhere in the chain
client.with_raw_response.beta.threads.runs.steps.list(**arguments)  #: OAR125@1
client.beta.threads.runs.steps.with_raw_response.list(**arguments).parse()  #: OAR125@1
client.beta.threads.runs.with_streaming_response.steps.retrieve("s", **arguments)  #: OAR125@1
client.with_options(timeout=3).beta.threads.runs.steps.list(**arguments)  #: OAR125@1
(
    client.beta.threads  #: OAR125@5
    .runs  # a comment in the chain
    .steps.list(**arguments)
)

# held resources, methods and names
runs = client.beta.threads.runs
runs.steps.list(**arguments)  #: OAR125@1
held = runs.steps  #: OAR125@8
held.list(**arguments)  #: OAR125@1
fetch = client.beta.threads.runs.steps.retrieve  #: OAR125@9
fetch("s", **arguments)  #: OAR125@1
getattr(runs, "steps").list(**arguments)  #: OAR125@1


class Trace:
    def __init__(self, untyped, typed: AsyncOpenAI):
        self.untyped = untyped
        self.steps = typed.beta.threads.runs.steps  #: OAR125@22

    async def read(self):
        async for each in self.steps.list(**arguments):  #: OAR125@27
            print(each)
        page = await self.untyped.beta.threads.runs.steps.list(**arguments)  #: OAR125@22
        async with AsyncAzureOpenAI() as azure:
            await azure.beta.threads.runs.steps.retrieve("s", **arguments)  #: OAR125@19
        return page.data


# other vendors, other services, other steps
Groq().beta.threads.runs.steps.list(**arguments)
AgentsClient().run_steps.list("t", "r")
client.fine_tuning.jobs.checkpoints.list("ftjob-abc")
client.evals.runs.output_items.list("r", eval_id="e")
client.responses.input_items.list("resp_abc")
client.conversations.items.list("conv_abc")
client.runs.steps.list(**arguments)
text = "client.beta.threads.runs.steps.list"
# client.beta.threads.runs.steps.list(**arguments)


class Recipe:
    def __init__(self):
        self.beta = self.threads = self.runs = self.steps = self

    def list(self):
        return []


Recipe().steps.list()
Recipe().beta.threads.runs.steps.list()
