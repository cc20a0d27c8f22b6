"""The calls of one Assistants conversation in one class or function, and the plan for them."""

from __future__ import annotations

import bisect
import functools
import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NamedTuple

from . import messages
from .calls import called, largest
from .findings import Flow, Location, Step
from .spelling import client_spelling, location, span, subject
from .toml import load_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ast_grep_py import SgNode

    from .bindings.interface import Bindings
    from .findings import Effort
    from .matching import Match
    from .syntax import Syntax

_MODULE = "<module>"
_ANONYMOUS = "<anonymous>"
# A spelling that is longer is cut: the plan is read beside the code.
_ROOM = 60
_FEWEST_KINDS = 2
# The kinds of steps that no loop repeats which only waits.
_BEGINNINGS = ("message", "run")


class Code(NamedTuple):
    """What a flow is found in: the text of a file, and how to read it."""

    text: str
    pack: str
    bindings: Bindings
    syntax: Syntax


class _Call(NamedTuple):
    """A match that is a step: its row of ``data/flows.toml``, and the name of its result."""

    match: Match
    row: Mapping[str, Any]
    name: str


@dataclass
class _Scope:
    """A class, a function or the module (None), with the matches in it by their place."""

    node: SgNode | None
    members: list[int] = field(default_factory=list)
    calls: dict[tuple[int, int], _Call] = field(default_factory=dict)


def assign(matches: Sequence[Match], efforts: Sequence[Effort], code: Code) -> list[Flow | None]:
    """Return the flow that each match belongs to, None where it belongs to none.

    ``efforts`` has one for each match.
    """
    found: list[Flow | None] = [None] * len(matches)
    taken: dict[str, int] = {}
    for scope in _scopes(matches, code):
        kinds = {call.row["kind"] for call in scope.calls.values()}
        if len(kinds) < _FEWEST_KINDS:
            continue
        name, place = _title(scope, code)
        flow = Flow(
            _identifier(name, taken),
            name,
            place,
            largest([efforts[member] for member in scope.members]),
            tuple(_Plan(scope, code).steps()),
        )
        for member in scope.members:
            found[member] = flow
    return found


def _identifier(name: str, taken: dict[str, int]) -> str:
    """Return an identifier that is not taken, and take it; a name may look like a numbered one."""
    identifier = name
    while identifier in taken:
        taken[name] += 1
        identifier = f"{name}-{taken[name]}"
    taken[identifier] = 1
    return identifier


def _scopes(matches: Sequence[Match], code: Code) -> list[_Scope]:
    """Return what the steps stand in, in the order of the text."""
    tables = _tables()
    scopes: dict[SgNode | None, _Scope] = {}
    # a place that two rules are about is a member, and a step, once for both
    places = {
        span(match.node)
        for match in matches
        if any(fnmatchcase(match.value.name, member) for member in tables["members"])
    }
    for place, match in enumerate(matches):
        if span(match.node) not in places:
            continue
        node = code.syntax.holder(match.node)
        scope = scopes.setdefault(node, _Scope(node))
        scope.members.append(place)
        is_part = match.rule.argument_of or match.rule.call_of
        row = None if is_part else _row(match.value.name)
        if row is not None:
            name = _result_name(match.node, code.syntax)
            scope.calls.setdefault(span(match.node), _Call(match, row, name))
    return sorted(scopes.values(), key=lambda scope: _start(scope.node))


def _start(node: SgNode | None) -> int:
    return node.range().start.index if node is not None else 0


def _title(scope: _Scope, code: Code) -> tuple[str, Location]:
    """Return the name of a scope and where it stands."""
    node = scope.node
    if node is None:
        return _MODULE, location(next(iter(scope.calls.values())).match.node)
    syntax = code.syntax
    name = node.field("name") or _target(node, syntax) or _receiver(node, syntax)
    if name is None:
        return _ANONYMOUS, location(node)
    return messages.shorten(name.text().strip("'\""), _ROOM), location(name)


def _receiver(function: SgNode, syntax: Syntax) -> SgNode | None:
    """Return what a function without a name is handed to, as in ``app.post("/ask", () => {})``."""
    arguments = function.parent()
    call = arguments.parent() if arguments is not None else None
    if call is None or call.kind() != syntax.call or call.field("arguments") != arguments:
        return None
    name = call.field("function")
    return name if name is not None and syntax.simple_chain.fullmatch(name.text()) else None


def _target(value: SgNode, syntax: Syntax) -> SgNode | None:
    """Return the name that an expression is given, whatever stands around it."""
    current = value
    while (parent := current.parent()) is not None:
        kind = parent.kind()
        if kind in syntax.targets:
            name = parent.field(syntax.targets[kind])
            return name if name is not None and name != current else None
        if kind not in syntax.wrappers and kind != syntax.awaited:
            return None
        current = parent
    return None


def _result_name(node: SgNode, syntax: Syntax) -> str:
    """Return the name that holds what a call gives, empty where there is none to tell."""
    call = called(node, syntax)
    name = _target(call, syntax) if call is not None else None
    text = name.text() if name is not None else ""
    return text if syntax.simple_chain.fullmatch(text) and len(text) <= _ROOM else ""


