"""Patterns that take apart what a Response has in one place, or not under a name."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from ...spelling import span
from .. import layout
from ..aliases import holds_the_same
from ..tables import tables
from .conditions import FINISH_REASON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ..code import Code, Declaration, Part
    from ..plan import Plan
    from .conditions import Conditions
    from .fields import Fields


class Unpacked(NamedTuple):
    """What became of the parts of a pattern, each with what it is afterwards.

    ``kept`` have their own names still; ``renamed`` are read of ``holder``, which stands for them.
    """

    holder: str
    kept: tuple[tuple[Part, str], ...]
    renamed: tuple[tuple[Part, str], ...]


class _Taken(NamedTuple):
    """What a name of a pattern takes; without a template it is the holder, or never written."""

    part: Part
    gives: str
    template: str


class Destructuring:
    """Writes declarations in place of patterns."""

    def __init__(self, code: Code, fields: Fields, conditions: Conditions) -> None:
        self._code = code
        self._fields = fields
        self._conditions = conditions
        self._rows = tables().fields
        # what took the place of patterns whose value had no name
        self._names: set[str] = set()

    def unpack(
        self,
        node: SgNode,
        root: SgNode | None,
        target: SgNode,
        parts: Sequence[Part],
        shape: str,
        plan: Plan,
    ) -> Unpacked | None:
        """Write what is taken out of a value as declarations of its own.

        ``root`` is the name that the value is read of afterwards, None where it has none.
        None where the pattern can stay, or is none of a declaration whose parts are all known.
        """
        code = self._code
        declared = code.declaration(target)
        if (
            declared is None
            or declared.word != "const"
            or code.syntax.comment_mark in declared.statement.text()
        ):
            return None
        if node in self._fields.behind_optional:
            return None
        found = self._taken(parts, shape, plan)
        if found is None:
            return None
        renamed = [one for one in found if not one.template]
        reads = [read for one in renamed for read in code.reads(one.part.local)]
        if root is not None and not holds_the_same(code, root, target, reads):
            return None
        kept = [one for one in found if one.template]
        fields = [one for one in kept if one.template.startswith(".")]
        is_other = len(fields) < len(found) or any(one.part not in parts for one in found)
        if not is_other or (len(found) == 1 and len(kept) == len(fields)):
            return None
        holder = self._fields.written.get(node) or self._new_name()
        lines = [
            f"{one.part.local.text()} = {self._fields.filled(one.template, node, holder, plan)}"
            for one in kept
            if one not in fields
        ]
        if fields:
            names = ", ".join(map(_field, fields))
            lines.insert(0, f"{{ {names} }} = {holder}")
        self._write(node, target, declared, holder, lines, plan)
        return Unpacked(
            holder,
            tuple((one.part, one.gives) for one in kept),
            tuple((one.part, one.gives) for one in renamed),
        )

    def _taken(self, parts: Sequence[Part], shape: str, plan: Plan) -> list[_Taken] | None:
        """Return what the names of a pattern take, None where one of them is not understood."""
        code = self._code
        found = []
        pending = [(part, shape) for part in parts]
        while pending:
            part, of = pending.pop(0)
            row = self._rows.get((of, part.name))
            template = row.get(code.pack, row.get("write")) if row is not None else None
            if row is None or template is None or "reason" in row or template.startswith("["):
                # a list stays one, and what is taken out of it as well
                return None
            gives = row.get("gives", "")
            inner = None if template or part.has_default else code.parts(part.local)
            if inner is not None:
                pending = [*((one, gives) for one in inner), *pending]
                continue
            if gives == FINISH_REASON:
                if not self._conditions.is_only_compared(part.local):
                    return None
                template = ""
            if gives == "text" and self._conditions.may_be_null(part.local, plan):
                template = f"{{}}{template} {code.or_null}"
            if template.startswith("(") and template.endswith(")"):
                template = template[1:-1]
            # a list is always there
            may_default = gives == "tool_calls" and not template.startswith(".")
            if not self._is_name(part.local, is_renamed=not template):
                return None
            if part.has_default and not may_default:
                return None
            found.append(_Taken(part, gives, template))
        return found

    def _is_name(self, local: SgNode, *, is_renamed: bool) -> bool:
        """Whether a part is a name and, if that changes, is not read as the key of an object."""
        code = self._code
        is_key = any(read.kind() != "identifier" for read in code.reads(local))
        return bool(code.bound(local)) and not (is_renamed and is_key)

    def _new_name(self) -> str:
        """Return a name that the file does not use, nor was given before."""
        numbered = (f"response{number}" for number in itertools.count(2))
        for name in itertools.chain(["response"], numbered):
            if name not in self._names and not re.search(rf"\b{name}\b", self._code.text):
                break
        self._names.add(name)
        return name

    def _write(
        self,
        node: SgNode,
        target: SgNode,
        declared: Declaration,
        holder: str,
        lines: list[str],
        plan: Plan,
    ) -> None:
        text, statement = self._code.text, declared.statement
        start, end = span(statement)
        end_mark = ";" if statement.text().endswith(";") else ""
        newline = layout.line_end_of(text, start)
        indent = layout.indentation(text, start)
        written = [f"{declared.word} {line}{end_mark}" for line in lines]
        if self._fields.written.get(node) != holder:
            plan.changes.cover(target, holder)
            plan.changes.insert(end, "".join(f"{newline}{indent}{line}" for line in written))
        elif written:
            plan.changes.cover(statement, f"{newline}{indent}".join(written))
        else:
            layout.remove_statement(self._code, plan.changes, target.parent() or target)


def _field(taken: _Taken) -> str:
    name, local = taken.template.removeprefix("."), taken.part.local.text()
    return name if name == local else f"{name}: {local}"
