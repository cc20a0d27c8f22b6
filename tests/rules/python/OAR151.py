"""Endpoints: https://api.openai.com/v1/threads in a docstring is text."""
import os
import urllib.request
from urllib.parse import urljoin

import aiohttp
import httpx
import openai
import requests
API_OF_OPENAI = "https://api.openai.com/v1"
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient
from flask import redirect
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
thread_id = run_id = assistant_id = "x"
requests.post("https://api.openai.com/v1/assistants", json={})  #: OAR151@15
requests.get("https://api.openai.com/v1/assistants?limit=20")  #: OAR151@14
requests.delete("https://api.openai.com/v1/assistants/asst_abc123")  #: OAR151@17
requests.get("https://api.openai.com/v1/assistants/asst_abc123/files")  #: OAR151@14
requests.post("https://api.openai.com/v1/threads")  #: OAR151@15
requests.post(url="https://api.openai.com/v1/threads/runs", json={})  #: OAR151@19
requests.get("https://api.openai.com/v1/threads/thread_abc123")  #: OAR151@14
requests.get("https://api.openai.com/v1/threads/thread_abc123/messages")  #: OAR151@14
requests.get("https://eu.api.openai.com/v1/threads/thread_abc123/runs/run_abc/steps")  #: OAR151@14

# parts that are put together
BASE = "https://api.openai.com/v1"
ASSISTANTS = BASE + "/assistants"  #: OAR151@21
httpx.post(f"{BASE}/threads")  #: OAR151@12
httpx.post(f"{BASE}/threads/{thread_id}/messages")  #: OAR151@12
httpx.post(f"https://api.openai.com/v1/threads/{thread_id}/runs")  #: OAR151@12
httpx.get("https://api.openai.com/v1/threads/{}/runs/{}".format(thread_id, run_id))  #: OAR151@11
httpx.get("https://api.openai.com/v1/threads/%s/messages" % thread_id)  #: OAR151@11
httpx.post(BASE + "/threads/" + thread_id + "/runs")  #: OAR151@19
httpx.post("https://api.openai.com/v1"  # one string in two
           "/threads/runs")  #: OAR151@12
HOST = os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1")
httpx.post(f"{HOST}/assistants/{assistant_id}")  #: OAR151@12
urllib.request.Request("https://api.openai.com/v1/threads/runs", method="POST")  #: OAR151@24
PATHS = {"runs": "https://api.openai.com/v1/threads/{thread}/runs"}  #: OAR151@18

# Azure, with and without a version in the path
requests.post("https://me.openai.azure.com/openai/assistants?api-version=2024-05-01-preview")  #: OAR151@15
requests.post("https://me.openai.azure.com/openai/v1/assistants")  #: OAR151@15
requests.get(f"https://{thread_id}.openai.azure.com/openai/threads/{thread_id}/messages?api-version=1")  #: OAR151@14
AzureOpenAI().post("/threads", cast_to=object)  #: OAR151@20

# the path alone, handed to the client of the SDK
client.post("/assistants", cast_to=object, body={})  #: OAR151@13
client.get(f"/threads/{thread_id}/messages", cast_to=object)  #: OAR151@12
client.delete("/threads/thread_abc123", cast_to=object)  #: OAR151@15
client.with_options(timeout=3).post("/threads/runs", cast_to=object)  #: OAR151@37
openai.OpenAI().post("/threads", cast_to=object)  #: OAR151@22
plain = httpx.Client(base_url="https://api.openai.com/v1")
plain.post("/threads")  #: OAR151@12


class Service:
    base = "https://api.openai.com/v1"

    def __init__(self, typed: AsyncOpenAI):
        self.typed = typed
        self.url = f"{self.base}/threads"  #: OAR151@20

    async def run(self, session: aiohttp.ClientSession):
        await self.typed.post("/threads/runs", cast_to=object)  #: OAR151@31
        async with session.post(f"{self.base}/threads/{thread_id}/runs") as response:  #: OAR151@33
            return await response.json()


# other hosts, other paths, routes and redirects of a server of one's own
requests.get("http://localhost:8000/threads")
requests.get("https://forum.example.com/v1/threads/12/messages")
requests.get("https://graph.example.com/assistants")
requests.post("https://api.openai.com/v1/responses", json={})
requests.post("https://api.openai.com/v1/conversations", json={})
requests.post("https://api.openai.com/v1/chatkit/threads", json={})
requests.get("https://api.openai.com/v1/vector_stores")
httpx.get("https://platform.openai.com/docs/assistants/overview")
urljoin("https://developers.openai.com/api/docs/", "assistants/migration")
app = FastAPI()
router = APIRouter(prefix="/threads")
app.include_router(router, prefix="/assistants")
app.add_api_route("/threads", redirect)
LOG = "/var/log/threads/today.log"
print("see /assistants for the list")


@app.post("/threads")
def create_thread():
    return redirect("/threads/new")


@router.get("/threads/{thread_id}/messages")
def read(thread_id):
    return thread_id


@app.middleware("http")
async def guard(request, call_next):
    if request.url.path.startswith("/threads"):
        return redirect("/assistants")
    return await call_next(request)


def test_threads():
    own = TestClient(app)
    own.post("/threads")
    with TestClient(app) as opened:
        opened.get("/assistants")


# requests.post("https://api.openai.com/v1/threads")
requests.get("https://api.openai.com/v1/threads/x/messages")  #: OAR151@14
requests.get(API_OF_OPENAI + "/threads/x/messages")  #: OAR151@30
requests.get(f"https://example.com/v1/threads/x/messages")
