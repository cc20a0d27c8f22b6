"""Edits of a text: how they are collected around nodes, and how they are applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..findings import Edit


class OverlapError(ValueError):
    """Two edits change the same characters in different ways."""


def apply(text: str, edits: tuple[Edit, ...]) -> str:
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
