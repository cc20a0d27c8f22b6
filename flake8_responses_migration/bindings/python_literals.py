"""Literals of a Python file: the displays and the texts that an expression may stand for."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from .interface import Argument
from .literals import UNKNOWN_TEXT, Texts, joined, operator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ast_grep_py import SgNode

    from .python_scopes import Binding, Scope, Scopes

# What a display may hold in place of another one.
_REFERENCES = frozenset(
    {
        "attribute",
        "call",
        "dictionary_splat",
        "identifier",
        "list_splat",
        "parenthesized_expression",
    }
)
_COMPREHENSIONS = frozenset({"generator_expression", "list_comprehension", "set_comprehension"})
# Longer ways from a name to its literal are not followed.
_STEPS = 8
# Deeper sums of strings are not read.
_DEPTH = 60

_PERCENT_FIELD = re.compile(r"%(?:\(\w+\))?[sdr]")
_FORMAT_FIELD = re.compile(r"\{[^{}]*\}")
_TEXT_METHODS = frozenset({"format", "lstrip", "rstrip", "strip"})


class Literals(Texts):
    """Finds literals through names.

    ``class_of`` gives the class of this file that a node is an instance of, ``function_of`` the
    function of this file that it stands for.
    """

    strings = frozenset({"string"})
    containers = frozenset(
        {"concatenated_string", "dictionary", "list", "parenthesized_expression", "tuple"}
    )
    names = frozenset({"identifier"})
    sums = frozenset({"binary_operator"})
    constants = frozenset({"false", "float", "integer", "none", "true"})

    def __init__(
        self,
        scopes: Scopes,
        class_of: Callable[[SgNode], Scope | None],
        function_of: Callable[[SgNode], Scope | None],
    ) -> None:
        self._scopes = scopes
        self._class_of = class_of
        self._function_of = function_of

    def displays(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the dict, list, tuple and string displays that an expression may stand for.

        Comprehensions and a call of ``dict`` count; a list is followed by what names in it and
        ``append`` give.
        """
        return self._displays(node, set(), 0)

    def _displays(self, node: SgNode, seen: set[SgNode], steps: int) -> Iterator[SgNode]:
        # `history = history + [...]` again and again leads to the same places
        if steps > _STEPS or node in seen:
            return
        seen.add(node)
        kind = node.kind()
        following: list[SgNode] = []
        if kind in ("string", "concatenated_string"):
            yield node
        elif kind in ("dictionary", "list", "tuple"):
            yield node
            values = (
                child.field("value") or child if child.kind() == "pair" else child
                for child in node.children()
            )
            following = [value for value in values if value.kind() in _REFERENCES]
        elif kind in _COMPREHENSIONS:
            yield node
        elif kind in ("dictionary_splat", "list_splat"):
            following = node.children()[-1:]
        elif kind in ("identifier", "attribute"):
            following = [*self._added_to(node), *self._assigned_to(node)]
        elif kind in (
            "binary_operator",
            "boolean_operator",
            "conditional_expression",
            "parenthesized_expression",
        ):
            following = [child for child in node.children() if child.is_named()]
        elif kind == "call":
            function = node.field("function")
            if function is not None and function.text() == "dict":
                yield node
            following = self._returned(node)
        for child in following:
            yield from self._displays(child, seen, steps + 1)

    def arguments(self, call: SgNode) -> Iterator[Argument]:
        """Yield the arguments of a call, those of ``**`` dicts that are in sight included."""
        arguments = call.field("arguments")
        if arguments is None or arguments.kind() != "argument_list":
            return
        for child in arguments.children():
            kind = child.kind()
            if not child.is_named() or kind == "comment":
                continue
            if kind == "keyword_argument":
                name, value = child.field("name"), child.field("value")
                if name is not None and value is not None:
                    yield Argument(name.text(), child, value)
            elif kind == "dictionary_splat":
                spread = child.children()[-1]
                removed = self._scopes.removed.get(spread.text(), ())
                displays = (entry for d in self.displays(spread) for entry in self.entries(d))
                given = itertools.chain(displays, self._put_into(spread, call))
                yield from (entry for entry in given if entry.name not in removed)
            else:
                yield Argument("", child, child)

    def _put_into(self, node: SgNode, call: SgNode) -> Iterator[Argument]:
        """Yield what is put into the dict that a name stands for, on every way to a call."""
        updates = self._scopes.updated.get(node.text())
        if not updates:
            return
        owner = self._owner(node, node)
        around = set(call.ancestors())
        latest = max((binding.start for binding in self._bindings(node)), default=0)
        for update in updates:
            statement = update.parent()
            block = statement.parent() if statement is not None else None
            start = update.range().start.index
            is_before = latest < start < call.range().start.index
            if is_before and block in around and self._owner(node, update) is owner:
                yield from self._given_by_update(update)

    def _given_by_update(self, update: SgNode) -> Iterator[Argument]:
        """Yield what ``d["key"] = value`` or ``d.update(...)`` puts in."""
        target, value = update.field("left"), update.field("right")
        arguments = update.field("arguments")
        if target is not None and value is not None:
            key = target.field("subscript")
            name = plain_string(key) if key is not None else None
            if name is not None:
                yield Argument(name, target, value)
        elif arguments is not None:
            yield from (argument for argument in self.arguments(update) if argument.name)
            for display in arguments.children():
                if display.kind() == "dictionary":
                    yield from self.entries(display)

    def hides_arguments(self, call: SgNode) -> bool:
        """Whether a call has arguments that its own parentheses do not show."""
        arguments = call.field("arguments")
        spread = ("dictionary_splat", "list_splat")
        return arguments is None or any(c.kind() in spread for c in arguments.children())

    def plain_text(self, string: SgNode) -> str | None:
        """Return the text of a string literal, None for one with interpolation."""
        return plain_string(string)

    def only_value(self, name: SgNode) -> SgNode | None:
        """Return what a name stands for at all times, None where that may change."""
        bindings = self._bindings(name)
        is_added_to = name.text() in self._scopes.added
        if len(bindings) != 1 or bindings[0].kind != "value" or is_added_to:
            return None
        return bindings[0].expression

    def whole_string(self, node: SgNode) -> SgNode:
        """Return the largest string expression that ``node``, a string, is part of."""
        current = node
        for _ in range(_DEPTH):
            parent = current.parent()
            if parent is None:
                break
            kind = parent.kind()
            if kind in ("concatenated_string", "parenthesized_expression") or (
                kind == "binary_operator" and operator(parent) in ("+", "%")
            ):
                current = parent
                continue
            method = parent.field("attribute") if kind == "attribute" else None
            call = parent.parent()
            if method is None or method.text() not in _TEXT_METHODS or call is None:
                break
            if call.kind() != "call":
                break
            current = call
        return current

    def entries(self, display: SgNode) -> Iterator[Argument]:
        """Yield the entries of a dict display or of ``dict(...)`` that have a literal key.

        Those of dicts that are spread into it are displays of their own.
        """
        if display.kind() == "call":
            yield from (argument for argument in self.arguments(display) if argument.name)
            return
        for pair in display.children():
            if pair.kind() == "pair":
                key, value = pair.field("key"), pair.field("value")
                name = plain_string(key) if key is not None else None
                if name is not None and value is not None:
                    yield Argument(name, pair, value)

    def elements(self, node: SgNode, key: str | None = None) -> Iterator[SgNode]:
        """Yield what an index into an expression, or iterating over it, may give.

        With ``key`` the entries of dicts under that key, otherwise all of them.
        """
        if key is None and node.kind() in ("identifier", "attribute"):
            yield from self._added_to(node)
        for display in self.displays(node):
            if display.kind() in ("dictionary", "call"):
                if key is None and display.kind() == "dictionary":
                    pairs = (child for child in display.children() if child.kind() == "pair")
                    yield from (value for pair in pairs if (value := pair.field("value")))
                    continue
                for entry in self.entries(display):
                    if key is None or entry.name == key:
                        yield entry.value
            elif display.kind() in _COMPREHENSIONS:
                yield from filter(None, [display.field("body")])
            elif display.kind() in ("list", "tuple"):
                yield from (child for child in display.children() if child.is_named())

    def text(self, node: SgNode, depth: int = 0) -> str | None:
        """Return the text of a string expression, ``{}`` for what is not known of it."""
        if depth > _DEPTH:
            return UNKNOWN_TEXT
        kind = node.kind()
        if kind == "string":
            return "".join(self._string_parts(node, depth))
        if kind == "concatenated_string":
            pieces = (self.text(c, depth + 1) for c in node.children() if c.kind() == "string")
            return "".join(piece or "" for piece in pieces)
        if kind == "parenthesized_expression":
            inner = next((child for child in node.children() if child.is_named()), None)
            return self.text(inner, depth + 1) if inner is not None else None
        if kind == "binary_operator":
            return self._operation_text(node, depth)
        if kind == "call":
            return self._method_text(node, depth)
        if kind in ("identifier", "attribute"):
            strings = ("string", "concatenated_string")
            found = next((d for d in self.displays(node) if d.kind() in strings), None)
            return self.text(found, depth + _STEPS) if found is not None else None
        if kind in ("boolean_operator", "conditional_expression"):
            parts = [child for child in node.children() if child.is_named()]
            choices = parts if kind == "boolean_operator" else parts[:1] + parts[2:]
            chosen = (self.text(choice, depth + 1) for choice in choices)
            return next((text for text in chosen if text), None)
        return None

    def _string_parts(self, node: SgNode, depth: int) -> Iterator[str]:
        for child in node.children():
            if child.kind() == "string_content":
                yield child.text()
            elif child.kind() == "interpolation":
                inner = child.field("expression")
                text = self.text(inner, depth + _STEPS) if inner is not None else None
                yield UNKNOWN_TEXT if text is None else text

    def _operation_text(self, node: SgNode, depth: int) -> str | None:
        left, right = node.field("left"), node.field("right")
        if left is None or right is None:
            return None
        first = self.text(left, depth + 1)
        if operator(node) == "%":
            return _PERCENT_FIELD.sub(UNKNOWN_TEXT, first) if first is not None else None
        second = self.text(right, depth + 1)
        if operator(node) != "+" or (first is None and second is None):
            return None
        return joined((first, second))

    def _method_text(self, call: SgNode, depth: int) -> str | None:
        function = call.field("function")
        name = function.field("attribute") if function is not None else None
        template = function.field("object") if function is not None else None
        if name is None or template is None or name.text() not in _TEXT_METHODS:
            given = (self.text(returned, depth + _STEPS) for returned in self._returned(call))
            return next((found for found in given if found), None)
        text = self.text(template, depth + 1)
        return _FORMAT_FIELD.sub(UNKNOWN_TEXT, text) if text is not None else None

    def _added_to(self, node: SgNode) -> Iterator[SgNode]:
        """Yield what ``append`` and its like put into the list that a name or attribute names."""
        added = self._scopes.added.get(node.text())
        if not added:
            return
        owner = self._owner(node, node)
        yield from (item for item in added if self._owner(node, item) is owner)

    def _owner(self, node: SgNode, seen_from: SgNode) -> Scope | None:
        name, dot, _ = node.text().partition(".")
        scope = self._scopes.owner(name, seen_from.range().start.index)
        # every method has its own `self`, the list belongs to the class
        return scope.parent if dot and scope is not None and scope.is_method else scope

    def _assigned_to(self, node: SgNode) -> Iterator[SgNode]:
        bindings = self._bindings(node)
        yield from (b.expression for b in bindings if b.kind == "value" and b.expression)

    def _returned(self, call: SgNode) -> list[SgNode]:
        function = call.field("function")
        scope = self._function_of(function) if function is not None else None
        return scope.returns if scope is not None else []

    def _bindings(self, node: SgNode) -> list[Binding]:
        if node.kind() == "identifier":
            return self._scopes.visible(node.text(), node.range().start.index)
        owner, name = node.field("object"), node.field("attribute")
        if owner is None or name is None:
            return []
        owning_class = self._class_of(owner)
        if owning_class is not None:
            return owning_class.attributes.get(name.text(), [])
        return self._scopes.dotted.get(node.text(), [])


def plain_string(node: SgNode) -> str | None:
    """Return the text of a string literal, None for anything else or with interpolation."""
    if node.kind() != "string":
        return None
    children = node.children()
    if any(child.kind() == "interpolation" for child in children):
        return None
    return "".join(child.text() for child in children if child.kind() == "string_content")
