"""What other files can get at of a JavaScript or TypeScript file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import syntax
from ...bindings.javascript_scopes import FUNCTIONS, named_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ast_grep_py import SgNode

    from ...bindings.javascript_scopes import Scope

_CLASSES = syntax.of("javascript").classes
_NAMES = frozenset({"identifier", "shorthand_property_identifier"})


class Exports:
    """The exports of a file, by ``export`` or CommonJS; ``module`` is its outermost scope."""

    def __init__(self, root: SgNode, module: Scope) -> None:
        self._module = module
        self._holders: set[SgNode] = set()
        self._names: set[str] = set()
        self._add(self._directly_exported(root))

    def reaches(self, function: SgNode) -> bool:
        """Whether another file can call a function, or a method of a class."""
        names: list[str] = []
        for outer in (function, *function.ancestors()):
            kind = outer.kind()
            if kind in FUNCTIONS and outer != function:
                return False
            if outer in self._holders:
                return True
            name = outer.field("name")
            if name is not None and kind != "method_definition":
                names.append(name.text())
        return not self._names.isdisjoint(names)

    def _directly_exported(self, root: SgNode) -> Iterator[str]:
        for statement in named_children(root):
            if statement.kind() != "export_statement" or statement.field("source") is not None:
                continue
            self._holders.add(statement)
            for child in named_children(statement):
                yield from _declared(child)
                yield from _mentioned(child)
        assigned = root.find_all(
            kind="assignment_expression", has={"field": "left", "regex": r"^(?:module\.)?exports\b"}
        )
        for assignment in assigned:
            right = assignment.field("right")
            if right is not None:
                self._holders.add(assignment)
                yield from _mentioned(right)

    def _add(self, names: Iterator[str]) -> None:
        """Add names, and what the values that they stand for hold."""
        pending = list(names)
        while pending:
            name = pending.pop()
            if name in self._names:
                continue
            self._names.add(name)
            for binding in self._module.names.get(name, ()):
                held = binding.statement if binding.kind == "class" else binding.expression
                if held is not None:
                    pending.extend(_mentioned(held))


def _declared(declaration: SgNode) -> Iterator[str]:
    """Yield the names that a declaration declares."""
    name = declaration.field("name")
    if name is not None:
        yield name.text()
    for child in named_children(declaration):
        if child.kind() == "variable_declarator":
            yield from _declared(child)


def _mentioned(expression: SgNode) -> Iterator[str]:
    """Yield the names in an expression, outside of functions; of a class what it extends."""
    pending = [expression]
    while pending:
        node = pending.pop()
        kind = node.kind()
        if kind in _NAMES:
            yield node.text()
        elif kind in _CLASSES:
            pending.extend(c for c in named_children(node) if c.kind() == "class_heritage")
        elif kind not in FUNCTIONS:
            pending.extend(named_children(node))
