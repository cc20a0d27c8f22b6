"""The jobs in `examples/ci` run commands that exist and write the files that they upload."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import EXAMPLES

PROGRAM = Path(sys.executable).parent / "responses-migration"
JOBS = sorted((EXAMPLES / "ci").glob("*.yml"))


def commands(part):
    """Every line of a job that runs our program, in order."""
    if isinstance(part, str):
        return [part] if part.startswith("responses-migration ") else []
    if isinstance(part, dict):
        part = part.values()
    return [command for item in part for command in commands(item)] if part is not None else []


@pytest.mark.parametrize("path", JOBS, ids=lambda path: path.stem)
def test_the_commands_of_a_job_run(path, tmp_path):
    shutil.copytree(EXAMPLES / "web", tmp_path / "web")
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    listed = commands(yaml.load(text, Loader=yaml.BaseLoader))
    assert listed
    for command in listed:
        _, *arguments = shlex.split(command)
        run = subprocess.run(
            [PROGRAM, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (run.stdout, run.stderr) == ("", "")
        assert run.returncode == (0 if "--exit-zero" in arguments else 1)
        written = arguments[arguments.index("--output") + 1]
        assert (tmp_path / written).stat().st_size > 100
        assert len(re.findall(rf"\b{re.escape(written)}", text)) == 2, "written, then uploaded"
