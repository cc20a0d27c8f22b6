"""The code of a JavaScript or TypeScript file, as rewriting asks for it."""

from __future__ import annotations

import functools
import json
import re
from typing import TYPE_CHECKING, NamedTuple

from ..bindings.javascript_scopes import (
    FUNCTIONS,
    WRAPPERS,
    cast_below,
    named_children,
    plain_string,
    property_name,
)
from ..bindings.literals import operator
from ..bindings.resolver import Local
from .code import Code, Element, Entry, Function, Part, Use, Variable
from .exports_javascript import Exports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ast_grep_py import SgNode

    from ..bindings.javascript import JavaScriptBindings
    from ..bindings.javascript_scopes import Binding, Scope, Scopes

_SHORTHAND = "shorthand_property_identifier"
_TAKEN = "shorthand_property_identifier_pattern"
_NAMES = frozenset({"identifier", _SHORTHAND})
_MEMBER_NAMES = frozenset({"private_property_identifier", "property_identifier"})
_FIELDS = frozenset({"field_definition", "public_field_definition"})
_INLINE = frozenset({"arrow_function", "function_expression"})
# What follows a cast to `A.B.C`, which the grammar reads as a member of the cast to `A.B`.
_TYPE_OPERATORS = frozenset({"&", "|"})
_FALLBACKS = frozenset({"??", "||"})
_SETTING = frozenset({"&&=", "??=", "||="})
_COMPARISONS = {"==": "==", "===": "==", "!=": "!=", "!==": "!="}
# Methods that hand each element to their callback, with the place of its parameter.
_EACH = {
    **dict.fromkeys(("every", "findIndex", "flatMap", "forEach", "map", "some"), 0),
    "reduce": 1,
}
# Methods that give some of the elements, and calls that copy them.
_SOME_OF = frozenset({"filter", "reverse", "slice", "sort", "toReversed", "toSorted"})
_COPYING = frozenset({"Array.from", "structuredClone"})
_LITERAL_KINDS = {
    **dict.fromkeys(_NAMES, "name"),
    **dict.fromkeys(FUNCTIONS, "function"),
    **dict.fromkeys(("null", "undefined"), "null"),
    **dict.fromkeys(("string", "template_string"), "string"),
    "array": "list",
    "false": "false",
    "member_expression": "attribute",
    "number": "number",
    "object": "dict",
    "ternary_expression": "choice",
    "true": "true",
}
_IDENTIFIER = re.compile(r"[^\W\d][\w$]*|\$[\w$]*")
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(\r\n|[\s\S]))")
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0"}
_LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\u2029")


class _Read(NamedTuple):
    """A place where a name is read, the scope that binds it, and the bindings that may hold."""

    node: SgNode
    owner: Scope | None
    bindings: Sequence[Binding]


