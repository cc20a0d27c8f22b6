"""Loops that wait for a run: they go, since a response is finished when the call returns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...spelling import is_within, span
from .. import layout
from . import pauses, statements
from .tool_loops import ToolLoops

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code
    from .operations import Operation
    from .run_results import Responses, RunResults
    from .shifts import Shifts
    from .statements import Removals


class Waiting:
    """Takes away what waits for the runs of one file."""

    def __init__(self, code: Code, removals: Removals, results: RunResults, shifts: Shifts) -> None:
        self._code = code
        self._removals = removals
        self._results = results
        self._shifts = shifts
        self._tool_loops = ToolLoops(code, removals, results, shifts)

    def settle(self, polls: list[Operation]) -> None:
        """Rewrite the calls that ask for the state of a run."""
        done: set[SgNode] = set()
        for poll in polls:
            responses = self._results.polled(poll)
            if responses is None and self._removals.holds(poll.call):
                continue
            if responses is None and self._is_in_waiting_function(poll, polls):
                continue
            if responses is None:
                poll.plan.because("poll-unknown", poll.function, poll.plan.subject)
                continue
            if (outer := self._tool_loops.around(poll, responses)) is not None:
                is_new = outer not in done
                done.add(outer)
                if is_new and not self._tool_loops.rewrite(outer, responses, poll.plan):
                    poll.plan.because("tool-loop", outer, "while")
                continue
            loop = self._loop(poll, responses)
            if loop is None:
                self._remove(poll)
            elif loop not in done:
                done.add(loop)
                self._unroll(loop, poll, responses)
        for poll in polls:
            if not self._removals.holds(poll.call):
                poll.plan.because("poll-unknown", poll.function, poll.plan.subject)

    def _is_in_waiting_function(self, poll: Operation, polls: list[Operation]) -> bool:
        """Take away a function that only waits for the run that it is given, and its calls."""
        code, results = self._code, self._results
        given = results.parameter_of(poll)
        function = code.function_of_parameter(given.bindings[0]) if given is not None else None
        declared = self._declaration(function.node) if function is not None else None
        if function is None or declared is None or given is None:
            return False
        calls = code.calls(function)
        if not calls:
            return False
        inside = [one for one in polls if is_within(one.call, function.node)]
        if not self._does_nothing_else(function.node, given.name, inside):
            return False
        passed = []
        for call in calls:
            argument = code.argument_for(call, function, given.name)
            responses = results.held_by(argument) if argument is not None else None
            use = code.use(code.outermost(call))
            statement = statements.around(call)
            is_plain = use.kind in ("bind", "statement") and use.value is None
            if responses is None or statement is None or not is_plain:
                return False
            passed.append((call, statement, responses, use.targets))
        for call, statement, responses, targets in passed:
            responses.passed_on.append(call)
            poll.plan.link(responses.operations[0].plan)
            self._removals.add(statement, poll.plan)
            for target in targets:
                if (named := code.variable(target)) is not None:
                    results.join(named, responses)
        if not function.is_closed:
            poll.plan.because("shared-elsewhere", function.node, function.name)
        self._removals.add(declared, poll.plan)
        return True

    def _declaration(self, function: SgNode) -> SgNode | None:
        """Return the statement that is nothing but a function."""
        statement = statements.around(function)
        if statement is None or statement == function:
            return statement
        declared = statements.inside(statement)
        is_only = len(declared) == 1 and declared[0].field("value") == function
        return statement if is_only else None

    def _does_nothing_else(self, function: SgNode, name: str, polls: list[Operation]) -> bool:
        """Whether a function waits for what a parameter holds, and at most returns it."""
        code = self._code
        names = ["", name, *(one.variable.name for one in polls if one.variable is not None)]
        asking = [one.statement for one in polls if one.statement is not None]
        for statement in statements.inside(function.field("body")):
            loop = statement.field("body") if statement.kind() in code.syntax.loops else None
            parts = statements.inside(loop) if loop is not None else [statement]
            is_text = statement.text().startswith(('"', "'"))
            waits = all(pauses.only_waits(code, p, asking, names) for p in parts)
            if not (is_text or waits):
                return False
        return True

    def _remove(self, poll: Operation) -> None:
        if poll.variable is not None and poll.statement is not None:
            self._removals.add(poll.statement, poll.plan)
        else:
            poll.plan.because("poll-unknown", poll.function, poll.plan.subject)

    def _loop(self, poll: Operation, responses: Responses) -> SgNode | None:
        """Return the outermost loop around a call in which no run begins."""
        waiting = None
        around = self._code.function_around(poll.call)
        for outer in poll.call.ancestors():
            if around is not None and outer == around.node:
                break
            if outer.kind() in self._code.syntax.loops:
                if any(is_within(one.call, outer) for one in responses.made):
                    break
                waiting = outer
        return waiting

    def _unroll(self, loop: SgNode, poll: Operation, responses: Responses) -> None:
        """Take a loop away, but for what it does with the finished run."""
        code = self._code
        condition, body = loop.field("condition"), loop.field("body")
        names = [variable.name for variable in responses.variables]
        asked = code.bare(condition) if condition is not None else None
        is_endless = asked is not None and asked.text() in pauses.ALWAYS
        is_about_run = asked is not None and any(
            re.search(rf"\b{re.escape(name)}\b", asked.text()) for name in names
        )
        otherwise = loop.field("alternative")
        is_left = otherwise is not None and any(
            not pauses.is_in_own_loop(code, node, body or loop)
            for node in loop.find_all(kind="break_statement")
        )
        if body is None or not (is_endless or is_about_run) or is_left:
            poll.plan.because("polling-loop", loop, "while")
            return
        kept = []
        for statement in statements.inside(body):
            if pauses.only_waits(code, statement, _statement_of(poll)):
                self._removals.cut(statement, poll.plan)
                continue
            if not code.branches(statement):
                poll.plan.because("polling-loop", statement)
                return
            kept.append(statement)
        # what is done after a loop that nothing leaves is always done
        kept += statements.inside(otherwise.field("body")) if otherwise is not None else []
        self._keep(loop, kept, poll)

    def _keep(self, loop: SgNode, kept: list[SgNode], poll: Operation) -> None:
        """Write the statements of a loop that stay in its place."""
        code, changes = self._code, poll.plan.changes
        if not kept:
            self._removals.add(loop, poll.plan)
            return
        for statement in kept:
            for branch in code.branches(statement):
                for inner in branch.statements:
                    is_poll = inner in _statement_of(poll)
                    if is_poll or inner.kind() in pauses.LOOP_EXITS or pauses.is_sleep(code, inner):
                        self._removals.add(inner, poll.plan)
            loose = [
                node
                for kind in pauses.LOOP_EXITS
                for node in statement.find_all(kind=kind)
                if not self._removals.holds(node)
                and not pauses.is_in_own_loop(code, node, statement)
            ]
            for node in loose:
                poll.plan.because("polling-loop", node)
        text = code.text
        start, end = span(loop)
        indent = layout.indentation(text, start)
        position = start
        comments = list(loop.find_all(kind="comment"))
        for number, statement in enumerate(kept):
            first, last = span(statement)
            newline = layout.line_end_of(text, first)
            lost = [c.text() for c in comments if position <= span(c)[0] < first]
            written = f"{newline}{indent}".join([*([""] if number else []), *lost, ""])
            changes.remove(position, first)
            if written:
                changes.insert(position, written)
            self._shifts.add(first, last, indent, statement, poll.plan)
            position = last
        changes.remove(position, end)


def _statement_of(poll: Operation) -> list[SgNode]:
    return [poll.statement] if poll.statement is not None else []
