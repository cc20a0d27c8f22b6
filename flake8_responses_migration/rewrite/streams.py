"""Loops over streams: chunks become typed events, and each statement waits for its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..spelling import span
from . import layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from .code import Branch, Code, Use
    from .plan import Plan
    from .results import Results

_PIECE = "response.output_text.delta"
_COMPLETED = "response.completed"
# Parts of a chunk that only say whether there is a piece of text.
_ABOUT_PIECES = frozenset({"chunk_choices", "chunk_choice", "delta", "piece"})
_ABOUT_USAGE = frozenset({"chunk_usage"})
_ABOUT_END = frozenset({"chunk_finish_reason"})


class _Loop(NamedTuple):
    plan: Plan
    use: Use
    iterated: SgNode


class Streams:
    """Rewrites the loops over the streams of chat calls."""

    def __init__(self, code: Code, results: Results) -> None:
        self._code = code
        self._results = results
        self._loops: dict[SgNode, _Loop] = {}

    def note(self, plan: Plan, use: Use, node: SgNode, shape: str) -> None:
        """Note a loop over a stream, whose uses are being followed."""
        if shape == "stream":
            self._loops[use.node] = _Loop(plan, use, node)

    def settle(self) -> None:
        """Rewrite the loops, once all uses of their chunks are known."""
        for loop in self._loops.values():
            self._rewrite(loop)

    def _rewrite(self, loop: _Loop) -> None:
        code, plan = self._code, loop.plan
        name = loop.use.targets[0]
        if code.bound(name) == ():
            plan.because("stream-use", loop.iterated)
            return
        statements = code.body(loop.use.node)
        if statements is None:
            self._filter(loop, name)
            return
        needs_guard: list[SgNode] = []
        guarded = False
        for statement in statements:
            shapes = self._shapes_in(statement)
            if "chunk" in shapes and not shapes & (_ABOUT_PIECES | _ABOUT_USAGE | _ABOUT_END):
                shapes = self._whole_uses(statement, shapes, plan)
            if self._is_skip(statement, shapes):
                condition = code.branches(statement)[0].condition
                if condition is not None:
                    plan.changes.cover(condition, self._asks(name, _PIECE, negated=True))
                guarded = not needs_guard or guarded
                continue
            if self._converted(statement, name, plan):
                continue
            if shapes & (_ABOUT_USAGE | _ABOUT_END):
                plan.because("stream-use", statement)
            needs_guard.append(statement)
        if needs_guard and not guarded:
            self._guard(loop, name, statements, needs_guard)
        for statement in needs_guard:
            if not self._only_for_pieces(statement, statements):
                plan.because("stream-fewer-events", statement)

    def _whole_uses(self, statement: SgNode, shapes: set[str], plan: Plan) -> set[str]:
        return shapes

    def _shapes_in(self, node: SgNode) -> set[str]:
        start, end = span(node)
        return {
            shape
            for other, (shape, _) in self._results.shapes.items()
            if start <= span(other)[0] and span(other)[1] <= end
        }

    def _is_skip(self, statement: SgNode, shapes: set[str]) -> bool:
        """Whether a statement leaves out chunks without text."""
        branches = self._code.branches(statement)
        if len(branches) != 1 or branches[0].condition is None:
            return False
        is_continue = [self._code.is_continue(inner) for inner in branches[0].statements] == [True]
        asked = self._shapes_in(branches[0].condition)
        return is_continue and "chunk" in asked and asked <= _ABOUT_PIECES | {"chunk"}

    def _converted(self, statement: SgNode, name: SgNode, plan: Plan) -> bool:
        """Write conditions of an ``if`` as questions for the type of the event."""
        branches = self._code.branches(statement)
        if not branches or any(branch.condition is None for branch in branches):
            return False
        conditions = []
        for branch in branches:
            asked = self._asked(branch, name)
            if asked is None or branch.condition is None:
                return False
            conditions.append((branch.condition, asked))
        for condition, asked in conditions:
            plan.changes.cover(condition, asked)
        return True

    def _asked(self, branch: Branch, name: SgNode) -> str | None:
        """Return the condition of a branch in its new form, None where it has none."""
        code = self._code
        if branch.condition is None:
            return None
        asked: set[str] = set()
        others = []
        for operand in code.conjuncts(branch.condition):
            shapes = self._shapes_in(operand)
            if "chunk" not in shapes or not self._is_presence(operand):
                if shapes:
                    return None
                others.append(operand.text())
            asked |= shapes
        inside = set().union(*(self._shapes_in(inner) for inner in branch.statements))
        if not asked or asked <= {"chunk"}:
            return None
        if asked & _ABOUT_USAGE or (inside & _ABOUT_USAGE and not inside & {"piece"}):
            return (
                None
                if inside & {"piece"}
                else self._conjoined(
                    [self._asks(name, _COMPLETED), f"{name.text()}.response.usage", *others]
                )
            )
        if asked & _ABOUT_END:
            return (
                None
                if inside & {"piece"}
                else self._conjoined([self._asks(name, _COMPLETED), *others])
            )
        if inside & (_ABOUT_USAGE | _ABOUT_END):
            return None
        return self._conjoined([self._asks(name, _PIECE), *others])

    def _is_presence(self, operand: SgNode) -> bool:
        """Whether a condition asks no more than whether something is there."""
        code = self._code
        nodes = [node for node in self._results.shapes if _is_within(node, operand)]
        outermost = max(nodes, key=lambda node: span(node)[1] - span(node)[0])
        if outermost == operand or code.bare(operand) == outermost:
            return True
        use = code.use(outermost)
        if use.kind == "compare":
            other = use.targets[0]
            literal = code.string(other)
            if code.kind(other) == "null":
                return use.name == "!="
            if literal is not None:
                return use.name == "==" and literal == "stop"
        return self._code.asks_for_length(operand)

    def _conjoined(self, conditions: Sequence[str]) -> str:
        return f" {self._code.both} ".join(conditions)

    def _asks(self, name: SgNode, event: str, *, negated: bool = False) -> str:
        operator = self._code.unequal if negated else self._code.equal
        return f"{name.text()}.type {operator} {self._code.written_string(event)}"

    def _guard(
        self, loop: _Loop, name: SgNode, statements: Sequence[SgNode], guarded: list[SgNode]
    ) -> None:
        """Leave out all other events before the first statement that is about pieces."""
        first = guarded[0]
        behind = statements[list(statements).index(first) :]
        if any(statement not in guarded for statement in behind):
            loop.plan.because("stream-use", first)
            return
        text = self._code.text
        start = span(first)[0]
        indent = layout.indentation(text, start)
        newline = layout.line_end_of(text, start)
        skip = self._code.written_skip(self._asks(name, _PIECE, negated=True), indent, newline)
        loop.plan.changes.insert_before(start, span(first)[1], f"{skip}{newline}{indent}", level=9)

    def _only_for_pieces(self, statement: SgNode, statements: Sequence[SgNode]) -> bool:
        """Whether a statement does nothing where a chunk has no text.

        It gives the text a name, it asks for the text first, or it puts another text in its place.
        """
        results, code = self._results, self._code
        pieces = [
            node
            for node, (shape, _) in results.shapes.items()
            if shape == "piece" and _is_within(node, statement)
        ]
        if not pieces:
            inner = [node for node in results.shapes if _is_within(node, statement)]
            return bool(inner) and all(
                code.use(node).kind in ("bind", "member", "index", "same") for node in inner
            )
        for piece in pieces:
            use = code.use(piece)
            if use.kind not in ("bind", "default", "test", "compare") and not self._is_behind_test(
                piece, statement
            ):
                return False
        return True

    def _is_behind_test(self, piece: SgNode, statement: SgNode) -> bool:
        """Whether a piece stands in a branch whose condition asks for it."""
        for branch in self._code.branches(statement):
            if branch.condition is None or "piece" not in self._shapes_in(branch.condition):
                continue
            if any(_is_within(piece, inner) for inner in branch.statements):
                return True
        return False

    def _filter(self, loop: _Loop, name: SgNode) -> None:
        """Leave out all other events in a comprehension."""
        written = self._code.written_filter(loop.use.node, self._asks(name, _PIECE))
        if written is None:
            loop.plan.because("stream-use", loop.iterated)
            return
        loop.plan.changes.after(loop.use.node, written, level=5)


def _is_within(node: SgNode, outer: SgNode) -> bool:
    start, end = span(node)
    outer_start, outer_end = span(outer)
    return outer_start <= start and end <= outer_end