class JavaScriptCode(Code):
    """The code of a JavaScript or TypeScript file."""

    pack = "javascript"
    false = "false"
    null = "null"
    growing = frozenset({"push", "unshift"})
    extending = frozenset()
    printing = frozenset(
        {
            "console.debug",
            "console.dir",
            "console.error",
            "console.info",
            "console.log",
            "console.warn",
            "inspect",
            "util.inspect",
        }
    )
    bindings: JavaScriptBindings

    @property
    def _scopes(self) -> Scopes:
        return self.bindings.scopes

    # How expressions are used.

    def use(self, node: SgNode) -> Use:
        """Return how an expression is used."""
        parent = node.parent()
        if parent is None:
            return Use("other", node)
        used = _USES.get(parent.kind())
        return used(self, node, parent) if used is not None else Use("other", parent)

    def _final(self, node: SgNode) -> Use:
        """Return how an expression is used, whatever stands around it with the same value."""
        used = self.use(node)
        while used.kind == "same":
            used = self.use(used.node)
        return used

    def _same(self, node: SgNode, parent: SgNode) -> Use:
        return Use("same", parent)

    def _cast(self, node: SgNode, parent: SgNode) -> Use:
        outer = parent.parent()
        while outer is not None and _is_object_of(parent, outer):
            parent, outer = outer, outer.parent()
        return Use("same", parent)

    def _member(self, node: SgNode, parent: SgNode) -> Use:
        name, call = parent.field("property"), parent.parent()
        if parent.field("object") != node or name is None:
            return Use("other", parent)
        member = Use("member", parent, name.text(), optional=_is_optional(parent))
        if call is None or call.kind() != "call_expression" or call.field("function") != parent:
            return member
        method = _METHODS.get(member.name)
        found = method(self, call, member) if method is not None else None
        return found or member._replace(node=call, name=f"{member.name}()")

    def _settled(self, call: SgNode, member: Use) -> Use | None:
        """Return what ``promise.then(callback)`` makes of the promise's value."""
        targets = self._handed(call)
        if targets is None:
            return None
        if not targets:
            return Use("statement", call)
        scope = self._scopes.opened_by(_given(call)[0])
        name = targets[0].text()
        returns = scope.returns if scope is not None else ()
        is_same = any(self.bare(returned).text() == name for returned in returns)
        return Use("bind", call, targets=targets, value=call if is_same else None)

    def _kept(self, call: SgNode, member: Use) -> Use:
        return Use("same", call)

    def _each(self, call: SgNode, member: Use) -> Use | None:
        targets = self._handed(call, _EACH[member.name])
        starts_with_element = member.name == "reduce" and len(_given(call)) < 2
        if targets is None or starts_with_element:
            return None
        return Use("iterate", call, targets=targets, optional=member.optional)

    def _found(self, call: SgNode, member: Use) -> Use | None:
        """Return what ``list.find(callback)`` gives: an element, to the callback and outwards."""
        targets, outer = self._handed(call), self._final(call)
        if targets is None:
            return None
        if outer.kind == "bind" and outer.value is None:
            targets += outer.targets
        elif not self._only_asks(outer):
            return None
        return Use("iterate", call, targets=targets, optional=member.optional)

    def _filtered(self, call: SgNode, member: Use) -> Use | None:
        """Return the loop over ``list.filter(callback)``, which hands elements to both."""
        targets, outer = self._handed(call), self._final(call)
        if targets is None:
            return None
        if outer.kind == "iterate":
            return outer._replace(targets=targets + outer.targets, value=call)
        return None

    def _only_asks(self, used: Use) -> bool:
        """Whether a use asks no more than whether there is something."""
        if used.kind == "compare":
            return self.kind(used.targets[0]) == "null"
        return used.kind in ("statement", "test")

    def _placed(self, call: SgNode, member: Use) -> Use | None:
        """Return what ``list.at(0)`` takes."""
        given = _given(call)
        place = given[0].text() if given and self.kind(given[0]) == "number" else ""
        return Use("index", call, place, optional=member.optional)

    def _over(self, call: SgNode, member: Use) -> Use | None:
        """Return the loop over ``list.entries()``, ``list.slice(1)`` and their like."""
        return self._iterated_by(call, numbered=member.name == "entries")

    def _iterated_by(self, node: SgNode, *, numbered: bool = False) -> Use | None:
        """Return the loop over an expression that gives the elements of another one."""
        outer = self._final(node)
        if outer.kind != "iterate":
            return None
        targets = outer.targets
        if numbered and targets:
            names = named_children(targets[-1]) if targets[-1].kind() == "array_pattern" else []
            if len(targets) != 1 or len(names) != 2:
                return None
            targets = (names[1],)
        return outer._replace(targets=targets, value=node)

    def _handed(self, call: SgNode, place: int = 0) -> tuple[SgNode, ...] | None:
        """Return the parameter at ``place`` of an inline callback, none where it has none.

        None for another callback, and for one that is handed the whole list too.
        """
        given = _given(call)[:1]
        if not given or given[0].kind() not in _INLINE:
            return None
        targets = [target for target, _ in _parameters(given[0])]
        return tuple(targets[place : place + 1]) if len(targets) <= place + 2 else None

    def _index(self, node: SgNode, parent: SgNode) -> Use:
        index = parent.field("index")
        if parent.field("object") != node or index is None:
            return Use("other", parent)
        key = self.string(index)
        place = index.text() if index.kind() == "number" else ""
        name = place if key is None else key
        return Use("index", parent, name, optional=_is_optional(parent))

    def _declared(self, node: SgNode, parent: SgNode) -> Use:
        return _bind(node, parent, parent.field("name"), parent.field("value"))

    def _defaulted(self, node: SgNode, parent: SgNode) -> Use:
        return _bind(node, parent, parent.field("left"), parent.field("right"))

    def _parameter(self, node: SgNode, parent: SgNode) -> Use:
        return _bind(node, parent, parent.field("pattern"), parent.field("value"))

    def _field(self, node: SgNode, parent: SgNode) -> Use:
        name = parent.field("name") or parent.field("property")
        return _bind(node, parent, name, parent.field("value"))

    def _assigned(self, node: SgNode, parent: SgNode) -> Use:
        used = _bind(node, parent, parent.field("left"), parent.field("right"))
        is_dropped = used.kind != "bind" or self._final(parent).kind == "statement"
        return used if is_dropped else used._replace(value=parent)

    def _augmented(self, node: SgNode, parent: SgNode) -> Use:
        if parent.field("right") != node:
            return Use("other", parent)
        if operator(parent) in _SETTING:
            return self._assigned(node, parent)
        return Use("text" if operator(parent) == "+=" else "other", parent)

    def _iterated(self, node: SgNode, parent: SgNode) -> Use:
        target = parent.field("left")
        if parent.field("right") != node or target is None or operator(parent) != "of":
            return Use("other", parent)
        return Use("iterate", parent, targets=(target,))

    def _operand(self, node: SgNode, parent: SgNode) -> Use:
        word, is_left = operator(parent), parent.field("left") == node
        other = parent.field("right" if is_left else "left")
        if word in _FALLBACKS:
            if not is_left:
                return Use("same", parent)
            is_asked = self._final(parent).kind == "test"
            return Use("test", parent) if is_asked else Use("default", parent, word)
        if word == "&&":
            return Use("test" if is_left else "same", parent)
        if word in _COMPARISONS and other is not None:
            return Use("compare", parent, _COMPARISONS[word], (other,))
        if word in _TYPE_OPERATORS and is_left and cast_below(node) is not None:
            return Use("same", parent)
        return Use("text" if word == "+" else "other", parent)

    def _negated(self, node: SgNode, parent: SgNode) -> Use:
        return Use("test", parent, "not") if operator(parent) == "!" else Use("other", parent)

    def _condition(self, node: SgNode, parent: SgNode) -> Use:
        return Use("test" if parent.field("condition") == node else "other", parent)

    def _chosen(self, node: SgNode, parent: SgNode) -> Use:
        return Use("test" if parent.field("condition") == node else "same", parent)

    def _argument(self, node: SgNode, parent: SgNode) -> Use:
        call = parent.parent()
        if call is None:
            return Use("other", parent)
        given, function = named_children(parent), call.field("function")
        if function is not None and len(given) == 1:
            name = function.text()
            if name in _ASKING:
                return Use(_ASKING[name], call)
            if name in _ITERABLE:
                numbered = name == "Object.entries"
                around = self._iterated_by(call, numbered=numbered)
                if around is not None:
                    return around
            method, held = function.field("property"), function.field("object")
            if method is not None and held is not None and method.text() == "includes":
                if self.kind(held) == "list":
                    return Use("compare", call, "in", (held,))
        return Use("argument", call, position=given.index(node))

    def _element(self, node: SgNode, parent: SgNode) -> Use:
        if parent.kind() == "array":
            return self._awaited_together(node, parent) or Use("element", parent)
        if parent.kind() == "object":
            return Use("element", parent, node.text())
        key, display = parent.field("key"), parent.parent()
        if key is None or key == node or display is None:
            return Use("other", parent)
        return Use("element", display, property_name(key) or "")

    def _awaited_together(self, node: SgNode, array: SgNode) -> Use | None:
        """Return the target for one of the promises of ``await Promise.all([...])``."""
        arguments = array.parent()
        call = arguments.parent() if arguments is not None else None
        function = call.field("function") if call is not None else None
        if call is None or function is None or function.text() != "Promise.all":
            return None
        outer = self._final(call)
        pattern = outer.targets[0] if outer.kind == "bind" and outer.value is None else None
        if pattern is None or pattern.kind() != "array_pattern":
            return None
        places = list(_places(pattern))
        position = list(_places(array)).index(node)
        taken = [place.kind() for place in places[: position + 1] if place is not None]
        if "rest_pattern" in taken or "assignment_pattern" in taken:
            return None
        target = places[position] if position < len(places) else None
        if target is None:
            return Use("statement", outer.node)
        return Use("bind", outer.node, targets=(target,))

    def _spread(self, node: SgNode, parent: SgNode) -> Use:
        array = parent.parent()
        is_copy = array is not None and array.kind() == "array"
        if array is not None and is_copy and len(named_children(array)) == 1:
            return self._iterated_by(array) or Use("other", parent)
        return Use("other", parent)

    def _text(self, node: SgNode, parent: SgNode) -> Use:
        template = parent.parent()
        call = template.parent() if template is not None else None
        is_tagged = call is not None and call.kind() == "call_expression"
        return Use("other" if is_tagged else "text", template or parent)

    def _rendered(self, node: SgNode, parent: SgNode) -> Use:
        outer = parent.parent()
        is_attribute = outer is None or outer.kind() == "jsx_attribute"
        return Use("other" if is_attribute else "text", parent)

    def _returned(self, node: SgNode, parent: SgNode) -> Use:
        return Use("return", parent)

    def _yielded(self, node: SgNode, parent: SgNode) -> Use:
        delegates = any(child.kind() == "*" for child in parent.children())
        return Use("other" if delegates else "yield", parent)

    def _body(self, node: SgNode, parent: SgNode) -> Use:
        return Use("return" if parent.field("body") == node else "other", parent)

    def _dropped(self, node: SgNode, parent: SgNode) -> Use:
        return Use("statement", parent)

    def _sequence(self, node: SgNode, parent: SgNode) -> Use:
        is_last = named_children(parent)[-1] == node
        return Use("same" if is_last else "statement", parent)

    def bound(self, target: SgNode) -> Sequence[Binding]:
        """Return the bindings that a target makes, empty for a target that is no plain name."""
        owner = self._owner(target) if target.kind() in ("identifier", _TAKEN) else None
        if owner is None:
            return ()
        named = owner.names[target.text()]
        for outer in (target, *target.ancestors()):
            found = [binding for binding in named if binding.statement == outer]
            if found:
                return found
        return ()

    def reads(self, target: SgNode) -> Sequence[SgNode]:
        """Return the nodes where a name is read that the binding at ``target`` may reach."""
        own = set(self.bound(target))
        return [
            read.node for read in self._reads(target.text()) if not own.isdisjoint(read.bindings)
        ]

    def visible(self, name: SgNode) -> Sequence[Binding]:
        """Return the bindings that may hold where a name is read."""
        return self._scopes.visible(name)

    def parts(self, target: SgNode) -> Sequence[Part] | None:
        """Return what a pattern takes out of an object; what is left over has no name."""
        if target.kind() != "object_pattern":
            return None
        return [_part(child) for child in named_children(target)]

    def _owner(self, name: SgNode) -> Scope | None:
        text = name.text()
        scope: Scope | None = self._scopes.of(name)
        while scope is not None and text not in scope.names:
            scope = scope.parent
        return scope

    @functools.cached_property
    def _names(self) -> dict[str, list[SgNode]]:
        """The names outside of patterns, bound and read ones, by their text, in order."""
        found: dict[str, list[SgNode]] = {}
        rule = {"any": [{"kind": kind} for kind in sorted(_NAMES)]}
        for name in self.root.find_all({"rule": rule}):
            found.setdefault(name.text(), []).append(name)
        return found

    @functools.cached_property
    def _reads_by_name(self) -> dict[str, list[_Read]]:
        return {}

    def _reads(self, name: str) -> list[_Read]:
        known = self._reads_by_name.get(name)
        if known is None:
            known = self._reads_by_name[name] = [
                _Read(node, self._owner(node), self._scopes.visible(node))
                for node in self._names.get(name, ())
                if _is_read(node)
            ]
        return known

    @functools.cached_property
    def _members(self) -> dict[str, list[SgNode]]:
        """The members of objects, by their name, in order."""
        found: dict[str, list[SgNode]] = {}
        for member in self.root.find_all(kind="member_expression"):
            name = member.field("property")
            if name is not None:
                found.setdefault(name.text(), []).append(member)
        return found

    # Where values come from.

    def variable(self, node: SgNode) -> Variable | None:
        """Return the variable that a name, or an attribute of ``this``, stands for."""
        kind = node.kind()
        if kind in _NAMES or kind == _TAKEN:
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
            if self._is_held_by(member, family) and not _is_assigned(member)
        )
        bindings = (binding for scope in family for binding in scope.members.get(text, ()))
        return Variable(text, tuple(bindings), tuple(uses), True)

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
        rule = {"any": [{"kind": kind} for kind in sorted(self.syntax.classes)]}
        nodes = self.root.find_all({"rule": rule})
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
        rule = {
            "kind": "variable_declarator",
            "all": [
                {"has": {"field": "name", "kind": "object_pattern"}},
                {"has": {"field": "value", "kind": "this"}},
            ],
        }
        found = (declarator.field("name") for declarator in self.root.find_all({"rule": rule}))
        return [pattern for pattern in found if pattern is not None]

    def called_function(self, call: SgNode) -> Function | None:
        """Return the function or method of this file that a call calls."""
        function = call.field("function")
        if function is None or call.kind() != "call_expression":
            return None
        local = self.bindings.value(function).local
        if not isinstance(local, Local) or local.scope.kind != "function":
            return None
        bare = self.bare(function)
        if bare.kind() in (*_NAMES, "member_expression"):
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
        if named.kind() == "identifier":
            variable = self._named(named)
            used = variable.uses if variable is not None and len(variable.bindings) == 1 else None
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
            is_other = member in own or name.startswith("#") or held is None
            # an object of which nothing is known may be of this class
            if not is_other and self.bindings.value(held).is_unknown:
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
        given = _given(call)
        if given[:1] == [function.node]:
            # what hands a callback to a promise gives it the value of the promise
            called = call.field("function")
            given = _present(called.field("object") if called is not None else None)
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

    def parameter_annotation(self, binding: Binding) -> str:
        """Return how the type of a parameter is written, empty where it is not."""
        declared = next(iter(named_children(binding.annotation)), None)
        for step in binding.path:
            members = named_children(declared) if declared is not None else []
            named = (m for m in members if (key := m.field("name")) and property_name(key) == step)
            member = next(named, None)
            annotation = member.field("type") if member is not None else None
            declared = next(iter(named_children(annotation)), None)
        return declared.text() if declared is not None else ""

    # Literals.

    def kind(self, node: SgNode) -> str:
        """Return what an expression is."""
        bare = self.bare(node)
        kind = bare.kind()
        if kind == "call_expression":
            return self._kind_of_call(bare)
        if kind == "binary_expression":
            return self._kind_of_operation(bare)
        if kind == "unary_expression":
            argument = bare.field("argument")
            is_number = argument is not None and argument.kind() == "number"
            return "number" if is_number and operator(bare) in ("-", "+") else "other"
        return _LITERAL_KINDS.get(kind, "other")

    def _kind_of_call(self, call: SgNode) -> str:
        function, given = call.field("function"), _given(call)
        if function is None or not _is_called(call):
            return "call"
        if function.text() in _COPYING:
            return "slice" if len(given) == 1 else "call"
        method = function.field("property")
        name = method.text() if method is not None else ""
        if name == "concat":
            # strings have it too
            held = function.field("object")
            return "call" if held is None or self.kind(held) == "string" else "sum"
        if name == "map" and given and given[0].kind() in _INLINE:
            return "comprehension"
        return "slice" if name in _SOME_OF else "call"

    def _kind_of_operation(self, operation: SgNode) -> str:
        word = operator(operation)
        if word in _FALLBACKS or word == "&&":
            return "choice"
        if word != "+":
            return "other"
        sides = (operation.field("left"), operation.field("right"))
        is_text = any(side is not None and self.kind(side) == "string" for side in sides)
        return "string" if is_text else "other"

    def bare(self, node: SgNode) -> SgNode:
        """Return an expression without parentheses, casts and ``await`` around it."""
        while True:
            inner = self._inside(node)
            if inner is None:
                return node
            node = inner

    @staticmethod
    def _inside(node: SgNode) -> SgNode | None:
        """Return what a node stands around without a meaning of its own."""
        kind = node.kind()
        if kind in WRAPPERS or kind == "instantiation_expression":
            return next(iter(named_children(node)), None)
        if kind == "type_assertion":
            return named_children(node)[-1]
        if kind == "member_expression":
            return cast_below(node)
        left = node.field("left") if kind == "binary_expression" else None
        is_type = operator(node) in _TYPE_OPERATORS if left is not None else False
        return left if left is not None and is_type and cast_below(left) is not None else None

    def operands(self, node: SgNode) -> Sequence[SgNode]:
        """Return the operands of a ``sum``, what a ``choice`` gives, the list of a ``slice``."""
        bare = self.bare(node)
        kind = bare.kind()
        if kind == "ternary_expression":
            return _present(bare.field("consequence"), bare.field("alternative"))
        if kind == "binary_expression":
            left = bare.field("left") if operator(bare) != "&&" else None
            return _present(left, bare.field("right"))
        function, given = bare.field("function"), _given(bare)
        if function is None:
            return ()
        if function.text() in _COPYING:
            return given[:1]
        method, held = function.field("property"), function.field("object")
        name = method.text() if method is not None else ""
        if name == "map" and given:
            scope = self._scopes.opened_by(given[0])
            return scope.returns if scope is not None else ()
        return [*_present(held), *(given if name == "concat" else ())]

    def request(self, call: SgNode) -> SgNode | None:
        """Return the object with the parameters of an API call, at most options behind it."""
        arguments = call.field("arguments")
        if arguments is None or arguments.kind() != "arguments":
            return None
        given = named_children(arguments)
        if not 1 <= len(given) <= 2 or any(child.kind() == "spread_element" for child in given):
            return None
        first = self.bare(given[0])
        if first.kind() == "identifier":
            variable = self.variable(first)
            only = variable.bindings[0] if variable and len(variable.bindings) == 1 else None
            if only is None or only.kind != "value" or only.path or only.expression is None:
                return None
            first = self.bare(only.expression)
        return first if first.kind() == "object" else None

    def entries(self, node: SgNode) -> Sequence[Entry]:
        """Return the entries of an object, or the arguments of a call, in order."""
        return list(self._entries(node))

    def _entries(self, node: SgNode) -> Iterator[Entry]:
        for child in named_children(node):
            kind = child.kind()
            if kind == _SHORTHAND:
                yield Entry(child.text(), child, child, child, is_shorthand=True)
            elif kind == "spread_element":
                yield Entry("", child, None, named_children(child)[0], is_spread=True)
            elif kind in ("method_definition", "pair"):
                key = child.field("key") or child.field("name")
                name = _literal_name(key) if key is not None else None
                yield Entry(name or "", child, key, child.field("value") or child)
            else:
                yield Entry("", child, None, child)

    def elements(self, node: SgNode) -> Sequence[Element]:
        """Return the elements of an array, in order."""
        return [
            Element(child, named_children(child)[0], is_spread=True)
            if child.kind() == "spread_element"
            else Element(child, child)
            for child in named_children(node)
        ]

    def string(self, node: SgNode) -> str | None:
        """Return the text of a plain string literal, None for anything else."""
        raw = plain_string(self.bare(node))
        return _ESCAPE.sub(_unescaped, raw) if raw is not None else None

    # Writing.

    @functools.cached_property
    def _quote(self) -> str:
        # text between tags has apostrophes, and attributes of tags have quotes of their own
        rule = {"kind": "string", "not": {"inside": {"kind": "jsx_attribute"}}}
        marks = [string.text()[:1] for string in self.root.find_all({"rule": rule})]
        return "'" if marks.count("'") * 2 > len(marks) else '"'

    def written_string(self, text: str) -> str:
        """Return a string literal in the quotes that the file prefers, where they need no escape.

        Where only the others need none, in these.
        """
        quote = self._quote
        other = "'" if quote == '"' else '"'
        return _quoted(text, other if quote in text and other not in text else quote)

    def written_entry(self, name: str, value: str, among: SgNode) -> str:
        """Return an entry of an object; its name is in quotes if all others are."""
        keys = [entry.key for entry in self.entries(among) if entry.key is not None]
        is_quoted = bool(keys) and all(key.kind() == "string" for key in keys)
        return f"{_quoted(name, keys[0].text()[0]) if is_quoted else self._key(name)}: {value}"

    def written_dict(self, entries: Sequence[tuple[str, str]]) -> str:
        """Return an object on one line."""
        if not entries:
            return "{}"
        return f"{{ {', '.join(f'{self._key(name)}: {value}' for name, value in entries)} }}"

    def written_key(self, name: str, entry: Entry) -> str:
        """Return what stands in place of the key of an entry (of a shorthand, of all of it)."""
        if entry.is_shorthand:
            return f"{self._key(name)}: {entry.value.text()}"
        if entry.key is not None and entry.key.kind() == "string":
            return _quoted(name, entry.key.text()[0])
        return self._key(name)

    def written_spread(self, value: str) -> str:
        """Return what spreads an object into another one."""
        return f"...{value}"

    def _key(self, name: str) -> str:
        return name if _IDENTIFIER.fullmatch(name) else self.written_string(name)


