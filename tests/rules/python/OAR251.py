"""Paths of Chat Completions in strings, judged by the host or by the client that takes the path."""
import json
import os
import urllib.request

import aiohttp
import httpx
import requests
import respx
from fastapi import FastAPI
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
app = FastAPI()
deployment = "chat"
key = os.environ["OPENAI_API_KEY"]

# whole URLs
requests.post("https://api.openai.com/v1/chat/completions", json={}, timeout=9)  #: OAR251@15
requests.post(url="https://eu.api.openai.com/v1/chat/completions", json={}, timeout=9)  #: OAR251@19
httpx.post('https://api.openai.com/v1/chat/completions?x=1', json={})  #: OAR251@12
requests.get("https://api.openai.com/v1/chat/completions/chatcmpl-1", timeout=9)  #: OAR251@14
urllib.request.Request("https://api.openai.com/v1/chat/completions", data=b"{}")  #: OAR251@24
URL = "https://api.openai.com/v1/chat/completions"  #: OAR251@7
httpx.stream("POST", URL)
respx.post("https://api.openai.com/v1/chat/completions").respond(200)  #: OAR251@12
requests.post("https://oai.helicone.ai/v1/chat/completions", json={}, timeout=9)  #: OAR251@15

# pieces
BASE = "https://api.openai.com"
requests.post(f"{BASE}/v1/chat/completions", json={}, timeout=9)  #: OAR251@15
requests.post(BASE + "/v1/chat/completions", json={}, timeout=9)  #: OAR251@22
# known miss: a host that is formatted into the string
requests.post("%s/v1/chat/completions" % BASE, json={}, timeout=9)
requests.post("{}/v1/chat/completions".format(BASE), json={}, timeout=9)
requests.post(
    "https://api.openai.com"
    "/v1/chat/completions",  #: OAR251@5
    json={},
    timeout=9,
)


class Caller:
    base = "https://api.openai.com/v1"

    async def post(self, body):
        async with aiohttp.ClientSession() as session:
            async with session.post(f"{self.base}/chat/completions", json=body) as r:  #: OAR251@37
                return await r.json()

    def get(self, identifier):
        return requests.get(f"{self.base}/chat/completions/{identifier}", timeout=9)  #: OAR251@29


# Azure
requests.post("https://me.openai.azure.com/openai/v1/chat/completions", timeout=9)  #: OAR251@15
AZURE = "https://me.openai.azure.com"
httpx.post(f"{AZURE}/openai/deployments/{deployment}/chat/completions?api-version=2")  #: OAR251@12
httpx.post("https://me.services.ai.azure.com/openai/v1/chat/completions")  #: OAR251@12
endpoint = os.environ["AZURE_OPENAI_ENDPOINT"]
httpx.post(f"{endpoint}/openai/deployments/{deployment}/chat/completions?api-version=2")  #: OAR251@12

# paths that an OpenAI client is given
client.post("/chat/completions", body={}, cast_to=dict)  #: OAR251@13
AzureOpenAI().post("/chat/completions", body={}, cast_to=dict)  #: OAR251@20


async def post(client: AsyncOpenAI):
    return await client.post("/chat/completions", body={}, cast_to=dict)  #: OAR251@30


# batches
client.batches.create(
    input_file_id="file_1",
    endpoint="/v1/chat/completions",  #: OAR251@14
    completion_window="24h",
)
line = {
    "custom_id": "1",
    "method": "POST",
    "url": "/v1/chat/completions",  #: OAR251@12
    "body": {"url": "/v1/chat/completions"},
}
print(json.dumps(line))

if hasattr(client, "responses"):
    client.responses.create(model="m", input="x")
else:
    requests.post("https://api.openai.com/v1/chat/completions", json={}, timeout=9)

# other hosts, hosts that nobody knows, servers of one's own
requests.post("https://api.groq.com/openai/v1/chat/completions", json={}, timeout=9)
requests.post("https://openrouter.ai/api/v1/chat/completions", json={}, timeout=9)
requests.post("http://localhost:8000/v1/chat/completions", json={}, timeout=9)
requests.post(f"{os.environ['LLM_URL']}/v1/chat/completions", json={}, timeout=9)
LOCAL = OpenAI(base_url="http://localhost:8000/v1")
LOCAL.post("/chat/completions", body={}, cast_to=dict)
GATEWAY = "https://gateway.ai.cloudflare.com/v1/me/gw/compat/chat/completions"


@app.post("/v1/chat/completions")
def serve(body: dict):
    """https://api.openai.com/v1/chat/completions"""
    return body


# other paths and texts
requests.post("https://api.openai.com/v1/responses", json={}, timeout=9)
requests.post("https://api.openai.com/v1/embeddings", json={}, timeout=9)
requests.get("https://example.com/?next=https://api.openai.com/v1/chat/completions", timeout=9)
print("See https://api.openai.com/v1/chat/completions for more")
print("https://api.openai.com/v1/chat/completions is supported")
"https://api.openai.com/v1/chat/completions"
# https://api.openai.com/v1/chat/completions
item = {"url": "/v1/chat/completions"}
page = "https://platform.openai.com/docs/api-reference/chat/completions"
