"""Runs: each becomes a call that is given everything that the service knew of before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...spelling import is_within, span
from .. import layout
from ..edits import Changes
from . import statements
from .configuration import PLACEHOLDER_TOOLS, PLACEHOLDERS
from .operations import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ast_grep_py import SgNode

    from ..chat.arguments import Arguments
    from ..chat.messages import Messages
    from ..code import Code, Entry
    from ..plan import Plan
    from ..sources import Sources
    from .configuration import Assistant, Configurations
    from .operations import Operation
    from .shifts import Shifts

    # An expression, by the indentation of the line that it is written in.
    Written = Callable[[str], str]

_WIDEST = 88
_READ_ELSEWHERE = frozenset(
    {
        "additional_instructions",
        "additional_messages",
        "assistant_id",
        "run_id",
        "thread",
        "thread_id",
        "tool_outputs",
        "tool_resources",
    }
)
# What may be an operand of a sum without parentheses.
_SIMPLE = frozenset({"attribute", "call", "name", "string", "sum"})


class _Given(NamedTuple):
    """A parameter as it is written; ``entry`` is what held it before."""

    name: str
    written: Written
    entry: Entry | None = None


class Runs:
    """Rewrites the arguments of the calls that run an assistant."""

    def __init__(
        self,
        code: Code,
        sources: Sources,
        configurations: Configurations,
        messages: Messages,
        arguments: Arguments,
        shifts: Shifts,
    ) -> None:
        self._code = code
        self._sources = sources
        self._configurations = configurations
        self._messages = messages
        self._arguments = arguments
        self._shifts = shifts
        self._parameters = {row["name"]: row for row in table()["parameter"]}
        self._step = code.step
        # what is written once everything else is known that changes in the arguments
        self._pending: list[Callable[[], None]] = []
        self._changes: list[Changes] = []
        self._given: dict[Operation, list[_Given]] = {}

    def rewrite(
        self,
        run: Operation,
        assistant: Assistant | None,
        folded: Sequence[Operation],
        *,
        continues: Operation | None = None,
        streams: bool = False,
    ) -> None:
        """Write the arguments of a run, with the messages that are added right before it.

        ``continues`` is the run whose tool outputs this one sends.
        """
        code = self._code
        if run.among is None or run.is_spread:
            run.plan.because("run-parameter-unknown", run.call, run.function.text())
            return
        own = self._own(run, assistant)
        if continues is not None and continues is not run:
            names = {one.name for one in own}
            before = [one._replace(entry=None) for one in self._own(continues, assistant)]
            own += [one for one in before if one.name not in names]
        names = {one.name for one in own}
        configured = self._configured(run, assistant, names)
        given = [*self._conversation(run), *self._input(run, folded), *configured, *own]
        if streams:
            given.append(_Given("stream", lambda _indent: code.true))
        self._given[run] = given
        self._pending.append(lambda: self._write(run, given))

    def add(self, run: Operation, name: str, written: str) -> None:
        """Give a run a parameter that it did not have."""
        given = self._given.get(run, [])
        if name not in {one.name for one in given}:
            given.append(_Given(name, lambda _indent: written))

    def settle(self, plans: Iterable[Plan]) -> None:
        """Write the arguments, with what else the plans change in them."""
        self._changes = [plan.changes for plan in plans]
        for write in self._pending:
            write()

    def item(self, message: Operation) -> Written:
        """Return a message as an item of a conversation; what it lacks for one is a reason."""
        code = self._code
        parts: list[tuple[str, Written]] = []
        role = message.value("role")
        spoken = code.string(role) if role is not None else None
        for name in ("role", "content"):
            value = message.value(name)
            if value is None:
                message.plan.because("message-dropped", message.call, message.function.text())
                continue
            changes = Changes()
            if name == "content":
                changes = self._changes_of(
                    value,
                    message,
                    lambda node, plan: self._messages.content(node, spoken or "user", plan),
                )
            parts.append((name, self._changed(value, changes)))
        for name, entry in message.entries.items():
            if name == "attachments":
                message.plan.because("message-attachments", entry.node)
            elif name == "metadata":
                message.plan.because("message-metadata", entry.node)
            elif name not in ("content", "role", "thread_id"):
                message.plan.because("message-dropped", entry.node)
        if message.is_spread:
            message.plan.because("message-dropped", message.call, message.function.text())
        return lambda indent: self._written_item(parts, indent)

    def write_item(self, message: Operation, thread: SgNode) -> None:
        """Write the arguments of a call that adds one message."""
        arguments = message.call.field("arguments")
        if arguments is None:
            return
        item = self.item(message)
        self._pending.append(lambda: self._write_item(message, arguments, thread, item))

    def _write_item(
        self, message: Operation, arguments: SgNode, thread: SgNode, item: Written
    ) -> None:
        code = self._code
        start = span(arguments)[0]
        indent = self._shifts.indentation(start)
        given = [thread.text()]
        short = code.written_arguments(given, [("items", f"[{item(indent)}]")])
        column = start - code.text.rfind("\n", 0, start) - 1
        if "\n" not in short and column + len(short) <= _WIDEST:
            message.plan.changes.cover(arguments, short)
            return
        items = self.listed([item], indent + self._step)
        line = layout.line_end_of(code.text, start) + indent
        written = code.written_arguments(given, [("items", items)], line)
        message.plan.changes.cover(arguments, written)

    def listed(self, items: Sequence[Written], indent: str) -> str:
        """Return a list of items, on one line if it fits."""
        short = [item(indent) for item in items]
        one_line = f"[{', '.join(short)}]"
        if "\n" not in one_line and len(indent) + len("input=,") + len(one_line) <= _WIDEST:
            return one_line
        inner = indent + self._step
        lines = [f"{inner}{item(inner)},\n" for item in items]
        return f"[\n{''.join(lines)}{indent}]"

    def _written_item(self, parts: list[tuple[str, Written]], indent: str) -> str:
        code = self._code
        one_line = code.written_dict([(name, written(indent)) for name, written in parts])
        if "\n" not in one_line and len(indent) + len(one_line) < _WIDEST:
            return one_line
        inner = indent + self._step
        pairs = [code.written_pair(name, written(inner)) for name, written in parts]
        lines = [f"{inner}{pair},\n" for pair in pairs]
        return f"{{\n{''.join(lines)}{indent}}}"

    # What is given.

    def _conversation(self, run: Operation) -> list[_Given]:
        thread = run.value("thread_id")
        return [] if thread is None else [_Given("conversation", self._changed(thread, Changes()))]

    def _input(self, run: Operation, folded: Sequence[Operation]) -> list[_Given]:
        outputs = run.entries.get("tool_outputs")
        if outputs is not None:
            changes = self._changes_of(outputs.value, run, self._outputs)
            return [_Given("input", self._changed(outputs.value, changes), outputs)]
        thread = run.entries.get("thread")
        if thread is not None:
            return list(self._of_new_thread(thread, run))
        more = run.entries.get("additional_messages")
        if more is not None and folded:
            run.plan.because("run-parameter-unknown", more.node)
        elif more is not None:
            changes = self._changes_of(more.value, run, self._messages.rewrite)
            return [_Given("input", self._changed(more.value, changes), more)]
        if not folded:
            return []
        items = [self.item(message) for message in folded]
        return [_Given("input", lambda indent: self.listed(items, indent))]

    def _of_new_thread(self, thread: Entry, run: Operation) -> Iterator[_Given]:
        code = self._code
        if code.kind(thread.value) != "dict":
            run.plan.because("run-parameter-unknown", thread.node)
            return
        for entry in code.entries(code.bare(thread.value)):
            if entry.name == "messages":
                changes = self._changes_of(entry.value, run, self._messages.rewrite)
                yield _Given("input", self._changed(entry.value, changes), thread)
            elif entry.name != "metadata":
                run.plan.because("thread-resources", entry.node)

    def _outputs(self, node: SgNode, plan: Plan) -> None:
        """Make items of the outputs of tools, wherever in the file they are written."""
        self._sources.each_element(node, plan, self._output, "tool-outputs")

    def _output(self, node: SgNode, plan: Plan) -> bool:
        code = self._code
        if code.kind(node) != "dict":
            return False
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        called = entries.get("tool_call_id")
        if called is None or "output" not in entries:
            return False
        item_type = code.written_string("function_call_output")
        if code.is_typed:
            # in a variable it would be any string
            item_type += " as const"
        kind = code.written_entry("type", item_type, code.bare(node))
        layout.put_first(code, plan.changes, code.bare(node), kind)
        layout.rename(code, plan.changes, called, "call_id")
        return True

    def _own(self, run: Operation, assistant: Assistant | None) -> list[_Given]:
        """Return what the run itself says."""
        code, found = self._code, []
        for name, entry in run.entries.items():
            row = self._parameters.get(name)
            if name in _READ_ELSEWHERE or (row is not None and self._is_neutral(entry, row)):
                continue
            if row is None:
                run.plan.because("run-parameter-unknown", entry.node, name)
            elif "drops" in row:
                run.plan.because("run-parameter", entry.node, name, row["drops"])
            elif "responses" in row:
                changes = Changes()
                if name == "tools":
                    resources = assistant.resources if assistant is not None else {}
                    changes = self._configurations.flat_tools(entry.value, run.plan, resources)
                elif name == "response_format":
                    changes = self._changes_of(entry.value, run, self._arguments.flatten_format)
                elif name == "tool_choice":
                    changes = self._changes_of(entry.value, run, self._configurations.tools.choice)
                found.append(
                    _held(code, row["responses"], self._changed(entry.value, changes), entry)
                )
        more = run.entries.get("additional_instructions")
        if more is not None:
            found = [one for one in found if one.name != "instructions"]
            found.append(self._instructions(run, more, assistant))
        return found

    def _is_neutral(self, entry: Entry, row: dict[str, object]) -> bool:
        neutral = row.get("neutral", [])
        return isinstance(neutral, list) and entry.value.text() in neutral

    def _instructions(self, run: Operation, more: Entry, assistant: Assistant | None) -> _Given:
        """Return the instructions with those that are added at their end."""
        code = self._code
        added = self._operand(more.value, self._changed(more.value, Changes()))
        own = run.entries.get("instructions")
        before: Written | None = None
        if own is not None:
            before = self._operand(own.value, self._changed(own.value, Changes()))
        elif assistant is None:
            before = lambda _indent: code.written_string(PLACEHOLDERS["instructions"])  # noqa: E731
        else:
            setting = next((s for s in assistant.settings if s.name == "instructions"), None)
            if setting is not None and setting.node is not None:
                before = self._operand(setting.node, setting.written)
        if before is None:
            return _Given("instructions", self._changed(more.value, Changes()), more)
        quote = code.written_string("")[0]
        gap = f"{quote}\\n\\n{quote}"
        first = before
        return _Given(
            "instructions", lambda indent: f"{first(indent)} + {gap} + {added(indent)}", more
        )

    def _operand(self, node: SgNode, written: Written) -> Written:
        if self._code.kind(node) in _SIMPLE:
            return written
        return lambda indent: f"({written(indent)})"

    def _configured(
        self, run: Operation, assistant: Assistant | None, names: set[str]
    ) -> Iterator[_Given]:
        """Yield what the assistant says and the run does not."""
        code = self._code
        if assistant is None:
            for name, word in PLACEHOLDERS.items():
                if name not in names:
                    written = code.written_string(word)
                    yield _Given(name, lambda _indent, written=written: written)  # type: ignore[misc]
            if "tools" not in names:
                yield _Given("tools", lambda _indent: PLACEHOLDER_TOOLS)
            return
        for setting in assistant.settings:
            if setting.name not in names:
                yield _held(code, setting.name, setting.written, None)

    # How it is written.

    def _changed(self, node: SgNode, changes: Changes) -> Written:
        def written(indent: str) -> str:
            own = Changes()
            for part in (changes, *self._changes):
                own.add(part)
            return statements.moved(self._code, node, own, indent)

        return written

    def _changes_of(
        self, node: SgNode, of: Operation, rewrite: Callable[[SgNode, Plan], None]
    ) -> Changes:
        """Return what changes within an expression; what changes elsewhere goes into the plan."""
        return of.plan.apart(node, rewrite)

    def _write(self, run: Operation, given: list[_Given]) -> None:
        code, among = self._code, run.among
        if among is None:
            return
        start, end = span(among)
        text = code.text
        before, after = self._comments(among)
        indent = self._shifts.indentation(start)
        is_spread_out = "\n" in text[start:end].strip("(){} \t") and len(given) > 1
        opening, closing, padding = code.request_brackets
        one_line = [code.written_entry(one.name, one.written(indent), among) for one in given]
        written = f"{opening}{padding}{', '.join(one_line)}{padding}{closing}"
        line = text.rfind("\n", 0, start) + 1
        fits = "\n" not in written and start - line + len(written) <= _WIDEST
        if is_spread_out or before or after or not fits:
            inner = indent + self._step
            newline = layout.line_end_of(text, start)
            lines = [f"{inner}{comment}" for comment in before.pop(None, [])]
            for one in given:
                node = one.entry.node if one.entry is not None else None
                lines += [f"{inner}{comment}" for comment in before.pop(node, [])]
                entry = code.written_entry(one.name, one.written(inner), among)
                trailing = "  ".join(["", *after.pop(node, [])])
                lines.append(f"{inner}{entry},{trailing}")
            left = [c for found in (*before.values(), *after.values()) for c in found]
            lines = [f"{inner}{comment}" for comment in left] + lines
            written = f"{opening}{newline}{newline.join(lines)}{newline}{indent}{closing}"
        arguments = run.call.field("arguments") or among
        if arguments != among:
            # an object alone: what else is given by position stands in it now
            run.plan.changes.remove(span(arguments)[0] + 1, start)
        run.plan.changes.cover(among, written)

    def _comments(
        self, among: SgNode
    ) -> tuple[dict[SgNode | None, list[str]], dict[SgNode | None, list[str]]]:
        """Return the comments between arguments, by the one that they stand before or behind."""
        before: dict[SgNode | None, list[str]] = {}
        after: dict[SgNode | None, list[str]] = {}
        entries = self._code.entries(among)
        for comment in among.find_all(kind="comment"):
            if any(is_within(comment, entry.value) for entry in entries):
                continue
            start = span(comment)[0]
            line = comment.range().start.line
            last = next((e for e in reversed(entries) if span(e.node)[1] <= start), None)
            following = next((e for e in entries if span(e.node)[0] >= start), None)
            if last is not None and last.node.range().end.line == line:
                after.setdefault(last.node, []).append(comment.text())
            else:
                node = following.node if following is not None else None
                before.setdefault(node, []).append(comment.text())
        return before, after


def _held(code: Code, path: str, written: Written, entry: Entry | None) -> _Given:
    """Return a parameter, in a dict or an object where its path is dotted."""
    outer, _, inner = path.partition(".")
    if not inner:
        return _Given(outer, written, entry)
    return _Given(outer, lambda indent: code.written_dict([(inner, written(indent))]), entry)
