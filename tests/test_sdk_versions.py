"""Which SDK a project permits at most: by the rules of PEP 440, of Poetry and of npm."""

import datetime
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Flake8
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flake8_responses_migration import sdk_versions
from flake8_responses_migration.check import check
from flake8_responses_migration.config import resolve
from flake8_responses_migration.languages import BY_SUFFIX, HTTP
from flake8_responses_migration.scan import scan_text
from flake8_responses_migration.sdk_versions import SdkVersion, ranges
from flake8_responses_migration.source import SourceFile


@pytest.fixture
def project(tmp_path):
    """A repository: writes files, and asks for the SDK of one that need not exist."""
    (tmp_path / ".git").mkdir()

    class Project:
        directory = tmp_path

        def write(self, **files):
            for name, text in files.items():
                self.add(name, text)
            return self

        def add(self, name, text):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            return self

        def newest(self, name="app.py", text=""):
            suffix = os.path.splitext(name)[1]
            return sdk_versions.newest(SourceFile(str(tmp_path / name), text, BY_SUFFIX[suffix]))

    return Project()


def said(found):
    return None if found is None else (found.spelling, found.manifest)


def package(**groups):
    return json.dumps(groups)


# ranges: the first release that is not permitted any more, None where there is no bound

PEP440 = [
    ("", None),
    (">=1.3", None),
    (">1.3", None),
    ("!=1.3", None),
    ("==1.54.3", (1, 54, 4)),
    ("===1.54.3", (1, 54, 4)),
    ("==1.54", (1, 54, 1)),
    ("==1.54.*", (1, 55, 0)),
    ("==1.*", (2, 0, 0)),
    ("~=1.54.0", (1, 55, 0)),
    ("~=1.54", (2, 0, 0)),
    ("<1.66", (1, 66, 0)),
    ("<=1.66", (1, 66, 1)),
    ("<2,>=1.3", (2, 0, 0)),
    (">=1.3,<1.40,!=1.39.1", (1, 40, 0)),
    ("<2,<=1.10.5", (1, 10, 6)),
    # a pre-release of what might be new enough counts as new enough
    ("==1.66.0rc1", (1, 66, 1)),
    ("<1.66.0rc1", (1, 66, 1)),
    ("==1.54.3.post1", (1, 54, 4)),
    ("==1.54.3+local", (1, 54, 4)),
    # nothing satisfies both: nobody knows
    (">=2,<1", None),
]


@pytest.mark.parametrize(("specifiers", "below"), PEP440)
def test_specifiers_of_python(specifiers, below):
    assert ranges.pep440(specifiers).below == below


POETRY = [
    ("*", None),
    (">=1.3", None),
    ("1.54.3", (1, 54, 4)),
    ("=1.54.3", (1, 54, 4)),
    ("==1.54.3", (1, 54, 4)),
    ("1.54.*", (1, 55, 0)),
    ("==1.*", (2, 0, 0)),
    ("^1.54.3", (2, 0, 0)),
    ("^1", (2, 0, 0)),
    ("^0.28", (0, 29, 0)),
    ("^0.28.1", (0, 29, 0)),
    ("^0.0.3", (0, 0, 4)),
    ("^0.0", (0, 1, 0)),
    ("^0", (1, 0, 0)),
    ("~1.54.3", (1, 55, 0)),
    ("~1.54", (1, 55, 0)),
    ("~1", (2, 0, 0)),
    ("~=1.54.0", (1, 55, 0)),
    (">=1.3,<1.40", (1, 40, 0)),
    (">= 1.3, < 1.40", (1, 40, 0)),
    (">=1.3 <1.40", (1, 40, 0)),
    ("^0.28 || ^1.3", (2, 0, 0)),
    ("^0.28|^1.3", (2, 0, 0)),
    ("<1.40 || >=1.66", None),
]


@pytest.mark.parametrize(("constraint", "below"), POETRY)
def test_constraints_of_poetry(constraint, below):
    assert ranges.poetry(constraint).below == below


NPM = [
    ("", None),
    ("*", None),
    ("x", None),
    (">=4", None),
    (">4", None),
    ("4.52.7", (4, 52, 8)),
    ("=4.52.7", (4, 52, 8)),
    ("v4.52.7", (4, 52, 8)),
    ("4.52", (4, 53, 0)),
    ("4.52.x", (4, 53, 0)),
    ("4.x", (5, 0, 0)),
    ("4", (5, 0, 0)),
    ("^4.52.7", (5, 0, 0)),
    ("^4.x", (5, 0, 0)),
    ("^0.3.1", (0, 4, 0)),
    ("^0.0.3", (0, 0, 4)),
    ("^0.0", (0, 1, 0)),
    ("^0.0.x", (0, 1, 0)),
    ("^0.x", (1, 0, 0)),
    ("~4.52.7", (4, 53, 0)),
    ("~4.52", (4, 53, 0)),
    ("~>4.52", (4, 53, 0)),
    ("~4", (5, 0, 0)),
    ("<4.87", (4, 87, 0)),
    ("<=4.87", (4, 88, 0)),
    ("<=4.87.0", (4, 87, 1)),
    (">=4.1 <4.60", (4, 60, 0)),
    (">= 4.1   < 4.60", (4, 60, 0)),
    ("4.1 - 4.52", (4, 53, 0)),
    ("4.1.0 - 4.52.7", (4, 52, 8)),
    ("^3 || ^4.1", (5, 0, 0)),
    ("^4.1||~5.2.0", (5, 3, 0)),
    ("~4.52 || >=6", None),
    ("4.87.0-beta.1", (4, 87, 1)),
    ("<4.87.0-beta.1", (4, 87, 1)),
    ("4.52.7+build", (4, 52, 8)),
    (">5 <4", None),
]


