"""Whole flows: which calls are one conversation, and what their plan says."""

import json
import pickle
import re
import subprocess
import sys

import pytest
from fixtures import FIXTURES, source

from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Effort
from flake8_responses_migration.languages import HTTP, PYTHON, TSX, TYPESCRIPT
from flake8_responses_migration.settings import DEFAULT, with_values
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.toml import load_data

HEAD = {
    PYTHON: "from openai import OpenAI\n\nclient = OpenAI()\n\n\n",
    TSX: 'import OpenAI from "openai";\n\nconst openai = new OpenAI();\n\n\n',
}
ASK = """\
def ask(assistant_id, question):
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread.id, role="user", content=question)
    run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant_id)
    while run.status in ("queued", "in_progress"):
        run = client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)
    messages = client.beta.threads.messages.list(thread.id)
    return messages.data[0].content[0].text.value
"""


def findings(text, language=PYTHON, settings=DEFAULT):
    return check(SourceFile("file", HEAD.get(language, "") + text, language), settings)


def flows(text, language=PYTHON):
    return list(dict.fromkeys(f.flow for f in findings(text, language) if f.flow is not None))


def steps(text, language=PYTHON):
    """The steps of the only flow, as (line of the text, subject, plan)."""
    (flow,) = flows(text, language)
    before = HEAD[language].count("\n")
    return [(step.location.line - before, step.subject, step.plan) for step in flow.steps]


def test_the_plan_goes_through_the_conversation_in_the_users_names():
    assert steps(ASK) == [
        (2, "`thread`", "becomes a conversation: `conversation = client.conversations.create()`"),
        (
            3,
            "`client.beta.threads.messages.create()`",
            "pass the message as `input` of the next `client.responses.create()`",
        ),
        (
            4,
            "`run`",
            "becomes `response = client.responses.create(...)`, with model, instructions and tools "
            "of the assistant and `conversation=conversation.id`",
        ),
        (5, "the polling loop", "goes; the call returns the finished response"),
        (
            7,
            "`messages`",
            "`response.output_text`; for the whole history "
            "`client.conversations.items.list(conversation.id)`",
        ),
        (8, "`messages.data[0].content[0].text.value`", "`response.output_text`"),
    ]


def test_javascript_is_spelled_as_javascript_is():
    text = """\
    export class Bot {
      async ask(question) {
        this.supportThread = await this.ai.beta.threads.create();
        await this.ai.beta.threads.messages.create(this.supportThread.id, { role: "user" });
        let lastRun = await this.ai.beta.threads.runs.create(this.supportThread.id, {});
        do {
          lastRun = await this.ai.beta.threads.runs.retrieve(lastRun.id, {});
        } while (lastRun.status === "queued");
        const page = await this.ai.beta.threads.messages.list(this.supportThread.id);
        return page;
      }
    }
    """
    assert steps(text, TSX) == [
        (
            3,
            "`this.supportThread`",
            "becomes a conversation: "
            "`this.supportConversation = await this.ai.conversations.create()`",
        ),
        (
            4,
            "`this.ai.beta.threads.messages.create()`",
            "pass the message as `input` of the next `this.ai.responses.create()`",
        ),
        (
            5,
            "`lastRun`",
            "becomes `lastResponse = await this.ai.responses.create(...)`, with model, "
            "instructions and tools of the assistant and "
            "`conversation: this.supportConversation.id`",
        ),
        (6, "the polling loop", "goes; the call returns the finished response"),
        (
            9,
            "`page`",
            "`lastResponse.output_text`; for the whole history "
            "`this.ai.conversations.items.list(this.supportConversation.id)`",
        ),
    ]


