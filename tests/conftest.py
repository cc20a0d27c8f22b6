import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import hypothesis
import pytest

# In CI the same examples every time and no verdict by the clock; elsewhere new ones
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"

_LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>[A-Z]+\d+) (?P<text>.*)")


class Shown(NamedTuple):
    """A line that flake8 printed; its columns count from 1."""

    path: str
    line: int
    column: int
    code: str
    text: str


def shown(output):
    """Read flake8's output; a line that is no finding fails the test."""
    found = []
    for line in output.splitlines():
        match = _LINE.fullmatch(line)
        assert match is not None, f"not a finding: {line!r}\n{output}"
        path, row, column, code, text = match.groups()
        found.append(Shown(path, int(row), int(column), code, text))
    return found


class Flake8:
    """The real flake8 program, run in a directory of the test's own."""

    def __init__(self, directory):
        self.directory = directory

    def write(self, name, content):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *arguments, stdin=None, isolated=True):
        """Run flake8; `isolated` keeps configuration files of the machine out."""
        if isinstance(stdin, str):
            stdin = stdin.encode()
        return subprocess.run(
            [sys.executable, "-m", "flake8", *(["--isolated"] if isolated else []), *arguments],
            cwd=self.directory,
            input=stdin if stdin is not None else b"",
            capture_output=True,
            check=False,
        )

    def findings(self, *arguments, stdin=None, isolated=True):
        """Run flake8 and return what it shows, in its order; anything on stderr fails the test."""
        process = self.run(*arguments, stdin=stdin, isolated=isolated)
        assert process.stderr.decode() == ""
        found = shown(process.stdout.decode())
        assert process.returncode == (1 if found else 0)
        return found


@pytest.fixture
def flake8(tmp_path):
    # an empty pyproject.toml, so that none of a directory above is read
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    return Flake8(tmp_path)


@pytest.fixture(scope="session")
def clean_environment():
    """The environment without what would let a subprocess see this one's packages."""
    return {
        key: value
        for key, value in os.environ.items()
        if key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
        and not key.startswith("GIT_")
    }


@pytest.fixture(scope="session")
def fail_or_skip(tmp_path_factory, clean_environment):
    """Fail because of an installation, or skip where no package can be downloaded at all."""

    def decide(said):
        probe = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir", "iniconfig"],
            cwd=tmp_path_factory.mktemp("probe"),
            env=clean_environment,
            capture_output=True,
            check=False,
        )
        if probe.returncode:
            pytest.skip("NOT TESTED: no package index can be reached, so nothing can be installed")
        pytest.fail(said)

    return decide