@pytest.mark.parametrize(("wanted", "below"), NPM)
def test_ranges_of_npm(wanted, below):
    assert ranges.npm(wanted).below == below


@pytest.mark.parametrize(
    "wanted", ["latest", "next", "workspace:*", "file:../sdk", "^4 oops", "4.1.2.3"]
)
def test_what_is_no_range_of_npm(wanted):
    with pytest.raises(ranges.RangeError):
        ranges.npm(wanted)


@pytest.mark.parametrize("wanted", [">=1.0<2", "^1.3", "latest", "==1!2.0"])
def test_what_is_no_specifier_of_python(wanted):
    with pytest.raises(ranges.RangeError):
        ranges.pep440(wanted)


NUMBERS = st.tuples(*[st.integers(0, 3)] * 3)
OPERATORS = st.sampled_from(["==", "!=", "<", "<=", ">", ">=", "~="])


@given(st.lists(st.tuples(OPERATORS, NUMBERS), max_size=3), NUMBERS)
def test_the_bound_is_never_too_low(clauses, release):
    """Whatever PEP 440 permits lies below the bound."""
    specifiers = ",".join(f"{operator}{'.'.join(map(str, n))}" for operator, n in clauses)
    permitted = ranges.pep440(specifiers)
    if SpecifierSet(specifiers).contains(Version(".".join(map(str, release)))):
        assert permitted.below is None or release < permitted.below


@given(st.lists(st.tuples(OPERATORS, NUMBERS), max_size=3))
def test_the_bound_is_not_too_high(clauses):
    """Without `!=`, PEP 440 permits the last release below a bound."""
    clauses = [(operator, numbers) for operator, numbers in clauses if operator != "!="]
    specifiers = ",".join(f"{operator}{'.'.join(map(str, n))}" for operator, n in clauses)
    below = ranges.pep440(specifiers).below
    if below is None:
        return
    major, minor, patch = below
    candidates = [(major, minor, patch - 1), (major, minor - 1, 99), (major - 1, 99, 99)]
    last = next(c for c in candidates if min(c) >= 0)
    assert SpecifierSet(specifiers).contains(".".join(map(str, last)))


@pytest.mark.parametrize(
    ("below", "version", "lacks"),
    [
        ((1, 66, 0), "1.66", True),
        ((1, 66, 1), "1.66", False),
        ((1, 54, 4), "1.66", True),
        ((2, 0, 0), "1.101", False),
        ((1, 9, 0), "1.10", True),
        ((4, 87, 0), "4.87", True),
    ],
)
def test_what_an_sdk_lacks(below, version, lacks):
    assert SdkVersion("", "", below).lacks(version) is lacks


# Python


@pytest.mark.parametrize(
    ("line", "spelling"),
    [
        ("openai==1.54.3", "1.54.3"),
        ("OpenAI == 1.54.3", "1.54.3"),
        ("openai[datalib]==1.3.0", "1.3.0"),
        ("openai [datalib] ~=1.3.0", "~=1.3.0"),
        ("openai==1.3.0 ; python_version > '3.8'", "1.3.0"),
        ("openai==1.3.0  # the last one that works", "1.3.0"),
        ("openai==1.3.0 --hash=sha256:abc", "1.3.0"),
        ("openai==1.3.0 \\\n    --hash=sha256:abc \\\n    --hash=sha256:def", "1.3.0"),
        ("openai (<1.40)", "<1.40"),
        ("openai<1.40,>=1.3", "<1.40.0"),
        ("openai==1.54.*", "1.54.*"),
    ],
)
def test_a_line_of_requirements(project, line, spelling):
    project.add("requirements.txt", f"# pinned\nrequests\n{line}\nrich==13\n")
    assert said(project.newest()) == (spelling, "requirements.txt")


@pytest.mark.parametrize(
    "line",
    [
        "openai",
        "openai>=1.3",
        "openai==1.54.3,>=2",
        "openai @ git+https://github.com/openai/openai-python@main",
        "openai @ https://example.com/openai-1.3-py3-none-any.whl",
        "git+https://github.com/openai/openai-python.git",
        "-e git+https://github.com/me/fork.git#egg=openai",
        "openai==${VERSION}",
        "openai=1.3",
        "openai-agents==0.1",
        "langchain-openai==0.1.0",
        "openai_whisper==20231117",
        "# openai==1.3.0",
        "",
    ],
)
def test_a_line_that_says_nothing_certain(project, line):
    project.add("requirements.txt", f"{line}\nrequests\n")
    assert project.newest() is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_requirements_that_powershell_wrote(project, encoding):
    project.add("requirements.txt", "openai==1.54.3\r\nrich==13\r\n".encode(encoding))
    assert said(project.newest()) == ("1.54.3", "requirements.txt")


@pytest.mark.parametrize(
    "name",
    ["requirements-dev.txt", "dev-requirements.txt", "requirements/base.txt", "constraints.txt"],
)
def test_other_names_of_requirements(project, name):
    project.add(name, "openai==1.54.3\n")
    assert said(project.newest()) == ("1.54.3", name)


def test_the_newest_of_one_directory_counts(project):
    project.add("requirements.txt", "openai==1.54.3\n")
    project.add("requirements-new.txt", "openai==1.60.0\n")
    assert said(project.newest()) == ("1.60.0", "requirements-new.txt")


