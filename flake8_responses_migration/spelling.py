"""Where a match stands in the text, and how the user spells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .findings import Location

if TYPE_CHECKING:
    from ast_grep_py import Pos, SgNode

    from .bindings.interface import Bindings
    from .syntax import Syntax


class Subject(NamedTuple):
    """What a finding marks, and what its message quotes."""

    location: Location
    spelling: str


def subject(node: SgNode, text: str, syntax: Syntax, *, is_result: bool) -> Subject:
    """Return what to mark and quote for a matched node of ``text``.

    Of a field of a result that is read right behind the call, only what follows the call.
    """
    kind = node.kind()
    if kind == "keyword_argument":
        return Subject(location(node), f"{field_text(node, 'name')}=")
    if kind == "pair":
        value = node.field("value")
        is_plain = value is not None and value.kind() in syntax.strings
        return Subject(location(node), node.text() if is_plain else field_text(node, "key"))
    quoted = (node.field("function") or node) if kind == syntax.call else node
    bounds = quoted.range()
    start = (_after_last_call(node, syntax) if is_result else None) or bounds.start
    spelling = text[start.index : bounds.end.index]
    if syntax.comment_mark in spelling:
        spelling = _without_comments(quoted, text, start.index)
    if kind in syntax.strings:
        spelling = spelling.strip("`")
    is_called = kind == syntax.call or _is_called(node, syntax)
    return Subject(_between(start, bounds.end), spelling + ("()" if is_called else ""))


def location(node: SgNode) -> Location:
    """Return where a node stands, as a finding says it."""
    bounds = node.range()
    return _between(bounds.start, bounds.end)


def span(node: SgNode) -> tuple[int, int]:
    """Return where a node begins and ends, as offsets in characters."""
    bounds = node.range()
    return bounds.start.index, bounds.end.index


def is_within(node: SgNode, outer: SgNode) -> bool:
    """Whether a node is a part of another one, or all of it."""
    start, end = span(node)
    outer_start, outer_end = span(outer)
    return outer_start <= start and end <= outer_end


def _between(start: Pos, end: Pos) -> Location:
    return Location(start.line + 1, start.column, end.line + 1, end.column)


def client_spelling(node: SgNode, bindings: Bindings, syntax: Syntax) -> str:
    """Return what the user calls the client that a chain begins with, "client" if unknown."""
    current = node.field("function") or node if node.kind() == syntax.call else node
    while (inner := syntax.earlier(current)) is not None:
        on_client = bindings.value(inner).name.startswith("client.")
        if current.kind() == syntax.member and not on_client:
            spelling = inner.text()
            # of a resource that is held under a name the client is not in sight
            name = bindings.value(current).name
            is_own = name == f"client.{field_text(current, syntax.member_name)}"
            is_held = bindings.value(inner).local is not None
            if is_own and not is_held and syntax.simple_chain.fullmatch(spelling):
                return spelling
            return "client"
        current = inner
    return "client"


def _without_comments(node: SgNode, text: str, start: int) -> str:
    """Return how a node is written from ``start`` on."""
    kept = []
    for comment in node.find_all(kind="comment"):
        place = comment.range()
        if place.start.index >= start:
            kept.append(text[start : place.start.index])
            start = place.end.index
    return "".join([*kept, text[start : node.range().end.index]])


def field_text(node: SgNode, field: str) -> str:
    """Return the text of a child, empty where there is none."""
    child = node.field(field)
    return child.text() if child is not None else ""


def _is_called(node: SgNode, syntax: Syntax) -> bool:
    parent = node.parent()
    return parent is not None and parent.kind() == syntax.call and parent.field("function") == node


def _after_last_call(node: SgNode, syntax: Syntax) -> Pos | None:
    """Return where the first attribute behind the last call of a chain begins."""
    current = node
    while (field := syntax.chain.get(current.kind())) is not None:
        inner = current.field(field)
        if inner is None:
            return None
        if inner.kind() in syntax.results:
            name = current.field(syntax.member_name)
            return name.range().start if name is not None else None
        current = inner
    return None
