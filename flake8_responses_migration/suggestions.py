"""The fixes of findings as a report has them: moved to where they stand in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from . import documents
from .documents.container import EditError
from .documents.editing import PartInFile
from .findings import Edit, Reason, Safety

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .documents import Part
    from .findings import Fix, Replacement


class Suggestions:
    """Moves the fixes of one part of a file, whose text is ``text``.

    ``staying`` are the fixes of findings that are not reported: what has to move together with one
    of them cannot be applied.
    """

    def __init__(self, path: str, text: str, part: Part, staying: Iterable[Fix]) -> None:
        self._part = part
        self._file = PartInFile(path, text, part)
        self._staying = {fix.edits: fix for fix in staying if fix.edits}
        self._replacements: dict[tuple[Edit, ...], tuple[Replacement, ...] | str] = {}

    def placed(self, fix: Fix) -> Fix:
        """Return a fix of the part in the file; what the file cannot take has no replacements."""
        replacements = self._replaced(fix.edits)
        if fix.edits in self._staying:
            fix = fix.held_back_by(self._staying[fix.edits])
        if isinstance(replacements, str):
            reason = Reason(fix.location, "not-placed", replacements, Safety.MANUAL)
            fix = replace(fix, reasons=(*fix.reasons, reason))
            replacements = ()
        return documents.fix_in_file(replace(fix, replacements=replacements), self._part)

    def _replaced(self, edits: tuple[Edit, ...]) -> tuple[Replacement, ...] | str:
        """Return the replacements, or why there can be none."""
        if edits not in self._replacements:
            try:
                self._replacements[edits] = tuple(map(self._file.replacement, _joined(edits)))
            except EditError as error:
                self._replacements[edits] = str(error)
        return self._replacements[edits]


def _joined(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits in order with those that touch as one; raises EditError where two overlap."""
    found: list[Edit] = []
    for edit in sorted(set(edits)):
        if found and edit.start < found[-1].end:
            raise EditError("two changes of the same code are in each other's way")
        if found and edit.start == found[-1].end:
            before = found.pop()
            found.append(Edit(before.start, edit.end, before.text + edit.text))
        else:
            found.append(edit)
    return found
