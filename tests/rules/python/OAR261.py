"""Mocks of Chat Completions: named in a string, or a resource with the method's name beside it."""
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, patch

import openai
import pytest
from groq import Groq
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
CREATE = "openai.resources.chat.completions.Completions.create"  #: OAR261@10


@patch("openai.resources.chat.completions.Completions.create")  #: OAR261@8
def test_one(create):
    create.return_value = MagicMock()


@mock.patch("openai.resources.chat.completions.completions.AsyncCompletions.create")  #: OAR261@13
def test_two(create):
    with patch("openai.resources.beta.chat.completions.Completions.parse"):  #: OAR261@16
        create.assert_not_called()


@patch("openai.chat.completions.create")  #: OAR261@8
@patch("app.bot.client.chat.completions.create", new_callable=AsyncMock)  #: OAR261@8
def test_three(create, other):
    with mock.patch("app.client.chat.completions.with_raw_response.create"):  #: OAR261@21
        pass


def test_four(mocker, monkeypatch):
    mocker.patch("openai.resources.chat.completions.AsyncCompletions.stream")  #: OAR261@18
    mocker.patch("app.llm.beta.chat.completions.parse")  #: OAR261@18
    monkeypatch.setattr("app.client.chat.completions.create", print)  #: OAR261@25
    monkeypatch.setattr(client.chat.completions, "create", print)  #: OAR261@25
    monkeypatch.setattr(openai.chat.completions, "create", print)  #: OAR261@25
    mocker.patch.object(client.chat.completions, "create", autospec=True)  #: OAR261@25
    mocker.spy(client.beta.chat.completions, "parse")  #: OAR261@16
    with patch.object(client.chat.completions, "create") as create:  #: OAR261@23
        create.side_effect = ValueError


@pytest.fixture
def service():
    return AsyncOpenAI()


class TestService:
    def setup_method(self):
        self.client = OpenAI()

    def test_object(self, service, monkeypatch, untyped):
        with mock.patch.object(self.client.chat.completions, "create"):  #: OAR261@32
            pass
        monkeypatch.setattr(service.chat.completions, "create", AsyncMock())  #: OAR261@29
        monkeypatch.setattr(untyped.chat.completions, "create", AsyncMock())  #: OAR261@29


# known miss: a class that was imported, handed to `patch.object`; its import is OAR241
from openai.resources.chat.completions import Completions

patch.object(Completions, "create")

# the calls themselves, other mocks, other vendors
client.chat.completions.create(model="m", messages=[])
fake = MagicMock()
fake.chat.completions.create.return_value = None
patch("openai.resources.responses.Responses.create")
patch("openai.resources.embeddings.Embeddings.create")
patch("openai.OpenAI")
patch("app.client.chat.completions")
patch.object(client.responses, "create")
patch.object(client.chat.completions, "_client")
patch.object(Groq().chat.completions, "create")
patch("groq.resources.chat.completions.Completions.create")
print(client.chat.completions, "create")
print("app.client.chat.completions.create")
"""openai.resources.chat.completions.Completions.create is patched below"""
# "openai.resources.chat.completions.Completions.create"
print("Patch openai.resources.chat.completions.Completions.create")


class LookAlike:
    class chat:
        class completions:
            create = None


patch.object(LookAlike.chat.completions, "create")
