"""The manifests and lock files of Python projects."""

from __future__ import annotations

import json
import os
import posixpath
import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from ..toml import loads
from .ranges import pep440, poetry
from .statements import Lock, Manifests, Statement, anything, pinned, read, stated, table, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_REQUIREMENTS = ("requirements*.txt", "*requirements.txt", "constraints*.txt")
# A requirement of the SDK under its name, or one of its repository.
_NAMES_SDK = re.compile(
    r"\s*openai\s*(?:$|[\[=<>!~;@(,\s])|.*(?:[#&]egg=openai\b|openai-python\b)", re.IGNORECASE
)
_NESTED = re.compile(
    r"\s*(?:-r|--requirement|(?P<constraint>-c|--constraint))(?:\s*=\s*|\s*)(?P<path>\S+)\s*"
)
_CONTINUED = re.compile(r"\\\r?\n")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_OPTIONS = re.compile(r"\s--\w.*")
_LOCKED = re.compile(
    r"^name = \"openai\"\s*$(?:\s*^version = \"(?P<version>[^\"]+)\")?", re.MULTILINE
)
_WORKSPACE_MEMBER = re.compile(r"\b(?:editable|virtual) = \"(?P<member>[^\"]+)\"")
_LITERAL = re.compile(r"[\"'](?P<text>openai[^\"'\n]*)[\"']", re.IGNORECASE)
_CONDA = re.compile(r"(?:[\w./-]+::)?openai\b(?!-)\s*(?P<range>.*)", re.IGNORECASE)
_CONDA_PREFIX = re.compile(r"=?(?P<numbers>\d+(?:\.\d+)*)(?:\.\*|\*)?(?:=.*)?")


def requirement(text: str, manifest: str) -> Statement | None:
    """Return what a requirement such as ``openai[datalib]>=1.3; python_version>'3.8'`` says.

    None for one of another package.
    """
    if _NAMES_SDK.match(text) is None:
        return None
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        parsed = Requirement(text)
    except InvalidRequirement:
        return anything(manifest)
    if parsed.name.lower() != "openai":
        return None
    return anything(manifest) if parsed.url else stated(pep440, str(parsed.specifier), manifest)


def manifests(directory: str) -> Manifests | None:
    """Return what a directory's manifests say, None where none of them declares dependencies.

    Raises OSError or ValueError for one that cannot be read.
    """
    try:
        names = sorted(os.listdir(directory))
    except (FileNotFoundError, NotADirectoryError):
        return None
    found = Manifests()
    declares = False
    for name in names:
        reader = _MANIFESTS.get(name)
        text = read(os.path.join(directory, name)) if reader is not None else None
        said = reader(text, name) if reader is not None and text is not None else None
        if said is not None:
            declares = True
            (found.others if name in _ENVIRONMENTS else found.lockable).extend(said)
    for name in _requirements_files(directory, names):
        said = _of_requirements(directory, name, set())
        declares = declares or said is not None
        found.others.extend(said or ())
    return found if declares else None


def locks(directory: str) -> list[Lock]:
    """Return what the lock files of a directory say; raises OSError or ValueError."""
    pins: list[Statement] = []
    members: set[str] = set()
    for name in sorted(os.listdir(directory)):
        is_locked = name in _LOCKS or fnmatchcase(name, "pylock.*.toml")
        text = read(os.path.join(directory, name)) if is_locked else None
        if text is None or "openai" not in text:
            continue
        if name == "Pipfile.lock":
            pins += _of_pipfile_lock(text, name)
            continue
        for package in _LOCKED.finditer(text):
            version = package["version"]
            pins.append(pinned(version, name) if version else anything(name))
        if name == "uv.lock":
            members.update(found["member"] for found in _WORKSPACE_MEMBER.finditer(text))
    return [Lock(dict.fromkeys(["", *members], tuple(pins)))]


def _of_pipfile_lock(text: str, name: str) -> Iterator[Statement]:
    document = json.loads(text)
    for group in ("default", "develop"):
        entry = table(document, group).get("openai")
        if entry is not None:
            version = table(entry).get("version")
            yield stated(pep440, version, name) if isinstance(version, str) else anything(name)


def _known(requirements: Iterable[str], name: str) -> list[Statement]:
    found = (requirement(text, name) for text in requirements)
    return [one for one in found if one is not None]


def _of_pyproject(text: str, name: str) -> list[Statement] | None:
    document = loads(text)
    project = table(document, "project")
    groups = [
        project.get("dependencies"),
        *table(project, "optional-dependencies").values(),
        *table(document, "dependency-groups").values(),
        *table(document, "tool", "pdm", "dev-dependencies").values(),
        table(document, "tool", "uv").get("dev-dependencies"),
    ]
    found = _known((one for group in groups for one in texts(group)), name)
    of_poetry = table(document, "tool", "poetry")
    for dependencies in (
        of_poetry.get("dependencies"),
        of_poetry.get("dev-dependencies"),
        *(table(group).get("dependencies") for group in table(of_poetry, "group").values()),
    ):
        found += _by_name(table(dependencies), name)
    return found if found or project or of_poetry else None


