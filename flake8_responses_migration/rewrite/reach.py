"""What a file does with the lists and dicts that calls are given, beside giving them to calls.

A value has a depth: a message or a tool has 0, a list of them 1, a list of such lists 2; what is
in a message, such as its content, has -1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from .code import Code, Use, Variable

# The deepest list in lists, and the deepest part of a message, that is looked at.
DEEPEST = 3
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Methods that change a dict, and those that give something that is in a list or a dict.
_CHANGING = frozenset({"setdefault", "update"})
_TAKING = frozenset({"at", "find", "findLast", "get", "pop", "setdefault", "shift"})
_LISTS = frozenset({"comprehension", "list"})


class Read(NamedTuple):
    """A field of an element that is read at a node; ``name`` is empty where it is computed."""

    name: str
    node: SgNode


class Reach(NamedTuple):
    """What happens to the value of a variable.

    ``put_in`` are the expressions that become a part of it, with their depths, ``fields`` the uses
    that set something of an element, ``read`` what is read of one, ``opaque`` the nodes where
    something is done to it that is not followed. ``aliases`` are the nodes where another name that
    holds it is read, ``followed`` the uses that only hand it to such a name.
    """

    put_in: list[tuple[int, SgNode]]
    fields: list[Use]
    opaque: list[SgNode]
    aliases: list[SgNode]
    followed: set[SgNode]
    read: list[Read]


class Uses:
    """Follows the variables of one file; what was found of one is kept."""

    def __init__(self, code: Code) -> None:
        self._code = code
        self._variables: dict[SgNode, Variable | None] = {}
        self._reached: dict[tuple[int, object], Reach] = {}

    def variable(self, node: SgNode) -> Variable | None:
        """Return the variable that a name or an attribute stands for."""
        if node not in self._variables:
            variable = self._code.variable(node)
            self._variables[node] = variable
            for use in variable.uses if variable is not None else ():
                self._variables[use] = variable
        return self._variables[node]

    def reach(self, variable: Variable, depth: int) -> Reach:
        """Return what happens to the value of a variable, which is one of ``depth``."""
        key = (depth, variable.bindings or variable.uses)
        if key not in self._reached:
            self._reached[key] = _Walk(self, self._code, variable, depth).found
        return self._reached[key]


class _Walk:
    """Walks through all uses of one variable, and of those that hold the same."""

    def __init__(self, uses: Uses, code: Code, variable: Variable, depth: int) -> None:
        self._uses = uses
        self._code = code
        self._base = depth
        self.found = Reach([], [], [], [], set(), [])
        self._seen: set[tuple[int, SgNode]] = set()
        self._pending = [(use, depth) for use in variable.uses]
        while self._pending:
            node, at = self._pending.pop()
            if (at, node) not in self._seen and at >= -DEEPEST:
                self._seen.add((at, node))
                use = code.use(node)
                follow = _FOLLOWED.get(use.kind)
                if follow is not None:
                    follow(self, node, use, at)

    def _hold(self, target: SgNode, depth: int) -> bool:
        """Follow a name or an attribute that holds the value as well; False where it is neither."""
        code = self._code
        if code.bound(target):
            uses = code.reads(target)
        elif (variable := self._uses.variable(target)) is not None:
            uses = variable.uses
        else:
            return False
        self._pending += [(use, depth) for use in uses]
        if depth == self._base:
            self.found.aliases.extend(uses)
        return True

    def _same(self, node: SgNode, use: Use, depth: int) -> None:
        self._pending.append((use.node, depth))

    def _bound(self, node: SgNode, use: Use, depth: int) -> None:
        code = self._code
        for target in use.targets:
            if self._hold(target, depth):
                self.found.followed.add(node)
            elif code.kind(target) in ("attribute", "name") or code.indexed(target) is not None:
                self._leave(node, depth)
            self._take_apart(target, depth)
        if use.value is not None:
            self._pending.append((use.value, depth))

    def _take_apart(self, target: SgNode, depth: int) -> None:
        if depth == 0:
            parts = self._code.parts(target) or ()
            self.found.read.extend(Read(part.name, part.node) for part in parts)

    def _iterated(self, node: SgNode, use: Use, depth: int) -> None:
        for target in use.targets if depth > 0 else ():
            self._hold(target, depth - 1)
            self._take_apart(target, depth - 1)

    def _indexed(self, node: SgNode, use: Use, depth: int) -> None:
        if depth == 0:
            self.found.read.append(Read(use.name, use.node))
        self._pending.append((use.node, depth - 1))

    def _member(self, node: SgNode, use: Use, depth: int) -> None:
        method = use.name.removesuffix("()")
        if method == use.name:
            if depth == 0:
                self.found.read.append(Read(use.name, use.node))
            if depth <= 0:
                self._pending.append((use.node, depth - 1))
            return
        lists, single = put_in(self._code, use)
        if depth > 0:
            self.found.put_in.extend((depth, node) for node in lists)
            self.found.put_in.extend((depth - 1, node) for node in single)
        elif (depth < 0 and (lists or single)) or method in _CHANGING:
            self.found.opaque.append(use.node)
        if method in _TAKING:
            self._pending.append((use.node, depth - 1))

    def _set(self, node: SgNode, use: Use, depth: int) -> None:
        if depth == 0:
            self.found.fields.append(use)
        elif depth < 0:
            self.found.opaque.append(use.node)
        elif use.value is not None:
            self.found.put_in.append((depth - 1, use.value))

    def _extended(self, node: SgNode, use: Use, depth: int) -> None:
        if use.value is None:
            return
        if depth > 0:
            self.found.put_in.append((depth, use.value))
        elif self._code.kind(use.value) in _LISTS:
            self.found.opaque.append(use.node)

    def _given(self, node: SgNode, use: Use, depth: int) -> None:
        code = self._code
        parameter = code.parameter(use)
        if parameter is not None and self._hold(parameter, depth):
            self.found.followed.add(node)
            return
        function = use.node.field("function")
        if function is not None and not self._reads(function):
            self._leave(node, depth)

    def _reads(self, function: SgNode) -> bool:
        """Whether a function that is not in sight only reads what it is given."""
        code = self._code
        if code.bindings.value(function).on_client or code.logs(function):
            return True
        name = re.split(r"\W+", function.text())[-1]
        # what is put into another list is taken to be read there
        if name in code.growing or name in code.extending or function.text() in code.printing:
            return True
        first = _WORD.search(name)
        return first is not None and first[0].lower() in tables().reading

    def _leave(self, node: SgNode, depth: int) -> None:
        # the content of a message is a text as a rule, which nobody can change
        if depth >= 0:
            self.found.opaque.append(node)

    def _returned(self, node: SgNode, use: Use, depth: int) -> None:
        function = self._code.function_around(node)
        calls = self._code.calls(function) if function is not None else None
        self._pending += [(call, depth) for call in calls or ()]

    def _sliced(self, node: SgNode, use: Use, depth: int) -> None:
        """Look for what is assigned to a slice of a list."""
        around = use.node.parent()
        if depth <= 0 or around is None or around.field("left") != use.node:
            return
        if self._code.indexed(use.node) == node and (value := around.field("right")) is not None:
            self.found.put_in.append((depth, value))


_FOLLOWED = {
    "argument": _Walk._given,
    "bind": _Walk._bound,
    "default": _Walk._same,
    "extend": _Walk._extended,
    "index": _Walk._indexed,
    "iterate": _Walk._iterated,
    "member": _Walk._member,
    "other": _Walk._sliced,
    "return": _Walk._returned,
    "same": _Walk._same,
    "set": _Walk._set,
}


def put_in(code: Code, use: Use) -> tuple[Sequence[SgNode], Sequence[SgNode]]:
    """Return the lists, and the single elements, that a use of a list puts into it."""
    if use.kind == "extend" and use.value is not None:
        return [use.value], []
    if use.kind == "set" and use.value is not None:
        return [], [use.value]
    method = use.name.removesuffix("()")
    if use.kind != "member" or method == use.name:
        return [], []
    given = code.given(use.node)
    if method in code.extending:
        return [one.value for one in given], []
    if method not in code.growing:
        return [], []
    return [one.value for one in given if one.is_spread], list(_single(code, use))


def _single(code: Code, use: Use) -> Iterator[SgNode]:
    for one in code.given(use.node):
        # the place where it is put
        if not one.is_spread and code.kind(one.value) != "number":
            yield one.value
