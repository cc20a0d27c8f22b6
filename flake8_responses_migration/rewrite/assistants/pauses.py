"""What waits for a run, and has no purpose once the call returns the finished response."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import statements

if TYPE_CHECKING:
    from collections.abc import Collection

    from ast_grep_py import SgNode

    from ..code import Code

ALWAYS = frozenset({"1", "True", "true"})
LEAVING = frozenset({"break_statement", "continue_statement"})
# What stands in a question for the status besides the name of the run.
_ASKING = frozenset({"and", "in", "includes", "not", "or", "self", "status", "this"})
_WORD = re.compile(r"[^\W\d]\w*")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_SLEEP = re.compile(r"(?:await\s+)?(?:[\w.]*\.)?(?:sleep|delay|wait|setTimeout)\s*\(")
_PROMISE = re.compile(r"await\s+new\s+Promise\b.*\bsetTimeout\b", re.DOTALL)


def is_sleep(statement: SgNode) -> bool:
    """Whether a statement lets time pass."""
    text = statement.text()
    return _SLEEP.match(text) is not None or _PROMISE.match(text) is not None


def is_waiting_loop(code: Code, statement: SgNode, polls: Collection[SgNode]) -> bool:
    """Whether a statement is a loop that asks for the state of a run and does nothing else."""
    body = statement.field("body") if statement.kind() == "while_statement" else None
    inside = statements.inside(body)
    return any(one in polls for one in inside) and all(
        only_waits(code, one, polls) for one in inside
    )


def only_waits(
    code: Code, statement: SgNode, polls: Collection[SgNode], returned: Collection[str] = ()
) -> bool:
    """Whether a statement does nothing that a finished run needs.

    ``polls`` are the statements that ask for the state of the run, ``returned`` the names of the
    run that may be returned.
    """
    if statement.kind() == "return_statement":
        return statement.text().removeprefix("return").strip("; ") in returned
    if statement in polls or statement.kind() in {*LEAVING, "pass_statement"}:
        return True
    if is_waiting_loop(code, statement, polls):
        return True
    if is_sleep(statement) or statements.is_printing(code, statement):
        return True
    branches = code.branches(statement)
    return bool(branches) and all(
        only_waits(code, inner, polls, returned)
        for branch in branches
        for inner in branch.statements
    )


def is_in_own_loop(code: Code, node: SgNode, within: SgNode) -> bool:
    """Whether a statement that leaves a loop leaves one that stands in ``within``."""
    return any(
        outer.kind() in code.syntax.loops and statements.is_within(outer, within)
        for outer in node.ancestors()
    )


def asks_for_status(condition: SgNode, names: Collection[str]) -> bool:
    """Whether a condition asks for nothing but the status of the run that ``names`` hold."""
    read = set(_WORD.findall(_QUOTED.sub("", condition.text())))
    return "status" in read and _ASKING.union(names).issuperset(read)
