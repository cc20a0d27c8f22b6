"""The examples of docs/output.md are what the formats give."""

import json
import re
from pathlib import Path

import pytest
from output_reports import AS_OF, finding, rendered, report

from flake8_responses_migration import __version__
from flake8_responses_migration.check import check
from flake8_responses_migration.config import resolve
from flake8_responses_migration.output import FORMATS, text
from flake8_responses_migration.report import FileReport
from flake8_responses_migration.scan import scan_text
from flake8_responses_migration.source import SourceFile

PAGE = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^## (\w+)\n.*?^```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
MESSAGE = (
    "`client.beta.threads.create()`: Assistants API shut down 2026-08-26; "
    "use `client.conversations.create()`"
)
REPORT = report(
    FileReport(
        "app/bot.py",
        (finding(12, 9, 37, message=MESSAGE),),
        {(0, 12): "thread = client.beta.threads.create()"},
    ),
    *(FileReport(f"app/{number}.py") for number in range(41)),
    skipped={"minified": 2, "vendored": 3},
)


def test_every_format_has_an_example():
    assert list(EXAMPLES) == list(FORMATS)


@pytest.mark.parametrize("name", ["text", "concise", "jsonl", "github", "junit", "markdown"])
def test_an_example_is_the_output(name):
    assert EXAMPLES[name] == rendered(name, REPORT)


def test_the_example_of_json_is_the_output():
    document = json.loads(rendered("json", REPORT))
    example = json.loads(EXAMPLES["json"])
    assert len(document["findings"]) == 1
    document["findings"] = example["findings"]
    example["tool"]["version"] = __version__
    assert example == document


def test_the_example_of_gitlab_is_the_output():
    assert json.loads(EXAMPLES["gitlab"]) == json.loads(rendered("gitlab", REPORT))


def test_the_example_of_sarif_is_the_result():
    (result,) = json.loads(rendered("sarif", REPORT))["runs"][0]["results"]
    assert json.loads(EXAMPLES["sarif"]) == result


FLOW = """\
from openai import OpenAI

client = OpenAI()


def ask(assistant_id, question):
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread.id, role="user", content=question)
    run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant_id)
    while run.status != "completed":
        run = client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)
    messages = client.beta.threads.messages.list(thread.id)
    return list(messages)
"""


def test_the_example_of_a_flow_is_what_is_shown():
    found = check(SourceFile("bot.py", FLOW))
    (shown,) = [
        chunk
        for chunk in text.findings(report(FileReport("bot.py", tuple(found))))
        if ": flow " in chunk
    ]
    assert f"```text\n{shown}```\n" in PAGE


CALL = b"""\
from openai import OpenAI

client = OpenAI()


def answer(question):
    reply = client.chat.completions.create(
        model="gpt-5.4",
        messages=[{"role": "user", "content": question}],
        seed=7,
    )
    return reply.choices[0].message.content
"""


@pytest.fixture(scope="module")
def with_fix():
    configuration = resolve({"select": ["OAR201"]}, isolated=True)
    return scan_text("app/answer.py", CALL, configuration, as_of=AS_OF, with_fixes=True)


def test_the_example_of_a_replacement_is_what_is_shown(with_fix):
    (shown,) = text.findings(with_fix)
    assert f"```text\n{shown}```\n" in PAGE


def test_the_example_of_a_fix_is_the_output(with_fix):
    _, _, behind = PAGE.partition("`fix` is null")
    example = json.loads(behind.partition("```json\n")[2].partition("```")[0])
    fix = json.loads(rendered("jsonl", with_fix))["fix"]
    assert example.pop("edits") == [fix.pop("edits")[0], "..."]
    assert example == fix
