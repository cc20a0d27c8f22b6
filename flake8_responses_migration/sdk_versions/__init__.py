"""Which version of the OpenAI SDK the project of a file may install at most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..source import SourceFile


@dataclass(frozen=True)
class SdkVersion:
    """The newest version that a project permits: the last one before ``below``.

    ``spelling`` is what the manifest says, ``1.54.3`` or ``~=1.54.0``. ``manifest`` is the file
    that says so, relative to the directory of the project, with forward slashes.
    """

    spelling: str
    manifest: str
    below: tuple[int, int, int]

    def lacks(self, version: str) -> bool:
        """Whether ``version``, as ``1.66``, is newer than what is permitted."""
        major, minor = map(int, version.split("."))
        return self.below <= (major, minor, 0)


def newest(source: SourceFile) -> SdkVersion | None:
    """Return the newest SDK that a file, or the nearest manifests above it, permit.

    None where nothing is known: no manifest names the SDK, one cannot be read, or one sets no
    upper bound. Reads files; what was read is kept for as long as the process lives.
    """
    from . import search

    return search.newest(source)
