"""Names that hold what another name holds afterwards: they are not needed any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..aliases import holds_the_same
from ..tables import tables

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code, Use
    from .conditions import Conditions
    from .fields import Fields


class Aliases:
    """Finds names in whose place another one can be read.

    ``renamed_to`` says of names that are read in place of others which one that is.
    """

    def __init__(self, code: Code, fields: Fields, conditions: Conditions) -> None:
        self._code = code
        self._fields = fields
        self._conditions = conditions
        self._rows = tables().fields
        self.renamed_to: dict[SgNode, SgNode] = {}

    def is_self(self, node: SgNode, use: Use) -> bool:
        """Whether a name is given what it is written as already."""
        is_plain = len(use.targets) == 1 and use.value is None and node in self._fields.left_out
        return is_plain and self._fields.written.get(node) == use.targets[0].text()

    def is_compared(self, node: SgNode, use: Use) -> bool:
        """Whether a name is given a reason to finish, and is compared with reasons only."""
        is_named = use.kind == "bind" and len(use.targets) == 1
        is_compared = is_named and self._conditions.is_only_compared(use.targets[0])
        return is_compared and self._is_second_name(node, use)

    def second_name(self, node: SgNode, use: Use, shape: str) -> tuple[SgNode, str] | None:
        """Return the name that is given what another name of the function holds, and its shape."""
        if not use.targets:
            return None
        target = use.targets[0]
        parts = self._code.parts(target)
        if parts is not None:
            row = self._rows.get((shape, parts[0].name)) if len(parts) == 1 else None
            if row is None or row.get("write") != "" or parts[0].has_default:
                return None
            target, shape = parts[0].local, row["gives"]
        elif node not in self._fields.left_out:
            return None
        is_second = self._is_second_name(node, use._replace(targets=(target, *use.targets[1:])))
        return (target, shape) if is_second else None

    def _is_second_name(self, node: SgNode, use: Use) -> bool:
        """Whether what is given to a name can be read of another name of the function instead."""
        code = self._code
        if len(use.targets) != 1 or use.value is not None:
            return False
        target = use.targets[0]
        alias = code.variable(target)
        root = self.root(node)
        if alias is None or root is None or alias.is_attribute:
            return False
        if len(alias.bindings) != 1 or not alias.uses:
            return False
        if not holds_the_same(code, root, target, alias.uses):
            return False
        around = code.function_around(target)
        return all(use.kind() == "identifier" for use in alias.uses) and all(
            code.function_around(one) == around for one in (root, *alias.uses) if one
        )

    def root(self, node: SgNode) -> SgNode | None:
        """Return the name that a value is read of afterwards, where it is that name as it is."""
        name = self._fields.written.get(node, "")
        current: SgNode | None = node
        while current is not None:
            stands_for = self.renamed_to.get(current, current)
            if stands_for.text() == name:
                return stands_for
            current = self._code.syntax.earlier(current)
        return None
