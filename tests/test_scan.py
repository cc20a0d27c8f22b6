import datetime
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flake8_responses_migration import pool
from flake8_responses_migration.config import resolve
from flake8_responses_migration.discovery import LARGE, MissingPathError
from flake8_responses_migration.scan import scan, scan_text

AS_OF = datetime.date(2026, 11, 22)
# One finding, OAR111 on line 4.
THREAD = """\
from openai import OpenAI

client = OpenAI()
client.beta.threads.create()
"""
# One finding, OAR201 on line 4.
CHAT = """\
from openai import OpenAI

client = OpenAI()
client.chat.completions.create(messages=[], store=False)
"""


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def to(name, content=THREAD):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return to


def run(*paths, jobs=1, with_notices=False, progress=None, **command_line):
    configuration = resolve(
        {key.replace("_", "-"): value for key, value in command_line.items()}, isolated=True
    )
    return scan(
        paths,
        configuration,
        as_of=AS_OF,
        jobs=jobs,
        with_notices=with_notices,
        progress=progress,
    )


def places(report):
    return [(file.path, f.location.line, f.code) for file, f in report.findings()]


def test_findings_come_by_file_and_place(write):
    write("b.py", CHAT)
    write("a.py", THREAD + "\nclient.beta.threads.runs.create()\n")
    write("c.py", "x = 1\n")
    report = run()
    assert places(report) == [("a.py", 4, "OAR111"), ("a.py", 6, "OAR121"), ("b.py", 4, "OAR201")]
    assert [file.path for file in report.files] == ["a.py", "b.py", "c.py"]
    assert report.as_of == AS_OF


def test_the_line_of_a_finding_comes_along(write):
    write("a.py", THREAD.replace("\n", "\r\n"))
    (file,) = run().files
    assert file.lines == {(0, 4): "client.beta.threads.create()"}


def test_what_is_selected(write):
    write("a.py", THREAD)
    write("b.py", CHAT)
    assert places(run(select=["OAR2"])) == [("b.py", 4, "OAR201")]
    assert places(run(ignore=["OAR2"])) == [("a.py", 4, "OAR111")]


def test_ignores_by_file(write, tmp_path):
    for name in ("legacy/a.py", "legacy/deep/b.py", "c.py"):
        write(name, THREAD + CHAT.splitlines()[-1])
    write(
        "responses-migration.toml",
        'per-file-ignores = { "legacy/" = ["OAR2"], "**/b.py" = ["ALL"] }',
    )
    report = scan((), resolve({}), as_of=AS_OF)
    assert places(report) == [
        ("c.py", 4, "OAR111"),
        ("c.py", 5, "OAR201"),
        ("legacy/a.py", 4, "OAR111"),
    ]


def test_a_file_is_found_by_its_pattern_from_anywhere(write, tmp_path, monkeypatch):
    write("legacy/a.py", THREAD)
    write("responses-migration.toml", 'per-file-ignores = { "legacy/a.py" = ["OAR1"] }')
    monkeypatch.chdir(tmp_path / "legacy")
    assert places(scan((), resolve({}), as_of=AS_OF)) == []


def test_suppressions(write):
    write("a.py", THREAD.replace("create()", "create()  # noqa: OAR111"))
    write("b.py", THREAD.replace("create()", "create()  # noqa: OAR201"))
    report = run(with_notices=True)
    assert places(report) == [("b.py", 4, "OAR111")]
    assert [file.suppressed for file in report.files] == [1, 0]
    assert [[line for line, _ in file.notices] for file in report.files] == [[], [4]]
    assert not any(file.notices for file in run().files)


def test_a_suppression_is_not_unused_because_its_code_is_not_selected(write):
    write("a.py", THREAD.replace("create()", "create()  # noqa: OAR111"))
    (file,) = run(select=["OAR2"], with_notices=True).files
    assert file.notices == ()
    assert file.suppressed == 0


def test_a_suppression_that_outlived_its_code_is_unused(write):
    # nothing else in the file would let it pass the gate
    write("a.py", "x = 1  # noqa: OAR111\n")
    (file,) = run(with_notices=True).files
    assert [line for line, _ in file.notices] == [1]


def test_an_expired_suppression_is_one_no_more(write):
    line = "create()  # noqa: OAR111 until={}"
    write("a.py", THREAD.replace("create()", line.format("2026-11-22")))
    write("b.py", THREAD.replace("create()", line.format("2026-11-21")))
    assert places(run()) == [("b.py", 4, "OAR111")]


# Documents and notebooks

MARKDOWN = """\
# Use

> ```python
> from openai import OpenAI
> OpenAI().beta.threads.create()
> ```
"""


