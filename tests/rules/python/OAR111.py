"""Threads. `#: OAR111@N` marks a finding at column N of its line; every other line is silent."""
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
import openai

client = OpenAI()
thread = client.beta.threads.create()  #: OAR111@10
client.beta.threads.retrieve("thread_abc")  #: OAR111@1
client.beta.threads.update("thread_abc", metadata={})  #: OAR111@1
client.beta.threads.delete("thread_abc")  #: OAR111@1

# every kind of client, and the module itself
AzureOpenAI().beta.threads.create()  #: OAR111@1
openai.beta.threads.create()  #: OAR111@1
OpenAI(base_url="http://localhost:8000/v1").beta.threads.create()  #: OAR111@1

# accessors and options anywhere in the chain
client.with_raw_response.beta.threads.create()  #: OAR111@1
client.beta.with_streaming_response.threads.create()  #: OAR111@1
client.beta.threads.with_raw_response.create()  #: OAR111@1
client.with_options(timeout=3).beta.threads.create()  #: OAR111@1
(
    client  #: OAR111@5
    .beta  # a comment in the chain
    .threads
    .create()
)


class Service:
    def __init__(self, untyped, typed: "AsyncOpenAI | None" = None):
        self.untyped = untyped
        self.typed = typed
        self.threads = typed.beta.threads  #: OAR111@24

    async def run(self):
        await self.untyped.beta.threads.create()  #: OAR111@15
        await self.typed.beta.threads.create()  #: OAR111@15
        await self.threads.create()  #: OAR111@15


# held resources, methods and names
threads = client.beta.threads  #: OAR111@11
threads.create()  #: OAR111@1
create = client.beta.threads.create  #: OAR111@10
create()  #: OAR111@1
getattr(client.beta, "threads").create()  #: OAR111@1
if (beta := client.beta):
    beta.threads.create()  #: OAR111@5

# another API below `beta`, and threads that are not below it
client.beta.chatkit.threads.retrieve("cthr_abc")
client.beta.chatkit.threads.delete("cthr_abc")
untyped = object()
untyped.threads.create()
client.conversations.create()


class LookAlike:
    class beta:
        class threads:
            @staticmethod
            def create():
                return 1


LookAlike.beta.threads.create()
LookAlike().beta.threads.create()
