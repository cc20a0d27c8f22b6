"""JavaScript that already tries the Responses API and keeps the old call as a fallback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from .javascript_scopes import FUNCTIONS, WRAPPERS, named_children

if TYPE_CHECKING:
    from ast_grep_py import Config, SgNode

    from .interface import Bindings

_MISSING_API = re.compile(r"(?:\w+\.)*(?:NotFoundError|TypeError)")
_MAY_BE_MISSING = re.compile(r"\b(?:responses|conversations)\s*\?\.")
_ASKS_FOR_SDK = re.compile(
    r"(?:\.\s*|[\"'])(?:responses|conversations)\b|(?<!api)(?<!api_)version", re.IGNORECASE
)
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


def is_guarded_fallback(node: SgNode, bindings: Bindings) -> bool:
    """Whether a node only runs where the Responses API turned out to be missing.

    Either where a condition found ``client.responses`` or ``"responses" in client`` missing, or in
    the ``catch`` of a ``try`` that uses it, where the error is asked whether it says so.
    """
    errors: set[str] = set()
    inner = node
    for outer in node.ancestors():
        kind = outer.kind()
        if kind in FUNCTIONS or kind in ("class_body", "class_static_block"):
            return False
        if kind == "catch_clause":
            parameter = outer.field("parameter")
            if parameter is not None and parameter.text() in errors and _tries(outer):
                return True
        else:
            for question in _answered(outer, inner):
                if question.is_error:
                    errors.add(question.about.text())
                elif _is_client(question.about, node, bindings):
                    return True
        inner = outer
    return False


def is_prepared_for_old_sdk(node: SgNode) -> bool:
    """Whether code that uses the Responses API goes on where the SDK does not have it.

    It asks for the property or for the version first, or catches what is thrown without it.
    """
    if _MAY_BE_MISSING.search(node.text()):
        return True
    inner = node
    for outer in node.ancestors():
        kind = outer.kind()
        if kind in FUNCTIONS or kind in ("class_body", "class_static_block"):
            return False
        if kind == "try_statement" and inner == outer.field("body"):
            handler = outer.field("handler")
            if handler is not None and _MISSING_API.search(handler.text()):
                return True
        elif kind in ("if_statement", "ternary_expression"):
            condition = outer.field("condition")
            if condition is not None and inner != condition and _asks_for_sdk(condition):
                return True
        elif kind == "binary_expression" and inner == outer.field("right"):
            left = outer.field("left")
            if left is not None and _asks_for_sdk(left):
                return True
        elif kind in ("statement_block", "program"):
            for earlier in inner.prev_all():
                condition = earlier.field("condition")
                if earlier.kind() != "if_statement" or condition is None:
                    continue
                if _leaves(earlier.field("consequence")) and _asks_for_sdk(condition):
                    return True
        inner = outer
    return False


def _asks_for_sdk(condition: SgNode) -> bool:
    return _ASKS_FOR_SDK.search(condition.text()) is not None


def _answered(outer: SgNode, inner: SgNode) -> list[_Question]:
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
    if kind == "statement_block":
        return [
            question
            for earlier in inner.prev_all()
            if earlier.kind() == "if_statement" and _leaves(earlier.field("consequence"))
            for question in _missing(earlier.field("condition"), holds=False)
        ]
    return []


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


def _leaves(consequence: SgNode | None) -> bool:
    if consequence is None or consequence.kind() in _LEAVES:
        return consequence is not None
    last = named_children(consequence)[-1:] if consequence.kind() == "statement_block" else []
    return any(statement.kind() in _LEAVES for statement in last)


def _operator(node: SgNode) -> str:
    operator = node.field("operator")
    return operator.text() if operator is not None else ""
