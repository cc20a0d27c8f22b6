"""Loops that wait for a run and send tool outputs: they go on as long as functions are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...spelling import is_within, span
from .. import layout
from ..edits import Level
from ..narrowing import LEAVING
from . import pauses, statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ..code import Branch, Code
    from ..plan import Plan
    from .operations import Operation
    from .run_results import Responses, RunResults
    from .shifts import Shifts
    from .statements import Removals


class _Loop(NamedTuple):
    """A loop; ``sending`` is the branch of ``choice`` that sends the outputs of tools.

    ``kept`` are the statements of the loop that do more than waiting, ``waiting`` the others.
    """

    node: SgNode
    condition: SgNode
    kept: list[SgNode]
    waiting: list[SgNode]
    choice: SgNode
    sending: Branch


class ToolLoops:
    """Rewrites the loops of one file that send tool outputs."""

    def __init__(self, code: Code, removals: Removals, results: RunResults, shifts: Shifts) -> None:
        self._code = code
        self._removals = removals
        self._results = results
        self._shifts = shifts

    def around(self, poll: Operation, responses: Responses) -> SgNode | None:
        """Return the loop around a call that sends tool outputs of a run that begins elsewhere."""
        started = [one.call for one in responses.operations if one.kind == "run"]
        outputs = [one.call for one in responses.operations if one.kind == "outputs"]
        return next(
            (
                outer
                for outer in poll.call.ancestors()
                if outer.kind() in self._code.syntax.loops
                and any(is_within(call, outer) for call in outputs)
                and not any(is_within(call, outer) for call in started)
            ),
            None,
        )

    def rewrite(self, node: SgNode, responses: Responses, plan: Plan) -> bool:
        """Rewrite a loop; False where it is not understood."""
        loop = self._read(node, responses)
        if loop is None:
            return False
        if len(loop.kept) == 1 and all(
            branch == loop.sending or self._is_idle(branch, responses)
            for branch in self._code.branches(loop.choice)
        ):
            return self._repeat(loop, responses, plan)
        return self._choose(loop, responses, plan)

    def _read(self, node: SgNode, responses: Responses) -> _Loop | None:
        code = self._code
        condition, body = node.field("condition"), node.field("body")
        outputs = [
            one
            for one in responses.operations
            if one.kind == "outputs" and is_within(one.call, node)
        ]
        is_plain = node.kind() == "while_statement" and not node.field("alternative")
        if condition is None or body is None or len(outputs) != 1 or not is_plain:
            return None
        names = [variable.name for variable in responses.variables]
        asked = code.bare(condition)
        is_endless = asked.text() in pauses.ALWAYS
        if not is_endless and not pauses.asks_for_status(asked, names):
            return None
        polls = self._polls(responses)
        waiting: list[SgNode] = []
        kept: list[SgNode] = []
        for statement in statements.inside(body):
            waits = pauses.only_waits(code, statement, polls) and all(
                self._is_idle(branch, responses) for branch in code.branches(statement)
            )
            (waiting if waits else kept).append(statement)
        if not all(code.branches(statement) for statement in kept):
            return None
        found = [
            (statement, branch)
            for statement in kept
            for branch in code.branches(statement)
            if outputs[0].statement in branch.statements
        ]
        if len(found) != 1 or not self._asks_for_calls(found[0][1], responses):
            return None
        return _Loop(node, asked, kept, waiting, *found[0])

    def _polls(self, responses: Responses) -> list[SgNode]:
        return [
            one.statement
            for one in responses.operations
            if one.kind == "poll" and one.statement is not None
        ]

    def _asks_for_calls(self, branch: Branch, responses: Responses) -> bool:
        """Whether a branch is for runs that call functions, whatever else it asks for them."""
        code, condition = self._code, branch.condition
        asked = code.conjuncts(condition) if condition is not None else ()
        return bool(asked) and all(self._results.is_about_calls(one, responses) for one in asked)

    def _is_idle(self, branch: Branch, responses: Responses) -> bool:
        """Whether a branch does nothing but wait or leave, and says nothing as it leaves."""
        code, polls = self._code, self._polls(responses)
        leaves = any(one.kind() in pauses.LOOP_EXITS for one in branch.statements)
        says = any(statements.is_printing(code, one) for one in branch.statements)
        waits = all(pauses.only_waits(code, one, polls) for one in branch.statements)
        return waits and not (leaves and says)

    def _without_waiting(self, inside: Sequence[SgNode], responses: Responses, plan: Plan) -> None:
        for statement in inside:
            is_idle = self._is_without_purpose(statement, responses)
            if is_idle and statements.around(statement) == statement:
                self._removals.add(statement, plan)

    def _repeat(self, loop: _Loop, responses: Responses, plan: Plan) -> bool:
        """Write a loop of nothing but what sends the outputs."""
        inside, every = loop.sending.statements, [*loop.waiting, *loop.kept]
        needed = [
            one
            for one in inside
            if not (self._is_without_purpose(one, responses) or one.kind() in pauses.LOOP_EXITS)
        ]
        region = min(span(one)[0] for one in every), max(span(one)[1] for one in every)
        if not self._shifts.lift(loop.node, region, needed[0], needed[-1], plan):
            return False
        for statement in loop.waiting:
            self._removals.cut(statement, plan)
        for branch in self._code.branches(loop.choice):
            if branch.condition is not None:
                self._removals.cut(branch.condition, plan)
            for statement in branch.statements if branch != loop.sending else ():
                self._removals.cut(statement, plan)
        for statement in (*inside[: inside.index(needed[0])], *inside[inside.index(needed[-1]) :]):
            if statement != needed[-1]:
                self._removals.cut(statement, plan)
        between = inside[inside.index(needed[0]) : inside.index(needed[-1])]
        self._without_waiting(between, responses, plan)
        self._ask(loop.condition, self._results.asked_for_calls(responses, loop.condition), plan)
        return True

    def _choose(self, loop: _Loop, responses: Responses, plan: Plan) -> bool:
        """Keep what is done with the finished response, and leave the loop then."""
        code = self._code
        others = [
            branch
            for statement in loop.kept
            for branch in code.branches(statement)
            if branch != loop.sending
        ]
        for statement in loop.kept:
            for node in statement.find_all(kind="continue_statement"):
                is_last = node == loop.sending.statements[-1]
                if not is_last and not pauses.is_in_own_loop(code, node, statement):
                    return False
        for statement in loop.waiting:
            self._removals.add(statement, plan)
        last = others[-1] if others and others[-1].condition is None else None
        idle = last if last is not None and self._is_idle(last, responses) else None
        # what is written behind the last statement would go with it
        end = next(iter(self._code.branches(loop.kept[-1])[-1].statements[-1:]), None)
        for branch in (loop.sending, *others):
            if branch != idle:
                inside = [one for one in branch.statements if one != end]
                self._without_waiting(inside, responses, plan)
        if idle is not None and idle.statements:
            self._leave_in(idle, plan)
        ends = all(
            bool(branch.statements) and self._leaves(branch.statements[-1])
            for branch in others
            if branch != idle
        )
        is_choice = ends and len(loop.kept) == 1
        ends_idly = end is not None and self._is_without_purpose(end, responses)
        # what ends without a bracket has no place for another branch
        has_place = end is not None and statements.around(end) == end and not ends_idly
        if is_choice and last is None and has_place:
            indent, newline = self._layout(loop.choice)
            leave = self._code.written_statement("break")
            written = self._code.written_otherwise(leave, indent, self._code.step, newline)
            plan.changes.after(loop.choice, written)
        elif not is_choice or last is None:
            self._leave_at_the_end(loop, responses, plan)
        if loop.condition.text() not in pauses.ALWAYS:
            self._ask(loop.condition, self._code.true, plan)
        return True

    def _leave_in(self, idle: Branch, plan: Plan) -> None:
        """Leave a loop in a branch that did nothing but wait."""
        *others, last = idle.statements
        plan.changes.cover(last, self._code.written_statement("break"))
        self._removals.cut(last, plan)
        for statement in others:
            self._removals.add(statement, plan)

    def _leave_at_the_end(self, loop: _Loop, responses: Responses, plan: Plan) -> None:
        """Leave a loop behind all of its choices where no outputs were sent."""
        code, changes = self._code, plan.changes
        last, again = loop.sending.statements[-1], code.written_statement("continue")
        if self._is_without_purpose(last, responses):
            self._removals.removed.pop(last, None)
            self._removals.cut(last, plan)
            changes.cover(last, again)
        elif not self._leaves(last) and last.kind() != "continue_statement":
            indent, newline = self._layout(last)
            changes.after(last, f"{newline}{indent}{again}", level=Level.STATEMENT)
        indent, newline = self._layout(loop.kept[-1])
        leave = f"{newline}{indent}{code.written_statement('break')}"
        changes.after(loop.kept[-1], leave, level=Level.STATEMENT)

    def _is_without_purpose(self, statement: SgNode, responses: Responses) -> bool:
        """Whether a statement only lets time pass, or asks for the state of the run."""
        polls = self._polls(responses)
        is_pause = statement in polls or pauses.is_sleep(self._code, statement)
        return is_pause or pauses.is_waiting_loop(self._code, statement, polls)

    def _layout(self, statement: SgNode) -> tuple[str, str]:
        text, start = self._code.text, span(statement)[0]
        return layout.indentation(text, start), layout.line_end_of(text, start)

    def _leaves(self, statement: SgNode) -> bool:
        return statement.kind() in _ENDING

    def _ask(self, condition: SgNode, written: str, plan: Plan) -> None:
        self._results.replaced.append(condition)
        plan.changes.cover(condition, written)


_ENDING = LEAVING - {"continue_statement"}
