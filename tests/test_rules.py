"""The rule files hold together: what each says, shows and matches, and what is made from them."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from ast_grep_py import SgRoot
from jsonschema import Draft202012Validator

from flake8_responses_migration import _needles, catalog, gate
from flake8_responses_migration.bindings.model import Receiver
from flake8_responses_migration.check import check
from flake8_responses_migration.engine import examine
from flake8_responses_migration.messages import LIMIT, compose
from flake8_responses_migration.settings import DEFAULT
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.toml import load_data
from tools import generate

ROOT = Path(__file__).parent.parent
FIXTURES = sorted((ROOT / "tests" / "rules" / "python").glob("*.py"))
FILES = sorted((ROOT / "rules" / "python").glob("*.yml"))
DOCUMENTS = [(path, document) for path in FILES for document in catalog.read_documents(path)]
CODES = sorted({document["metadata"]["code"] for _, document in DOCUMENTS})
CATALOG = catalog.load("python")


def each_document(test):
    ids = [document["id"] for _, document in DOCUMENTS]
    return pytest.mark.parametrize(("path", "document"), DOCUMENTS, ids=ids)(test)


def examples(kind):
    return [
        pytest.param(document["metadata"]["code"], example, id=f"{document['id']}-{number}")
        for _, document in DOCUMENTS
        for number, example in enumerate(document["metadata"].get(kind, ()))
    ]


def findings(text):
    return check(SourceFile("example.py", text))


@each_document
def test_a_rule_follows_the_schema(path, document):
    schema = json.loads((ROOT / "rules" / "schema.json").read_text(encoding="utf-8"))
    errors = Draft202012Validator(schema).iter_errors(document)
    assert [f"{path.name}: {error.json_path}: {error.message}" for error in errors] == []


@each_document
def test_a_file_is_named_after_its_code(path, document):
    assert path.name.startswith(document["metadata"]["code"] + "-")
    assert document["id"].startswith(document["metadata"]["code"] + "-" + document["language"])


@each_document
def test_both_yaml_loaders_read_the_same(path, document):
    pure = list(yaml.load_all(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader))
    assert document in pure


def test_identifiers_are_unique():
    ids = [document["id"] for _, document in DOCUMENTS]
    assert len(ids) == len(set(ids))


def test_each_code_tells_about_itself_once():
    told = [d["metadata"]["code"] for _, d in DOCUMENTS if "about" in d["metadata"]]
    assert sorted(told) == CODES


def test_names_are_unique_and_match_the_files():
    names = {}
    for path, document in DOCUMENTS:
        if "about" in document["metadata"]:
            name = document["metadata"]["about"]["name"]
            assert names.setdefault(name, path) == path
            assert path.stem == f"{document['metadata']['code']}-{name}"


def test_each_code_has_one_fixture():
    assert [path.stem for path in FIXTURES] == CODES


def test_each_code_shows_bad_and_good():
    for kind in ("bad", "good"):
        shown = {d["metadata"]["code"] for _, d in DOCUMENTS if d["metadata"].get(kind)}
        assert sorted(shown) == CODES


@pytest.mark.parametrize(("code", "example"), examples("bad"))
def test_a_bad_example_is_found_with_this_message(code, example):
    found = [finding for finding in findings(example["code"]) if finding.code == code]
    assert [finding.message for finding in found] == example["finds"]


@pytest.mark.parametrize(("code", "example"), examples("good"))
def test_a_good_example_is_silent(code, example):
    compile(example, "example.py", "exec", dont_inherit=True)
    assert findings(example) == []


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_messages_are_one_short_line(path):
    for finding in findings(path.read_text(encoding="utf-8")):
        assert "\n" not in finding.message
        assert len(finding.message) <= LIMIT + 20, finding.message
        assert not finding.message.endswith(".")


def all_messages():
    """Every message that a rule can say of something spelled in 40 characters."""
    for rule in CATALOG.rules:
        replacements = [*rule.paths.values(), *(entry for _, entry in rule.patterns)]
        replacements += [*rule.values.values(), rule.replacement]
        for replacement in filter(None, replacements):
            on_client = rule.argument_of or rule.call_of or any("client." in p for p in rule.paths)
            for platform in ("openai", "azure") if on_client else ("openai",):
                yield rule, compose("x" * 40, rule.status, replacement, platform=platform)


def test_every_message_fits():
    for _, message in all_messages():
        # one about Azure Assistants names two successors
        allowed = LIMIT + (30 if "Foundry" in message else 20)
        assert len(message) <= allowed, message


def test_no_message_dates_chat_completions_or_names_what_ends():
    for rule, message in all_messages():
        if rule.code.startswith("OAR2"):
            assert not re.search(r"20\d\d-|deprecated|shut down", message), message
        assert not re.search(r"gpt-4|gpt-3|prompt object", message), message


def test_no_message_gives_chat_completions_a_date():
    for path in FIXTURES:
        for finding in findings(path.read_text(encoding="utf-8")):
            if finding.code.startswith("OAR2"):
                assert not re.search(r"20\d\d-|deprecated|shut down", finding.message)


def test_no_rule_recommends_what_ends():
    text = "".join(path.read_text(encoding="utf-8") for path in FILES)
    dying = r"gpt-4o|gpt-4\.1|gpt-3\.5|gpt-5(-mini|-nano|-pro)?['\"]|\bo3\b|o4-mini"
    for _, document in DOCUMENTS:
        metadata = document["metadata"]
        for shown in metadata.get("good", ()):
            assert not re.search(dying, shown)
            assert "pmpt_" not in shown
    assert "responses.list" not in text
    assert "conversations.list" not in text


def test_dates_in_messages_are_those_of_the_table():
    dates = {row["date"] for row in load_data("sunsets.toml").values() if "date" in row}
    # the first version of the Assistants API has a date of its own
    dates.add("2024-12-18")
    for path, document in DOCUMENTS:
        for date in re.findall(r"20\d\d-\d\d-\d\d", document["message"]):
            assert date in dates, path.name
    for row in load_data("sunsets.toml").values():
        for date in re.findall(r"20\d\d-\d\d-\d\d", row["status"]):
            assert date == row["date"]


def test_no_rule_searches_without_bound():
    def unbounded(rule, inside_relation=False):
        if isinstance(rule, dict):
            if inside_relation and rule.get("stopBy") == "end":
                yield rule
            for key, value in rule.items():
                yield from unbounded(value, key in ("has", "inside"))
        elif isinstance(rule, list):
            for item in rule:
                yield from unbounded(item)

    for path, document in DOCUMENTS:
        assert list(unbounded(document["rule"])) == [], path.name


def test_generated_files_are_current():
    stale = [
        str(path.relative_to(ROOT))
        for path, text in generate.files().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run `python -m tools.generate`"


def tagged(root, rules, config):
    return {
        (hit.range().start.index, hit.range().end.index, rule.id)
        for hit in root.find_all(config)
        for rule in rules
        if hit.get_match(rule.variable) is not None
    }


@pytest.mark.parametrize("resolved", [True, False], ids=["resolved", "syntactic"])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_merged_and_single_matching_agree(path, resolved):
    root = SgRoot(path.read_text(encoding="utf-8"), "python").root()
    merged = tagged(root, CATALOG.rules, CATALOG.config(receivers_resolved=resolved))
    single = {
        (hit.range().start.index, hit.range().end.index, rule.id)
        for rule in CATALOG.rules
        for hit in root.find_all(CATALOG.single(rule, receivers_resolved=resolved))
    }
    assert merged == single


def spelled_differently(text):
    """The same code without the word openai, by which alone most fixtures pass the gate."""
    return text.replace("openai", "vendor").replace("OpenAI", "Vendor")


@pytest.mark.parametrize("change", [str, spelled_differently], ids=["as it is", "without openai"])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_gate_and_the_selection_lose_nothing(path, change, monkeypatch):
    source = SourceFile(str(path), change(path.read_text(encoding="utf-8")))
    gated = check(source)
    monkeypatch.setattr(catalog.Catalog, "select", lambda self, text: self)
    assert gated == examine(source, DEFAULT)


def test_the_gate_stops_other_code():
    assert not gate.may_matter("beta = alpha * 2\ntasks = 4\nmodel.complete()\n")
    assert all(word == word.lower() for words in _needles.NEEDLES for word in words)


def test_each_path_is_found_by_its_own_rule():
    """What `paths` promises, `rule` matches: the two cannot drift apart."""
    for rule in CATALOG.rules:
        if rule.argument_of or rule.call_of or Receiver.PROVEN not in rule.receivers:
            continue
        for name in rule.paths:
            if not name.startswith("client.") or "()" in name or "[]" in name:
                continue
            text = f"from openai import OpenAI\nclient = OpenAI()\nprint({name})\n"
            if rule.code == "OAR261":
                text = text.replace("print(", "patch.object(").replace(")\n", ', "create")\n')
            codes = {finding.code for finding in findings(text)}
            assert rule.code in codes, name


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_each_code_can_be_suppressed(path, tmp_path):
    code = path.stem
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    for number in {f.location.line for f in findings(text) if f.code == code}:
        line = lines[number - 1].partition("  #: ")[0]
        lines[number - 1] = f"{line}  # noqa: {code}"
    copy = tmp_path / "suppressed.py"
    copy.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run = [sys.executable, "-m", "flake8", "--isolated", f"--select={code}", str(copy)]
    quiet = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (quiet.stdout, quiet.stderr, quiet.returncode) == ("", "", 0)
    loud = subprocess.run([*run, "--disable-noqa"], capture_output=True, text=True, check=False)
    assert code in loud.stdout
