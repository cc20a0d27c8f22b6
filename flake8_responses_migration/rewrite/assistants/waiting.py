"""Loops that wait for a run: they go, since a response is finished when the call returns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...spelling import span
from .. import layout
from . import statements

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code
    from .operations import Operation
    from .run_results import Responses, RunResults
    from .statements import Removals

_SLEEP = re.compile(r"(?:await\s+)?(?:[\w.]*\.)?(?:sleep|delay|wait|setTimeout)\s*\(")
_PROMISE = re.compile(r"await\s+new\s+Promise\b.*\bsetTimeout\b", re.DOTALL)
_ALWAYS = frozenset({"1", "True", "true"})
_LEAVING = frozenset({"break_statement", "continue_statement"})


class Waiting:
    """Takes away what waits for the runs of one file."""

    def __init__(self, code: Code, removals: Removals, results: RunResults) -> None:
        self._code = code
        self._removals = removals
        self._results = results
        # where code moves to the left: from, to, and by how much
        self._shifted: list[tuple[int, int, int]] = []

    def surplus(self, offset: int) -> int:
        """Return by how many characters less the line of an offset is indented afterwards."""
        return sum(by for start, end, by in self._shifted if start <= offset < end)

    def settle(self, polls: list[Operation]) -> None:
        """Rewrite the calls that ask for the state of a run."""
        done: set[SgNode] = set()
        for poll in polls:
            responses = self._results.polled(poll)
            if responses is None and self._is_in_waiting_function(poll):
                continue
            if responses is None:
                poll.plan.because("poll-unknown", poll.function, poll.plan.subject)
                continue
            if (outer := self._sending_loop(poll, responses)) is not None:
                poll.plan.because("tool-loop", outer, "while")
                continue
            loop = self._loop(poll, responses)
            if loop is None:
                self._remove(poll)
            elif loop not in done:
                done.add(loop)
                self._unroll(loop, poll, responses)

    def _is_in_waiting_function(self, poll: Operation) -> bool:
        """Take away a function that only waits for the run that it is given, and its calls."""
        code, results = self._code, self._results
        variable = results.variable_of(poll)
        given = [b for b in variable.bindings if b.kind == "parameter"] if variable else []
        function = code.function_of_parameter(given[0]) if len(given) == 1 else None
        if function is None or variable is None or statements.around(function.node) is None:
            return False
        calls = code.calls(function)
        if not calls or not self._does_nothing_else(function.node, variable.name, poll):
            return False
        passed = []
        for call in calls:
            argument = code.argument_for(call, function, variable.name)
            held = code.variable(code.bare(argument)) if argument is not None else None
            responses = results.of_variable.get(held.bindings) if held is not None else None
            use = code.use(call)
            while use.kind == "same":
                use = code.use(use.node)
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
        self._removals.add(function.node, poll.plan)
        return True

    def _does_nothing_else(self, function: SgNode, name: str, poll: Operation) -> bool:
        """Whether a function waits for what a parameter holds, and at most returns it."""
        code = self._code
        if statements.around(function) != function:
            return False
        for statement in statements.inside(function.field("body")):
            loop = statement.field("body") if statement.kind() in code.syntax.loops else None
            parts = statements.inside(loop) if loop is not None else [statement]
            is_return = statement.text().removeprefix("return").strip("; ") == name
            is_text = statement.text().startswith(('"', "'"))
            if not (is_return or is_text or all(self._only_waits(p, poll) for p in parts)):
                return False
        return True

    def _remove(self, poll: Operation) -> None:
        if poll.variable is not None and poll.statement is not None:
            self._removals.add(poll.statement, poll.plan)
        else:
            poll.plan.because("poll-unknown", poll.function, poll.plan.subject)

    def _sending_loop(self, poll: Operation, responses: Responses) -> SgNode | None:
        """Return the loop around a call that sends tool outputs of a run that begins elsewhere."""
        started = [one.call for one in responses.operations if one.kind == "run"]
        outputs = [one.call for one in responses.operations if one.kind == "outputs"]
        return next(
            (
                outer
                for outer in poll.call.ancestors()
                if outer.kind() in self._code.syntax.loops
                and any(statements.is_within(call, outer) for call in outputs)
                and not any(statements.is_within(call, outer) for call in started)
            ),
            None,
        )

    def _loop(self, poll: Operation, responses: Responses) -> SgNode | None:
        """Return the outermost loop around a call in which no run begins."""
        waiting = None
        around = self._code.function_around(poll.call)
        for outer in poll.call.ancestors():
            if around is not None and outer == around.node:
                break
            if outer.kind() in self._code.syntax.loops:
                if any(statements.is_within(one.call, outer) for one in responses.made):
                    break
                waiting = outer
        return waiting

    def _unroll(self, loop: SgNode, poll: Operation, responses: Responses) -> None:
        """Take a loop away, but for what it does with the finished run."""
        code = self._code
        condition, body = loop.field("condition"), loop.field("body")
        names = [variable.name for variable in responses.variables]
        asked = code.bare(condition) if condition is not None else None
        is_endless = asked is not None and asked.text() in _ALWAYS
        is_about_run = asked is not None and any(
            re.search(rf"\b{re.escape(name)}\b", asked.text()) for name in names
        )
        if body is None or not (is_endless or is_about_run) or loop.field("alternative"):
            poll.plan.because("polling-loop", loop, "while")
            return
        kept = []
        for statement in statements.inside(body):
            if self._only_waits(statement, poll):
                continue
            if not code.branches(statement):
                poll.plan.because("polling-loop", statement)
                return
            kept.append(statement)
        self._keep(loop, kept, poll)

    def _only_waits(self, statement: SgNode, poll: Operation) -> bool:
        """Whether a statement does nothing that a finished run needs."""
        code = self._code
        text = statement.text()
        if statement == poll.statement or statement.kind() in {*_LEAVING, "pass_statement"}:
            return True
        if _SLEEP.match(text) or _PROMISE.match(text):
            return True
        if statements.is_printing(code, statement):
            return True
        branches = code.branches(statement)
        return bool(branches) and all(
            self._only_waits(inner, poll) for branch in branches for inner in branch.statements
        )

    def _keep(self, loop: SgNode, kept: list[SgNode], poll: Operation) -> None:
        """Write the statements of a loop that stay in its place."""
        code, changes = self._code, poll.plan.changes
        if not kept:
            self._removals.add(loop, poll.plan)
            return
        for statement in kept:
            for branch in code.branches(statement):
                for inner in branch.statements:
                    if inner.kind() in _LEAVING or (inner != statement and self._is_sleep(inner)):
                        self._removals.add(inner, poll.plan)
            loose = [
                node
                for kind in _LEAVING
                for node in statement.find_all(kind=kind)
                if not self._removals.holds(node) and not self._is_in_own_loop(node, statement)
            ]
            for node in loose:
                poll.plan.because("polling-loop", node)
        text = code.text
        start, end = span(loop)
        indent = layout.indentation(text, start)
        position = start
        for number, statement in enumerate(kept):
            first, last = span(statement)
            if number:
                newline = layout.line_end_of(text, first)
                changes.remove(position, first)
                changes.insert(position, f"{newline}{indent}")
            else:
                changes.remove(position, first)
            deeper = layout.indentation(text, first)
            surplus = len(deeper) - len(indent)
            self._shifted.append((first, last, surplus))
            for at in statements.line_starts(code, statement):
                if surplus > 0 and text.startswith(deeper, at):
                    changes.replace(at, at + surplus, "")
            position = last
        changes.remove(position, end)

    def _is_sleep(self, statement: SgNode) -> bool:
        text = statement.text()
        return _SLEEP.match(text) is not None or _PROMISE.match(text) is not None

    def _is_in_own_loop(self, node: SgNode, within: SgNode) -> bool:
        return any(
            outer.kind() in self._code.syntax.loops and statements.is_within(outer, within)
            for outer in node.ancestors()
        )
