"""`# noqa` outside flake8 means what it means to flake8."""

import subprocess
import sys

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.suppressions import unsuppressed

HEAD = "from openai import OpenAI\n\nclient = OpenAI()\n"
CALL = "client.beta.threads.create()"


@pytest.mark.parametrize(
    "line",
    [
        CALL,
        f"{CALL}  # noqa",
        f"{CALL}  # noqa: OAR111",
        f"{CALL}  # NOQA:oar111",
        f"{CALL}  # noqa: OAR1",
        f"{CALL}  # noqa: OAR112",
        f"{CALL}  # noqa: E501, OAR111",
        f"{CALL}  # noqa:E501,OAR2",
        f"{CALL}  # a reason, then noqa",
        f"x = '''\n''', {CALL}  # noqa: OAR111",
        f"x = f'''\n{{{CALL}}}\n'''  # noqa: OAR111",
        f"x = \\\n    {CALL}  # noqa",
        f"x = [\n    {CALL},\n]  # noqa",
        f"# flake8: noqa\n{CALL}",
        f"# flake8: noqa: E501\n{CALL}",
        f"x = '\x0c'; {CALL}  # noqa",
        f"x = '\u2028'; {CALL}  # noqa: OAR111",
    ],
)
def test_flake8_agrees(line, tmp_path):
    text = f"{HEAD}{line}\n"
    file = tmp_path / "bot.py"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=OAR1", str(file)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    theirs = [row.partition(".py:")[2].split(" ")[0] for row in run.stdout.splitlines()]
    source = SourceFile(str(file), text)
    ours = [
        f"{finding.location.line}:{finding.location.column + 1}:"
        for finding in unsuppressed(check(source), source)
        if finding.code.startswith("OAR1")
    ]
    assert ours == theirs
