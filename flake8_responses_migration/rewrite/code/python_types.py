"""Types as Python files name them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...spelling import span
from ..types import Mention, TypeSyntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ast_grep_py import SgNode

    from . import Code

_DOTTED_NAME = re.compile(r"[A-Za-z_][\w.]*")
_RESPONSES = "openai.types.responses"
_LISTS = frozenset({"Iterable", "List", "MutableSequence", "Sequence", "deque", "list"})
_CASTING = frozenset({"cast", "t.cast", "typing.cast", "typing_extensions.cast"})
_WRAPPERS = frozenset({"await", "parenthesized_expression"})
_GENERIC = frozenset({"generic_type", "subscript"})


class PythonTypeSyntax(TypeSyntax):
    """How Python names types."""

    namespaces = ("openai.types.", "openai.lib.")

    def mentions(self, code: Code, node: SgNode) -> Iterator[Mention]:
        """Yield the types of the SDK that are named in an annotation, quoted ones too."""
        pending = [(node, False)]
        while pending:
            current, in_list = pending.pop()
            kind = current.kind()
            if kind in ("attribute", "identifier"):
                mention = _mention(code, current, in_list=in_list)
                if mention is not None:
                    yield mention
            elif kind == "string":
                yield from _quoted(code, current)
            else:
                children = current.children()
                if kind in _GENERIC and children:
                    in_list = children[0].text().rpartition(".")[2] in _LISTS
                pending += [(child, in_list) for child in children if child.is_named()]

    def checked(self, code: Code) -> Iterator[Mention]:
        """Yield nothing: annotations do not stop a program."""
        yield from ()

    def shared(self, mention: Mention) -> SgNode | None:
        """Return None: a type is renamed where it is used, not where it got another name."""
        return None

    def fields_read(self, code: Code) -> Iterator[SgNode]:
        """Yield nothing: a list of messages is none of items, whatever is read of them."""
        yield from ()

    def module(self, name: str, like: str) -> tuple[str, str]:
        """Return the module of a new type, and its name there."""
        module, _, last = name.rpartition(".")
        return (f"{_RESPONSES}.{module}" if module else _RESPONSES), last

    def within(self, name: str, mention: Mention) -> str | None:
        """Return None: `openai.types` has no `responses` until that is imported itself."""
        return None

    def casts(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the types that an expression is cast to, or made of, on the way to its value."""
        current: SgNode | None = node
        while current is not None:
            inner = cast_value(current)
            if inner is not None:
                yield _given(current)[0]
            elif current.kind() in _WRAPPERS:
                inner = next((child for child in current.children() if child.is_named()), None)
            current = inner


def cast_value(node: SgNode) -> SgNode | None:
    """Return what ``cast(type, value)`` is a cast of, None where a node is none."""
    function = node.field("function") if node.kind() == "call" else None
    if function is None or function.text() not in _CASTING:
        return None
    given = _given(node)
    return given[1] if len(given) == 2 else None


def _given(call: SgNode) -> list[SgNode]:
    arguments = call.field("arguments")
    given = arguments.children() if arguments is not None else []
    return [child for child in given if child.is_named() and child.kind() != "comment"]


def _mention(code: Code, node: SgNode, *, in_list: bool) -> Mention | None:
    name = code.bindings.value(node).name
    root = node
    while root.kind() == "attribute" and (held := root.field("object")) is not None:
        root = held
    if not name.startswith("openai.") or name.endswith("()"):
        return None
    root_name = code.bindings.value(root).name
    return Mention(node, *span(node), name, root.text(), root_name, in_list)


def _quoted(code: Code, string: SgNode) -> Iterator[Mention]:
    """Yield what a quoted annotation names."""
    scopes = code.bindings.scopes  # type: ignore[attr-defined]
    for content in string.find_all(kind="string_content"):
        start, _ = span(content)
        text = content.text()
        for found in _DOTTED_NAME.finditer(text):
            head, *rest = found[0].split(".")
            imported = [b.name for b in scopes.visible(head, start) if b.kind == "import"]
            if not imported or not imported[-1].startswith("openai"):
                continue
            name = ".".join([imported[-1], *rest])
            before = text[: found.start()].rstrip("[ ").rpartition(".")[2]
            in_list = before.endswith(tuple(_LISTS)) and text[found.start() - 1] == "["
            at = start + found.start()
            yield Mention(string, at, at + len(found[0]), name, head, imported[-1], in_list)
