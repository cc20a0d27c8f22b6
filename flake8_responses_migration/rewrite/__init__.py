"""Rewriting: what replaces the calls of a file, and the file with them replaced."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..findings import Safety
from ..gate import may_matter
from ..languages import HTTP
from .edits import apply, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..engine import Examined
    from ..findings import Edit, Fix
    from ..settings import Settings
    from ..source import SourceFile
    from .code import Code

# Files whose names outside of functions are read by what is no script.
_WITH_TEMPLATE = (".astro", ".svelte", ".vue")

__all__ = ["Rewritten", "fixes", "rewrite"]


@dataclass(frozen=True)
class Rewritten:
    """A text and what its fixes change; ``applied`` and ``left`` are in order of that text."""

    before: str
    edits: tuple[Edit, ...] = ()
    applied: tuple[Fix, ...] = ()
    left: tuple[Fix, ...] = ()

    @property
    def text(self) -> str:
        """The text after the fixes."""
        return apply(self.before, self.edits)


def fixes(source: SourceFile, settings: Settings, checked: Examined | None = None) -> list[Fix]:
    """Return the fixes of the calls of a file, in order: one for each call that is reported.

    ``checked`` is what the check has made of the file, if it was there before.
    """
    if source.language is HTTP or not may_matter(source.text, source.language.pack):
        return []
    from ..engine import examined
    from .assistants.conversations import Assistants
    from .chat.calls import Chat

    root, text, syntax, bindings, matches = checked or examined(source, settings)
    if not matches:
        return []
    written_in = _code(source.language.pack)
    code = written_in(root, text, source.language.grammar, bindings, syntax)
    code.displays = source.path.endswith(".ipynb")
    code.has_template = source.path.endswith(_WITH_TEMPLATE)
    code.sdk = source.newest_sdk(source)
    found = [
        *Chat(code).fixes(matches),
        *Assistants(code).fixes(matches),
    ]
    changing = (replace(fix, edits=_changing(fix.edits, text)) for fix in found)
    return sorted(changing, key=lambda fix: (fix.location, fix.code))


def _changing(edits: Iterable[Edit], text: str) -> tuple[Edit, ...]:
    """Return the edits that change something: a field may keep its name."""
    return tuple(edit for edit in edits if text[edit.start : edit.end] != edit.text)


def _code(pack: str) -> type[Code]:
    if pack == "python":
        from .code.python import PythonCode

        return PythonCode
    from .code.javascript import JavaScriptCode

    return JavaScriptCode


def rewrite(
    source: SourceFile,
    settings: Settings,
    *,
    unsafe: bool,
    selects: Callable[[Fix], bool] = lambda _fix: True,
) -> Rewritten:
    """Return a file with its safe fixes applied, and with ``unsafe`` those that are not as well.

    ``selects`` says which fixes may be applied. What has to move together with one that may not is
    left as well.
    """
    found = fixes(source, settings)
    worst = Safety.UNSAFE if unsafe else Safety.SAFE
    staying = {fix.edits for fix in found if fix.edits and not selects(fix)}
    allowed = [f for f in found if f.safety.rank <= worst.rank and f.edits not in staying]
    allowed = _compatible(allowed)
    left = tuple(fix for fix in found if fix not in allowed)
    return Rewritten(source.text, _joined(source, allowed), tuple(allowed), left)


def _compatible(found: list[Fix]) -> list[Fix]:
    """Return the fixes without those that change the same characters as one before them."""
    if not overlap(edit for fix in found for edit in fix.edits):
        return found
    kept: list[Fix] = []
    for fix in found:
        if not overlap(edit for one in (*kept, fix) for edit in one.edits):
            kept.append(fix)
    return kept


def _joined(source: SourceFile, applied: Iterable[Fix]) -> tuple[Edit, ...]:
    """Return the edits of fixes that are applied together.

    With them go the imports that nothing uses any more: of one fix alone that cannot be said.
    """
    edits = tuple(sorted({edit for fix in applied for edit in fix.edits}))
    if not edits:
        return ()
    from ..parsing import parse
    from .imports import without_unused

    root = parse(source.parseable, source.language.grammar)
    syntax = _code(source.language.pack).import_syntax
    return without_unused(root, source.parseable, syntax, edits)
