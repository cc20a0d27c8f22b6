"""Code that already tries the Responses API and keeps the old call as a fallback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from ast_grep_py import Config, SgNode

_MISSING_API = re.compile(r"\b(?:AttributeError|NotFoundError|ImportError|APIRemovedInV1)\b")
_HAS_RESPONSES = re.compile(r"hasattr\s*\([^()]*,\s*['\"]responses['\"]\s*,?\s*\)")
_MISSING_ATTRIBUTE = re.compile(r"\b(?:AttributeError|ImportError|ModuleNotFoundError)\b")
_ASKS_FOR_SDK = re.compile(
    r"\b(?:has|get)attr\s*\([^()]*,\s*['\"](?:responses|conversations)['\"]"
    r"|\bversion\s*\(\s*['\"]openai['\"]\s*\)"
    # the SDK's own, or one that is named after it
    r"|(?<![\w.'\"])(?:(?i:\w*openai\w*)\.(?:\w+\.)*)?(?:__version__|VERSION)(?![\w'\"])"
    r"|(?<![\w'\"])(?i:openai|sdk)_(?i:version)(?![\w'\"])"
)
_EXIT = re.compile(r"(?:(?:sys|os)\.)?_?(?:exit|quit)\s*\(")
_SCOPES = ("function_definition", "class_definition", "lambda")
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


class Guards:
    """What the code of one file asks before it calls; what stands in a block is read once."""

    def __init__(self) -> None:
        self._first: dict[tuple[SgNode, Callable[[SgNode], bool]], int | None] = {}
        self._fallback_clauses: dict[SgNode, bool] = {}

    def is_guarded_fallback(self, node: SgNode) -> bool:
        """Whether a node only runs where the Responses API turned out to be missing.

        Either in the ``except`` of a ``try`` that uses it, or on the other side of a condition that
        is ``hasattr(client, "responses")`` or its negation and nothing more.
        """
        inner = node
        for outer in node.ancestors():
            kind = outer.kind()
            if kind in _SCOPES:
                return False
            if kind == "except_clause":
                if self._is_fallback_clause(outer):
                    return True
            elif kind in ("if_statement", "elif_clause"):
                if self._is_other_side(outer, inner):
                    return True
            elif kind == "conditional_expression":
                parts = _named(outer)
                has_responses = _asks_for_responses(parts[1]) if len(parts) == 3 else None
                if has_responses is not None and inner == parts[2 if has_responses else 0]:
                    return True
            elif kind == "block" and self._is_behind(outer, inner, _leaves_with_responses):
                return True
            inner = outer
        return False

    def is_prepared_for_old_sdk(self, node: SgNode) -> bool:
        """Whether code that uses the Responses API goes on where the SDK does not have it.

        It stands in a ``try`` that catches that, or beside or behind a condition that asks for the
        attribute or for the version. A function is as prepared as the place where it is defined.
        """
        inner = node
        is_later = False
        for outer in node.ancestors():
            kind = outer.kind()
            if kind in _SCOPES:
                is_later = True
            elif kind == "try_statement":
                # what is called later raises later
                if not is_later and inner == outer.field("body") and _catches_missing(outer):
                    return True
            elif kind in ("block", "module"):
                if self._is_behind(outer, inner, _leaves_after_asking):
                    return True
            else:
                asked = _asked_before(outer, inner)
                if asked is not None and _asks_for_sdk(asked):
                    return True
                if kind == "if_statement" and self._is_behind(outer, inner, _is_asking_clause):
                    return True
            inner = outer
        return False

    def _is_behind(self, outer: SgNode, inner: SgNode, meant: Callable[[SgNode], bool]) -> bool:
        """Whether a child of ``outer`` stands behind another one that is meant."""
        key = (outer, meant)
        if key not in self._first:
            children = (child for child in outer.children() if meant(child))
            self._first[key] = next((child.range().start.index for child in children), None)
        first = self._first[key]
        return first is not None and first < inner.range().start.index

    def _is_fallback_clause(self, clause: SgNode) -> bool:
        if clause not in self._fallback_clauses:
            self._fallback_clauses[clause] = _is_fallback_clause(clause)
        return self._fallback_clauses[clause]

    def _is_other_side(self, statement: SgNode, branch: SgNode) -> bool:
        condition = statement.field("condition")
        if branch == condition:
            return False
        has_responses = _asks_for_responses(condition)
        if has_responses is not None:
            return (branch == statement.field("consequence")) != has_responses
        return self._is_behind(statement, branch, _is_clause_with_responses)


def _named(node: SgNode) -> list[SgNode]:
    return [child for child in node.children() if child.is_named() and child.kind() != "comment"]


def _asked_before(outer: SgNode, inner: SgNode) -> SgNode | None:
    """Return the condition that is tested before ``inner``, a child of ``outer``, runs."""
    kind = outer.kind()
    condition = None
    if kind in ("if_statement", "elif_clause"):
        condition = outer.field("condition")
    elif kind == "conditional_expression":
        parts = _named(outer)
        condition = parts[1] if len(parts) == 3 else None
    elif kind == "boolean_operator":
        condition = outer.field("left")
    return condition if condition != inner else None


def _asks_for_sdk(condition: SgNode | None) -> bool:
    return condition is not None and _ASKS_FOR_SDK.search(condition.text()) is not None


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


def _catches(clause: SgNode, errors: re.Pattern[str]) -> bool:
    caught = [child for child in _named(clause) if child.kind() != "block"]
    return any(errors.search(error.text()) for error in caught)


def _catches_missing(attempt: SgNode) -> bool:
    clauses = (child for child in attempt.children() if child.kind() == "except_clause")
    return any(_catches(clause, _MISSING_ATTRIBUTE) for clause in clauses)


def _is_fallback_clause(clause: SgNode) -> bool:
    attempt = clause.parent()
    body = attempt.field("body") if attempt is not None else None
    if body is None or not _catches(clause, _MISSING_API):
        return False
    tries = {"rule": {"any": [_RESPONSES_MEMBER, _RESPONSES_IMPORT]}}
    return body.find(cast("Config", tries)) is not None


def _is_clause_with_responses(clause: SgNode) -> bool:
    is_clause = clause.kind() == "elif_clause"
    return is_clause and _asks_for_responses(clause.field("condition")) is True


def _is_asking_clause(clause: SgNode) -> bool:
    return clause.kind() == "elif_clause" and _asks_for_sdk(clause.field("condition"))


def _leaves_with_responses(statement: SgNode) -> bool:
    return _leaves(statement) and _asks_for_responses(statement.field("condition")) is True


def _leaves_after_asking(statement: SgNode) -> bool:
    return _leaves(statement) and _asks_for_sdk(statement.field("condition"))


def _leaves(statement: SgNode) -> bool:
    """Whether a statement is an ``if`` behind which nothing runs where its condition holds."""
    consequence = statement.field("consequence") if statement.kind() == "if_statement" else None
    if consequence is None:
        return False
    last = _named(consequence)[-1:]
    return any(one.kind() in _LEAVES or _EXIT.match(one.text()) for one in last)
