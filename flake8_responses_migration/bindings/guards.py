"""Code that already tries the Responses API and keeps the old call as a fallback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ast_grep_py import Config, SgNode

_MISSING_API = re.compile(r"\b(?:AttributeError|NotFoundError|ImportError|APIRemovedInV1)\b")
_HAS_RESPONSES = re.compile(r"hasattr\s*\([^()]*,\s*['\"]responses['\"]\s*,?\s*\)")
_RESPONSES_MEMBER = {
    "kind": "attribute",
    "has": {
        "field": "object",
        "kind": "attribute",
        "has": {"field": "attribute", "regex": "^responses$"},
    },
}
_RESPONSES_IMPORT = {
    "kind": "import_from_statement",
    "all": [{"has": {"field": "module_name", "regex": r"^openai(\.|$)"}}, {"regex": "[Rr]espons"}],
}
_LEAVES = ("return_statement", "raise_statement", "continue_statement", "break_statement")


def is_guarded_fallback(node: SgNode) -> bool:
    """Whether a node only runs where the Responses API turned out to be missing.

    Either in the ``except`` of a ``try`` that uses it, or on the other side of a condition that is
    ``hasattr(client, "responses")`` or its negation and nothing more.
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
            parts = [child for child in outer.children() if child.is_named()]
            has_responses = _asks_for_responses(parts[1]) if len(parts) == 3 else None
            if has_responses is not None and inner == parts[2 if has_responses else 0]:
                return True
        elif kind == "block" and _is_after_early_exit(inner):
            return True
        inner = outer
    return False


def _asks_for_responses(condition: SgNode | None) -> bool | None:
    """Return what ``hasattr(client, "responses")`` is where a condition holds, None for others."""
    answer = True
    while condition is not None and condition.kind() in (
        "parenthesized_expression",
        "not_operator",
    ):
        if condition.kind() == "not_operator":
            answer = not answer
        condition = next((child for child in condition.children() if child.is_named()), None)
    if condition is None or condition.kind() != "call":
        return None
    return answer if _HAS_RESPONSES.fullmatch(condition.text()) else None


def _is_fallback_clause(clause: SgNode) -> bool:
    attempt = clause.parent()
    body = attempt.field("body") if attempt is not None else None
    if body is None or not _MISSING_API.search(clause.text().partition(":")[0]):
        return False
    tries = {"rule": {"any": [_RESPONSES_MEMBER, _RESPONSES_IMPORT]}}
    return body.find(cast("Config", tries)) is not None


def _is_other_side(statement: SgNode, branch: SgNode) -> bool:
    condition = statement.field("condition")
    if branch == condition:
        return False
    has_responses = _asks_for_responses(condition)
    if has_responses is not None:
        return (branch == statement.field("consequence")) != has_responses
    earlier = branch.prev_all() if branch.kind() in ("elif_clause", "else_clause") else []
    return any(
        clause.kind() == "elif_clause" and _asks_for_responses(clause.field("condition"))
        for clause in earlier
    )


def _is_after_early_exit(statement: SgNode) -> bool:
    for earlier in statement.prev_all():
        if earlier.kind() != "if_statement" or not _asks_for_responses(earlier.field("condition")):
            continue
        consequence = earlier.field("consequence")
        last = (
            [child for child in consequence.children() if child.is_named()] if consequence else []
        )
        if last and last[-1].kind() in _LEAVES:
            return True
    return False