def _by_name(dependencies: dict[str, object], name: str) -> Iterator[Statement]:
    """Yield what a table of Poetry or Pipenv says, which has constraints by package."""
    for package, value in dependencies.items():
        if package.lower() != "openai":
            continue
        for one in value if isinstance(value, list) else [value]:
            constraint = one.get("version") if isinstance(one, dict) else one
            is_known = isinstance(constraint, str)
            yield stated(poetry, str(constraint), name) if is_known else anything(name)


def _of_pipfile(text: str, name: str) -> list[Statement]:
    document = loads(text)
    groups = (table(document, "packages"), table(document, "dev-packages"))
    return [one for group in groups for one in _by_name(group, name)]


def _of_setup_cfg(text: str, name: str) -> list[Statement] | None:
    import configparser

    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
    except configparser.Error as error:
        raise ValueError(name) from error
    groups = [parser.get("options", "install_requires", fallback="")]
    if parser.has_section("options.extras_require"):
        groups += [value for _, value in parser.items("options.extras_require")]
    lines = [line for group in groups for line in (group or "").splitlines() if line.strip()]
    return _known(lines, name) if lines else None


def _of_setup_py(text: str, name: str) -> list[Statement] | None:
    """Return what the strings of a setup.py say, which nobody executes."""
    literals = dict.fromkeys(literal["text"] for literal in _LITERAL.finditer(text))
    found = _known(literals, name)
    return found if found or "install_requires" in text else None


def _of_environment(text: str, name: str) -> list[Statement]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    dependencies = table(yaml.load(text, Loader=loader)).get("dependencies")
    found = []
    for dependency in dependencies if isinstance(dependencies, list) else []:
        if isinstance(dependency, dict):
            found += _known(texts(dependency.get("pip")), name)
        elif isinstance(dependency, str) and (of_conda := _CONDA.fullmatch(dependency.strip())):
            prefix = _CONDA_PREFIX.fullmatch(of_conda["range"])
            specifiers = f"=={prefix['numbers']}.*" if prefix else of_conda["range"]
            found.append(stated(pep440, specifiers, name))
    return found


def _requirements_files(directory: str, names: list[str]) -> Iterator[str]:
    yield from (name for name in names if any(fnmatchcase(name, p) for p in _REQUIREMENTS))
    below = os.path.join(directory, "requirements")
    if "requirements" in names and os.path.isdir(below):
        for name in sorted(os.listdir(below)):
            if name.endswith(".txt"):
                yield f"requirements/{name}"


def _of_requirements(directory: str, name: str, seen: set[str]) -> list[Statement] | None:
    """Return what a file of requirements says with those that it names, None for an empty one."""
    seen.add(name)
    text = read(os.path.join(directory, name))
    if text is None:
        # what is not there may say anything
        return [anything(name)]
    found: list[Statement] = []
    constraints: list[Statement] = []
    is_empty = True
    for line in _CONTINUED.sub(" ", text).splitlines():
        line = line.strip()
        if line and line[0] != "#":
            is_empty = False
        if "openai" not in line.lower() and not line.startswith("-"):
            continue
        line = _OPTIONS.sub("", _COMMENT.sub("", line)).strip()
        nested = _NESTED.fullmatch(line)
        if nested is None:
            found += _known([line.removeprefix("-e ")], name)
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), nested["path"]))
        if path in seen:
            continue
        if path.startswith(("..", "/")) or "://" in nested["path"]:
            said: list[Statement] | None = [anything(name)]
        else:
            said = _of_requirements(directory, path, seen)
        (constraints if nested["constraint"] else found).extend(said or ())
    if is_empty:
        return None
    return [_constrained(one, constraints) for one in found]


def _constrained(statement: Statement, constraints: list[Statement]) -> Statement:
    for constraint in constraints:
        both = statement.range & constraint.range
        tighter = constraint if both.below != statement.range.below else statement
        statement = Statement(both, tighter.spelling, tighter.manifest)
    return statement


_ENVIRONMENTS = frozenset({"environment.yml", "environment.yaml"})
_MANIFESTS: dict[str, Callable[[str, str], list[Statement] | None]] = {
    "pyproject.toml": _of_pyproject,
    "setup.cfg": _of_setup_cfg,
    "setup.py": _of_setup_py,
    "Pipfile": _of_pipfile,
    **dict.fromkeys(_ENVIRONMENTS, _of_environment),
}
_LOCKS = frozenset({"uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"})