def test_one_without_a_bound_is_newer_than_all(project):
    project.add("requirements.txt", "openai==1.54.3\n")
    project.add("requirements-dev.txt", "openai\n")
    assert project.newest() is None


def test_markers_may_choose_any_line(project):
    project.add(
        "requirements.txt",
        "openai==1.39.0; python_version < '3.8'\nopenai==1.54.3; python_version >= '3.8'\n",
    )
    assert said(project.newest()) == ("1.54.3", "requirements.txt")


def test_requirements_that_name_others(project):
    project.add("requirements/base.txt", "openai==1.54.3\n")
    project.add("requirements/deep/more.txt", "openai==1.60.0\n")
    project.add(
        "requirements.txt", "-r requirements/base.txt\n--requirement=requirements/deep/more.txt\n"
    )
    assert said(project.newest()) == ("1.60.0", "requirements/deep/more.txt")


@pytest.mark.parametrize("named", ["missing.txt", "../shared.txt", "https://example.com/all.txt"])
def test_requirements_that_name_what_is_not_read(project, named):
    project.add("requirements.txt", f"openai==1.54.3\n-r {named}\n")
    assert project.newest() is None


def test_requirements_that_name_each_other(project):
    project.add("requirements.txt", "-r requirements-dev.txt\nopenai==1.54.3\n")
    project.add("requirements-dev.txt", "-r requirements.txt\n")
    assert said(project.newest()) == ("1.54.3", "requirements.txt")


def test_constraints_narrow_the_requirements_that_name_them(project):
    project.add("pins/old.txt", "openai==1.54.3\n")
    project.add("requirements.txt", "-c pins/old.txt\nopenai>=1.3\n")
    assert said(project.newest()) == ("1.54.3", "pins/old.txt")


def test_constraints_that_nobody_names_narrow_nothing(project):
    project.add("constraints.txt", "openai==1.54.3\n")
    project.add("requirements.txt", "openai>=1.3\n")
    assert project.newest() is None


PYPROJECTS = {
    "dependencies": '[project]\nname = "x"\ndependencies = ["rich", "openai~=1.54.0"]\n',
    "extra": '[project]\nname = "x"\n[project.optional-dependencies]\nai = ["openai~=1.54.0"]\n',
    "group": '[dependency-groups]\ndev = ["openai~=1.54.0", {include-group = "x"}]\n',
    "pdm": '[tool.pdm.dev-dependencies]\ndev = ["openai~=1.54.0"]\n',
    "uv": '[tool.uv]\ndev-dependencies = ["openai~=1.54.0"]\n',
    "poetry": '[tool.poetry.dependencies]\npython = "^3.10"\nopenai = "~=1.54.0"\n',
    "poetry table": '[tool.poetry.dependencies]\nopenai = {version = "~=1.54.0", extras = ["x"]}\n',
    "poetry list": '[tool.poetry.dependencies]\nopenai = [{version = "~=1.54.0", python = ">3"}]\n',
    "poetry group": '[tool.poetry.group.ai.dependencies]\nopenai = "~=1.54.0"\n',
    "poetry dev": '[tool.poetry.dev-dependencies]\nopenai = "~=1.54.0"\n',
}


@pytest.mark.parametrize("text", PYPROJECTS.values(), ids=PYPROJECTS)
def test_a_pyproject(project, text):
    project.add("pyproject.toml", text)
    assert said(project.newest()) == ("~=1.54.0", "pyproject.toml")


@pytest.mark.parametrize("text", PYPROJECTS.values(), ids=PYPROJECTS)
def test_a_pyproject_without_a_bound(project, text):
    project.add("pyproject.toml", text.replace("~=1.54.0", ">=1.54.0"))
    assert project.newest() is None


def test_poetry_from_a_repository(project):
    project.add(
        "pyproject.toml", '[tool.poetry.dependencies]\nopenai = {git = "https://x/y.git"}\n'
    )
    assert project.newest() is None


def test_the_other_manifests_of_python(project):
    for name, text in {
        "a/setup.cfg": "[options]\ninstall_requires =\n    rich\n    openai==1.54.3\n",
        "b/setup.cfg": "[options]\nname = x\n[options.extras_require]\nai = openai==1.54.3\n",
        "c/setup.py": 'from setuptools import setup\nsetup(install_requires=["openai==1.54.3"])\n',
        "d/Pipfile": '[packages]\nopenai = "==1.54.3"\n',
        "e/Pipfile": '[dev-packages]\nopenai = {version = "==1.54.3", extras = ["datalib"]}\n',
        "f/environment.yml": "name: x\ndependencies:\n  - python=3.11\n  - openai==1.54.3\n",
        "g/environment.yaml": "dependencies:\n  - pip\n  - pip:\n      - openai==1.54.3\n",
    }.items():
        project.add(name, text)
        directory, manifest = name.split("/")
        assert said(project.newest(f"{directory}/app.py")) == ("1.54.3", manifest), name


@pytest.mark.parametrize(
    ("dependency", "spelling"),
    [
        ("openai=1.54", "1.54.*"),
        ("conda-forge::openai=1.54.3", "1.54.3.*"),
        ("openai=1.54.3=pyhd8ed1ab_0", "1.54.3.*"),
        ("openai 1.54.*", "1.54.*"),
        ("openai <1.60", "<1.60"),
        ("openai", None),
        ("openai >=1.3", None),
        ("openai-whisper=1.0", None),
    ],
)
def test_a_dependency_of_conda(project, dependency, spelling):
    project.add("environment.yml", f"dependencies:\n  - {dependency}\n")
    expected = None if spelling is None else (spelling, "environment.yml")
    assert said(project.newest()) == expected