def _bind(node: SgNode, parent: SgNode, target: SgNode | None, value: SgNode | None) -> Use:
    if target is None or value != node:
        return Use("other", parent)
    return Use("bind", parent, targets=(target,))


def _given(call: SgNode) -> list[SgNode]:
    """Return the arguments of a call."""
    return named_children(call.field("arguments"))


def _is_rest(binding: Binding) -> bool:
    """Whether a parameter gets all that is left over."""
    pattern = binding.statement.field("pattern")
    is_list = pattern is not None and pattern.kind() == "rest_pattern"
    return binding.is_rest or is_list


def _present(*nodes: SgNode | None) -> list[SgNode]:
    return [node for node in nodes if node is not None]


def _is_object_of(node: SgNode, outer: SgNode) -> bool:
    return outer.kind() == "member_expression" and outer.field("object") == node


def _is_optional(node: SgNode) -> bool:
    return any(child.kind() == "optional_chain" for child in node.children())


def _is_called(call: SgNode) -> bool:
    """Whether a call has parentheses, and is no tagged template."""
    arguments = call.field("arguments")
    return arguments is not None and arguments.kind() == "arguments"


def _parameters(function: SgNode) -> Iterator[tuple[SgNode, SgNode | None]]:
    """Yield the target and the default of each parameter."""
    single = function.field("parameter")
    listed = [single] if single is not None else named_children(function.field("parameters"))
    for parameter in listed:
        yield parameter.field("pattern") or parameter, parameter.field("value")


