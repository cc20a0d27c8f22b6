"""Code that already tries the Responses API and keeps the old call as a fallback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ast_grep_py import Config, SgNode

_MISSING_API = re.compile(r"\b(?:AttributeError|NotFoundError|ImportError|APIRemovedInV1)\b")
_HAS_RESPONSES = re.compile(r"hasattr\s*\([^()]*,\s*['\"]responses['\"]\s*,?\s*\)")
_ASKS_FOR_SDK = re.compile(
    r"\b(?:has|get)attr\s*\([^()]*,\s*['\"](?:responses|conversations)['\"]"
    r"|(?<!api)(?<!api_)version",
    re.IGNORECASE,
)
_SCOPES = ("function_definition", "class_definition", "lambda")
_CONDITIONAL = ("if_statement", "conditional_expression", "boolean_operator")
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
        if kind in _SCOPES:
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


def is_prepared_for_old_sdk(node: SgNode) -> bool:
    """Whether code that uses the Responses API goes on where the SDK does not have it.

    It stands in a ``try`` that catches that, or beside or behind a condition that asks for the
    attribute or for the version.
    """
    inner = node
    for outer in node.ancestors():
        kind = outer.kind()
        if kind in _SCOPES:
            return False
        if kind == "try_statement" and inner == outer.field("body"):
            clauses = (clause for clause in outer.children() if clause.kind() == "except_clause")
            if any(_MISSING_API.search(clause.text().partition(":")[0]) for clause in clauses):
                return True
        asking = [outer] if kind in _CONDITIONAL else []
        if kind in ("block", "module"):
            asking = [earlier for earlier in inner.prev_all() if _leaves(earlier)]
        if any(_ASKS_FOR_SDK.search(_head(statement)) for statement in asking):
            return True
        inner = outer
    return False


def _head(statement: SgNode) -> str:
    """Return the condition of a statement, or a whole expression."""
    condition = statement.field("condition")
    return (condition or statement).text()


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
    return any(
        _leaves(earlier) and _asks_for_responses(earlier.field("condition"))
        for earlier in statement.prev_all()
    )


def _leaves(statement: SgNode) -> bool:
    """Whether a statement is an ``if`` behind which nothing runs where its condition holds."""
    consequence = statement.field("consequence") if statement.kind() == "if_statement" else None
    if consequence is None:
        return False
    last = [child for child in consequence.children() if child.is_named()]
    return bool(last) and last[-1].kind() in _LEAVES
