"""The rule files hold together: what each says, shows and matches, and what is made from them."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from ast_grep_py import SgRoot
from fixtures import ALL, FIXTURES, PACKS, code_of, source
from jsonschema import Draft202012Validator

from flake8_responses_migration import _needles, catalog, gate, languages, sdk_versions
from flake8_responses_migration.bindings.model import Receiver
from flake8_responses_migration.check import check
from flake8_responses_migration.engine import examine
from flake8_responses_migration.languages import PYTHON, TSX, TYPESCRIPT
from flake8_responses_migration.messages import LIMIT, compose
from flake8_responses_migration.sdk_versions import SdkVersion
from flake8_responses_migration.settings import DEFAULT
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.toml import load_data
from tools import generate

ROOT = Path(__file__).parent.parent
FILES = [path for pack in PACKS for path in sorted((ROOT / "rules" / pack).glob("*.yml"))]
DOCUMENTS = [(path, document) for path in FILES for document in catalog.read_documents(path)]
CODES = sorted({document["metadata"]["code"] for _, document in DOCUMENTS})
CATALOGS = {pack: catalog.load(pack) for pack in PACKS}
LANGUAGES = (PYTHON, TYPESCRIPT, TSX)
RULES = [rule for found in CATALOGS.values() for rule in found.rules]


def each_document(test):
    ids = [document["id"] for _, document in DOCUMENTS]
    return pytest.mark.parametrize(("path", "document"), DOCUMENTS, ids=ids)(test)


def examples(kind):
    return [
        pytest.param(path, document["metadata"]["code"], example, id=f"{document['id']}-{number}")
        for path, document in DOCUMENTS
        for number, example in enumerate(document["metadata"].get(kind, ()))
    ]


def example_file(path, text):
    """An example of a rule file: Python, or TypeScript, with JSX where that is what it shows."""
    if path.parent.name == "python":
        return SourceFile("example.py", text, newest_sdk=sdk_versions.newest)
    has_jsx = SgRoot(text, "typescript").root().find(kind="ERROR") is not None
    language = TSX if has_jsx else TYPESCRIPT
    return SourceFile("example.ts", text, language, sdk_versions.newest)


def is_python(document):
    return document["language"] == "python"


@each_document
def test_a_rule_follows_the_schema(path, document):
    schema = json.loads((ROOT / "rules" / "schema.json").read_text(encoding="utf-8"))
    errors = Draft202012Validator(schema).iter_errors(document)
    assert [f"{path.name}: {error.json_path}: {error.message}" for error in errors] == []


@each_document
def test_a_file_is_named_after_its_code(path, document):
    assert path.name.startswith(document["metadata"]["code"] + "-")
    assert document["id"].startswith(f"{document['metadata']['code']}-{path.parent.name}")
    assert document["language"] == languages.grammar_of(path.parent.name)


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


@pytest.mark.parametrize("pack", PACKS)
def test_each_code_of_a_pack_has_a_fixture(pack):
    codes = {d["metadata"]["code"] for path, d in DOCUMENTS if path.parent.name == pack}
    assert {code_of(path) for path in FIXTURES[pack]} == codes


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", ["bad", "good"])
def test_each_code_of_a_pack_shows_bad_and_good(pack, kind):
    documents = [d for path, d in DOCUMENTS if path.parent.name == pack]
    shown = {d["metadata"]["code"] for d in documents if d["metadata"].get(kind)}
    assert shown == {d["metadata"]["code"] for d in documents}


@pytest.mark.parametrize(("path", "code", "example"), examples("bad"))
def test_a_bad_example_is_found_with_this_message(path, code, example):
    found = check(example_file(path, example["code"]))
    assert [finding.message for finding in found if finding.code == code] == example["finds"]


@pytest.mark.parametrize(("path", "code", "example"), examples("good"))
def test_a_good_example_is_silent(path, code, example):
    file = example_file(path, example)
    if file.path.endswith(".py"):
        compile(example, "example.py", "exec", dont_inherit=True)
    else:
        root = SgRoot(example, file.language.grammar).root()
        assert root.find(kind="ERROR") is None
    assert check(file) == []


@each_document
def test_a_rule_compiles_under_each_grammar_of_its_pack(path, document):
    if is_python(document):
        grammars = ["python"]
    elif document["metadata"].get("typescript_only"):
        grammars = ["typescript", "tsx"]
    else:
        grammars = ["javascript", "typescript", "tsx"]
    rules = CATALOGS[path.parent.name]
    rule = next(rule for rule in rules.rules if rule.id == document["id"])
    for grammar in grammars:
        for resolved in (True, False):
            config = rules.single(rule, receivers_resolved=resolved)
            assert SgRoot("x", grammar).root().find_all(config) == []


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_messages_are_one_short_line(path):
    for finding in check(source(path)):
        assert "\n" not in finding.message
        assert len(finding.message) <= LIMIT + 20, finding.message
        assert not finding.message.endswith(".")


def all_messages():
    """Every message that a rule can say of something spelled in 40 characters."""
    for rule in RULES:
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
    for path in ALL:
        for finding in check(source(path)):
            if finding.code.startswith("OAR2"):
                assert not re.search(r"20\d\d-|deprecated|shut down", finding.message)


def test_no_rule_recommends_what_ends():
    dying = r"gpt-4o|gpt-4\.1|gpt-3\.5|gpt-5(-mini|-nano|-pro)?['\"]|\bo3\b|o4-mini"
    for _, document in DOCUMENTS:
        metadata = document["metadata"]
        for shown in metadata.get("good", ()):
            assert not re.search(dying, shown)
            assert "pmpt_" not in shown
        recommended = [metadata.get("replacement", {})]
        for table in ("paths", "values"):
            recommended += metadata.get(table, {}).values()
        said = str([*recommended, *metadata.get("good", ())])
        assert "responses.list" not in said
        assert "conversations.list" not in said


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
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.grammar)
def test_merged_and_single_matching_agree(language, resolved):
    # compiling a rule costs more than searching with it: all fixtures are one text
    texts = [source(path).text for path in ALL if source(path).language == language]
    root = SgRoot("\n".join(texts), language.grammar).root()
    rules = CATALOGS[language.pack]
    merged = tagged(root, rules.rules, rules.config(receivers_resolved=resolved))
    single = {
        (hit.range().start.index, hit.range().end.index, rule.id)
        for rule in rules.rules
        for hit in root.find_all(rules.single(rule, receivers_resolved=resolved))
    }
    assert merged == single
    assert len(merged) > len(texts)


def spelled_differently(text):
    """The same code without the word openai, by which alone most fixtures pass the gate."""
    return text.replace("openai", "vendor").replace("OpenAI", "Vendor")


@pytest.mark.parametrize("change", [str, spelled_differently], ids=["as it is", "without openai"])
@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_gate_and_the_selection_lose_nothing(path, change, monkeypatch):
    file = source(path, change(path.read_text(encoding="utf-8")))
    gated = check(file)
    monkeypatch.setattr(catalog.Catalog, "select", lambda self, text: self)
    assert gated == examine(file, DEFAULT)


@pytest.mark.parametrize("pack", PACKS)
def test_the_gate_stops_other_code(pack):
    assert not gate.may_matter("beta = alpha * 2\ntasks = 4\nmodel.complete()\n", pack)
    words = [word for group in _needles.NEEDLES[pack] for word in group]
    assert words == [word.lower() for word in words]


CLIENT = {
    "python": "from openai import OpenAI\nclient = OpenAI()\nprint({name})\n",
    "javascript": 'import OpenAI from "openai";\nconst client = new OpenAI();\nprint({name});\n',
}
MOCK = {"python": 'patch.object({name}, "create")', "javascript": 'jest.spyOn({name}, "create")'}


@pytest.mark.parametrize("pack", PACKS)
def test_each_path_is_found_by_its_own_rule(pack):
    """What `paths` promises, `rule` matches: the two cannot drift apart."""
    for rule in CATALOGS[pack].rules:
        if rule.argument_of or rule.call_of or Receiver.PROVEN not in rule.receivers:
            continue
        for name in rule.paths:
            if not name.startswith("client.") or "()" in name or "[]" in name:
                continue
            text = CLIENT[pack]
            if rule.in_place:
                place = MOCK[pack] if rule.code == "OAR261" else "{name}()"
                text = text.replace("print({name})", place)
            suffix = ".py" if pack == "python" else ".ts"
            file = source(Path(f"example{suffix}"), text.replace("{name}", name))
            found = check(replace(file, newest_sdk=lambda _: SdkVersion("0.1", "x", (0, 1, 1))))
            assert rule.code in {finding.code for finding in found}, name


def asked(rule):
    """The words that `needles` may ask for of the names that a rule goes by."""
    names = {*rule.argument_of, *rule.call_of, *rule.paths, *rule.members_of}
    return {name.split(".")[1] for name in names if name.startswith("client.") and "()" not in name}


@pytest.mark.parametrize("pack", PACKS)
def test_the_gate_asks_the_same_of_every_resource(pack):
    """A rule about two resources has each of its sets of words for both."""
    for rule in CATALOGS[pack].rules:
        resources = asked(rule) & {"responses", "conversations"}
        beside = {
            resource: {frozenset(words) - {resource} for words in rule.needles if resource in words}
            for resource in resources
        }
        assert len({frozenset(sets) for sets in beside.values()}) <= 1, (rule.id, beside)


def test_the_packs_ask_the_same_of_a_call():
    """What a rule needs beside it does not depend on the language."""
    of_pack = {
        pack: {rule.id.replace(f"-{pack}", ""): rule for rule in CATALOGS[pack].rules}
        for pack in ("python", "javascript")
    }
    shared = of_pack["python"].keys() & of_pack["javascript"].keys()
    for name in sorted(shared):
        one, other = (of_pack[pack][name] for pack in of_pack)
        if not name.startswith("OAR4"):
            continue
        assert one.severity is other.severity, name
        assert one.call_lacks == other.call_lacks, name
        assert one.argument_lacks == other.argument_lacks, name
        assert one.another_call_has == other.another_call_has, name


def test_each_code_can_be_suppressed(tmp_path):
    for path in FIXTURES["python"]:
        code = code_of(path)
        lines = path.read_text(encoding="utf-8").splitlines()
        for number in {f.location.line for f in check(source(path)) if f.code == code}:
            line = lines[number - 1].partition("  #: ")[0]
            lines[number - 1] = f"{line}  # noqa: {code}"
        (tmp_path / path.name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def own_codes(*arguments):
        run = [sys.executable, "-m", "flake8", "--isolated", "--select=OAR,OAR9", *arguments, "."]
        shown = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert shown.stderr == ""
        found = re.findall(r"^\./(OAR\d+)\S*:\d+:\d+: (OAR\d+)", shown.stdout, flags=re.MULTILINE)
        return {file for file, code in found if file == code}

    assert own_codes() == set()
    assert own_codes("--disable-noqa") == {code_of(path) for path in FIXTURES["python"]}
