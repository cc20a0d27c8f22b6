"""Whether code asks if a value is there before it uses it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..spelling import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from .code import Branch, Code

_FUNCTIONS = re.compile(r"function|method|lambda|arrow")
LEAVING = frozenset(
    {
        "break_statement",
        "continue_statement",
        "raise_statement",
        "return_statement",
        "throw_statement",
    }
)
_EXIT = re.compile(r"(?:sys\.exit|process\.exit|exit|quit)\(")
# `r?.a` and `r!.a` are the same as `r.a` to who asks whether it is there.
_MARKS = re.compile(r"\?(?=\.)|!(?=[.\[)]|$)|\s")
_LENGTH = re.compile(r"\??\.length(?:>0)?$")
_NOTHING = r"(?:None|null|undefined)"
_THERE = re.compile(rf"(.+?)(?:isnot{_NOTHING}|!==?{_NOTHING})")
_MISSING = re.compile(rf"(.+?)(?:is{_NOTHING}|===?{_NOTHING})")
# Questions for a text, of whatever is in the parentheses.
_TEXT = re.compile(
    r"isinstance\((.+),str\)|type\((.+)\)(?:is|==)str|typeof(.+?)===?[\"']string[\"']"
)


def is_asked_for(code: Code, node: SgNode) -> bool:
    """Whether a node only runs where the value that it spells was there.

    Conditions around it count, and statements in front of it that leave where nothing is there. It
    goes by the spelling, within one function, as long as the name that it begins with is not given
    anything else in between.
    """
    spelling = _plain(node)
    inner = node
    for outer in node.ancestors():
        if _FUNCTIONS.search(outer.kind()):
            return False
        if _is_asked_around(code, outer, inner, spelling):
            return not _is_bound_between(code, outer, node)
        for statement in _in_front(inner):
            if _leaves(code, statement, spelling):
                return not _is_bound_between(code, statement, node)
        inner = outer
    return False


def _is_bound_between(code: Code, question: SgNode, node: SgNode) -> bool:
    """Whether the name that a value is read of is given something else behind the question."""
    root = node
    while (earlier := code.syntax.earlier(root)) is not None:
        root = earlier
    variable = code.variable(root)
    bindings = variable.bindings if variable is not None else ()
    start, end = span(question)[0], span(node)[0]
    return any(start < span(binding.statement)[0] < end for binding in bindings)


def _plain(node: SgNode) -> str:
    text = _MARKS.sub("", node.text())
    while text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    return text


def _is_asked_around(code: Code, outer: SgNode, inner: SgNode, spelling: str) -> bool:
    """Whether what stands around a node asks first, and the node is where the answer is yes."""
    if branches := code.branches(outer):
        return _is_asked_in(code, branches, inner, spelling)
    clauses = [one for one in outer.children() if one.kind() == "if_clause" and one != inner]
    if any(_asks(code, one.children()[-1], spelling, holds=True) for one in clauses):
        return True
    condition, first, second = code.sides(outer)
    if condition is None or inner == condition:
        return False
    if first is not None and inner == first:
        return _asks(code, condition, spelling, holds=True)
    return second is not None and inner == second and _asks(code, condition, spelling, holds=False)


def _is_asked_in(code: Code, branches: Sequence[Branch], inner: SgNode, spelling: str) -> bool:
    """Whether a part of an ``if`` only runs where the value is there."""
    if inner.kind() in ("elif_clause", "else_clause"):
        start = span(inner)[0]
        return any(
            one.condition is not None
            and span(one.condition)[0] < start
            and _asks(code, one.condition, spelling, holds=False)
            for one in branches
        )
    condition = branches[0].condition
    is_own = condition is None or span(inner)[0] <= span(condition)[0] < span(inner)[1]
    return not is_own and condition is not None and _asks(code, condition, spelling, holds=True)


def _asks(code: Code, condition: SgNode, spelling: str, *, holds: bool) -> bool:
    """Whether a value is there where a condition holds, or does not."""
    bare = code.bare(condition)
    operator = bare.field("operator")
    word = operator.text() if operator is not None else ""
    if bare.kind() == "not_operator" or (bare.kind() == "unary_expression" and word == "!"):
        return _asks(code, bare.field("argument") or bare.children()[-1], spelling, holds=not holds)
    if word == (code.both if holds else code.either):
        sides = (bare.field("left"), bare.field("right"))
        return any(_asks(code, one, spelling, holds=holds) for one in sides if one is not None)
    text = re.sub(r"\s", "", bare.text())
    if not holds:
        missing = _MISSING.fullmatch(text)
        return missing is not None and spelling == _MARKS.sub("", missing[1])
    if (asked := _TEXT.fullmatch(text)) is not None:
        return spelling == _MARKS.sub("", next(filter(None, asked.groups())))
    text = _LENGTH.sub("", text)
    there = _THERE.fullmatch(text)
    return spelling == _MARKS.sub("", there[1] if there else text)


def _in_front(node: SgNode) -> list[SgNode]:
    """Return the statements in front of one, the nearest first."""
    is_statement = node.kind().endswith(("statement", "declaration"))
    return list(node.prev_all()) if is_statement else []


def _leaves(code: Code, statement: SgNode, spelling: str) -> bool:
    """Whether nothing runs behind a statement where a value is missing."""
    if statement.kind() == "assert_statement":
        condition = statement.child(1)
        return condition is not None and _asks(code, condition, spelling, holds=True)
    branches = code.branches(statement)
    for number, branch in enumerate(branches):
        if branch.condition is None:
            return False
        if _asks(code, branch.condition, spelling, holds=False):
            return _ends(branch)
        if _asks(code, branch.condition, spelling, holds=True):
            others = branches[number + 1 :]
            return bool(others) and others[-1].condition is None and all(map(_ends, others))
        if not _ends(branch):
            return False
    return False


def _ends(branch: Branch) -> bool:
    """Whether nothing behind its `if` runs once a branch has."""
    last = branch.statements[-1] if branch.statements else None
    return last is not None and (
        last.kind() in LEAVING or _EXIT.match(last.text().removeprefix("await ")) is not None
    )
