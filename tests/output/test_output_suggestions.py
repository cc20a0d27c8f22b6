"""What takes the place of a call, in the formats that show it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import output_checks as checks
import pytest
from output_reports import AS_OF, rendered

from flake8_responses_migration.check import check
from flake8_responses_migration.config import resolve
from flake8_responses_migration.findings import Safety
from flake8_responses_migration.output import FORMATS, text
from flake8_responses_migration.scan import scan_text
from flake8_responses_migration.source import SourceFile

PROGRAM = Path(sys.executable).parent / "responses-migration"
HEAD = "from openai import OpenAI\n\nclient = OpenAI()\n"
SAFE = (
    HEAD
    + """\
reply = client.chat.completions.create(
    model="gpt-5.4", messages=[{"role": "user", "content": "Why?"}], store=True
)
print(reply.choices[0].message.content)
"""
)
SAFE_AFTER = (
    HEAD
    + """\
reply = client.responses.create(
    model="gpt-5.4", input=[{"role": "user", "content": "Why?"}], store=True
)
print(reply.output_text)
"""
)
UNSAFE = SAFE.replace("store=True", "store=True, seed=7")
MANUAL = SAFE.replace("store=True", "store=True, n=2")
# Both take the tools from one list: they move together.
TOGETHER = (
    HEAD
    + """\
tools = [{"type": "function", "function": {"name": "f", "parameters": {}, "strict": False}}]
first = client.chat.completions.create(model="m", messages=[], tools=tools, store=True)
print(first.usage.total_tokens)
again = client.chat.completions.create(model="m", messages=[], tools=tools, store=True)
print(again.usage.prompt_tokens)
"""
)
TYPESCRIPT = """\
import OpenAI from "openai";

