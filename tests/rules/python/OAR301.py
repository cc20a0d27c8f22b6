"""Before 1.0: openai.ChatCompletion.create() in a docstring is text."""
import asyncio
import functools

import dashscope
import fireworks.client
import g4f
import openai
import openai as ai
import qianfan
from autogen.oai import ChatCompletion as AutogenCompletion
from langfuse.openai import openai as traced
from openai import ChatCompletion, Completion
from openai import Embedding as E
from tenacity import retry

openai.api_key = "sk"
openai.api_base = "http://localhost:8000/v1"
completion = openai.ChatCompletion.create(model="m", messages=[])  #: OAR301@14
openai.ChatCompletion.create(engine="m", messages=[], stream=True)  #: OAR301@1
openai.Completion.create(engine="m", prompt="Hi")  #: OAR301@1
openai.Edit.create(model="m", input="a", instruction="b")  #: OAR301@1
openai.Embedding.create(input="a", model="m")["data"][0]["embedding"]  #: OAR301@1
openai.Moderation.create(input="a")  #: OAR301@1
openai.Image.create(prompt="a")  #: OAR301@1
openai.Image.create_edit(image=None, mask=None, prompt="a")  #: OAR301@1
openai.Image.create_variation(image=None)  #: OAR301@1
openai.Audio.transcribe("whisper-1", None)  #: OAR301@1
openai.Audio.translate_raw("whisper-1", None, "a.mp3")  #: OAR301@1
openai.File.create(file=None, purpose="fine-tune")  #: OAR301@1
openai.File.list()  #: OAR301@1
openai.File.download("file-abc")  #: OAR301@1
openai.File.wait_for_processing("file-abc")  #: OAR301@1
openai.FineTune.create(training_file="f")  #: OAR301@1
openai.FineTune.stream_events("ft-abc")  #: OAR301@1
openai.FineTuningJob.create(training_file="f", model="m")  #: OAR301@1
openai.FineTuningJob.cancel("ftjob-abc")  #: OAR301@1
openai.Model.list()  #: OAR301@1
openai.Model.retrieve("m")  #: OAR301@1
openai.Engine.list()  #: OAR301@1
openai.Deployment.create(model="m")  #: OAR301@1
openai.Customer.create("c", "e")  #: OAR301@1

# other names of the module and its classes
ai.ChatCompletion.create(model="m", messages=[])  #: OAR301@1
traced.ChatCompletion.create(model="m", messages=[])  #: OAR301@1
ChatCompletion.create(model="m", messages=[])  #: OAR301@1
Completion.create(model="m", prompt="Hi")  #: OAR301@1
E.create(input="a", model="m")  #: OAR301@1
(
    openai  #: OAR301@5
    .ChatCompletion
    .create(**{"model": "m", "messages": []})
)

# held classes and methods
chat = openai.ChatCompletion
chat.create(model="m", messages=[])  #: OAR301@1
create = openai.ChatCompletion.create  #: OAR301@10
create(model="m", messages=[])  #: OAR301@1
ask = functools.partial(openai.ChatCompletion.create, model="m")  #: OAR301@25
getattr(openai, "ChatCompletion").create(model="m", messages=[])  #: OAR301@1
retried = retry(openai.Completion.create)  #: OAR301@17
backends = {"chat": openai.ChatCompletion, "text": openai.Completion}
backends["chat"].create(model="m", messages=[])  #: OAR301@1
for chunk in openai.ChatCompletion.create(model="m", messages=[], stream=True):  #: OAR301@14
    print(chunk)


@retry()
def complete(**arguments):
    import openai as local

    return local.ChatCompletion.create(**arguments)  #: OAR301@12


async def main():
    await openai.ChatCompletion.acreate(model="m", messages=[])  #: OAR301@11
    await openai.Completion.acreate(model="m", prompt="Hi")  #: OAR301@11
    await asyncio.gather(*[openai.Embedding.acreate(input=one, model="m") for one in "ab"])  #: OAR301@28
    await asyncio.to_thread(openai.ChatCompletion.create, model="m", messages=[])  #: OAR301@29
    async for chunk in await openai.ChatCompletion.acreate(model="m", messages=[], stream=True):  #: OAR301@30
        print(chunk)


class Bot:
    backend = openai.ChatCompletion

    def __init__(self):
        self.module = openai

    def ask(self):
        self.module.ChatCompletion.create(model="m", messages=[])  #: OAR301@9
        return self.backend.create(model="m", messages=[])  #: OAR301@16


# attributes that are not called away, current names, other vendors with the same names
hasattr(openai, "ChatCompletion")
openai.ChatCompletion
openai.OpenAI().chat.completions.create(model="gpt-5.5", messages=[])
openai.chat.completions.create(model="gpt-5.5", messages=[])
openai.embeddings.create(model="m", input="a")
openai.files.list()
g4f.ChatCompletion.create(model="m", messages=[])
fireworks.client.ChatCompletion.create(model="m", messages=[])
qianfan.ChatCompletion().do(messages=[])
dashscope.Generation.call(model="m")
AutogenCompletion.create(model="m", messages=[])
text = "openai.ChatCompletion.create"
# openai.ChatCompletion.create(model="m", messages=[])


class File:
    @classmethod
    def create(cls):
        return cls()


class Model(File):
    pass


File.create()
Model.create()


def own(openai):
    return openai


@patch("openai.ChatCompletion.create")  #: OAR301@8
def test_chat(create):
    log("openai.ChatCompletion")
