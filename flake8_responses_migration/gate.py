"""Which text may hold a finding: a substring test that keeps most files from the parser."""

from __future__ import annotations

from ._needles import NEEDLES


def may_matter(text: str) -> bool:
    """Whether any rule could fire in ``text``; never False where one does."""
    lowered = text.lower()
    return any(all(word in lowered for word in words) for words in NEEDLES)