def _places(array: SgNode) -> Iterator[SgNode | None]:
    """Yield the elements of an array or a pattern of one, None for what a comma skips."""
    element: SgNode | None = None
    for child in array.children():
        if child.kind() == ",":
            yield element
            element = None
        elif child.is_named() and child.kind() != "comment":
            element = child
    if element is not None:
        yield element


def _part(node: SgNode) -> Part:
    kind = node.kind()
    if kind == "object_assignment_pattern" and (left := node.field("left")) is not None:
        return Part(left.text(), node, left, has_default=True)
    key, value = node.field("key"), node.field("value")
    if kind != "pair_pattern" or key is None or value is None:
        inner = named_children(node)[:1] if kind == "rest_pattern" else []
        return Part(node.text() if kind == _TAKEN else "", node, inner[0] if inner else node)
    local = value.field("left") if value.kind() == "assignment_pattern" else None
    return Part(_literal_name(key) or "", node, local or value, has_default=local is not None)


def _literal_name(key: SgNode) -> str | None:
    """Return the name of a property, None where it is computed from anything but a string."""
    name = property_name(key)
    return _ESCAPE.sub(_unescaped, name) if name is not None else None


def _name_of(function: SgNode) -> SgNode | None:
    """Return the name that a function has, or that it is given as the value of."""
    parent = function.parent()
    kind = parent.kind() if parent is not None else ""
    if parent is not None and parent.field("value") == function:
        if kind == "variable_declarator" or kind in _FIELDS:
            return parent.field("name") or parent.field("property")
        if kind == "pair":
            return parent.field("key")
    return function.field("name")


