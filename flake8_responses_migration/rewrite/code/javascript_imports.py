"""Imports of JavaScript and TypeScript files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...bindings.javascript_scopes import named_children, plain_string
from ...spelling import span
from ..imports import Imported, ImportSyntax, Statement
from . import step_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from ..imports import Need

_LONGEST_LINE = 80
_TYPE = re.compile(r"\s*import\s+type\b")
_REQUIRE = re.compile(r"require\b")
_NAMES = (
    "identifier",
    "shorthand_property_identifier",
    "shorthand_property_identifier_pattern",
    "type_identifier",
)
_TAKING = ("object_pattern", "named_imports")


class JavaScriptImportSyntax(ImportSyntax):
    """How JavaScript and TypeScript write imports, ``require`` too."""

    def statements(self, root: SgNode) -> Iterator[Statement]:
        """Yield the imports of a file, in order."""
        for node in root.find_all(
            any=[{"kind": "import_statement"}, {"kind": "variable_declarator"}]
        ):
            if node.kind() == "variable_declarator":
                statement = _required(node)
                if statement is not None:
                    yield statement
                continue
            source = node.field("source")
            if source is not None:
                yield _imported(node, plain_string(source) or "")

    def mentions(self, root: SgNode, names: frozenset[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where names are spoken of."""
        for node in root.find_all(any=[{"kind": kind} for kind in _NAMES]):
            text = node.text()
            if text in names and not _is_member(node):
                yield (text, *span(node))

    def written(self, needs: Sequence[Need], like: Statement, indent: str, newline: str) -> str:
        """Return a statement that imports from one module."""
        names = [self.written_name(need, None) for need in needs]
        text = like.node.text()
        quote = '"' if '"' in text else "'"
        end = ";" if text.endswith(";") else ""
        module = f"{quote}{needs[0].module}{quote}"
        if like.node.kind() == "import_statement":
            kind = "import type" if needs[0].is_type else "import"
            head, tail = f"{kind} {{", f"}} from {module}{end}"
        else:
            head, tail = "const {", f"}} = require({module}){end}"
        line = f"{head} {', '.join(names)} {tail}"
        if len(indent) + len(line) <= _LONGEST_LINE or len(names) == 1:
            return line
        deeper = indent + step_of(list(like.node.ancestors())[-1].text())
        listed = "".join(f"{deeper}{name},{newline}" for name in names)
        return f"{head}{newline}{listed}{indent}{tail}"

    def written_name(self, need: Need, into: Statement | None) -> str:
        """Return a name as it is written in a list of imported ones."""
        is_required = into is not None and into.node.kind() != "import_statement"
        word = ": " if is_required else " as "
        kind = "type " if need.is_type and into is not None and not into.is_type else ""
        return (
            f"{kind}{need.name}"
            if need.local == need.name
            else (f"{kind}{need.name}{word}{need.local}")
        )


def _imported(node: SgNode, module: str) -> Statement:
    is_type = _TYPE.match(node.text()) is not None
    listed = next(iter(node.find_all(kind="named_imports")), None)
    if listed is not None:
        names = [_specified(child) for child in named_children(listed)]
        return Statement(node, module, tuple(names), True, is_type)
    clause = next(iter(node.find_all(kind="import_clause")), None)
    held = named_children(clause) if clause is not None else []
    names = [_whole(child) for child in held]
    return Statement(node, module, tuple(names), False, is_type)


def _specified(node: SgNode) -> Imported:
    name, alias = node.field("name"), node.field("alias")
    text = name.text() if name is not None else node.text()
    return Imported(node, text, alias.text() if alias is not None else text)


def _whole(node: SgNode) -> Imported:
    local = named_children(node)[-1] if node.kind() == "namespace_import" else node
    return Imported(node, "", local.text())


def _required(node: SgNode) -> Statement | None:
    """Return the import that ``const { name } = require("module")`` is."""
    pattern, call = node.field("name"), node.field("value")
    function = call.field("function") if call is not None else None
    statement = node.parent()
    if pattern is None or statement is None:
        return None
    if function is None or call is None or not _REQUIRE.fullmatch(function.text()):
        return None
    arguments = named_children(call.field("arguments"))
    module = plain_string(arguments[0]) if len(arguments) == 1 else None
    if module is None or len(named_children(statement)) != 1:
        return None
    if pattern.kind() == "identifier":
        return Statement(statement, module, (_whole(pattern),), is_list=False)
    names = []
    for child in named_children(pattern):
        key, value = child.field("key"), child.field("value")
        if key is not None and value is not None:
            names.append(Imported(child, key.text(), value.text()))
        elif child.kind() == "shorthand_property_identifier_pattern":
            names.append(Imported(child, child.text(), child.text()))
        else:
            return None
    return Statement(statement, module, tuple(names), is_list=True)


def _is_member(node: SgNode) -> bool:
    """Whether an identifier names a member of something else."""
    parent = node.parent()
    if parent is None or parent.kind() not in ("nested_type_identifier", "nested_identifier"):
        return False
    return parent.child(0) != node
