"""Whether one name can be read in place of another one that was given what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..spelling import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from .code import Code

_BLOCKS = frozenset({"block", "module", "program", "statement_block"})


def holds_the_same(code: Code, root: SgNode, target: SgNode, reads: Sequence[SgNode]) -> bool:
    """Whether ``root`` holds what ``target`` was given, wherever that is read.

    It has one binding, which is not done again in between: all reads stand behind the one of
    ``target`` in its block, and the name means the same variable there.
    """
    held = code.variable(root)
    if held is None or held.is_attribute or len(held.bindings) != 1:
        return False
    block = next((one for one in target.ancestors() if one.kind() in _BLOCKS), None)
    if block is None:
        return False
    start, (_, end) = span(target)[1], span(block)
    bound = span(held.bindings[0].statement)[0]
    if start <= bound < end:
        return False
    return all(start <= span(read)[0] < end and code.means_same(root, read) for read in reads)
