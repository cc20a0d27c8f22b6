import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from command_line import (
    AS_OF,
    BROKEN,
    CHAT,
    DOCUMENT,
    HINT,
    PROGRAM,
    PROMPT,
    THREAD,
    Project,
    clean_environment,
)

from flake8_responses_migration.cli import streams

posix = pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED: not on Windows")


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """One finding of each kind; tests of this fixture leave it as it is."""
    project = Project(tmp_path_factory.mktemp("mixed"))
    project.write("chat.py", CHAT)
    project.write("hint.py", HINT)
    project.write("prompt.py", PROMPT)
    project.write("thread.py", THREAD)
    project.write("use.md", DOCUMENT)
    return project


# What is found


def test_without_paths_it_is_the_current_directory(mixed):
    assert mixed.found() == [
        ("chat.py", 4, "OAR201"),
        ("prompt.py", 4, "OAR401"),
        ("thread.py", 4, "OAR111"),
        ("use.md", 7, "OAR111"),
    ]


def test_codes_are_lists_with_commas_or_repeated(mixed):
    expected = [("prompt.py", 4, "OAR401"), ("thread.py", 4, "OAR111")]
    assert mixed.found("--select", "OAR1,OAR4", "thread.py", "prompt.py") == expected[::-1]
    assert mixed.found("--select=OAR1", "--select=OAR4", ".", "--extend-exclude=*.md") == expected
    assert mixed.found("--ignore=OAR2", ".", "--exclude=*.md") == expected
    assert mixed.found("--extend-select=OAR9", "hint.py") == [("hint.py", 1, "OAR902")]


def test_min_confidence(project):
    project.write(
        "a.py", "def run(client):\n    client.chat.completions.create()  # noqa: OAR212\n"
    )
    assert project.found() == [("a.py", 2, "OAR201")]
    assert project.found("--min-confidence", "proven") == []


def test_require_store(project):
    call = "from openai import OpenAI\nOpenAI().responses.create(model='m', input='x')\n"
    project.write("a.py", call)
    assert project.found() == []
    assert project.found("--require-store") == [("a.py", 2, "OAR451")]


def test_the_same_output_for_any_number_of_jobs(project):
    # enough work for processes to be worth it
    for number in range(240):
        project.write(f"{number % 7}/{number}.py", (THREAD + CHAT) * 20)
    project.write("3/broken.py", BROKEN)
    one = project.check("--jobs=1")
    four = project.check("--jobs=4")
    assert len(one.found) == 240 * 40 + 1
    assert four.stdout == one.stdout
    assert four.code == one.code == 3


def test_nested_ignore_files(project):
    for name in ("a.py", "web/b.py", "web/gen/c.py", "gen/d.py"):
        project.write(name)
    project.write(".git/HEAD", "")
    project.write(".gitignore", "/gen/\n")
    project.write("web/.gitignore", "gen/\n")
    assert [path for path, _, _ in project.found()] == ["a.py", "web/b.py"]
    assert [path for path, _, _ in project.found("gen/d.py")] == ["gen/d.py"]
    assert project.found("--force-exclude", "gen/d.py") == []


@posix
def test_a_loop_of_links(project):
    project.write("a/b.py")
    (project.directory / "a" / "up").symlink_to("..")
    (project.directory / "a" / "loop.py").symlink_to("loop.py")
    assert project.found() == [("a/b.py", 4, "OAR111")]


def test_standard_input(project):
    outcome = project.check("-", "--stdin-filename", "web/a.py", stdin=THREAD)
    assert outcome.found == [("web/a.py", 4, "OAR111")]
    assert outcome.code == 1
    typescript = "import OpenAI from 'openai';\nnew OpenAI().beta.threads.create();\n"
    assert project.found("-", "--stdin-filename=b.ts", stdin=typescript) == [("b.ts", 2, "OAR111")]
    assert project.check("-", "--stdin-filename=b.py", stdin=BROKEN).code == 3


@pytest.mark.parametrize(
    "arguments", [["-"], ["-", "a.py", "--stdin-filename=a.py"], ["a.py", "--stdin-filename=a.py"]]
)
def test_standard_input_and_its_name_go_together(project, arguments):
    project.write("a.py")
    outcome = project.check(*arguments)
    assert outcome.code == 2
    assert "--stdin-filename" in outcome.stderr


