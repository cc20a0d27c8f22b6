"""One command on a fresh clone: a Python service, a Next.js front end, a notebook, documents."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLES, Flake8

PROGRAM = Path(sys.executable).parent / "responses-migration"

# (line, code) of every finding that is no advice about Chat Completions.
WORK_LIST = {
    "docs/operations.md": [(9, "OAR111"), (15, "OAR151"), (17, "OAR152")],
    "notebooks/evaluation.ipynb": [(1, "OAR122")],
    "web/app/api/chat/route.ts": [
        (5, "OAR111"),
        (6, "OAR112"),
        (7, "OAR124"),
        (10, "OAR132"),
    ],
    "web/components/HelpDesk.tsx": [(2, "OAR171")],
}
# What git ignores, what others wrote, what a build made: each would be full of findings.
NOT_OURS = {
    "web/node_modules/openai/index.js": "client.beta.threads.create();\n",
    "web/.next/server/page.js": "client.beta.threads.create();\n",
    "web/public/help.min.js": "import O from'openai';new O().beta.threads.create();\n",
    "generated/client.py": "client.beta.threads.create()\n",
}


@pytest.fixture
def clone(tmp_path):
    git = shutil.which("git")
    if git is None:
        pytest.skip("NOT TESTED: git is not installed, so there is no fresh clone")
    origin, fresh = tmp_path / "origin", tmp_path / "fresh"
    shutil.copytree(EXAMPLES, origin)
    (origin / ".gitignore").write_text("generated/\n", encoding="utf-8")
    (origin / "web" / ".gitignore").write_text(".next/\nnode_modules/\n", encoding="utf-8")
    # an empty one, so that none of a directory above is read
    (origin / "pyproject.toml").write_text("", encoding="utf-8")
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=b"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        subprocess.run([git, *identity, *command], cwd=origin, check=True)
    subprocess.run([git, "clone", "-q", str(origin), str(fresh)], cwd=tmp_path, check=True)
    for name, content in NOT_OURS.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return fresh


def check(directory, *arguments):
    return subprocess.run(
        [PROGRAM, "check", "--as-of", "2026-11-22", *arguments],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_work_list_is_right(clone):
    run = check(clone, "--format", "jsonl")
    assert (run.returncode, run.stderr) == (1, "")
    found = {}
    for row in map(json.loads, run.stdout.splitlines()):
        assert row["path"] not in NOT_OURS
        found.setdefault(row["path"], []).append(row)
    others = {p: rows for p, rows in found.items() if not p.endswith(".py")}
    listed = {
        path: [(row["line"], row["code"]) for row in rows if not row["code"].startswith("OAR2")]
        for path, rows in others.items()
    }
    assert {path: rows for path, rows in listed.items() if rows} == WORK_LIST
    assert [row["cell"] for row in found["notebooks/evaluation.ipynb"]] == [3]
    documents = {row["path"] for rows in found.values() for row in rows if row["document"]}
    assert documents == {"docs/operations.md", "scripts/smoke_test.sh"}
    # what moved already, and another vendor's client
    assert "web/lib/summary.ts" not in found
    assert "answers.py" not in found


def test_python_files_are_what_flake8_says(clone):
    run = check(clone, "--format", "concise")
    ours = [line for line in run.stdout.splitlines() if ".py:" in line]
    theirs = Flake8(clone).run("--select=OAR1,OAR2,OAR3,OAR4", "--exclude=generated", ".").stdout
    assert sorted(ours) == sorted(line[2:] for line in theirs.decode().splitlines())
    assert len(ours) > 20


def test_the_summary_counts_the_days(clone):
    summary = check(clone).stdout
    assert "shut down 2026-08-26, 88 days ago" in summary
    assert "supported, no end date" in summary
    later = check(clone, "--as-of", "2026-11-23").stdout
    assert later.replace("89 days", "88 days") == summary


def test_documents_alone_fail_nothing(clone):
    run = check(clone, "docs", "scripts")
    assert run.returncode == 0
    assert "OAR151" in run.stdout
    assert check(clone, "docs", "--fail-on-documents").returncode == 1


def test_a_baseline_silences_what_is_there_and_nothing_new(clone):
    made = subprocess.run(
        [PROGRAM, "baseline", "create"], cwd=clone, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    assert check(clone).returncode == 0
    route = clone / "web/app/api/chat/route.ts"
    text = route.read_text(encoding="utf-8")
    route.write_text("\n\n" + text, encoding="utf-8")
    assert check(clone).returncode == 0
    route.write_text(text + "await openai.beta.threads.create();\n", encoding="utf-8")
    run = check(clone, "--format", "concise")
    assert run.returncode == 1
    assert [line.split()[1] for line in run.stdout.splitlines()] == ["OAR111", "OAR111"]
