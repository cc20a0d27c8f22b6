"""Python that already tries the Responses API and keeps the old call as a fallback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from .guards import Guards

if TYPE_CHECKING:
    from ast_grep_py import Config, SgNode

    from .interface import Bindings

_MISSING_API = re.compile(r"\b(?:AttributeError|NotFoundError|ImportError|APIRemovedInV1)\b")
_HAS_RESPONSES = re.compile(r"hasattr\s*\([^()]*,\s*['\"]responses['\"]\s*,?\s*\)")
_MISSING_ATTRIBUTE = re.compile(r"\b(?:AttributeError|ImportError|ModuleNotFoundError)\b")
_QUESTION = re.compile(
    r"\b(?:has|get)attr\s*\([^()]*,\s*['\"](?:responses|conversations)['\"]"
    r"|\bversion\s*\(\s*['\"]openai['\"]\s*\)"
    # the SDK's own, or one that is named after it
    r"|(?<![\w.'\"])(?:(?i:\w*openai\w*)\.(?:\w+\.)*)?(?:__version__|VERSION)(?![\w'\"])"
    r"|(?<![\w'\"])(?i:openai|sdk)_(?i:version)(?![\w'\"])"
)
_EXIT = re.compile(r"(?:(?:sys|os)\.)?_?(?:exit|quit)\s*\(")
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


class PythonGuards(Guards):
    """What the code of a Python file asks before it calls."""

    later = frozenset({"function_definition", "class_definition", "lambda"})
    blocks = frozenset({"block", "module"})
    question = _QUESTION

    def __init__(self, bindings: Bindings) -> None:
        super().__init__(bindings)
        self._fallback_clauses: dict[SgNode, bool] = {}

    def is_guarded_fallback(self, node: SgNode) -> bool:
        """Whether a node only runs where the Responses API turned out to be missing.

        Either in the ``except`` of a ``try`` that uses it, or on the other side of a condition that
        is ``hasattr(client, "responses")`` or its negation and nothing more.
        """
        inner = node
        for outer in node.ancestors():
            kind = outer.kind()
            if kind in self.later:
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
            elif kind == "block" and self._is_behind(outer, inner, self._leaves_with_responses):
                return True
            inner = outer
        return False

    def _catches_missing(self, attempt: SgNode) -> bool:
        clauses = (child for child in attempt.children() if child.kind() == "except_clause")
        return any(_catches(clause, _MISSING_ATTRIBUTE) for clause in clauses)

    def _condition(self, outer: SgNode) -> SgNode | None:
        kind = outer.kind()
        if kind in ("if_statement", "elif_clause"):
            return outer.field("condition")
        if kind == "conditional_expression":
            parts = _named(outer)
            return parts[1] if len(parts) == 3 else None
        return outer.field("left") if kind == "boolean_operator" else None

    def _is_asked(self, outer: SgNode, inner: SgNode) -> bool:
        if super()._is_asked(outer, inner):
            return True
        is_branching = outer.kind() == "if_statement"
        return is_branching and self._is_behind(outer, inner, self._is_asking_clause)

    def _leaves(self, statement: SgNode) -> bool:
        is_branching = statement.kind() == "if_statement"
        consequence = statement.field("consequence") if is_branching else None
        last = _named(consequence)[-1:] if consequence is not None else []
        return any(one.kind() in _LEAVES or _EXIT.match(one.text()) for one in last)

    def _is_asking_clause(self, clause: SgNode) -> bool:
        return clause.kind() == "elif_clause" and self._asks(clause.field("condition"))

    def _leaves_with_responses(self, statement: SgNode) -> bool:
        return self._leaves(statement) and _asks_for_responses(statement.field("condition")) is True

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
