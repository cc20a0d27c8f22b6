"""Messages that reach a chat call and have another shape in the Responses API."""
import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
client.chat.completions.create(
    model="m",
    messages=[
        {"role": "user", "content": "tool"},
        {"role": "tool", "tool_call_id": "call_1", "content": "x"},  #: OAR221@10
        {"role": "function", "name": "f", "content": "x"},  #: OAR221@10
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [  #: OAR221@13
                {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ],
        },
        {"role": "assistant", "function_call": {"name": "f", "arguments": "{}"}},  #: OAR221@31
        {"role": "user", "name": "alice", "content": "x"},  #: OAR221@26
        {"role": "assistant", "audio": {"id": "audio_1"}},  #: OAR221@31
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "x"},  #: OAR221@18
                {"type": "image_url", "image_url": {"url": "https://example.com"}},  #: OAR221@18
                {"type": "file", "file": {"file_id": "file_1"}},  #: OAR221@18
                {"type": "input_audio", "input_audio": {"data": "", "format": "wav"}},  #: OAR221@18
                {"type": "refusal", "refusal": "no"},
            ],
        },
    ],
)

# every call, every kind of client
client.chat.completions.parse(messages=[{"role": "tool", "content": "x"}])  #: OAR221@42
client.beta.chat.completions.stream(messages=[{"role": "tool", "content": "x"}])  #: OAR221@48
openai.chat.completions.create(messages=[{"role": "tool", "content": "x"}])  #: OAR221@43
AzureOpenAI().chat.completions.create(messages=[{"role": "tool", "content": ""}])  #: OAR221@50
client.chat.with_raw_response.completions.create(messages=[{"role": "tool"}])  #: OAR221@61

# messages in names, attributes and dicts
messages = [{"role": "tool", "tool_call_id": "call_1", "content": "x"}]  #: OAR221@14
messages.append({"role": "tool", "tool_call_id": "call_2", "content": "y"})  #: OAR221@18
messages += [{"role": "function", "name": "f", "content": "z"}]  #: OAR221@15
create = client.chat.completions.create
create(model="m", messages=messages)
ANSWER = {"role": "tool", "tool_call_id": "call_1", "content": "x"}  #: OAR221@11
client.chat.completions.create(model="m", messages=[ANSWER])
client.chat.completions.create(model="m", messages=[*messages, {"role": "tool"}])  #: OAR221@65
client.chat.completions.create(model="m", messages=messages + [{"role": "tool"}])  #: OAR221@65
client.chat.completions.create(
    messages=[{"role": "tool", "content": x} for x in "ab"]  #: OAR221@16
)
arguments = {
    "messages": [{"role": "tool", "content": "x"}],  #: OAR221@19
}
client.chat.completions.create(**arguments)


class Chat:
    def __init__(self):
        self.client = AsyncOpenAI()
        self.history = [{"role": "tool", "content": "x"}]  #: OAR221@26

    async def ask(self, text, untyped):
        self.history.append({"role": "user", "name": "bob", "content": text})  #: OAR221@46
        parts = [{"type": "text", "text": text}]  #: OAR221@19
        self.history.append({"role": "user", "content": parts})
        await self.client.chat.completions.create(model="m", messages=self.history)
        await untyped.chat.completions.create(messages=[{"role": "tool"}])  #: OAR221@58


def ask_once(text):
    history = [
        {"role": "system", "content": "You are kind."},
        {"role": "user", "content": [{"type": "text", "text": text}]},  #: OAR221@39
    ]
    return client.chat.completions.create(model="m", messages=history)


def build():
    return [{"role": "tool", "content": "x"}]  #: OAR221@14


client.chat.completions.create(model="m", messages=build())

# known miss: messages that another function is handed, or that classes make
# def answer(messages):
#     return client.chat.completions.create(model="m", messages=messages)
# answer([{"role": "tool", "content": "x"}])

# messages that stay as they are
client.chat.completions.create(
    model="m",
    messages=[
        {"role": "system", "content": "text"},
        {"role": "developer", "content": "tool"},
        {"role": "user", "content": '{"role": "tool"}'},
        {"role": "assistant", "content": "x", "refusal": None},
    ],
    metadata={"role": "tool", "type": "text", "name": "x"},
)

# dicts that reach no chat call, other calls, other vendors
UNUSED = [{"role": "tool", "content": "x"}]
part = {"type": "text", "text": "x"}
client.responses.create(model="m", input=[{"role": "user", "content": "x"}])
client.beta.threads.create(messages=[{"role": "user", "content": [{"type": "text", "text": "x"}]}])
Groq().chat.completions.create(messages=[{"role": "tool", "content": "x"}])
local = OpenAI(base_url="http://localhost:8000/v1")
local.chat.completions.create(messages=[{"role": "tool", "content": "x"}])
print({"role": "tool"}, messages := [])
'{"role": "tool"}'  # {"role": "tool"}


class LookAlike:
    class chat:
        class completions:
            create = staticmethod(print)


LookAlike.chat.completions.create(messages=[{"role": "tool"}])

if hasattr(client, "responses"):
    client.responses.create(model="m", input="x")
else:
    client.chat.completions.create(model="m", messages=[{"role": "tool"}])
