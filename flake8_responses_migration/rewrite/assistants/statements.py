"""Statements that go, and code that is moved from one statement into another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...findings import Edit
from ...parsing import parse
from ...spelling import is_within, span
from .. import layout
from ..edits import apply

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code
    from ..edits import Changes
    from ..plan import Plan

_BLOCKS = frozenset({"block", "module", "program", "statement_block"})
_LINE_END = re.compile(r"\r\n|\r|\n")
_BLANK = re.compile(r"[ \t]*")


def around(node: SgNode) -> SgNode | None:
    """Return the innermost statement around a node, None where it has no block around it."""
    current = node
    while (parent := current.parent()) is not None:
        if parent.kind() in _BLOCKS:
            return current
        current = parent
    return None


def inside(block: SgNode | None) -> list[SgNode]:
    """Return the statements of a block, in order."""
    children = block.children() if block is not None else []
    return [node for node in children if node.is_named() and node.kind() != "comment"]


def interpolated(code: Code, node: SgNode) -> list[SgNode]:
    """Return the expressions in a string."""
    found = node.find_all(kind=code.interpolation)
    return [child for one in found for child in one.children() if child.is_named()]


def filled(code: Code, template: str, holder: str, at: SgNode) -> str:
    """Return a template as it is written at a place: in a string, with the other quotes."""
    quote = code.written_string("")[0]
    kind = code.interpolation
    around_it = next((one for one in at.ancestors() if one.kind() == kind), None)
    string = around_it.parent() if around_it is not None else None
    if string is not None and string.kind() == "string":
        quote = "'" if string.text().rstrip()[-1] == '"' else '"'
    return template.replace('"', quote).replace("{}", holder)


def _strings(code: Code, node: SgNode) -> list[SgNode]:
    """Return the strings in a node, which keep what their lines begin with."""
    return [found for kind in code.syntax.strings for found in node.find_all(kind=kind)]


def line_starts(code: Code, node: SgNode) -> list[int]:
    """Return where the lines of a node begin behind its first, but for those within strings."""
    start, end = span(node)
    strings = [span(one) for one in _strings(code, node)]
    found = [line.end() for line in _LINE_END.finditer(code.text, start, end)]
    return [at for at in found if not any(first < at < last for first, last in strings)]


def is_printing(code: Code, statement: SgNode) -> bool:
    """Whether a statement only prints or logs something."""
    children = [child for child in statement.children() if child.is_named()]
    call = code.bare(children[0]) if len(children) == 1 else statement
    function = call.field("function")
    return function is not None and (function.text() in code.printing or code.logs(function))


def changed(code: Code, node: SgNode, changes: Changes) -> str:
    """Return the text of a node with the changes that are within it."""
    return changed_between(code, *span(node), changes)


def changed_between(code: Code, start: int, end: int, changes: Changes) -> str:
    """Return the text between two offsets with the changes that are within it."""
    return apply(
        code.text[start:end],
        [
            Edit(edit.start - start, edit.end - start, edit.text)
            for edit in changes.edits()
            if start <= edit.start and edit.end <= end
        ],
    )


def moved(code: Code, node: SgNode, changes: Changes, indent: str) -> str:
    """Return an expression with its changes, for a line that is indented otherwise."""
    old = layout.indentation(code.text, span(node)[0])
    return reindented(code, changed(code, node, changes), old, indent)


def reindented(code: Code, text: str, old: str, new: str) -> str:
    """Return code with another indentation of the lines behind the first, outside of strings."""
    if old == new or not _LINE_END.search(text):
        return text
    strings = [span(node) for node in _strings(code, parse(text, code.grammar))]
    pieces, position = [], 0
    for line in _LINE_END.finditer(text):
        at = line.end()
        is_blank = _LINE_END.match(text, at) is not None or at == len(text)
        if is_blank or any(first < at < last for first, last in strings):
            continue
        if text.startswith(old, at):
            pieces += [text[position:at], new]
            position = at + len(old)
    return "".join([*pieces, text[position:]])


class Removals:
    """The statements of one file that go; a block that would be left empty gets one instead."""

    def __init__(self, code: Code) -> None:
        self._code = code
        self.removed: dict[SgNode, Plan] = {}
        # nodes that go with what stands around them
        self._cut: dict[SgNode, Plan] = {}
        # comments in them that are written somewhere else
        self.elsewhere: set[SgNode] = set()

    def add(self, statement: SgNode, plan: Plan) -> None:
        """Note a statement that goes; its comments stay."""
        self.removed.setdefault(statement, plan)

    def cut(self, node: SgNode, plan: Plan) -> None:
        """Note a node that is taken away where what stands around it is written anew."""
        self._cut.setdefault(node, plan)

    def holds(self, node: SgNode) -> bool:
        """Whether a node stands in a statement that goes."""
        return self.plan_of(node) is not None

    def plan_of(self, node: SgNode) -> Plan | None:
        """Return the plan that takes away what a node stands in."""
        gone = (*self.removed.items(), *self._cut.items())
        return next((plan for outer, plan in gone if is_within(node, outer)), None)

    def settle(self) -> None:
        """Take the statements away."""
        for statement, plan in self.removed.items():
            if any(other != statement and is_within(statement, other) for other in self.removed):
                continue
            siblings = inside(statement.parent())
            is_empty = all(sibling in self.removed for sibling in siblings)
            nothing = ""
            parent = statement.parent()
            if is_empty and siblings[0] == statement and parent is not None:
                nothing = "pass" if parent.kind() == "block" else ""
            self._remove(statement, plan, nothing)

    def _remove(self, statement: SgNode, plan: Plan, nothing: str) -> None:
        text = self._code.text
        start, end = span(statement)
        written = [
            comment.text()
            for comment in statement.find_all(kind="comment")
            if comment not in self.elsewhere
        ]
        written += [nothing] if nothing else []
        line = text.rfind("\n", 0, start) + 1
        indent = text[line:start]
        newline = layout.line_end_of(text, start)
        rest = end + len((_BLANK.match(text, end) or [""])[0])
        if indent.strip() or (rest < len(text) and not _LINE_END.match(text, rest)):
            # something else stands on the line
            plan.changes.remove(start, end if text[rest : rest + 1] in ("#", "/") else rest)
            return
        if written:
            plan.changes.cover(statement, f"{newline}{indent}".join(written))
            return
        following = _LINE_END.match(text, rest)
        rest = following.end() if following is not None else rest
        # of the blank lines on both sides, those on one are enough
        before = text[:line]
        above = len(_LINE_END.findall(before[len(before.rstrip()) :])) - 1
        while (blank := _LINE_END.match(text, rest)) and (above > 0 or not before.strip()):
            rest = blank.end()
            above -= 1
        plan.changes.remove(line, rest)
