"""Edits of a text: how they are collected around nodes, and how they are applied."""

from __future__ import annotations

import itertools
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from ..findings import Edit
from ..spelling import span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ast_grep_py import SgNode


class OverlapError(ValueError):
    """Two edits change the same characters in different ways."""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with all edits applied; the same edit twice is one.

    Raises OverlapError.
    """
    pieces = []
    position = 0
    for edit in sorted(set(edits)):
        if edit.start < position:
            raise OverlapError(f"two edits change the text from offset {edit.start} on")
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])


def overlap(edits: Iterable[Edit]) -> bool:
    """Whether two different edits change the same characters."""
    return any(second.start < first.end for first, second in itertools.pairwise(sorted(set(edits))))


class Level(IntEnum):
    """How far out something is written around a node, from the inside outwards."""

    NEXT = 0
    ENTRY = 1
    OR_NULL = 2
    LIST = 3
    MOVED = 4
    WHOLE = 5
    QUESTION = 6
    STATEMENT = 9


class Change(NamedTuple):
    """A change before it is an edit: what is written around nodes keeps its order.

    ``rank`` orders what is inserted at one offset: what ends there, from the inside outwards, then
    what begins there, from the outside inwards. ``covers`` replaces what else changes inside.
    """

    start: int
    end: int
    rank: tuple[int, int, int]
    text: str
    covers: bool = False


class Changes:
    """The changes of one text; the same change twice is one."""

    def __init__(self) -> None:
        self._changes: set[Change] = set()

    def before(self, node: SgNode, text: str, level: Level = Level.NEXT) -> None:
        """Write ``text`` in front of a node; a higher ``level`` goes further out."""
        start, end = span(node)
        self.insert_before(start, end, text, level)

    def after(self, node: SgNode, text: str, level: Level = Level.NEXT) -> None:
        """Write ``text`` behind a node; a higher ``level`` goes further out."""
        start, end = span(node)
        self._changes.add(Change(end, end, (0, -start, level), text))

    def insert_before(self, start: int, end: int, text: str, level: Level = Level.NEXT) -> None:
        """Write ``text`` in front of what goes from ``start`` to ``end``."""
        self._changes.add(Change(start, start, (1, -end, -level), text))

    def insert(self, offset: int, text: str, level: Level = Level.NEXT) -> None:
        """Write ``text`` at an offset, in front of what begins there."""
        self._changes.add(Change(offset, offset, (0, 1, level), text))

    def replace(self, start: int, end: int, text: str) -> None:
        """Write ``text`` in place of what goes from ``start`` to ``end``."""
        self._changes.add(Change(start, end, (2, 0, 0), text))

    def remove(self, start: int, end: int) -> None:
        """Take away what goes from ``start`` to ``end``, whatever else changes in it."""
        self._changes.add(Change(start, end, (2, 0, 0), "", covers=True))

    def cover(self, node: SgNode, text: str) -> None:
        """Write ``text`` in place of a node, whatever else changes in it."""
        self.cover_between(*span(node), text)

    def cover_between(self, start: int, end: int, text: str) -> None:
        """Write ``text`` from ``start`` to ``end``, whatever else changes there."""
        self._changes.add(Change(start, end, (2, 0, 0), text, covers=True))

    def add(self, other: Changes) -> None:
        """Take over the changes of another one."""
        self._changes |= other._changes

    def __bool__(self) -> bool:
        return bool(self._changes)

    def __len__(self) -> int:
        return len(self._changes)

    def touches(self, start: int, end: int) -> bool:
        """Whether anything between two offsets changes."""
        return any(start <= change.start and change.end <= end for change in self._changes)

    def edits(self) -> tuple[Edit, ...]:
        """Return the changes as edits, at most one insertion at each offset."""
        covers = _merged([change for change in self._changes if change.covers])
        left = [
            change
            for change in {*covers, *(c for c in self._changes if not c.covers)}
            if not any(other != change and _is_inside(change, other) for other in covers)
        ]
        edits = []
        ordered = sorted(left, key=lambda c: (c.start, c.end, c.rank, c.text))
        for (start, end), group in itertools.groupby(ordered, key=lambda c: (c.start, c.end)):
            if start == end:
                edits.append(Edit(start, end, "".join(change.text for change in group)))
            else:
                edits += [Edit(start, end, change.text) for change in group]
        return tuple(edits)


def _merged(covers: list[Change]) -> list[Change]:
    """Return covers with removals that overlap made one: a comma goes with either neighbour."""
    merged: list[Change] = []
    for change in sorted(covers):
        last = merged[-1] if merged else None
        if last and change.start < last.end < change.end and not (change.text or last.text):
            merged[-1] = last._replace(end=change.end)
        else:
            merged.append(change)
    return merged


def _is_inside(change: Change, other: Change) -> bool:
    """Whether a change is lost in one that replaces all around it."""
    if change.covers and (change.start, change.end) == (other.start, other.end):
        return False
    if change.start != change.end:
        return other.start <= change.start and change.end <= other.end
    if other.start < change.start < other.end:
        return True
    # what is written around something larger stays
    side, reach, _ = change.rank
    if change.start == other.start:
        return side == 1 and -reach <= other.end
    return change.start == other.end and side == 0 and reach < 1 and -reach >= other.start
