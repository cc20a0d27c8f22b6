"""Handlers of what comes of tool calls: their cases are events of their own for a response."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..edits import Changes
from . import statements
from .operations import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from ..code import Code

_TOOL = "code_interpreter"
# What outputs of either API are read by.
_OF_OUTPUTS = frozenset({"logs", "type"})


class Part(NamedTuple):
    """A case of a handler: an event as a row of the table says, and what is done for it."""

    row: dict[str, str]
    statements: Sequence[SgNode]
    changes: Changes


def parts(code: Code, body: SgNode, name: str) -> list[Part] | None:
    """Return the cases of a handler whose parameter has a name, None where one is not known."""
    found = []
    for row in table()["tool_call"]:
        kept = _kept(code, statements.inside(body), name, row["name"])
        if kept is None:
            return None
        changes = Changes()
        holder = "event" if not code.has_listeners else name
        for read in (read for one in kept for read in _reads(one, name)):
            value = _value(code, read, row["name"])
            if value is None:
                return None
            changes.cover(value, row[code.pack].replace("{}", holder))
        if kept:
            found.append(Part(row, kept, changes))
    return found or None


def _reads(node: SgNode, name: str) -> Iterator[SgNode]:
    return (one for one in node.find_all(kind="identifier") if one.text() == name)


def _kept(code: Code, inside: Sequence[SgNode], name: str, wanted: str) -> list[SgNode] | None:
    """Return the statements for one case, None where one is for no case that is known."""
    kept: list[SgNode] = []
    known = {row["name"] for row in table()["tool_call"]}
    for statement in inside:
        branches = code.branches(statement)
        condition = branches[0].condition if len(branches) == 1 else None
        reads = list(_reads(condition, name)) if condition is not None else []
        if condition is None or len(reads) != 1:
            return None
        member = code.use(reads[0])
        outer = code.use(member.node)
        if member.name == "type" and outer.kind == "compare" and outer.node == condition:
            inner = _kept(code, branches[0].statements, name, wanted)
            if outer.name != "==" or code.string(outer.targets[0]) != _TOOL or inner is None:
                return None
            kept += inner
            continue
        values = {case: _value(code, reads[0], case) for case in known}
        case = next((case for case, value in values.items() if value == condition), None)
        if case is None:
            return None
        kept += [statement] if case == wanted else []
    return kept


def _value(code: Code, read: SgNode, wanted: str) -> SgNode | None:
    """Return ``delta.code_interpreter.wanted``, None where something else is read."""
    tool = code.use(read)
    value = code.use(tool.node)
    is_member = tool.kind == value.kind == "member"
    # a method that is called has the call as its node
    if is_member and tool.name == _TOOL and value.name == wanted:
        iterated = code.use(value.node)
        if iterated.kind == "iterate" and not all(
            code.use(one).kind == "member" and code.use(one).name in _OF_OUTPUTS
            for target in iterated.targets
            for one in code.reads(target)
        ):
            return None
        return value.node
    return None