def _is_private(function: SgNode) -> bool:
    """Whether a method, or the field that holds a function, is declared private."""
    parent = function.parent()
    holder = parent if parent is not None and parent.kind() in _FIELDS else function
    modifiers = (c.text() for c in holder.children() if c.kind() == "accessibility_modifier")
    return "private" in modifiers


def _bases(node: SgNode) -> list[SgNode]:
    """Return what a class is derived from."""
    heritage = next((c for c in node.children() if c.kind() == "class_heritage"), None)
    clause = next((c for c in named_children(heritage) if c.kind() == "extends_clause"), None)
    base = clause.field("value") if clause is not None else None
    return _present(base)


# What gives a name: the field with the name. Patterns and imports hold nothing but names.
_NAMING = {
    **dict.fromkeys(FUNCTIONS - {"arrow_function", "method_definition"}, "name"),
    "arrow_function": "parameter",
    "assignment_expression": "left",
    "assignment_pattern": "left",
    "catch_clause": "parameter",
    "export_specifier": "alias",
    "for_in_statement": "left",
    "object_assignment_pattern": "left",
    "optional_parameter": "pattern",
    "pair_pattern": "value",
    "required_parameter": "pattern",
    "variable_declarator": "name",
}
_HOLDING_NAMES = frozenset(
    {
        "array_pattern",
        "import_clause",
        "import_specifier",
        "namespace_import",
        "object_pattern",
        "rest_pattern",
    }
)


