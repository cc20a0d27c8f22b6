"""Responses code that looks half migrated and is not, and what a setting changes."""

import textwrap

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.settings import Settings
from flake8_responses_migration.source import SourceFile

HEAD = "from openai import OpenAI\n\nclient = OpenAI()\n"
TOOLS = '[{"type": "function", "name": "f", "parameters": {}, "strict": False}]'


def codes(text, settings=None, head=HEAD):
    source = SourceFile("a.py", head + textwrap.dedent(text))
    return [finding.code for finding in check(source, settings or Settings())]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            """
            history = [{"role": "developer", "content": "x"}]
            first = client.responses.create(model="m", input=history)
            client.responses.create(model="m", input="y", previous_response_id=first.id)
            Agent(instructions="x")
            """,
            id="no-instructions-to-repeat",
        ),
        pytest.param(
            f"""
            response = client.responses.create(model="m", input="x", tools={TOOLS})
            for item in response.output:
                print(item)
            print(response.output_text)
            """,
            id="tool-calls-are-read",
        ),
        pytest.param(
            """
            response = client.responses.create(model="m", input="x", tools=[{"type": "web_search"}])
            print(response.output_text)
            """,
            id="hosted-tools-end-in-text",
        ),
        pytest.param(
            """
            response = client.responses.create(model="m", input="x", background=True)
            while response.status in ("queued", "in_progress"):
                response = client.responses.retrieve(response.id)
            """,
            id="polling-in-the-background",
        ),
        pytest.param(
            """
            raw = client.responses.with_raw_response.create(model="m", input="x")
            print(raw.headers, raw.content, raw.text, raw.parse().output_text)
            """,
            id="raw-response",
        ),
        pytest.param('client.responses.create(model="m", input="x")', id="store-of-a-new-project"),
    ],
)
def test_correct_code_is_silent(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "def f(survey, text):\n    survey.responses.create(messages=text, n=1, thread_id=3)\n",
        "def f(form):\n    for answer in form.responses.list():\n        print(answer.choices)\n",
    ],
    ids=["related-manager", "form"],
)
def test_a_file_without_openai_is_silent(text):
    assert codes(text, head="") == []


def test_calls_of_others_are_silent():
    """A related manager of Django in a file that also speaks to OpenAI."""
    text = """
        class Survey(Base):
            pass


        def save(survey, answer):
            Survey().responses.create(name="Ada", n=1, messages=answer)
            created = survey.responses.create(text=answer)
            print(created.choices)
            client.chat.completions.create(model="m", messages=[], store=False)
        """
    assert codes(text) == ["OAR201"]


def test_store_is_asked_for_where_the_setting_says_so():
    call = 'client.responses.create(model="m", input="x")'
    assert codes(call, Settings(require_store=True)) == ["OAR451"]
    assert codes(call.replace(")", ", store=True)"), Settings(require_store=True)) == []
    beside = 'client.chat.completions.create(model="m", messages=[], store=False)\n'
    assert codes(beside + call) == ["OAR201", "OAR451"]
    assert codes(beside.replace("client.", "groq.") + call) == []


def test_a_guard_does_not_excuse_a_call_that_cannot_work():
    """The call raises TypeError, and the fallback hides that."""
    text = """
        try:
            client.responses.create(model="m", messages=[])
        except TypeError:
            client.chat.completions.create(model="m", messages=[], store=False)
        """
    assert "OAR402" in codes(text)


def test_items_are_followed_through_comprehensions():
    text = """
        response = client.responses.create(model="m", input="x")
        calls = [item for item in response.output if item.type == "function_call"]
        for call in calls:
            print({"type": "function_call_output", "call_id": call.id, "output": "y"})
        """
    assert codes(text) == ["OAR406"]


@pytest.mark.parametrize(
    "text",
    [
        """
        options = {"model": "m", "messages": []}
        options["input"] = options.pop("messages")
        client.responses.create(**options)
        """,
        """
        options = {"model": "m", "input": "x", "max_tokens": 1}
        del options["max_tokens"]
        client.responses.create(**options)
        """,
        """
        response = client.responses.create(model="m", input="x")
        data = response.model_dump()
        data["output_text"] = response.output_text
        print(data["output_text"])
        """,
        """
        messages = [{"role": "user", "content": [{"type": "text", "text": "x"}]}]
        for message in messages:
            for part in message["content"]:
                if part["type"] == "text":
                    part["type"] = "input_text"
        client.responses.create(model="m", input=messages)
        """,
        """
        response = client.responses.create(model="m", input="x")
        while response.status == "incomplete":
            response = client.responses.create(model="m", previous_response_id=response.id)
        client.responses.retrieve(response.id)
        """,
        """
        def poll(response_id):
            response = client.responses.retrieve(response_id)
            while response.status in ("queued", "in_progress"):
                response = client.responses.retrieve(response_id)
        """,
        """
        tools = [{"type": "function", "name": "f", "parameters": {}, "strict": False}]
        r = client.responses.create(model="m", input="x", tools=tools, tool_choice="none")
        print(r.output_text)
        """,
        """
        result = client.responses.create(
            model="m", input=convert([{"role": "tool", "content": [{"type": "text", "text": "x"}]}])
        )
        """,
        """
        client.responses.create(
            model="m",
            input=[
                {
                    "type": "function_call_output",
                    "call_id": "call_1",
                    "output": json.dumps([{"type": "text", "text": "x"}]),
                }
            ],
        )
        """,
        """
        tools = convert([{"type": "function", "function": {"name": "f"}}])
        client.responses.create(model="m", input="x", tools=tools)
        """,
        """
        client.responses.create(
            model="m",
            input="x",
            text={
                "format": {
                    "type": "json_schema",
                    "name": "s",
                    "schema": {"properties": {"json_schema": {"type": "string"}}},
                }
            },
        )
        """,
        """
        client.conversations.create(
            items=[{"role": "user", "content": [PART, PART, PART, PART, PART, PART,
                PART, PART, PART, PART, PART, PART,
                PART, PART, PART, PART, PART, PART,
                PART, PART, PART, PART]}]
        )
        """,
        """
        response = client.responses.create(model="m", input="x")
        if response.output[0].type == "message":
            print(response.output[0].content[0].text)
        """,
        """
        if use_responses:
            result = client.responses.create(model="m", input="x", store=False)
        else:
            result = client.chat.completions.create(model="m", messages=[], store=False)
        print(result.choices[0].message.content if completion else result.output_text)
        """,
    ],
    ids=[
        "key-popped",
        "key-deleted",
        "key-of-the-codes-own",
        "parts-changed-in-place",
        "continued",
        "poller",
        "no-tool-chosen",
        "converted-input",
        "dumped-output",
        "converted-tools",
        "schema-property",
        "parts-of-one-item",
        "type-is-asked",
        "either-result",
    ],
)
def test_what_another_call_makes_of_it_is_not_judged(text):
    assert [code for code in codes(text) if code.startswith("OAR4")] == []