const client = new OpenAI();
const reply = await client.chat.completions.create({
  model: "gpt-5.4",
  messages: [{ role: "user", content: "Why?" }],
  store: true,
});
console.log(reply.choices[0].message.content);
"""


def scanned(source, path="app.py", *, with_fixes=True, **settings):
    data = source if isinstance(source, bytes) else source.encode()
    configuration = resolve(
        {key.replace("_", "-"): value for key, value in settings.items()}, isolated=True
    )
    return scan_text(path, data, configuration, as_of=AS_OF, with_fixes=with_fixes)


def shown(source, path="app.py", width=100, **settings):
    """What `text` shows of each chat call behind its message, without the link."""
    report = scanned(source, path, select=["OAR201", "OAR204"], **settings)
    chunks = text.findings(report, width=width)
    found = []
    for chunk in chunks:
        _, *lines, link = chunk.splitlines()
        assert link.strip().startswith("= help: https://")
        found.append(lines)
    return found


def calls(source, path="app.py", **settings):
    """The fixes of the chat calls, as `jsonl` has them."""
    output = rendered("jsonl", scanned(source, path, **settings))
    records = checks.jsonl(output, len(output.splitlines()))
    return [record["fix"] for record in records if record["code"] == "OAR201"]


def applied(text, edits, cell=None):
    """A text after the edits of one cell, by an independent reading of their places."""
    starts = [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", text))]
    for edit in reversed(edits):
        if edit["cell"] == cell:
            start, end = (
                starts[edit[side]["line"] - 1] + edit[side]["column"] - 1
                for side in ("start", "end")
            )
            text = text[:start] + edit["text"] + text[end:]
    return text


def notebook(*cells):
    made = [{"cell_type": "code", "source": source.splitlines(keepends=True)} for source in cells]
    return json.dumps({"cells": made}, indent=1)


# Where fixes are asked for


def test_a_check_without_fixes_has_none_and_finds_the_same():
    source = SourceFile("app.py", SAFE)
    plain, fixed = check(source), check(source, with_fixes=True)
    assert plain == fixed
    assert not any(finding.fix for finding in plain)
    (fix,) = [finding.fix for finding in fixed if finding.fix]
    assert fix.safety is Safety.SAFE


def test_formats_without_fixes_do_not_ask_for_them():
    assert {name for name, form in FORMATS.items() if form.shows_fixes} == {
        "text",
        "json",
        "jsonl",
        "sarif",
    }


@pytest.mark.parametrize(
    ("arguments", "source", "is_loaded"),
    [
        (("--format", "text"), SAFE, True),
        (("--format", "concise"), SAFE, False),
        (("--format", "github"), SAFE, False),
        (("--format", "json"), "print(1)\n", False),
    ],
)
def test_the_rewriter_is_loaded_where_it_is_needed(tmp_path, arguments, source, is_loaded):
    (tmp_path / "app.py").write_text(source, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-X", "importtime", PROGRAM, "check", "--isolated", *arguments, "app.py"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
    )
    assert ("flake8_responses_migration.rewrite" in run.stderr) == is_loaded


def test_what_cannot_be_rewritten_is_reported_all_the_same(monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("flake8_responses_migration.rewrite.fixes", fail)
    report = scanned(SAFE)
    assert [finding for _, finding in report.findings()] == [
        finding for _, finding in scanned(SAFE, with_fixes=False).findings()
    ]
    ((_, _, note),) = shown(SAFE)
    assert note.startswith("  = not applied: internal error, please report: ZeroDivisionError")


# text


def test_a_replacement_takes_the_place_of_the_line():
    assert shown(SAFE) == [
        [
            "4 - reply = client.chat.completions.create(",
            '5 -     model="gpt-5.4", messages=[{"role": "user", "content": "Why?"}], store=True',
            "  + reply = client.responses.create(",
            '  +     model="gpt-5.4", input=[{"role": "user", "content": "Why?"}], store=True',
            "7 - print(reply.choices[0].message.content)",
            "  + print(reply.output_text)",
        ]
    ]


def test_javascript():
    assert shown(TYPESCRIPT, "app.ts") == [
        [
            "4 - const reply = await client.chat.completions.create({",
            "  + const reply = await client.responses.create({",
            '6 -   messages: [{ role: "user", content: "Why?" }],',
            '  +   input: [{ role: "user", content: "Why?" }],',
            "9 - console.log(reply.choices[0].message.content);",
            "  + console.log(reply.output_text);",
        ]
    ]


def test_the_summary_says_what_is_fixed_and_how():
    report = scanned(SAFE + UNSAFE.replace(HEAD, "") + MANUAL.replace(HEAD, ""))
    (line,) = [one for one in text.summary(report) if one.startswith("Fixes:")]
    assert line == (
        "Fixes: 1 safe with `responses-migration fix`, 1 unsafe with `--unsafe-fixes`, 1 by hand\n"
    )
    document = scanned(f"```python\n{SAFE}```\n", "use.md")
    assert not any("Fixes:" in line for line in text.summary(document))


def test_an_unsafe_replacement_says_why():
    ((*rows, note),) = shown(UNSAFE)
    assert len(rows) == 6
    assert "seed" not in rows[3]
    assert re.fullmatch(r"  = unsafe: `seed` has no equivalent and is dropped.* \(line 5\)", note)


def test_what_is_not_applied_says_why():
    ((*rows, note),) = shown("\n" * 9 + MANUAL)
    assert rows[0] == "13 - reply = client.chat.completions.create("
    assert re.fullmatch(r"   = not applied: `n` has no equivalent.* \(line 14\)", note)


def test_what_weighs_most_is_said_first():
    source = MANUAL.replace("n=2", "seed=7, n=2")
    ((*_, first, second),) = shown(source)
    assert first.startswith("  = not applied: `n` ")
    assert second.startswith("  = unsafe: `seed` ")


def test_without_a_replacement_there_is_the_source_line():
    # the Responses API has no tool runner of this kind
    source = TYPESCRIPT.replace("create", "runTools")
    ((line, mark, note),) = shown(source, "app.ts")
    assert line == "4 | const reply = await client.chat.completions.runTools({"
    assert mark == "  |                     " + "^" * len("client.chat.completions.runTools")
    assert note.startswith("  = not applied: ")
    report = scanned(source, "app.ts", select=["OAR204"])
    assert any(line == "Fixes: 1 by hand\n" for line in text.summary(report))


def test_calls_that_move_together_show_each_change_once():
    first, second = shown(TOGETHER)
    assert first == [
        '4 - tools = [{"type": "function", "function": '
        '{"name": "f", "parameters": {}, "strict": False}}]',
        '5 - first = client.chat.completions.create(model="m", messages=[], tools=tools, '
        "store=True)",
        '  + tools = [{"type": "function", "name": "f", "parameters": {}, "strict": False}]',
        '  + first = client.responses.create(model="m", input=[], tools=tools, store=True)',
        "  = note: moves together with line 7",
    ]
    assert second == [
        '7 - again = client.chat.completions.create(model="m", messages=[], tools=tools, '
        "store=True)",
        "8 - print(again.usage.prompt_tokens)",
        '  + again = client.responses.create(model="m", input=[], tools=tools, store=True)',
        "  + print(again.usage.input_tokens)",
        "  = note: moves together with line 5",
    ]


def test_what_makes_one_unsafe_is_said_of_all_and_explained_once():
    source = TOGETHER.replace("store=True)\nprint(again", "store=True, seed=7)\nprint(again")
    first, second = shown(source)
    assert first[-1] == "  = unsafe: moves together with line 7"
    assert not any("seed" in line for line in first)
    assert [line.split(":")[0] for line in second[-2:]] == ["  = unsafe", "  = note"]
    assert "seed" in second[-2]


def test_what_moves_together_with_a_suppressed_call_is_not_applied():
    source = TOGETHER.replace(
        "store=True)\nprint(again", "store=True)  # noqa: OAR201\nprint(again"
    )
    ((*_, note),) = shown(source)
    assert note == (
        "  = not applied: has to move together with `client.chat.completions.create()`, "
        "which is suppressed (line 7)"
    )
    (fix,) = calls(source)
    assert fix["safety"] == "manual"
    assert fix["reasons"][-1]["name"] == "moves-with-suppressed"
    # and where the two do not depend on each other, it does not matter
    apart = SAFE + SAFE.replace(HEAD, "").replace("create(", "create(  # noqa: OAR201")
    assert [fix["safety"] for fix in calls(apart)] == ["safe"]


@pytest.mark.parametrize(("prints", "hidden"), [(5, 0), (6, 0), (7, 3), (40, 69)])
def test_a_long_replacement_is_cut(prints, hidden):
    # 4 rows of the call, and 2 of each line that reads the answer
    line = "print(reply.choices[0].message.content)\n"
    ((*rows, last),) = shown(SAFE.replace(line, line * prints))
    if hidden:
        assert last == f"{' ' * (2 if prints > 4 else 1)} ... {hidden} more lines"
        assert len(rows) == 15
    else:
        assert len([*rows, last]) == 4 + 2 * prints


@pytest.mark.parametrize("width", [40, 60, 80])
def test_long_lines_are_cut_around_what_changes(width):
    padding = '{"role": "user", "content": "' + "日" * 50 + '"}'
    source = HEAD + (
        f"print([{padding}], client.chat.completions.create(model='m', messages=[], store=True)"
        f".choices[0].message.content, [{padding}])\n"
    )
    ((old, new),) = shown(source, width=width)
    assert "…" in old
    assert "…" in new
    assert old.startswith("4 - …")
    from rich.cells import cell_len

    assert cell_len(old) <= width
    assert cell_len(new) <= width


def test_a_new_line_says_where_it_stands():
    source = HEAD + (
        "reply = client.chat.completions.create(\n"
        '    model="gpt-5.4",\n'
        '    messages=[{"role": "user", "content": "Why?"}],\n'
        "    temperature=0,\n"
        ")\n"
        "print(reply.choices[0].message.content)\n"
    )
    (rows,) = shown(source)
    place = rows.index("  +     store=False,")
    assert rows[place - 1] == "7 |     temperature=0,"


def test_the_line_is_shown_where_it_does_not_change():
    call = '(model="m", messages=[], store=True)'
    (lines,) = shown(f"{HEAD}reply = (client\n    .chat.completions.create{call})\n")
    assert lines == [
        "4 | reply = (client",
        "  |          ^^^^^^",
        f"5 -     .chat.completions.create{call})",
        '  +     .responses.create(model="m", input=[], store=True))',
    ]


def test_terminals_are_not_obeyed():
    source = SAFE.replace("Why?", "Why\x1b[31m\u202e?")
    output = "".join(text.findings(scanned(source)))
    assert "Why␛[31m\ufffd?" in output
    checks.text(output)


def test_colours():
    output = "".join(text.findings(scanned(SAFE), color=True))
    assert "\x1b[31m- reply = client.chat.completions.create(\x1b[0m" in output
    assert "\x1b[32m+ reply = client.responses.create(\x1b[0m" in output


@pytest.mark.parametrize(
    ("arguments", "environment", "is_colored"),
    [
        (("--color", "always"), {}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ((), {}, False),
    ],
)
def test_colour_is_asked_for_as_everywhere(tmp_path, arguments, environment, is_colored):
    (tmp_path / "app.py").write_text(SAFE, encoding="utf-8")
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    run = subprocess.run(
        [PROGRAM, "check", "--isolated", *arguments, "app.py"],
        cwd=tmp_path,
        env=kept | environment,
        capture_output=True,
        check=False,
        text=True,
    )
    assert "+ reply = client.responses.create(" in run.stdout
    assert ("\x1b[32m+ reply" in run.stdout) == is_colored


def test_a_cell_that_is_another_one_is_named():
    before, after = SAFE.split("print(")
    source = notebook(before, "x = 1", f"print({after}")
    (lines,) = shown(source, "notes.ipynb")
    assert lines[4:] == [
        "  | (cell 3)",
        "1 - print(reply.choices[0].message.content)",
        "  + print(reply.output_text)",
    ]


# json and jsonl


def test_edits_and_reasons_are_read_as_findings_are():
    (fix,) = calls(UNSAFE)
    assert fix["safety"] == "unsafe"
    assert fix["edits"][0] == {
        "cell": None,
        "start": {"line": 4, "column": 15},
        "end": {"line": 4, "column": 32},
        "text": ".responses",
    }
    assert applied(UNSAFE, fix["edits"]) == SAFE_AFTER
    (reason,) = fix["reasons"]
    assert (reason["name"], reason["safety"]) == ("parameter-dropped", "unsafe")
    assert (reason["cell"], reason["line"]) == (None, 5)
    assert reason["column"] == UNSAFE.splitlines()[4].index("seed") + 1


def test_a_report_with_fixes_follows_its_schema():
    for source in (SAFE, UNSAFE, MANUAL, TOGETHER):
        checks.json_report(rendered("json", scanned(source)))
    checks.json_report(rendered("json", scanned(notebook(SAFE), "notes.ipynb")))


@pytest.mark.parametrize("key", ["safety", "edits", "reasons"])
def test_the_schema_of_a_fix_misses_every_key(key):
    (record,) = [
        record
        for line in rendered("jsonl", scanned(UNSAFE)).splitlines()
        if (record := json.loads(line))["fix"]
    ]
    assert checks.finding_validator().is_valid(record)
    del record["fix"][key]
    assert not checks.finding_validator().is_valid(record)


def test_only_the_calls_have_a_fix():
    records = map(json.loads, rendered("jsonl", scanned(UNSAFE)).splitlines())
    assert [record["code"] for record in records if record["fix"]] == ["OAR201"]


def test_findings_that_move_together_have_the_same_edits():
    first, second = calls(TOGETHER)
    assert first["edits"] == second["edits"]
    assert "again.usage.input_tokens" in applied(TOGETHER, first["edits"])


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_line_ends_are_those_of_the_file(line_end):
    source = SAFE.replace(", store=True\n", ",\n    temperature=0,\n")
    (fix,) = calls(source.replace("\n", line_end))
    after = SAFE_AFTER.replace(", store=True\n", ",\n    temperature=0,\n    store=False,\n")
    changed = applied(source.replace("\n", line_end), fix["edits"])
    assert changed == after.replace("\n", line_end)


def test_a_byte_order_mark_is_no_column():
    (fix,) = calls(b"\xef\xbb\xbf" + SAFE.encode())
    assert applied(SAFE, fix["edits"]) == SAFE_AFTER


def test_places_in_a_notebook_are_those_of_its_cells():
    before, after = SAFE.split("print(")
    # the second cell is indented as a whole, which is no part of the code
    cells = [f"%matplotlib inline\n{before}", f"    x = 1\n    print({after}"]
    (fix,) = calls(notebook(*cells), "notes.ipynb")
    expected, end = SAFE_AFTER.split("print(")
    assert {edit["cell"] for edit in fix["edits"]} == {1, 2}
    assert applied(cells[0], fix["edits"], 1) == f"%matplotlib inline\n{expected}"
    assert applied(cells[1], fix["edits"], 2) == f"    x = 1\n    print({end}"


def test_a_magic_stays_in_front_of_what_changes():
    cell = HEAD + '%time client.chat.completions.create(model="m", messages=[], store=True)\n'
    (fix,) = calls(notebook(cell), "notes.ipynb")
    after = HEAD + '%time client.responses.create(model="m", input=[], store=True)\n'
    assert applied(cell, fix["edits"], 1) == after


def test_what_the_file_cannot_take_is_not_applied():
    # the line that goes would take the end of its block with it
    before, after = UNSAFE.replace(", seed", ",\n~    seed").split("~")
    (fix,) = calls(notebook(before, after), "notes.ipynb")
    assert (fix["safety"], fix["edits"]) == ("manual", [])
    assert fix["reasons"][-1]["name"] == "not-placed"
    assert "from one block of code into another" in fix["reasons"][-1]["message"]
    ((line, _, *notes),) = shown(notebook(before, after), "notes.ipynb")
    assert line.startswith("4 | reply")
    assert notes[0].startswith("  = not applied: a change reaches")


@pytest.mark.parametrize("mark", ["", "> ", "   "], ids=["plain", "quotation", "indented"])
def test_places_in_a_document_are_those_of_the_file(mark):
    def document(code):
        return "# Use\n\n" + "".join(
            f"{mark}{line}\n" for line in f"```python\n{code}```".splitlines()
        )

    call = SAFE.replace(", store=True\n", ",\n    temperature=0,\n")
    after = SAFE_AFTER.replace(", store=True\n", ",\n    temperature=0,\n    store=False,\n")
    (fix,) = calls(document(call), "use.md")
    changed = applied(document(call), fix["edits"])
    assert changed.replace(mark + "\n", "\n") == document(after).replace(mark + "\n", "\n")


def test_places_in_a_component_are_those_of_the_file():
    page = f'<template/>\n<script setup lang="ts">{TYPESCRIPT}</script>\n'
    (fix,) = calls(page, "app.vue")
    after = applied(page, fix["edits"])
    assert "client.responses.create({" in after
    assert "  input: [{" in after
    assert after.endswith("console.log(reply.output_text);\n</script>\n")


# sarif


def results(report):
    (run,) = checks.sarif(rendered("sarif", report))["runs"]
    return [result for result in run["results"] if result["ruleId"] == "OAR201"]


@checks.needs_sarif_schema
@pytest.mark.parametrize(("source", "safety"), [(SAFE, "safe"), (UNSAFE, "unsafe")])
def test_sarif_has_the_fix_with_its_safety(source, safety):
    (result,) = results(scanned(source, "app/bot.py"))
    (fix,) = result["fixes"]
    description = fix["description"]["text"]
    assert description.split(":")[0] == safety
    assert ("`seed`" in description) == (safety == "unsafe")
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "app/bot.py", "uriBaseId": "%SRCROOT%"}
    edits = [
        {
            "cell": None,
            "start": {"line": region["startLine"], "column": region["startColumn"]},
            "end": {"line": region["endLine"], "column": region["endColumn"]},
            "text": one["insertedContent"]["text"],
        }
        for one in change["replacements"]
        for region in [one["deletedRegion"]]
    ]
    assert applied(source, edits) == SAFE_AFTER


@checks.needs_sarif_schema
@pytest.mark.parametrize(
    ("source", "path"),
    [
        (MANUAL, "app.py"),
        # the lines of a cell are no lines of the file
        (notebook(SAFE), "notes.ipynb"),
    ],
    ids=["manual", "notebook"],
)
def test_sarif_has_no_fix_that_nothing_can_apply(source, path):
    (result,) = results(scanned(source, path))
    assert "fixes" not in result


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "markdown"])
def test_other_formats_are_as_they_were(name):
    with_fixes, without = (scanned(UNSAFE, with_fixes=value) for value in (True, False))
    assert rendered(name, with_fixes) == rendered(name, without)
