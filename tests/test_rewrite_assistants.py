"""Flows of the Assistants API are rewritten as a whole: ``name`` becomes ``name.after``."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from fixtures import source
from type_checkers import pyright_errors, typescript_errors

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.check import check
from flake8_responses_migration.cli import program
from flake8_responses_migration.findings import Safety
from flake8_responses_migration.rewrite.edits import apply
from flake8_responses_migration.settings import DEFAULT

pytest_plugins = ("registry",)

HERE = Path(__file__).parent / "rewrite" / "assistants"
BEFORE = sorted(
    path
    for directory in (HERE / "python", HERE / "javascript")
    for path in directory.glob("*")
    if ".after" not in path.name
)


def after_of(path):
    return path.with_name(f"{path.stem}.after{path.suffix}")


def rewritten(path, text=None, *, unsafe=True):
    return rewriting.rewrite(source(path, text), DEFAULT, unsafe=unsafe).text


def reasons(text, name="flow.py"):
    found = rewriting.fixes(source(Path(name), text), DEFAULT)
    return {reason.name for fix in found for reason in fix.reasons}


def shown(text, name="flow.py"):
    """What the fixes of a text show, applied or not."""
    found = rewriting.fixes(source(Path(name), text), DEFAULT)
    return apply(text, (edit for fix in found for edit in fix.edits))


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_flow_is_rewritten(path):
    assert rewritten(path) == after_of(path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_nothing_of_it_is_safe(path):
    original = path.read_text(encoding="utf-8")
    assert rewritten(path, unsafe=False) == original
    found = rewriting.fixes(source(path), DEFAULT)
    assert {fix.safety for fix in found} == {Safety.UNSAFE}


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_nothing_is_reported_afterwards(path):
    after = after_of(path)
    assert [f for f in check(source(after), DEFAULT) if f.code < "OAR2" or "OAR4" in f.code] == []
    assert rewritten(after) == after.read_text(encoding="utf-8")


def test_results_have_the_right_types(clean_environment, tmp_path):
    paths = [after_of(path) for path in BEFORE if path.suffix == ".py"]
    files = {path.name: path.read_text(encoding="utf-8") for path in paths}
    files["control.py"] = "import openai\n\nopenai.OpenAI().conversations.create(messages=[])\n"
    errors = pyright_errors(tmp_path, files, clean_environment)
    # a checker that does not see the SDK would let everything pass
    assert [error for error in errors if error.file == "control.py"] != []
    assert [error for error in errors if error.file != "control.py"] == []


def test_results_have_the_right_types_in_typescript(npm_packages):
    paths = [after_of(path) for path in BEFORE if path.suffix == ".ts"]
    files = {path.name: path.read_text(encoding="utf-8") for path in paths}
    control = "await new OpenAI().conversations.create({ messages: [] });"
    files["control.ts"] = f'import OpenAI from "openai";\n\n{control}\n'
    directory = npm_packages / "assistants"
    errors = typescript_errors(directory, files, npm_packages, lib=["es2023", "dom"])
    assert {error.file for error in errors} == {"control.ts"}


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_comments_are_kept(path):
    def remarks(file):
        lines = file.read_text(encoding="utf-8").splitlines()
        return [line.partition("# ")[2] for line in lines if "# " in line]

    assert sorted(remarks(after_of(path))) == sorted(remarks(path))


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_each_reported_call_has_a_fix(path):
    text = path.read_text(encoding="utf-8")
    found = rewriting.fixes(source(path), DEFAULT)
    called = [f for f in check(source(path), DEFAULT) if f.code < "OAR126" and "()`" in f.message]
    assert {(fix.location, fix.code) for fix in found} == {(f.location, f.code) for f in called}
    # one conversation: the same edits, which are there
    assert len({fix.edits for fix in found}) == 1
    assert apply(text, found[0].edits) != text


FLOW = """\
from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(model="gpt-5.5", instructions="Be brief.")
thread = client.beta.threads.create()
client.beta.threads.messages.create(thread_id=thread.id, role="user", content="Why?")
run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)
messages = client.beta.threads.messages.list(thread_id=thread.id)
print(messages.data[0].content[0].text.value)
"""


def test_the_flow_of_the_refusals_is_none_itself():
    assert {fix.safety for fix in rewriting.fixes(source(Path("flow.py"), FLOW), DEFAULT)} == {
        Safety.UNSAFE
    }


@pytest.mark.parametrize(
    ("reason", "old", "new"),
    [
        ("assistant-unknown", "assistant.id)", "'asst_1')"),
        ("assistant-used", "print(", "save(assistant)\nprint("),
        ("assistant-settings", "instructions=", "**settings, instructions="),
        ("assistant-tool", "instructions=", "tools=[make()], instructions="),
        ("vector-store-missing", "instructions=", "tools=[{'type': 'file_search'}], instructions="),
        ("tool-resources", "instructions=", "tool_resources=files(), instructions="),
        ("assistants-azure", "OpenAI", "AzureOpenAI"),
        (
            "assistants-raw",
            "client.beta.threads.runs",
            "client.beta.threads.with_raw_response.runs",
        ),
        ("message-attachments", 'role="user"', "attachments=[], role='user'"),
        (
            "message-result",
            "client.beta.threads.messages.create",
            "m = client.beta.threads.messages.create",
        ),
        ("messages-list", ".text.value", ".text.annotations"),
        ("messages-list", "list(thread_id=thread.id", "list(order='asc', thread_id=thread.id"),
        ("run-used", "messages =", "print(run.assistant_id)\nmessages ="),
        ("run-used", "messages =", "follow(run)\nmessages ="),
        ("run-status", "messages =", "assert run.status in STATES\nmessages ="),
        ("run-source", "messages =", "run = other()\nmessages ="),
        ("run-parameter-unknown", "assistant.id)", "assistant.id, unknown=1)"),
        (
            "run-parameter",
            "assistant.id)",
            "assistant.id, truncation_strategy={'type': 'last_messages', 'last_messages': 3})",
        ),
        (
            "assistants-call",
            "messages =",
            "client.beta.threads.runs.cancel(run.id, thread_id=thread.id)\nmessages =",
        ),
        (
            "polling-loop",
            "messages =",
            "while run.status != 'completed':\n"
            "    attempts += 1\n"
            "    run = client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)\n"
            "messages =",
        ),
        (
            "tool-loop",
            "messages =",
            "while True:\n"
            "    run = client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)\n"
            "    if run.status == 'requires_action':\n"
            "        if ready():\n"
            "            client.beta.threads.runs.submit_tool_outputs(\n"
            "                run.id, thread_id=thread.id, tool_outputs=[])\n"
            "messages =",
        ),
    ],
)
def test_what_is_not_understood_is_refused(reason, old, new):
    text = FLOW.replace(old, new)
    assert text != FLOW
    if reason == "message-result":
        text += "print(m.id)\n"
    assert reason in reasons(text)
    is_applied = reason == "run-parameter"
    assert (rewritten(Path("flow.py"), text) == text) != is_applied


def test_scaffold_has_placeholders_for_an_assistant_that_is_not_in_sight():
    text = FLOW.replace("assistant.id)", 'os.environ["ASSISTANT"])')
    after = shown(text)
    assert 'model="YOUR_MODEL"' in after
    assert 'instructions="YOUR_INSTRUCTIONS"' in after
    assert "tools=YOUR_TOOLS" in after
    assert rewritten(Path("flow.py"), text) == text


@pytest.mark.parametrize(
    "identifier", ['"asst_abc123"', 'os.getenv("ASSISTANT_ID")', "settings.assistant_id"]
)
def test_scaffold_is_shown_and_not_written(identifier, tmp_path):
    path = tmp_path / "flow.py"
    path.write_text(FLOW.replace("assistant.id", identifier), encoding="utf-8")
    output = CliRunner().invoke(program, ["check", "--format", "text", str(path)]).output
    assert '+     model="YOUR_MODEL",' in output
    assert '+     instructions="YOUR_INSTRUCTIONS",' in output
    assert "+     tools=YOUR_TOOLS," in output
    assert f"the configuration of the assistant `{identifier}` is not in sight" in output


SPLIT = """\
from openai import OpenAI

