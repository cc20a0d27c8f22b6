import difflib
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from command_line import AS_OF, PROGRAM, Project, clean_environment

posix = pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED: not on Windows")
needs_git = pytest.mark.skipif(
    shutil.which("git") is None, reason="NOT TESTED: git is not installed"
)

BEFORE = """\
from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5",
    messages=[{"role": "user", "content": "Hello"}],  # a greeting
    store=True,
)
print(answer.choices[0].message.content)
"""
AFTER = """\
from openai import OpenAI

client = OpenAI()
answer = client.responses.create(
    model="gpt-5",
    input=[{"role": "user", "content": "Hello"}],  # a greeting
    store=True,
)
print(answer.output_text)
"""
TYPESCRIPT = """\
import OpenAI from "openai";

const client = new OpenAI();
const answer = await client.chat.completions.create({
  model: "gpt-5",
  messages: [{ role: "user", content: "Hello" }],
  store: true,
});
console.log(answer.choices[0].message.content);
"""
TYPESCRIPT_AFTER = """\
import OpenAI from "openai";

const client = new OpenAI();
const answer = await client.responses.create({
  model: "gpt-5",
  input: [{ role: "user", content: "Hello" }],
  store: true,
});
console.log(answer.output_text);
"""
# There is no counterpart, and the answers may be others without it.
UNSAFE = BEFORE.replace("    store=True,\n", "    store=True,\n    seed=1,\n")
# There is no counterpart at all.
MANUAL = BEFORE.replace("    store=True,\n", "    store=True,\n    n=2,\n")
BROKEN = BEFORE + "print(\n"


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def fix(project, *arguments, **options):
    return project.run("fix", "--as-of", AS_OF, *arguments, **options)


def content(project, name):
    return (project.directory / name).read_bytes().decode()


def test_the_help_has_the_exit_codes(project):
    text = project.run("fix", "--help").stdout
    for code in ("0 done", "1 with --diff", "2 wrong usage", "3 a file", "130 interrupted"):
        assert code in text
    assert "--fail-on" not in text


# In place


def test_a_file_is_fixed_once(project):
    project.write("a.py", BEFORE)
    outcome = fix(project)
    assert (outcome.code, outcome.stdout) == (0, "")
    assert outcome.stderr == "Fixed 1 call in 1 file\n"
    assert content(project, "a.py") == AFTER
    assert sorted(os.listdir(project.directory)) == ["a.py", "pyproject.toml"]
    again = fix(project)
    assert (again.code, again.stdout, again.stderr) == (0, "", "")
    assert content(project, "a.py") == AFTER


def test_every_language(project):
    cells = [
        {"cell_type": "code", "source": text.splitlines(keepends=True)}
        for text in ("%pip install openai", BEFORE)
    ]
    notebook = json.dumps({"cells": cells}, indent=1)

    def component(text):
        # what stands in a block is none of the template's
        scoped = text.replace("const answer", "{\nconst answer")
        return f'<script lang="ts">\n{scoped}}}\n</script>\n'

    pages = {
        "a.ts": (TYPESCRIPT, TYPESCRIPT_AFTER),
        "a.vue": (component(TYPESCRIPT), component(TYPESCRIPT_AFTER)),
    }
    for name, (before, _) in pages.items():
        project.write(name, before)
    project.write("a.ipynb", notebook)
    outcome = fix(project)
    assert outcome.stderr == "Fixed 3 calls in 3 files\n"
    for name, (_, after) in pages.items():
        assert content(project, name) == after
    cells[1]["source"] = AFTER.splitlines(keepends=True)
    assert content(project, "a.ipynb") == json.dumps({"cells": cells}, indent=1)
    assert fix(project).stderr == ""


def test_check_reports_nothing_afterwards(project):
    project.write("a.py", BEFORE)
    project.write("a.ts", TYPESCRIPT)
    assert {code for _, _, code in project.found()} >= {"OAR201", "OAR231"}
    fix(project)
    assert project.found() == []


def test_line_ends_and_the_mark_stay(project):
    before = ("\ufeff" + BEFORE.replace("\n", "\r\n").rstrip()).encode()
    project.write("a.py", before)
    fix(project)
    assert content(project, "a.py") == "\ufeff" + AFTER.replace("\n", "\r\n").rstrip()


