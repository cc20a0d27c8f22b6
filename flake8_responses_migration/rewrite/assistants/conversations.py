"""Calls of the Assistants API: conversations and runs, written with Conversations and Responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...bindings.model import Receiver
from ...calls import called
from ...spelling import span, subject
from .. import layout
from ..chat.arguments import Arguments
from ..chat.messages import Messages
from ..imports import Imports
from ..plan import Plan, groups, together
from ..sources import Sources
from ..types import Types
from . import statements
from .configuration import Assistant, Configurations
from .listings import Listings
from .operations import operation, row_of
from .run_results import RunResults
from .run_streams import RunStreams
from .runs import Runs
from .shifts import Shifts
from .statements import Removals
from .waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from ...findings import Fix
    from ...matching import Match
    from ..code import Code, Variable
    from .operations import Operation

# The codes of findings that are about calls of the Assistants API.
CODES = frozenset({"OAR101", "OAR111", "OAR112", "OAR121", "OAR122", "OAR123", "OAR124", "OAR125"})
_RUNNING = frozenset({"outputs", "run", "stream"})


class Assistants:
    """Rewrites the Assistants calls of one file."""

    def __init__(self, code: Code) -> None:
        self._code = code
        self._imports = Imports(code.root, code.text, code.import_syntax)
        self._sources = Sources(code, Types(code, self._imports, code.type_syntax))
        self._removals = Removals(code)
        self._configurations = Configurations(code, self._sources, self._imports)
        messages = Messages(code, self._sources)
        arguments = Arguments(code, self._sources)
        self._messages = messages
        self._shifts = Shifts(code)
        self._runs = Runs(
            code, self._sources, self._configurations, messages, arguments, self._shifts
        )
        self._operations: list[Operation] = []
        self._plans: dict[SgNode, Plan] = {}
        self._assistants: dict[tuple[object, ...], Assistant] = {}
        self._of_run: dict[Operation, Assistant] = {}

    def fixes(self, matches: Sequence[Match]) -> list[Fix]:
        """Return a fix for each match that is about a call, in the order of the matches."""
        for match in matches:
            if match.rule.code in CODES and not (match.rule.argument_of or match.rule.call_of):
                self._note(match)
        self._link()
        self._find_assistants()
        self._rewrite()
        self._sources.settle()
        grouped = groups(list(self._plans.values()))
        imported = self._imports.edits(grouped)
        for group in grouped:
            group[0].because("assistants-shut-down", group[0].call)
        return [
            fix
            for group, imports in zip(grouped, imported, strict=True)
            for fix in together(group, imports)
        ]

    def _note(self, match: Match) -> None:
        code = self._code
        call = called(match.node, code.syntax)
        name = match.value.name
        if call is None or match.value.is_result or call in self._plans or row_of(name) is None:
            return
        place, spelling = subject(match.node, code.text, code.syntax, is_result=False)
        plan = Plan(call, match.rule.code, spelling, place)
        self._plans[call] = plan
        found = operation(code, call, name, plan)
        if found is None:
            plan.because("assistants-client", match.node)
            return
        if match.value.platform == "azure":
            plan.because("assistants-azure", found.function)
        if match.value.receiver is Receiver.COMPATIBLE:
            plan.because("assistants-client", found.function)
        if code.is_raw(found.function):
            plan.because("assistants-raw", found.function)
        if found.statement is None:
            plan.because("assistants-call", found.function, "", "it is no statement of its own")
        self._operations.append(found)

    def _link(self) -> None:
        """Tie the calls of a conversation together.

        Those of one class or function, those that share a variable, and all whose conversation is
        made in one place and run in another.
        """
        by_place: dict[object, Operation] = {}
        for one in self._operations:
            places: list[object] = [("holder", self._code.syntax.holder(one.call))]
            for identifier in self._identifiers(one):
                places += [("variable", v.bindings) for v in self._held(identifier)]
            if one.variable is not None:
                places.append(("variable", one.variable.bindings))
            for place in places:
                by_place.setdefault(place, one).plan.link(one.plan)
        is_run = {one.plan: one.kind in _RUNNING for one in self._operations}
        is_open = {one.plan: self._is_of_elsewhere(one) for one in self._operations}
        first: Plan | None = None
        for group in groups(list(is_run)):
            if any(is_open[plan] for plan in group) or not any(is_run[plan] for plan in group):
                first = first or group[0]
                first.link(group[0])
        for group in groups(list(is_run)):
            if not any(is_run[plan] for plan in group):
                group[0].because("run-elsewhere", group[0].call, group[0].subject)

    def _is_of_elsewhere(self, one: Operation) -> bool:
        """Whether a call is about a thread that is made somewhere else."""
        thread = one.value("thread_id")
        made = {
            other.variable.bindings
            for other in self._operations
            if other.variable is not None and other.kind in ("conversation", "run")
        }
        variable = self._variable_of(thread) if thread is not None else None
        bare = self._code.bare(thread) if thread is not None else None
        if bare is not None and bare.text().endswith(".thread_id"):
            # that of a run, or one that something else holds
            run = self._code.syntax.earlier(bare)
            variable = self._code.variable(run) if run is not None else None
        return thread is not None and (variable is None or variable.bindings not in made)

    def _identifiers(self, one: Operation) -> Iterator[SgNode]:
        for name in ("assistant_id", "run_id", "thread_id"):
            value = one.value(name)
            if value is not None:
                yield value

    def _held(self, identifier: SgNode) -> Iterator[Variable]:
        """Yield the variables of the object whose identifier is given, by callers too."""
        code = self._code
        named = code.variable(code.bare(identifier))
        for variable in (self._variable_of(identifier), named):
            if variable is None:
                continue
            yield variable
            for binding in variable.bindings:
                is_parameter = binding.kind == "parameter"
                function = code.function_of_parameter(binding) if is_parameter else None
                for call in (code.calls(function) or ()) if function is not None else ():
                    given = code.argument_for(call, function, variable.name) if function else None
                    if given is None:
                        continue
                    passed = (code.variable(code.bare(given)), self._variable_of(given))
                    yield from (one for one in passed if one is not None)

    def _variable_of(self, identifier: SgNode) -> Variable | None:
        """Return the variable of an object whose ``id`` is given."""
        code = self._code
        bare = code.bare(identifier)
        for _ in range(len(code.text)):
            variable = None
            if code.kind(bare) == "attribute":
                held = code.syntax.earlier(bare)
                name = bare.field(code.syntax.member_name)
                if held is not None and name is not None and name.text() == "id":
                    return code.variable(code.bare(held))
                variable = code.variable(bare)
            elif code.kind(bare) == "name":
                variable = code.variable(bare)
            given = (
                variable.bindings[0].expression
                if variable and len(variable.bindings) == 1
                else None
            )
            if given is None or variable is None or variable.bindings[0].kind != "value":
                return None
            bare = code.bare(given)
        return None

    # Assistants.

    def _find_assistants(self) -> None:
        for one in self._operations:
            if one.kind == "assistant" and one.variable is not None:
                self._assistants.setdefault(one.variable.bindings, Assistant(one))
        for one in self._operations:
            if one.kind not in ("run", "stream", "update"):
                continue
            assistant = self._assistant_of(one)
            if assistant is not None and one.kind == "update":
                assistant.updates.append(one)
            elif assistant is not None:
                assistant.runs.append(one)
                self._of_run[one] = assistant

    def _assistant_of(self, one: Operation) -> Assistant | None:
        identifier = one.value("assistant_id")
        variable = self._variable_of(identifier) if identifier is not None else None
        return self._assistants.get(variable.bindings) if variable is not None else None

    def _settle_assistants(self) -> None:
        code = self._code
        for assistant in self._assistants.values():
            made = {assistant.made.call, *(one.call for one in assistant.updates)}
            variable = assistant.made.variable
            for binding in variable.bindings if variable is not None else ():
                given = binding.expression
                if given is None or (code.bare(given) not in made and code.kind(given) != "null"):
                    assistant.made.plan.because("assistant-used", binding.statement)
            for thread in self._operations:
                held = thread.entries.get("tool_resources")
                if thread.kind == "conversation" and held is not None:
                    self._configurations.collect_resources(
                        held.value, thread.plan, assistant.resources
                    )
            self._configurations.settle(assistant)
        for one in self._operations:
            is_gone = one.kind in ("assistant", "removed", "update")
            if is_gone and one.statement is not None:
                self._removals.add(one.statement, one.plan)
            if one.kind == "update" and self._assistant_of(one) is None:
                one.plan.because("assistant-unknown", one.value("assistant_id") or one.call)

    def _settle_uses_of_assistants(self) -> None:
        """Look at what else reads an assistant: it is not there any more."""
        code = self._code
        identifiers = {
            code.bare(value)
            for one in self._operations
            if (value := one.value("assistant_id")) is not None
        }
        for assistant in self._assistants.values():
            variable = assistant.made.variable
            pending = list(variable.uses) if variable is not None else []
            while pending:
                use = pending.pop()
                outer = code.use(use)
                if outer.node in identifiers or use in identifiers or self._removals.holds(use):
                    continue
                bound = code.use(outer.node)
                statement = statements.around(use)
                if outer.kind == "member" and bound.kind == "bind" and bound.targets:
                    # the identifier has a name of its own
                    alias = code.variable(bound.targets[0])
                    if alias is not None and len(alias.bindings) == 1 and statement is not None:
                        self._removals.add(statement, assistant.made.plan)
                        pending += alias.uses
                        continue
                if statement is not None and statements.is_printing(code, statement):
                    assistant.made.plan.because("assistant-printed", statement)
                    self._removals.add(statement, assistant.made.plan)
                else:
                    assistant.made.plan.because("assistant-used", outer.node)

    # Calls.

    def _rewrite(self) -> None:
        results = RunResults(self._code, self._operations, self._removals, self._variable_of)
        listings = Listings(self._code, self._operations, self._removals, results)
        folded = self._folded()
        for one in self._operations:
            if one.kind == "outputs":
                before = results.continued(one)
                if before is not None and before in self._of_run:
                    self._of_run[before].runs.append(one)
        self._settle_assistants()
        taken = {message for messages in folded.values() for message in messages}
        for one in self._operations:
            if one.kind == "unknown":
                one.plan.because(
                    "assistants-call", one.function, one.plan.subject, one.row["advice"]
                )
            elif one.kind == "renamed":
                self._rename(one)
            elif one.kind == "conversation":
                self._conversation(one)
            elif one.kind == "message" and one not in taken:
                self._message(one)
            elif one.kind == "run":
                self._run(one, folded.get(one, []))
            elif one.kind == "outputs":
                self._outputs(one, results.continued(one))
            elif one.kind == "stream":
                self._run(one, folded.get(one, []))
                is_required = one.row["kind"] == "stream"
                has_input = folded.get(one) or "additional_messages" in one.entries
                if is_required and not has_input:
                    one.plan.because("stream-input", one.function, one.plan.subject)
        for message in taken:
            if message.statement is not None:
                self._removals.add(message.statement, message.plan)
        polls = [one for one in self._operations if one.kind == "poll"]
        Waiting(self._code, self._removals, results, self._shifts).settle(polls)
        listings.settle(self._replace_path, self._shifts)
        RunStreams(self._code, self._operations, self._removals, self._runs).settle()
        results.settle()
        self._runs.settle(self._plans.values())
        self._settle_uses_of_assistants()
        self._note_moved_comments(taken)
        for assistant, lines in self._configurations.assignments.items():
            self._assign(assistant, lines)
        self._remove_imports()
        self._removals.settle()
        self._shifts.settle(self._plans.values())

    def _note_moved_comments(self, folded: set[Operation]) -> None:
        """Note the comments in what is written elsewhere."""
        moved = [
            setting.node
            for assistant in self._assistants.values()
            for setting in assistant.settings
            if setting.node is not None
        ]
        moved += [value for one in folded if (value := one.value("content")) is not None]
        for node in moved:
            self._removals.elsewhere.update(node.find_all(kind="comment"))

    def _remove_imports(self) -> None:
        """Take away the imports that only served what goes."""
        code = self._code
        for kind in code.importing:
            for statement in code.root.find_all(kind=kind):
                names = list(statement.field_children("name"))
                unused = {node: plan for node in names if (plan := self._only_for_removed(node))}
                # `import *` names nothing
                is_whole = unused and len(unused) == len(names)
                if is_whole and statements.around(statement) == statement:
                    self._removals.add(statement, next(iter(unused.values())))
                    continue
                for node, plan in unused.items():
                    layout.remove(code, plan, node)

    def _only_for_removed(self, imported: SgNode) -> Plan | None:
        """Return the plan that takes away all that an imported name is used for."""
        local = imported.field("alias") or imported.child(0)
        variable = self._code.variable(local) if local is not None else None
        plans = [self._removals.plan_of(use) for use in variable.uses] if variable else []
        return plans[0] if plans and all(plans) else None

    def _assign(self, assistant: Assistant, lines: list[str]) -> None:
        """Write the settings that have names where the assistant was made."""
        code, statement = self._code, assistant.made.statement
        if statement is None:
            return
        self._removals.removed.pop(statement, None)
        start = span(statement)[0]
        newline = layout.line_end_of(code.text, start)
        indent = layout.indentation(code.text, start)
        kept = [
            c.text()
            for c in statement.find_all(kind="comment")
            if c not in self._removals.elsewhere
        ]
        assistant.made.plan.changes.cover(statement, f"{newline}{indent}".join([*kept, *lines]))

    def _replace_path(self, one: Operation, path: str) -> bool:
        """Write another path behind the client of a call."""
        code = self._code
        current: SgNode | None = code.syntax.earlier(one.function)
        while current is not None and code.bindings.value(current).name.startswith("client."):
            current = code.syntax.earlier(current)
        if current is None or code.bindings.value(current).name not in ("client", "openai"):
            one.plan.because("assistants-client", one.function)
            return False
        resources, name = (
            code.syntax.earlier(one.function),
            one.function.field(code.syntax.member_name),
        )
        if resources is None or name is None or one.function.kind() != code.syntax.member:
            one.plan.because("assistants-client", one.function)
            return False
        resource, _, method = path.rpartition(".")
        start, end = span(current)[1], span(resources)[1]
        between = code.text[start:end]
        dot = between[: len(between) - len(between.lstrip(" \t\r\n?!."))] or "."
        one.plan.changes.replace(start, end, f"{dot}{resource}")
        if name.text() != method:
            one.plan.changes.replace(*span(name), method)
        return True

    def _rename(self, one: Operation) -> None:
        if self._replace_path(one, one.row["becomes"]):
            for name, becomes in one.row.get("parameters", {}).items():
                if name in one.entries:
                    layout.rename(self._code, one.plan.changes, one.entries[name], becomes)

    def _conversation(self, one: Operation) -> None:
        code = self._code
        self._replace_path(one, one.row["becomes"])
        for name, entry in one.entries.items():
            if name == "messages":
                layout.rename(code, one.plan.changes, entry, "items")
                self._messages.rewrite(entry.value, one.plan)
            elif name == "tool_resources":
                if not self._assistants:
                    one.plan.because("thread-resources", entry.node)
                layout.remove(code, one.plan, entry.node)

    def _message(self, one: Operation) -> None:
        """Write a message that no run follows."""
        code = self._code
        thread = one.value("thread_id")
        if not self._replace_path(one, one.row["becomes"]) or thread is None or one.among is None:
            one.plan.because("message-dropped", one.call, one.function.text())
            return
        reads = code.reads(one.target) if one.target is not None else ()
        if reads:
            one.plan.because("message-result", reads[0])
        self._runs.write_item(one, thread)

    def _run(self, one: Operation, folded: list[Operation]) -> None:
        self._replace_path(one, one.row["becomes"])
        assistant = self._of_run.get(one)
        if assistant is None:
            identifier = one.value("assistant_id")
            one.plan.because("assistant-unknown", identifier or one.function)
        self._runs.rewrite(one, assistant, folded)

    def _outputs(self, one: Operation, before: Operation | None) -> None:
        self._replace_path(one, one.row["becomes"])
        assistant = self._of_run.get(before) if before is not None else None
        if assistant is None:
            one.plan.because("assistant-unknown", one.value("run_id") or one.function)
        self._runs.rewrite(one, assistant, [], continues=before)

    def _folded(self) -> dict[Operation, list[Operation]]:
        """Return the messages that are added right before each run."""
        by_statement = {one.statement: one for one in self._operations if one.statement is not None}
        found: dict[Operation, list[Operation]] = {}
        for run in self._operations:
            if run.kind not in ("run", "stream") or run.statement is None:
                continue
            thread = run.value("thread_id")
            siblings = statements.inside(run.statement.parent())
            messages: list[Operation] = []
            earlier = siblings[: siblings.index(run.statement)] if thread is not None else []
            for statement in reversed(earlier):
                one = by_statement.get(statement)
                if one is not None and one.kind == "message" and thread is not None:
                    value = one.value("thread_id")
                    is_same = value is not None and value.text() == thread.text()
                    if not is_same or (one.target is not None and self._code.reads(one.target)):
                        break
                    messages.insert(0, one)
                elif one is not None and one.kind in ("assistant", "update"):
                    continue
                elif not statements.is_printing(self._code, statement):
                    break
            found[run] = messages
        return found
