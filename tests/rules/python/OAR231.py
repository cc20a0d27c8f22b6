"""Fields of completions: found only where the value can be traced to a chat call of the file."""
import asyncio
import json
from dataclasses import dataclass

import openai
import requests
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from openai.types.chat import ChatCompletion, ChatCompletionMessage

client = OpenAI()
completion = client.chat.completions.create(model="m", messages=[])
text = completion.choices[0].message.content  #: OAR231@8
text = completion.choices[0].message.content.strip()  #: OAR231@8
print(completion.choices[-1].message.role)  #: OAR231@7
print(len(completion.choices))  #: OAR231@11
if completion.choices[0].finish_reason == "stop":  #: OAR231@4
    print(completion.choices[0].index)  #: OAR231@11
print(completion.choices[0].message.refusal, completion.created)  #: OAR231@7 OAR231@46
print(completion.choices[0].logprobs.content)  #: OAR231@7
print(completion.system_fingerprint)  #: OAR231@7
print(completion.usage.prompt_tokens, completion.usage.completion_tokens)  #: OAR231@7 OAR231@39
print(completion.usage.prompt_tokens_details.cached_tokens)  #: OAR231@7
print(completion.usage.completion_tokens_details.audio_tokens)  #: OAR231@7

# right behind the call
print(client.chat.completions.create(model="m").choices[0].message.content)  #: OAR231@49
print(
    client.chat.completions.create(
        model="m",
        messages=[],
    )
    .choices[0]  #: OAR231@6
    .message.content
)
(openai.chat.completions.create(model="m")).choices  #: OAR231@45
AzureOpenAI().chat.completions.create(model="m").usage.prompt_tokens  #: OAR231@50
f"{completion.choices[0].message.content}"  #: OAR231@4

# through names
choice = completion.choices[0]  #: OAR231@10
message = choice.message  #: OAR231@11
print(message.content, message.parsed, message.audio)  #: OAR231@7 OAR231@24 OAR231@40
usage = completion.usage
print(usage.prompt_tokens, usage.total_tokens)  #: OAR231@7
first, second = completion.choices[0], completion.choices[1]  #: OAR231@17 OAR231@40
print(first.message.content)  #: OAR231@7
if (tool_calls := message.tool_calls):  #: OAR231@19
    for call in tool_calls:
        arguments = json.loads(call.function.arguments)  #: OAR231@32
        print(call.id, call.type, call.function.name)  #: OAR231@15 OAR231@24 OAR231@35
        function = call.function  #: OAR231@20
        print(function.name)  #: OAR231@15
for choice in completion.choices:  #: OAR231@15
    print(choice.message.content)  #: OAR231@11
    for call in choice.message.tool_calls or []:  #: OAR231@17
        print(call.custom.input)  #: OAR231@15
texts = [c.message.content for c in completion.choices]  #: OAR231@10 OAR231@37
names = {call.function.name for call in message.tool_calls}  #: OAR231@10 OAR231@41
print(message.function_call.name)  #: OAR231@7
for note in message.annotations:  #: OAR231@13
    print(note.type, note.url_citation.url)  #: OAR231@22
again = completion
print(again.choices[0].message)  #: OAR231@7
either = completion if text else client.chat.completions.parse(model="m")
print(either.choices[0].message.parsed)  #: OAR231@7

# dicts of the same
data = completion.model_dump()
print(data["choices"][0]["message"]["content"])  #: OAR231@7
print(completion.to_dict()["usage"]["prompt_tokens"])  #: OAR231@7
print(json.loads(completion.model_dump_json())["choices"][0])  #: OAR231@7
body = completion.dict()
for item in body["choices"]:  #: OAR231@13
    print(item["message"]["tool_calls"], item["finish_reason"])  #: OAR231@11 OAR231@42

# raw answers, stored completions, the stream helper, held methods
raw = client.chat.completions.with_raw_response.create(model="m", messages=[])
print(raw.headers, raw.parse().choices[0].message.content)  #: OAR231@32
with client.chat.completions.with_streaming_response.create(model="m") as streamed:
    print(streamed.parse().choices)  #: OAR231@28
stored = client.chat.completions.retrieve("chatcmpl-1")
print(stored.choices[0].message.content)  #: OAR231@7
with client.chat.completions.stream(model="m", messages=[]) as stream:
    final = stream.get_final_completion()