def test_only_what_check_reports_is_fixed(project):
    project.write("a.py", BEFORE.replace("create(", "create(  # noqa: OAR201"))
    project.write("b.py", BEFORE)
    project.write("dist/c.py", BEFORE)
    project.write("d.md", f"```python\n{BEFORE}```\n")
    for arguments in (["--select=OAR1"], ["--ignore=OAR201"], ["a.py"], ["--extend-exclude=b.*"]):
        assert fix(project, *arguments).stderr == ""
    assert fix(project, "--diff", "b.py", "dist/c.py", "--force-exclude").code == 1
    assert fix(project).stderr == "Fixed 1 call in 1 file\n"
    assert content(project, "b.py") == AFTER


def test_what_the_baseline_covers_is_fixed(project):
    project.write("a.py", BEFORE)
    project.run("baseline", "create")
    assert project.found() == []
    fix(project)
    assert content(project, "a.py") == AFTER


def test_clients_that_are_not_proven(project):
    call = "def run(client):\n" + "".join(f"    {line}\n" for line in BEFORE.splitlines()[3:])
    project.write("a.py", call)
    assert fix(project, "--min-confidence=proven", "--unsafe-fixes").stderr == ""
    assert content(project, "a.py") == call


def test_a_document_that_is_named_is_not_written(project):
    project.write("a.md", f"```python\n{BEFORE}```\n")
    outcome = fix(project, "a.md")
    assert outcome.code == 0
    assert outcome.stderr == "not fixed, for such files are never written: a.md\n"
    assert fix(project, "-q", "a.md").stderr == ""


def test_a_path_that_is_not_there(project):
    outcome = fix(project, "nowhere")
    assert outcome.code == 2
    assert "nowhere: no such file or directory" in outcome.stderr


# Safety


def test_unsafe_fixes_are_asked_for(project):
    project.write("a.py", UNSAFE)
    outcome = fix(project)
    assert outcome.code == 0
    first, last = outcome.stderr.splitlines()
    assert first.startswith(
        "a.py:4:10: OAR201 `client.chat.completions.create()` not fixed: "
        "needs --unsafe-fixes: `seed` has no equivalent"
    )
    assert first.endswith("(line 8)")
    assert last == "Fixed nothing; 1 more with --unsafe-fixes"
    assert content(project, "a.py") == UNSAFE
    assert fix(project, "--unsafe-fixes").stderr == "Fixed 1 call in 1 file\n"
    assert content(project, "a.py") == AFTER


def test_unsafe_fixes_may_be_configured(project):
    project.write("a.py", UNSAFE)
    project.write("responses-migration.toml", "unsafe-fixes = true\n")
    assert fix(project, "--no-unsafe-fixes").stderr.endswith("1 more with --unsafe-fixes\n")
    assert fix(project).stderr == "Fixed 1 call in 1 file\n"


def test_what_nobody_can_fix_is_explained(project):
    project.write("a.py", MANUAL)
    outcome = fix(project, "--unsafe-fixes")
    assert outcome.code == 0
    first, last = outcome.stderr.splitlines()
    assert first.startswith("a.py:4:10: OAR201 `client.chat.completions.create()` not fixed: `n")
    assert last == "Fixed nothing; 1 not fixed"
    assert content(project, "a.py") == MANUAL
    assert fix(project, "--quiet").stderr == ""


# Diffs


def test_a_diff_writes_nothing(project):
    project.write("a.py", BEFORE)
    project.write("b.ts", TYPESCRIPT)
    outcome = fix(project, "--diff")
    assert outcome.code == 1
    expected = []
    for name, before, after in (
        ("a.py", BEFORE, AFTER),
        ("b.ts", TYPESCRIPT, TYPESCRIPT_AFTER),
    ):
        lines = (text.splitlines(keepends=True) for text in (before, after))
        expected += difflib.unified_diff(*lines, name, name)
    assert outcome.stdout == "".join(expected)
    assert outcome.stderr == "Would fix 2 calls in 2 files\n"
    assert content(project, "a.py") == BEFORE
    assert fix(project, "--diff", "--select=OAR1").code == 0