def test_a_document(write):
    write("a.md", MARKDOWN)
    report = run()
    assert places(report) == [("a.md", 5, "OAR111")]
    (finding,) = report.files[0].findings
    assert finding.is_document
    assert finding.location.column == 2
    assert report.files[0].lines == {(0, 5): "> OpenAI().beta.threads.create()"}


def test_a_comment_around_the_code_of_a_document(write):
    write("a.md", "<!-- noqa-begin: OAR111 -->\n\n" + MARKDOWN + "\n<!-- noqa-end -->\n")
    report = run()
    assert places(report) == []
    assert report.files[0].suppressed == 1


def notebook(*cells):
    import json

    shown = [{"cell_type": "code", "source": cell, "metadata": {}} for cell in cells]
    return json.dumps({"cells": shown, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def test_a_notebook(write):
    first = "from openai import OpenAI\nclient = OpenAI()\nclient.beta.threads.create()"
    second = "    client.beta.threads.create()"
    write("a.ipynb", notebook("x = 1", first, second))
    (file,) = run().files
    assert [(f.location.cell, f.location.line) for f in file.findings] == [(2, 3), (3, 1)]
    assert file.lines == {
        (2, 3): "client.beta.threads.create()",
        (3, 1): "    client.beta.threads.create()",
    }


def test_a_notebook_whose_writer_spells_quotation_marks_as_numbers(write):
    # json.dumps never does, but others do, so that a notebook can stand in HTML
    text = notebook('x = "asst_abc123def456ghi789jkl012"').replace('\\"', "\\u0022")
    assert "\\u0022asst_" in text
    write("a.ipynb", text)
    assert [code for _, _, code in places(run(extend_select=["OAR9"]))] == ["OAR902"]


def test_utf_16(write):
    write("a.js", "﻿const t = openai.beta.threads.create()\n".encode("utf-16-le"))
    assert [code for _, _, code in places(run())] == ["OAR111"]


# What cannot be checked


def reasons(report):
    return {file.path: file.unchecked.partition(": ")[2] for file in report.files if file.unchecked}


def test_broken_utf_8_is_one_finding_and_not_the_end(write):
    write("a.py", THREAD.encode() + b"# caf\xe9\n")
    write("b.py")
    report = run()
    assert places(report) == [("a.py", 1, "OAR000"), ("b.py", 4, "OAR111")]
    assert "0xe9" in reasons(report)["a.py"]


def test_selection_does_not_hide_that_a_file_was_not_checked(write):
    write("a.py", THREAD.encode() + b"# caf\xe9\n")
    assert places(run(select=["OAR4"], ignore=["OAR1"])) == [("a.py", 1, "OAR000")]


def test_a_file_that_vanishes(write, tmp_path):
    write("a.py")
    write("b.py")
    write("c.py")

    def remove(done, total):
        assert total == 3
        (tmp_path / "b.py").unlink(missing_ok=True)

    report = run(progress=remove)
    assert places(report) == [("a.py", 4, "OAR111"), ("b.py", 1, "OAR000"), ("c.py", 4, "OAR111")]
    assert reasons(report) == {"b.py": os.strerror(2)}


def test_a_file_that_cannot_be_opened(write, monkeypatch):
    from flake8_responses_migration import scan as module

    def refusing(path, *arguments, **options):
        if path == "a.py":
            raise PermissionError(13, "Permission denied")
        return Path(path).open(*arguments, **options)

    write("a.py")
    write("b.py")
    monkeypatch.setattr(module, "open", refusing, raising=False)
    report = run()
    assert reasons(report) == {"a.py": "Permission denied"}
    assert ("b.py", 4, "OAR111") in places(report)


def test_a_file_that_does_not_fit_into_memory(write, monkeypatch):
    from flake8_responses_migration import scan as module

    def check(source, settings, **options):
        raise MemoryError

    write("a.py")
    monkeypatch.setattr(module, "check", check)
    assert reasons(run()) == {"a.py": "out of memory"}


def test_a_directory_that_cannot_be_read(write, tmp_path, monkeypatch):
    scandir = os.scandir

    def refusing(path):
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    write("a.py")
    write("shut/b.py")
    monkeypatch.setattr(os, "scandir", refusing)
    assert reasons(run()) == {"shut": "Permission denied"}


def test_a_path_that_does_not_exist(write):
    with pytest.raises(MissingPathError):
        run("nowhere.py")


# What is left out


def test_a_file_of_50_megabytes_does_not_hold_up_a_run(write):
    with write("big.py").open("r+b") as file:
        file.truncate(5 * LARGE)
    write("a.py")
    started = time.monotonic()
    report = run()
    assert time.monotonic() - started < 5
    assert places(report) == [("a.py", 4, "OAR111")]
    assert report.skipped == {"large": 1}


def test_minified_files_are_counted_unless_named(write):
    code = "import OpenAI from 'openai';new OpenAI().beta.threads.create();"
    write("a.js", code + "f();" * 3000)
    report = run()
    assert places(report) == []
    assert report.files == ()
    assert report.skipped == {"minified": 1}
    named = run("a.js")
    assert [code for _, _, code in places(named)] == ["OAR111"]
    assert named.skipped == {}
    assert run("a.js", force_exclude=True).skipped == {"minified": 1}


def test_files_of_no_known_kind_are_told_of(write):
    for number in range(7):
        write(f"{number}.css")
    (notice,) = run(*(f"{number}.css" for number in range(7))).notices
    assert "0.css" in notice
    assert "6.css" not in notice
    assert notice.endswith("...")


# Standard input


def text(name, content=THREAD, **command_line):
    given = {key.replace("_", "-"): value for key, value in command_line.items()}
    return scan_text(name, content.encode(), resolve(given, isolated=True), as_of=AS_OF)


def test_text_is_checked_as_what_its_name_says(write):
    assert places(text("web/../a.py")) == [("web/../a.py", 4, "OAR111")]
    assert places(
        text("a.ts", "import OpenAI from 'openai'\nnew OpenAI().beta.threads.create()")
    ) == [("a.ts", 2, "OAR111")]
    assert places(text("a.css")) == []
    assert "a.css" in text("a.css").notices[0]


def test_text_is_left_out_by_its_name_only_if_that_is_asked_for(write):
    assert places(text("node_modules/a.py")) == [("node_modules/a.py", 4, "OAR111")]
    assert text("node_modules/a.py", force_exclude=True).files == ()


# Processes


@pytest.fixture
def at_once(monkeypatch):
    """Start processes for any amount of work."""
    monkeypatch.setattr(pool, "SERIAL_SECONDS", -1)


def test_the_report_is_the_same_for_any_number_of_processes(write, at_once):
    for number in range(60):
        write(f"{number % 7}/{number}.py", THREAD * (number % 3) + CHAT * (number % 2))
    write("3/broken.py", THREAD.encode() + b"\xff")
    write("4/a.min.js", "x")
    one = run(jobs=1)
    assert len(places(one)) > 60
    assert run(jobs=2) == one
    assert run(jobs=5) == one


def square(number):
    return number * number


def fragile(number):
    if number in (7, 20):
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(60)
    return number * number


def impatient(number):
    if os.getpid() != number:
        os._exit(1)
    return number


def test_results_are_in_order(at_once):
    given = list(range(500))
    results = pool.run(square, given, jobs=3, lost=str)
    assert list(results) == [number * number for number in given]


def test_a_process_that_dies_costs_its_own_item_only(at_once):
    given = list(range(30))
    results = list(pool.run(fragile, given, jobs=2, lost=lambda item: f"lost {item}"))
    expected = [number * number for number in given]
    expected[7], expected[20] = "lost 7", "lost 20"
    assert results == expected


def test_every_process_may_die(at_once):
    results = list(pool.run(impatient, [0, 0, 0], jobs=2, lost=lambda _: "lost"))
    assert results == ["lost"] * 3


def test_without_processes_the_work_is_done_here(at_once, monkeypatch):
    import concurrent.futures

    def refuse(*arguments, **options):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", refuse)
    assert list(pool.run(impatient, [os.getpid()] * 3, jobs=2, lost=str)) == [os.getpid()] * 3


def test_where_every_process_dies_at_its_start_the_work_is_done_here(tmp_path):
    # a program that does not ask whether it is the main one: each process runs into it again
    script = tmp_path / "careless.py"
    script.write_text(
        "from flake8_responses_migration import pool\n"
        "pool.SERIAL_SECONDS = -1\n"
        "print(list(pool.run(abs, [-1, -2, -3], jobs=2, lost=str)))\n",
        encoding="utf-8",
    )
    process = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=False, timeout=60
    )
    assert process.stdout == "[1, 2, 3]\n"


def test_little_work_starts_no_process():
    me = os.getpid()
    assert list(pool.run(impatient, [me] * 50, jobs=4, lost=str)) == [me] * 50


def test_a_run_that_is_given_up_leaves_no_process(at_once):
    import multiprocessing

    results = pool.run(square, list(range(500)), jobs=2, lost=str)
    assert next(results) == 0
    assert multiprocessing.active_children()
    results.close()
    # a process that another thread is just waiting for still counts as a child: look again
    end = time.monotonic() + 30
    while multiprocessing.active_children() and time.monotonic() < end:
        time.sleep(0.05)
    assert not multiprocessing.active_children()
