"""What is read of a run, and of the messages that it leaves: it is read of the response."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...spelling import is_within, span
from ..edits import Level
from . import statements
from .operations import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ast_grep_py import SgNode

    from ..code import Code, Use, Variable
    from ..plan import Plan
    from .operations import Operation
    from .statements import Removals

_MAKING = frozenset({"outputs", "run"})
_KNOWN_STATUS = frozenset(
    {"cancelled", "completed", "failed", "in_progress", "incomplete", "queued"}
)
# What is read of a run to learn whether it calls functions.
_CALLING = frozenset({"action", "tool_calls"})
# The word in a name, whether the words are written with underscores or in camel case.
_RUN = re.compile(r"(?<![^\W_])run(?![a-z])|(?<![A-Z])Run(?![a-z])")
_RESPONSES = {"run": "response", "Run": "Response"}


@dataclass(eq=False)
class Responses:
    """The responses that the names of one run hold; ``name`` is what they are called then."""

    name: str
    variables: list[Variable] = field(default_factory=list)
    operations: list[Operation] = field(default_factory=list)
    # calls that return the run that they are given
    passed_on: list[SgNode] = field(default_factory=list)

    @property
    def made(self) -> list[Operation]:
        """The calls that give a response, in order."""
        return [one for one in self.operations if one.kind in _MAKING]


class RunResults:
    """Follows the runs of one file."""

    def __init__(
        self,
        code: Code,
        operations: Sequence[Operation],
        removals: Removals,
        variable_of: Callable[[SgNode], Variable | None],
    ) -> None:
        self._code = code
        self._operations = operations
        self._removals = removals
        self._variable_of = variable_of
        data = table()
        self._fields = {(row["of"], row["name"]): row for row in data["field"]}
        self._statuses = data["status"]
        self._sends_outputs = any(one.kind == "outputs" for one in operations)
        self.of_variable: dict[tuple[object, ...], Responses] = {}
        kinds = {"identifier", code.syntax.destructured} - {""}
        self._names = {node.text() for kind in kinds for node in code.root.find_all(kind=kind)}
        # what runs were called, by the new names
        self._renamings: dict[str, str] = {}
        # the names of responses whose runs had none
        self._named: dict[Operation, str] = {}
        # questions for tool calls, with their plans
        self._asked: dict[SgNode, Plan] = {}
        # conditions that are written anew
        self.replaced: list[SgNode] = []
        self._find()

    # Which names hold runs.

    def _find(self) -> None:
        for one in self._operations:
            if one.kind in _MAKING and one.variable is not None:
                self._add(one.variable, one)
        for one in self._operations:
            if one.kind not in ("outputs", "poll"):
                continue
            responses = self.polled(one)
            if responses is None:
                continue
            if one.variable is not None:
                self.join(one.variable, responses)
            if one not in responses.operations:
                responses.operations.append(one)

    def _add(self, variable: Variable, one: Operation) -> None:
        responses = self.of_variable.get(variable.bindings)
        if responses is None:
            responses = Responses(self._renamed(variable))
            responses.variables.append(variable)
            self.of_variable[variable.bindings] = responses
        responses.operations.append(one)

    def _renamed(self, variable: Variable) -> str:
        """Return a name in which a run is a response."""
        if variable.is_attribute:
            return ""
        name = variable.name
        renamed = _RUN.sub(lambda found: _RESPONSES[found[0]], name)
        if renamed in self._names or self._renamings.setdefault(renamed, name) != name:
            return name
        return renamed

    def join(self, variable: Variable, responses: Responses) -> None:
        """Note another name of the same responses."""
        if variable.bindings not in self.of_variable:
            responses.variables.append(variable)
            self.of_variable[variable.bindings] = responses

    def polled(self, one: Operation) -> Responses | None:
        """Return the responses of the run that a call asks for or continues."""
        variable = self.variable_of(one)
        return self.of_variable.get(variable.bindings) if variable is not None else None

    def variable_of(self, one: Operation) -> Variable | None:
        """Return the variable of the run that a call asks for or continues."""
        identifier = one.value("run_id")
        return self._variable_of(identifier) if identifier is not None else None

    def parameter_of(self, one: Operation) -> Variable | None:
        """Return the parameter that holds the run, or its identifier, that a call asks for."""
        identifier = one.value("run_id")
        bare = self._code.bare(identifier) if identifier is not None else None
        named = self._code.variable(bare) if bare is not None else None
        for variable in (named, self.variable_of(one)):
            if variable is not None and variable.bindings[0].kind == "parameter":
                return variable
        return None

    def held_by(self, node: SgNode) -> Responses | None:
        """Return the responses of the run that an expression holds, or its identifier."""
        for variable in (self._code.variable(self._code.bare(node)), self._variable_of(node)):
            if variable is not None and variable.bindings in self.of_variable:
                return self.of_variable[variable.bindings]
        return None

    def is_held_by(self, identifier: SgNode, holder: str | None) -> bool:
        """Whether an identifier is that of the run whose response is written as ``holder``."""
        responses = self.held_by(identifier)
        targets = responses.made if responses is not None and not responses.name else []
        names = {one.target.text() for one in targets if one.target is not None}
        return responses is not None and holder in {responses.name, *names}

    def thread_of(self, node: SgNode) -> str | None:
        """Return how the thread is written that ``run.thread_id`` is the identifier of."""
        code, bare = self._code, self._code.bare(node)
        held, name = code.syntax.earlier(bare), bare.field(code.syntax.member_name)
        variable = code.variable(code.bare(held)) if held is not None else None
        responses = self.of_variable.get(variable.bindings) if variable is not None else None
        if responses is None or name is None or name.text() != "thread_id":
            return None
        given = {
            thread.text(): thread
            for one in responses.operations
            if one.kind == "run" and (thread := one.value("thread_id")) is not None
        }
        if len(given) != 1 or len(responses.made) != len(responses.operations):
            return None
        ((written, thread),) = given.items()
        named = code.bare(code.syntax.earlier(thread) or thread)
        owner = code.variable(named)
        if owner is None or len(owner.bindings) != 1:
            return None
        made_in = code.function_around(owner.bindings[0].statement)
        read_in = code.function_around(node)
        is_seen = made_in is None or (read_in is not None and made_in.node == read_in.node)
        return written if is_seen else None

    def continued(self, one: Operation) -> Operation | None:
        """Return the call that started the run whose tool outputs a call sends."""
        responses = self.polled(one)
        if responses is None:
            return None
        before = [
            other
            for other in responses.operations
            if other.kind == "run" and span(other.call) < span(one.call)
        ]
        return before[-1] if before else None

    # What is read of them.

    def settle(self) -> None:
        """Rewrite all that is read of runs."""
        for responses in dict.fromkeys(self.of_variable.values()):
            self._settle(responses)
        for one in self._operations:
            if one.kind in _MAKING and one.variable is None:
                self._unnamed(one)
            if one.kind == "outputs" and one.variable is None:
                self._keep(one)
        self._join_questions()

    def _join_questions(self) -> None:
        """Ask once where a condition asked for the status and for what it says in turn."""
        code = self._code
        for node, plan in self._asked.items():
            whole = node
            while (parent := whole.parent()) is not None and len(code.conjuncts(parent)) > 1:
                whole = parent
            operands = list(code.conjuncts(whole))
            for before, operand in itertools.pairwise(operands):
                if operand == node and any(
                    o in self._asked for o in operands[: operands.index(node)]
                ):
                    plan.changes.remove(span(before)[1], span(operand)[1])

    def _settle(self, responses: Responses) -> None:
        code, plan = self._code, responses.operations[0].plan
        calls = {*(one.call for one in responses.operations), *responses.passed_on}
        for variable in responses.variables:
            name = responses.name or ""
            for binding in variable.bindings:
                given = binding.expression
                if given is None or (code.bare(given) not in calls and code.kind(given) != "null"):
                    plan.because("run-source", binding.statement, variable.name)
            for target in self._targets(variable, responses):
                self._call_it(target, name, plan)
            for read in variable.uses:
                if any(is_within(read, node) for node in self.replaced):
                    continue
                self._call_it(read, name, plan)
                if not self._removals.holds(read):
                    self._read(read, "run", name or read.text(), plan)

    def _targets(self, variable: Variable, responses: Responses) -> Iterator[SgNode]:
        for one in responses.operations:
            named = one.variable.bindings if one.variable is not None else None
            if one.target is not None and named == variable.bindings:
                yield one.target
        for binding in variable.bindings:
            if binding.expression is not None and self._code.kind(binding.expression) == "null":
                use = self._code.use(binding.expression)
                yield from use.targets

    def _call_it(self, node: SgNode, name: str, plan: Plan) -> None:
        if not name or node.text() == name:
            return
        # the key of an object is not renamed
        is_shorthand = node.kind() in self._code.syntax.named_arguments
        written = self._code.written_pair(node.text(), name) if is_shorthand else name
        plan.changes.replace(*span(node), written)

    def _keep(self, one: Operation) -> None:
        """Give what answers tool outputs the name of the run that they belong to."""
        responses = self.polled(one)
        use = self._code.use(self._code.outermost(one.call))
        started = self.continued(one)
        declared = started.statement if started is not None else None
        if responses is None or use.kind != "statement" or one.statement is None:
            one.plan.because("run-used", one.call, one.function.text())
            return
        constant = self._code.constant_word(declared) if declared is not None else None
        if constant is not None:
            one.plan.changes.replace(*span(constant[0]), constant[1])
        target = started.target.text() if started is not None and started.target else "response"
        one.plan.changes.before(
            one.statement, f"{responses.name or target} = ", level=Level.STATEMENT
        )

    def _unnamed(self, one: Operation) -> None:
        use = self._code.use(self._code.outermost(one.call))
        if use.kind == "return":
            one.plan.because("run-leaves", one.call, one.function.text())
        elif use.kind != "statement":
            one.plan.because("run-used", one.call, one.function.text())

    def _read(self, node: SgNode, shape: str, holder: str, plan: Plan) -> None:
        """Rewrite what is read of a value; ``holder`` is how the response is written."""
        code = self._code
        use = code.use(node)
        if use.kind == "same":
            self._read(use.node, shape, holder, plan)
        elif use.kind in ("index", "member"):
            self._member(node, use, shape, holder, plan)
        elif self._is_question(use):
            return
        elif use.kind == "bind" and shape != "run":
            self._bound(use, shape, holder, plan)
        elif use.kind == "iterate" and shape == "tool_calls":
            for target in use.targets:
                for read in code.reads(target):
                    self._read(read, "tool_call", read.text(), plan)
        elif use.kind in ("return", "yield") or (use.kind == "element" and shape == "run"):
            plan.because("run-leaves", node)
        elif code.is_said(use):
            plan.because("run-printed", node)
        else:
            plan.because("run-used", node)

    def _is_question(self, use: Use) -> bool:
        """Whether a use asks no more than whether there is something, and how much."""
        if use.kind == "compare":
            return self._code.kind(use.targets[0]) == "null"
        function = use.node.field("function") if use.kind == "argument" else None
        is_length = function is not None and function.text() == "len"
        return is_length or use.kind in ("statement", "test")

    def _bound(self, use: Use, shape: str, holder: str, plan: Plan) -> None:
        code = self._code
        for target in use.targets:
            if not code.bound(target):
                plan.because("run-used", target)
                continue
            for read in code.reads(target):
                self._read(read, shape, read.text(), plan)

    def _member(self, node: SgNode, use: Use, shape: str, holder: str, plan: Plan) -> None:
        code = self._code
        name = f"[{use.name}]" if use.kind == "index" else use.name
        row = self._fields.get((shape, name))
        thread = self.thread_of(use.node) if (shape, name) == ("run", "thread_id") else None
        if thread is not None:
            plan.changes.cover(use.node, thread)
            return
        if row is None:
            if name in ("model_dump_json()", "model_dump()", "to_json()", "to_dict()"):
                plan.because("run-printed", use.node)
            else:
                plan.because("run-used", use.node)
            return
        gives = row.get("gives", "")
        if gives == "status":
            self._status(use.node, holder, plan)
            return
        template = row.get(code.pack, row.get("write", ""))
        outer = code.use(use.node)
        asked = outer.kind == "test" or (
            outer.kind == "compare" and code.kind(outer.targets[0]) == "null"
        )
        if asked and f"{code.pack}_test" in row:
            whole = use.node if outer.kind == "test" else outer.node
            is_negated = outer.kind == "compare" and outer.name == "=="
            written = statements.filled(code, row[f"{code.pack}_test"], holder, whole)
            written = code.is_there[1].replace("{}", written) if is_negated else written
            plan.changes.cover(whole, written)
            if not is_negated:
                self._asked[whole] = plan
            return
        if "{}" in template:
            plan.changes.cover(use.node, statements.filled(code, template, holder, use.node))
        elif not template.startswith("["):
            self._rename_member(node, use, template, plan)
        if gives:
            self._read(use.node, gives, holder, plan)

    def _rename_member(self, node: SgNode, use: Use, template: str, plan: Plan) -> None:
        code = self._code
        if use.node.kind() != code.syntax.member:
            plan.because("run-used", use.node)
            return
        name = use.node.field(code.syntax.member_name)
        if not template:
            plan.changes.replace(span(node)[1], span(use.node)[1], "")
        elif name is not None and name.text() != template[1:]:
            plan.changes.replace(*span(name), template[1:])

    # The status of a run.

    def is_about_calls(self, condition: SgNode, responses: Responses) -> bool:
        """Whether a condition asks if these runs call functions, or holds what they call."""
        asked = self._code.bare(condition)
        return any(
            self._leads_to_calls(read, asked)
            for variable in responses.variables
            for read in variable.uses
            if is_within(read, asked)
        )

    def _leads_to_calls(self, node: SgNode, asked: SgNode) -> bool:
        """Whether a condition is nothing but the question for calls of the run at ``node``."""
        code, shape = self._code, "run"
        while node != asked:
            use = code.use(node)
            if use.kind == "compare":
                other = use.targets[0]
                is_status = use.name == "==" and code.string(other) == "requires_action"
                is_there = use.name == "!=" and code.is_null(other)
                asks = (shape == "status" and is_status) or (shape in _CALLING and is_there)
                return asks and use.node == asked
            if use.kind == "member":
                shape = self._fields.get((shape, use.name), {}).get("gives", "")
            elif use.kind != "same":
                return False
            node = use.node
        return shape in _CALLING

    def asked_for_calls(self, responses: Responses, at: SgNode) -> str:
        """Return the question whether a response calls functions."""
        started = next((one.target for one in responses.made if one.target is not None), None)
        holder = responses.name or (started.text() if started is not None else "response")
        template = self._statuses["requires_action"][self._code.pack]
        return statements.filled(self._code, template, holder, at)

    def _status(self, node: SgNode, holder: str, plan: Plan) -> None:
        code = self._code
        use = code.use(node)
        if use.kind != "compare":
            if use.kind == "bind":
                plan.because("run-used", node)
            return
        other = use.targets[0]
        if code.kind(other) == "list":
            literals = [code.string(element.value) for element in code.elements(code.bare(other))]
        else:
            literals = [code.string(other)]
        is_asked = literals == ["requires_action"] or (
            literals == ["completed"] and self._sends_outputs
        )
        if is_asked and use.name in ("==", "!="):
            key = code.pack if use.name == "==" else f"{code.pack}_not"
            template = self._statuses[literals[0]][key]
            written = statements.filled(code, template, holder, use.node)
            if code.use(use.node).kind == "test" and written.startswith("("):
                written = written[1:-1]
            plan.changes.cover(use.node, written)
            if use.name == "==" and literals == ["requires_action"]:
                self._asked[use.node] = plan
            return
        # in TypeScript a comparison with what cannot be is an error
        is_unknown = code.is_typed and not _KNOWN_STATUS.issuperset(literals)
        if "requires_action" in literals or None in literals or is_unknown:
            plan.because("run-status", use.node)

    def response_before(self, one: Operation) -> str | None:
        """Return how the response is written whose answer is the newest message."""
        code = self._code
        thread = one.value("thread_id")
        function = code.function_around(one.call)
        if thread is None:
            return None
        fitting = []
        for run in self._operations:
            if run.kind not in _MAKING or span(run.call) > span(one.call):
                continue
            around = code.function_around(run.call)
            is_same = (around.node if around else None) == (function.node if function else None)
            own = run.value("thread_id")
            of_run = f"{run.target.text()}.thread_id" if run.target is not None else ""
            if is_same and thread.text() in (own.text() if own is not None else "", of_run):
                fitting.append(run)
        if not fitting:
            return None
        run = fitting[-1]
        responses = self.polled(run) if run.kind == "outputs" else None
        if run.variable is None and responses is None:
            return self._give_name(run)
        if responses is None and run.variable is not None:
            responses = self.of_variable[run.variable.bindings]
        if responses is None:
            return None
        return responses.name or (run.target.text() if run.target is not None else None)

    def _give_name(self, run: Operation) -> str | None:
        """Give a response a name whose run had none."""
        use = self._code.use(self._code.outermost(run.call))
        if use.kind != "statement" or run.statement is None:
            return None
        if run not in self._named:
            self._named[run] = self._new_name(run)
            declared = f"{self._code.declaring}{self._named[run]} = "
            run.plan.changes.before(run.statement, declared, level=Level.STATEMENT)
        return self._named[run]

    def _new_name(self, run: Operation) -> str:
        """Return a name that neither the file nor another run of the same function has."""
        around = self._code.function_around(run.call)
        beside = {
            name
            for other, name in self._named.items()
            if self._code.function_around(other.call) == around
        }
        numbered = (f"response{number}" for number in itertools.count(2))
        taken = {*self._names, *self._renamings, *beside}
        return next(n for n in itertools.chain(["response"], numbered) if n not in taken)
