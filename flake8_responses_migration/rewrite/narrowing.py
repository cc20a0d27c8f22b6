"""Whether code asks if a value is there before it uses it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..spelling import span

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from .code import Code

_FUNCTIONS = re.compile(r"function|method|lambda|arrow")
_LEAVING = frozenset(
    {
        "break_statement",
        "continue_statement",
        "raise_statement",
        "return_statement",
        "throw_statement",
    }
)
# `r?.a` and `r!.a` are the same as `r.a` to who asks whether it is there.
_MARKS = re.compile(r"\?(?=\.)|!(?=[.\[)]|$)|\s")
_LENGTH = re.compile(r"\??\.length(?:>0)?$")
_NOTHING = r"(?:None|null|undefined)"
_THERE = re.compile(rf"(.+?)(?:isnot{_NOTHING}|!==?{_NOTHING})")
_MISSING = re.compile(rf"(?:not(?=[\w(])|!)(.+)|(.+?)(?:is{_NOTHING}|===?{_NOTHING})")


def is_asked_for(code: Code, node: SgNode) -> bool:
    """Whether a node only runs where the value that it spells was there.

    Conditions around it count, and statements in front of it that leave where nothing is there. It
    goes by the spelling, within one function.
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
    condition, first, second = code.sides(outer)
    if condition is None or inner == condition:
        return False
    if first is not None and inner == first:
        return _asks(code, condition, spelling, holds=True)
    return second is not None and inner == second and _asks(code, condition, spelling, holds=False)


def _asks(code: Code, condition: SgNode, spelling: str, *, holds: bool) -> bool:
    """Whether a value is there where a condition holds, or does not."""
    bare = code.bare(condition)
    operator = bare.field("operator")
    word = operator.text() if operator is not None else ""
    if word == (code.both if holds else code.either):
        sides = (bare.field("left"), bare.field("right"))
        return any(_asks(code, one, spelling, holds=holds) for one in sides if one is not None)
    text = re.sub(r"\s", "", bare.text())
    if holds:
        if text in (f'typeof{spelling}==="string"', f"typeof{spelling}==='string'"):
            return True
        text = _LENGTH.sub("", text)
        there = _THERE.fullmatch(text)
        return spelling == _MARKS.sub("", there[1] if there else text)
    missing = _MISSING.fullmatch(text)
    return missing is not None and spelling == _MARKS.sub("", missing[1] or missing[2])


def _in_front(node: SgNode) -> list[SgNode]:
    """Return the statements in front of one, the nearest first."""
    is_statement = node.kind().endswith(("statement", "declaration"))
    return list(node.prev_all()) if is_statement else []


def _leaves(code: Code, statement: SgNode, spelling: str) -> bool:
    """Whether nothing runs behind a statement where a value is missing."""
    if statement.kind() == "assert_statement":
        condition = statement.child(1)
        return condition is not None and _asks(code, condition, spelling, holds=True)
    condition, first, second = code.sides(statement)
    if condition is None or first is None or second is not None:
        return False
    statements = [first, *first.children()]
    return any(one.kind() in _LEAVING for one in statements) and _asks(
        code, condition, spelling, holds=False
    )
