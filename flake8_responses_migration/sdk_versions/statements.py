"""What a manifest or a lock file says of the SDK."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .ranges import ANY, Range, RangeError, exactly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

# Bytes; a lock file of thousands of packages has some megabytes.
_LARGEST = 30_000_000


@dataclass(frozen=True)
class Statement:
    """A requirement of the SDK; ``spelling`` is the range as written there."""

    range: Range
    spelling: str
    manifest: str


@dataclass
class Manifests:
    """What the manifests of one directory say together.

    ``lockable`` are the statements that a lock file settles, ``others`` stand for themselves.
    """

    lockable: list[Statement] = field(default_factory=list)
    others: list[Statement] = field(default_factory=list)


@dataclass(frozen=True)
class Lock:
    """The versions that a lock file names.

    ``by_member`` has them by the directory of a project, "" for the lock file's own; ``by_range``
    by the range that they settle.
    """

    by_member: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    by_range: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)

    def settle(self, member: str, ranges: Iterable[str]) -> list[Statement]:
        """Return the versions for a project; none where the lock file is not about it."""
        settled = [pin for spelling in ranges for pin in self.by_range.get(spelling, ())]
        return settled or list(self.by_member.get(member, ()))


def stated(read: Callable[[str], Range], text: str, manifest: str) -> Statement:
    """Return a statement; what cannot be understood may mean any version."""
    try:
        return Statement(read(text), " ".join(text.split()), manifest)
    except RangeError:
        return anything(manifest)


def pinned(version: str, manifest: str) -> Statement:
    """Return the statement of a lock file, whose version may have more behind it."""
    try:
        release = exactly(version)
    except RangeError:
        return anything(manifest)
    return Statement(release, ".".join(map(str, release.intervals[0][0])), manifest)


def anything(manifest: str) -> Statement:
    """Return the statement of a manifest that names the SDK without any bound."""
    return Statement(ANY, "", manifest)


def read(path: str) -> str | None:
    """Return the text of a manifest, None where there is none.

    Raises OSError or ValueError for one that cannot be read or is too large.
    """
    from ..decoding import decode

    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    if found.st_size > _LARGEST:
        raise ValueError(f"{path} is too large")
    with open(path, "rb") as file:
        return decode(file.read(), is_python=False)


def table(value: object, *keys: str) -> dict[str, Any]:
    """Return the table below ``keys``, an empty one for what is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def texts(value: object) -> list[str]:
    """Return the strings of a list, none of what is no list."""
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
