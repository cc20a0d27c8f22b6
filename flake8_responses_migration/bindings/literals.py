"""What the literals of every language have in common: texts, joined and whole."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ast_grep_py import SgNode

# What is not known of a text.
UNKNOWN_TEXT = "{}"


class Texts(ABC):
    """Reads the texts that expressions stand for."""

    # Literals that hold others, and those without a text.
    containers: ClassVar[frozenset[str]]
    constants: ClassVar[frozenset[str]]

    @abstractmethod
    def text(self, node: SgNode, depth: int = 0) -> str | None:
        """Return the text of a string expression, ``{}`` for what is not known of it.

        None where the expression is no string as far as one can see.
        """

    def whole_text(self, node: SgNode) -> str | None:
        """Return all strings in an expression of literals, None where it holds anything else.

        The keys of dicts and objects are no part of it.
        """
        text = self.text(node)
        if text is not None:
            return None if UNKNOWN_TEXT in text else text
        kind = node.kind()
        if kind in self.constants:
            return ""
        if kind not in self.containers:
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