def test_all_findings_of_the_conversation_carry_one_flow_and_no_other_does():
    text = f"{ASK}\n\nclient.chat.completions.create(model='m', messages=[], store=False)\n"
    found = findings(text)
    (flow,) = {f.flow for f in found if f.flow is not None}
    assert {f.code for f in found if f.flow is flow} == {"OAR111", "OAR112", "OAR121", "OAR122"}
    assert {f.code for f in found if f.flow is None} == {"OAR201"}
    assert (flow.id, flow.name, flow.location.line, flow.location.column) == ("ask", "ask", 6, 4)
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_flow_is_no_part_of_what_makes_two_findings_equal():
    with_flow = findings(ASK)[0]
    alone = findings("def ask():\n    thread = client.beta.threads.create()\n")[0]
    assert with_flow.flow is not None
    assert alone.flow is None
    assert alone == with_flow


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        pytest.param("def f(): client.beta.threads.create()", PYTHON, [], id="one call"),
        pytest.param(
            "def f():\n    client.beta.threads.create()\n    client.beta.threads.delete('t')",
            PYTHON,
            [],
            id="one kind",
        ),
        pytest.param(
            "def f(): client.beta.threads.create()\n"
            "def g(): client.beta.threads.runs.create(thread_id='t', assistant_id='a')",
            PYTHON,
            [],
            id="two functions",
        ),
        pytest.param(
            "class Bot:\n"
            "    def f(self): self.thread = client.beta.threads.create()\n"
            "    def g(self): return client.beta.threads.runs.create(thread_id='t')\n",
            PYTHON,
            ["Bot"],
            id="two methods",
        ),
        pytest.param(
            "def f():\n"
            "    def g(): return client.beta.threads.create()\n"
            "    def h(): return client.beta.threads.runs.create(thread_id='t')\n",
            PYTHON,
            ["f"],
            id="outermost function",
        ),
        pytest.param(
            "class Outer:\n"
            "    class Inner:\n"
            "        def f(self): client.beta.threads.create()\n"
            "        def g(self): client.beta.threads.runs.create(thread_id='t')\n"
            "    def h(self): client.beta.assistants.create(model='m')\n",
            PYTHON,
            ["Inner"],
            id="nearest class",
        ),
        pytest.param(
            "thread = client.beta.threads.create()\n"
            "run = client.beta.threads.runs.create(thread_id=thread.id)\n",
            PYTHON,
            ["<module>"],
            id="module",
        ),
        pytest.param(
            "thread = client.beta.threads.create()\n"
            "def f(): client.beta.threads.runs.create(thread_id=thread.id)\n",
            PYTHON,
            [],
            id="module's own code alone",
        ),
        pytest.param(
            "if x:\n"
            "    def f(): client.beta.threads.create(); client.beta.threads.runs.create()\n"
            "else:\n"
            "    def f(): client.beta.threads.create(); client.beta.threads.runs.create()\n",
            PYTHON,
            ["f", "f-2"],
            id="same name",
        ),
        pytest.param(
            "export const bot = {\n"
            + "".join(
                f"  '{name}': async () => {{\n"
                "    await openai.beta.threads.create(); await openai.beta.threads.runs.create();\n"
                "  },\n"
                for name in ("ask", "ask", "ask-2", "ask")
            )
            + "};",
            TSX,
            ["ask", "ask-2", "ask-2-2", "ask-3"],
            id="name like a numbered one",
        ),
        pytest.param(
            "export const ask = async () => {\n"
            "  await openai.beta.threads.create(); await openai.beta.threads.runs.create('t');\n"
            "};",
            TSX,
            ["ask"],
            id="arrow function",
        ),
        pytest.param(
            "app.post('/ask', async () => {\n"
            "  await openai.beta.threads.create(); await openai.beta.threads.runs.create('t');\n"
            "});",
            TSX,
            ["app.post"],
            id="handler",
        ),
        pytest.param(
            "(async () => {\n"
            "  await openai.beta.threads.create(); await openai.beta.threads.runs.create('t');\n"
            "})();",
            TSX,
            ["<anonymous>"],
            id="function that is called at once",
        ),
        pytest.param(
            "export const handlers = { 'ask': async function () {\n"
            "  await openai.beta.threads.create(); await openai.beta.threads.runs.create('t');\n"
            "} };",
            TSX,
            ["ask"],
            id="member of an object",
        ),
        pytest.param(
            "class Bot {\n"
            "  start = async () => { await openai.beta.threads.create(); };\n"
            "  go() { return openai.beta.threads.runs.create('t'); }\n"
            "}",
            TSX,
            ["Bot"],
            id="class of JavaScript",
        ),
        pytest.param(
            "await openai.beta.threads.create(); await openai.beta.threads.runs.create('t');",
            TSX,
            ["<module>"],
            id="module of JavaScript",
        ),
        pytest.param(
            "def f():\n"
            "    client.chat.completions.create(model='m', messages=[])\n"
            "    client.responses.create(model='m', input='', prompt={'id': 'pmpt_1'})\n",
            PYTHON,
            [],
            id="other APIs",
        ),
        pytest.param(
            "curl https://api.openai.com/v1/threads\ncurl https://api.openai.com/v1/assistants\n",
            HTTP,
            [],
            id="no code",
        ),
    ],
)
def test_a_flow_is_two_kinds_of_steps_in_one_class_or_function(text, language, names):
    assert [flow.id for flow in flows(text, language)] == names


