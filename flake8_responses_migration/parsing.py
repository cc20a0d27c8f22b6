"""Text to tree, with a limit on how deep a tree may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ast_grep_py import SgRoot

if TYPE_CHECKING:
    from ast_grep_py import SgNode

# A node's parent is found from the root downwards: on deeper trees work grows quadratically.
DEEPEST = 2000


class TooDeepError(ValueError):
    """A tree that would take minutes to search."""


def parse(text: str, language: str) -> SgNode:
    """Return the root of the tree, of broken code too; raises TooDeepError."""
    root = SgRoot(text, language).root()
    if _is_deeper_than(root, DEEPEST):
        raise TooDeepError(f"nested more than {DEEPEST} levels deep")
    return root


def _is_deeper_than(root: SgNode, limit: int) -> bool:
    """Whether a tree has more levels than ``limit``; only what is long enough is descended into."""
    level = [root]
    for left in range(limit, 0, -1):
        level = [
            child
            for node in level
            for child in node.children()
            # no construct nests more than two levels into one character
            if _length(child) * 2 > left
        ]
        if not level:
            return False
    return True


def _length(node: SgNode) -> int:
    # a range costs the length of the line that it ends in
    return len(node.text())