@needs_git
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "end = 1"])
def test_a_diff_is_a_patch(project, line_end, last):
    text = (BEFORE + last).replace("\n", line_end)
    project.write("a.py", text)
    patch = project.write("a.patch", fix(project, "--diff", "-q").stdout.encode())
    command = ["git", "apply", "-p0", "--whitespace=nowarn", patch]
    subprocess.run(command, cwd=project.directory, check=True)
    assert content(project, "a.py") == (AFTER + last).replace("\n", line_end)


def test_a_diff_in_colour(project):
    project.write("a.py", BEFORE.replace("a greeting", "\x1b[2J\ta greeting"))
    colored = fix(project, "--diff", "--color=always").stdout
    assert "\x1b[31m-print(" in colored
    assert "\x1b[32m+print(" in colored
    # what stands in a file is shown and not obeyed
    assert "\x1b[2J" not in colored
    assert "# ␛[2J\ta greeting" in colored


# Standard input


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_standard_input_goes_to_standard_output(project, line_end):
    before, after = (text.replace("\n", line_end) for text in (TYPESCRIPT, TYPESCRIPT_AFTER))
    project.write("a.ts", "other")
    outcome = fix(project, "-", "--stdin-filename=a.ts", stdin=before)
    assert (outcome.code, outcome.stdout) == (0, after)
    assert content(project, "a.ts") == "other"
    again = fix(project, "-", "--stdin-filename=a.ts", stdin=after)
    assert (again.code, again.stdout, again.stderr) == (0, after, "")


def test_a_diff_of_standard_input(project):
    outcome = fix(project, "-", "--diff", "--stdin-filename=a.ts", stdin=TYPESCRIPT)
    assert outcome.code == 1
    assert "+console.log(answer.output_text);\n" in outcome.stdout


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.py", BROKEN.encode(), 3),
        ("a.py", BEFORE.encode() + b"# caf\xe9\n", 3),
        ("a.md", BEFORE.encode(), 0),
        ("a.txt", b"\xff\n", 0),
        ("a.py", MANUAL.encode(), 0),
    ],
)
def test_what_is_not_fixed_comes_out_as_it_is(project, name, data, code):
    command = [PROGRAM, "fix", "-", "--stdin-filename", name]
    process = subprocess.run(
        command, cwd=project.directory, input=data, capture_output=True, check=False
    )
    assert (process.returncode, process.stdout) == (code, data)
    assert process.stderr


@pytest.mark.parametrize("arguments", [["-"], ["-", "a.py"], ["--stdin-filename=a.py"]])
def test_standard_input_has_a_name(project, arguments):
    assert fix(project, *arguments).code == 2


# What goes wrong


def test_broken_and_unreadable_files_are_refused_and_others_fixed(project):
    project.write("a.py", BROKEN)
    project.write("b.py", BEFORE.encode() + b"# caf\xe9\n")
    project.write("c.py", BEFORE)
    outcome = fix(project)
    assert outcome.code == 3
    assert outcome.stderr.splitlines() == [
        "a.py: not fixed: line 10 cannot be parsed",
        "b.py: not fixed: not UTF-8: byte 0xe9 at offset "
        f"{len(BEFORE) + len('# caf')} (line {BEFORE.count(chr(10)) + 1})",
        "Fixed 1 call in 1 file",
    ]
    assert content(project, "a.py") == BROKEN
    assert fix(project, "--quiet").stderr.count("not fixed") == 2


def test_a_read_only_file(project):
    path = project.write("a.py", BEFORE)
    path.chmod(0o444)
    outcome = fix(project)
    assert outcome.code == 3
    assert outcome.stderr == "a.py: not fixed: cannot be written: it is read-only\n"
    assert content(project, "a.py") == BEFORE


@posix
def test_a_link_and_what_it_names_are_fixed_once(project):
    project.write("b.py", BEFORE)
    (project.directory / "a.py").symlink_to("b.py")
    outcome = fix(project)
    assert outcome.stderr == "Fixed 1 call in 1 file\n"
    assert (project.directory / "a.py").is_symlink()
    assert content(project, "b.py") == AFTER