def test_the_number_of_a_flow_follows_the_order_of_the_text():
    first, second = flows(f"if x:\n{indented(ASK)}else:\n{indented(ASK)}")
    assert (first.id, second.id) == ("ask", "ask-2")
    assert first.name == second.name == "ask"
    assert first.location < second.location


def indented(text):
    return re.sub(r"^(?=.)", "    ", text, flags=re.MULTILINE)


def plan_of(text, call, language=PYTHON):
    """The plan of the step whose line holds ``call``."""
    lines = text.splitlines()
    (plan,) = [plan for line, _, plan in steps(text, language) if call in lines[line - 1]]
    return plan


def in_function(*calls):
    return "def work():\n" + "".join(f"    {call}\n" for call in calls)


@pytest.mark.parametrize(
    ("name", "renamed"),
    [
        ("thread", "conversation"),
        ("my_thread", "my_conversation"),
        ("chatThread", "chatConversation"),
        ("thread2", "conversation2"),
        ("self.thread", "self.conversation"),
        ("t", "conversation"),
        ("self.state.t", "self.state.conversation"),
        ("threading", "conversation"),
    ],
)
def test_the_users_name_is_changed_by_one_word(name, renamed):
    text = in_function(f"{name} = client.beta.threads.create()", "client.beta.assistants.list()")
    assert plan_of(text, "threads.create") == (
        f"becomes a conversation: `{renamed} = client.conversations.create()`"
    )


def test_each_of_several_conversations_keeps_a_name_of_its_own():
    text = in_function(
        "thread_a = client.beta.threads.create()",
        "thread_b = client.beta.threads.create()",
        "run_a = client.beta.threads.runs.create_and_poll(thread_id=thread_a.id)",
        "run_b = client.beta.threads.runs.create_and_poll(thread_id=thread_b.id)",
        "client.beta.threads.messages.list(thread_b.id)",
    )
    assert [plan for _, _, plan in steps(text)] == [
        "becomes a conversation: `conversation_a = client.conversations.create()`",
        "becomes a conversation: `conversation_b = client.conversations.create()`",
        *(
            f"becomes `{name} = client.responses.create(...)`, with model, instructions and tools "
            "of the assistant and the identifier of your conversation as `conversation`"
            for name in ("response_a", "response_b")
        ),
        "`response.output_text`; for the whole history `client.conversations.items.list()`",
    ]


@pytest.mark.parametrize(
    ("first", "second", "renamed"),
    [
        ("t1", "t2", ("t1", "t2")),
        ("chat", "thread", ("chat", "thread")),
        ("conversation", "thread", ("conversation", "thread")),
        ("chat", "old_thread", ("conversation", "old_conversation")),
        ("self.thread", "thread", ("self.conversation", "conversation")),
    ],
)
def test_two_names_never_become_one(first, second, renamed):
    text = in_function(
        f"{first} = client.beta.threads.create()",
        f"{second} = client.beta.threads.create()",
        "client.beta.assistants.list()",
    )
    assert [plan for _, _, plan in steps(text)][1:] == [
        f"becomes a conversation: `{name} = client.conversations.create()`" for name in renamed
    ]