client = OpenAI()
assistant = None


def begin(instructions):
    global assistant
    assistant = client.beta.assistants.create(model="gpt-5.5", instructions=instructions)


def ask(question):
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread_id=thread.id, role="user", content=question)
    run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)
    messages = client.beta.threads.messages.list(thread_id=thread.id)
    return messages.data[0].content[0].text.value
"""


def test_settings_that_another_function_does_not_see_are_refused():
    assert "assistant-settings" in reasons(SPLIT)
    assert rewritten(Path("flow.py"), SPLIT) == SPLIT
    seen = SPLIT.replace("instructions=instructions", 'instructions="Be brief."')
    assert 'instructions="Be brief.",\n    )\n    return' in rewritten(Path("flow.py"), seen)


CLASS = """\
import OpenAI from "openai";

class Bot {
  client = new OpenAI();

  async begin(instructions) {
    this.assistant = await this.client.beta.assistants.create({ model: "gpt-5.5", instructions });
    this.thread = await this.client.beta.threads.create();
  }

  async ask(content) {
    await this.client.beta.threads.messages.create(this.thread.id, { role: "user", content });
    const run = await this.client.beta.threads.runs.createAndPoll(this.thread.id, {
      assistant_id: this.assistant.id,
    });
    const messages = await this.client.beta.threads.messages.list(this.thread.id);
    return messages.data[0].content[0].text.value;
  }
}
"""


def test_settings_of_an_attribute_are_an_attribute():
    after = rewritten(Path("bot.mjs"), CLASS)
    assert "\n    this.assistantInstructions = instructions;\n" in after
    assert "instructions: this.assistantInstructions," in after
    # which a class in TypeScript has to declare
    typed = CLASS.replace("instructions)", "instructions: string)")
    assert "assistant-settings" in reasons(typed, "bot.ts")
    assert rewritten(Path("bot.ts"), typed) == typed


def test_half_of_a_conversation_is_not_moved():
    text = (
        "from openai import OpenAI\n\nclient = OpenAI()\n\n\n"
        "def begin():\n    return client.beta.threads.create().id\n"
    )
    assert "run-elsewhere" in reasons(text)
    assert "client.conversations.create().id" in shown(text)
    assert rewritten(Path("flow.py"), text) == text


def test_thread_of_a_request_belongs_to_the_runs_of_the_file():
    text = (
        FLOW.replace("thread.id", "request.thread_id")
        .replace("thread = client", "def begin():\n    thread = client")
        .replace("create()\nclient", "create()\n    return thread.id\n\n\nclient")
    )
    assert "run-elsewhere" not in reasons(text)
    assert "conversation=request.thread_id" in rewritten(Path("flow.py"), text)


def test_handler_that_does_more_than_write_text_stays():
    path = HERE / "python" / "event_handler.py"
    text = path.read_text(encoding="utf-8")
    more = text.replace("def on_text_created(self, text)", "def on_message_done(self, text)")
    assert more != text
    assert rewritten(path, more) == more
    assert "assistant-stream" in reasons(more)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("if delta.type == 'code_interpreter':", "if delta.type == 'function':"),
        ("if delta.code_interpreter.input:", "if delta.index == 0:"),
        ("output.logs", "output.image"),
        ("{tool_call.type}", "{tool_call.id}"),
    ],
)
def test_handler_of_other_tool_calls_stays(old, new):
    path = HERE / "python" / "tool_call_handler.py"
    text = path.read_text(encoding="utf-8")
    more = text.replace(old, new)
    assert more != text
    assert rewritten(path, more) == more
    assert "assistant-stream" in reasons(more)


def test_lists_of_another_run_are_refused():
    path = HERE / "python" / "messages_of_run.py"
    text = path.read_text(encoding="utf-8")
    for old, new in (("run.id and", "last_run.id and"), ('== "assistant"', '!= "user"')):
        more = text.replace(old, new)
        assert more != text
        assert rewritten(path, more) == more
        assert "messages-list" in reasons(more)


POLLING = """\
while run.status != "completed":
    {}
    run = client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)
