"""Loops over streams: chunks become typed events, and each statement waits for its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...spelling import is_within, span
from .. import layout
from ..edits import Level
from ..tables import tables
from .pieces import (
    ABOUT_PIECES,
    EMPTY,
    END,
    FILLED,
    MISSING,
    NAMED,
    PIECE,
    ROLE,
    USAGE,
    Pieces,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ..code import Branch, Code
    from .results import Consumer, Loop, Results

# What needs a list of choices, which an event does not have.
_COUNTING = frozenset({"argument", "compare", "iterate", "other"})
# What the branch for an event may read.
_TAKEN = {"end": {END, USAGE}, PIECE: {PIECE}, "start": {ROLE}, "usage": {USAGE}}
# Where a conditional expression needs no parentheses.
_LOOSE = frozenset({"argument", "bind", "return"})


class Streams:
    """Rewrites the loops over the streams of chat calls."""

    def __init__(self, code: Code, results: Results) -> None:
        self._code = code
        self._results = results
        self._pieces = Pieces(code, results)
        self._events = tables().events
        # what became a question for the type of the event, or is behind one
        self._asked_nodes: list[SgNode] = []

    def settle(self) -> None:
        """Rewrite the loops, once all uses of their chunks are known."""
        for loop in self._results.loops.values():
            self._rewrite(loop)
        for consumer in self._results.consumers:
            self._hand_texts(consumer)

    def _rewrite(self, loop: Loop) -> None:
        code, plan, pieces = self._code, loop.plan, self._pieces
        if not code.bound(loop.target):
            plan.because("stream-use", loop.iterated)
            return
        statements = code.repeated(loop.use.node)
        if statements is None:
            self._filter(loop)
            return
        waiting: list[SgNode] = []
        # statements for other events, and those that are about no event
        others: list[SgNode] = []
        loose: list[SgNode] = []
        guard: SgNode | None = None
        for statement in statements:
            shapes = pieces.shapes_in(statement)
            if self._skips(loop, statement):
                guard = guard or (None if waiting else statement)
            elif not shapes:
                if guard is None and not pieces.is_idle(statement):
                    loose.append(statement)
            elif events := self._converts(loop, statement):
                if events != {PIECE}:
                    others.append(statement)
            elif pieces.leads_on(statement):
                continue
            elif USAGE in shapes and not shapes & {END, PIECE, ROLE}:
                self._wait(loop, statement, "usage")
                others.append(statement)
            elif shapes & {END, ROLE, USAGE} or PIECE not in shapes:
                self._use_whole(loop, statement, shapes)
                others.append(statement)
            else:
                waiting.append(statement)
        if waiting and guard is None:
            guard = self._guard(loop, statements, waiting, others)
        for statement in loose:
            if guard is None or span(statement) < span(guard):
                plan.because("stream-fewer-events", statement)
        for statement in pieces.noticing(statements, loop.use.node):
            plan.because("stream-fewer-events", statement)
        self._look_for_rest(loop)

    def _use_whole(self, loop: Loop, statement: SgNode, shapes: set[str]) -> None:
        if self._pieces.yields(statement):
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
            if is_own and not any(is_within(node, other) for other in loops):
                loop.plan.because("stream-use", node)
        for node in self._pieces.nodes_in(loop.use.node):
            shape = self._pieces.shape(node)
            counts = shape == "chunk_choices" and self._code.use(node).kind in _COUNTING
            if (shape in (END, ROLE) or counts) and not self._is_asked(node):
                loop.plan.because("stream-use", node)

    def _is_asked(self, node: SgNode) -> bool:
        return any(is_within(node, asked) for asked in self._asked_nodes)

    # Conditions.

    def _skips(self, loop: Loop, statement: SgNode) -> bool:
        """Write what leaves out chunks without text as a question for the type of the event."""
        pieces = self._pieces
        condition = (
            self._code.branches(statement)[0].condition if pieces.is_skip(statement) else None
        )
        asked = pieces.shapes_in(condition) if condition is not None else set()
        if condition is None or not asked & NAMED or not asked <= ABOUT_PIECES:
            return False
        if any(pieces.question(one, "==") is None for one in pieces.alternatives(condition)):
            return False
        self._ask(loop, condition, self._event(loop, PIECE, negated=True))
        return True

    def _converts(self, loop: Loop, statement: SgNode) -> set[str]:
        """Write the conditions of an ``if`` as questions for the type of the event.

        Return the names of the events, none where it has other conditions.
        """
        branches = self._code.branches(statement)
        asked = [self._asked_for(loop, branch) for branch in branches]
        conditions = [one for one in asked if one is not None]
        if len(conditions) != len(branches):
            return set()
        for branch, (event, condition) in zip(branches, conditions, strict=True):
            if branch.condition is not None:
                self._ask(loop, branch.condition, condition)
            elif branch.word is not None:
                loop.plan.changes.cover(branch.word, self._code.written_else(condition))
            self._write_values(loop, branch, event.split()[0])
        return {event for event, _ in conditions}

    def _ask(self, loop: Loop, condition: SgNode, text: str) -> None:
        binding = self._code.binding_expression
        if condition.kind() == binding or condition.find(kind=binding) is not None:
            # a name would be lost
            loop.plan.because("stream-use", condition)
        loop.plan.changes.cover(condition, text)
        self._asked_nodes.append(condition)

    def _asked_for(self, loop: Loop, branch: Branch) -> tuple[str, str] | None:
        """Return the event that a branch is for, and its condition in its new form.

        None where it has none.
        """
        inside = set().union(*map(self._pieces.shapes_in, branch.statements))
        if branch.condition is None:
            is_usage = USAGE in inside and not inside & {END, PIECE, ROLE}
            return ("usage", self._event(loop, "usage")) if is_usage else None
        asked: set[str] = set()
        literal = ""
        others: list[str] = []
        is_first = True
        for operand in self._code.conjuncts(branch.condition):
            shapes = self._pieces.shapes_in(operand)
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
            not asked & NAMED
            or asked == {"chunk"}
            or len(asked & {PIECE, ROLE}) + bool(asked & {END, USAGE}) > 1
        ):
            return None
        event = PIECE
        if END in asked:
            event = f"end {literal}".strip()
        elif ROLE in asked:
            event = "start"
        elif USAGE in asked or (USAGE in inside and PIECE not in inside):
            event = "usage"
        taken = _TAKEN[event.split()[0]]
        if event not in self._events or inside & {END, PIECE, ROLE, USAGE} - taken:
            return None
        asked_for = self._event(loop, event)
        if others and f" {self._code.either} " in asked_for:
            asked_for = f"({asked_for})"
        return event, f" {self._code.both} ".join([asked_for, *others])

    def _presence(self, operand: SgNode) -> str | None:
        """Return what a condition compares with, empty where it asks if anything is there.

        None for any other condition.
        """
        code = self._code
        nodes = self._pieces.nodes_in(operand)
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
        return self._quoted(template).replace("{}", loop.name)

    def _quoted(self, template: str) -> str:
        return template.replace('"', self._code.written_string("")[0])

    def _write_values(self, loop: Loop, branch: Branch, event: str) -> None:
        """Write what a branch uses as a value that an event has in another form."""
        code, plan = self._code, loop.plan
        row = self._events[event]
        template = row.get(f"{code.pack}_value", "").replace("{}", loop.name)
        nodes = [node for one in branch.statements for node in self._pieces.nodes_in(one)]
        for node in nodes if template else ():
            use = code.use(node)
            if self._pieces.shape(node) != row["values"] or use.kind in ("compare", "test"):
                continue
            if "reason" in row:
                plan.because(row["reason"], node)
            text = template.replace('"', code.quote_at(node))
            is_loose = use.kind in _LOOSE or " " not in text
            plan.changes.cover(node, text if is_loose else f"({text})")
            self._asked_nodes.append(node)

    # What waits for pieces.

    def _guard(
        self, loop: Loop, statements: Sequence[SgNode], waiting: list[SgNode], others: list[SgNode]
    ) -> SgNode | None:
        """Leave out all other events before the first statement that is about pieces.

        Return that statement, None where each of them waits for itself.
        """
        first = self._first(statements, waiting[0])
        if any(span(first) < span(other) for other in others):
            self._wait_each(loop, waiting)
            return None
        changes, text = loop.plan.changes, self._code.text
        start, end = span(first)
        indent = layout.indentation(text, start)
        newline = layout.line_end_of(text, start)
        if first.parent() == loop.use.node:
            # there is no block to put anything in
            written = f"if ({self._event(loop, PIECE)}) "
        elif layout.is_first_on_line(text, start):
            start = layout.with_comments(text, first)
            written = f"{self._skip(loop, indent, newline)}{newline}{indent}"
        elif first != statements[0]:
            loop.plan.because("stream-use", first)
            return first
        elif "\n" in self._skip(loop, indent, "\n"):
            # the block gets lines of its own
            indent += self._code.step
            before = text[:start].rstrip(" \t")
            changes.replace(len(before), start, "")
            written = f"{newline}{indent}{self._skip(loop, indent, newline)}{newline}{indent}"
        else:
            written = f"{self._skip(loop, indent, newline).removesuffix(';')}; "
        changes.insert_before(start, end, written, level=Level.STATEMENT)
        return first

    def _skip(self, loop: Loop, indent: str, newline: str) -> str:
        return self._code.written_skip(self._event(loop, PIECE, negated=True), indent, newline)

    def _first(self, statements: Sequence[SgNode], waiting: SgNode) -> SgNode:
        """Return the first of the names in front of a statement that stand for the event.

        A compiler knows the type of those only that are made behind the question for it.
        """
        first = waiting
        for statement in reversed(statements[: statements.index(waiting)]):
            if not self._pieces.nodes_in(statement) or not self._pieces.leads_on(statement):
                break
            if not any(is_within(one, statement) for one in self._results.removed):
                first = statement
        return first

    def _wait_each(self, loop: Loop, waiting: list[SgNode]) -> None:
        """Let each statement wait for pieces, since others wait for other events."""
        for statement in waiting:
            if self._is_named(statement):
                # of other events the name says that there is no text
                continue
            bound = self._bound(statement)
            if bound is not None:
                self._choose(loop, bound)
            else:
                self._wait(loop, statement, PIECE)

    def _bound(self, statement: SgNode) -> SgNode | None:
        """Return the piece that a statement gives a name, and does nothing else."""
        nodes = [
            node
            for node in self._pieces.nodes_in(statement)
            if self._pieces.shape(node) in (FILLED, PIECE)
            and self._code.use(node).kind == "bind"
            and self._code.use(node).value is None
        ]
        return nodes[0] if len(nodes) == 1 and not self._code.branches(statement) else None

    def _choose(self, loop: Loop, value: SgNode) -> None:
        """Write a piece that gets a name as what there is of one in any event."""
        code, changes = self._code, loop.plan.changes
        before, between = (one.replace("{}", self._event(loop, PIECE)) for one in code.choosing)
        changes.before(value, before, level=Level.WHOLE)
        left, right = (value.field(side) for side in ("left", "right"))
        if self._pieces.shape(value) == FILLED and left is not None and right is not None:
            changes.replace(span(left)[1], span(right)[0], between)
        else:
            changes.after(value, f"{between}{code.missing}", level=Level.WHOLE)

    def _is_named(self, statement: SgNode) -> bool:
        """Whether a statement does nothing for other events, since the name of a piece says so."""
        code, pieces = self._code, self._pieces
        texts = [one for one in pieces.nodes_in(statement) if pieces.shape(one) in (FILLED, PIECE)]
        if not texts or any(code.kind(one) != "name" for one in texts):
            return False
        if pieces.is_skip(statement):
            return True
        arriving = {EMPTY if pieces.shape(one) == FILLED else MISSING for one in texts}
        branches = code.branches(statement)
        if not branches:
            return arriving == {EMPTY} and pieces.ignores_empty(statement, texts)
        return all(
            branch.condition is not None and arriving <= pieces.kept_out(branch.condition)
            for branch in branches
        )

    def _wait(self, loop: Loop, statement: SgNode, event: str) -> None:
        """Let a single statement run for one kind of event only."""
        text, (start, end) = self._code.text, span(statement)
        indent = layout.indentation(text, start)
        is_alone = layout.is_first_on_line(text, start)
        asked = self._event(loop, event)
        branches = self._code.branches(statement)
        if event == PIECE and len(branches) == 1 and branches[0].condition is not None:
            condition = branches[0].condition
            uses = map(self._code.use, self._pieces.nodes_in(condition))
            named = [one for use in uses if use.kind == "bind" for one in use.targets]
            if not all(
                is_within(read, statement) for one in named for read in self._code.reads(one)
            ):
                # for other events it keeps the last piece
                loop.plan.because("stream-use", statement)
                return
            loop.plan.changes.before(condition, f"{asked} {self._code.both} (", level=Level.WHOLE)
            loop.plan.changes.after(condition, ")", level=Level.WHOLE)
            return
        written = self._code.written_when(asked, statement, indent)
        if written is None or ("\n" in written and not is_alone):
            loop.plan.because("stream-use", statement)
            return
        written = written.replace("\n", layout.line_end_of(text, start))
        loop.plan.changes.insert_before(start, end, written, level=Level.STATEMENT)

    # What is no statement.

    def _filter(self, loop: Loop) -> None:
        """Leave out all other events in a comprehension."""
        code, clause = self._code, loop.use.node
        written = code.written_filter(clause, self._event(loop, PIECE))
        comprehension = clause.parent()
        if (
            written is None
            or comprehension is None
            or self._pieces.shapes_in(comprehension) & {END, ROLE, USAGE}
        ):
            loop.plan.because("stream-use", loop.iterated)
            return
        loop.plan.changes.after(clause, written, level=Level.WHOLE)
        if self._pieces.notices(comprehension, code.filters(clause)):
            loop.plan.because("stream-fewer-events", comprehension)

    def _hand_texts(self, consumer: Consumer) -> None:
        """Hand the texts of a stream to a function that takes them out of chunks itself."""
        node, plan = consumer.node, consumer.plan
        template = consumer.row.get(self._code.pack)
        if template is None:
            plan.because("stream-use", node)
            return
        call = plan.call.parent()
        if call is not None and call.kind() == "await":
            template = consumer.row[f"{self._code.pack}_async"]
        text, start = self._code.text, span(node)[0]
        is_first = layout.is_first_on_line(text, start)
        line = layout.line_end_of(text, start) + layout.indentation(text, start)
        template = template.replace("\n", line if is_first else " ")
        head, tail = self._quoted(template).split("{}")
        arguments = node.parent()
        is_alone = (
            arguments is not None
            and arguments == consumer.use.node.field("arguments")
            and "".join(arguments.text()[1:-1].split()) == "".join(node.text().split())
        )
        if not is_alone:
            head, tail = f"({head}", f"{tail})"
        plan.changes.before(node, head, level=Level.WHOLE)
        plan.changes.after(node, tail, level=Level.WHOLE)
