"""JavaScript that already tries the Responses API and keeps the old call as a fallback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from .guards import Guards
from .javascript_scopes import FUNCTIONS, WRAPPERS, named_children

if TYPE_CHECKING:
    from ast_grep_py import Config, SgNode

    from .interface import Bindings

_MISSING_API = re.compile(r"(?:\w+\.)*(?:NotFoundError|TypeError)")
_MAY_BE_MISSING = re.compile(r"\b(?:responses|conversations)\s*\?\.")
_MISSING_PROPERTY = re.compile(r"\binstanceof\s+TypeError\b|[\"']TypeError[\"']")
_QUESTION_FOR_SDK = re.compile(
    r"(?:\.\s*|[\"'])(?:responses|conversations)\b"
    # the SDK's own, or one that is named after it
    r"|(?<![\w$.'\"])(?:(?i:[\w$]*openai[\w$]*)\.)?VERSION(?![\w$'\"])"
    r"|(?<![\w$.'\"])(?i:[\w$]*openai[\w$]*)\.version(?![\w$'\"])"
    r"|(?<![\w$'\"])(?i:openai|sdk)_?(?i:version)(?![\w$'\"])"
)
_CHOOSES = frozenset({"&&", "||", "??"})
_EXIT = re.compile(r"(?:process|Deno)\s*\.\s*exit\s*\(")
_NOTHING = frozenset({"null", "undefined", '"undefined"', "'undefined'"})
_EQUAL = frozenset({"==", "==="})
_UNEQUAL = frozenset({"!=", "!=="})
_LEAVES = frozenset(
    {"return_statement", "throw_statement", "continue_statement", "break_statement"}
)
_RESPONSES_MEMBER = {
    "kind": "member_expression",
    "has": {
        "field": "object",
        "kind": "member_expression",
        "has": {"field": "property", "regex": "^responses$"},
    },
}


class _Question(NamedTuple):
    """What a condition asks: a client for ``responses``, or a caught error what it is.

    ``missing`` is the answer that says that there is no Responses API.
    """

    about: SgNode
    missing: bool
    is_error: bool = False


class JavaScriptGuards(Guards):
    """What the code of a JavaScript file asks before it calls."""

    later = FUNCTIONS | {"class_body", "class_static_block"}
    blocks = frozenset({"statement_block", "program"})
    question = _QUESTION_FOR_SDK

    def __init__(self, bindings: Bindings) -> None:
        super().__init__(bindings)
        # by block, with the place in the text behind which each was answered
        self._answers: dict[SgNode, list[tuple[int, _Question]]] = {}
        self._tries: dict[SgNode, bool] = {}

    def is_guarded_fallback(self, node: SgNode) -> bool:
        """Whether a node only runs where the Responses API turned out to be missing.

        Either where a condition found ``client.responses`` or ``"responses" in client`` missing, or
        in the ``catch`` of a ``try`` that uses it, where the error is asked whether it says so.
        """
        errors: set[str] = set()
        inner = node
        for outer in node.ancestors():
            kind = outer.kind()
            if kind in self.later:
                return False
            if kind == "catch_clause":
                parameter = outer.field("parameter")
                if parameter is not None and parameter.text() in errors and self._is_tried(outer):
                    return True
            else:
                for question in self._answered(outer, inner):
                    if question.is_error:
                        errors.add(question.about.text())
                    elif _is_client(question.about, node, self._bindings):
                        return True
            inner = outer
        return False

    def is_prepared_for_old_sdk(self, node: SgNode) -> bool:
        """Whether code that uses the Responses API goes on where the SDK does not have it."""
        if _MAY_BE_MISSING.search(node.text()):
            return True
        return super().is_prepared_for_old_sdk(node)

    def _catches_missing(self, attempt: SgNode) -> bool:
        handler = attempt.field("handler")
        return handler is not None and _MISSING_PROPERTY.search(handler.text()) is not None

    def _condition(self, outer: SgNode) -> SgNode | None:
        kind = outer.kind()
        if kind in ("if_statement", "ternary_expression"):
            return outer.field("condition")
        is_choice = kind == "binary_expression" and _operator(outer) in _CHOOSES
        return outer.field("left") if is_choice else None

    def _leaves(self, statement: SgNode) -> bool:
        is_branching = statement.kind() == "if_statement"
        consequence = statement.field("consequence") if is_branching else None
        if consequence is None:
            return False
        is_block = consequence.kind() == "statement_block"
        last = named_children(consequence)[-1:] if is_block else [consequence]
        return any(one.kind() in _LEAVES or _EXIT.match(one.text()) for one in last)

    def _answered(self, outer: SgNode, inner: SgNode) -> list[_Question]:
        """Return the questions that were answered with "missing" where ``inner`` runs."""
        kind = outer.kind()
        if kind in ("if_statement", "ternary_expression"):
            condition = outer.field("condition")
            if inner == condition:
                return []
            return _missing(condition, holds=inner == outer.field("consequence"))
        if kind == "binary_expression" and inner == outer.field("right"):
            operator = _operator(outer)
            if operator in ("&&", "||"):
                return _missing(outer.field("left"), holds=operator == "&&")
        return self._answered_above(outer, inner) if kind == "statement_block" else []

    def _answered_above(self, block: SgNode, inner: SgNode) -> list[_Question]:
        if block not in self._answers:
            self._answers[block] = [
                (statement.range().start.index, question)
                for statement in filter(self._leaves, named_children(block))
                for question in _missing(statement.field("condition"), holds=False)
            ]
        answers = self._answers[block]
        start = inner.range().start.index if answers else 0
        return [question for place, question in answers if place < start]

    def _is_tried(self, clause: SgNode) -> bool:
        if clause not in self._tries:
            self._tries[clause] = _tries(clause)
        return self._tries[clause]


def _missing(condition: SgNode | None, *, holds: bool) -> list[_Question]:
    """Return the questions answered with "missing" where a condition holds or does not."""
    if condition is None:
        return []
    kind = condition.kind()
    if kind in WRAPPERS:
        return _missing(next(iter(named_children(condition)), None), holds=holds)
    if kind == "unary_expression" and _operator(condition) == "!":
        return _missing(condition.field("argument"), holds=not holds)
    if kind == "binary_expression" and _operator(condition) in ("&&", "||"):
        left = _missing(condition.field("left"), holds=holds)
        right = _missing(condition.field("right"), holds=holds)
        is_each_answered = (_operator(condition) == "&&") == holds
        return [*left, *right] if is_each_answered or (left and right) else []
    question = _question(condition)
    return [question] if question is not None and question.missing == holds else []


def _question(condition: SgNode) -> _Question | None:
    if condition.kind() != "binary_expression":
        holder = _holder_of_responses(condition)
        return _Question(holder, missing=False) if holder is not None else None
    operator, left, right = _operator(condition), condition.field("left"), condition.field("right")
    if left is None or right is None:
        return None
    if operator == "in" and left.text().strip("'\"`") == "responses":
        return _Question(right, missing=False)
    if operator == "instanceof" and _MISSING_API.fullmatch(right.text()):
        return _Question(left, missing=True, is_error=True)
    if operator not in _EQUAL | _UNEQUAL:
        return None
    is_equal = operator in _EQUAL
    field = left.field("property")
    error = left.field("object")
    if right.text() == "404" and field is not None and error is not None:
        is_status = field.text() == "status"
        return _Question(error, missing=is_equal, is_error=True) if is_status else None
    if left.kind() == "unary_expression" and _operator(left) == "typeof":
        asked = left.field("argument")
        if right.text().strip("'\"") in ("function", "object"):
            is_equal = not is_equal
        elif right.text() not in _NOTHING:
            return None
    elif right.text() in _NOTHING:
        asked = left
    else:
        return None
    holder = _holder_of_responses(asked) if asked is not None else None
    return _Question(holder, missing=is_equal) if holder is not None else None


def _holder_of_responses(node: SgNode) -> SgNode | None:
    """Return ``x`` of ``x.responses`` or ``x.responses.create``."""
    name, holder = node.field("property"), node.field("object")
    if node.kind() != "member_expression" or name is None or holder is None:
        return None
    if name.text() == "responses":
        return holder
    return _holder_of_responses(holder) if name.text() in ("create", "parse", "stream") else None


def _is_client(holder: SgNode, node: SgNode, bindings: Bindings) -> bool:
    """Whether the object that was asked is an OpenAI client, or what ``node`` hangs on.

    An object of the project's own may well have ``responses``: those to a survey.
    """
    value = bindings.value(holder)
    if value.name:
        return value.name == "client"
    return node.text().startswith((f"{holder.text()}.", f"{holder.text()}?."))


def _tries(clause: SgNode) -> bool:
    attempt = clause.parent()
    body = attempt.field("body") if attempt is not None else None
    config = cast("Config", {"rule": _RESPONSES_MEMBER})
    return body is not None and body.find(config) is not None


def _operator(node: SgNode) -> str:
    operator = node.field("operator")
    return operator.text() if operator is not None else ""
