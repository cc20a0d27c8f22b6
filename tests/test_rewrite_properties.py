"""What holds of every rewrite: of the programs, the fixtures, the examples, and of random ones."""

import ast
import itertools
import re
import warnings
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from fixtures import FIXTURES, PACKS, source
from hypothesis import given, settings
from hypothesis import strategies as st
from test_rules import FILES, example_file

from flake8_responses_migration import catalog
from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.check import check
from flake8_responses_migration.findings import UNCHECKED, Finding, Fix, Safety
from flake8_responses_migration.languages import PYTHON, TYPESCRIPT
from flake8_responses_migration.parsing import parse
from flake8_responses_migration.settings import DEFAULT
from flake8_responses_migration.source import SourceFile

PROGRAMS = Path(__file__).parent / "behaviour" / "programs"
# What is wrong with a call before as well, where no rule says so: JSON that nobody asks for, and
# tool calls that nobody handles.
WRONG_BEFORE = frozenset({"OAR412", "OAR454"})
# What an unsafe fix leaves to be done where a result or an argument goes out of its sight.
LEFT_BY_UNSAFE = frozenset({"OAR402", "OAR421", "OAR422"})
# A rule that does not see what `functools.partial` is given.
UNSEEN = {"OAR201.py": frozenset({"OAR451"})}
SAFETIES = ("safe", "unsafe")


def programs(pack):
    return {path.name: source(path) for path in sorted((PROGRAMS / pack).iterdir())}


def fixtures(pack):
    return {path.name: source(path) for path in FIXTURES[pack]}


def examples(pack):
    return {
        f"{document['id']} {kind} {number}": example_file(path, shown.get("code", ""))
        for path in FILES
        if path.parent.name == pack
        for document in catalog.read_documents(path)
        for kind in ("bad", "good")
        for number, one in enumerate(document["metadata"].get(kind, ()))
        for shown in [one if isinstance(one, dict) else {"code": one}]
    }


KINDS = {"examples": examples, "fixtures": fixtures, "programs": programs}
SETS = [(kind, pack) for kind in KINDS for pack in PACKS]


class Checked(NamedTuple):
    """A file, what is found in it, and the fixes of that."""

    source: SourceFile
    findings: list[Finding]
    fixes: list[Fix]


class Rewritten(NamedTuple):
    """A file before and after one kind of run, with the fixes that were applied."""

    before: Checked
    applied: tuple[Fix, ...]
    edits: tuple
    text: str

    @property
    def after(self):
        return checked(replace(self.before.source, text=self.text))


def _once_per_text(work):
    """Remember the work by what it depends on: sources are new ones for each test."""
    done = {}

    def remembered(file, *arguments):
        key = (file.text, file.path, file.language, file.newest_sdk(file), *arguments)
        if key not in done:
            done[key] = work(file, *arguments)
        return done[key]

    return remembered


@_once_per_text
def checked(file):
    found = check(file, DEFAULT, with_fixes=True)
    return Checked(file, found, [finding.fix for finding in found if finding.fix is not None])


