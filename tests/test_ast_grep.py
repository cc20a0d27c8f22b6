"""The pack under ast-grep's own command line: it loads, and it finds what our search finds."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ast_grep_py import SgRoot
from fixtures import ALL, PACKS, source

from flake8_responses_migration import catalog
from flake8_responses_migration.check import check

ROOT = Path(__file__).parent.parent
CATALOGS = {pack: catalog.load(pack) for pack in PACKS}
PROGRAM = shutil.which("ast-grep", path=str(Path(sys.executable).parent)) or shutil.which(
    "ast-grep"
)

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="ast-grep-cli is not installed")


@pytest.fixture(scope="module")
def scanned():
    """What `ast-grep scan` finds in each fixture: file, rule, and range as lines and columns."""
    command = [
        PROGRAM,
        "scan",
        "-c",
        "rules/sgconfig.yml",
        "--json=stream",
        "--no-ignore",
        "hidden",
    ]
    command += [str(path.relative_to(ROOT)) for path in ALL]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Error: Cannot" not in run.stderr, run.stderr
    assert run.stdout, run.stderr
    found = {}
    for line in run.stdout.splitlines():
        row = json.loads(line)
        start, end = row["range"]["start"], row["range"]["end"]
        place = (start["line"], start["column"], end["line"], end["column"])
        # TypeScript is read with copies of the rules
        rule = row["ruleId"].replace("-typescript", "-javascript")
        found.setdefault(Path(row["file"]).name, set()).add((rule, *place))
    return found


def identifier(path):
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize("path", ALL, ids=identifier)
def test_same_ranges_as_our_search(path, scanned):
    file = source(path)
    rules = CATALOGS[file.language.pack]
    root = SgRoot(file.text, file.language.grammar).root()
    ours = set()
    for hit in root.find_all(rules.config(receivers_resolved=False)):
        bounds = hit.range()
        for rule in rules.rules:
            if hit.get_match(rule.variable) is not None:
                start, end = bounds.start, bounds.end
                ours.add((rule.id, start.line, start.column, end.line, end.column))
    assert scanned.get(path.name, set()) == ours


def asks_the_bindings(rule):
    def uses_receiver(part):
        if isinstance(part, dict):
            return any(
                (key == "matches" and value.startswith(catalog.RECEIVER_UTILITY))
                or uses_receiver(value)
                for key, value in part.items()
            )
        return isinstance(part, list) and any(uses_receiver(item) for item in part)

    return (
        uses_receiver(rule.matcher)
        or rule.paths
        or rule.patterns
        or rule.company
        or rule.file_mentions
        or rule.argument_of
    )


@pytest.mark.parametrize("path", ALL, ids=identifier)
def test_same_findings_where_no_receiver_is_involved(path, scanned):
    rules = CATALOGS[source(path).language.pack].rules
    syntactic = {rule.id: rule.code for rule in rules if not asks_the_bindings(rule)}
    assert syntactic
    theirs = {
        (syntactic[rule], line + 1, column)
        for rule, line, column, _, _ in scanned.get(path.name, set())
        if rule in syntactic
    }
    ours = {
        (finding.code, finding.location.line, finding.location.column)
        for finding in check(source(path))
    }
    assert {place for place in theirs if place not in ours} == set()


def test_the_plain_spellings_are_found(tmp_path):
    """What ast-grep alone promises: chains that are written out."""
    file = tmp_path / "plain.py"
    file.write_text(
        "run = client.beta.threads.runs.create_and_poll(thread_id=t, assistant_id=a)\n"
        "client.with_raw_response.beta.assistants.create()\n"
        "self.openai.chat.completions.create(model='m', messages=[], seed=1)\n"
        "from openai.types.beta import Assistant\n",
        encoding="utf-8",
    )
    command = [
        PROGRAM,
        "scan",
        "-c",
        str(ROOT / "rules" / "sgconfig.yml"),
        "--json=stream",
        str(file),
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    rules = [json.loads(line)["ruleId"] for line in run.stdout.splitlines()]
    expected = {"OAR121-python", "OAR101-python", "OAR201-python", "OAR211-python", "OAR141-python"}
    assert expected <= set(rules)


@pytest.mark.parametrize("suffix", [".js", ".ts", ".tsx"])
def test_code_that_has_moved_is_clean(tmp_path, suffix):
    file = tmp_path / f"clean{suffix}"
    file.write_text(
        'import OpenAI from "openai";\n'
        "export const client = new OpenAI();\n"
        'await client.responses.create({ model: "gpt-5.5", input: "Hello" });\n',
        encoding="utf-8",
    )
    command = [PROGRAM, "scan", "-c", str(ROOT / "rules" / "sgconfig.yml"), str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")
