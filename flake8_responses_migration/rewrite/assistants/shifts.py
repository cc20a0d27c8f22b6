"""Code that moves out of what stood around it, and is indented less afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...spelling import span
from .. import layout
from ..edits import Changes
from . import statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ast_grep_py import SgNode

    from ..code import Code
    from ..plan import Plan


class _Shift(NamedTuple):
    """What goes from ``start`` to ``end`` in ``outer``, and by how much it moves to the left."""

    start: int
    end: int
    surplus: int
    outer: SgNode
    plan: Plan


class _Lift(NamedTuple):
    """What is left from ``start`` to ``end``, with ``comments`` in front of it."""

    start: int
    end: int
    indent: str
    comments: str
    plan: Plan


class Shifts:
    """Moves code of one file to the left."""

    def __init__(self, code: Code) -> None:
        self._code = code
        self._shifts: list[_Shift] = []
        self._lifts: list[_Lift] = []

    def surplus(self, offset: int) -> int:
        """Return by how many characters less the line of an offset is indented afterwards."""
        return sum(one.surplus for one in self._shifts if one.start <= offset < one.end)

    def indentation(self, offset: int) -> str:
        """Return what the line of an offset is indented by afterwards."""
        return layout.indentation(self._code.text, offset)[self.surplus(offset) :]

    def add(self, start: int, end: int, indent: str, outer: SgNode, plan: Plan) -> None:
        """Note that what goes from ``start`` to ``end`` is indented by ``indent`` afterwards."""
        surplus = len(layout.indentation(self._code.text, start)) - len(indent)
        self._shifts.append(_Shift(start, end, surplus, outer, plan))

    def lift(
        self, outer: SgNode, region: tuple[int, int], first: SgNode, last: SgNode, plan: Plan
    ) -> bool:
        """Leave of a region in ``outer`` only the statements from ``first`` to ``last``.

        The comments of what goes stay in front. False where statements share their lines.
        """
        text, changes = self._code.text, plan.changes
        start = layout.with_comments(text, first)
        comments = list(outer.find_all(kind="comment"))
        end = span(last)[1]
        behind = [c for c in comments if c.range().start.line == last.range().end.line]
        end = max([end, *(span(c)[1] for c in behind if span(c)[0] >= end)])
        if not all(layout.is_first_on_line(text, at) for at in (region[0], start)):
            return False
        indent, newline = layout.indentation(text, region[0]), layout.line_end_of(text, start)
        lost = [
            comment.text()
            for comment in comments
            if region[0] <= span(comment)[0] < start or end <= span(comment)[0] < region[1]
        ]
        changes.remove(region[0], start)
        changes.remove(end, max(end, region[1]))
        written = "".join(f"{one}{newline}{indent}" for one in lost)
        self._lifts.append(_Lift(start, end, indent, written, plan))
        return True

    def settle(self, plans: Iterable[Plan]) -> None:
        """Write the indentation, once it is known what else the plans write in these lines."""
        text = self._code.text
        for one in self._shifts:
            for at in statements.line_starts(self._code, one.outer):
                is_inside = one.start < at < one.end and one.surplus > 0
                if is_inside and not text[at : at + one.surplus].strip(" \t"):
                    one.plan.changes.replace(at, at + one.surplus, "")
        changes = Changes()
        for plan in plans if self._lifts else ():
            changes.add(plan.changes)
        for lift in self._lifts:
            old = layout.indentation(text, lift.start)
            left = statements.changed_between(self._code, lift.start, lift.end, changes)
            written = statements.reindented(self._code, left, old, lift.indent)
            lift.plan.changes.remove(lift.start, lift.end)
            lift.plan.changes.insert(lift.start, lift.comments + written)
