"""The examples of docs/fix.md and of the README are what fix makes of them, as safely as said."""

import re
from pathlib import Path

import pytest
from fixtures import source

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.findings import Safety
from flake8_responses_migration.settings import DEFAULT
from flake8_responses_migration.toml import load_data

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "fix.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DIFFS = re.findall(
    r"^```diff (\w+)(?: (\w+))?\n(.*?)^```$", PAGE + README, re.MULTILINE | re.DOTALL
)
MANUAL = re.findall(
    r"the reason is `` (.+) ``:\n\n```python manual\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL
)
HEADER = "from openai import OpenAI\n\nclient = OpenAI()\n"
# By the language that is named behind the safety of an example.
FILES = {
    "": ("bot.py", HEADER),
    "typescript": ("bot.ts", 'import OpenAI from "openai";\n\nconst client = new OpenAI();\n'),
}


def side(diff, mark, header):
    lines = diff.splitlines(keepends=True)
    return header + "".join(line[1:] for line in lines if line[0] in (" ", mark))


def in_a_file(text, name="bot.py"):
    return source(Path(name), text)


@pytest.mark.parametrize(("safety", "language", "diff"), DIFFS, ids=range(len(DIFFS)))
def test_example_is_what_fix_does(safety, language, diff):
    name, header = FILES[language]
    before = in_a_file(side(diff, "-", header), name)
    assert rewriting.rewrite(before, DEFAULT, unsafe=True).text == side(diff, "+", header)
    assert {fix.safety for fix in rewriting.fixes(before, DEFAULT)} == {Safety(safety)}


def test_manual_example():
    ((said, code),) = MANUAL
    (fix,) = rewriting.fixes(in_a_file(HEADER + code), DEFAULT)
    assert fix.safety is Safety.MANUAL
    assert [reason.text for reason in fix.reasons] == [said]


def test_there_are_examples_of_each_kind():
    assert {safety for safety, _, _ in DIFFS} == {"safe", "unsafe"}


def test_every_parameter_and_reason_is_on_the_page():
    for row in load_data("parameters.toml")["parameter"]:
        assert f"| `{row['name']}` |" in PAGE
    for table in ("rewriting.toml", "assistants.toml"):
        for name, row in load_data(table)["reason"].items():
            assert f"| {name} | {row['safety']} |" in PAGE


def test_links_lead_to_headings():
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors
