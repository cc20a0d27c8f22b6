"""Literals of a JavaScript file: the displays and the texts that an expression may stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .interface import Argument
from .javascript_scopes import (
    WRAPPERS,
    cast_below,
    dotted_path,
    named_children,
    plain_string,
    property_name,
)
from .literals import UNKNOWN_TEXT, Texts, joined, operator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ast_grep_py import SgNode

    from .javascript_scopes import Binding, Scope, Scopes, Step

# Longer ways from a name to its literal are not followed.
_STEPS = 8
# Deeper sums of strings are not read.
_DEPTH = 60

_STRINGS = frozenset({"string", "template_string"})
_SHORTHAND = "shorthand_property_identifier"
_NAMES = frozenset({"identifier", "member_expression", "subscript_expression", _SHORTHAND})
# What an object or array literal may hold in place of another one.
_REFERENCES = frozenset(
    {*_NAMES, *WRAPPERS, "call_expression", "spread_element", "ternary_expression"}
)
_CHOICES = ("||", "??", "&&")
# Methods of an array that give its elements again, or what their callback makes of them.
_ARRAY_METHODS = frozenset(
    {"concat", "filter", "flat", "flatMap", "map", "reverse", "slice", "toReversed", "toSorted"}
)
_OBJECT_FUNCTIONS = frozenset(
    {"Object.assign", "Object.entries", "Object.freeze", "Object.values", "structuredClone"}
)
_TEXT_METHODS = frozenset(
    {"concat", "toString", "trim", "trimEnd", "trimStart", "replace", "replaceAll"}
)


class _Way:
    """A way through names to literals: how long it is, and where it and its branches have been.

    Without ``into`` what the entries of objects and arrays name is left out.
    """

    def __init__(
        self,
        *,
        into: bool = True,
        steps: int = 0,
        seen: set[tuple[SgNode, Step]] | None = None,
        towards: Step = "",
    ) -> None:
        self.into = into
        self._steps = steps
        self._seen = set() if seen is None else seen
        self._towards = towards

    def enters(self, node: SgNode) -> bool:
        """Whether a node is to be followed; it is no second time."""
        place = (node, self._towards)
        if self._steps > _STEPS or place in self._seen:
            return False
        self._seen.add(place)
        return True

    def onwards(self) -> _Way:
        """Return the way, one step longer."""
        return _Way(into=self.into, steps=self._steps + 1, seen=self._seen, towards=self._towards)

    def towards(self, member: Step) -> _Way:
        """Return the way to what is to be searched for a member."""
        return _Way(into=False, steps=self._steps + 1, seen=self._seen, towards=member)


class Literals(Texts):
    """Finds literals through names.

    ``members_of`` gives the bindings of a member of a class of this file, ``function_of`` the
    function of this file that a node stands for.
    """

    strings = frozenset({"string", "template_string"})
    containers = frozenset({"array", "as_expression", "object", "parenthesized_expression"})
    names = frozenset({"identifier", _SHORTHAND})
    sums = frozenset({"binary_expression"})
    constants = frozenset({"false", "null", "number", "true", "undefined"})

    def __init__(
        self,
        scopes: Scopes,
        members_of: Callable[[SgNode], list[Binding]],
        function_of: Callable[[SgNode], Scope | None],
    ) -> None:
        self._scopes = scopes
        self._members_of = members_of
        self._function_of = function_of

    def displays(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the objects, arrays, strings, templates and numbers that an expression may be.

        They are followed by what names in them, and ``push``, give.
        """
        return self._displays(node, _Way())

    def _displays(self, node: SgNode, way: _Way) -> Iterator[SgNode]:
        # `history = [...history, x]` again and again leads to the same places
        if not way.enters(node):
            return
        kind = node.kind()
        following: list[SgNode] = []
        if kind in _STRINGS or kind == "number":
            yield node
        elif kind in ("array", "object"):
            yield node
            following = [v for v in _held(node, into=way.into) if v.kind() in _REFERENCES]
        elif kind in _NAMES and cast_below(node) is None:
            following = [*self._scopes.added_to(node), *self._assigned_to(node, way)]
        elif kind == "call_expression":
            following = self._given_by_call(node)
        else:
            following = alternatives(node)
        for child in following:
            yield from self._displays(child, way.onwards())

    def arguments(self, call: SgNode) -> Iterator[Argument]:
        """Yield the arguments of a call: the properties of objects, and the rest without names."""
        arguments = call.field("arguments")
        if arguments is None or arguments.kind() != "arguments":
            return
        for child in named_children(arguments):
            for display in self._displays(child, _Way(into=False)):
                if display.kind() != "object":
                    continue
                # what the call itself spells out was not taken away before
                removed = self._scopes.deleted if display != child else ()
                entries = self.entries(display)
                yield from (entry for entry in entries if entry.name not in removed)
            if child.kind() != "object":
                yield Argument("", child, child)

    def hides_arguments(self, call: SgNode) -> bool:
        """Whether a call has arguments that its own parentheses do not show."""
        body = next(iter(named_children(call.field("arguments"))), None)
        while body is not None and body.kind() in WRAPPERS:
            body = next(iter(named_children(body)), None)
        if body is None or body.kind() != "object":
            return True
        return any(child.kind() == "spread_element" for child in body.children())

    def entries(self, display: SgNode) -> Iterator[Argument]:
        """Yield the properties of an object literal whose names are literal.

        Those of objects that are spread into it are displays of their own.
        """
        for child in named_children(display):
            kind = child.kind()
            if kind == _SHORTHAND:
                yield Argument(child.text(), child, child)
            elif kind in ("method_definition", "pair"):
                key = child.field("key") or child.field("name")
                name = property_name(key) if key is not None else None
                if name is not None:
                    yield Argument(name, child, child.field("value") or child)

    def elements(self, node: SgNode, key: Step | None = None) -> Iterator[SgNode]:
        """Yield what an index into an expression, or iterating over it, may give.

        With ``key`` the properties of that name or the element at that place, otherwise all.
        """
        yield from self._elements(node, key, _Way(into=False))

    def _elements(self, node: SgNode, key: Step | None, way: _Way) -> Iterator[SgNode]:
        if key is None and node.kind() in _NAMES:
            yield from self._scopes.added_to(node)
        for display in self._displays(node, way):
            if display.kind() == "object" and not isinstance(key, int):
                for entry in self.entries(display):
                    if key is None or entry.name == key:
                        yield entry.value
            elif display.kind() == "array" and not isinstance(key, str):
                elements = [e for e in named_children(display) if e.kind() != "spread_element"]
                yield from elements if key is None else elements[key : key + 1]

    def text(self, node: SgNode, depth: int = 0) -> str | None:
        """Return the text of a string expression, ``{}`` for what is not known of it."""
        if depth > _DEPTH:
            return UNKNOWN_TEXT
        kind = node.kind()
        if kind == "string":
            return plain_string(node)
        if kind == "template_string":
            return "".join(self._template_parts(node, depth))
        if kind == "binary_expression":
            return self._operation_text(node, depth)
        if kind in _NAMES and cast_below(node) is None:
            found = (d for d in self.displays(node) if d.kind() in _STRINGS)
            display = next(found, None) or next(self._sums(node), None)
            return self.text(display, depth + _STEPS) if display is not None else None
        if kind == "call_expression":
            return self._call_text(node, depth)
        if kind == "new_expression":
            return self._address_text(node, depth)
        chosen = (self.text(choice, depth + 1) for choice in alternatives(node))
        return next((text for text in chosen if text), None)

    def plain_text(self, string: SgNode) -> str | None:
        """Return the text of a string or a template, None for one with substitutions."""
        if string.kind() == "string":
            return plain_string(string)
        if any(child.kind() == "template_substitution" for child in string.children()):
            return None
        return string.text()

    def only_value(self, name: SgNode) -> SgNode | None:
        """Return what a name stands for at all times, None where that may change."""
        bindings = self._bindings(name)
        if len(bindings) != 1 or bindings[0].kind != "value" or bindings[0].path:
            return None
        if name.text() in self._scopes.extended or self._scopes.added_to(name):
            return None
        return bindings[0].expression

    def whole_string(self, node: SgNode) -> SgNode:
        """Return the largest string expression that ``node``, a string or template, is part of."""
        return whole_string(node)

    def _template_parts(self, node: SgNode, depth: int) -> Iterator[str]:
        for child in named_children(node):
            if child.kind() == "template_substitution":
                inner = named_children(child)[:1]
                text = self.text(inner[0], depth + _STEPS) if inner else None
                yield UNKNOWN_TEXT if text is None else text
            else:
                yield child.text()

    def _operation_text(self, node: SgNode, depth: int) -> str | None:
        left, right = node.field("left"), node.field("right")
        if left is None or right is None:
            return None
        first, second = self.text(left, depth + 1), self.text(right, depth + 1)
        if operator(node) in _CHOICES:
            return first or second
        if operator(node) != "+" or (first is None and second is None):
            return None
        return joined((first, second))

    def _call_text(self, call: SgNode, depth: int) -> str | None:
        function = call.field("function")
        name = function.field("property") if function is not None else None
        holder = function.field("object") if function is not None else None
        if name is None or holder is None or name.text() not in _TEXT_METHODS:
            scope = self._function_of(function) if function is not None else None
            given = (self.text(r, depth + _STEPS) for r in (scope.returns if scope else []))
            return next((found for found in given if found), None)
        text = self.text(holder, depth + 1)
        if text is None or name.text() != "concat":
            return text
        more = (self.text(a, depth + 1) for a in named_children(call.field("arguments")))
        return text + joined(more)

    def _address_text(self, node: SgNode, depth: int) -> str | None:
        """Return the text of ``new URL(path, base)``."""
        constructor = node.field("constructor")
        if constructor is None or constructor.text() not in ("URL", "Request"):
            return None
        given = named_children(node.field("arguments"))
        texts = [self.text(argument, depth + 1) for argument in given[:2]]
        if constructor.text() == "Request" or len(texts) < 2 or texts[0] is None:
            return texts[0] if texts else None
        base = (UNKNOWN_TEXT if texts[1] is None else texts[1]).rstrip("/")
        return base + "/" + texts[0].lstrip("/")

    def _sums(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the sums and choices of strings that a name was given."""
        for assigned in self._assigned_to(node, _Way()):
            if assigned.kind() in ("binary_expression", "call_expression", "new_expression"):
                yield assigned

    def _assigned_to(self, node: SgNode, way: _Way) -> Iterator[SgNode]:
        for binding in self._bindings(node):
            # which properties the rest of an object still has is not known
            if binding.kind in ("value", "parameter") and not binding.is_rest:
                if binding.expression is not None:
                    yield from self._led_to(binding.expression, binding.path, way)
                if binding.default is not None:
                    yield binding.default
        if node.kind() in ("member_expression", "subscript_expression"):
            holder, key = node.field("object"), node.field("property") or node.field("index")
            name = property_name(key) if key is not None else None
            if holder is not None and name is not None:
                step = int(name) if name.isdecimal() else name
                yield from self._elements(holder, step, way.towards(step))

    def _led_to(self, node: SgNode, path: tuple[Step, ...], way: _Way) -> Iterator[SgNode]:
        if not path:
            yield node
            return
        for element in self._elements(node, path[0], way.towards(path[0])):
            yield from self._led_to(element, path[1:], way)

    def _given_by_call(self, call: SgNode) -> list[SgNode]:
        function, arguments = call.field("function"), named_children(call.field("arguments"))
        if function is None:
            return []
        scope = self._function_of(function)
        if scope is not None:
            return scope.returns
        if function.text() in _OBJECT_FUNCTIONS:
            return arguments
        method, holder = function.field("property"), function.field("object")
        if method is None or holder is None or method.text() not in _ARRAY_METHODS:
            return []
        if method.text() in ("flatMap", "map"):
            # what a function of another file makes of the elements is out of sight
            made = self._function_of(arguments[0]) if arguments else None
            return made.returns if made is not None else []
        if method.text() == "filter" and any("." in argument.text() for argument in arguments):
            # by what the elements hold: some are left out
            return []
        return [holder, *(arguments if method.text() == "concat" else [])]

    def _bindings(self, node: SgNode) -> list[Binding]:
        if node.kind() in ("identifier", _SHORTHAND):
            return self._scopes.visible(node)
        path = dotted_path(node) if self._scopes.dotted else None
        return [*self._members_of(node), *(self._scopes.dotted.get(path, []) if path else [])]


def _held(display: SgNode, *, into: bool) -> Iterator[SgNode]:
    """Yield what a literal holds; without ``into`` only what is spread into it."""
    for child in named_children(display):
        if child.kind() == "spread_element":
            yield from named_children(child)[:1]
        elif into:
            yield child.field("value") or child


def alternatives(node: SgNode) -> list[SgNode]:
    """Return the expressions one of which an expression stands for, none if it is no choice."""
    node = cast_below(node) or node
    kind, parts = node.kind(), named_children(node)
    if kind in WRAPPERS or kind == "spread_element":
        return parts[:1]
    if kind == "type_assertion":
        return parts[-1:]
    if kind == "ternary_expression":
        return parts[1:]
    if kind == "sequence_expression":
        return parts[-1:]
    if kind in ("assignment_expression", "augmented_assignment_expression"):
        return parts[-1:]
    if kind == "binary_expression" and operator(node) in _CHOICES:
        return parts[-1:] if operator(node) == "&&" else parts
    return []


def whole_string(node: SgNode) -> SgNode:
    """Return the largest string expression that ``node``, a string or template, is part of."""
    current = node
    for _ in range(_DEPTH):
        parent = current.parent()
        if parent is None:
            break
        kind = parent.kind()
        if kind in ("parenthesized_expression", "template_substitution", "template_string") or (
            kind == "binary_expression" and operator(parent) == "+"
        ):
            current = parent
            continue
        outer = _outer_call(current, parent)
        if outer is None:
            break
        current = outer
    return current


def _outer_call(node: SgNode, parent: SgNode) -> SgNode | None:
    """Return ``x.concat(...)`` or ``new URL(...)`` around a part of its text."""
    outer = parent.parent()
    if outer is None:
        return None
    if parent.kind() == "arguments":
        function = outer.field("function") or outer.field("constructor")
    elif parent.kind() == "member_expression" and outer.kind() == "call_expression":
        function = parent if parent.field("object") == node else None
    else:
        return None
    if function is None:
        return None
    if outer.kind() == "new_expression":
        return outer if function.text() == "URL" else None
    method = function.field("property")
    return outer if method is not None and method.text() in ("concat", "toString") else None