# Exit codes


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["chat.py"], 1),
        (["thread.py"], 1),
        (["--select=OAR3"], 0),
        # advice
        (["use.md"], 0),
        (["use.md", "--fail-on-documents"], 1),
        (["hint.py", "--extend-select=OAR9"], 0),
        (["chat.py", "--fail-on=error"], 0),
        (["chat.py", "--fail-on=warning"], 1),
        (["thread.py", "--fail-on=error"], 1),
        (["thread.py", "--fail-on=never"], 0),
        (["--exit-zero"], 0),
        # the Assistants API ended on 2026-08-26, reusable prompts end on 2026-11-30, chat does not
        (["thread.py", "--fail-within=0"], 1),
        (["thread.py", "--fail-within=0", "--as-of=2026-08-26"], 1),
        (["thread.py", "--fail-within=0", "--as-of=2026-08-25"], 0),
        (["thread.py", "--fail-within=1", "--as-of=2026-08-25"], 1),
        (["prompt.py", "--fail-within=7"], 0),
        (["prompt.py", "--fail-within=8"], 1),
        (["chat.py", "--fail-within=9999"], 0),
        (["use.md", "--fail-within=0"], 0),
        (["use.md", "--fail-within=0", "--fail-on-documents"], 1),
        # usage
        (["nowhere.py"], 2),
        (["--format=xml"], 2),
        (["--as-of=yesterday"], 2),
        (["--as-of=2026-02-30"], 2),
        (["--jobs=0"], 2),
        (["--fail-within=-1"], 2),
        (["--select=OAR5"], 2),
        (["--ignore=OAR000"], 2),
        (["--min-confidence=sure"], 2),
        (["--config=nowhere.toml"], 2),
        (["--config=pyproject.toml", "--isolated"], 2),
        (["--baseline=nowhere.json"], 2),
        (["--unknown"], 2),
    ],
)
def test_exit_codes(mixed, arguments, code):
    outcome = mixed.check(*arguments)
    assert outcome.code == code, outcome
    assert bool(outcome.stderr) == (code == 2)


def test_what_could_not_be_read_wins(project):
    project.write("a.py", BROKEN)
    project.write("b.py")
    outcome = project.check()
    assert outcome.code == 3
    assert outcome.found == [("a.py", 1, "OAR000"), ("b.py", 4, "OAR111")]
    assert project.check("--exit-zero", "--fail-on=never", "--select=OAR4").code == 3


def test_a_wrong_configuration_is_one_line(project):
    project.write("pyproject.toml", "[tool.responses-migration]\nfail-on = 3\n")
    outcome = project.check()
    assert outcome.code == 2
    assert outcome.stdout == ""
    assert len(outcome.stderr.splitlines()) == 1
    assert "`fail-on`" in outcome.stderr
    assert str(project.directory / "pyproject.toml") in outcome.stderr
    assert project.check("--isolated").code == 0


@posix
def test_a_directory_without_permission(project):
    project.write("a.py")
    project.write("shut/b.py")
    shut = project.directory / "shut"
    command = [PROGRAM, "check", "--format=concise", "--as-of", AS_OF]
    if os.geteuid() == 0:
        # permissions do not bind the superuser, unless it gives the power up that is about them
        setpriv = shutil.which("setpriv")
        without = ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
        if setpriv is None or subprocess.run([setpriv, *without, "true"], check=False).returncode:
            pytest.skip("NOT TESTED: running as root, and setpriv cannot change that")
        command = [setpriv, *without, *command]
    shut.chmod(0)
    try:
        process = subprocess.run(
            command, cwd=project.directory, capture_output=True, text=True, check=False
        )
    finally:
        shut.chmod(0o700)
    lines = process.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["a.py", "shut"], process
    assert "OAR000" in lines[1]
    assert "Permission denied" in lines[1]
    assert process.returncode == 3
    assert process.stderr == ""


# Where the output goes


def test_a_report_is_written_to_a_file(mixed, tmp_path):
    file = tmp_path / "report.json"
    file.write_text("old", encoding="utf-8")
    outcome = mixed.check("--output", str(file), form="json")
    assert outcome.code == 1
    assert outcome.stdout == ""
    report = json.loads(file.read_text(encoding="utf-8"))
    assert "OAR111" in json.dumps(report)
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_report_that_cannot_be_written(mixed, tmp_path):
    outcome = mixed.check("--output", str(tmp_path / "nowhere" / "report.json"), form="json")
    assert outcome.code == 3
    assert len(outcome.stderr.splitlines()) == 1
    assert "report.json" in outcome.stderr


FULL = Path("/dev/full")
needs_full_device = pytest.mark.skipif(
    not FULL.exists(), reason="NOT TESTED: there is no /dev/full here"
)


@needs_full_device
def test_a_full_disk(mixed):
    before = FULL.stat()
    outcome = mixed.check("--output=/dev/full", form="json")
    assert outcome.code == 3
    assert outcome.stderr == "Error: /dev/full: cannot be written: No space left on device\n"
    # a device is written to and not replaced
    assert FULL.stat().st_rdev == before.st_rdev