LOCKED = '[[package]]\nname = "openai"\nversion = "1.54.3"\nsource = { registry = "x" }\n'
PYTHON_LOCKS = {
    "uv.lock": f'version = 1\n\n[[package]]\nname = "rich"\nversion = "13.0"\n\n{LOCKED}',
    "poetry.lock": '[[package]]\nname = "openai"\nversion = "1.54.3"\ndescription = "x"\n',
    "pdm.lock": '[[package]]\nname = "openai"\nversion = "1.54.3"\nrequires_python = ">=3.8"\n',
    "pylock.toml": '[[packages]]\nname = "openai"\nversion = "1.54.3"\n',
    "pylock.dev.toml": '[[packages]]\r\nname = "openai"\r\nversion = "1.54.3"\r\n',
}
PYPROJECT = '[project]\nname = "x"\ndependencies = ["openai>=1.3"]\n'


@pytest.mark.parametrize(("name", "text"), PYTHON_LOCKS.items(), ids=PYTHON_LOCKS)
def test_a_lock_file_settles_what_a_pyproject_leaves_open(project, name, text):
    project.add("pyproject.toml", PYPROJECT).add(name, text)
    assert said(project.newest()) == ("1.54.3", name)


def test_a_lock_file_of_pipenv(project):
    lock = {"default": {"openai": {"version": "==1.54.3"}}, "develop": {}}
    project.add("Pipfile", '[packages]\nopenai = "*"\n').add("Pipfile.lock", json.dumps(lock))
    assert said(project.newest()) == ("1.54.3", "Pipfile.lock")


def test_the_newest_version_in_a_lock_file_counts(project):
    newer = LOCKED.replace("1.54.3", "1.70.0")
    project.add("pyproject.toml", PYPROJECT).add("uv.lock", LOCKED + newer)
    assert said(project.newest()) == ("1.70.0", "uv.lock")


def test_a_lock_file_that_is_out_of_date(project):
    project.add("pyproject.toml", PYPROJECT.replace("1.3", "1.66")).add("uv.lock", LOCKED)
    assert project.newest() is None


def test_a_lock_file_without_the_version(project):
    project.add("pyproject.toml", PYPROJECT).add("uv.lock", LOCKED.replace("version", "vcs"))
    assert project.newest() is None


def test_a_lock_file_knows_what_others_need(project):
    project.add("pyproject.toml", PYPROJECT.replace("openai>=1.3", "langchain-openai"))
    project.add("uv.lock", LOCKED)
    assert said(project.newest()) == ("1.54.3", "uv.lock")


def test_requirements_are_not_locked_by_a_lock_file(project):
    project.add("pyproject.toml", PYPROJECT).add("uv.lock", LOCKED)
    project.add("requirements.txt", "openai\n")
    assert project.newest() is None


def test_a_member_of_a_workspace_of_uv(project):
    members = '[[package]]\nname = "bot"\nsource = { editable = "packages/bot" }\n'
    project.add("pyproject.toml", '[tool.uv.workspace]\nmembers = ["packages/*"]\n')
    project.add("uv.lock", LOCKED + members)
    project.add("packages/bot/pyproject.toml", PYPROJECT)
    project.add("packages/stranger/pyproject.toml", PYPROJECT)
    assert said(project.newest("packages/bot/src/app.py")) == ("1.54.3", "uv.lock")
    assert project.newest("packages/stranger/src/app.py") is None


def test_a_script_with_metadata(project):
    project.add("requirements.txt", "openai==1.3.0\n")
    script = (
        '# /// script\n# requires-python = ">=3.10"\n# dependencies = [\n#   "{}",\n# ]\n# ///\n'
    )
    for requirement, expected in {
        "openai==1.54.3": ("1.54.3", "this file"),
        "openai": None,
        "langchain-openai==1.0": None,
    }.items():
        text = script.replace("{}", requirement) + "import openai\n"
        assert said(project.newest(text=text)) == expected
        assert said(project.newest(text=text.replace("\n", "\r\n"))) == expected


def test_the_last_line_that_may_end_the_metadata_of_a_script_does(project):
    script = '# /// script\n# dependencies = ["openai==1.54.3"]\n# ///\n'
    for behind in ("import openai\n", "# Asks.\n", "\n# ///\n", "#no comment of it\n# ///\n"):
        assert said(project.newest(text=script + behind)) == ("1.54.3", "this file")
    # both lines are one comment, and its first line is none of TOML's
    assert project.newest(text=f"{script}# Asks.\n# ///\n") is None
    for no_block in ("# /// script\n# ///\n", '# /// script\n# dependencies = ["openai==1.3"]\n'):
        assert project.newest(text=no_block) is None
        assert said(project.newest(text=f"{no_block}\n{script}")) == ("1.54.3", "this file")


# JavaScript


@pytest.mark.parametrize("group", ["dependencies", "devDependencies", "peerDependencies"])
def test_a_package(project, group):
    project.add("package.json", package(**{group: {"openai": "~4.52.0", "zod": "^3"}}))
    assert said(project.newest("src/app.ts")) == ("~4.52.0", "package.json")


