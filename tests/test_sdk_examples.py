"""What the SDKs themselves show of the Responses API is right: no error of ours is in it."""

import json
import re
import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import PurePath, PurePosixPath

import pytest

pytest_plugins = ("registry",)

# Code that breaks; OAR401 aside, since prompt objects still work until they end.
_ERROR = re.compile(r"OAR4(0[2-9]|[1-4]\d)")
# The README shows nested parameters with a call that the service rejects: `json_object`, and no
# "json" in the input.
_WRONG_INDEED = {("README.md", "OAR412")}
_FENCE = re.compile(r"^ *\* ```(?:ts|typescript|js)\n(.*?)^ *\* ```$", re.DOTALL | re.MULTILINE)
_MARGIN = re.compile(r"^ *\* ?", re.MULTILINE)


def assert_nothing_is_wrong(directory):
    """Fail for errors in Responses code below a directory."""
    process = subprocess.run(
        [
            *(sys.executable, "-m", "flake8_responses_migration", "check"),
            *("--isolated", "--no-baseline", "--exit-zero", "--format=json", "."),
        ],
        cwd=directory,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(process.stdout)
    assert report["unchecked"] == []
    assert report["files"]["total"] == sum(path.is_file() for path in directory.rglob("*"))
    wrong = [
        f"{found['path']}:{found['line']}:{found['column']}: {found['code']} {found['message']}"
        for found in report["findings"]
        if _ERROR.fullmatch(found["code"])
        and (PurePath(found["path"]).name, found["code"]) not in _WRONG_INDEED
    ]
    assert wrong == [], "\n".join(wrong)


def files_that_mention(directory, word):
    return [
        path
        for path in directory.rglob("*")
        if path.is_file() and word in path.read_text(encoding="utf-8")
    ]


def is_shown(path):
    """Whether a file of the Python SDK's source distribution is an example or tells of one."""
    return path.suffix == ".md" or (path.suffix == ".py" and path.parts[0] in ("examples", "src"))


@pytest.mark.parametrize("requirement", ["openai==2.*", f"openai=={version('openai')}"])
def test_the_python_sdk(requirement, pip, tmp_path):
    pip(
        sys.executable,
        "download",
        "--no-deps",
        "--no-binary=openai",
        f"--dest={tmp_path}",
        requirement,
    )
    (sdist,) = tmp_path.glob("*.tar.gz")
    directory = tmp_path / "shown"
    with tarfile.open(sdist) as archive:
        for member in archive:
            path = PurePosixPath(*PurePosixPath(member.name).parts[1:])
            if member.isfile() and is_shown(path):
                target = directory / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.extractfile(member).read())
    assert len(files_that_mention(directory / "examples", "responses.")) >= 10
    assert_nothing_is_wrong(directory)


def test_the_node_sdk(node_sdk, tmp_path):
    """The package has no examples of its own: its README has, and the comments in its source."""
    (tmp_path / "README.md").write_bytes((node_sdk.package / "README.md").read_bytes())
    source = node_sdk.package / "src"
    for path in source.rglob("*.ts"):
        name = "-".join(path.relative_to(source).with_suffix("").parts)
        for number, fence in enumerate(_FENCE.findall(path.read_text(encoding="utf-8"))):
            text = _MARGIN.sub("", fence)
            (tmp_path / f"{name}-{number}.ts").write_text(text, encoding="utf-8")
    assert len(files_that_mention(tmp_path, "client.responses.")) >= 5
    assert_nothing_is_wrong(tmp_path)
