"""Which text may hold a finding: a substring test that keeps most files from the parser."""

from __future__ import annotations

from ._needles import NEEDLES


def may_matter(text: str, pack: str = "") -> bool:
    """Whether any rule of a pack, or of all, could fire in ``text``; never False where one does."""
    lowered = text.lower()
    groups = NEEDLES.get(pack) or NEEDLES[""]
    return any(all(word in lowered for word in words) for words in groups)
