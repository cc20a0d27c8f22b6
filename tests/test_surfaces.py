"""Same source, same findings: flake8 and the command line say the same of every fixture."""

import re
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, Flake8
from fixtures import FIXTURES

PROGRAM = Path(sys.executable).parent / "responses-migration"


def check(*arguments, stdin=None):
    command = [PROGRAM, "check", "--isolated", "--no-baseline", "--select", "ALL"]
    run = subprocess.run(
        [*command, "--format", "concise", "--exit-zero", *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout.decode().splitlines()


def test_flake8_and_check_agree_on_every_python_fixture():
    names = [path.relative_to(ROOT).as_posix() for path in FIXTURES["python"]]
    theirs = Flake8(ROOT).run("--select=OAR,OAR9", *names).stdout.decode().splitlines()
    ours = check(*names)
    assert sorted(ours) == sorted(theirs)
    assert len(ours) > 500


def test_standard_input_gives_what_the_file_gives():
    for pack in ("python", "javascript"):
        path = next(p for p in FIXTURES[pack] if p.stem == "OAR111")
        name = path.relative_to(ROOT).as_posix()
        by_path = check(name)
        assert by_path
        assert check("-", "--stdin-filename", name, stdin=path.read_bytes()) == by_path


def test_the_readme_shows_what_its_first_command_prints():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = next(line for line in readme.splitlines() if " && " in line)
    _, _, command = first.rpartition("/responses-migration ")
    quoted = re.findall(r"^examples/.+: OAR\d+ .*$", readme, flags=re.MULTILINE)
    assert len(quoted) >= 3
    run = subprocess.run(
        [PROGRAM, *command.split()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert [line for line in quoted if line not in run.stdout.splitlines()] == []
