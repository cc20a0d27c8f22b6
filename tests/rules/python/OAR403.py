"""Methods that the Responses and the Conversations API do not have."""
import openai
from openai import AsyncOpenAI, OpenAI
from slack_sdk import WebClient
from typeform import Typeform

client = OpenAI()
client.responses.list()  #: OAR403@1
client.responses.update("resp_1", metadata={})  #: OAR403@1
client.responses.create_and_poll(model="m", input="x")  #: OAR403@1
client.responses.poll("resp_1")  #: OAR403@1
client.responses.submit_tool_outputs("resp_1", tool_outputs=[])  #: OAR403@1
client.responses.send(model="m")  #: OAR403@1
client.responses.input_items.list("resp_1")
client.conversations.list()  #: OAR403@1
client.conversations.add_message("conv_1", role="user", content="x")  #: OAR403@1
client.conversations.items.update("msg_1", conversation_id="conv_1")  #: OAR403@1
client.conversations.items.append("conv_1", items=[])  #: OAR403@1
client.conversations.messages.create("conv_1")  #: OAR403@1
client.conversations.messages.list("conv_1")  #: OAR403@1
client.prompts.retrieve("pmpt_1")  #: OAR403@1
client.prompts.create(name="x")  #: OAR403@1
openai.responses.list()  #: OAR403@1
conversations = client.conversations
conversations.list()  #: OAR403@1
client.with_options(timeout=1).responses.list()  #: OAR403@1


class Store:
    def __init__(self, untyped):
        self.client = AsyncOpenAI()
        self.untyped = untyped

    async def all(self):
        await self.client.responses.list()  #: OAR403@15
        await self.untyped.responses.create_and_poll(model="m")  #: OAR403@15
        return await self.untyped.responses.list(uid="x")


# what there is
client.responses.create(model="m", input="x")
client.responses.parse(model="m", input="x")
client.responses.stream(model="m", input="x")
client.responses.retrieve("resp_1")
client.responses.cancel("resp_1")
client.responses.delete("resp_1")
client.responses.compact(model="m")
client.responses.connect(model="m")
client.responses.input_tokens.count(model="m", input="x")
client.responses.with_raw_response.create(model="m", input="x")
client.conversations.create()
client.conversations.retrieve("conv_1")
client.conversations.update("conv_1", metadata={})
client.conversations.delete("conv_1")
client.conversations.items.create("conv_1", items=[])
client.conversations.items.retrieve("msg_1", conversation_id="conv_1")
client.conversations.items.list("conv_1")
client.conversations.items.delete("msg_1", conversation_id="conv_1")

# neither a call nor the SDK's
client.responses._client
client.responses.create.assert_called()
client.responses.reset_mock()
client.conversations.assert_not_called()
WebClient().conversations.list()
Typeform().responses.list(uid="x")
client.models.list()


def all_of(form, channel):
    form.conversations.list()
    return channel.prompts.create()
