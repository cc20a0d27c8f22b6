"""Lists of messages: the newest one is the answer of the response, others are items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...spelling import is_within, span
from .. import layout
from ..edits import Level
from . import statements
from .operations import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ast_grep_py import SgNode

    from ..code import Code, Filter, Use
    from .operations import Operation
    from .run_results import RunResults
    from .shifts import Shifts
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

    def settle(self, replace_path: Callable[[Operation, str], bool], shifts: Shifts) -> None:
        """Rewrite the lists; ``replace_path`` writes another path behind the client of a call."""
        for one in self._operations:
            if one.kind != "list" or self._removals.holds(one.call):
                continue
            listing = _Listing(self._code, self._fields, self._items, one, shifts)
            is_understood = listing.follow(one.call, "messages")
            reads = listing.answers or listing.asked or listing.filters
            holder = self._results.response_before(one) if reads else None
            order = one.value("order")
            newest_first = order is None or self._code.string(order) == "desc"
            is_its_own = all(self._results.is_held_by(run, holder) for run in listing.runs)
            if not is_understood or not is_its_own or (reads and not (holder and newest_first)):
                one.plan.because("messages-list", one.function, one.plan.subject)
            for node in listing.printed:
                one.plan.because("messages-printed", node)
            for node in listing.answers:
                one.plan.changes.cover(node, f"{holder or 'response'}.output_text")
            for node, operator in listing.asked:
                nothing = self._code.written_string("")
                one.plan.changes.cover(
                    node, f"{holder or 'response'}.output_text {operator} {nothing}"
                )
            for chosen in listing.filters:
                name = chosen.target.text()
                asked = self._items[self._code.pack].replace("{}", name)
                listed = f"{holder or 'response'}.output"
                written = self._code.written_backwards(listed, name, asked)
                one.plan.changes.cover(chosen.whole, written)
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
        owner = self._results.thread_of(thread) or thread.text()
        given = []
        for name, entry in one.entries.items():
            if name in _KEPT:
                given.append((name, entry.value.text()))
            elif name != "thread_id":
                one.plan.because("messages-list", entry.node)
        one.plan.changes.cover(arguments, code.written_arguments([owner], given))


class _Listing:
    """What is read of one list."""

    def __init__(
        self,
        code: Code,
        fields: dict[tuple[str, str], dict[str, str]],
        items: dict[str, str],
        one: Operation,
        shifts: Shifts,
    ) -> None:
        self._code = code
        self._shifts = shifts
        self._fields = fields
        self._items = items
        self._one = one
        # the texts of the newest message
        self.answers: list[SgNode] = []
        # questions whether it has any, with the operator that asks it
        self.asked: list[tuple[SgNode, str]] = []
        # lists of the messages of one run that are looped over, and what holds the run
        self.filters: list[Filter] = []
        self.runs: list[SgNode] = []
        self._is_iterated = False
        # where the list itself is printed
        self.printed: list[SgNode] = []
        # statements without a purpose: all, and those that give parts of a message a name
        self.gone: list[SgNode] = []
        self.gone_below: list[SgNode] = []
        # whether something reads more than the newest message
        self.is_needed = False

    def follow(self, node: SgNode, shape: str) -> bool:
        """Collect what changes; False where a use is not understood."""
        code = self._code
        node = code.outermost(node)
        use = code.use(node)
        if use.kind == "bind" and use.value is None:
            return self._bound(node, use, shape)
        chosen = code.filter(use) if shape == "messages" else None
        if chosen is not None:
            return self._chosen(chosen)
        if use.kind == "iterate" and shape == "answers":
            self._is_iterated = True
            reads = [read for target in use.targets for read in code.reads(target)]
            return len(use.targets) == 1 and all(self.follow(read, "own_item") for read in reads)
        if use.kind == "test" and shape == "answer":
            self.answers.append(node)
            return True
        if use.kind == "iterate" and shape in ("blocks", "messages", "parts"):
            return self._each(use, "item" if shape == "messages" else "block")
        if shape == "messages" and code.is_said(use):
            self.is_needed = True
            self.printed.append(node)
            return True
        if use.kind == "argument" and shape == "messages":
            function = use.node.field("function")
            is_copy = function is not None and function.text() in _COPYING
            return is_copy and self.follow(use.node, shape)
        if use.kind == "test":
            return shape in ("item", "messages", "own_item")
        if use.kind not in ("index", "member"):
            return use.kind == "statement" or shape == "output"
        return self._member(use, shape)

    def _chosen(self, chosen: Filter) -> bool:
        """Follow a list of the messages of one run: they are those of its response."""
        code = self._code
        runs = []
        for condition in code.conjuncts(chosen.condition):
            asked = [r for r in code.reads(chosen.target) if is_within(r, condition)]
            member = code.use(asked[0]) if len(asked) == 1 else None
            outer = code.use(member.node) if member is not None else None
            if member is None or outer is None or (outer.node, outer.name) != (condition, "=="):
                return False
            if member.name == "run_id":
                runs.append(outer.targets[0])
            elif member.name != "role" or code.string(outer.targets[0]) != "assistant":
                return False
        self.runs += runs
        before, self._is_iterated = self._is_iterated, False
        is_understood = bool(runs) and self.follow(chosen.whole, "answers")
        use, statement = code.use(chosen.whole), statements.around(chosen.whole)
        if self._is_iterated:
            self.filters.append(chosen)
        elif use.kind == "bind" and statement is not None:
            self.gone.append(statement)
            self.gone_below.append(statement)
        self._is_iterated = before
        return is_understood

    def _bound(self, node: SgNode, use: Use, shape: str) -> bool:
        code = self._code
        statement = statements.around(node)
        if statement is None or not all(code.bound(target) for target in use.targets):
            return False
        if not shape.startswith(("answers", "item", "block", "own_")):
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
        indent = self._shifts.indentation(start)
        newline = layout.line_end_of(code.text, start)
        skip = code.written_skip(asked, indent, newline)
        changes.insert_before(start, end, f"{skip}{newline}{indent}", level=Level.STATEMENT)
        return True
