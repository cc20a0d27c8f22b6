"""Each reason for which a fix is not safe can be reached: by a program, or by code here."""

import re
from pathlib import Path

import pytest

from flake8_responses_migration.languages import PYTHON, TYPESCRIPT
from flake8_responses_migration.rewrite import fixes
from flake8_responses_migration.rewrite.edits import apply
from flake8_responses_migration.rewrite.tables import tables
from flake8_responses_migration.sdk_versions import SdkVersion
from flake8_responses_migration.settings import DEFAULT
from flake8_responses_migration.source import SourceFile

TESTS = Path(__file__).parent
CREATE = "client.chat.completions.create"
CALL = f'{CREATE}(model="gpt-5.5", messages=[{{"role": "user", "content": "q"}}])'
RUNS = "client.beta.threads.runs"
ASSISTANT = """\
assistant = client.beta.assistants.create(model="gpt-5.5", instructions="Be brief.")
thread = client.beta.threads.create()
"""
MESSAGE = (
    'client.beta.threads.messages.create(thread_id=thread.id, role="user", content="q"{more})\n'
)
OF_THREAD = "thread_id=thread.id, assistant_id=assistant.id"
RUN = f"run = {RUNS}.create_and_poll({OF_THREAD})\n"
FLOW = ASSISTANT + MESSAGE.format(more="") + RUN

REACHED = {
    "assistant-printed": FLOW + "print(assistant.name)\n",
    "assistants-shut-down": FLOW,
    "chat-only-model": CALL.replace("gpt-5.5", "gpt-4o-audio-preview") + "\n",
    "dumped": f"answer = {CALL}\nkeep(answer.model_dump())\n",
    "errors-not-raised": f"""\
from openai import LengthFinishReasonError
try:
    {CALL.replace(".create", ".parse")}
except LengthFinishReasonError:
    pass
""",
    "messages-printed": FLOW
    + "messages = client.beta.threads.messages.list(thread_id=thread.id)\nprint(messages)\n",
    "run-printed": FLOW + "print(run)\n",
    "stream-whole-chunk": f"""\
for chunk in {CREATE}(model="gpt-5.5", messages=[], stream=True):
    print(chunk)
""",
    "tool-choice-unknown": f"""\
def ask(choice):
    {CREATE}(model="gpt-5.5", messages=[], tool_choice=choice)
""",
    "another-value": f"answer = {CALL}\nprint(answer.object)\n",
    "assistants-client": "from shop import client as client\n" + FLOW,
    "changed-elsewhere": f"""\
import shop
tools = [{{"type": "function", "function": {{"name": "search"}}}}]
shop.fill(tools)
{CREATE}(model="gpt-5.5", messages=[], tools=tools)
""",
    "content-unknown": f"""\
IMAGE = "image_url"
def ask(said):
    {CREATE}(model="gpt-5.5", messages=[{{"role": "user", "content": said}}])
""",
    "message-dropped": ASSISTANT
    + "client.beta.threads.messages.create(thread_id=thread.id, **message())\n"
    + RUN,
    "message-metadata": ASSISTANT + MESSAGE.format(more=', metadata={"a": "b"}') + RUN,
    "mocked": f"from unittest.mock import Mock\nclock = Mock()\n{CALL}\n",
    "poll-unknown": ASSISTANT
    + MESSAGE.format(more="")
    + f"run = {RUNS}.create({OF_THREAD})\n{RUNS}.poll(run.id, thread_id=thread.id)\n",
    "run-leaves": "def ask():\n" + re.sub("^", "    ", FLOW + "return run", flags=re.MULTILINE),
    "stream-input": ASSISTANT
    + f"with {RUNS}.stream({OF_THREAD}) as stream:\n    stream.until_done()\n",
    "stream-option": f"""\
{CREATE}(model="gpt-5.5", messages=[], stream_options={{"include_obfuscation": True, "a": 1}})
""",
    "thread-resources": """\
client.beta.threads.create(tool_resources={"file_search": {"vector_store_ids": ["vs_1"]}})
""",
    "tool-outputs": FLOW
    + f"{RUNS}.submit_tool_outputs(run.id, thread_id=thread.id, tool_outputs=outputs())\n",
    "tool-shape": f'{CREATE}(model="gpt-5.5", messages=[], tools=[{{"name": "search"}}])\n',
    "tools-from-elsewhere": f"""\
from shop import TOOLS
{CREATE}(model="gpt-5.5", messages=[], tools=TOOLS)
""",
}


def reasons(text, language=PYTHON, newest=None):
    file = SourceFile("a", text, language, lambda _source: newest)
    return {reason.name for fix in fixes(file, DEFAULT) for reason in fix.reasons}


@pytest.mark.parametrize("name", REACHED)
def test_reason_is_given(name):
    header = "from openai import OpenAI\nclient = OpenAI()\n"
    text = REACHED[name]
    assert name in reasons(text if text.startswith("from shop import client") else header + text)


def test_a_provider_of_another_library_is_said():
    text = 'import { openai } from "@ai-sdk/openai";\nconst model = openai.chat("gpt-5.5");\n'
    assert reasons(text, TYPESCRIPT) == {"provider"}


def test_an_option_that_is_kept_stays_where_another_goes():
    text = f"""\
from openai import OpenAI
client = OpenAI()
{CREATE}(model="gpt-5.5", messages=[], stream_options={{"include_obfuscation": True, "a": 1}})
"""
    (fix,) = fixes(SourceFile("a.py", text, PYTHON), DEFAULT)
    assert '{"include_obfuscation": True}' in apply(text, fix.edits)


def test_an_sdk_that_is_too_old_is_said():
    old = SdkVersion("==1.50", "requirements.txt", (1, 50, 1))
    text = f"from openai import OpenAI\nclient = OpenAI()\n{CALL}\n"
    assert reasons(text, newest=old) == {"sdk-too-old"}
    assert reasons(text) == set()


def test_an_sdk_without_a_helper_is_said():
    text = """\
import OpenAI from "openai";
const client = new OpenAI();
const tools: OpenAI.Chat.ChatCompletionTool[] = [{ type: "function", function: { name: "f" } }];
const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [{ role: "user", content: "q" }];
const answer = await client.chat.completions.create({ model: "gpt-5.5", messages, tools });
messages.push(answer.choices[0].message);
"""
    old = SdkVersion("6.10.0", "package.json", (6, 10, 1))
    assert "sdk-without-helper" in reasons(text, TYPESCRIPT, old)
    assert "sdk-without-helper" not in reasons(text, TYPESCRIPT)


def test_each_reason_is_expected_somewhere():
    """In the header of a program, or in a test."""
    programs = (TESTS / "behaviour" / "programs").rglob("*.*")
    texts = [path.read_text(encoding="utf-8") for path in (*programs, *TESTS.glob("test_*.py"))]
    said = "\n".join(texts)
    unexpected = [
        name
        for name in tables().reasons
        if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said)
    ]
    assert unexpected == []
