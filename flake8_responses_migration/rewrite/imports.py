"""Imports: what rewritten code needs is imported beside the names that it takes the place of."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from ..findings import Edit, Safety
from ..spelling import span
from . import layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from .plan import Plan

_LINE_END = re.compile(r"\r\n|\r|\n")


class Imported(NamedTuple):
    """A name that a statement imports: ``name`` is the module's, ``local`` the file's."""

    node: SgNode
    name: str
    local: str


class Statement(NamedTuple):
    """An import; ``is_list`` where it names what it takes out of ``module``, and can take more.

    ``is_type`` marks one that imports types only.
    """

    node: SgNode
    module: str
    names: tuple[Imported, ...]
    is_list: bool
    is_type: bool = False


class Need(NamedTuple):
    """A name that rewritten code needs.

    It is imported in a statement behind ``behind``, which stands at an offset, or by ``into``,
    which imports from the same module already.
    """

    module: str
    name: str
    local: str
    is_type: bool
    behind: Statement
    into: Statement | None


class ImportSyntax(ABC):
    """How one language writes imports."""

    @abstractmethod
    def statements(self, root: SgNode) -> Iterator[Statement]:
        """Yield the imports of a file, in order."""

    @abstractmethod
    def mentions(self, root: SgNode, names: frozenset[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where names are spoken of, members of others apart, with the offsets."""

    @abstractmethod
    def written(self, needs: Sequence[Need], like: Statement, indent: str, newline: str) -> str:
        """Return a statement that imports from one module, in the style of another statement."""

    @abstractmethod
    def written_name(self, need: Need, into: Statement) -> str:
        """Return a name as it is written in a list of imported ones."""


class Imports:
    """The imports of one file, and what its rewritten code needs besides."""

    def __init__(self, root: SgNode, text: str, syntax: ImportSyntax) -> None:
        self._text = text
        self._syntax = syntax
        self._statements = list(syntax.statements(root))
        self._root = root
        self._needs: dict[Need, set[Plan]] = {}

    def of(self, local: str) -> Statement | None:
        """Return the last import of a name of the file."""
        found = [s for s in self._statements if any(one.local == local for one in s.names)]
        return found[-1] if found else None

    def need(
        self, plan: Plan, module: str, name: str, beside: Statement | None, *, is_type: bool = True
    ) -> str | None:
        """Import a name for a plan; returns what the file calls it.

        ``beside`` is the import that it takes the place of, or belongs to. None where the file
        imports nothing that it could stand by.
        """
        behind = beside or self._last_at_top()
        if behind is None:
            return None
        into = None
        for statement in self._statements:
            if not self._reaches(statement, behind) or statement.module != module:
                continue
            known = next((one for one in statement.names if one.name == name), None)
            if known is not None and (is_type or not statement.is_type):
                return known.local
            if statement.is_list and statement.names and statement.is_type <= is_type:
                into = statement
        local = self._free(name)
        self._needs.setdefault(Need(module, name, local, is_type, behind, into), set()).add(plan)
        return local

    def _last_at_top(self) -> Statement | None:
        at_top = [s for s in self._statements if s.node.parent() == self._root]
        of_sdk = [s for s in at_top if s.module.startswith("openai")]
        return (of_sdk or at_top)[-1] if at_top else None

    def _reaches(self, statement: Statement, other: Statement) -> bool:
        """Whether what a statement imports is there where another one imports."""
        block = statement.node.parent()
        return block in (self._root, other.node.parent())

    def _free(self, name: str) -> str:
        """Return a name that means nothing in the file yet."""
        for free in (name, f"OpenAI{name}"):
            if next(self._syntax.mentions(self._root, frozenset({free})), None) is None:
                return free
        return f"Responses{name}"

    def edits(self, groups: Sequence[Sequence[Plan]]) -> list[tuple[Edit, ...]]:
        """Return for each group of plans the edits that import what it needs.

        Groups are applied in any combination: names that the same ones need share a statement.
        """
        number = {plan: index for index, group in enumerate(groups) for plan in group}
        needing: dict[Need, set[int]] = {}
        for need, plans in self._needs.items():
            placed = need._replace(behind=self._place(need))
            needing.setdefault(placed, set()).update(number[plan] for plan in plans)
        never = {index for index, group in enumerate(groups) if _is_manual(group)}
        shared: dict[tuple[object, ...], list[Need]] = {}
        for need, of in needing.items():
            place = need.into.node if need.into is not None else need.behind.node
            together = (place, need.module, need.is_type, frozenset(of - never))
            shared.setdefault(together, []).append(need)
        found: list[list[Edit]] = [[] for _ in groups]
        for needs in shared.values():
            edit = self._edit(sorted(needs, key=lambda need: need.name))
            for index in set().union(*(needing[need] for need in needs)):
                found[index].append(edit)
        return [tuple(edits) for edits in found]

    def _place(self, need: Need) -> Statement:
        """Return what a name is imported behind: all that come from one module stand together."""
        places = [
            other.behind
            for other in self._needs
            if other.module == need.module and self._reaches(other.behind, need.behind)
        ]
        return max(places, key=lambda s: (s.node.parent() == self._root, span(s.node)))

    def _edit(self, needs: list[Need]) -> Edit:
        text, syntax = self._text, self._syntax
        into, behind = needs[0].into, needs[0].behind
        if into is not None:
            start, end = span(into.names[-1].node)
            separator = ", "
            if layout.is_first_on_line(text, start):
                indent = layout.indentation(text, start)
                separator = f",{layout.line_end_of(text, start)}{indent}"
            written = "".join(f"{separator}{syntax.written_name(need, into)}" for need in needs)
            return Edit(end, end, written)
        start, end = span(behind.node)
        indent = layout.indentation(text, start)
        line = _LINE_END.search(text, end)
        newline = line[0] if line is not None else "\n"
        written = syntax.written(needs, behind, indent, newline)
        if line is None:
            return Edit(len(text), len(text), f"{newline}{indent}{written}")
        return Edit(line.end(), line.end(), f"{indent}{written}{newline}")


