"""Where a match stands in the text, and how the user spells it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ast_grep_py import Pos, SgNode

    from .bindings.python import PythonBindings

# The child that carries a chain on; a call carries it on through its function.
CHAIN = {"attribute": "object", "subscript": "value"}
_SIMPLE_CHAIN = re.compile(r"[\w.]+")


class Subject(NamedTuple):
    """The range that a finding marks, and what its message quotes."""

    start: Pos
    end: Pos
    spelling: str


def subject(node: SgNode, text: str, *, is_result: bool) -> Subject:
    """Return what to mark and quote for a matched node of ``text``.

    Of a field of a result that is read right behind the call, only what follows the call.
    """
    kind = node.kind()
    bounds = node.range()
    if kind == "keyword_argument":
        return Subject(bounds.start, bounds.end, f"{field_text(node, 'name')}=")
    if kind == "pair":
        value = node.field("value")
        is_plain = value is not None and value.kind() == "string"
        return Subject(
            bounds.start, bounds.end, node.text() if is_plain else field_text(node, "key")
        )
    if kind == "call":
        function = node.field("function")
        bounds = function.range() if function is not None else bounds
    start = (_after_last_call(node) if is_result else None) or bounds.start
    spelling = text[start.index : bounds.end.index]
    return Subject(
        start, bounds.end, spelling + ("()" if kind == "call" or _is_called(node) else "")
    )


def client_spelling(node: SgNode, bindings: PythonBindings) -> str:
    """Return what the user calls the client that a chain begins with, "client" if unknown."""
    current = node.field("function") or node if node.kind() == "call" else node
    while (inner := current.field(CHAIN.get(current.kind(), "function"))) is not None:
        on_client = bindings.value(inner).name.startswith("client.")
        if current.kind() == "attribute" and not on_client:
            spelling = inner.text()
            # of a resource that is held under a name the client is not in sight
            name = bindings.value(current).name
            is_own = name == f"client.{field_text(current, 'attribute')}"
            is_held = bindings.value(inner).local is not None
            if is_own and not is_held and _SIMPLE_CHAIN.fullmatch(spelling):
                return spelling
            return "client"
        current = inner
    return "client"


def field_text(node: SgNode, field: str) -> str:
    """Return the text of a child, empty where there is none."""
    child = node.field(field)
    return child.text() if child is not None else ""


def _is_called(node: SgNode) -> bool:
    parent = node.parent()
    return parent is not None and parent.kind() == "call" and parent.field("function") == node


def _after_last_call(node: SgNode) -> Pos | None:
    """Return where the first attribute behind the last call of a chain begins."""
    current = node
    while (field := CHAIN.get(current.kind())) is not None:
        inner = current.field(field)
        if inner is None:
            return None
        if inner.kind() in ("await", "call", "parenthesized_expression"):
            name = current.field("attribute")
            return name.range().start if name is not None else None
        current = inner
    return None
