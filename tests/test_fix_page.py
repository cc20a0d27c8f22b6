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
DIFFS = re.findall(r"^```diff (\w+)\n(.*?)^```$", PAGE + README, re.MULTILINE | re.DOTALL)
MANUAL = re.findall(
    r"the reason is `` (.+) ``:\n\n```python manual\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL
)
HEADER = "from openai import OpenAI\n\nclient = OpenAI()\n"


def side(diff, mark):
    lines = diff.splitlines(keepends=True)
    return HEADER + "".join(line[1:] for line in lines if line[0] in (" ", mark))


def in_a_file(text):
    return source(Path("bot.py"), text)


@pytest.mark.parametrize(("safety", "diff"), DIFFS, ids=range(len(DIFFS)))
def test_example_is_what_fix_does(safety, diff):
    before = in_a_file(side(diff, "-"))
    assert rewriting.rewrite(before, DEFAULT, unsafe=True).text == side(diff, "+")
    assert {fix.safety for fix in rewriting.fixes(before, DEFAULT)} == {Safety(safety)}


def test_manual_example():
    ((said, code),) = MANUAL
    (fix,) = rewriting.fixes(in_a_file(HEADER + code), DEFAULT)
    assert fix.safety is Safety.MANUAL
    assert [reason.text for reason in fix.reasons] == [said]


def test_there_are_examples_of_each_kind():
    assert {safety for safety, _ in DIFFS} == {"safe", "unsafe"}


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