@pytest.mark.parametrize(
    ("wanted", "spelling"),
    [
        ("4.52.7", "4.52.7"),
        ("v4.52.7", "4.52.7"),
        ("npm:openai@~4.52.0", "~4.52.0"),
        (">=4.1 <4.60", "<4.60.0"),
        ("*", None),
        ("latest", None),
        ("workspace:*", None),
        ("catalog:", None),
        ("npm:other@1.0.0", None),
        ("github:openai/openai-node", None),
        ("https://example.com/openai.tgz", None),
        (4, None),
    ],
)
def test_a_range_in_a_package(project, wanted, spelling):
    project.add("package.json", package(dependencies={"openai": wanted}))
    expected = None if spelling is None else (spelling, "package.json")
    assert said(project.newest("app.ts")) == expected


def test_a_package_under_another_name_counts(project):
    dependencies = {"openai": "4.52.7", "openai-new": "npm:openai@^5"}
    project.add("package.json", package(dependencies=dependencies))
    assert said(project.newest("app.ts")) == ("^5", "package.json")


def npm_lock(**packages):
    named = {place: {"version": version} for place, version in packages.items()}
    return json.dumps({"lockfileVersion": 3, "packages": {"": {}, **named}})


NPM_LOCK = npm_lock(**{"node_modules/openai": "4.52.7"})
PNPM_9 = """\
lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      openai:
        specifier: ^4.50.0
        version: 4.52.7(encoding@0.1.13)

  packages/bot:
    dependencies:
      openai:
        specifier: ^4.50.0
        version: 4.60.0

packages:

  openai@4.99.0:
    resolution: {integrity: x}
"""
PNPM_6 = """\
lockfileVersion: '6.0'

dependencies:
  openai:
    specifier: ^4.50.0
    version: 4.52.7

packages:

  /openai@4.99.0:
    dev: false
"""
PNPM_5 = """\
lockfileVersion: 5.4

specifiers:
  openai: ^4.50.0

dependencies:
  openai: 4.52.7_encoding@0.1.13

packages:

  /openai/4.99.0:
    dev: false
"""
YARN_1 = """\
# yarn lockfile v1


"@langchain/openai@^0.1.0":
  version "0.1.3"
  dependencies:
    openai "^4.49.1"

openai@^4.49.1, openai@^4.50.0:
  version "4.52.7"
  resolved "https://packages.example/openai/-/openai-4.52.7.tgz#abc"
"""
YARN_BERRY = """\
__metadata:
  version: 8

"openai@npm:^4.49.1, openai@npm:^4.50.0":
  version: 4.52.7
  resolution: "openai@npm:4.52.7"
  languageName: node
"""
BUN = """\
{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "x",
      "dependencies": { "openai": "^4.50.0", },
    },
    "packages/bot": {
      "name": "bot",
      "dependencies": { "openai": "^4.50.0", },
    },
  },
  "packages": {
    "bot": ["bot@workspace:packages/bot"],
    "openai": ["openai@4.52.7", "", { "dependencies": {} }, "sha512-x=="],
  }
}
"""
JAVASCRIPT_LOCKS = {
    "package-lock.json": NPM_LOCK,
    "npm-shrinkwrap.json": json.dumps({"dependencies": {"openai": {"version": "4.52.7"}}}),
    "pnpm-lock.yaml": PNPM_9,
    "pnpm-lock.yaml 6": PNPM_6,
    "pnpm-lock.yaml 5": PNPM_5,
    "yarn.lock": YARN_1,
    "yarn.lock berry": YARN_BERRY,
    "bun.lock": BUN,
}
PACKAGE = package(dependencies={"openai": "^4.50.0"})


@pytest.mark.parametrize(("name", "text"), JAVASCRIPT_LOCKS.items(), ids=JAVASCRIPT_LOCKS)
def test_a_lock_file_settles_what_a_package_leaves_open(project, name, text):
    name = name.split()[0]
    project.add("package.json", PACKAGE).add(name, text)
    assert said(project.newest("app.ts")) == ("4.52.7", name)


@pytest.mark.parametrize(("name", "text"), JAVASCRIPT_LOCKS.items(), ids=JAVASCRIPT_LOCKS)
def test_a_lock_file_with_windows_line_ends(project, name, text):
    name = name.split()[0]
    project.add("package.json", PACKAGE).add(name, text.replace("\n", "\r\n"))
    assert said(project.newest("app.ts")) == ("4.52.7", name)


def test_what_other_packages_have_for_themselves_does_not_count(project):
    places = {"node_modules/openai": "4.52.7", "node_modules/x/node_modules/openai": "6.0.0"}
    project.add("package.json", PACKAGE).add("package-lock.json", npm_lock(**places))
    assert said(project.newest("app.ts")) == ("4.52.7", "package-lock.json")


def test_the_newest_of_several_lock_files_counts(project):
    project.add("package.json", PACKAGE).add("yarn.lock", YARN_1)
    project.add("package-lock.json", NPM_LOCK.replace("4.52.7", "4.60.0"))
    assert said(project.newest("app.ts")) == ("4.60.0", "package-lock.json")


def test_a_lock_file_of_javascript_that_is_out_of_date(project):
    project.add("package.json", package(dependencies={"openai": ">=5"}))
    project.add("package-lock.json", NPM_LOCK)
    assert project.newest("app.ts") is None


