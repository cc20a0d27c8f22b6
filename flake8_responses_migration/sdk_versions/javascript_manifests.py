"""The manifests and lock files of JavaScript projects."""

from __future__ import annotations

import json
import os
import posixpath
import re
from typing import TYPE_CHECKING

from .ranges import npm
from .statements import Lock, Manifests, Statement, anything, pinned, read, stated, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DEPENDENCIES = (
    "dependencies",
    "devDependencies",
    "optionalDependencies",
    "peerDependencies",
    "overrides",
    "resolutions",
)
_ALIAS = "npm:openai@"
_MODULES = "node_modules/"
_DENO = ("deno.json", "deno.jsonc")
# The part of a pnpm-lock.yaml that says what each project depends on.
_PNPM_PROJECTS = re.compile(
    r"^(?:importers|dependencies|devDependencies|optionalDependencies):[ \t]*\r?\n"
    r"(?:(?:[ \t].*)?\r?\n)*",
    re.MULTILINE,
)
_YARN_ENTRY = re.compile(
    r"^\"?(?P<wanted>openai@[^\n]*?)\"?:\s*\n\s+version:? \"?(?P<version>[^\"\s]+)", re.MULTILINE
)
_BUN_ENTRY = re.compile(
    r"^\s*\"(?:[^\"]+/)?openai\": \[\s*\"openai@(?P<version>[^\"]+)\"", re.MULTILINE
)
_BUN_PROJECT = re.compile(r"^ {4}\"(?P<member>[^\"]*)\": \{", re.MULTILINE)


def manifests(directory: str) -> Manifests | None:
    """Return what a directory's manifests say, None where none of them declares dependencies.

    Raises OSError or ValueError for one that cannot be read.
    """
    for name in _DENO:
        text = read(os.path.join(directory, name))
        if text is not None and "openai" in text:
            return Manifests(others=[anything(name)])
    name = "package.json"
    text = read(os.path.join(directory, name))
    document = json.loads(text) if text is not None else None
    groups = [table(document, key) for key in _DEPENDENCIES]
    found = [
        stated(npm, wanted.removeprefix(_ALIAS), name)
        if isinstance(wanted, str)
        else anything(name)
        for group in groups
        for package, wanted in group.items()
        if package == "openai" or (isinstance(wanted, str) and wanted.startswith(_ALIAS))
    ]
    return Manifests(found) if any(groups) else None


def locks(directory: str) -> list[Lock]:
    """Return what the lock files of a directory say; raises OSError or ValueError."""
    found = []
    for name, reader in _LOCKS.items():
        text = read(os.path.join(directory, name))
        if text is not None and "openai" in text:
            found.append(reader(text, name))
    return found


def _of_npm(text: str, name: str) -> Lock:
    document = json.loads(text)
    packages = table(document, "packages")
    if not packages:
        entry = table(document, "dependencies").get("openai")
        return Lock({"": (_npm_pin(table(entry), name),)} if entry is not None else {})
    found: dict[str, tuple[Statement, ...]] = {}
    for member in packages:
        if _MODULES in member:
            continue
        place = next((p for p in _upwards(member) if p in packages), None)
        if place is not None:
            found[member] = (_npm_pin(table(packages, place), name),)
    return Lock(found)


def _upwards(member: str) -> Iterator[str]:
    """Yield where Node looks for the SDK, from the nearest place on."""
    while member:
        yield f"{member}/{_MODULES}openai"
        member = posixpath.dirname(member)
    yield f"{_MODULES}openai"


def _npm_pin(entry: dict[str, object], name: str) -> Statement:
    version = entry.get("version")
    is_other = entry.get("link") or entry.get("name", "openai") != "openai"
    return anything(name) if is_other or not isinstance(version, str) else pinned(version, name)


def _of_pnpm(text: str, name: str) -> Lock:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, tuple[Statement, ...]] = {}
    projects = "".join(part[0] for part in _PNPM_PROJECTS.finditer(text))
    document = table(yaml.load(projects, Loader=loader))
    for member, project in {"": document, **table(document, "importers")}.items():
        entries = [table(project, key).get("openai") for key in _DEPENDENCIES]
        versions = [table(entry).get("version", entry) for entry in entries if entry is not None]
        pins = tuple(_pnpm_pin(version, name) for version in versions)
        if pins:
            found[posixpath.normpath(member).removeprefix(".")] = pins
    return Lock(found)


def _pnpm_pin(version: object, name: str) -> Statement:
    return pinned(version, name) if isinstance(version, str) else anything(name)


def _of_yarn(text: str, name: str) -> Lock:
    by_range: dict[str, tuple[Statement, ...]] = {}
    everything: list[Statement] = []
    for entry in _YARN_ENTRY.finditer(text):
        pin = pinned(entry["version"], name)
        everything.append(pin)
        for wanted in entry["wanted"].split(","):
            spelling = wanted.strip(' "').removeprefix("openai@").removeprefix("npm:")
            by_range[spelling] = (*by_range.get(spelling, ()), pin)
    return Lock({"": tuple(everything)}, by_range)


def _of_bun(text: str, name: str) -> Lock:
    pins = tuple(pinned(entry["version"], name) for entry in _BUN_ENTRY.finditer(text))
    projects = text.partition('"packages": {')[0]
    members = [project["member"] for project in _BUN_PROJECT.finditer(projects)]
    return Lock(dict.fromkeys(["", *members], pins))


_LOCKS: dict[str, Callable[[str, str], Lock]] = {
    "package-lock.json": _of_npm,
    "npm-shrinkwrap.json": _of_npm,
    "pnpm-lock.yaml": _of_pnpm,
    "yarn.lock": _of_yarn,
    "bun.lock": _of_bun,
}
