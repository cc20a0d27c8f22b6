"""Code that already tries the Responses API and keeps the old call as a fallback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ast_grep_py import SgNode

_MISSING_API = re.compile(r"\b(?:AttributeError|NotFoundError|ImportError|APIRemovedInV1)\b")
_TRIES_RESPONSES = re.compile(r"\.responses\s*\.\s*\w+|import\b.*[Rr]espons")
_HAS_RESPONSES = re.compile(r"hasattr\s*\([^)]*,\s*['\"]responses['\"]\s*,?\s*\)")
_LEAVES = ("return_statement", "raise_statement", "continue_statement", "break_statement")


def is_guarded_fallback(node: SgNode) -> bool:
    """Whether a node only runs where the Responses API turned out to be missing.

    Either in the ``except`` of a ``try`` that uses it, or on the other side of
    ``hasattr(client, "responses")``.
    """
    inner = node
    for outer in node.ancestors():
        kind = outer.kind()
        if kind in ("function_definition", "class_definition", "lambda"):
            return False
        if kind == "except_clause":
            if _is_fallback_clause(outer):
                return True
        elif kind in ("if_statement", "elif_clause"):
            if _is_other_side(outer, inner):
                return True
        elif kind == "conditional_expression":
            named = [child for child in outer.children() if child.is_named()]
            if len(named) == 3 and _HAS_RESPONSES.search(named[1].text()):
                negated = named[1].kind() == "not_operator"
                if inner == (named[0] if negated else named[2]):
                    return True
        elif kind == "block" and _is_after_early_exit(inner):
            return True
        inner = outer
    return False


def _is_fallback_clause(clause: SgNode) -> bool:
    attempt = clause.parent()
    body = attempt.field("body") if attempt is not None else None
    caught = clause.text().partition(":")[0]
    return (
        body is not None
        and bool(_MISSING_API.search(caught))
        and bool(_TRIES_RESPONSES.search(body.text()))
    )


def _is_other_side(statement: SgNode, branch: SgNode) -> bool:
    condition = statement.field("condition")
    if condition is None or not _HAS_RESPONSES.search(condition.text()):
        return False
    negated = condition.kind() == "not_operator"
    consequence = statement.field("consequence")
    return branch != condition and (branch == consequence) == negated


def _is_after_early_exit(statement: SgNode) -> bool:
    for earlier in statement.prev_all():
        condition = earlier.field("condition") if earlier.kind() == "if_statement" else None
        if condition is None or condition.kind() == "not_operator":
            continue
        consequence = earlier.field("consequence")
        if consequence is None or not _HAS_RESPONSES.search(condition.text()):
            continue
        last = [child for child in consequence.children() if child.is_named()][-1:]
        if last and last[0].kind() in _LEAVES:
            return True
    return False
