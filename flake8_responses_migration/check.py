"""The one way through: a source file in, its findings out. No I/O of its own, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .findings import unchecked
from .gate import may_matter
from .settings import DEFAULT

if TYPE_CHECKING:
    from .findings import Finding
    from .settings import Settings
    from .source import SourceFile


def check(
    source: SourceFile, settings: Settings = DEFAULT, *, with_fixes: bool = False
) -> list[Finding]:
    """Return the findings of a file in order; what cannot be checked is a finding too.

    Suppression comments are not looked at: that is the surface's part. ``with_fixes`` asks for the
    fixes of calls, which a surface that does not show them need not wait for.
    """
    if not may_matter(source.text, source.language.pack):
        return []
    try:
        from .engine import examine
    except ImportError as error:
        return [unchecked(f"{error.name or 'a dependency'} cannot be loaded: {error}")]
    return examine(source, settings, with_fixes=with_fixes)
