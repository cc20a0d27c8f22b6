"""Which codes are reported: prefixes, the longest of which decides, as in flake8."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import codes
from .findings import UNCHECKED

if TYPE_CHECKING:
    from collections.abc import Iterable

ALL = "ALL"
# All but the hints.
DEFAULT = ("OAR1", "OAR2", "OAR3", "OAR4")


@dataclass(frozen=True)
class Selection:
    """The codes that are reported; OAR000 is never silent, since silence means checked.

    Between ``selected`` and ``ignored`` the longest prefix decides; ``dropped`` has no exceptions.
    """

    selected: tuple[str, ...] = DEFAULT
    ignored: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()

    def covers(self, code: str) -> bool:
        """Whether findings of ``code`` are reported."""
        if code == UNCHECKED:
            return True
        if _longest(self.dropped, code) >= 0:
            return False
        return _longest(self.selected, code) > _longest(self.ignored, code)


def problem(prefix: str) -> str:
    """Return what is wrong with a prefix of codes; empty where nothing is."""
    if prefix == ALL or any(prefix and code.startswith(prefix) for code in codes.known()):
        return ""
    return f"no code begins with {prefix!r}; `responses-migration rule --all` lists the codes"


def _longest(prefixes: Iterable[str], code: str) -> int:
    """Return the length of the longest prefix that fits: 0 for ALL, -1 where none does."""
    lengths = (
        0 if prefix == ALL else len(prefix)
        for prefix in prefixes
        if prefix == ALL or code.startswith(prefix)
    )
    return max(lengths, default=-1)
