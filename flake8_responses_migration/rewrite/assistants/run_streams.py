"""Streams of runs: handlers of their events become loops over the events of a response."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...spelling import is_within, span
from .. import layout
from ..edits import Changes, Level
from . import statements
from .operations import table
from .tool_call_deltas import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ..code import Code, Use
    from .operations import Operation
    from .runs import Runs
    from .statements import Removals
    from .tool_call_deltas import Part

_HANDLERS = frozenset({"AssistantEventHandler", "AsyncAssistantEventHandler"})
_DONE = "until_done()"
_PIECES = "text_deltas"


class _Method(NamedTuple):
    """A method of a handler, or a case of one: its event, and the statements that are moved."""

    row: dict[str, str]
    node: SgNode
    statements: Sequence[SgNode]
    changes: Changes


class RunStreams:
    """Rewrites the streams of runs of one file."""

    def __init__(
        self, code: Code, operations: Sequence[Operation], removals: Removals, runs: Runs
    ) -> None:
        self._code = code
        self._runs = runs
        self._operations = operations
        self._removals = removals
        self._events: dict[str, dict[str, str]] = {
            name: row for row in table()["event"] for name in row["names"]
        }
        self._deltas = frozenset(table()["tool_call_delta"]["names"])

    def settle(self) -> None:
        """Rewrite what is done with each stream."""
        for one in self._operations:
            if one.kind == "stream" and not self._rewrite(one):
                one.plan.because("assistant-stream", one.function, one.plan.subject)

    def _rewrite(self, one: Operation) -> bool:
        use = self._code.use(self._code.outermost(one.call))
        if use.kind == "enter" and len(use.targets) == 1:
            return self._entered(one, use)
        if "stream" in one.entries:
            return self._given(one, use)
        if self._code.has_listeners:
            return self._emitting(one, one.call)
        return False

    def _given(self, one: Operation, use: Use) -> bool:
        """Rewrite the loops over a stream that a call with ``stream`` returns."""
        if use.kind == "iterate":
            return self._looped(one, use)
        if use.kind != "bind" or use.value is not None or len(use.targets) != 1:
            return False
        reads = [self._code.use(read) for read in self._code.reads(use.targets[0])]
        return bool(reads) and all(
            read.kind == "iterate" and self._looped(one, read) for read in reads
        )

    # Python: `with ... as stream`.

    def _entered(self, one: Operation, use: Use) -> bool:
        code = self._code
        reads = list(code.reads(use.targets[0]))
        handler = one.value("event_handler")
        if len(reads) != 1:
            return False
        read = code.use(reads[0])
        if read.kind == "member" and read.name == _DONE and handler is not None:
            return self._handled(one, reads[0], read.node, handler)
        if handler is not None or read.kind not in ("iterate", "member"):
            return False
        if read.kind == "member":
            outer = code.use(read.node)
            is_loop = read.name == _PIECES and outer.kind == "iterate"
            return is_loop and self._pieces(one, reads[0], outer)
        return self._looped(one, read)

    def _handled(self, one: Operation, stream: SgNode, call: SgNode, handler: SgNode) -> bool:
        """Write a loop with what the methods of a handler do, where it waited for the end."""
        code = self._code
        statement = statements.around(call)
        owner = self._class_of(handler)
        methods = self._methods(owner) if owner is not None else None
        if statement is None or owner is None or not methods or self._has_name("event"):
            return False
        text = code.text
        start = span(statement)[0]
        newline, indent = layout.line_end_of(text, start), layout.indentation(text, start)
        step = code.step
        word = "async " if statement.text().startswith("await") else ""
        lines = [f"{word}for event in {stream.text()}:"]
        for number, method in enumerate(methods):
            asked = f"event.type == {code.written_string(method.row['event'])}"
            guard = method.row.get("python_guard", "").replace('"', code.written_string("")[0])
            asked += f" and {guard}" if guard else ""
            self._include(one, method.row)
            lines.append(f"{indent}{step}{'elif' if number else 'if'} {asked}:")
            inner = indent + 2 * step
            for comment in method.node.find_all(kind="comment"):
                is_moved = any(is_within(comment, s) for s in method.statements)
                if not is_moved and comment not in self._removals.elsewhere:
                    lines.append(f"{inner}{comment.text()}")
                self._removals.elsewhere.add(comment)
            for moved in method.statements:
                body = statements.moved(code, moved, method.changes, inner)
                lines.append(f"{inner}{body}")
        one.plan.changes.cover(statement, newline.join(lines))
        around = owner.parent()
        is_decorated = around is not None and around.kind() == "decorated_definition"
        self._removals.add(around if around is not None and is_decorated else owner, one.plan)
        return True

    def _include(self, one: Operation, row: dict[str, str]) -> None:
        """Ask for what an event says only if it is asked for."""
        if "include" in row:
            self._runs.add(one, "include", f"[{self._code.written_string(row['include'])}]")

    def _has_name(self, name: str) -> bool:
        found = self._code.root.find_all(kind="identifier")
        return any(node.text() == name for node in found)

    def _class_of(self, handler: SgNode) -> SgNode | None:
        """Return the class of a handler that is made on the spot, and nowhere else."""
        code = self._code
        function = handler.field("function")
        if function is None or code.kind(handler) != "call" or code.given(handler):
            return None
        variable = code.variable(function)
        if variable is None or len(variable.bindings) != 1 or len(variable.uses) != 1:
            return None
        node: SgNode = variable.bindings[0].statement
        bases = node.field("superclasses")
        is_handler = bases is not None and any(
            base.text().rpartition(".")[2] in _HANDLERS for base in bases.children()
        )
        return node if node.kind() == "class_definition" and is_handler else None

    def _methods(self, owner: SgNode) -> list[_Method] | None:
        """Return the methods of a handler, None where one does more than write text."""
        found = []
        for statement in statements.inside(owner.field("body")):
            node = statement.field("definition") or statement
            name, body = node.field("name"), node.field("body")
            if node.kind() != "function_definition" or name is None or body is None:
                if statement.kind() == "expression_statement" and "(" not in statement.text():
                    continue
                return None
            if name.text() in self._deltas:
                cases = self._cases(node, body)
                if cases is None:
                    return None
                found += [_Method(case.row, node, case.statements, case.changes) for case in cases]
                continue
            row = self._events.get(name.text())
            changes = self._of_event(node, body, row) if row is not None else None
            if row is None or changes is None:
                return None
            found.append(_Method(row, node, [body], changes))
        return found

    def _cases(self, function: SgNode, body: SgNode) -> list[Part] | None:
        """Return the cases of a method that handles what comes of tool calls."""
        parameters = statements.inside(function.field("parameters"))[1:2]
        leaving = any(True for _ in body.find_all(kind="return_statement"))
        own = any(node.text() == "self" for node in body.find_all(kind="identifier"))
        if not parameters or leaving or own:
            return None
        name = parameters[0].field("name") or parameters[0].child(0) or parameters[0]
        is_plain = parameters[0].kind() == "identifier"
        return parts(self._code, body, (parameters[0] if is_plain else name).text())

    def _of_event(self, function: SgNode, body: SgNode, row: dict[str, str]) -> Changes | None:
        """Return what changes in the body of a handler; None where it reads more than the text."""
        code, changes = self._code, Changes()
        parameters = [
            node
            for node in statements.inside(function.field("parameters"))
            if node.text() != "self"
        ]
        names = [(node.field("name") or node.child(0) or node).text() for node in parameters]
        # a plain name has no parts
        names = [
            node.text() if node.kind() == "identifier" else name
            for node, name in zip(parameters, names, strict=True)
        ]
        first = names[0] if names else ""
        for node in body.find_all(kind="identifier"):
            if node.text() != "self" and node.text() not in names:
                continue
            use = code.use(node)
            if node.text() == first and use.kind == "member" and use.name == row.get("field"):
                changes.cover(use.node, statements.filled(code, row["python"], "", use.node))
            elif use.kind != "other" or node.text() == "self":
                return None
        leaving = any(True for _ in body.find_all(kind="return_statement"))
        return None if leaving else changes

    def _pieces(self, one: Operation, stream: SgNode, use: Use) -> bool:
        """Loop over the events in place of the pieces of text."""
        code = self._code
        body = code.body(use.node)
        if body is None or len(use.targets) != 1 or self._has_name("event"):
            return False
        iterated = use.node.field("right")
        if iterated is None:
            return False
        one.plan.changes.cover(iterated, stream.text())
        name = use.targets[0].text()
        one.plan.changes.replace(*span(use.targets[0]), "event")
        start, end = span(body[0])
        indent = layout.indentation(code.text, start)
        newline = layout.line_end_of(code.text, start)
        asked = f"event.type != {code.written_string('response.output_text.delta')}"
        skip = code.written_skip(asked, indent, newline)
        taken = f"{name} = event.delta"
        one.plan.changes.insert_before(
            start, end, f"{skip}{newline}{indent}{taken}{newline}{indent}", level=Level.STATEMENT
        )
        return True

    def _looped(self, one: Operation, use: Use) -> bool:
        """Rewrite a loop that asks each event for its name."""
        code, changes = self._code, one.plan.changes
        if len(use.targets) != 1 or not code.bound(use.targets[0]):
            return False
        for read in code.reads(use.targets[0]):
            member = code.use(read)
            outer = code.use(member.node)
            if member.kind != "member":
                return False
            if member.name == "event" and outer.kind == "compare":
                row = self._events.get(code.string(outer.targets[0]) or "")
                name = member.node.field(code.syntax.member_name)
                if row is None or name is None or outer.name not in ("==", "!="):
                    return False
                changes.replace(*span(name), "type")
                changes.replace(*span(outer.targets[0]), code.written_string(row["event"]))
                continue
            whole = self._piece(read)
            if whole is None:
                return False
            changes.cover(whole, f"{read.text()}.delta")
        return True

    def _piece(self, event: SgNode) -> SgNode | None:
        """Return ``event.data.delta.content[0].text.value``."""
        node = event
        for expected in ("data", "delta", "content", "0", "text", "value"):
            use = self._code.use(node)
            if use.kind not in ("index", "member") or use.name != expected:
                return None
            node = use.node
        return node

    # JavaScript: `.on("textDelta", ...)`.

    def _emitting(self, one: Operation, node: SgNode) -> bool:
        code = self._code
        use = code.use(node)
        if use.kind == "statement":
            return node != one.call
        if use.kind == "same":
            return self._emitting(one, use.node)
        if use.kind == "bind" and use.value is None and len(use.targets) == 1:
            reads = code.reads(use.targets[0])
            return all(self._emitting(one, read) for read in reads)
        if use.kind == "iterate":
            return self._looped(one, use)
        if use.kind != "member":
            return False
        given = code.given(use.node) if use.name == "on()" else ()
        if len(given) != 2:
            return False
        name, function = given[0].value, given[1].value
        if code.string(name) in self._deltas:
            is_known = self._split(one, node, use.node, function)
        else:
            is_known = self._listener(one, name, function)
        return is_known and self._emitting(one, use.node)

    def _split(self, one: Operation, node: SgNode, call: SgNode, function: SgNode) -> bool:
        """Write a listener for each case of one that handles what comes of tool calls."""
        code, text = self._code, self._code.text
        parameters, body = function.field("parameters"), function.field("body")
        given = [n for n in (parameters.children() if parameters else ()) if n.is_named()]
        names = [given[0].field("pattern") or given[0]] if given else []
        lone = function.field("parameter")
        names += [lone] if lone is not None else []
        is_block = body is not None and body.kind() == "statement_block"
        if not names or body is None or not is_block or any(body.find_all(kind="comment")):
            return False
        name = names[0].text()
        cases = parts(code, body, name)
        if cases is None or any(True for _ in body.find_all(kind="return_statement")):
            return False
        start = span(node)[1]
        opening = text[start : span(call.field("arguments") or call)[0]]
        indent = layout.indentation(text, span(function)[0])
        newline, inner = layout.line_end_of(text, span(function)[0]), indent + code.step
        written = []
        for case in cases:
            self._include(one, case.row)
            lines = [f"{opening}({code.written_string(case.row['event'])}, ({name}) => {{"]
            skip = case.row.get("javascript_skip", "").replace("{}", name)
            if skip:
                quoted = skip.replace('"', code.written_string("")[0])
                lines.append(f"{inner}if ({quoted}) {code.written_statement('return')}")
            lines += [
                inner + statements.moved(code, moved, case.changes, inner)
                for moved in case.statements
            ]
            written.append(newline.join([*lines, f"{indent}}})"]))
        changes = one.plan.changes
        changes.remove(start, span(call)[1])
        changes.insert(start, "".join(written))
        return True

    def _listener(self, one: Operation, name: SgNode, function: SgNode) -> bool:
        code, changes = self._code, one.plan.changes
        written = code.string(name)
        if written in ("abort", "connect", "end", "error"):
            return True
        row = self._events.get(written or "")
        parameters, body = function.field("parameters"), function.field("body")
        if row is None or body is None or code.kind(function) != "function":
            return False
        given = [n for n in (parameters.children() if parameters else ()) if n.is_named()]
        names = [(node.field("pattern") or node) for node in given]
        lone = function.field("parameter")
        names += [lone] if lone is not None else []
        for number, target in enumerate(names):
            for read in code.reads(target):
                use = code.use(read)
                if number or use.kind != "member" or use.name != row.get("field"):
                    return False
                member = use.node.field(code.syntax.member_name)
                if member is None:
                    return False
                written = statements.filled(code, row["javascript"], "", read)
                changes.replace(*span(member), written)
        if "javascript_guard" in row:
            if body.kind() != "call_expression" or not names:
                return False
            guard = statements.filled(code, row["javascript_guard"], names[0].text(), body)
            changes.before(body, f"{guard} && ", level=Level.WHOLE)
        changes.replace(*span(name), code.written_string(row["event"]))
        if len(given) > 1:
            # an event comes alone
            changes.remove(span(given[0])[1], span(given[-1])[1])
        if given and given[0].field("type") is not None:
            changes.remove(*span(given[0].field("type") or given[0]))
        return True
