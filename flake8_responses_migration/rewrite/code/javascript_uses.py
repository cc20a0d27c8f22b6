"""How expressions of a JavaScript or TypeScript file are used, and what its names stand for."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from ...bindings.javascript_scopes import FUNCTIONS, cast_below, named_children, property_name
from ...bindings.literals import operator
from . import Code, Part, Use
from .javascript_strings import unescaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ast_grep_py import SgNode

    from ...bindings.javascript import JavaScriptBindings
    from ...bindings.javascript_scopes import Binding, Scope, Scopes

SHORTHAND = "shorthand_property_identifier"
TAKEN = "shorthand_property_identifier_pattern"
NAMES = frozenset({"identifier", SHORTHAND})
FIELDS = frozenset({"field_definition", "public_field_definition"})
# What follows a cast to `A.B.C`, which the grammar reads as a member of the cast to `A.B`.
TYPE_OPERATORS = frozenset({"&", "|"})
INLINE = frozenset({"arrow_function", "function_expression"})
FALLBACKS = frozenset({"??", "||"})
_SETTING = frozenset({"&&=", "??=", "||="})
_COMPARISONS = {"==": "==", "===": "==", "!=": "!=", "!==": "!="}
# Methods that hand each element to their callback, with the place of its parameter.
_EACH = {
    **dict.fromkeys(("every", "findIndex", "flatMap", "forEach", "map", "some"), 0),
    "reduce": 1,
}
# Methods that give some of the elements, or all in another order.
SOME_OF = frozenset({"filter", "reverse", "slice", "sort", "toReversed", "toSorted"})
# Calls that only ask, or make a string of, what they are given, and those that give its elements.
_ASKING = {"Boolean": "test", "String": "text"}
_ITERABLE = frozenset({"Array.from", "Object.entries", "Object.values"})
_ASKED_IN_PARENTHESES = frozenset({"do_statement", "if_statement", "while_statement"})


class _Read(NamedTuple):
    """A place where a name is read, the scope that binds it, and the bindings that may hold."""

    node: SgNode
    owner: Scope | None
    bindings: Sequence[Binding]


class Uses(Code):
    """The uses of the expressions and names of a file."""

    bindings: JavaScriptBindings

    @property
    def _scopes(self) -> Scopes:
        return self.bindings.scopes

    # How expressions are used.

    def use(self, node: SgNode) -> Use:
        """Return how an expression is used.

        Of what stands in a condition, as an operand or in parentheses, only the truth is asked.
        """
        used = self._used(node)
        is_asked = used.kind == "same" and self._final(used.node).kind == "test"
        return Use("test", used.node) if is_asked else used

    def _used(self, node: SgNode) -> Use:
        """Return how an expression is used by what stands directly around it."""
        parent = node.parent()
        if parent is None:
            return Use("other", node)
        used = _USES.get(parent.kind())
        return used(self, node, parent) if used is not None else Use("other", parent)

    def _final(self, node: SgNode) -> Use:
        """Return how an expression is used, whatever stands around it with the same value."""
        used = self._used(node)
        while used.kind == "same":
            used = self._used(used.node)
        return used

    def _same(self, node: SgNode, parent: SgNode) -> Use:
        return Use("same", parent)

    def _enclosed(self, node: SgNode, parent: SgNode) -> Use:
        # the parentheses of an `if` belong to the statement
        outer = parent.parent()
        is_asked = outer is not None and outer.kind() in _ASKED_IN_PARENTHESES
        return Use("test", outer) if outer is not None and is_asked else Use("same", parent)

    def _cast(self, node: SgNode, parent: SgNode) -> Use:
        outer = parent.parent()
        while outer is not None and _is_object_of(parent, outer):
            parent, outer = outer, outer.parent()
        return Use("same", parent)

    def _member(self, node: SgNode, parent: SgNode) -> Use:
        name, call = parent.field("property"), parent.parent()
        if parent.field("object") != node or name is None:
            return Use("other", parent)
        is_set = call is not None and call.kind() == "assignment_expression" and not is_read(parent)
        # a list that is made shorter is given nothing
        if call is not None and is_set and name.text() != "length":
            return Use("set", parent, name.text(), value=call.field("right"))
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
        scope = self._scopes.opened_by(arguments_of(call)[0])
        name = targets[0].text()
        returns = scope.returns if scope is not None else ()
        is_same = any(self.bare(returned).text() == name for returned in returns)
        return Use("bind", call, targets=targets, value=call if is_same else None)

    def _kept(self, call: SgNode, member: Use) -> Use:
        return Use("same", call)

    def _each(self, call: SgNode, member: Use) -> Use | None:
        targets = self._handed(call, _EACH[member.name])
        starts_with_element = member.name == "reduce" and len(arguments_of(call)) < 2
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
        """Return what ``list.at(0)`` takes; counted from the end it is no index."""
        given = arguments_of(call)
        if len(given) != 1 or given[0].kind() != "number":
            return None
        return Use("index", call, given[0].text(), optional=member.optional)

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
        given = arguments_of(call)[:1]
        if not given or given[0].kind() not in INLINE:
            return None
        targets = parameters(given[0])
        return tuple(targets[place : place + 1]) if len(targets) <= place + 2 else None

    def _index(self, node: SgNode, parent: SgNode) -> Use:
        index = parent.field("index")
        if parent.field("object") != node or index is None:
            return Use("other", parent)
        outer = parent.parent()
        if outer is not None and not is_read(parent):
            value = outer.field("right") if outer.kind() == "assignment_expression" else None
            kind = "set" if value is not None else "other"
            return Use(kind, parent, self.string(index) or "", value=value)
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
        if _is_read_askew(parent):
            return Use("other", parent)
        word, is_left = operator(parent), parent.field("left") == node
        other = parent.field("right" if is_left else "left")
        if word in FALLBACKS:
            if not is_left:
                return Use("same", parent)
            is_asked = self._final(_whole_choice(parent)).kind == "test"
            return Use("test", parent) if is_asked else Use("default", parent, word)
        if word == "&&":
            if not is_left:
                return Use("same", parent)
            is_asked = self._final(_whole_choice(parent)).kind in ("statement", "test")
            return Use("test" if is_asked else "guard", parent)
        if word in _COMPARISONS and other is not None:
            return Use("compare", parent, _COMPARISONS[word], (other,))
        if word in TYPE_OPERATORS and is_left and cast_below(node) is not None:
            return Use("same", parent)
        return Use("text" if word == "+" else "other", parent)

    def _negated(self, node: SgNode, parent: SgNode) -> Use:
        is_not = operator(parent) == "!" and not _is_read_askew(parent)
        return Use("test", parent, "not") if is_not else Use("other", parent)

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
            name = method.text() if method is not None else ""
            if held is not None and name == "includes" and self.kind(held) == "list":
                return Use("compare", call, "in", (held,))
        before = given[: given.index(node)]
        is_counted = all(one.kind() != "spread_element" for one in before)
        return Use("argument", call, position=len(before) if is_counted else -1)

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
        outer = parent.parent()
        if outer is None:
            return Use("other", parent)
        if outer.kind() == "array" and len(named_children(outer)) == 1:
            around = self._iterated_by(outer)
            if around is not None:
                return around
        call = outer.parent() if outer.kind() == "arguments" else None
        return Use("spread", call or outer)

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
        owner = self._owner(target) if target.kind() in ("identifier", TAKEN) else None
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
        """Return what a pattern takes out of an object or, by places such as ``[0]``, a list.

        What is left over, and a computed name, is empty.
        """
        if target.kind() == "object_pattern":
            return [_part(child) for child in named_children(target)]
        if target.kind() != "array_pattern":
            return None
        return [
            _placed(f"[{place}]", child)
            for place, child in enumerate(_places(target))
            if child is not None
        ]

    def is_in_template(self, target: SgNode) -> bool:
        """Whether a name may be read by a template: one outside of all functions."""
        owner = self._owner(target) if self.has_template else None
        return owner is not None and owner.parent is None

    def means_same(self, name: SgNode, place: SgNode) -> bool:
        """Whether a name would mean the same variable at another place."""
        return self._owner_of(name.text(), name) is self._owner_of(name.text(), place)

    def _owner(self, name: SgNode) -> Scope | None:
        return self._owner_of(name.text(), name)

    def _owner_of(self, text: str, place: SgNode) -> Scope | None:
        scope: Scope | None = self._scopes.of(place)
        while scope is not None and text not in scope.names:
            scope = scope.parent
        return scope

    @functools.cached_property
    def _names(self) -> dict[str, list[SgNode]]:
        """The names outside of patterns, bound and read ones, by their text, in order."""
        found: dict[str, list[SgNode]] = {}
        for name in self.root.find_all(any=[{"kind": "identifier"}, {"kind": SHORTHAND}]):
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
                if is_read(node)
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


def _bind(node: SgNode, parent: SgNode, target: SgNode | None, value: SgNode | None) -> Use:
    if target is None or value != node:
        return Use("other", parent)
    return Use("bind", parent, targets=(target,))


def _whole_choice(node: SgNode) -> SgNode:
    """Return the outermost of nested ``||`` and ``??``."""
    parent = node.parent()
    while parent is not None and parent.kind() == "binary_expression":
        if operator(parent) not in FALLBACKS:
            break
        node, parent = parent, parent.parent()
    return node


def arguments_of(call: SgNode) -> list[SgNode]:
    """Return the arguments of a call."""
    return named_children(call.field("arguments"))


def parameters(function: SgNode) -> list[SgNode]:
    """Return the targets that a function binds its arguments to."""
    single = function.field("parameter")
    listed = [single] if single is not None else named_children(function.field("parameters"))
    return [parameter.field("pattern") or parameter for parameter in listed]


def present(*nodes: SgNode | None) -> list[SgNode]:
    """Return the nodes that there are."""
    return [node for node in nodes if node is not None]


def _is_object_of(node: SgNode, outer: SgNode) -> bool:
    return outer.kind() == "member_expression" and outer.field("object") == node


def _is_optional(node: SgNode) -> bool:
    return any(child.kind() == "optional_chain" for child in node.children())


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


def _is_read_askew(node: SgNode) -> bool:
    """Whether the grammar takes `!x!` for `(!x)!`, and `a + x!` for `(a + x)!`."""
    outer = node.parent()
    return outer is not None and outer.kind() == "non_null_expression"


def _part(node: SgNode) -> Part:
    """Return what an entry of an object pattern takes."""
    kind = node.kind()
    if kind == TAKEN:
        return Part(node.text(), node, node)
    if kind == "object_assignment_pattern" and (left := node.field("left")) is not None:
        return Part(left.text(), node, left, has_default=True)
    key, value = node.field("key"), node.field("value")
    if kind == "pair_pattern" and key is not None and value is not None:
        return _placed(literal_name(key) or "", value)._replace(node=node)
    return _placed("", node)


def _placed(name: str, node: SgNode) -> Part:
    """Return what an element of an array pattern takes."""
    if node.kind() == "assignment_pattern" and (left := node.field("left")) is not None:
        return Part(name, node, left, has_default=True)
    if node.kind() == "rest_pattern":
        return Part("", node, next(iter(named_children(node)), node))
    return Part(name, node, node)


def literal_name(key: SgNode) -> str | None:
    """Return the name of a property, None where it is computed from anything but a string."""
    name = property_name(key)
    return unescaped(name) if name is not None else None


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


def is_read(name: SgNode) -> bool:
    """Whether an identifier is read, rather than bound or declared."""
    parent = name.parent()
    if parent is None:
        return False
    kind = parent.kind()
    if kind in _HOLDING_NAMES:
        return False
    return kind not in _NAMING or parent.field(_NAMING[kind]) != name


_METHODS: dict[str, Callable[[Uses, SgNode, Use], Use | None]] = {
    **dict.fromkeys(_EACH, Uses._each),
    **dict.fromkeys(SOME_OF, Uses._over),
    "at": Uses._placed,
    "catch": Uses._kept,
    "entries": Uses._over,
    "filter": Uses._filtered,
    "finally": Uses._kept,
    "find": Uses._found,
    "findLast": Uses._found,
    "then": Uses._settled,
    "values": Uses._over,
}

_USES: dict[str, Callable[[Uses, SgNode, SgNode], Use]] = {
    **dict.fromkeys(FIELDS, Uses._field),
    "arguments": Uses._argument,
    "array": Uses._element,
    "arrow_function": Uses._body,
    "as_expression": Uses._cast,
    "assignment_expression": Uses._assigned,
    "assignment_pattern": Uses._defaulted,
    "augmented_assignment_expression": Uses._augmented,
    "await_expression": Uses._same,
    "binary_expression": Uses._operand,
    "expression_statement": Uses._dropped,
    "for_in_statement": Uses._iterated,
    "for_statement": Uses._condition,
    "instantiation_expression": Uses._same,
    "jsx_expression": Uses._rendered,
    "member_expression": Uses._member,
    "non_null_expression": Uses._same,
    "object": Uses._element,
    "object_assignment_pattern": Uses._defaulted,
    "optional_parameter": Uses._parameter,
    "pair": Uses._element,
    "parenthesized_expression": Uses._enclosed,
    "required_parameter": Uses._parameter,
    "return_statement": Uses._returned,
    "satisfies_expression": Uses._cast,
    "sequence_expression": Uses._sequence,
    "spread_element": Uses._spread,
    "subscript_expression": Uses._index,
    "template_substitution": Uses._text,
    "ternary_expression": Uses._chosen,
    "type_assertion": Uses._same,
    "unary_expression": Uses._negated,
    "variable_declarator": Uses._declared,
    "yield_expression": Uses._yielded,
}
