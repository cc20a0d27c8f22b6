"""Rewriting: what replaces the calls of a file, and the file with them replaced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..findings import Fix
    from ..settings import Settings
    from ..source import SourceFile

__all__ = ["Rewritten", "fixes", "rewrite"]


@dataclass(frozen=True)
class Rewritten:
    """A text after its fixes; ``applied`` and ``left`` are in order of the text before."""

    text: str
    applied: tuple[Fix, ...] = ()
    left: tuple[Fix, ...] = ()


def fixes(source: SourceFile, settings: Settings) -> list[Fix]:
    """Return the fixes of the calls of a file, in order: one for each call that is reported."""
    return []


def rewrite(
    source: SourceFile,
    settings: Settings,
    *,
    unsafe: bool,
    selects: Callable[[str], bool] = lambda _code: True,
) -> Rewritten:
    """Return a file with its safe fixes applied, and with ``unsafe`` those that are not as well.

    ``selects`` says which codes may be fixed.
    """
    return Rewritten(source.text, (), tuple(fixes(source, settings)))
