"""Formats `text` and `concise`: what a person reads."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from output_reports import CLEAN, EMPTY, FLOWS, FULL, finding, one, rendered, report
from rich.cells import cell_len

from flake8_responses_migration.findings import Severity, unchecked
from flake8_responses_migration.output import text
from flake8_responses_migration.report import FileReport

CALL = "client.beta.threads.create()"
LINK = "https://developers.openai.com/api/docs/assistants/migration"


def shown(found, source, width=100):
    """The lines of the excerpt: source and underline."""
    (chunk,) = text.findings(one(found, source), width=width)
    return chunk.splitlines()[1:-1]


def summary(of):
    return "".join(text.summary(of)).splitlines()


def test_a_finding_shows_place_message_source_span_and_link():
    line = f"thread = {CALL}"
    of = one(finding(4, 9, 37, message="`create()`: use `x`"), line, "app/bot.py")
    assert "".join(text.findings(of)) == (
        "app/bot.py:4:10: OAR111 `create()`: use `x`\n"
        "4 | thread = client.beta.threads.create()\n"
        "  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        f"  = help: {LINK}\n"
    )


def test_the_gutter_is_as_wide_as_the_line_number():
    assert shown(finding(1234, 0, 3), "abc") == ["1234 | abc", "     | ^^^"]


@pytest.mark.parametrize(
    ("source", "cells"),
    [
        pytest.param("\t\tabc", 8, id="tabs"),
        pytest.param("日本abc", 4, id="wide"),
        pytest.param("e\u0301\u200babc", 1, id="no width"),
        pytest.param("é abc", 2, id="plain"),
        pytest.param("\x1b\x07abc", 2, id="controls"),
    ],
)
def test_the_span_is_underlined_where_it_is_seen(source, cells):
    start = source.index("abc")
    first, second = shown(finding(1, start, start + 3), source)
    assert cell_len(first.partition("abc")[0]) == len("1 | ") + cells
    assert second == "  | " + " " * cells + "^^^"


def test_a_wide_span_is_underlined_whole():
    assert shown(finding(1, 1, 3), "a日本b")[1] == "  |  ^^^^"


def test_a_span_over_several_lines_is_underlined_to_the_end_of_its_first():
    first, second = shown(finding(1, 4, 1, end_line=3), "x = create(  \n")
    assert first == "1 | x = create("
    assert second == "  |     ^^^^^^^"


def test_an_empty_span_gets_one_mark():
    assert shown(finding(1, 2, 2), "abc")[1] == "  |   ^"
    assert len(shown(finding(1, 60, 60), "a" * 60, width=30)[1]) == 30


@pytest.mark.parametrize("column", [3, 30, 3000])
def test_a_span_behind_the_end_of_the_line_does_not_crash(column):
    assert shown(finding(1, column, column + 9), "abc") == ["1 | abc", "  |    ^"]


@pytest.mark.parametrize("before", [0, 3, 30, 5000])
@pytest.mark.parametrize("after", [0, 3, 30, 5000])
def test_a_long_line_is_cut_around_the_span(before, after):
    first, second = shown(
        finding(1, before, before + len(CALL)), "日" * before + CALL + "b" * after, width=60
    )
    assert CALL in first
    assert first.startswith("1 | …") == (before > 10)
    assert first.endswith("…") == (after > 20)
    assert cell_len(first) <= 60
    assert cell_len(first.partition(CALL)[0]) == second.index("^")
    assert second.count("^") == len(CALL)


@pytest.mark.parametrize(("before", "after"), [(500, 0), (0, 500), (500, 5), (500, 500)])
def test_a_line_that_is_cut_fills_the_terminal(before, after):
    source = "a" * before + CALL + "b" * after
    first, _ = shown(finding(1, before, before + len(CALL)), source, width=60)
    assert len(first) == 60


def test_a_span_longer_than_the_terminal_is_cut_itself():
    first, second = shown(finding(1, 4, 504), "x = " + "a" * 500, width=40)
    assert "aaaaaaaa…" in first
    assert len(first) <= 40
    assert len(second) <= 40


@given(
    st.text(alphabet="a\t日é\u0301\u200b \0", max_size=200),
    st.integers(0, 220),
    st.integers(0, 220),
    st.integers(30, 120),
)
def test_no_excerpt_is_wider_than_the_terminal(source, column, length, width):
    for line in shown(finding(7, column, column + length), source, width):
        assert cell_len(line) <= width


def test_a_finding_in_a_document_says_so():
    (chunk,) = text.findings(one(finding(document=True, message="m"), "x", "README.md"))
    assert chunk.startswith("README.md:1:1: OAR111 m [in a document]\n")


def test_a_notebook_shows_cell_and_line():
    (chunk,) = text.findings(one(finding(2, 4, 5, cell=3), "x = y", "a.ipynb"))
    assert chunk.startswith("a.ipynb:cell 3:2:5: OAR111 ")
    assert "2 | x = y" in chunk


def test_without_a_source_line_there_is_no_excerpt():
    (chunk,) = text.findings(one(finding(message="m")))
    assert chunk == f"bot.py:1:1: OAR111 m\n  = help: {LINK}\n"


def test_a_file_that_was_not_checked_has_neither_excerpt_nor_link():
    (chunk,) = text.findings(one(unchecked("it is too big"), "x = 1"))
    assert chunk == "bot.py:1:1: OAR000 this file was not checked: it is too big\n"


def test_colour_only_where_asked():
    assert "\x1b" not in rendered("text", FULL)
    assert "\x1b[1;31mOAR111\x1b[0m" in rendered("text", FULL, color=True)


def test_a_clean_run_is_one_line():
    assert rendered("text", CLEAN) == "No findings in 2 files.\n"
    assert rendered("text", EMPTY) == "No findings in 0 files.\n"
    assert rendered("text", report(FileReport("a.py"))) == "No findings in 1 file.\n"


def test_the_summary_tells_all():
    assert summary(FULL) == [
        "5 findings in 3 files, 1 of them in documents; 4 files checked",
        "  OAR1  Assistants API: 2 in 2 files; shut down 2026-08-26, 88 days ago",
        "  OAR2  Chat Completions: 1 in 1 file; supported, no end date",
        "  OAR4  Reusable prompts: 1 in 1 file; shuts down 2026-11-30, in 8 days",
        "  OAR9  Assistants API, hints: 1 in 1 file; shut down 2026-08-26, 88 days ago",
        "Effort: 5 assisted",
        "Left out: 2 suppressed, 7 covered by the baseline",
        "Skipped: 2 minified, 10 vendored",
        "1 file not checked, or not wholly:",
        "  latin.py: invalid start byte at offset 12",
        "app/bot.py:7: unused suppression of OAR111",
        "the baseline counts 3 of OAR201 in app.py, found are 2",
    ]


def test_the_summary_ends_the_output():
    assert rendered("text", FULL).endswith("\n\n" + "".join(text.summary(FULL)))


def test_days_are_counted_from_the_day_of_the_report():
    def last(*day):
        return summary(one(finding(code="OAR401")) if not day else by(day))[1].partition("; ")[2]

    def by(day):
        return report(
            FileReport("a.py", (finding(code="OAR401"),)), as_of=datetime.date(2026, 11, day[0])
        )

    assert last(28) == "shuts down 2026-11-30, in 2 days"
    assert last(29) == "shuts down 2026-11-30, in 1 day"
    assert last(30) == "shut down 2026-11-30, today"
    assert last() == "shuts down 2026-11-30, in 8 days"


def test_days_stand_in_the_summary_alone():
    assert not any("days" in chunk for chunk in text.findings(FULL))


def test_what_is_older_is_not_said_to_be_shut_down():
    line = summary(one(finding(code="OAR301")))[1]
    assert line == (
        "  OAR3  openai-python before 1.0: 1 in 1 file; fails since 2023-11-06, 1112 days ago"
    )


def test_chat_completions_has_no_end():
    advice = finding(code="OAR201", severity=Severity.WARNING)
    rejected = finding(2, code="OAR213")
    lines = summary(report(FileReport("a.py", (advice, rejected))))
    assert lines[1:-1] == [
        "  OAR2  Chat Completions: 1 in 1 file; supported, no end date",
        "  OAR2  Function tools in Chat Completions: 1 in 1 file; rejected today",
    ]


def test_hints_about_nothing_that_ends_have_no_status():
    line = summary(one(finding(code="OAR901", severity=Severity.HINT)))[1]
    assert line == "  OAR9  Hints: 1 in 1 file"


def test_a_file_that_was_not_checked_is_no_finding_and_not_silent():
    of = report(FileReport("a.py"), FileReport("b.py", (unchecked("no permission"),)))
    assert summary(of) == [
        "No findings in 1 file.",
        "1 file not checked, or not wholly:",
        "  b.py: no permission",
    ]


def test_concise_is_what_flake8_prints():
    of = one(finding(4, 9, 37, message="`create()`: use `x`"), "source", "./app/bot.py")
    assert rendered("concise", of) == "./app/bot.py:4:10: OAR111 `create()`: use `x`\n"


def test_concise_names_the_cell_of_a_notebook():
    of = one(finding(2, 4, 5, message="m", cell=3), "x = y", "a.ipynb")
    assert rendered("concise", of) == "a.ipynb:cell 3:2:5: OAR111 m\n"


def test_a_flow_stands_once_behind_the_findings_of_its_file():
    chunks = list(text.findings(FLOWS))
    assert [chunk.partition(": ")[0] for chunk in chunks] == [
        "bot.py:4:5",
        "bot.py:5:1",
        "bot.py:6:5",
        "bot.py:3:5",
        "notes.ipynb:cell 3:2:1",
        "notes.ipynb:cell 3:2:5",
    ]
    assert chunks[3] == (
        "bot.py:3:5: flow ask (2 findings, redesign):\n"
        "  1. `thread` (line 4): becomes `conversation`\n"
        "  2. the polling loop (line 6): goes\n"
    )
    assert chunks[5] == (
        "notes.ipynb:cell 3:2:5: flow <module> (1 finding, assisted):\n"
        "  1. `run` (cell 3, line 2): becomes `response`\n"
    )


def test_the_summary_says_how_big_it_is():
    assert "Effort: 1 automatic, 2 assisted, 1 redesign; 2 flows: 1 assisted, 1 redesign" in (
        summary(FLOWS)
    )
    assert not any(line.startswith("Effort") for line in summary(CLEAN))
