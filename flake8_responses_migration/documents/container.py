"""What holds lines of code in a file: the file itself, or a cell of a notebook."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..findings import Edit

_LINE_END = re.compile(r"\r\n|\r|\n")


class EditError(ValueError):
    """An edit that a file cannot take; the text says why."""


@dataclass(frozen=True)
class Container:
    """Text that can be edited where it stands in a file."""

    text: str

    def line_end(self, offset: int) -> str:
        """Return how the line at an offset ends, and for the last line how the one before does."""
        match = _LINE_END.search(self.text, offset)
        if match is not None:
            return match[0]
        ends: list[str] = _LINE_END.findall(self.text)
        return ends[-1] if ends else "\n"

    def placed(self, start: int, end: int, text: str) -> Edit:
        """Return what replaces ``start`` to ``end`` of the text by another, in the file."""
        return Edit(start, end, text)