@needs_full_device
@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_a_full_disk_behind_standard_output(mixed, form):
    with FULL.open("wb") as full:
        outcome = mixed.check(form=form, stdout=full)
    assert outcome.code == 3
    assert outcome.stderr == "Error: standard output: cannot be written: No space left on device\n"


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("form", ["text", "concise", "jsonl", "sarif"])
def test_a_reader_who_has_gone(project, form, unbuffered):
    # more than a pipe holds
    project.write("a.py", THREAD + "client.beta.threads.create()\n" * 3000)
    process = subprocess.Popen(
        [PROGRAM, "check", "--format", form],
        cwd=project.directory,
        env=clean_environment() | {"PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    assert process.stdout.read(1)
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert said == b""
    assert process.wait(30) == 141


def test_a_clean_run_says_so_to_a_person_only(project):
    project.write("a.py", "x = 1\n")
    clean = project.check(form="text")
    assert clean.stdout == "No findings in 1 file.\n"
    assert clean.code == 0
    for outcome in (
        project.check("--quiet", form="text"),
        project.check(form="concise"),
        project.check(form="github"),
    ):
        assert (outcome.code, outcome.stdout, outcome.stderr) == (0, "", "")


def test_the_summary_says_what_ends_when(mixed):
    text = mixed.check("thread.py", form="text").stdout
    # 88 days from 2026-08-26 to 2026-11-22
    assert "88 days" in text
    assert "2026-08-26" in text


def test_quiet_leaves_the_findings(mixed):
    loud = mixed.check("thread.py", form="text").stdout
    quiet = mixed.check("thread.py", "--quiet", form="text").stdout
    assert quiet.startswith("thread.py:4:1: OAR111 ")
    assert loud.startswith(quiet)
    assert "1 finding" in loud
    assert "1 finding" not in quiet


def test_statistics(mixed):
    assert mixed.check("--statistics", form="concise").stdout.endswith(
        "2  OAR111  thread\n1  OAR201  chat-completion\n1  OAR401  reusable-prompt\n"
    )
    for_machines = mixed.check("--statistics", form="json")
    json.loads(for_machines.stdout)
    assert for_machines.stderr.startswith("2  OAR111  thread\n")


def test_suppressions_that_do_nothing_are_told_of_on_request(project):
    project.write("a.py", "x = 1  # noqa: OAR111\n")
    assert "OAR111" not in project.check(form="text").stdout
    outcome = project.check("--show-suppressions", form="text")
    assert "a.py:1: `noqa: OAR111`" in outcome.stdout
    assert outcome.code == 0
    concise = project.check("--show-suppressions")
    assert concise.stdout == ""
    assert concise.stderr.startswith("a.py:1: `noqa: OAR111`")


def test_what_is_left_out_is_counted(project):
    project.write("a.py", "x = 1\n")
    project.write("b.min.js", "x")
    project.write("node_modules/c.js", "x")
    with project.write("d.py").open("r+b") as file:
        file.truncate(50_000_000)
    text = project.check(form="text").stdout
    for part in ("1 large", "1 minified", "1 vendored"):
        assert part in text


# Colour


def is_colored(outcome):
    return "\x1b[" in outcome.stdout


def test_no_colour_in_a_pipe_unless_asked_for(mixed):
    def run(*arguments, **environment):
        return mixed.check("thread.py", *arguments, form="text", environment=environment)

    assert not is_colored(run())
    assert is_colored(run("--color=always"))
    assert is_colored(run(FORCE_COLOR="1"))
    assert not is_colored(run(FORCE_COLOR="1", NO_COLOR="1"))
    assert is_colored(run("--color=always", NO_COLOR="1"))
    assert not is_colored(run("--color=never", FORCE_COLOR="1"))


def on_terminal(directory, *arguments, environment=None):
    """Run the program with a terminal for both streams; gives what it showed."""
    pty = pytest.importorskip("pty", reason="NOT TESTED: there are no terminals to be had here")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [PROGRAM, *arguments],
        cwd=directory,
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=slave,
        env=clean_environment() | (environment or {}),
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            # how Linux says that the last writer has gone
            break
        if not chunk:
            break
        shown += chunk
    os.close(master)
    process.wait(60)
    return shown.decode()


@posix
def test_colour_on_a_terminal(mixed):
    command = ("check", "thread.py")
    assert "\x1b[" in on_terminal(mixed.directory, *command)
    assert "\x1b[" not in on_terminal(mixed.directory, *command, environment={"NO_COLOR": "1"})
    assert "\x1b[" not in on_terminal(mixed.directory, *command, environment={"TERM": "dumb"})


@posix
def test_a_bar_on_a_terminal_for_a_run_that_takes_long(project):
    for number in range(250):
        project.write(f"{number}.py", "# threads beta\n" + "client.beta.x = [1, 2, 3]\n" * 400)
    command = ("check", "--jobs=1", "--format=concise")
    assert "Checking" in on_terminal(project.directory, *command)
    assert "Checking" not in on_terminal(project.directory, *command, "--quiet")
    assert "Checking" not in project.check("--jobs=1").stderr


@posix
def test_no_bar_for_a_run_that_does_not(project):
    # with one file there is nothing left to wait for, however slow the machine is
    project.write("a.py", THREAD)
    assert "Checking" not in on_terminal(project.directory, "check", "--format=concise")


def test_the_bar_waits_until_a_run_takes_long(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(streams, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(isatty=lambda: True))
    begun = []
    monkeypatch.setattr(streams.Progress, "_begin", lambda _, total: begun.append(total))
    progress = streams.Progress(is_wanted=True)
    progress(1, 9)
    assert begun == []
    now[0] = streams.PATIENCE + 0.1
    progress(2, 9)
    assert begun == [9]


# Interruption


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_ends_at_once_and_whole(project, jobs):
    # far more work than the test waits for
    for number in range(600):
        project.write(f"{number}.py", (THREAD + CHAT) * 300)
    process = subprocess.Popen(
        [PROGRAM, "check", "--jobs", jobs],
        cwd=project.directory,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # whoever runs the tests in the background has the signal ignored, and hands that on
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    time.sleep(2.5)
    assert process.poll() is None, "the work is done already"
    os.killpg(process.pid, signal.SIGINT)
    started = time.monotonic()
    stdout, stderr = process.communicate(timeout=60)
    assert time.monotonic() - started < 5
    assert process.returncode == 130
    assert stdout == b""
    assert b"Traceback" not in stderr, stderr.decode()
    # nobody of the group is left
    for _ in range(50):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.1)
    else:
        pytest.fail("a process outlives the run")


# Speed


HEAVY = ("rich", "pathspec", "yaml", "ast_grep_py", "concurrent", "multiprocessing", "flake8")


def imported(project, *arguments):
    process = subprocess.run(
        [sys.executable, "-X", "importtime", PROGRAM, "check", *arguments],
        cwd=project.directory,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode in (0, 1), process.stderr
    return {
        line.rpartition("|")[2].strip().partition(".")[0] for line in process.stderr.splitlines()
    }


@pytest.mark.parametrize("arguments", [[], ["--format=concise"], ["--quiet"], ["--format=github"]])
def test_a_file_that_cannot_matter_costs_no_import(project, arguments):
    project.write("one.py", "x = 1\n")
    assert imported(project, "one.py", *arguments).isdisjoint(HEAVY)


def test_a_file_that_matters_is_what_costs(project):
    project.write("one.py")
    assert "ast_grep_py" in imported(project, "one.py")


REMOVED = """\
const { OpenAIApi } = require("openai");
new OpenAIApi().createChatCompletion({ model: "m", messages: [] });
"""


def test_an_error_without_a_date_has_ended(project):
    project.write("v3.js", REMOVED)
    assert project.check("--fail-within=0").code == 1
    project.write("v3.js", "")
    project.write("chat.py", CHAT)
    assert project.check("--fail-within=9999").code == 0


@pytest.mark.parametrize("value", ["", ",", " , "])
def test_an_empty_list_of_codes_is_refused(project, value):
    project.write("a.py")
    outcome = project.check("--select", value)
    assert outcome.code == 2
    assert "empty" in outcome.stderr


def test_a_document_that_nobody_can_read_fails_nothing(project):
    project.write("notes.md", b"openai caf\xe9\n")
    outcome = project.check()
    assert outcome.code == 0
    assert outcome.stdout.startswith("notes.md:1:1: OAR000 this file was not checked: not UTF-8")
    assert project.check("--fail-on-documents").code == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="NOT TESTED: no pipes with names here")
def test_a_pipe_is_not_waited_for(project):
    os.mkfifo(project.directory / "pipe.py")
    outcome = project.check("pipe.py")
    assert outcome.code == 3
    assert "not a regular file" in outcome.stdout


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams_are_no_reason_to_die(project, closed):
    project.write("a.py")
    command = f'"{PROGRAM}" check --isolated a.py {closed}'
    run = subprocess.run(
        ["sh", "-c", command], cwd=project.directory, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stdout + run.stderr