@pytest.mark.parametrize(
    ("name", "text", "version"),
    [
        (
            "package-lock.json",
            npm_lock(**{"packages/bot": "1.0.0", "node_modules/openai": "4.52.7"}),
            "4.52.7",
        ),
        (
            "package-lock.json",
            npm_lock(
                **{
                    "packages/bot": "1.0.0",
                    "node_modules/openai": "5.1.0",
                    "packages/bot/node_modules/openai": "4.60.0",
                }
            ),
            "4.60.0",
        ),
        ("pnpm-lock.yaml", PNPM_9, "4.60.0"),
        ("yarn.lock", YARN_1, "4.52.7"),
        ("yarn.lock", YARN_BERRY, "4.52.7"),
        ("bun.lock", BUN, "4.52.7"),
    ],
)
def test_a_member_of_a_workspace(project, name, text, version):
    project.add("package.json", package(workspaces=["packages/*"])).add(name, text)
    project.add("packages/bot/package.json", PACKAGE)
    assert said(project.newest("packages/bot/src/app.ts")) == (version, name)


@pytest.mark.parametrize(("name", "text"), JAVASCRIPT_LOCKS.items(), ids=JAVASCRIPT_LOCKS)
def test_a_package_that_is_no_member(project, name, text):
    """Its own range counts: whoever installs it gets the newest of that."""
    project.add("package.json", PACKAGE).add(name.split()[0], text)
    project.add("examples/bot/package.json", package(dependencies={"openai": "^4.0.0"}))
    assert said(project.newest("examples/bot/app.ts")) == ("^4.0.0", "package.json")


@pytest.mark.parametrize(
    ("source", "spelling"),
    [
        ("npm:openai@4.52.0", "4.52.0"),
        ("npm:openai@~4.52.0/helpers/zod", "~4.52.0"),
        ("jsr:@openai/openai@4.52.0", "4.52.0"),
        ("https://deno.land/x/openai@v4.24.0/mod.ts", "4.24.0"),
        ("https://esm.sh/openai@4.24.0?target=deno", "4.24.0"),
        ("npm:openai", None),
        ("https://esm.sh/openai", None),
        ("npm:@ai-sdk/openai@0.0.30", None),
        ("https://example.com/vendored/openai@3/mod.ts", None),
    ],
)
def test_an_import_that_names_a_version(project, source, spelling):
    project.add("package.json", package(dependencies={"openai": "3.0.0"}))
    expected = None if spelling is None else (spelling, "this file")
    for text in (f'import OpenAI from "{source}";\n', f"const x = await import('{source}');\n"):
        assert said(project.newest("app.ts", text)) == expected


def test_an_address_is_no_import(project):
    project.add("package.json", package(dependencies={"openai": "4.52.7"}))
    text = 'const baseURL = "https://api.openai.com/v1";\n'
    assert said(project.newest("app.ts", text)) == ("4.52.7", "package.json")


def test_what_deno_imports_is_not_the_package(project):
    project.add("package.json", package(dependencies={"openai": "4.52.7"}))
    project.add("deno.json", '{"imports": {"openai": "npm:openai@^6"}}')
    assert project.newest("app.ts") is None


# Where a project is looked for


def test_the_nearest_project_counts(project):
    project.add("requirements.txt", "openai==1.3.0\n")
    project.add("services/bot/requirements.txt", "openai==1.54.3\n")
    assert said(project.newest("services/bot/src/deep/app.py")) == ("1.54.3", "requirements.txt")
    assert said(project.newest("services/other/app.py")) == ("1.3.0", "requirements.txt")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bot/pyproject.toml", "[tool.ruff]\nline-length = 100\n"),
        ("bot/requirements.txt", "# none\n"),
        ("bot/setup.cfg", "[flake8]\nmax-line-length = 100\n"),
    ],
)
def test_a_manifest_without_dependencies_is_no_project(project, name, text):
    project.add("requirements.txt", "openai==1.54.3\n").add(name, text)
    assert said(project.newest("bot/app.py")) == ("1.54.3", "requirements.txt")


def test_a_package_without_dependencies_is_no_project(project):
    project.add("package.json", PACKAGE.replace("^4.50.0", "4.52.7"))
    project.add("src/package.json", package(type="module"))
    assert said(project.newest("src/app.mjs")) == ("4.52.7", "package.json")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bot/pyproject.toml", '[project]\nname = "bot"\ndependencies = ["langchain-openai"]\n'),
        ("bot/requirements.txt", "langchain-openai\n"),
        ("bot/setup.py", 'setup(install_requires=["langchain-openai"])\n'),
    ],
)
def test_a_project_that_gets_the_sdk_from_elsewhere_says_nothing(project, name, text):
    project.add("requirements.txt", "openai==1.54.3\n").add(name, text)
    assert project.newest("bot/app.py") is None


def test_nothing_above_the_repository_is_read(project):
    project.add("requirements.txt", "openai==1.54.3\n")
    (project.directory / "inner" / ".git").mkdir(parents=True)
    assert project.newest("inner/app.py") is None
    (project.directory / "outer").mkdir()
    # a worktree has a file of that name
    project.add("outer/.git", "gitdir: elsewhere\n")
    assert project.newest("outer/app.py") is None


def test_python_and_javascript_do_not_mix(project):
    project.add("requirements.txt", "openai==1.54.3\n").add("package.json", PACKAGE)
    assert project.newest("app.py").manifest == "requirements.txt"
    assert project.newest("app.ts").manifest == "package.json"
    source = SourceFile(str(project.directory / "request.http"), "", HTTP)
    assert sdk_versions.newest(source) is None


