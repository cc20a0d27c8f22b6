"""Threads where a conversation is expected."""
from openai import AsyncOpenAI, OpenAI

THREAD_ID = "thread_abc123"  #: OAR409@13

client = OpenAI()
client.responses.create(model="m", input="x", conversation="thread_abc123")  #: OAR409@60
client.responses.create(model="m", input="x", conversation={"id": "thread_abc123"})  #: OAR409@67
client.responses.create(model="m", input="x", previous_response_id="thread_abc123")  #: OAR409@68
client.responses.create(model="m", input="x", conversation=THREAD_ID)
client.conversations.retrieve("thread_abc123")  #: OAR409@31
client.conversations.items.list("thread_abc123", limit=3)  #: OAR409@33
client.conversations.items.create(conversation_id="thread_abc123", items=[])  #: OAR409@51
client.conversations.items.retrieve("msg_1", conversation_id="thread_abc123")  #: OAR409@62
thread = client.beta.threads.create()
client.responses.create(model="m", input="x", conversation={"id": thread.id})  #: OAR409@67
client.responses.create(model="m", input="x", conversation=thread.id)  #: OAR409@60
client.conversations.items.list(thread.id)  #: OAR409@33
client.conversations.items.list(conversation_id=thread.id)  #: OAR409@49


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()
        self.thread = self.client.beta.threads.create()

    async def ask(self, text):
        await self.client.responses.create(model="m", input=text, conversation=self.thread.id)  #: OAR409@80


# conversations, and threads elsewhere
conversation = client.conversations.create(metadata={"thread": "thread_abc123"})
client.responses.create(model="m", input="thread_abc123", conversation=conversation.id)
client.responses.create(model="m", input="x", conversation="conv_1")
client.responses.create(model="m", input="x", metadata={"old": "thread_abc123"})
client.conversations.retrieve("conv_1")
client.conversations.retrieve("thread_")
client.beta.threads.retrieve("thread_abc123")
client.beta.threads.messages.list(thread.id)
print("thread_abc123", thread.id)
print(conversation=thread.id, conversation_id=thread.id)