def test_one_name_for_two_conversations_is_still_that_name():
    text = in_function(
        "self.chat_thread = client.beta.threads.create()",
        "job = client.beta.threads.runs.create_and_poll(thread_id=self.chat_thread.id)",
        "self.chat_thread = client.beta.threads.create()",
        "job = client.beta.threads.runs.create_and_poll(thread_id=self.chat_thread.id)",
        "client.beta.threads.messages.list(self.chat_thread.id)",
    )
    assert plan_of(text, "messages.list") == (
        "`response.output_text`; for the whole history "
        "`client.conversations.items.list(self.chat_conversation.id)`"
    )


def test_an_awaited_call_stays_awaited():
    text = "async " + in_function(
        "thread = await client.beta.threads.create()",
        "run = await client.beta.threads.runs.create_and_poll(thread_id=thread.id)",
    )
    assert "`conversation = await client.conversations.create()`" in plan_of(text, "threads.create")
    assert "`response = await client.responses.create(...)`" in plan_of(text, "create_and_poll")


def test_without_a_thread_of_its_own_the_flow_names_no_conversation():
    text = in_function(
        "client.beta.threads.messages.create(thread_id, role='user', content='')",
        "client.beta.threads.runs.create_and_poll(thread_id=thread_id, assistant_id='a')",
        "client.beta.threads.messages.list(thread_id)",
    )
    assert plan_of(text, "create_and_poll").endswith(
        "and the identifier of your conversation as `conversation`"
    )
    assert plan_of(text, "list").endswith("`client.conversations.items.list()`")


@pytest.mark.parametrize(
    ("call", "plan"),
    [
        ("assistants.create(model='m')", "no object replaces it; keep its model, instructions"),
        ("threads.messages.update('m', thread_id='t')", "no counterpart; delete the item and"),
        ("threads.create_and_run(assistant_id='a')", "the messages are its `input`"),
        ("threads.create_and_run_stream(assistant_id='a')", "`client.responses.stream(...)`"),
        ("threads.runs.stream(thread_id='t', assistant_id='a')", "loop over its events"),
        ("threads.runs.poll('r', thread_id='t')", "goes; the call returns the finished response"),
        ("threads.runs.retrieve('r', thread_id='t')", "unless it is made with `background=True`"),
        ("threads.runs.cancel('r', thread_id='t')", "made with `background=True`"),
        ("threads.runs.list('t')", "no counterpart; keep the identifiers of the responses"),
        ("threads.runs.steps.list('r', thread_id='t')", "loop over the items of `response.output`"),
        (
            "threads.messages.retrieve('m', thread_id='t')",
            "`client.conversations.items.retrieve()`",
        ),
        (
            "threads.runs.submit_tool_outputs('r', thread_id='t', tool_outputs=[])",
            "pass a `function_call_output` item for each `call_id` as `input`",
        ),
    ],
)
def test_what_becomes_of_a_call(call, plan):
    text = in_function(
        f"value = client.beta.{call}",
        # of another kind than any of the calls
        "client.beta.threads.delete('t')",
    )
    assert plan in plan_of(text, call)


def test_a_loop_that_makes_the_runs_too_waits_for_none():
    text = in_function(
        "for question in questions:",
        "    run = client.beta.threads.runs.create(thread_id='t', assistant_id='a')",
        "    run = client.beta.threads.runs.retrieve(run.id, thread_id='t')",
    )
    assert [subject for _, subject, _ in steps(text)] == [
        "`run`",
        "`client.beta.threads.runs.retrieve()`",
    ]


def test_the_loop_inside_of_one_that_makes_the_runs_is_the_one_that_waits():
    text = in_function(
        "while True:",
        "    run = client.beta.threads.runs.create(thread_id='t', assistant_id='a')",
        "    while run.status != 'completed':",
        "        run = client.beta.threads.runs.retrieve(run.id, thread_id='t')",
    )
    assert [(line, subject) for line, subject, _ in steps(text)] == [
        (3, "`run`"),
        (4, "the polling loop"),
    ]