def _is_manual(group: Sequence[Plan]) -> bool:
    return any(reason.safety is Safety.MANUAL for plan in group for reason in plan.reasons)


def without_unused(
    root: SgNode, text: str, syntax: ImportSyntax, edits: Sequence[Edit]
) -> tuple[Edit, ...]:
    """Return edits with the imports taken out whose last uses they take away.

    Nothing is taken out that has a comment of its own, or that other code still speaks of.
    """
    statements = [s for s in syntax.statements(root) if s.module.startswith("openai")]
    names = frozenset(one.local for statement in statements for one in statement.names)
    own = [span(statement.node) for statement in statements]
    gone: set[str] = set()
    left: set[str] = set()
    for name, start, end in syntax.mentions(root, names):
        if any(first <= start and end <= last for first, last in own):
            continue
        (gone if _takes_away(edits, name, start, end) else left).add(name)
    unused = gone - left
    changed = list(edits)
    for statement in statements:
        taken = [one for one in statement.names if one.local in unused]
        start, end = span(statement.node)
        is_gone = any(e.start < min(e.end, end) and start < e.end for e in edits)
        if taken and not is_gone:
            changed = _without(text, statement, taken, changed)
    return tuple(sorted(changed))


def _takes_away(edits: Sequence[Edit], name: str, start: int, end: int) -> bool:
    word = re.compile(rf"(?<![\w$]){re.escape(name)}(?![\w$])")
    return any(
        edit.start <= start and end <= edit.end and not word.search(edit.text) for edit in edits
    )


def _without(
    text: str, statement: Statement, taken: list[Imported], edits: list[Edit]
) -> list[Edit]:
    """Take names out of an import; what is added behind its last one stays."""
    names = statement.names
    last = span(names[-1].node)[1]
    added = [e for e in edits if e.start == e.end == last] if statement.is_list else []
    if len(taken) == len(names) and not added:
        return [*edits, *_whole(text, statement, edits)]
    if _has_comment(statement):
        return edits
    if len(taken) == len(names):
        first = span(names[0].node)[0]
        written = "".join(sorted(edit.text for edit in added)).lstrip(", \t\r\n")
        return [*(e for e in edits if e not in added), Edit(first, last, written)]
    removed = []
    kept_end: int | None = None
    position = 0
    while position < len(names):
        if names[position] not in taken:
            kept_end = span(names[position].node)[1]
            position += 1
            continue
        run = position
        while position < len(names) and names[position] in taken:
            position += 1
        if position < len(names):
            removed.append(Edit(span(names[run].node)[0], span(names[position].node)[0], ""))
        elif kept_end is not None:
            removed.append(Edit(kept_end, last, ""))
    return [*edits, *removed]


def _whole(text: str, statement: Statement, edits: Sequence[Edit]) -> list[Edit]:
    """Take out an import with its line, where nothing else stands there or needs it."""
    start, end = span(statement.node)
    first = start - len(layout.indentation(text, start))
    line = _LINE_END.search(text, end)
    behind = line.end() if line is not None else len(text)
    if not layout.is_first_on_line(text, start) or text[end:behind].strip(" \t\r\n;"):
        return []
    block = statement.node.parent()
    is_alone = block is not None and block.parent() is not None and len(block.children()) == 1
    is_followed = any(edit.start == edit.end == behind for edit in edits)
    if (is_alone and not is_followed) or _has_comment(statement):
        return []
    return [Edit(first, behind, "")]


def _has_comment(statement: Statement) -> bool:
    return next(iter(statement.node.find_all(kind="comment")), None) is not None
