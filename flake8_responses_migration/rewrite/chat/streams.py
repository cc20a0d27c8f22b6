"""Loops over streams: chunks become typed events, and each statement waits for its own."""

from __future__ import annotations

import bisect
import functools
import re
from typing import TYPE_CHECKING

from ...spelling import span
from .. import layout
from ..edits import Level
from ..tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ..code import Branch, Code
    from .results import Loop, Results

# What of a chunk only says whether there is a piece of text, or leads to it.
_ABOUT_PIECES = frozenset({"chunk", "chunk_choice", "chunk_choices", "delta", "piece"})
# What names stand for that are the event itself afterwards.
_NAMED = frozenset({"chunk", "chunk_choice", "delta"})
_USAGE = "chunk_usage"
_END = "chunk_finish_reason"


# What needs a list of choices, which an event does not have.
_COUNTING = frozenset({"argument", "compare", "iterate", "other"})
_FLUSH = re.compile(r"[\w.]+\.flush\(\);?")
_ADDING = frozenset({"augmented_assignment", "augmented_assignment_expression"})


class Streams:
    """Rewrites the loops over the streams of chat calls."""

    def __init__(self, code: Code, results: Results) -> None:
        self._code = code
        self._results = results
        self._events = tables().events
        # what became a question for the type of the event
        self._asked_nodes: list[SgNode] = []

    def settle(self) -> None:
        """Rewrite the loops, once all uses of their chunks are known."""
        for loop in self._results.loops.values():
            self._rewrite(loop)

    def _rewrite(self, loop: Loop) -> None:
        code, plan = self._code, loop.plan
        if not code.bound(loop.name):
            plan.because("stream-use", loop.iterated)
            return
        statements = code.body(loop.use.node)
        if statements is None:
            self._filter(loop)
            return
        waiting: list[SgNode] = []
        is_guarded = False
        for statement in statements:
            shapes = self._shapes_in(statement)
            if self._is_skip(statement):
                condition = code.branches(statement)[0].condition
                if condition is not None:
                    self._ask(loop, condition, self._event(loop, "piece", negated=True))
                is_guarded = is_guarded or not waiting
            elif not shapes:
                if not _FLUSH.fullmatch(statement.text()):
                    plan.because("stream-fewer-events", statement)
            elif self._converts(loop, statement) or self._leads_on(statement):
                continue
            elif _USAGE in shapes and not shapes & {_END, "piece"}:
                self._wait(loop, statement, "usage")
            elif _END in shapes or "piece" not in shapes:
                self._use_whole(loop, statement, shapes)
            else:
                waiting.append(statement)
        if waiting and not is_guarded:
            self._guard(loop, statements, waiting)
        for statement in waiting:
            if not self._is_only_for_pieces(statement, statements):
                plan.because("stream-fewer-events", statement)
        self._look_for_rest(loop)

    def _use_whole(self, loop: Loop, statement: SgNode, shapes: set[str]) -> None:
        nodes = self._nodes_in(statement)
        if all(self._code.use(node).kind == "yield" for node in nodes):
            # they are followed to where they are looped over again
            return
        whole = shapes <= {"chunk"}
        loop.plan.because("stream-whole-chunk" if whole else "stream-use", statement)

    def _look_for_rest(self, loop: Loop) -> None:
        """Refuse what is read of a chunk without a question for its type."""
        # what a generator gives is looped over again
        loops = [
            other.use.node for other in self._results.loops.values() if other.plan is loop.plan
        ]
        for node, (shape, plan) in self._results.shapes.items():
            is_own = plan is loop.plan and shape == "chunk"
            if is_own and not any(_is_within(node, other) for other in loops):
                loop.plan.because("stream-use", node)
        for node in self._nodes_in(loop.use.node):
            shape = self._results.shapes[node][0]
            counts = shape == "chunk_choices" and self._code.use(node).kind in _COUNTING
            if (shape == _END or counts) and not self._is_asked(node):
                loop.plan.because("stream-use", node)

    def _is_asked(self, node: SgNode) -> bool:
        return any(_is_within(node, asked) for asked in self._asked_nodes)

    def _nodes_in(self, node: SgNode) -> list[SgNode]:
        start, end = span(node)
        starts, nodes = self._ordered
        inside = nodes[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        return [other for other in inside if span(other)[1] <= end]

    @functools.cached_property
    def _ordered(self) -> tuple[list[int], list[SgNode]]:
        """What is followed, by where it begins; nothing is added while loops are rewritten."""
        places = {node: span(node)[0] for node in self._results.shapes}
        nodes = sorted(places, key=places.__getitem__)
        return [places[node] for node in nodes], nodes

    def _shapes_in(self, node: SgNode) -> set[str]:
        found = {self._results.shapes[other][0] for other in self._nodes_in(node)}
        if "filled" in found:
            found.add("piece")
        return found & {*_ABOUT_PIECES, _USAGE, _END}

    def _leads_on(self, statement: SgNode) -> bool:
        """Whether a statement only gives a part of a chunk a name."""
        nodes = self._nodes_in(statement)
        shapes = {self._results.shapes[node][0] for node in nodes}
        kinds = {self._code.use(node).kind for node in nodes}
        return shapes <= _ABOUT_PIECES - {"piece"} and kinds <= {"bind", "index", "member", "same"}

    def _is_skip(self, statement: SgNode) -> bool:
        """Whether a statement leaves out chunks without text."""
        branches = self._code.branches(statement)
        if len(branches) != 1 or branches[0].condition is None:
            return False
        is_continue = [self._code.is_continue(inner) for inner in branches[0].statements] == [True]
        asked = self._shapes_in(branches[0].condition)
        return is_continue and bool(asked & _NAMED) and asked <= _ABOUT_PIECES

    def _converts(self, loop: Loop, statement: SgNode) -> bool:
        """Write the conditions of an ``if`` as questions for the type of the event."""
        branches = self._code.branches(statement)
        conditions = [self._condition(loop, branch) for branch in branches]
        if not branches or any(condition is None for condition in conditions):
            return False
        for branch, condition in zip(branches, conditions, strict=True):
            if branch.condition is not None and condition is not None:
                self._ask(loop, branch.condition, condition)
            elif branch.word is not None and condition is not None:
                loop.plan.changes.cover(branch.word, self._code.written_else(condition))
        return True

    def _ask(self, loop: Loop, condition: SgNode, text: str) -> None:
        loop.plan.changes.cover(condition, text)
        self._asked_nodes.append(condition)

    def _condition(self, loop: Loop, branch: Branch) -> str | None:
        """Return the condition of a branch in its new form, None where it has none."""
        inside = set().union(*map(self._shapes_in, branch.statements))
        if branch.condition is None:
            is_usage = _USAGE in inside and not inside & {_END, "piece"}
            return self._event(loop, "usage") if is_usage else None
        asked: set[str] = set()
        literal = ""
        others: list[str] = []
        is_first = True
        for operand in self._code.conjuncts(branch.condition):
            shapes = self._shapes_in(operand)
            presence = self._presence(operand) if shapes else None
            if not shapes and is_first:
                # what is asked first may have an effect
                return None
            is_first = False
            if not shapes:
                others.append(self._code.with_parentheses(operand).text())
            elif presence is None:
                return None
            else:
                literal = presence or literal
                asked |= shapes
        if (
            not asked & _NAMED
            or asked == {"chunk"}
            or ("piece" in asked and asked & {_USAGE, _END})
        ):
            return None
        event = "piece"
        if _END in asked:
            event = f"end {literal}".strip()
        elif _USAGE in asked or (_USAGE in inside and "piece" not in inside):
            event = "usage"
        if event not in self._events or inside & {"piece", _USAGE, _END} - _TAKEN[event.split()[0]]:
            return None
        asked_for = self._event(loop, event)
        if others and f" {self._code.either} " in asked_for:
            asked_for = f"({asked_for})"
        return f" {self._code.both} ".join([asked_for, *others])

    def _presence(self, operand: SgNode) -> str | None:
        """Return what a condition compares with, empty where it asks if anything is there.

        None for any other condition.
        """
        code = self._code
        nodes = self._nodes_in(operand)
        outermost = max(nodes, key=lambda node: span(node)[1] - span(node)[0])
        if code.bare(operand) == outermost:
            return ""
        use = code.use(outermost)
        if use.kind == "compare" and use.node == code.bare(operand):
            other = use.targets[0]
            if code.kind(other) == "null":
                return "" if use.name == "!=" else None
            literal = code.string(other)
            if literal is not None:
                return literal if use.name == "==" else None
        return "" if code.asks_for_length(operand) else None

    def _event(self, loop: Loop, event: str, *, negated: bool = False) -> str:
        """Return the question whether a chunk is an event."""
        pack = self._code.pack
        template = self._events[event][f"{pack}_not" if negated else pack]
        quote = self._code.written_string("")[0]
        return template.replace('"', quote).replace("{}", loop.name.text())

    def _guard(self, loop: Loop, statements: Sequence[SgNode], waiting: list[SgNode]) -> None:
        """Leave out all other events before the first statement that is about pieces."""
        first = waiting[0]
        behind = list(statements)[list(statements).index(first) :]
        text = self._code.text
        start, end = span(first)
        indent = layout.indentation(text, start)
        if any(statement not in waiting for statement in behind if self._shapes_in(statement)):
            # others wait for other events
            for statement in waiting:
                self._wait(loop, statement, "piece")
            return
        newline = layout.line_end_of(text, start)
        skip = self._code.written_skip(self._event(loop, "piece", negated=True), indent, newline)
        start = layout.with_comments(text, first)
        loop.plan.changes.insert_before(
            start, end, f"{skip}{newline}{indent}", level=Level.STATEMENT
        )

    def _wait(self, loop: Loop, statement: SgNode, event: str) -> None:
        """Let a single statement run for one kind of event only."""
        indent = layout.indentation(self._code.text, span(statement)[0])
        written = self._code.written_when(self._event(loop, event), statement, indent)
        if written is None:
            loop.plan.because("stream-use", statement)
        else:
            loop.plan.changes.insert_before(*span(statement), written, level=Level.STATEMENT)

    def _is_only_for_pieces(self, statement: SgNode, statements: Sequence[SgNode]) -> bool:
        """Whether a statement does nothing where a chunk has no text.

        It gives the text a name, asks for the text, or puts another text in its place.
        """
        pieces = [
            node
            for node in self._nodes_in(statement)
            if self._results.shapes[node][0] in ("filled", "piece")
        ]
        if any(branch.condition is None for branch in self._code.branches(statement)):
            return False
        earlier = list(statements)[: list(statements).index(statement)]
        return all(
            self._code.use(piece).kind in ("bind", "compare", "default", "test")
            or (self._is_filled(piece) and self._swallows_nothing(piece))
            or self._is_behind_test(piece, statement)
            or any(self._skips_empty(one) for one in earlier)
            for piece in pieces
        )

    def _is_filled(self, node: SgNode) -> bool:
        return self._results.shapes[node][0] == "filled"

    def _swallows_nothing(self, node: SgNode) -> bool:
        """Whether an empty text changes nothing: it is printed, or put behind another one."""
        use = self._code.use(node)
        if use.node.kind() in _ADDING:
            return True
        name = self._code.called_name(use.node) if use.kind == "argument" else ""
        return name in self._code.printing or name.endswith("stdout.write")

    def _is_behind_test(self, piece: SgNode, statement: SgNode) -> bool:
        """Whether a piece stands in a branch whose condition asks for it."""
        return any(
            branch.condition is not None
            and "piece" in self._shapes_in(branch.condition)
            and any(_is_within(piece, inner) for inner in branch.statements)
            for branch in self._code.branches(statement)
        )

    def _skips_empty(self, statement: SgNode) -> bool:
        """Whether a statement goes on with the next round where a piece has no text."""
        branches = self._code.branches(statement)
        if len(branches) != 1 or branches[0].condition is None:
            return False
        is_continue = [self._code.is_continue(inner) for inner in branches[0].statements] == [True]
        return is_continue and "piece" in self._shapes_in(branches[0].condition)

    def _filter(self, loop: Loop) -> None:
        """Leave out all other events in a comprehension."""
        written = self._code.written_filter(loop.use.node, self._event(loop, "piece"))
        if written is None or self._shapes_in(loop.use.node) & {_USAGE, _END}:
            loop.plan.because("stream-use", loop.iterated)
            return
        loop.plan.changes.after(loop.use.node, written, level=Level.WHOLE)


# What the branch for an event may read.
_TAKEN = {"end": {_USAGE}, "piece": {"piece"}, "usage": {_USAGE}}


def _is_within(node: SgNode, outer: SgNode) -> bool:
    start, end = span(node)
    outer_start, outer_end = span(outer)
    return outer_start <= start and end <= outer_end
