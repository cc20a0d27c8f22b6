"""What the literals of every language have in common: texts, joined and whole."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ast_grep_py import SgNode

# What is not known of a text.
UNKNOWN_TEXT = "{}"
# Characters that are written by their number or name may be any letters.
_NUMBERED = re.compile(r"\\[xuUN0-7]")


class Texts(ABC):
    """Reads the texts that expressions stand for."""

    # Literals with a text, those that hold others, those without, names, and what adds texts.
    strings: ClassVar[frozenset[str]]
    containers: ClassVar[frozenset[str]]
    constants: ClassVar[frozenset[str]]
    names: ClassVar[frozenset[str]]
    sums: ClassVar[frozenset[str]]

    @abstractmethod
    def text(self, node: SgNode, depth: int = 0) -> str | None:
        """Return the text of a string expression, ``{}`` for what is not known of it.

        None where the expression is no string as far as one can see.
        """

    @abstractmethod
    def plain_text(self, string: SgNode) -> str | None:
        """Return the text of a string literal, None for one with interpolation."""

    @abstractmethod
    def only_value(self, name: SgNode) -> SgNode | None:
        """Return what a name stands for at all times, None where that may change."""

    def whole_text(self, node: SgNode) -> str | None:
        """Return all strings in an expression of literals, None where it may hold anything else.

        The keys of dicts and objects are no part of it.
        """
        kind = node.kind()
        if kind in self.names:
            value = self.only_value(node)
            is_string = value is not None and value.kind() in self.strings
            return self.whole_text(value) if value is not None and is_string else None
        if kind in self.strings:
            return None if _NUMBERED.search(node.text()) else self.plain_text(node)
        if kind in self.constants:
            return ""
        if kind not in self.containers and not (kind in self.sums and operator(node) == "+"):
            return None
        parts: list[str] = []
        for child in node.children():
            if not child.is_named() or child.kind() == "comment":
                continue
            part = self.whole_text(child.field("value") or child)
            if part is None:
                return None
            parts.append(part)
        return "\n".join(parts)


def joined(texts: Iterable[str | None]) -> str:
    """Return the texts as one, with a mark for each that is not known."""
    return "".join(UNKNOWN_TEXT if text is None else text for text in texts)


def operator(node: SgNode) -> str:
    """Return the operator of a binary operation."""
    found = node.field("operator")
    return found.text() if found is not None else ""
