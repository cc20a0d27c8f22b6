"""What holds for every format: it loads late, it is deterministic, it bears any text."""

import dataclasses
import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import output_checks as checks
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from output_reports import CLEAN, EMPTY, FLOWS, FULL, rendered

from flake8_responses_migration import codes
from flake8_responses_migration.findings import (
    UNCHECKED,
    Confidence,
    Effort,
    Finding,
    Flow,
    Location,
    Severity,
    Step,
    unchecked,
)
from flake8_responses_migration.output import FORMATS
from flake8_responses_migration.report import FileReport, Report

NAMES = ["text", "concise", "json", "jsonl", "github", "gitlab", "sarif", "junit", "markdown"]

# Whatever a file name, a message or a source line may hold, and what some format trips over.
NASTY = ["\ud800", "\udcff", "\0", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ufffe", "\r\n", "\t"]
NASTY += ["|", "::", "%", "%0A", "%25", ",", "`", "``", "]]>", "<!--", "&amp;", "[x](y)", "日本"]
NASTY += ["\U0001f600", "e\u0301", "\\", '"', "'", "*", "_", "#", " ", "@someone", "\x7f"]
SURROGATES = st.characters(categories=["Cs"])
TEXT = st.lists(
    st.one_of(
        st.sampled_from(NASTY),
        st.characters(),
        SURROGATES,
        st.sampled_from(["client.beta", "a/b.py", "./", "/", "C:/"]),
    ),
    max_size=12,
).map("".join)
PATHS = TEXT.filter(lambda path: path not in {"", "./"})
# OAR000 is left to `unchecked`
RULE_CODES = sorted(set(codes.known()) - {UNCHECKED})


def flows(identifier):
    places = st.builds(
        lambda line, cell: Location(line, 0, line, 1, cell), st.integers(1, 9), st.integers(0, 3)
    )
    steps = st.builds(Step, places, TEXT, TEXT)
    return st.builds(
        Flow,
        st.just(identifier),
        TEXT,
        places,
        st.sampled_from(Effort),
        st.lists(steps, min_size=1, max_size=2).map(tuple),
    )


@st.composite
def findings(draw):
    line = draw(st.integers(1, 2000))
    column = draw(st.integers(0, 60))
    end_line = line + draw(st.integers(0, 2))
    end = draw(st.integers(column if end_line == line else 0, 80))
    return Finding(
        Location(line, column, end_line, end, draw(st.integers(0, 3))),
        draw(st.sampled_from(RULE_CODES)),
        draw(TEXT),
        draw(st.sampled_from(Severity)),
        draw(st.sampled_from(Confidence)),
        draw(st.booleans()),
        draw(st.sampled_from(Effort)),
        model=draw(TEXT),
        model_sunset=draw(st.none() | st.dates()),
    )


@st.composite
def files(draw):
    found = draw(st.lists(st.one_of(findings(), TEXT.map(unchecked)), max_size=3))
    flow = draw(TEXT.filter(bool).flatmap(flows))
    found = [
        dataclasses.replace(one, flow=flow)
        if one.code != UNCHECKED and draw(st.booleans())
        else one
        for one in found
    ]
    places = [(finding.location.cell, finding.location.line) for finding in found]
    return FileReport(
        draw(PATHS),
        tuple(sorted(found)),
        {place: draw(TEXT) for place in draw(st.sets(st.sampled_from(places)))} if places else {},
        draw(st.integers(0, 2)),
        tuple(draw(st.lists(st.tuples(st.integers(1, 9), TEXT), max_size=1))),
    )


REPORTS = st.builds(
    Report,
    st.lists(files(), max_size=3).map(tuple),
    st.dates(),
    st.dictionaries(st.sampled_from(["minified", "vendored"]), st.integers(1, 9)),
    st.integers(0, 3),
    st.lists(TEXT, max_size=1).map(tuple),
)


def test_the_table_names_every_format():
    assert list(FORMATS) == NAMES
    assert all(listed.about for listed in FORMATS.values())


def test_the_table_imports_no_renderer():
    program = (
        "import sys; before = set(sys.modules); import flake8_responses_migration.output;"
        "print(*(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = set(run.stdout.decode().split())
    assert "flake8_responses_migration.output" in loaded
    assert not {name for name in loaded if name.partition(".")[0] in {"rich", "json", "xml"}}
    assert not {name for name in loaded if name.startswith("flake8_responses_migration.output.")}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_report_gives_the_same_bytes(name):
    first = rendered(name, FULL)
    turned = dataclasses.replace(FULL, skipped=dict(reversed(FULL.skipped.items())))
    assert rendered(name, FULL) == first
    assert rendered(name, turned) == first


def test_no_hash_seed_shows():
    program = (
        "from output_reports import FULL, rendered; from flake8_responses_migration.output "
        "import FORMATS; print(*(rendered(name, FULL) for name in FORMATS))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"text", "json"}])
def test_the_day_shows_in_no_other_format(name):
    assert rendered(name, dataclasses.replace(FULL, as_of=datetime.date(2026, 11, 1))) == rendered(
        name, FULL
    )


@pytest.mark.parametrize("report", [CLEAN, EMPTY], ids=["clean", "no files"])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_found_is_well_formed(name, report):
    output = rendered(name, report)
    assert not output or output.endswith("\n")
    if name in {"concise", "jsonl", "github"}:
        assert output == ""
    if name in {"json", "gitlab", "sarif"}:
        json.loads(output)


@pytest.mark.parametrize("name", NAMES)
def test_options_that_a_format_does_not_have_are_refused(name):
    if name == "text":
        assert "\x1b[" in rendered(name, FULL, color=True)
    else:
        with pytest.raises(TypeError, match="color"):
            rendered(name, FULL, color=True)


@given(REPORTS)
@example(FULL)
@example(FLOWS)
def test_text_bears_anything(report):
    checks.text(rendered("text", report))
    # colour adds sequences and nothing else
    colored = rendered("text", report, color=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == rendered("text", report)


@given(REPORTS)
@example(FULL)
def test_concise_bears_anything(report):
    checks.concise(rendered("concise", report), len(list(report.findings())))


@given(REPORTS)
@example(FULL)
@example(FLOWS)
def test_json_bears_anything(report):
    document = checks.json_report(rendered("json", report))
    lines = checks.jsonl(rendered("jsonl", report), len(list(report.findings())))
    assert document["findings"] == lines


@given(REPORTS)
@example(FULL)
def test_github_bears_anything(report):
    found = list(report.findings())
    commands = checks.github(rendered("github", report), len(found))
    for (_, finding), (_, _, message) in zip(found, commands, strict=True):
        assert message.startswith(re.sub("[\ud800-\udfff]", "\ufffd", finding.message))


@given(REPORTS)
@example(FULL)
def test_gitlab_bears_anything(report):
    assert len(checks.gitlab(rendered("gitlab", report))) == len(list(report.findings()))


@checks.needs_sarif_schema
@given(REPORTS)
@example(FULL)
def test_sarif_bears_anything(report):
    log = checks.sarif(rendered("sarif", report))
    found = [finding for _, finding in report.findings() if finding.code != UNCHECKED]
    results = log["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == [finding.code for finding in found]
    for result in results:
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert re.fullmatch(r"(file://)?([A-Za-z0-9/._~-]|%[0-9A-F]{2}|:(?=/))+", artifact["uri"])
        assert ("uriBaseId" in artifact) != artifact["uri"].startswith("file:")


@given(REPORTS)
@example(FULL)
def test_junit_bears_anything(report):
    checks.junit(rendered("junit", report), len(list(report.findings())) or 1)


@checks.needs_lxml
@given(REPORTS)
def test_junit_follows_its_schema_whatever_the_text(report):
    checks.junit_follows_schema(rendered("junit", report))


@given(REPORTS)
@example(FULL)
@example(FLOWS)
def test_markdown_bears_anything(report):
    tokens = checks.markdown(rendered("markdown", report))
    paths = {file.path for file in report.files if file.unchecked}
    items = sum(finding.code != UNCHECKED for _, finding in report.findings())
    boxes = [token for token in tokens if token.type == "inline" and token.content[:3] == "[ ]"]
    steps = sum(len(flow.steps) for file in report.files for flow in file.flows)
    assert len(boxes) == steps + items + sum(bool(file.unchecked) for file in report.files)
    assert len([token for token in tokens if token.type == "list_item_open"]) == len(boxes)
    assert len(paths) <= len(boxes)