class _Plan:
    """The steps of one flow, in the user's own names."""

    def __init__(self, scope: _Scope, code: Code) -> None:
        self._scope = scope
        self._code = code
        tables = _tables()
        self._words = _words(tables["words"], code.pack)
        # what each call becomes, by what it creates and what its result is called
        self._names: dict[str, dict[str, str]] = {}
        for new, old in tables["names"].items():
            made = [call.name for call in scope.calls.values() if call.row.get("creates") == new]
            self._names[new] = _all_renamed(made, old, new)
            is_one = len(made) == 1 or (len(set(made)) == 1 and made[0] != "")
            self._words[new] = self._names[new][made[0]] if is_one else new
            if is_one:
                self._words |= _words(tables["with"].get(new, {}), code.pack)
        self._clients = _clients(scope, code)
        self._starts: dict[str, list[int]] = {}
        for place, call in sorted(scope.calls.items(), key=lambda item: item[0]):
            self._starts.setdefault(call.row["kind"], []).append(place[0])

    def steps(self) -> Iterator[Step]:
        """Yield the steps in the order in which the calls are moved, each once."""
        order = list(dict.fromkeys(row["kind"] for row in _tables()["step"]))
        calls = sorted(
            self._scope.calls.values(),
            key=lambda call: (order.index(call.row["kind"]), call.match.node.range().start.index),
        )
        yield from self._platform()
        yield from dict.fromkeys(map(self._step, calls))

    def _platform(self) -> Iterator[Step]:
        """Yield what comes first where the client is on another platform."""
        for call in self._scope.calls.values():
            row = _tables()["platform"].get(call.match.value.platform)
            if row is not None:
                client = self._clients[call.match.node]
                yield Step(location(call.match.node), f"`{client}`", row["plan"])
                return

    def _step(self, call: _Call) -> Step:
        loop = self._loop(call) if "loop" in call.row else None
        if loop is not None:
            row = call.row["loop"]
            plan = row["plan_with_tools" if self._has_within("tool outputs", loop) else "plan"]
            return Step(_header(loop), row["subject"], self._filled(plan, call))
        node, syntax = call.match.node, self._code.syntax
        place, spelling = subject(
            node, self._code.text, syntax, is_result=call.match.value.is_result
        )
        shown = call.name if call.name and call.row.get("named", False) else spelling
        shown = messages.shorten(shown, _ROOM)
        return Step(place, f"`{shown}`", self._filled(call.row["plan"], call))

    def _filled(self, plan: str, call: _Call) -> str:
        syntax = self._code.syntax
        outer = called(call.match.node, syntax)
        around = outer.parent() if outer is not None else None
        is_awaited = around is not None and around.kind() == syntax.awaited
        words = self._words | {
            "client": self._clients[call.match.node],
            "await": "await " if is_awaited else "",
        }
        created = call.row.get("creates")
        if created is not None:
            words[created] = self._names[created][call.name]
        # words hold words; the user's own names hold braces at no time
        return _PLACEHOLDER.sub(
            lambda word: _PLACEHOLDER.sub(lambda inner: words[inner[1]], words[word[1]]), plan
        )

    def _loop(self, call: _Call) -> SgNode | None:
        """Return the loop that waits for a run: the outermost one that begins nothing new."""
        waiting = None
        for outer in call.match.node.ancestors():
            if outer == self._scope.node:
                break
            if outer.kind() in self._code.syntax.loops:
                if any(self._has_within(kind, outer) for kind in _BEGINNINGS):
                    break
                waiting = outer
        return waiting

    def _has_within(self, kind: str, node: SgNode) -> bool:
        """Whether a step of a kind stands in a node."""
        first, last = span(node)
        starts = self._starts.get(kind, [])
        following = bisect.bisect_left(starts, first)
        return following < len(starts) and starts[following] < last


def _clients(scope: _Scope, code: Code) -> dict[SgNode, str]:
    """Return what the user calls the client of each call; where it is out of sight, of another."""
    nodes = [call.match.node for call in scope.calls.values()]
    found = {node: client_spelling(node, code.bindings, code.syntax) for node in nodes}
    in_sight = next(
        (name for node, name in found.items() if node.text().startswith(name)), "client"
    )
    return {
        node: name if node.text().startswith(name) else in_sight for node, name in found.items()
    }


def _header(loop: SgNode) -> Location:
    """Return where a loop begins; its end may be a screen away."""
    place = location(loop)
    return Location(place.line, place.column, place.line, place.column)


_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def _words(table: Mapping[str, Any], pack: str) -> dict[str, str]:
    of_language: dict[str, str] = table.get(pack, {})
    return {key: text for key, text in table.items() if isinstance(text, str)} | of_language


def _renamed(name: str, old: str, new: str) -> str:
    """Return a name with the word ``old`` in it changed, the whole last name where it has none."""
    before, _, last = name.rpartition(".")
    changed, times = re.subn(
        rf"(?<![A-Za-z]){old}(?![a-z])|(?<=[a-z]){old.capitalize()}(?![a-z])",
        lambda word: new.capitalize() if word[0][0].isupper() else new,
        last,
        count=1,
    )
    renamed = changed if times else new
    return f"{before}.{renamed}" if before else renamed


def _all_renamed(names: Iterable[str], old: str, new: str) -> dict[str, str]:
    """Return what each name becomes; names that would become one stay as they are."""
    renamed = {name: _renamed(name, old, new) for name in names}
    is_each_its_own = len(set(renamed.values())) == len(renamed)
    return renamed if is_each_its_own else {name: name or new for name in renamed}


@functools.lru_cache(maxsize=1024)
def _row(name: str) -> Mapping[str, Any] | None:
    """Return the row of a canonical name, the first that fits."""
    rows: list[dict[str, Any]] = _tables()["step"]
    return next(
        (row for row in rows if any(fnmatchcase(name, pattern) for pattern in row["calls"])), None
    )


@functools.cache
def _tables() -> dict[str, Any]:
    return load_data("flows.toml")