def test_a_path_is_relative_to_the_working_directory(project, monkeypatch):
    project.add("requirements.txt", "openai==1.54.3\n").add("src/app.py", "")
    monkeypatch.chdir(project.directory / "src")
    assert said(sdk_versions.newest(SourceFile("app.py", ""))) == ("1.54.3", "requirements.txt")
    assert said(sdk_versions.newest(SourceFile("stdin", ""))) == ("1.54.3", "requirements.txt")


# What is broken says nothing


@pytest.mark.parametrize(
    "name",
    [
        "pyproject.toml",
        "setup.cfg",
        "Pipfile",
        "environment.yml",
        "requirements-dev.txt",
        "Pipfile.lock",
        "package.json",
        "package-lock.json",
        "pnpm-lock.yaml",
    ],
)
def test_a_broken_manifest(project, name):
    project.add("requirements.txt", "openai==1.54.3\n")
    project.add("package.json", PACKAGE.replace("^4.50.0", "4.52.7"))
    broken = b"dependencies:\n  openai: [\xff{ =\n" + b"[" * 100_000
    project.add(name, broken)
    javascript = "package" in name or "pnpm" in name
    assert project.newest("app.ts" if javascript else "app.py") is None
    assert project.newest("app.py" if javascript else "app.ts") is not None


DIGITS = "9" * 5000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("app.ts", f'import OpenAI from "npm:openai@{DIGITS}";\n'),
        ("app.ts", f'import OpenAI from "npm:openai@{DIGITS[:4300]}";\n'),
        ("app.ts", f'import OpenAI from "npm:openai@0.{DIGITS[:4000]}";\n'),
        ("app.py", f'# /// script\n# dependencies = ["openai<0.{DIGITS[:4000]}"]\n# ///\n'),
        ("app.py", f'# /// script\n# dependencies = ["openai=={DIGITS}"]\n# ///\n'),
        ("app.py", f"# /// script\n# dependencies = {'[' * 100_000}\n# ///\n"),
        ("app.py", f"# /// script\n# a = {'{a=' * 100_000}\n# ///\n"),
    ],
    ids=["digits", "and-one", "fewer", "fewer-of-a-script", "of-a-script", "lists", "tables"],
)
def test_what_a_file_says_of_itself_may_be_broken(project, name, text):
    project.add("requirements.txt", "openai==1.54.3\n")
    project.add("package.json", package(dependencies={"openai": "4.52.7"}))
    assert project.newest(name, text) is None
    call = CALL if name == "app.py" else CALL_IN_JAVASCRIPT
    other = "client.beta.assistants.list()\n"
    path = str(project.directory / name)
    source = SourceFile(path, text + call + other, BY_SUFFIX[name[3:]], sdk_versions.newest)
    assert [finding.code for finding in check(source)] == ["OAR101"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("app.py", "# /// script\n" * 20_000),
        ("app.py", "# /// script\n#\n\n" * 20_000),
        ("app.ts", f"from{' ' * 20_000}" * 3),
        ("app.ts", f"import({' ' * 20_000}" * 3),
    ],
    ids=["script", "scripts", "spaces", "spaces-in-parentheses"],
)
def test_a_strange_file_is_read_in_the_time_of_its_length(project, name, text):
    began = time.process_time()
    assert project.newest(name, text) is None
    assert time.process_time() - began < 1


@pytest.mark.parametrize("value", ["1", "[]", "null", '"openai"', "true"])
@pytest.mark.parametrize(
    "name",
    ["package.json", "package-lock.json", "Pipfile.lock", "environment.yml", "pnpm-lock.yaml"],
)
def test_a_manifest_of_another_shape(project, name, value):
    project.add("package.json", PACKAGE.replace("^4.50.0", "4.52.7"))
    project.add("requirements.txt", "openai==1.54.3\n")
    shapes = [value, f'{{"dependencies": {value}}}', f'{{"packages": {{"openai": {value}}}}}']
    for number, shape in enumerate(shapes):
        for manifest in ("package.json", "requirements.txt"):
            text = (project.directory / manifest).read_text()
            project.add(f"{number}/{manifest}", text)
        project.add(f"{number}/{name}", shape)
        assert said(project.newest(f"{number}/app.py")) == ("1.54.3", "requirements.txt")
        if name != "package.json":
            assert said(project.newest(f"{number}/app.ts")) == ("4.52.7", "package.json")


def test_a_manifest_that_is_too_large(project):
    with (project.add("package.json", PACKAGE).directory / "package-lock.json").open("wb") as file:
        file.truncate(200_000_000)
    assert project.newest("app.ts") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_manifest_that_is_a_pipe(project):
    project.add("requirements.txt", "openai==1.54.3\n")
    os.mkfifo(project.directory / "pyproject.toml")
    assert said(project.newest()) == ("1.54.3", "requirements.txt")


def test_requirements_that_all_name_each_other_are_read_once(project):
    names = [f"requirements-{number}.txt" for number in range(30)]
    for name in names:
        project.add(name, "".join(f"-r {other}\n" for other in names) + "openai==1.54.3\n")
    assert project.newest().spelling == "1.54.3"


# The surfaces

PROGRAM = Path(sys.executable).parent / "responses-migration"
CALL = """\
from openai import OpenAI

client = OpenAI()
client.responses.create(model="gpt-5.5", input="Hello", store=False)
"""
CALL_IN_JAVASCRIPT = """\
import OpenAI from "openai";

const client = new OpenAI();
await client.responses.create({ model: "gpt-5.5", input: "Hello", store: false });
"""
NOTEBOOK = {"cells": [{"cell_type": "code", "source": CALL}], "metadata": {}, "nbformat": 4}


