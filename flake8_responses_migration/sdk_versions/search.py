"""From a file upwards to the nearest project that says which SDK it installs."""

from __future__ import annotations

import functools
import os
import posixpath
from typing import TYPE_CHECKING

from . import SdkVersion, in_file, javascript_manifests, python_manifests

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..source import SourceFile
    from .ranges import Release
    from .statements import Lock, Manifests, Statement

_MANIFESTS: dict[str, Callable[[str], Manifests | None]] = {
    "python": python_manifests.manifests,
    "javascript": javascript_manifests.manifests,
}
_LOCKS: dict[str, Callable[[str], list[Lock]]] = {
    "python": python_manifests.locks,
    "javascript": javascript_manifests.locks,
}
# Directories above that of the file.
_FARTHEST = 25
# Characters of a range that a message shows whole.
_LONGEST = 12


def newest(source: SourceFile) -> SdkVersion | None:
    """Return what :func:`flake8_responses_migration.sdk_versions.newest` does."""
    pack = source.language.pack
    if pack not in _MANIFESTS:
        return None
    try:
        own = in_file.statements(source.text, pack)
        if own:
            return _newest_of(own)
        directory = os.path.dirname(os.path.abspath(source.path))
        return _newest_in(directory, pack)
    except (OSError, ValueError, RecursionError):
        return None


@functools.lru_cache(maxsize=4096)
def _newest_in(directory: str, pack: str) -> SdkVersion | None:
    from yaml import YAMLError

    try:
        return _newest_of(_of_project(directory, pack))
    except (OSError, ValueError, RecursionError, YAMLError):
        # what one broken manifest says might be newer than what the others do; that it is broken
        # is remembered as well
        return None


def _newest_of(statements: Iterable[Statement]) -> SdkVersion | None:
    found: SdkVersion | None = None
    for statement in statements:
        below = statement.range.below
        if below is None:
            return None
        if found is None or below > found.below:
            found = SdkVersion(_short(statement.spelling, below), statement.manifest, below)
    return found


def _short(spelling: str, below: Release) -> str:
    """Return a range as it is written, or only its bound where there is more to it."""
    is_one_clause = len(spelling) <= _LONGEST and not set(spelling) & set(" ,|")
    return spelling.lstrip("=v") if is_one_clause else f"<{'.'.join(map(str, below))}"


def _of_project(directory: str, pack: str) -> list[Statement]:
    """Return what the nearest project with dependencies says, or the lock file that settles it."""
    project: Manifests | None = None
    base = ""
    for level in _upwards(directory):
        if project is None:
            project, base = _manifests(level, pack), level
        if project is None:
            continue
        member = posixpath.normpath(os.path.relpath(base, level).replace(os.sep, "/"))
        ranges = [statement.spelling for statement in project.lockable]
        pins = [
            pin
            for lock in _locks(level, pack)
            for pin in lock.settle("" if member == "." else member, ranges)
        ]
        if pins:
            return _agreeing(pins, project.lockable) + project.others
    return project.lockable + project.others if project is not None else []


def _agreeing(pins: list[Statement], ranges: list[Statement]) -> list[Statement]:
    """Return the pins that a range permits; where there is none, nobody knows which one counts."""
    if not ranges:
        return pins
    fitting = [pin for pin in pins if any((pin.range & other.range).intervals for other in ranges)]
    return fitting or [*pins, *ranges]


def _upwards(directory: str) -> Iterator[str]:
    """Yield a directory and those above it, up to the root of the repository."""
    for _ in range(_FARTHEST):
        yield directory
        above = os.path.dirname(directory)
        if above == directory or os.path.lexists(os.path.join(directory, ".git")):
            return
        directory = above


@functools.lru_cache(maxsize=4096)
def _manifests(directory: str, pack: str) -> Manifests | None:
    return _MANIFESTS[pack](directory)


@functools.lru_cache(maxsize=256)
def _locks(directory: str, pack: str) -> list[Lock]:
    return _LOCKS[pack](directory)
