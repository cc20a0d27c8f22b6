"""Lists of messages: the newest one is the answer of the response, others are items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...spelling import span
from .. import layout
from ..edits import Level
from . import statements
from .operations import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ast_grep_py import SgNode

    from ..code import Code, Use
    from .operations import Operation
    from .run_results import RunResults
    from .statements import Removals

_COPYING = frozenset({"Array.from", "list"})
_KEPT = frozenset({"after", "limit", "order"})


class Listings:
    """Rewrites what is read of the lists of messages of one file."""

    def __init__(
        self,
        code: Code,
        operations: Sequence[Operation],
        removals: Removals,
        results: RunResults,
    ) -> None:
        self._code = code
        self._operations = operations
        self._removals = removals
        self._results = results
        data = table()
        self._fields = {(row["of"], row["name"]): row for row in data["field"]}
        self._items = data["item"]

    def settle(
        self, replace_path: Callable[[Operation, str], bool], surplus: Callable[[int], int]
    ) -> None:
        """Rewrite the lists; ``replace_path`` writes another path behind the client of a call.

        ``surplus`` tells how much less the line of an offset is indented afterwards.
        """
        for one in self._operations:
            if one.kind != "list" or self._removals.holds(one.call):
                continue
            listing = _Listing(self._code, self._fields, self._items, one, surplus)
            is_understood = listing.follow(one.call, "messages")
            holder = (
                self._results.response_before(one) if listing.answers or listing.asked else None
            )
            order = one.value("order")
            newest_first = order is None or self._code.string(order) == "desc"
            if not is_understood or (listing.answers and not (holder and newest_first)):
                one.plan.because("messages-list", one.function, one.plan.subject)
            for node in listing.answers:
                one.plan.changes.cover(node, f"{holder or 'response'}.output_text")
            for node, operator in listing.asked:
                nothing = self._code.written_string("")
                one.plan.changes.cover(
                    node, f"{holder or 'response'}.output_text {operator} {nothing}"
                )
            for statement in listing.gone if not listing.is_needed else listing.gone_below:
                self._removals.add(statement, one.plan)
            if listing.is_needed:
                replace_path(one, one.row["becomes"])
                self._arguments(one)

    def _arguments(self, one: Operation) -> None:
        """Hand over the conversation by position, as the SDKs want it."""
        code, thread = self._code, one.value("thread_id")
        arguments = one.call.field("arguments")
        if thread is None or arguments is None:
            one.plan.because("messages-list", one.function, one.plan.subject)
            return
        given = []
        for name, entry in one.entries.items():
            if name in _KEPT:
                given.append((name, entry.value.text()))
            elif name != "thread_id":
                one.plan.because("messages-list", entry.node)
        if code.pack == "python":
            written = [thread.text(), *(f"{name}={value}" for name, value in given)]
        else:
            written = [thread.text(), *([code.written_dict(given)] if given else [])]
        one.plan.changes.cover(arguments, f"({', '.join(written)})")


class _Listing:
    """What is read of one list."""

    def __init__(
        self,
        code: Code,
        fields: dict[tuple[str, str], dict[str, str]],
        items: dict[str, str],
        one: Operation,
        surplus: Callable[[int], int],
    ) -> None:
        self._code = code
        self._surplus = surplus
        self._fields = fields
        self._items = items
        self._one = one
        # the texts of the newest message
        self.answers: list[SgNode] = []
        # questions whether it has any, with the operator that asks it
        self.asked: list[tuple[SgNode, str]] = []
        # statements without a purpose: all, and those that give parts of a message a name
        self.gone: list[SgNode] = []
        self.gone_below: list[SgNode] = []
        # whether something reads more than the newest message
        self.is_needed = False

    def follow(self, node: SgNode, shape: str) -> bool:
        """Collect what changes; False where a use is not understood."""
        code = self._code
        use = code.use(node)
        while use.kind == "same":
            node = use.node
            use = code.use(node)
        if use.kind == "bind" and use.value is None:
            return self._bound(node, use, shape)
        if use.kind == "iterate" and shape in ("blocks", "messages", "parts"):
            return self._each(use, "item" if shape == "messages" else "block")
        if use.kind == "argument" and shape == "messages":
            function = use.node.field("function")
            is_copy = function is not None and function.text() in _COPYING
            return is_copy and self.follow(use.node, shape)
        if use.kind == "test":
            return shape in ("item", "messages")
        if use.kind not in ("index", "member"):
            return use.kind == "statement" or shape == "output"
        return self._member(use, shape)

    def _bound(self, node: SgNode, use: Use, shape: str) -> bool:
        code = self._code
        statement = statements.around(node)
        if statement is None or not all(code.bound(target) for target in use.targets):
            return False
        if not shape.startswith(("item", "block")):
            self.gone.append(statement)
            if shape != "messages":
                self.gone_below.append(statement)
        reads = [read for target in use.targets for read in code.reads(target)]
        return all(self.follow(read, shape) for read in reads)

    def _member(self, use: Use, shape: str) -> bool:
        code, changes = self._code, self._one.plan.changes
        name = f"[{use.name}]" if use.kind == "index" else use.name
        if shape == "answer" and name == "role":
            changes.cover(use.node, code.written_string("assistant"))
            return True
        row = self._fields.get((shape, name))
        outer = code.use(use.node)
        if (shape, name) == ("part", "type") and outer.kind == "compare":
            # the answer has text, or it has none
            self.asked.append((outer.node, code.unequal if outer.name == "==" else code.equal))
            return code.string(outer.targets[0]) == "text"
        if row is None:
            return False
        gives = row.get("gives", "")
        if gives == "output":
            self.answers.append(use.node)
            return True
        template = row.get(code.pack, "")
        if template:
            held = code.syntax.earlier(use.node)
            while held is not None and "{}" in template and code.kind(held) != "name":
                held = code.syntax.earlier(held)
            if held is None:
                return False
            changes.cover(use.node, statements.filled(code, template, held.text(), use.node))
            return True
        if gives == "block_type":
            return self._type(use)
        return not gives or self.follow(use.node, gives)

    def _type(self, use: Use) -> bool:
        """Write the question whether a part of a message is text."""
        code = self._code
        outer = code.use(use.node)
        held = code.syntax.earlier(use.node)
        if outer.kind != "compare" or code.string(outer.targets[0]) != "text" or held is None:
            return False
        template = self._items[code.pack + ("_text" if outer.name == "==" else "_no_text")]
        written = statements.filled(code, template, held.text(), outer.node)
        if code.use(outer.node).kind == "test":
            written = written.removeprefix("(").removesuffix(")")
        self._one.plan.changes.cover(outer.node, written)
        return True

    def _each(self, use: Use, shape: str) -> bool:
        """Follow the elements of a loop, which leaves out items that are no messages."""
        code = self._code
        self.is_needed = self.is_needed or shape == "item"
        targets = use.targets
        if len(targets) != 1 or not code.bound(targets[0]):
            return False
        if shape == "item" and not self._guard(use, targets[0].text()):
            return False
        return all(self.follow(read, shape) for read in code.reads(targets[0]))

    def _guard(self, use: Use, name: str) -> bool:
        code, changes = self._code, self._one.plan.changes
        body = code.body(use.node)
        if body is None:
            asked = statements.filled(code, self._items[code.pack], name, use.node)
            written = code.written_filter(use.node, asked)
            if written is not None:
                changes.after(use.node, written, level=Level.WHOLE)
            return written is not None
        asked = statements.filled(code, self._items[f"{code.pack}_not"], name, use.node)
        start, end = span(body[0])
        indent = layout.indentation(code.text, start)[self._surplus(start) :]
        newline = layout.line_end_of(code.text, start)
        skip = code.written_skip(asked, indent, newline)
        changes.insert_before(start, end, f"{skip}{newline}{indent}", level=Level.STATEMENT)
        return True