def _is_read(name: SgNode) -> bool:
    """Whether an identifier is read, rather than bound or declared."""
    parent = name.parent()
    if parent is None:
        return False
    kind = parent.kind()
    if kind in _HOLDING_NAMES:
        return False
    return kind not in _NAMING or parent.field(_NAMING[kind]) != name


def _is_assigned(member: SgNode) -> bool:
    """Whether a member is given a value, and not read."""
    return not _is_read(member)


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code is not None:
        return chr(int(code, 16)) if int(code, 16) <= 0x10FFFF else escape[0]
    character = escape[4]
    return "" if character in _LINE_ENDS else _ESCAPED.get(character, character)


def _quoted(text: str, quote: str) -> str:
    """Return a string literal in the given quotes."""
    inner = json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"')
    return f"{quote}{inner.replace(quote, chr(92) + quote)}{quote}"


# Calls that only ask, or make a string of, what they are given, and those that give its elements.
_ASKING = {"Boolean": "test", "String": "text"}
_ITERABLE = frozenset({"Array.from", "Object.entries", "Object.values"})

_METHODS: dict[str, Callable[[JavaScriptCode, SgNode, Use], Use | None]] = {
    **dict.fromkeys(_EACH, JavaScriptCode._each),
    **dict.fromkeys(_SOME_OF, JavaScriptCode._over),
    "at": JavaScriptCode._placed,
    "catch": JavaScriptCode._kept,
    "entries": JavaScriptCode._over,
    "filter": JavaScriptCode._filtered,
    "finally": JavaScriptCode._kept,
    "find": JavaScriptCode._found,
    "findLast": JavaScriptCode._found,
    "then": JavaScriptCode._settled,
    "values": JavaScriptCode._over,
}