@posix
def test_the_mode_stays(project):
    path = project.write("a.py", BEFORE)
    path.chmod(0o750)
    fix(project)
    assert path.stat().st_mode & 0o777 == 0o750


def test_the_same_for_any_number_of_jobs(project):
    # enough work for processes to be worth it
    for name in ("one", "four"):
        for number in range(40):
            text = (BEFORE, UNSAFE, MANUAL, BROKEN)[number % 4]
            project.write(f"{name}/{number}.py", BEFORE + text * 4)
    one = fix(project, "--jobs=1", below="one")
    four = fix(project, "--jobs=4", below="four")
    assert one.code == four.code == 3
    assert one.stderr == four.stderr
    assert "Fixed" in one.stderr
    for number in range(40):
        assert content(project, f"one/{number}.py") == content(project, f"four/{number}.py")


@posix
def test_an_interrupt_leaves_every_file_whole(project):
    for number in range(300):
        project.write(f"{number:03}.py", BEFORE * 5)
    process = subprocess.Popen(
        [PROGRAM, "fix", "--jobs=2"],
        cwd=project.directory,
        env=clean_environment(),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # whoever started the tests may have this ignored
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    first = project.directory / "000.py"
    deadline = time.monotonic() + 60
    while first.read_text() == BEFORE * 5 and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    contents = [path.read_text() for path in project.directory.glob("*.py")]
    written = contents.count(AFTER * 5)
    assert written + contents.count(BEFORE * 5) == 300
    assert 0 < written < 300
    lines = said.decode().split("\n")
    assert lines[0].startswith(f"Fixed {written * 5} calls in {written} file")
    assert "interrupted" in lines
    assert len(list(project.directory.iterdir())) == 301


# git


@pytest.fixture
def git(project, clean_environment):
    environment = clean_environment | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    person = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.invalid"]

    def run(*arguments, below="."):
        subprocess.run(
            ["git", *person, *arguments],
            cwd=project.directory / below,
            env=environment,
            check=True,
            capture_output=True,
        )

    return run


@needs_git
def test_uncommitted_changes_are_warned_of(project, git):
    for name in ("a.py", "b/ü.py", "new/c.py", "inner/d.py"):
        project.write(name, BEFORE)
    git("init", "--quiet", "inner")
    git("init", "--quiet")
    git("add", "a.py", "b")
    git("commit", "--quiet", "--message=All")
    git("add", "d.py", below="inner")
    git("commit", "--quiet", "--message=All", below="inner")
    project.write("b/ü.py", BEFORE + "\n")
    project.write("unrelated.py", "x = 1\n")
    outcome = fix(project)
    assert outcome.code == 0
    assert outcome.stderr.splitlines() == [
        "warning: 2 fixed files had changes that are in no commit: b/ü.py, new/c.py",
        "Fixed 4 calls in 4 files",
    ]
    git("add", "--all")
    assert fix(project).stderr == ""


@needs_git
def test_no_warning_where_nothing_is_lost(project, git):
    project.write("a.py", BEFORE)
    # no repository
    assert "warning" not in fix(project).stderr
    project.write("a.py", BEFORE)
    git("init", "--quiet")
    assert "warning" not in fix(project, "--diff").stderr
    assert fix(project, "--quiet").stderr == ""
    project.write("a.py", BEFORE)
    git("add", "a.py")
    git("commit", "--quiet", "--message=All")
    assert fix(project).stderr == "Fixed 1 call in 1 file\n"


@needs_git
@posix
def test_nothing_of_a_repository_is_run(project, git):
    project.write("a.py", BEFORE)
    git("init", "--quiet")
    hook = project.write("hook", "#!/bin/sh\ntouch was-run\n")
    hook.chmod(0o755)
    git("config", "core.fsmonitor", "./hook")
    assert "warning: 1 fixed file had" in fix(project).stderr
    assert not (project.directory / "was-run").exists()


def test_without_git(project):
    project.write("a.py", BEFORE)
    project.write(".git/HEAD", "no repository")
    outcome = fix(project, environment={"PATH": ""})
    assert outcome.stderr == "Fixed 1 call in 1 file\n"