print(final.choices[0].message.content)  #: OAR231@7
create = client.chat.completions.create
held = create(model="m", messages=[])
print(held.choices[0].message.content)  #: OAR231@7
legacy = client.completions.create(model="m", prompt="x")
print(legacy.choices[0].text)  #: OAR231@7
for listed in client.chat.completions.list():
    print(listed.choices[0].message.content)  #: OAR231@11


# through functions, attributes and annotations
def ask(prompt):
    return client.chat.completions.create(model="m", messages=prompt)


def show(completion: ChatCompletion, message: "ChatCompletionMessage | None"):
    print(completion.choices[0].message.content)  #: OAR231@11
    print(message.content)  #: OAR231@11


print(ask([]).choices[0].message.content)  #: OAR231@15
answer = ask([])
print(answer.choices[0].message.content)  #: OAR231@7


def content(prompt) -> str:
    return ask(prompt).choices[0].message.content  #: OAR231@24


print(content([]).upper())


async def ask_later(client: AsyncOpenAI, untyped):
    completion = await client.chat.completions.create(model="m", messages=[])
    print(completion.choices[0].message.content)  #: OAR231@11
    print((await client.chat.completions.create(model="m")).choices[0])  #: OAR231@61
    other = await untyped.chat.completions.create(model="m")
    print(other.choices[0].message.content)  #: OAR231@11
    waited = await asyncio.wait_for(client.chat.completions.create(model="m"), 3)
    print(waited.choices[0].message.content)  #: OAR231@11
    task = asyncio.create_task(client.chat.completions.create(model="m"))
    print((await task).choices)  #: OAR231@24
    threaded = await asyncio.to_thread(create, model="m")
    print(threaded.choices[0].message.content)  #: OAR231@11


class Bot:
    def __init__(self):
        self.client = OpenAI()
        self.last = None

    def _complete(self):
        return self.client.chat.completions.create(model="m", messages=[])

    def ask(self):
        self.last = self._complete()
        print(self.last.choices[0].message.content)  #: OAR231@15
        return self._complete().choices[0].message  #: OAR231@33

    def used(self):
        return self.last.usage.completion_tokens if self.last else 0  #: OAR231@16

    def reply(self):
        return self.ask().content  #: OAR231@27

    def retry(self):
        for _ in range(3):
            try:
                completion = self._complete()
            except openai.APIError:
                continue
            if completion.choices:  #: OAR231@16
                return completion.choices[0].message.content  #: OAR231@24


@dataclass
class Answer:
    completion: ChatCompletion

    def text(self):
        return self.completion.choices[0].message.content  #: OAR231@16


# fields that a Response has too
print(completion.id, completion.model, completion.usage, completion.usage.total_tokens)
print(completion.service_tier, completion.object)

# the fallback of a call that tries Responses first
try:
    text = client.responses.create(model="m", input="x").output_text
except AttributeError:
    text = client.chat.completions.create(model="m").choices[0].message.content

# what another library makes of the call
extracted = client.chat.completions.create(model="m", messages=[], response_model=Answer)
print(extracted.choices, extracted.message)

# results of other calls, values that nobody can trace, other vendors
response = client.responses.create(model="m", input="x")
print(response.output_text, response.usage.input_tokens, response.choices)
groq = Groq().chat.completions.create(model="m", messages=[])
print(groq.choices[0].message.content)
local = OpenAI(base_url="http://localhost:8000/v1").chat.completions.create(model="m")
print(local.choices[0].message.content)
# known miss: the JSON of an HTTP call
posted = requests.post("https://api.openai.com/v1/chat/completions", json={}, timeout=9).json()
print(posted["choices"][0]["message"]["content"])
thread_message = client.beta.threads.messages.retrieve("msg_1", thread_id="thread_1")
print(thread_message.content, thread_message.role)


def parse(completion, message):
    return completion.choices[0].message.content, message.content, message.role


class Question:
    choices = ["a", "b"]
    message = "x"


question = Question()
print(question.choices[0], question.message)
field = {"choices": [1]}
print(field["choices"][0])
"completion.choices[0].message.content"  # completion.choices[0].message.content
completion = None
print(completion.choices)
