"""The calls of the Assistants API in one file: what each is given, and what holds its result."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from ...toml import load_data
from . import statements

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ast_grep_py import SgNode

    from ..code import Code, Entry, Variable
    from ..plan import Plan

# What the first values are that are given by position.
_POSITIONAL = {
    "assistants": ("assistant_id",),
    "messages": ("message_id", "thread_id"),
    "runs": ("run_id", "thread_id"),
    "steps": ("step_id",),
    "threads": ("thread_id",),
}
_TRUE = frozenset({"True", "true"})
_OF_A_THREAD = frozenset({"create", "create_and_poll", "createAndPoll", "list", "stream"})


@functools.cache
def table() -> dict[str, Any]:
    """Return ``data/assistants.toml``."""
    return load_data("assistants.toml")


@functools.lru_cache(maxsize=256)
def row_of(name: str) -> Mapping[str, Any] | None:
    """Return the row of a call by its canonical name, None where it is none of Assistants."""
    rows: list[dict[str, Any]] = table()["call"]
    return next(
        (row for row in rows if any(fnmatchcase(name, pattern) for pattern in row["names"])), None
    )


@dataclass(eq=False)
class Operation:
    """One call; ``among`` holds its named arguments.

    ``positional`` are the values that are given by position, by the names that they have elsewhere.
    """

    call: SgNode
    function: SgNode
    name: str
    row: Mapping[str, Any]
    plan: Plan
    statement: SgNode | None
    among: SgNode | None
    entries: dict[str, Entry]
    positional: dict[str, SgNode] = field(default_factory=dict)
    # the first plain name that the result is given to
    target: SgNode | None = None
    variable: Variable | None = None
    is_spread: bool = False

    @property
    def kind(self) -> str:
        """What is done with the call."""
        kind: str = self.row["kind"]
        streamed = self.entries.get("stream") if kind == "run" else None
        is_stream = streamed is not None and streamed.value.text() in _TRUE
        return "stream" if is_stream else kind

    def value(self, name: str) -> SgNode | None:
        """Return what the call is given under a name, however it is written."""
        entry = self.entries.get(name)
        return entry.value if entry is not None else self.positional.get(name)


def operation(code: Code, call: SgNode, name: str, plan: Plan) -> Operation | None:
    """Return a call as it is read here, None where it cannot be."""
    function, row = call.field("function"), row_of(name)
    if function is None or row is None:
        return None
    among, positional = code.parameters_of(call)
    given = [element for element in positional if not element.is_spread]
    entries = list(code.entries(among)) if among is not None else []
    resource, _, method = name.rpartition(".")
    resource = resource.rpartition(".")[2]
    words = _POSITIONAL.get(resource, ())
    if method in _OF_A_THREAD:
        words = ("thread_id",)
    # in a call of Node before its fifth version the thread comes first
    if len(given) == len(words) == 2:
        words = words[::-1]
    found = Operation(
        call,
        function,
        name,
        row,
        plan,
        statements.around(call),
        among,
        {entry.name: entry for entry in entries if entry.name},
        dict(zip(words, (element.value for element in given), strict=False)),
        is_spread=any(entry.is_spread for entry in entries),
    )
    _find_target(code, found)
    return found


def _find_target(code: Code, found: Operation) -> None:
    use = code.use(code.outermost(found.call))
    if use.kind == "bind" and use.targets:
        found.target = use.targets[0]
        found.variable = code.variable(found.target)
