"""Input of Responses calls in the shape of chat messages."""
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
client.responses.create(
    model="m",
    input=[
        {"role": "user", "content": [{"type": "text", "text": "x"}]},  #: OAR405@39
        {
            "role": "user",
            "content": [
                {"type": "input_text", "text": "x"},
                {"type": "image_url", "image_url": {"url": "u"}},  #: OAR405@18
                {"type": "input_audio", "input_audio": {}},  #: OAR405@18
                {"type": "file", "file": {"file_id": "file-1"}},  #: OAR405@18
            ],
        },
        {"role": "assistant", "content": [{"type": "input_text", "text": "y"}]},  #: OAR405@44
        {"role": "assistant", "content": [{"type": "text", "text": "y"}]},  #: OAR405@44
        {"role": "assistant", "content": None, "tool_calls": []},  #: OAR405@48
        {"role": "assistant", "function_call": {}},  #: OAR405@31
        {"role": "tool", "tool_call_id": "call_1", "content": "z"},  #: OAR405@10
        {"role": "function", "name": "f", "content": "z"},  #: OAR405@10
    ],
)
client.responses.create(
    model="m",
    input=[
        {"role": "user", "content": [{"type": "input_image", "image_url": {"url": "u"}}]},  #: OAR405@62
        {"type": "function_call_output", "tool_call_id": "call_1", "output": "z"},  #: OAR405@42
        {"type": "function_call_output", "call_id": "call_1", "content": "z"},  #: OAR405@63
    ],
)
client.conversations.items.create("conv_1", items=[{"role": "user", "content": [{"type": "image_url", "image_url": {}}]}])  #: OAR405@82
history = [{"role": "user", "content": "x"}]
history.append({"role": "tool", "tool_call_id": "call_1", "content": "z"})  #: OAR405@17
client.responses.create(model="m", input=history)
client.conversations.create(items=[{"role": "user", "content": [{"type": "text", "text": "x"}]}])  #: OAR405@66
client.conversations.items.create("conv_1", items=[{"role": "tool", "content": "z"}])  #: OAR405@53


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()
        self.history = []

    async def ask(self, text):
        self.history.append({"role": "user", "content": [{"type": "text", "text": text}]})  #: OAR405@59
        return await self.client.responses.create(model="m", input=self.history)


# the shapes that there are
client.responses.create(
    model="m",
    input=[
        {"role": "developer", "content": "x"},
        {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "x"}]},
        {"role": "user", "content": [{"type": "input_image", "image_url": "u", "detail": "auto"}]},
        {"role": "user", "content": [{"type": "input_file", "file_id": "file-1"}]},
        {"role": "assistant", "content": [{"type": "output_text", "text": "y"}]},
        {"role": "assistant", "content": [{"type": "refusal", "refusal": "y"}]},
        {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"},
        {"type": "function_call_output", "call_id": "call_1", "output": "z"},
    ],
    text={"format": {"type": "text"}},
)

# the same shapes elsewhere
client.chat.completions.create(
    model="m",
    messages=[
        {"role": "user", "content": [{"type": "text", "text": "x"}]},
        {"role": "assistant", "tool_calls": []},
        {"role": "tool", "tool_call_id": "call_1", "content": "z"},
    ],
)
client.responses.create(model="m", input="x", metadata={"role": "tool", "type": "text", "text": "x"})
row = {"type": "text", "text": "x"}
