"""Types as TypeScript files name them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...bindings.javascript_scopes import WRAPPERS
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
_CASTS = frozenset({"as_expression", "satisfies_expression"})


class JavaScriptTypeSyntax(TypeSyntax):
    """How TypeScript names types."""

    namespaces = ("openai.",)

    def mentions(self, code: Code, node: SgNode) -> Iterator[Mention]:
        """Yield the types of the SDK that are named in a type."""
        pending = [(node, False)]
        while pending:
            current, in_list = pending.pop()
            kind = current.kind()
            if kind in _NAMES:
                mention = _mention(code, current, in_list=in_list)
                if mention is not None:
                    yield mention
                continue
            children = [child for child in current.children() if child.is_named()]
            if kind == "array_type":
                in_list = True
            elif kind == "generic_type" and children:
                in_list = children[0].text() in _LISTS
            pending += [(child, in_list) for child in children]

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
        """Yield the types that an expression is cast to on the way to its value."""
        current: SgNode | None = node
        while current is not None:
            named = [child for child in current.children() if child.is_named()]
            kind = current.kind()
            if kind in _CASTS:
                yield from named[1:]
            current = named[0] if named and (kind in _CASTS or kind in WRAPPERS) else None


def _mention(code: Code, node: SgNode, *, in_list: bool) -> Mention | None:
    name = code.bindings.value(node).name
    root = node
    while root.kind() in ("nested_identifier", "nested_type_identifier"):
        held = root.child(0)
        if held is None:
            return None
        root = held
    if not name.startswith("openai.") or name.endswith("()"):
        return None
    root_name = code.bindings.value(root).name
    return Mention(node, *span(node), name, root.text(), root_name, in_list)
