"""What is done about one call, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Fix, Reason, Safety
from ..spelling import location, span
from .edits import Changes
from .tables import tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from ast_grep_py import SgNode

    from ..findings import Edit, Location

# Longer spellings are cut: a reason is one line.
_LONGEST = 60


class Plan:
    """The changes and the reasons of one call.

    Plans that are ``linked`` change the same code: they are applied together or not at all.
    """

    def __init__(self, call: SgNode, code: str, subject: str, place: Location) -> None:
        self.call = call
        self.code = code
        self.subject = subject
        self.location = place
        self.changes = Changes()
        self.linked: set[Plan] = set()
        # entries that are taken out
        self.removed: set[SgNode] = set()
        # the new method, empty where it is not known
        self.method = ""
        # whether the answer may hold tool calls in place of text
        self.has_tools = False
        # whether it may hold no text for another reason: a refusal
        self.may_refuse = False
        # the names of its parameters, and those that it gets as well with their values
        self.parameters: frozenset[str] = frozenset()
        self.inserted: dict[str, str] = {}
        # whether the call streams, None where that is decided when it runs
        self.streams: bool | None = False
        # the types of items that call the tools, as far as they are in sight
        self.tool_types: set[str] = set()
        self._reasons: dict[tuple[str, Location, str], Reason] = {}

    @property
    def reasons(self) -> list[Reason]:
        """Why the fix is not safe, in the order of the text."""
        return sorted(self._reasons.values())

    def because(self, name: str, node: SgNode, spelling: str = "", advice: str = "") -> None:
        """Note a reason of ``data/rewriting.toml`` that stands at ``node``."""
        row = tables().reasons[name]
        shown = " ".join((spelling or node.text()).split())
        if len(shown) > _LONGEST:
            shown = shown[: _LONGEST - 3] + "..."
        text = row["text"].replace("{advice}", advice).replace("{}", shown)
        place = location(node)
        self._reasons[name, place, text] = Reason(place, name, text, Safety(row["safety"]))

    def apart(self, node: SgNode, rewrite: Callable[[SgNode, Plan], None]) -> Changes:
        """Rewrite an expression, and return what changes in it; what changes elsewhere is kept."""
        kept, self.changes = self.changes, Changes()
        rewrite(node, self)
        found, self.changes = self.changes, kept
        start, end = span(node)
        for edit in found.edits():
            if not (start <= edit.start and edit.end <= end):
                self.changes.replace(edit.start, edit.end, edit.text)
        return found

    def forget(self, node: SgNode) -> None:
        """Drop the reasons that stand in a node, which is written anew."""
        place = location(node)
        first, last = (place.line, place.column), (place.end_line, place.end_column)
        self._reasons = {
            key: reason
            for key, reason in self._reasons.items()
            if not first <= (reason.location.line, reason.location.column) < last
        }

    def link(self, other: Plan) -> None:
        """Tie two plans together."""
        if other is not self:
            self.linked.add(other)
            other.linked.add(self)


def groups(plans: list[Plan]) -> list[list[Plan]]:
    """Return the plans that are tied together, directly or through others."""
    found: list[list[Plan]] = []
    seen: set[Plan] = set()
    for plan in plans:
        if plan in seen:
            continue
        group, pending = [], [plan]
        while pending:
            current = pending.pop()
            if current not in seen:
                seen.add(current)
                group.append(current)
                pending.extend(current.linked)
        found.append(sorted(group, key=lambda p: p.location))
    return found


def together(group: list[Plan], imports: tuple[Edit, ...]) -> list[Fix]:
    """Return the fixes of plans that are applied together or not at all."""
    changes = group[0].changes
    for plan in group[1:]:
        changes.add(plan.changes)
    edits = tuple(sorted((*changes.edits(), *imports)))
    fixes = []
    for plan in group:
        others = [
            reason
            for other in group
            if other is not plan
            for reason in other.reasons
            if reason.safety is not Safety.SAFE
        ]
        reasons = (*plan.reasons, *(r for r in others if r not in plan.reasons))
        fixes.append(Fix(plan.location, plan.code, plan.subject, edits, tuple(reasons)))
    return fixes