@pytest.mark.parametrize(
    ("header", "waiting"),
    [
        ("while True:", 3),
        ("async for attempt in retries():", 3),
        ("while True:\n        client.beta.threads.messages.create('t')", 5),
        ("while True:\n        client.beta.threads.delete('t')", 3),
    ],
)
def test_the_loop_that_waits_is_the_outermost_one_that_begins_nothing(header, waiting):
    text = "async " + in_function(
        "run = client.beta.threads.runs.create(thread_id='t', assistant_id='a')",
        header,
        "    for _ in range(3):",
        "        run = client.beta.threads.runs.retrieve(run.id, thread_id='t')",
        "    if run.status == 'completed':",
        "        break",
    )
    assert [line for line, subject, _ in steps(text) if subject == "the polling loop"] == [waiting]


def test_a_loop_that_runs_tools_stays_for_the_tools():
    text = in_function(
        "run = client.beta.threads.runs.create(thread_id='t', assistant_id='a')",
        "while run.status != 'completed':",
        "    run = client.beta.threads.runs.submit_tool_outputs(run.id, thread_id='t')",
        "    run = client.beta.threads.runs.retrieve(run.id, thread_id='t')",
    )
    assert plan_of(text, "while") == (
        "stops waiting; it goes on only while `response.output` holds `function_call` items"
    )


def test_the_client_of_a_held_resource_is_that_of_the_other_calls():
    text = """\
class Desk:
    def work(self):
        thread = self.ai.beta.threads.create()
        runs = self.ai.beta.threads.runs
        runs.create_and_poll(thread_id=thread.id, assistant_id="a")
"""
    assert "`response = self.ai.responses.create(...)`" in plan_of(text, "create_and_poll")


def test_on_azure_there_are_two_ways():
    text = (
        "from openai import AzureOpenAI\nazure = AzureOpenAI()\n"
        "def ask():\n"
        "    thread = azure.beta.threads.create()\n"
        "    azure.beta.threads.runs.create(thread_id=thread.id, assistant_id='a')\n"
    )
    first, second, _ = steps(text)
    assert first == (
        4,
        "`azure`",
        "move to Foundry Agents, or point the client at `/openai/v1/` for what follows",
    )
    assert second[2] == "becomes a conversation: `conversation = azure.conversations.create()`"


def test_the_effort_of_a_flow_is_the_largest_of_its_findings():
    text = in_function(
        "client.beta.threads.create()",
        "client.beta.threads.messages.update('m', thread_id='t')",
    )
    found = findings(text)
    assert [finding.effort for finding in found] == [Effort.ASSISTED, Effort.REDESIGN]
    assert {finding.flow.effort for finding in found} == {Effort.REDESIGN}
    (assisted,) = flows(ASK)
    assert assisted.effort is Effort.ASSISTED


def test_what_is_not_sure_enough_is_no_part_of_a_flow():
    text = "def ask(ai):\n    ai.beta.threads.create()\n    ai.beta.threads.runs.create()\n"
    (flow,) = flows(text)
    assert flow.id == "ask"
    proven = with_values(DEFAULT, {"min-confidence": "proven"}, "test")
    assert findings(text, settings=proven) == []


def test_no_plan_names_a_prompt_object():
    assert "prompt" not in json.dumps(load_data("flows.toml"))


@pytest.mark.parametrize(
    "path", [p for paths in FIXTURES.values() for p in paths], ids=lambda p: p.name
)
def test_flows_of_a_file_have_names_and_steps_of_their_own(path):
    found = check(source(path))
    of_file = {id(f.flow): f.flow for f in found if f.flow is not None}.values()
    assert len({flow.id for flow in of_file}) == len(of_file)
    lines = path.read_text(encoding="utf-8").splitlines()
    for flow in of_file:
        members = [finding for finding in found if finding.flow is flow]
        assert flow.effort is max((f.effort for f in members), key=list(Effort).index)
        assert len(set(flow.steps)) == len(flow.steps) > 0
        for step in flow.steps:
            assert 1 <= step.location.line <= len(lines)
            assert not re.search(r"\{\w*\}", step.plan)
        assert flow.location.line <= len(lines)


