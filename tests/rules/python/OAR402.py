"""Parameters that calls of the Responses API do not take."""
import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
client.responses.create(model="m", messages=[])  #: OAR402@36
client.responses.create(model="m", input="x", max_tokens=100)  #: OAR402@47
client.responses.create(model="m", input="x", max_completion_tokens=100)  #: OAR402@47
client.responses.create(model="m", input="x", response_format={"type": "json_object"})  #: OAR402@47
client.responses.create(model="m", input="x", functions=[], function_call="auto")  #: OAR402@47 OAR402@61
client.responses.create(model="m", input="x", n=1)  #: OAR402@47
client.responses.create(model="m", input="x", stop=["."], seed=1)  #: OAR402@47 OAR402@59
client.responses.create(model="m", input="x", logit_bias={}, logprobs=True)  #: OAR402@47 OAR402@62
client.responses.create(model="m", input="x", presence_penalty=1)  #: OAR402@47
client.responses.create(model="m", input="x", frequency_penalty=1)  #: OAR402@47
client.responses.create(model="m", input="x", reasoning_effort="low")  #: OAR402@47
client.responses.create(model="m", input="x", verbosity="low")  #: OAR402@47
client.responses.create(model="m", input="x", web_search_options={})  #: OAR402@47
client.responses.create(model="m", input="x", modalities=["audio"], audio={})  #: OAR402@47 OAR402@69
client.responses.create(model="m", input="x", prediction={})  #: OAR402@47
client.responses.create(model="m", input="x", conversation_id="conv_1")  #: OAR402@47
client.responses.create(model="m", input="x", thread_id="thread_1")  #: OAR402@47
client.responses.create(input="x", assistant_id="asst_1")  #: OAR402@36
client.responses.create(input="x", prompt_id="pmpt_123456")  #: OAR402@36
client.responses.create(model="m", prompt="Name a colour.")  #: OAR402@36
client.responses.create(model="m", input="x", text_format=dict)  #: OAR402@47
client.responses.create(model="m", input="x", additional_instructions="y")  #: OAR402@47
client.responses.create(model="m", input="x", tool_resources={})  #: OAR402@47
client.responses.create(model="m", input="x", tool_outputs=[])  #: OAR402@47
client.responses.create(model="m", input="x", stream=True, stream_options={"include_usage": True})  #: OAR402@76
client.responses.create(model="m", input="x", text={"type": "json_object"})  #: OAR402@53
client.responses.create(model="m", input="x", text={"format": "json_object"})  #: OAR402@53
client.responses.create(model="m", input="x", reasoning="low")  #: OAR402@47
client.conversations.create(messages=[{"role": "user", "content": "x"}])  #: OAR402@29
client.conversations.items.create("conv_1", role="user", content="x")  #: OAR402@45 OAR402@58

# every kind of client, every spelling
openai.responses.create(model="m", messages=[])  #: OAR402@36
AzureOpenAI().responses.create(model="m", messages=[])  #: OAR402@43
client.responses.with_raw_response.create(model="m", messages=[])  #: OAR402@54
client.responses.with_streaming_response.create(model="m", messages=[])  #: OAR402@60
client.with_options(timeout=1).responses.parse(model="m", messages=[])  #: OAR402@59
with client.responses.stream(model="m", input="x", verbosity="low", max_tokens=9) as stream:  #: OAR402@52 OAR402@69
    stream.until_done()
create = client.responses.create
create(model="m", messages=[])  #: OAR402@19
OpenAI(base_url="https://openrouter.ai/api/v1").responses.create(messages=[])  #: OAR402@66


class Bot:
    def __init__(self, untyped):
        self.client = AsyncOpenAI()
        self.untyped = untyped
        self.options = {"model": "m", "max_tokens": 100}  #: OAR402@39

    async def ask(self, question):
        try:
            await self.client.responses.create(input=question, **self.options)
        except TypeError:
            await self.client.responses.create(**{"messages": question})  #: OAR402@51
        await self.untyped.responses.create(model="m", messages=question)  #: OAR402@56


def wrapped(question, is_long, limit):
    options = {"model": "m", "input": question}
    options["max_tokens"] = limit  #: OAR402@5
    options.update(n=1)  #: OAR402@20
    options.update({"stop": "."})  #: OAR402@21
    if is_long:
        # on one way only: another call may be meant
        options["max_completion_tokens"] = 9
    client.responses.create(**options)


def either(question, is_chat):
    options = {"model": "m"}
    if is_chat:
        options["messages"] = question
        return client.chat.completions.create(**options)
    options["input"] = question
    return client.responses.create(**options)


# what the methods do take
client.responses.create(
    model="m",
    input="x",
    instructions="y",
    max_output_tokens=100,
    reasoning={"effort": "low"},
    text={"verbosity": "low", "format": {"type": "text"}},
    include=["message.output_text.logprobs"],
    top_logprobs=2,
    conversation="conv_1",
    extra_body={"seed": 1},
    extra_headers={},
    timeout=1,
    store=False,
)
client.responses.parse(model="m", input="x", text_format=dict, verbosity="low")
client.responses.create(model="m", input="x", stream=True, stream_options={"include_obfuscation": False})
client.responses.create(model="m", input="x", text={"format": {"type": "text"}, "verbosity": "low"})
client.responses.create(model="m", input="x", reasoning={"effort": "low", "summary": "auto"})
client.conversations.create(items=[{"role": "user", "content": "x"}], metadata={"role": "user"})
client.responses.stream(model="m", input="x", text_format=dict)
client.responses.create(model="m", input="x", metadata={"thread_id": "1", "n": "2"})
client.responses.create(model="m", input=[{"role": "user", "content": "x"}])

# the same names elsewhere
client.chat.completions.create(model="m", messages=[], max_tokens=100, seed=1, store=False)
client.responses.retrieve("resp_1", seed=1)
client.embeddings.create(model="m", input="x", n=1)
Groq().responses.create(model="m", messages=[])
survey = {"messages": []}
print(messages=[])
