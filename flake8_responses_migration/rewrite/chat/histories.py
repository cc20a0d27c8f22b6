"""Histories: what takes the place of a message that is put into a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...spelling import span
from ..edits import Level
from ..tables import tables

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code, Use
    from ..plan import Plan
    from ..types import Types
    from .fields import Fields

MESSAGES = frozenset({"message", "message_data"})


class Histories:
    """Writes the messages of results into lists.

    ``shapes`` is what is known of values, by their node. ``appended`` holds what put a message into
    a list, by its node.
    """

    def __init__(
        self, code: Code, types: Types, fields: Fields, shapes: dict[SgNode, tuple[str, Plan]]
    ) -> None:
        self._code = code
        self._types = types
        self._fields = fields
        self._shapes = shapes
        self._tables = tables()
        self.appended: dict[SgNode, Plan] = {}

    def write_whole(self, message: SgNode, taken: SgNode, plan: Plan) -> None:
        """Put all of an output in place of a message that is put together from parts of it."""
        use = self._code.use(message)
        function = use.node.field("function")
        method = self._code.called_name(use.node).rpartition(".")[2]
        known = self._shapes.get(taken)
        is_put_in = use.kind == "argument" and method in self._code.growing
        is_message = known is not None and known[0] in MESSAGES and taken in self._fields.written
        is_put_last = is_put_in and method in ("append", "push")
        if known is None or function is None or not is_message or not is_put_last:
            plan.because("message-shape", message)
        else:
            plan.link(known[1])
            end = span(function)[1]
            written = f"{self._fields.written[taken]}.output"
            if self._code.extending:
                plan.changes.replace(end - len(method), end, "extend")
            else:
                opening, closing = self._spread(message, plan)
                written = f"{opening}{written}{closing}"
            plan.changes.cover(message, written)
            for other in (plan, known[1]):
                other.forget(message)
                other.link(plan)

    def append(
        self, node: SgNode, use: Use, function: SgNode | None, method: str, plan: Plan
    ) -> None:
        """Put all of the output into the list where the message was put."""
        code = self._code
        if function is None:
            return
        end = span(function)[1]
        if code.extending:
            if method != "append":
                plan.because("use-unknown", use.node)
                return
            if not plan.has_tools:
                self._put_text(node, plan)
            else:
                plan.changes.replace(end - len(method), end, "extend")
                plan.changes.after(self._bare(node, plan), ".output", level=Level.ENTRY)
        else:
            self.put_output(node, plan)
        self.appended[use.node] = plan

    def put_output(self, node: SgNode, plan: Plan) -> None:
        """Put what takes the place of a message among the elements of a list."""
        if plan.has_tools:
            self._spread_output(node, plan)
        else:
            self._put_text(node, plan)

    def _bare(self, node: SgNode, plan: Plan) -> SgNode:
        """Leave out a cast, which is about a message, and return what stands in it."""
        inner = self._code.without_cast(node)
        start, end = span(inner)
        for left_out in ((span(node)[0], start), (end, span(node)[1])):
            if left_out[0] != left_out[1]:
                plan.changes.remove(*left_out)
        if inner.kind() in ("await", "await_expression"):
            plan.changes.before(inner, "(")
            plan.changes.after(inner, ")")
        return inner

    def _put_text(self, node: SgNode, plan: Plan) -> None:
        """Put a message with the text in place of one that can hold nothing else."""
        code = self._code
        said = code.typed_literal(code.written_string("assistant"), node)
        head, tail = code.written_dict([("role", said), ("content", "\0")]).split("\0", 1)
        mark = "?" if node in self._fields.behind_optional else ""
        inner = self._bare(node, plan)
        plan.changes.before(inner, head, level=Level.ENTRY)
        plan.changes.after(inner, f"{mark}.output_text{tail}", level=Level.ENTRY)

    def _spread_output(self, node: SgNode, plan: Plan) -> None:
        """Put all of the output among the elements of a list, in place of the message."""
        opening, closing = self._spread(node, plan)
        inner = self._bare(node, plan)
        plan.changes.before(inner, opening, level=Level.ENTRY)
        plan.changes.after(inner, f".output{closing}", level=Level.ENTRY)

    def _spread(self, node: SgNode, plan: Plan) -> tuple[str, str]:
        """Return what stands around an output whose items are put into a list."""
        helper = self._types.input_items(plan)
        if not helper:
            return self._code.spread, ""
        if self._code.sdk is not None and self._code.sdk.lacks(self._tables.sdk["input_items"]):
            plan.because("sdk-without-helper", node, "toResponseInputItems")
        return f"{self._code.spread}{helper}(", ")"
