"""Conditions: what asks whether there is anything, and why an answer ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...spelling import span
from ..edits import Level
from ..narrowing import is_asked_for
from ..tables import tables

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code, Use
    from ..plan import Plan
    from .fields import Fields

FINISH_REASON = "finish_reason"
# Where an expression of two operands needs no parentheses.
_LOOSE = frozenset({"argument", "bind", "element", "return", "statement", "text", "yield"})


class Conditions:
    """Writes the comparisons of results, and the tests of them."""

    def __init__(self, code: Code, fields: Fields) -> None:
        self._code = code
        self._fields = fields
        self._tables = tables()
        # by the condition around, its negation and its new spelling: what is asked for there
        self._asked: dict[tuple[SgNode, str, str], list[tuple[SgNode, Plan]]] = {}

    def text(self, node: SgNode, use: Use, plan: Plan) -> None:
        """Write a text that is empty now where it was null, if anybody asks for that."""
        is_name = self._fields.written.get(node) == node.text()
        is_excused = use.kind == "test" or (use.kind == "default" and use.name != "??")
        if is_excused or is_name:
            return
        if use.kind == "compare" and self._code.is_null(use.targets[0]):
            self.compare_with_null(node, use, "text", plan)
            return
        if use.kind == "default" and self._defaults_to(use, plan):
            return
        targets = use.targets if use.kind == "bind" else ()
        if not any(self.may_be_null(target, plan) for target in targets or (node,)):
            return
        if self._code.asserts_text(node) or is_asked_for(self._code, node):
            return
        if use.kind == "element" and self._is_said(use):
            # input has a text, which may be empty
            return
        parent = node.parent()
        is_operand = parent is not None and parent.field("operator") is not None
        closing = ""
        if is_operand or use.kind not in _LOOSE:
            opening = self._code.opening(node, "(")
            plan.changes.before(node, opening, level=Level.OR_NULL)
            closing = ")"
        plan.changes.after(node, f" {self._code.or_null}{closing}", level=Level.OR_NULL)

    def _is_said(self, use: Use) -> bool:
        """Whether a value is the content of a message of the assistant."""
        code = self._code
        if use.name != "content" or code.kind(use.node) != "dict":
            return False
        role = next((one for one in code.entries(code.bare(use.node)) if one.name == "role"), None)
        return role is not None and code.string(role.value) == "assistant"

    def _defaults_to(self, use: Use, plan: Plan) -> bool:
        """Write ``??`` as ``||``: what was null is empty. False beside another ``??``."""
        operator, outer = use.node.field("operator"), use.node.parent()
        around = outer.field("operator") if outer is not None else None
        if operator is None or (around is not None and around.text() == operator.text()):
            return False
        plan.changes.replace(*span(operator), self._code.either)
        return True

    def compare_with_null(self, node: SgNode, use: Use, shape: str, plan: Plan) -> None:
        """Write a comparison with null as a question whether there is anything."""
        outer = self._code.use(use.node)
        if outer.kind not in ("test", "guard"):
            self._asked_for_value(node, use, plan)
            return
        row = self._tables.emptiness[shape]
        template = row[self._code.pack if use.name == "!=" else f"{self._code.pack}_not"]
        if node not in self._fields.written and "tested" in row:
            # it was written as a question already
            template = "{}" if use.name == "!=" else self._code.is_there[1]
        head, tail = template.split("{}", 1)
        comparison_start, comparison_end = span(use.node)
        start, end = span(node)
        plan.changes.insert_before(comparison_start, comparison_end, head, level=Level.ENTRY)
        if comparison_start != start:
            plan.changes.replace(comparison_start, start, "")
        if end != comparison_end:
            plan.changes.replace(end, comparison_end, tail)

    def _asked_for_value(self, node: SgNode, use: Use, plan: Plan) -> None:
        """Write a comparison with null whose result is used as a value."""
        start, end = span(use.node)
        own_start, own_end = span(node)
        if own_start != start:
            plan.because("comparison", use.node)
            return
        is_there, is_not_there = self._code.is_there
        head, tail = (is_there if use.name == "!=" else is_not_there).split("{}")
        plan.changes.insert_before(start, end, head, level=Level.QUESTION)
        plan.changes.replace(own_end, end, tail)

    def finish_reason(self, node: SgNode, use: Use, row: dict[str, str], plan: Plan) -> bool:
        """Whether what is read is compared with reasons; any other use of it is dealt with."""
        outer = self._code.use(use.node)
        if outer.kind == "compare" and not self._code.is_null(outer.targets[0]):
            return True
        if outer.kind == "bind" and self._is_later_compared(outer):
            plan.because("comparison", use.node)
            return False
        if outer.kind in ("argument", "text", "element", "return", "bind"):
            plan.because("finish-reason-value", use.node)
            self._fields.write(node, use, row, plan)
            return False
        plan.because("comparison", outer.node)
        return False

    def compare_reason(self, node: SgNode, use: Use, plan: Plan) -> None:
        """Write a comparison of why an answer ended with one reason, or with several."""
        code = self._code
        other = use.targets[0] if use.targets else use.node
        is_list = use.name in ("in", "not in")
        literals = [other]
        if is_list:
            is_shown = code.kind(other) == "list"
            literals = [one.value for one in code.elements(code.bare(other))] if is_shown else []
        rows = [
            self._tables.comparisons.get((FINISH_REASON, code.string(one) or ""))
            for one in literals
        ]
        written = self._fields.written.get(node)
        if not rows or None in rows:
            plan.because("comparison", use.node)
        elif not written or node in self._fields.behind_optional:
            plan.because("needs-name", node)
        else:
            is_negated = use.name in ("!=", "not in")
            templates = [self._reason(row, plan, is_negated) for row in rows if row is not None]
            joined = f" {code.both if is_negated else code.either} ".join(templates)
            text = f"({joined})" if len(templates) > 1 else joined
            text = self._fields.quoted(text, node, plan)
            plan.changes.cover(use.node, text.replace("{}", written))

    def _reason(self, row: dict[str, str], plan: Plan, is_negated: bool) -> str:
        """Return what asks for a reason to finish."""
        pack, negated = self._code.pack, "_not" if is_negated else ""
        template = row[f"{pack}{negated}"]
        return row.get(f"{pack}_tools{negated}", template) if plan.has_tools else template

    def is_only_compared(self, target: SgNode) -> bool:
        """Whether a name is compared with something that is there, and nothing else."""
        uses = [self._code.use(read) for read in self._code.reads(target)]
        return bool(uses) and all(
            one.kind == "compare" and not self._code.is_null(one.targets[0]) for one in uses
        )

    def may_be_null(self, target: SgNode, plan: Plan) -> bool:
        """Whether a text that is given to a name has to be null where there is none."""
        uses = (self._code.use(read) for read in self._code.reads(target))
        is_asked = any(one.kind == "compare" and self._code.is_null(one.targets[0]) for one in uses)
        return plan.has_tools or plan.may_refuse or is_asked

    def _is_later_compared(self, use: Use) -> bool:
        """Whether a name that a value is given to is compared with literals."""
        uses = (self._code.use(read) for target in use.targets for read in self._code.reads(target))
        return any(
            one.kind == "compare" and self._code.kind(one.targets[0]) in ("list", "string")
            for one in uses
        )

    def count(self, node: SgNode, use: Use, plan: Plan) -> None:
        """Write how many answers there are: one, unless it is asked whether there are any."""
        sides = (use.node.field("left"), use.node.field("right"))
        asks_for_none = any(side is not None and side.text() == "0" for side in sides)
        if use.kind != "test" and not asks_for_none:
            plan.changes.cover(node, "1")

    def test(self, node: SgNode, use: Use, shape: str, plan: Plan) -> None:
        """Write a test of a value that is never null any more."""
        row = self._tables.emptiness.get(shape)
        if row is not None and row.get("tested") and node in self._fields.written:
            template = row[self._code.pack]
            if template != "{}":
                head, tail = template.split("{}", 1)
                needs = use.name == "not"
                plan.changes.before(node, f"({head}" if needs else head)
                plan.changes.after(node, f"{tail})" if needs else tail)
        elif shape == "choices":
            plan.changes.after(node, ".output")

    def ask(self, operand: SgNode, negation: str, written: str, plan: Plan) -> None:
        """Note an operand that asks whether there is what is written of it."""
        asked = (self._whole(operand), negation, written)
        self._asked.setdefault(asked, []).append((operand, plan))

    def ask_once(self) -> None:
        """Ask for a Response once where each of its parts was asked for."""
        for asked in self._asked.values():
            for operand, plan in sorted(asked, key=lambda pair: span(pair[0]))[1:]:
                outer = operand.parent()
                left = outer.field("left") if outer is not None else None
                if left is not None and left != operand:
                    plan.changes.remove(span(left)[1], span(operand)[1])

    def _whole(self, operand: SgNode) -> SgNode:
        """Return the outermost of the conditions with one operator that an operand is part of."""
        operator = _operator(operand.parent())
        outer = operand.parent()
        while outer is not None and operator and _operator(outer) == operator:
            operand, outer = outer, outer.parent()
        return operand


def _operator(node: SgNode | None) -> str:
    operator = node.field("operator") if node is not None else None
    return operator.text() if operator is not None else ""