CELLS = ["from openai import OpenAI\nclient = OpenAI()", "t = client.beta.threads.create()"]
CELLS += ["# ask\nclient.beta.threads.runs.create_and_poll(thread_id=t.id, assistant_id='a')"]


def scanned(directory):
    run = subprocess.run(
        [sys.executable, "-m", "flake8_responses_migration", "check", "--format", "json", "."],
        cwd=directory,
        capture_output=True,
        check=False,
    )
    assert run.stderr == b""
    return json.loads(run.stdout)


def test_the_cells_of_a_notebook_are_one_module(tmp_path):
    cells = [{"cell_type": "code", "source": text, "metadata": {}} for text in CELLS]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "a.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    report = scanned(tmp_path)
    (flow,) = report["flows"]
    assert (flow["id"], flow["cell"], flow["line"]) == ("<module>", 2, 1)
    assert [(step["cell"], step["line"]) for step in flow["steps"]] == [(2, 1), (3, 2)]
    assert [finding["flow"] for finding in report["findings"]] == ["<module>"] * 2


def test_the_parts_of_a_file_share_no_identifier(tmp_path):
    python = "def ask():\n    openai.beta.threads.create()\n    openai.beta.threads.runs.create()\n"
    script = "function ask() { openai.beta.threads.create(); openai.beta.threads.runs.create(); }\n"
    (tmp_path / "README.md").write_text(
        f"```python\nimport openai\n{python}```\n\n"
        f"```js\nimport openai from 'openai'\n{script}```\n",
        encoding="utf-8",
    )
    report = scanned(tmp_path)
    assert [(flow["id"], flow["name"]) for flow in report["flows"]] == [
        ("ask", "ask"),
        ("ask-2", "ask"),
    ]
    assert [finding["flow"] for finding in report["findings"]] == ["ask", "ask", "ask-2", "ask-2"]
    assert [flow["findings"] for flow in report["flows"]] == [[0, 1], [2, 3]]
    assert [step["line"] for step in report["flows"][1]["steps"]] == [10, 10]


def test_members_whose_names_look_like_numbered_ones_keep_their_plans(tmp_path):
    call = "openai.beta.threads.create(); openai.beta.threads.runs.create();"
    members = "".join(f"  '{name}'() {{ {call} }},\n" for name in ("ask", "ask", "ask-2"))
    script = f"import openai from 'openai';\nconst bot = {{\n{members}}};\n"
    (tmp_path / "bot.js").write_text(script, encoding="utf-8")
    report = scanned(tmp_path)
    assert [flow["line"] for flow in report["flows"]] == [3, 4, 5]
    assert [flow["findings"] for flow in report["flows"]] == [[0, 1], [2, 3], [4, 5]]


@pytest.mark.parametrize("suppressed", [0, 1, 2])
def test_a_flow_is_shown_as_long_as_one_of_its_findings_is(tmp_path, suppressed):
    calls = ["openai.beta.threads.create()", "openai.beta.threads.runs.create(thread_id='t')"]
    lines = [
        f"{call}  # noqa: OAR1" if number < suppressed else call
        for number, call in enumerate(calls)
    ]
    (tmp_path / "a.py").write_text("\n".join(["import openai", *lines, ""]), encoding="utf-8")
    report = scanned(tmp_path)
    assert len(report["findings"]) == 2 - suppressed
    assert len(report["flows"]) == (0 if suppressed == 2 else 1)
    for flow in report["flows"]:
        assert [step["line"] for step in flow["steps"]] == [2, 3]
        assert flow["findings"] == list(range(2 - suppressed))


def test_a_template_and_a_type_change_nothing():
    text = """\
const bot = {
  async ask(question: string): Promise<string> {
    const thread: unknown = (await openai!.beta.threads.create()) as unknown;
    const run = await openai.beta.threads.runs.createAndPoll("t", { assistant_id: "a" });
    return `${run}`;
  },
};
"""
    head = HEAD[TSX]
    found = check(SourceFile("file.ts", head + text, TYPESCRIPT))
    (flow,) = {finding.flow for finding in found}
    assert flow.name == "ask"
    assert [step.subject for step in flow.steps] == ["`thread`", "`run`"]
