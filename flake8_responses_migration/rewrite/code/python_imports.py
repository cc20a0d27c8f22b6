"""Imports of Python files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...spelling import span
from ..imports import Imported, ImportSyntax, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from ..imports import Need

_LONGEST_LINE = 88
_STRING = re.compile(r"[A-Za-z_]\w*")


class PythonImportSyntax(ImportSyntax):
    """How Python writes imports."""

    def statements(self, root: SgNode) -> Iterator[Statement]:
        """Yield the imports of a file, in order."""
        for node in root.find_all(
            any=[{"kind": "import_from_statement"}, {"kind": "import_statement"}]
        ):
            module = node.field("module_name")
            names = tuple(map(_imported, node.field_children("name")))
            if module is not None:
                yield Statement(node, module.text(), names, is_list=True)
            else:
                yield Statement(node, names[0].name if names else "", names, is_list=False)

    def mentions(self, root: SgNode, names: frozenset[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where names are spoken of, in strings too, as annotations may be quoted."""
        for node in root.find_all(any=[{"kind": "identifier"}, {"kind": "string_content"}]):
            text = node.text()
            if node.kind() == "identifier":
                if text in names and not _is_member(node):
                    yield (text, *span(node))
                continue
            if not any(name in text for name in names) or _is_docstring(node):
                continue
            start, _ = span(node)
            for word in _STRING.finditer(text):
                if word[0] in names:
                    yield word[0], start + word.start(), start + word.end()

    def written(self, needs: Sequence[Need], like: Statement, indent: str, newline: str) -> str:
        """Return a statement that imports from one module."""
        names = [self.written_name(need, like) for need in needs]
        head = f"from {needs[0].module} import "
        line = f"{head}{', '.join(names)}"
        is_spread = len(names) > 1 and like.is_list and newline in like.node.text()
        if not is_spread and len(indent) + len(line) <= _LONGEST_LINE:
            return line
        step = "\t" if "\t" in indent else "    "
        listed = "".join(f"{indent}{step}{name},{newline}" for name in names)
        return f"{head}({newline}{listed}{indent})"

    def written_name(self, need: Need, into: Statement) -> str:
        """Return a name as it is written in a list of imported ones."""
        return need.name if need.local == need.name else f"{need.name} as {need.local}"


def _imported(node: SgNode) -> Imported:
    name, alias = node.field("name"), node.field("alias")
    if name is not None and alias is not None:
        return Imported(node, name.text(), alias.text())
    text = node.text()
    return Imported(node, text, text)


def _is_member(node: SgNode) -> bool:
    """Whether an identifier names an attribute or an argument."""
    parent = node.parent()
    if parent is None:
        return False
    if parent.kind() == "attribute":
        return parent.field("attribute") == node
    return parent.kind() == "keyword_argument" and parent.field("name") == node


def _is_docstring(content: SgNode) -> bool:
    string = content.parent()
    outer = string.parent() if string is not None else None
    return outer is not None and outer.kind() == "expression_statement"
