"""The variables, classes and functions of a JavaScript or TypeScript file."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from ...bindings.javascript_scopes import FUNCTIONS, WRAPPERS, named_children, property_name
from ...bindings.resolver import Local
from . import Function, Use, Variable
from .javascript_exports import Exports
from .javascript_uses import (
    FIELDS,
    NAMES,
    TAKEN,
    Uses,
    arguments_of,
    is_read,
    parameters,
    present,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ...bindings.javascript_scopes import Binding, Scope, Step

_MEMBER_NAMES = frozenset({"private_property_identifier", "property_identifier"})
# What a parameter may be called: a name, or the parts of what it is given.
_TARGETS = frozenset({"array_pattern", "identifier", "object_pattern"})


class Functions(Uses):
    """The variables and functions of a file: where their values come from."""

    def variable(self, node: SgNode) -> Variable | None:
        """Return the variable that a name, or an attribute of ``this``, stands for."""
        kind = node.kind()
        if kind in NAMES or kind == TAKEN:
            return self._named(node)
        name: SgNode | None
        if kind == "member_expression":
            held, name = node.field("object"), node.field("property")
            family = self._family_of(held) if held is not None else None
        else:
            name = node if kind in _MEMBER_NAMES else None
            family = self._family_declaring(node)
        if name is None or family is None or self._is_taken_from_this(name.text()):
            return None
        text = name.text()
        uses = (
            member
            for member in self._members.get(text, ())
            if self._is_held_by(member, family) and is_read(member)
        )
        bindings = (binding for scope in family for binding in scope.members.get(text, ()))
        others = any(not self._is_held_by(m, family) for m in self._members.get(text, ()))
        return Variable(text, tuple(bindings), tuple(uses), True, others)

    def _named(self, node: SgNode) -> Variable | None:
        owner = self._owner(node)
        if owner is None:
            return None
        name = node.text()
        uses = (read.node for read in self._reads(name) if read.owner is owner)
        return Variable(name, tuple(owner.names[name]), tuple(uses), False)

    @functools.cached_property
    def _families(self) -> dict[Scope, tuple[Scope, ...]]:
        """Each class with those it is derived from and those derived from it.

        Without classes that have something to do with one that is out of sight.
        """
        nodes = (node for kind in self.syntax.classes for node in self.root.find_all(kind=kind))
        scopes = [scope for node in nodes if (scope := self._scopes.opened_by(node)) is not None]
        related: dict[Scope, list[Scope]] = {scope: [scope] for scope in scopes}
        open_ended: list[Scope] = []
        for scope in scopes:
            for base in _bases(scope.node):
                local = self.bindings.value(base).local
                outer = related.get(local.scope) if isinstance(local, Local) else None
                if outer is None:
                    open_ended.append(scope)
                elif outer is not related[scope]:
                    outer += related[scope]
                    related |= dict.fromkeys(related[scope], outer)
        left_out = {id(related[scope]) for scope in open_ended}
        families = {id(group): tuple(group) for group in related.values()}
        return {s: families[id(g)] for s, g in related.items() if id(g) not in left_out}

    def _family_of(self, node: SgNode) -> tuple[Scope, ...] | None:
        """Return the family of the class that an expression is an instance of."""
        if node.kind() == "this":
            holder = self._scopes.holder_of_this(node)
            return self._families.get(holder) if holder is not None else None
        local = self.bindings.value(node).local
        return self._families.get(local.scope) if isinstance(local, Local) else None

    def _family_declaring(self, name: SgNode) -> tuple[Scope, ...] | None:
        """Return the family of the class in which a field or a method is declared."""
        declaring = name.parent()
        body = declaring.parent() if declaring is not None else None
        if declaring is None or body is None or body.kind() != "class_body":
            return None
        scope = self._scopes.of(body)
        is_name = name in (declaring.field("name"), declaring.field("property"))
        return self._families.get(scope) if is_name else None

    def _is_held_by(self, member: SgNode, family: tuple[Scope, ...]) -> bool:
        held = member.field("object")
        return held is not None and self._family_of(held) is family

    def _is_taken_from_this(self, name: str) -> bool:
        """Whether a pattern somewhere takes an attribute out of ``this``."""
        return any(
            not part.name or part.name == name
            for pattern in self._patterns_of_this
            for part in self.parts(pattern) or ()
        )

    @functools.cached_property
    def _patterns_of_this(self) -> list[SgNode]:
        found = self.root.find_all(
            kind="object_pattern",
            inside={"kind": "variable_declarator", "has": {"field": "value", "kind": "this"}},
        )
        return list(found)

    def called_function(self, call: SgNode) -> Function | None:
        """Return the function or method of this file that a call calls."""
        function = call.field("function")
        if function is None or call.kind() != "call_expression":
            return None
        local = self.bindings.value(function).local
        if not isinstance(local, Local) or local.scope.kind != "function":
            return None
        bare = self.bare(function)
        if bare.kind() in (*NAMES, "member_expression"):
            variable = self.variable(bare)
            # of several the bindings name one
            if variable is not None and len(variable.bindings) != 1:
                return None
        return self._described(local.scope.node)

    def function_around(self, node: SgNode) -> Function | None:
        """Return the innermost function around a node, callbacks too."""
        around = next((outer for outer in node.ancestors() if outer.kind() in FUNCTIONS), None)
        return self._described(around) if around is not None else None

    def _described(self, node: SgNode) -> Function:
        named = _name_of(node)
        name = (property_name(named) or "") if named is not None else ""
        is_private = name.startswith(("_", "#")) or _is_private(node)
        return Function(name, node, is_private or not self._is_reached(node, named))

    def _is_reached(self, node: SgNode, named: SgNode | None) -> bool:
        """Whether code of other files calls a function, of this file or what it is handed to."""
        if named is None and self._call_in_place(node) is None:
            return not any(outer.kind() in FUNCTIONS for outer in node.ancestors())
        return self._exports.reaches(node)

    @functools.cached_property
    def _exports(self) -> Exports:
        return Exports(self.root, self._scopes.module)

    def keywords_of(self, node: SgNode) -> Function | None:
        """Return None: JavaScript has no named arguments."""
        return None

    def has_parameter(self, function: Function, name: str) -> bool:
        """Return False: no argument has a name."""
        return False

    def yielded(self, function: Function) -> Sequence[SgNode]:
        """Return the expressions that a generator yields."""
        scope = self._scopes.opened_by(function.node)
        return scope.yields if scope is not None else ()

    def is_class_level(self, target: SgNode) -> bool:
        """Return False: fields of classes are no names."""
        return False

    def mapping(self, function: Function) -> SgNode | None:
        """Return the call that makes a list of what a callback returns."""
        arguments = function.node.parent()
        call = arguments.parent() if arguments is not None else None
        called = call.field("function") if call is not None else None
        method = called.field("property") if called is not None else None
        if call is None or method is None or method.text() != "map":
            return None
        return call if arguments == call.field("arguments") else None

    def gathers(self, call: SgNode) -> bool:
        """Whether a call is ``Promise.all``."""
        return self.called_name(call) == "Promise.all"

    def returned(self, function: Function) -> Sequence[SgNode]:
        """Return the expressions that a function returns."""
        scope = self._scopes.opened_by(function.node)
        return scope.returns if scope is not None else ()

    def calls(self, function: Function) -> Sequence[SgNode] | None:
        """Return all calls of a function in the file, None where it is used in other ways too.

        Of a callback that a promise calls, the call that hands it over: it gives what the callback
        returns.
        """
        node, named = function.node, _name_of(function.node)
        if named is None:
            call = self._call_in_place(node)
            return [call] if call is not None else None
        used: Sequence[SgNode] | None
        if named.kind() == "identifier":
            variable = self._named(named)
            used = variable.uses if variable is not None and len(variable.bindings) == 1 else None
            own_name = node.field("name")
            # what a function calls itself is bound within it
            if own_name is not None and own_name != named and self._calls_itself(node, own_name):
                return None
        else:
            used = self._uses_of_method(node, named)
        if used is None:
            return None
        calls = []
        for use in used:
            call = use.parent()
            if call is None or call.kind() != "call_expression" or call.field("function") != use:
                return None
            calls.append(call)
        return calls

    def _calls_itself(self, node: SgNode, name: SgNode) -> bool:
        own = self._scopes.opened_by(node)
        return any(read.owner is own for read in self._reads(name.text()))

    def _uses_of_method(self, node: SgNode, named: SgNode) -> Sequence[SgNode] | None:
        variable = self.variable(named)
        name, words = named.text(), {child.kind() for child in node.children()}
        if variable is None or len(variable.bindings) != 1 or name == "constructor":
            return None
        if node.kind() == "method_definition" and not words.isdisjoint(("get", "set")):
            return None
        own = set(variable.uses)
        for member in self._members.get(name, ()):
            held = member.field("object")
            if held is None or member in own or name.startswith("#"):
                continue
            # an object of which nothing is known may be of this class
            if self.bindings.value(held).is_unknown:
                return None
        return variable.uses

    def _call_in_place(self, node: SgNode) -> SgNode | None:
        """Return the call that calls a function where it stands, or lets a promise call it."""
        parent = node.parent()
        while parent is not None and parent.kind() in WRAPPERS:
            node, parent = parent, parent.parent()
        if parent is not None and parent.kind() == "call_expression":
            return parent
        call = parent.parent() if parent is not None and parent.kind() == "arguments" else None
        function = call.field("function") if call is not None else None
        method = function.field("property") if function is not None else None
        is_first = named_children(parent)[:1] == [node]
        return call if method is not None and method.text() == "then" and is_first else None

    def argument_for(self, call: SgNode, function: Function, parameter: str) -> SgNode | None:
        """Return what a call gives for a parameter, its default where it gives nothing."""
        scope = self._scopes.opened_by(function.node)
        bindings = scope.names.get(parameter, ()) if scope is not None else ()
        binding = next((b for b in bindings if b.kind == "parameter"), None)
        if binding is None or _is_rest(binding):
            return None
        given = arguments_of(call)
        if given[:1] == [function.node]:
            # what hands a callback to a promise gives it the value of the promise
            called = call.field("function")
            given = present(called.field("object") if called is not None else None)
        if any(child.kind() == "spread_element" for child in given[: binding.position + 1]):
            return None
        is_given = binding.position < len(given)
        value = given[binding.position] if is_given else binding.expression
        if not binding.path:
            return value
        if value is None or len(binding.path) != 1 or self.kind(value) != "dict":
            return None
        return self._property(self.bare(value), binding)

    def _property(self, display: SgNode, binding: Binding) -> SgNode | None:
        """Return what an object gives for a parameter that is taken out of it."""
        found = binding.default
        for entry in self.entries(display):
            if entry.name == binding.path[0]:
                found = entry.value
            elif not entry.name:
                found = None
        return found

    def parameter(self, use: Use) -> SgNode | None:
        """Return the parameter of a function of this file that gets an argument."""
        function = self.called_function(use.node)
        targets = parameters(function.node) if function is not None else []
        target = targets[use.position] if 0 <= use.position < len(targets) else None
        return target if target is not None and target.kind() in _TARGETS else None

    def function_of_parameter(self, binding: Binding) -> Function | None:
        """Return the function that a binding is a parameter of."""
        return self._described(binding.scope.node) if binding.scope is not None else None

    def is_text(self, name: SgNode) -> bool:
        """Whether a name is declared to be a string."""
        variable = self.variable(name)
        bindings = variable.bindings if variable is not None else ()
        return bool(bindings) and all(self.parameter_annotation(b) == "string" for b in bindings)

    def parameter_annotation(self, binding: Binding) -> str:
        """Return how the type of a parameter is written, empty where it is not.

        A name of this file for a type of objects is written out.
        """
        declared = _first(binding.annotation)
        for step in binding.path:
            declared = self._member_type(declared, step) if declared is not None else None
        return self._written_type(declared) if declared is not None else ""

    def _member_type(self, declared: SgNode, name: Step) -> SgNode | None:
        for member in named_children(self._written_out(declared)):
            key = member.field("name")
            if key is not None and property_name(key) == name:
                return _first(member.field("type"))
        return None

    def _written_type(self, declared: SgNode) -> str:
        kind = declared.kind()
        element = _first(declared if kind == "array_type" else declared.field("type_arguments"))
        if element is None or kind not in ("array_type", "generic_type"):
            return self._written_out(declared).text()
        return declared.text().replace(element.text(), self._written_out(element).text())

    def _written_out(self, declared: SgNode) -> SgNode:
        """Return the type that a name of this file stands for, or the type itself."""
        known = self._scopes.visible_types(declared) if declared.kind() == "type_identifier" else []
        named = known[0].annotation if len(known) == 1 else None
        extends = (
            any(c.kind() == "extends_type_clause" for c in known[0].statement.children())
            if known
            else False
        )
        return declared if named is None or extends else named


def _first(node: SgNode | None) -> SgNode | None:
    return next(iter(named_children(node)), None)


def _is_rest(binding: Binding) -> bool:
    """Whether a parameter gets all that is left over."""
    pattern = binding.statement.field("pattern")
    is_list = pattern is not None and pattern.kind() == "rest_pattern"
    return binding.is_rest or is_list


def _name_of(function: SgNode) -> SgNode | None:
    """Return the name that a function has, or that it is given as the value of."""
    parent = function.parent()
    kind = parent.kind() if parent is not None else ""
    if parent is not None and parent.field("value") == function:
        if kind == "variable_declarator" or kind in FIELDS:
            return parent.field("name") or parent.field("property")
        if kind == "pair":
            return parent.field("key")
    return function.field("name")


def _is_private(function: SgNode) -> bool:
    """Whether a method, or the field that holds a function, is declared private."""
    parent = function.parent()
    holder = parent if parent is not None and parent.kind() in FIELDS else function
    modifiers = (c.text() for c in holder.children() if c.kind() == "accessibility_modifier")
    return "private" in modifiers


def _bases(node: SgNode) -> list[SgNode]:
    """Return what a class is derived from."""
    heritage = next((c for c in node.children() if c.kind() == "class_heritage"), None)
    clause = next((c for c in named_children(heritage) if c.kind() == "extends_clause"), None)
    base = clause.field("value") if clause is not None else None
    return present(base)