messages ="""
POLLING_IN_JAVASCRIPT = """\
import OpenAI from "openai";
import {{ setTimeout as pause }} from "timers/promises";

const client = new OpenAI();
const milliseconds = 500;
const nap = () => new Promise((resolve) => setTimeout(resolve, milliseconds));
const notify = () => new Promise((resolve) => setTimeout(() => send(resolve), 0));
const assistant = await client.beta.assistants.create({{ model: "gpt-5.5", instructions: "Hi" }});
const thread = await client.beta.threads.create();
let run = await client.beta.threads.runs.create(thread.id, {{ assistant_id: assistant.id }});
while (run.status !== "completed") {{
  {}
  run = await client.beta.threads.runs.retrieve(run.id, {{ thread_id: thread.id }});
}}
console.log(run.id);
"""


@pytest.mark.parametrize(
    ("statement", "imports"),
    [
        ("time.sleep(1)", "import time"),
        ("clock.sleep(INTERVAL / 2)", "import time as clock"),
        ("nap(self.interval)", "from time import sleep as nap"),
        ("time.sleep(min(2 ** attempt, 8))", "import time"),
        ("time.sleep(settings['interval'] or 1)", "import time"),
        ("delay(1)", "from helpers import delay"),
        ("pause()", 'import time\n\ndef pause():\n    """Wait."""\n    time.sleep(1)\n'),
    ],
)
def test_what_only_waits_goes(statement, imports):
    text = imports + "\n" + FLOW.replace("messages =", POLLING.format(statement))
    assert "while" not in rewritten(Path("flow.py"), text)


@pytest.mark.parametrize(
    ("statement", "imports"),
    [
        ("wait(other)", "from jobs import wait"),
        ("await asyncio.wait(tasks)", "import asyncio"),
        ("lock.wait()", "from jobs import lock"),
        ("report.delay(job)", "from jobs import job, report"),
        ("time.sleep(beat())", "import time"),
        ("time.sleep(float(f'{beat()}'))", "import time"),
        ("clock().sleep(1)", "from jobs import clock"),
        ("sleep(1)", "def sleep(seconds):\n    rounds.append(seconds)\n    time.sleep(1)\n"),
        ("sleep = pause(1)", "from jobs import pause"),
    ],
)
def test_what_does_more_than_waiting_stays(statement, imports):
    text = imports + "\n" + FLOW.replace("messages =", POLLING.format(statement))
    assert "polling-loop" in reasons(text)
    assert rewritten(Path("flow.py"), text) == text


@pytest.mark.parametrize(
    "statement",
    [
        "await new Promise((resolve) => setTimeout(resolve, 1000));",
        "await new Promise(resolve => { setTimeout(() => resolve(), milliseconds * 2); });",
        "await nap();",
        "await pause(milliseconds);",
        "await delay(1000);",
    ],
)
def test_promise_of_nothing_but_time_goes(statement):
    text = POLLING_IN_JAVASCRIPT.format(statement)
    assert "while" not in rewritten(Path("flow.mjs"), text)


@pytest.mark.parametrize(
    "statement",
    [
        "setTimeout(() => notify(queue), 1000);",
        "setTimeout(notify, 1000);",
        "await new Promise((resolve) => setTimeout(() => notify(resolve), 1000));",
        "await new Promise((resolve) => { notify(); setTimeout(resolve, 1000); });",
        "await new Promise((resolve) => setTimeout(queue.resolve, 1000));",
        "await new Promise((resolve, reject) => setTimeout(reject, 1000));",
        "await new Promise((resolve) => setTimeout(resolve, rounds++));",
        "await notify();",
        "await delay(job);",
    ],
)
def test_promise_of_anything_else_stays(statement):
    text = POLLING_IN_JAVASCRIPT.format(statement)
    assert "polling-loop" in reasons(text, "flow.mjs")
    assert rewritten(Path("flow.mjs"), text) == text


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("python/tool_loop.py", "if run.status", "if job.status"),
        ("python/tool_loop.py", "if run.status ==", "if run.model =="),
        ("python/tool_loop.py", 'if run.status == "requires', 'if run.status != "requires'),
        ("javascript/tool-loop.mjs", "if (runStatus.status", "if (job.status"),
    ],
)
def test_tool_loop_that_asks_for_something_else_is_refused(path, old, new):
    text = (HERE / path).read_text(encoding="utf-8")
    more = text.replace(old, new)
    assert more != text
    assert "tool-loop" in reasons(more, Path(path).name)
    assert rewritten(HERE / path, more) == more


def test_function_that_waits_may_be_called_from_elsewhere():
    path = HERE / "python" / "wait_on_run.py"
    text = path.read_text(encoding="utf-8")
    assert "shared-elsewhere" in reasons(text)
    closed = text.replace("wait_on_run", "_wait_on_run").replace("wait_for", "_wait_for")
    assert "shared-elsewhere" not in reasons(closed)
    assert "_wait" not in rewritten(path, closed)


@pytest.mark.parametrize(
    ("name", "renamed"),
    [
        ("run", "response"),
        ("run_2", "response_2"),
        ("lastRun", "lastResponse"),
        ("second_run_of_day", "second_response_of_day"),
        ("runner", "runner"),
        ("rerun", "rerun"),
        ("Runtime", "Runtime"),
    ],
)
def test_only_whole_words_are_renamed(name, renamed):
    after = rewritten(Path("flow.py"), FLOW.replace("run = ", f"{name} = "))
    assert f"\n{renamed} = client.responses.create(" in after


def test_two_runs_get_two_names():
    made = "x = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)"
    names = ("response_run", "run_response")
    lines = "".join(made.replace("x", name, 1) + "\n" for name in names)
    after = rewritten(Path("flow.py"), FLOW.replace("messages =", lines + "messages ="))
    assert after.count("\nresponse_response = ") == 1


def test_runs_of_one_name_keep_one_name():
    lines = FLOW.splitlines(keepends=True)
    made = "".join(f"    {line}" for line in lines[4:])
    text = "".join(lines[:4]) + "".join(f"\n\ndef ask_{n}():\n{made}" for n in (1, 2))
    assert rewritten(Path("flow.py"), text).count("    response = client.responses.create(") == 2


def test_key_of_an_object_keeps_its_name():
    text = CLASS.replace("return messages", "return { run, text: messages").replace(
        "text.value;", "text.value };"
    )
    after = rewritten(Path("bot.mjs"), text)
    assert "const response = await" in after
    assert "return { run: response, text: response.output_text };" in after


def test_runs_without_a_name_get_one_each():
    asked = CLASS.index("    const run"), CLASS.index("    return")
    once = CLASS[slice(*asked)].replace("const run = ", "")
    again = once.replace("const messages", "const others")
    more = again + "    console.log(others.data[0].content[0].text.value);\n"
    text = CLASS[: asked[0]] + more + once + CLASS[asked[1] :]
    after = rewritten(Path("bot.mjs"), text)
    assert "const response = await" in after
    assert "const response2 = await" in after
    assert "return response2.output_text;" in after
