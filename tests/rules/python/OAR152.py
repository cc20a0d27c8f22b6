"""The header `OpenAI-Beta: assistants=v2`; alone, without a call beside it, v2 proves nothing."""
import httpx
import requests
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

HEADERS = {"OpenAI-Beta": "assistants=v2", "Authorization": "Bearer"}  #: OAR152@27
requests.post("https://api.openai.com/v1/threads", headers=HEADERS)
requests.get("https://api.openai.com/v1/assistants", headers={'openai-beta': 'assistants=v1'})  #: OAR152@78
requests.get("https://api.openai.com/v1/assistants", headers={**HEADERS, "OpenAI-Beta": "assistants=v2"})  #: OAR152@89
client = OpenAI(default_headers={"OpenAI-Beta": "assistants=v2"})  #: OAR152@49
azure = AzureOpenAI(default_headers={
    "OpenAI-Beta": "assistants=v1",  #: OAR152@20
})
client.beta.threads.create(extra_headers={"OpenAI-Beta": "assistants=v2"})  #: OAR152@58
client.with_options(default_headers={"OpenAI-Beta": "assistants=v2"}).models.list()  #: OAR152@53
HEADERS["OpenAI-Beta"] = "assistants=v2"  #: OAR152@26
LINES = ["Content-Type: application/json", "OpenAI-Beta: assistants=v2"]  #: OAR152@44
session = httpx.Client(headers=[("OpenAI-Beta", "assistants=v1")])  #: OAR152@49
BETA = "assistants=v2"  #: OAR152@8
headers = dict(accept="application/json")
headers.update({"OpenAI-Beta": f"assistants=v2"})  #: OAR152@32
headers.setdefault("OpenAI-Beta", "assistants=v2")  #: OAR152@35


class Service:
    headers = {"OpenAI-Beta": "assistants=v2"}  #: OAR152@31

    def __init__(self):
        self.client = AsyncOpenAI(default_headers=self.headers)


# other values of the header, and the words elsewhere
LIVE = {"OpenAI-Beta": "agents=v1"}
CHATKIT = {"OpenAI-Beta": "chatkit_beta=v1"}
REALTIME = {"OpenAI-Beta": "realtime=v1"}
PURPOSE = {"purpose": "assistants"}
client.files.create(file=open("a.pdf", "rb"), purpose="assistants")
print("send OpenAI-Beta: assistants=v2 with it")
QUERY = "https://example.com/?assistants=v2"
assistants = "v2"
dict(assistants=assistants)
# "OpenAI-Beta": "assistants=v2"
