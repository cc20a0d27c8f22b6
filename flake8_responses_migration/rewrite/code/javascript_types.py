"""Types as TypeScript files name them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...bindings.javascript_scopes import WRAPPERS, cast_below, named_children, names_behind
from ...spelling import span
from ..types import Mention, TypeSyntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ast_grep_py import SgNode

    from . import Code

_RESPONSES = "openai/resources/responses/responses"
_SUFFIX = re.compile(r"\.m?js$")
_LISTS = frozenset({"Array", "ReadonlyArray"})
_NAMES = frozenset({"identifier", "nested_identifier", "nested_type_identifier", "type_identifier"})
# The grammar reads the first names of four or more as a member.
_LONGER_NAMES = frozenset({"member_expression", "nested_identifier", "nested_type_identifier"})
_CASTS = frozenset({"as_expression", "satisfies_expression"})
_CALLS = frozenset({"call_expression", "new_expression"})
# Types that are no other name of one.
_SHAPES = frozenset({"interface_body", "object_type"})
_METHOD = re.compile(r"\.((?:beta\s*\.\s*)?chat\s*\.\s*completions(?:\s*\.\s*\w+)?)$")
_FIELDS = frozenset({"content", "role"})
_READING = ("property_identifier", "shorthand_property_identifier_pattern")
_TAKING = frozenset({"member_expression", "pair_pattern"})


class JavaScriptTypeSyntax(TypeSyntax):
    """How TypeScript names types."""

    namespaces = ("openai.",)

    def mentions(self, code: Code, node: SgNode) -> Iterator[Mention]:
        """Yield the types of the SDK that are named in a type, where it got another name too."""
        pending = [(node, False)]
        seen: set[SgNode] = set()
        while pending:
            current, in_list = pending.pop()
            kind = current.kind()
            if kind == "type_identifier" and (declared := _declared(code, current)):
                pending += [(one, in_list) for one in declared if one not in seen]
                seen.update(declared)
                continue
            if kind in _NAMES or cast_below(current) is not None:
                mention = _mention(code, current, in_list=in_list)
                if mention is not None:
                    yield mention
                continue
            if kind == "type_query":
                yield from _method(code, current)
                continue
            children = named_children(current)
            if kind == "lookup_type" and children[-1].find(kind="string") is not None:
                # what it takes out of a type may have another name
                continue
            if kind == "array_type":
                in_list = True
            elif kind == "generic_type" and children:
                in_list = children[0].text() in _LISTS
            pending += [(child, in_list) for child in children]

    def checked(self, code: Code) -> Iterator[Mention]:
        """Yield the types of the SDK all over a file that a compiler looks at before it runs."""
        kinds = ("nested_type_identifier", "type_identifier", "type_query")
        for node in code.root.find_all(any=[{"kind": kind} for kind in kinds]):
            parent = node.parent()
            if node.kind() == "type_query":
                yield from _method(code, node)
            elif parent is not None and not _is_part(node, parent) and not _declared(code, node):
                mention = _mention(code, _whole(node, parent), in_list=False)
                if mention is not None:
                    yield mention

    def shared(self, mention: Mention) -> SgNode | None:
        """Return the name of an exported type of the file that a mention stands in."""
        for outer in mention.node.ancestors():
            above = outer.parent()
            if outer.kind() == "type_alias_declaration" and above is not None:
                return outer.field("name") if above.kind() == "export_statement" else None
        return None

    def fields_read(self, code: Code) -> Iterator[SgNode]:
        """Yield the names of fields that are read, of messages or of anything else."""
        for node in code.root.find_all(any=[{"kind": kind} for kind in _READING]):
            parent = node.parent()
            is_taken = node.kind() == _READING[1] or (
                parent is not None and parent.kind() in _TAKING
            )
            if node.text() in _FIELDS and is_taken:
                yield node

    def module(self, name: str, like: str) -> tuple[str, str]:
        """Return the module of a new type, and its name there."""
        suffix = _SUFFIX.search(like)
        return f"{_RESPONSES}{suffix[0] if suffix is not None else ''}", name

    def within(self, name: str, mention: Mention) -> str | None:
        """Return a new type as a member of what a mention begins with, None where it is none."""
        if mention.root_name not in ("openai.OpenAI", "openai.default", "openai"):
            return None
        return f"{mention.root}.Responses.{name}"

    def casts(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the types that an expression is cast to, or made of, on the way to its value."""
        current: SgNode | None = node
        while current is not None:
            kind = current.kind()
            cast = cast_below(current)
            if cast is not None:
                yield current
                current = cast
                current = named_children(current)[0]
                continue
            if kind in _CALLS and (given := current.field("type_arguments")) is not None:
                yield given
            named = named_children(current)
            if kind in _CASTS:
                yield from named[1:]
            current = named[0] if named and (kind in _CASTS or kind in WRAPPERS) else None


def _declared(code: Code, node: SgNode) -> list[SgNode]:
    """Return what a name of the file stands for that is another name of types."""
    if node.kind() != "type_identifier":
        return []
    scopes = code.bindings.scopes  # type: ignore[attr-defined]
    declared = [binding.annotation for binding in scopes.visible_types(node)]
    return [one for one in declared if one is not None and one.kind() not in _SHAPES]


def _is_part(node: SgNode, parent: SgNode) -> bool:
    """Whether a name is one of a longer name, or that of what is declared."""
    return parent.kind() == "nested_type_identifier" or parent.field("name") == node


def _whole(node: SgNode, parent: SgNode) -> SgNode:
    """Return a type with what the grammar reads as a member of the cast to it."""
    outer: SgNode | None = parent
    while outer is not None and cast_below(outer) is not None:
        node, outer = outer, outer.parent()
    if node.kind() == "member_expression" or parent.kind() not in _CASTS:
        return node
    above = parent.parent()
    return _whole(above, above) if above is not None and cast_below(above) == parent else node


def _method(code: Code, query: SgNode) -> Iterator[Mention]:
    """Yield the method of a client whose type is asked for."""
    for node in named_children(query)[:1]:
        name, found = code.bindings.value(node).name, _METHOD.search(node.text())
        if found is not None and name.startswith("client."):
            end = span(node)[1]
            name = re.sub(r"^client\.beta\.", "client.", name)
            yield Mention(node, end - len(found[1]), end, name, "", "", is_method=True)


def _mention(code: Code, node: SgNode, *, in_list: bool) -> Mention | None:
    cast = cast_below(node)
    if cast is not None:
        return _cast_to(code, cast, node)
    name = code.bindings.value(node).name
    root = node
    while root.kind() in _LONGER_NAMES:
        held = root.child(0)
        if held is None:
            return None
        root = held
    if not name.startswith("openai.") or name.endswith("()"):
        return None
    root_name = code.bindings.value(root).name
    return Mention(node, *span(node), name, root.text(), root_name, in_list)


def _cast_to(code: Code, cast: SgNode, node: SgNode) -> Mention | None:
    """Return the type of more parts that an expression is cast to."""
    written = named_children(cast)[-1]
    found = _mention(code, written, in_list=False)
    if found is None:
        return None
    name = ".".join([found.name, *names_behind(cast, node)])
    return found._replace(node=node, end=span(node)[1], name=name)