@pytest.fixture
def run(project):
    def run(*arguments, stdin=None):
        command = [PROGRAM, "check", "--isolated", "--exit-zero", "--format", "concise", *arguments]
        shown = subprocess.run(
            command,
            cwd=project.directory,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (shown.returncode, shown.stderr) == (0, "")
        return [line for line in shown.stdout.splitlines() if "OAR441" in line]

    return run


FOUND = (
    "OAR441 `….responses.create()`: openai 1.54.3 of requirements/base.txt has no Responses API; "
    "require `openai>=1.66`"
)


def test_flake8_and_check_say_the_same(project, run):
    project.add("requirements/base.txt", "openai==1.54.3\n")
    project.add("new/requirements.txt", "openai==1.66.0\n")
    project.add("open/requirements.txt", "openai\n")
    for name in ("app.py", "src/app.py", "new/app.py", "open/app.py"):
        project.add(name, CALL)
    theirs = Flake8(project.directory).run("--select=OAR441", ".").stdout.decode().splitlines()
    theirs = [line.removeprefix("./") for line in theirs]
    assert sorted(theirs) == [f"app.py:4:1: {FOUND}", f"src/app.py:4:1: {FOUND}"]
    assert run("--jobs=1", ".") == sorted(theirs)
    assert run("--jobs=2", ".") == sorted(theirs)


def test_standard_input_is_in_the_directory_of_its_name(project, run):
    project.add("requirements/base.txt", "openai==1.54.3\n")
    project.add("new/requirements.txt", "openai==1.66.0\n")
    flake8 = Flake8(project.directory)
    for name, expected in {"src/app.py": [f"src/app.py:4:1: {FOUND}"], "new/app.py": []}.items():
        assert run("-", "--stdin-filename", name, stdin=CALL) == expected
        theirs = flake8.run("--select=OAR441", "--stdin-display-name", name, "-", stdin=CALL)
        assert theirs.stdout.decode().splitlines() == expected


def test_javascript_on_the_command_line(project, run):
    project.add("package.json", PACKAGE).add("package-lock.json", NPM_LOCK)
    project.add("app.ts", CALL_IN_JAVASCRIPT)
    project.add("App.vue", f'<script setup lang="ts">\n{CALL_IN_JAVASCRIPT}</script>\n')
    message = (
        "OAR441 `client.responses.create()`: openai 4.52.7 of package-lock.json has no Responses "
        "API; require `openai` 4.87"
    )
    assert run(".") == [f"App.vue:5:7: {message}", f"app.ts:4:7: {message}"]


def test_what_does_not_run_with_the_packages_of_the_project(project, run):
    project.add("package.json", package(dependencies={"openai": "4.52.7"}))
    project.add("requirements.txt", "openai==1.54.3\n")
    project.add("README.md", f"```python\n{CALL}```\n\n```js\n{CALL_IN_JAVASCRIPT}```\n")
    project.add("page.html", f"<script type=module>\n{CALL_IN_JAVASCRIPT}</script>\n")
    project.add("notebook.ipynb", json.dumps(NOTEBOOK))
    (found,) = run(".")
    assert found.startswith("notebook.ipynb")


@pytest.mark.parametrize(
    ("command", "is_own"),
    [
        ("%pip install -U rich openai", True),
        ('!pip install "openai>=1.66"', True),
        ("!pip install 'openai>=1.66'", True),
        ('!pip install "httpx" openai', True),
        ("!uv add 'httpx<1' \"openai\"", True),
        (["import sys\n", '!{sys.executable} -m pip install "openai"'], True),
        ("%pip install rich\nimport openai", False),
        ("%pip install rich\r\nimport openai", False),
        (["%pip install rich\n", "import openai"], False),
        ("%pip install " + "-q " * 1000 + "openai", False),
    ],
)
def test_a_notebook_that_installs_the_sdk_itself(project, command, is_own):
    project.add("requirements.txt", "openai==1.54.3\n")
    cell = {"cell_type": "code", "source": command}
    own = {**NOTEBOOK, "cells": [cell, *NOTEBOOK["cells"]]}
    path = str(project.directory / "own.ipynb")
    today = datetime.date(2026, 11, 22)
    (file,) = scan_text(path, json.dumps(own).encode(), resolve({}), as_of=today).files
    assert ("OAR441" not in {finding.code for finding in file.findings}) is is_own


def test_a_finding_can_be_ignored(project, run):
    project.add("requirements.txt", "openai==1.54.3\n")
    project.add("app.py", CALL.rstrip() + "  # noqa: OAR441\n")
    assert run(".") == []


def test_nothing_is_asked_for_a_file_without_such_a_call():
    def refuse(_source):
        raise AssertionError

    for line in ("print(client.responses)", "client.files.list()", "other.chat.create()"):
        text = CALL.replace(CALL.splitlines()[-1], line)
        assert check(SourceFile("app.py", text, newest_sdk=refuse)) == []
    said = check(SourceFile("app.py", CALL, newest_sdk=refuse))
    assert [finding.code for finding in said] == ["OAR000"]


def test_a_long_path_is_shortened():
    sdk = SdkVersion("1.3.0", "requirements/environments/production.txt", (1, 3, 1))
    (finding,) = check(SourceFile("app.py", CALL, newest_sdk=lambda _: sdk))
    assert "openai 1.3.0 of …/production.txt has no Responses API" in finding.message
    assert len(finding.message) <= 110