_USES: dict[str, Callable[[JavaScriptCode, SgNode, SgNode], Use]] = {
    **dict.fromkeys(_FIELDS, JavaScriptCode._field),
    "arguments": JavaScriptCode._argument,
    "array": JavaScriptCode._element,
    "arrow_function": JavaScriptCode._body,
    "as_expression": JavaScriptCode._cast,
    "assignment_expression": JavaScriptCode._assigned,
    "assignment_pattern": JavaScriptCode._defaulted,
    "augmented_assignment_expression": JavaScriptCode._augmented,
    "await_expression": JavaScriptCode._same,
    "binary_expression": JavaScriptCode._operand,
    "do_statement": JavaScriptCode._condition,
    "expression_statement": JavaScriptCode._dropped,
    "for_in_statement": JavaScriptCode._iterated,
    "for_statement": JavaScriptCode._condition,
    "if_statement": JavaScriptCode._condition,
    "instantiation_expression": JavaScriptCode._same,
    "jsx_expression": JavaScriptCode._rendered,
    "member_expression": JavaScriptCode._member,
    "non_null_expression": JavaScriptCode._same,
    "object": JavaScriptCode._element,
    "object_assignment_pattern": JavaScriptCode._defaulted,
    "optional_parameter": JavaScriptCode._parameter,
    "pair": JavaScriptCode._element,
    "parenthesized_expression": JavaScriptCode._same,
    "required_parameter": JavaScriptCode._parameter,
    "return_statement": JavaScriptCode._returned,
    "satisfies_expression": JavaScriptCode._cast,
    "sequence_expression": JavaScriptCode._sequence,
    "spread_element": JavaScriptCode._spread,
    "subscript_expression": JavaScriptCode._index,
    "template_substitution": JavaScriptCode._text,
    "ternary_expression": JavaScriptCode._chosen,
    "type_assertion": JavaScriptCode._same,
    "unary_expression": JavaScriptCode._negated,
    "variable_declarator": JavaScriptCode._declared,
    "while_statement": JavaScriptCode._condition,
    "yield_expression": JavaScriptCode._yielded,
}