@_once_per_text
def run(file, safety):
    """Rewrite a file; its edits are applied by other means."""
    rewritten = rewriting.rewrite(file, DEFAULT, unsafe=safety == "unsafe")
    text = file.text
    for edit in reversed(rewritten.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return Rewritten(checked(file), rewritten.applied, rewritten.edits, text)


# The properties: each returns what is wrong with a run, nothing where all is well.


def internal_errors(ran):
    found = [f.message for f in (*ran.before.findings, *ran.after.findings) if f.code == UNCHECKED]
    reasons = [reason for fix in ran.before.fixes for reason in fix.reasons]
    return found + [reason.text for reason in reasons if reason.name == "internal-error"]


def broken_syntax(ran):
    before, after = ran.before.source, ran.after.source
    wrong = sorted((_errors(after) - _errors(before)).elements())
    if after.language is PYTHON and _compiles(before.text) and not _compiles(after.text):
        wrong.append("Python does not understand it")
    return wrong


def _errors(file):
    """What the parser skipped, and what it put in as missing, which is empty."""
    root = parse(file.parseable, file.language.grammar)
    missing = [node for node in root.find_all(regex="^$") if node.parent() is not None]
    return Counter(node.text() for node in [*root.find_all(kind="ERROR"), *missing])


def _compiles(text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except SyntaxError:
            return False
    return True


def changes_of_a_second_run(ran):
    done = {fix.safety for fix in ran.applied} | {Safety.SAFE}
    return [fix.subject for fix in ran.after.fixes if fix.edits and fix.safety in done]


def text_changed_elsewhere(ran):
    """Edits do not overlap, lie in the text, and the lines apart from them are all there."""
    edits, text = ran.edits, ran.before.source.text
    wrong = [pair for pair in itertools.pairwise(edits) if pair[0].end > pair[1].start]
    wrong += [edit for edit in edits if not 0 <= edit.start <= edit.end <= len(text)]
    wrong += [edit for edit in edits if text[edit.start : edit.end] == edit.text]
    touched = {
        line
        for edit in edits
        for line in range(
            text.count("\n", 0, edit.start), text.count("\n", 0, max(edit.end, edit.start + 1)) + 1
        )
    }
    untouched = Counter(line for n, line in enumerate(text.split("\n")) if n not in touched)
    return wrong + sorted((untouched - Counter(ran.text.split("\n"))).elements())


def comments_lost_or_made_up(ran):
    before, after = _comments(ran.before.source), _comments(ran.after.source)
    return sorted(((before - after) + (after - before)).elements())


def _comments(file):
    root = parse(file.parseable, file.language.grammar)
    return Counter(node.text().rstrip() for node in root.find_all(kind="comment"))


def wrongly_reported(ran):
    """Calls that were rewritten are no longer found, and nothing is found that was not."""
    before = Counter(finding.code for finding in ran.before.findings)
    after = Counter(finding.code for finding in ran.after.findings)
    before.subtract(Counter(fix.code for fix in ran.applied))
    excused = WRONG_BEFORE | UNSEEN.get(Path(ran.before.source.path).name, frozenset())
    if any(fix.safety is Safety.UNSAFE for fix in ran.applied):
        excused |= LEFT_BY_UNSAFE
    return [
        f"{code}: {after[code]} rather than {before[code]}"
        for code in sorted(after.keys() - excused)
        if after[code] > before[code]
    ]


def edits_of_other_fixes(ran):
    """An edit belongs to one group of fixes, but for what several ones import."""
    wrong = [fix.subject for fix in ran.applied if not fix.edits]
    for fix, other in itertools.combinations(ran.before.fixes, 2):
        shared = [edit for edit in fix.edits if edit in other.edits and not _imports(edit)]
        if shared and (fix.edits, fix.safety) != (other.edits, other.safety):
            wrong.append(f"{fix.subject} and {other.subject}: {shared}")
    return wrong


def _imports(edit):
    return edit.start == edit.end and re.match(r"\s*(?:from|import)\b|,", edit.text)


PROPERTIES = {
    check.__name__: check
    for check in (
        internal_errors,
        broken_syntax,
        changes_of_a_second_run,
        text_changed_elsewhere,
        comments_lost_or_made_up,
        wrongly_reported,
        edits_of_other_fixes,
    )
}


@pytest.mark.parametrize("name", PROPERTIES)
@pytest.mark.parametrize("safety", SAFETIES)
@pytest.mark.parametrize(("kind", "pack"), SETS)
def test_property(kind, pack, safety, name):
    files = KINDS[kind](pack)
    assert files
    runs = {file: run(source, safety) for file, source in files.items()}
    wrong = {file: PROPERTIES[name](ran) for file, ran in runs.items()}
    assert {file: found for file, found in wrong.items() if found} == {}


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("safety", SAFETIES)
def test_something_is_rewritten(pack, safety):
    changed = [file for file in programs(pack).values() if run(file, safety).text != file.text]
    # the programs say themselves what becomes of them
    promised = [
        file
        for file in programs(pack).values()
        if f"fix: {safety}\n" in file.text and "behaviour: changes" not in file.text
    ]
    assert promised
    assert all(file in changed for file in promised)


def varied(text, pack):
    """A text with the other line ends, and with tabs in front of its lines."""
    indent = re.compile(rf"^(?: {{{4 if pack == 'python' else 2}}})+", re.MULTILINE)
    width = 4 if pack == "python" else 2
    text = indent.sub(lambda found: "\t" * (len(found[0]) // width), text)
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", ["fixtures", "programs"])
def test_line_ends_and_tabs_make_no_difference(kind, pack):
    different = {}
    for name, file in KINDS[kind](pack).items():
        if "\r" in file.text or not checked(file).fixes:
            continue
        other = replace(file, text=varied(file.text, pack))
        # strings of several lines hold what is no indentation
        for safety in SAFETIES:
            if varied(run(file, safety).text, pack) != run(other, safety).text:
                different[name] = safety
    assert different == {}


# Random programs, of pieces that go together in any way.

ARGUMENTS = {
    "messages": [
        '[{"role": "user", "content": question}]',
        '[\n    # rules\n    {"role": "system", "content": "x"},\n]',
        '[{"role": "user", "content": [{"type": "text", "text": "a"},'
        ' {"type": "image_url", "image_url": {"url": "u"}}]}]',
        "history",
    ],
    "temperature": ["0", "0.5"],
    "max_tokens": ["500", "5", "limit"],
    "n": ["1"],
    "seed": ["{null}", "7"],
    "frequency_penalty": ["0", "0.3"],
    "logprobs": ["{false}"],
    "store": ["{true}", "{false}", "{null}"],
    "verbosity": ['"low"'],
    "reasoning_effort": ['"low"', "effort"],
    "response_format": [
        '{{"type": "json_object"}}',
        '{{"type": "json_schema", "json_schema": {{"name": "n", "schema": {{}}}}}}',
        "shared_format",
    ],
    "tools": [
        '[{{"type": "function", "function": {{"name": "f", "parameters": {{}}}}}}]',
        '[\n  {{\n    "type": "function",\n    "function": {{\n      # named\n'
        '      "name": "f",\n    }},\n  }},\n]',
        "shared_tools",
    ],
    "tool_choice": ['"auto"', '{{"type": "function", "function": {{"name": "f"}}}}'],
    "user": ['"someone"'],
}
WORDS = {
    "python": {"null": "None", "true": "True", "false": "False"},
    "javascript": {"null": "null", "true": "true", "false": "false"},
}
READS = [
    "{r}.choices[0].message.content",
    "{r}.usage.total_tokens",
    "{r}.usage.prompt_tokens",
    "{r}.choices[0].message.tool_calls",
    "{r}.choices[0].message.tool_calls[0].function.name",
    "{r}.choices[0].message.parsed",
    "{r}.choices[0].logprobs",
    "{r}.model",
    "{r}",
]
HEADS = {
    "python": (
        "from openai import OpenAI\n\nclient = OpenAI()\n"
        'history = [{"role": "user", "content": "Hi"}]  # so far\nlimit = 300\n'
        'shared_format = {"type": "json_schema", "json_schema": {"name": "n", "schema": {}}}\n'
        'shared_tools = [{"type": "function", "function": {"name": "f"}}]\n\n'
    ),
    "javascript": (
        'import OpenAI from "openai";\n\nconst client = new OpenAI();\n'
        'const history = [{ role: "user", content: "Hi" }]; // so far\nconst limit = 300;\n'
        'const shared_format = { type: "json_schema", json_schema: { name: "n", schema: {} } };\n'
        'const shared_tools = [{ type: "function", function: { name: "f" } }];\n\n'
    ),
}


@st.composite
def calls(draw, pack):
    names = draw(st.lists(st.sampled_from(sorted(ARGUMENTS)), unique=True, max_size=6))
    if "messages" not in names:
        names.insert(draw(st.integers(0, len(names))), "messages")
    is_python = pack == "python"
    mark, equal = ("#", "=") if is_python else ("//", ": ")
    pieces = [f'model{equal}"gpt-5.5"']
    for name in names:
        value = draw(st.sampled_from(ARGUMENTS[name]))
        value = value.format(**WORDS[pack]) if name != "messages" else value
        pieces.append(f"{name}{equal}{value}".replace("# ", f"{mark} "))
    kind = draw(st.sampled_from(["one line", "lines", "hanging", "commented"]))
    last = draw(st.sampled_from(["", ","]))
    if kind == "one line":
        written = ", ".join(pieces) + last
    elif kind == "hanging":
        written = ",\n    ".join(pieces) + last
    elif kind == "lines":
        written = "\n    " + ",\n    ".join(pieces) + last + "\n"
    else:
        inner = [f"{piece},  {mark} about {n}\n" for n, piece in enumerate(pieces)]
        written = "\n    " + "    ".join(inner)
    return written if is_python else f"{{{written}}}"


@st.composite
def random_programs(draw, pack):
    is_python = pack == "python"
    parts = [HEADS[pack]]
    for number in range(draw(st.integers(1, 3))):
        call = f"client.chat.completions.create({draw(calls(pack))})"
        call = call if is_python else f"await {call}"
        reads = draw(st.lists(st.sampled_from(READS), min_size=1, max_size=3))
        end = "" if is_python else ";"
        name = f"answer_{number}"
        body = [f"{'' if is_python else 'const '}{name} = {call}{end}"]
        show = "print" if is_python else "console.log"
        body += [f"{show}({read.format(r=name)}){end}" for read in reads]
        if draw(st.booleans()):
            body[1:] = [f"{show}({reads[0].format(r=f'({call})')}){end}"]
            del body[0]
        text = "\n".join(body)
        if draw(st.booleans()):
            indented = text.replace("\n", "\n    ")
            head = "def run_{n}(question, effort):\n    {b}\n\n\nrun_{n}('a', 'low')"
            if not is_python:
                head = (
                    "async function run_{n}(question, effort) {{\n    {b}\n}}\nrun_{n}('a', 'low');"
                )
            text = head.format(n=number, b=indented)
        parts.append(text + "\n")
    return "".join(parts)


def wrong_with(text, language):
    file = SourceFile("random", text, language)
    for safety in SAFETIES:
        ran = run(file, safety)
        for name, holds in PROPERTIES.items():
            assert holds(ran) == [], f"{name}, {safety}\n{text}\n{ran.text}"


@settings(max_examples=60, deadline=None)
@given(random_programs("python"))
def test_random_python_program(text):
    wrong_with(text, PYTHON)


@settings(max_examples=60, deadline=None)
@given(random_programs("javascript"))
def test_random_typescript_program(text):
    wrong_with(text, TYPESCRIPT)
