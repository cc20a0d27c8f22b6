"""What a user installs: the wheel and an editable checkout, each in a fresh environment."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from conftest import EXAMPLES, ROOT, shown

pytest_plugins = ("registry",)

PACKAGE = "flake8_responses_migration"
BOT = EXAMPLES / "assistant_bot.py"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, pip):
    directory = tmp_path_factory.mktemp("wheel")
    pip(sys.executable, "wheel", "--no-deps", f"--wheel-dir={directory}", ROOT)
    (path,) = directory.glob("*.whl")
    return path


@pytest.fixture(scope="module", params=["wheel", "editable"])
def python(request, tmp_path_factory, pip):
    """The interpreter of a fresh virtual environment with the package installed."""
    directory = tmp_path_factory.mktemp(request.param) / "venv"
    venv.create(directory, with_pip=True)
    python = directory / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if request.param == "editable":
        pip(python, "install", "--editable", ROOT)
    else:
        pip(python, "install", request.getfixturevalue("wheel"))
    return python


@pytest.fixture
def flake8(python, clean_environment):
    # the script, not `python -m flake8`: that would import the package from the working directory
    program = python.with_name("flake8" + python.suffix)

    def run(*arguments, stdin=b""):
        process = subprocess.run(
            [program, "--isolated", *arguments],
            cwd=ROOT,
            env=clean_environment,
            input=stdin,
            capture_output=True,
            check=False,
        )
        assert process.stderr.decode() == ""
        return shown(process.stdout.decode())

    return run


def _files(directory, suffix):
    return {path.relative_to(directory).as_posix() for path in directory.rglob(f"*{suffix}")}


def test_the_wheel_holds_the_rules_and_the_data(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    rules = {f"{PACKAGE}/rules/{name}" for name in _files(ROOT / "rules", ".yml")}
    assert {f"{PACKAGE}/rules/sgconfig.yml", f"{PACKAGE}/rules/python/OAR111-thread.yml"} <= rules
    assert rules <= names
    data = {f"{PACKAGE}/data/{name}" for name in _files(ROOT / PACKAGE / "data", ".toml")}
    assert data
    assert data <= names
    assert f"{PACKAGE}/py.typed" in names


def test_the_wheel_holds_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {PACKAGE}


def test_nothing_but_the_declared_dependencies_is_there(python, pip):
    listed = pip(python, "list", "--format=freeze")
    names = {line.partition("==")[0].lower() for line in listed.splitlines()}
    assert PACKAGE.replace("_", "-") in names
    assert "openai" not in names


def test_the_examples_give_findings(flake8):
    found = flake8("--select=OAR1", "examples/")
    assert {"OAR101", "OAR111", "OAR112", "OAR121", "OAR122"} <= {line.code for line in found}
    assert all(line.code.startswith("OAR1") for line in found)


def test_stdin_gives_the_same_as_the_path(flake8):
    name = BOT.relative_to(ROOT).as_posix()
    by_path = flake8("--select=OAR1", name)
    assert by_path
    arguments = ("--select=OAR1", f"--stdin-display-name={name}", "-")
    assert flake8(*arguments, stdin=BOT.read_bytes()) == by_path


def test_the_package_is_the_installed_one(python, clean_environment, tmp_path):
    """Guards the tests above: a wheel that is not used would prove nothing."""
    code = (
        "from flake8_responses_migration import __file__, catalog;"
        "print(__file__); print(catalog.rules_directory())"
    )
    process = subprocess.run(
        [python, "-c", code],
        cwd=tmp_path,
        env=clean_environment,
        capture_output=True,
        text=True,
        check=True,
    )
    package, rules = (Path(line) for line in process.stdout.splitlines())
    editable = package.is_relative_to(ROOT / PACKAGE)
    assert editable or package.is_relative_to(python.parent.parent)
    assert rules == (ROOT / "rules" if editable else package.parent / "rules")
