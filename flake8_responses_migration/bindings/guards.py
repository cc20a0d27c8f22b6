"""Whether code asks for the Responses API before it calls, in any language."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from ast_grep_py import SgNode

    from .interface import Bindings


class Guards(ABC):
    """What the code of one file asks before it calls; what stands in a block is read once."""

    # Kinds of what runs later than where it stands, and of what holds statements.
    later: ClassVar[frozenset[str]]
    blocks: ClassVar[frozenset[str]]
    # What a condition says that asks for the API or for the version of the SDK.
    question: ClassVar[re.Pattern[str]]

    def __init__(self, bindings: Bindings) -> None:
        self._bindings = bindings
        self._first: dict[tuple[SgNode, Callable[[SgNode], bool]], int | None] = {}

    @abstractmethod
    def is_guarded_fallback(self, node: SgNode) -> bool:
        """Whether a node only runs where the Responses API turned out to be missing."""

    def is_prepared_for_old_sdk(self, node: SgNode) -> bool:
        """Whether code that uses the Responses API goes on where the SDK does not have it.

        It stands in a ``try`` that catches that, or beside or behind a condition that asks for the
        API or for the version. A function is as prepared as the place where it is defined.
        """
        inner = node
        is_later = False
        for outer in node.ancestors():
            kind = outer.kind()
            if kind in self.later:
                is_later = True
            elif kind == "try_statement":
                # what is called later raises later
                if not is_later and inner == outer.field("body") and self._catches_missing(outer):
                    return True
            elif kind in self.blocks:
                if self._is_behind(outer, inner, self._leaves_after_asking):
                    return True
            elif self._is_asked(outer, inner):
                return True
            inner = outer
        return False

    @abstractmethod
    def _catches_missing(self, attempt: SgNode) -> bool:
        """Whether a ``try`` catches what is raised where the API is missing."""

    @abstractmethod
    def _condition(self, outer: SgNode) -> SgNode | None:
        """Return what a statement or an expression asks before the rest of it runs."""

    @abstractmethod
    def _leaves(self, statement: SgNode) -> bool:
        """Whether a statement is an ``if`` behind which nothing runs where its condition holds."""

    def _is_asked(self, outer: SgNode, inner: SgNode) -> bool:
        condition = self._condition(outer)
        return condition != inner and self._asks(condition)

    def _asks(self, condition: SgNode | None) -> bool:
        return condition is not None and self.question.search(condition.text()) is not None

    def _leaves_after_asking(self, statement: SgNode) -> bool:
        return self._leaves(statement) and self._asks(statement.field("condition"))

    def _is_behind(self, outer: SgNode, inner: SgNode, meant: Callable[[SgNode], bool]) -> bool:
        """Whether a child of ``outer`` stands behind another one that is meant."""
        key = (outer, meant)
        if key not in self._first:
            children = (child for child in outer.children() if meant(child))
            self._first[key] = next((child.range().start.index for child in children), None)
        first = self._first[key]
        return first is not None and first < inner.range().start.index


def of(pack: str, bindings: Bindings) -> Guards:
    """Return the guards of a file in a language of a rule pack."""
    if pack == "python":
        from .guards_python import PythonGuards

        return PythonGuards(bindings)
    from .guards_javascript import JavaScriptGuards

    return JavaScriptGuards(bindings)
