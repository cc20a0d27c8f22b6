"""The parameters of a chat call, written as those of a Responses call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ...spelling import span
from .. import layout
from ..code import Entry
from ..edits import Level
from ..tables import tables
from .messages import Messages
from .tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from ast_grep_py import SgNode

    from ..code import Code, Function, Variable
    from ..plan import Plan
    from ..sources import Sources

# What the SDK takes beside the parameters of the API.
_OF_THE_SDK = frozenset({"extra_body", "extra_headers", "extra_query", "timeout"})
_FALSE = frozenset({"false", "null"})


class Arguments:
    """Rewrites the arguments of calls."""

    def __init__(self, code: Code, sources: Sources) -> None:
        self._code = code
        self._sources = sources
        self.messages = Messages(code, sources)
        self._tools = Tools(code, sources)
        self._parameters = tables().parameters
        # by what binds it: a dict that calls spread, with the plan of each
        self._spreads: dict[tuple[Any, ...], tuple[Variable, dict[SgNode, Plan]]] = {}

    def rewrite(self, request: SgNode, plan: Plan, *, stores: bool = True, first: int = 0) -> None:
        """Rewrite the parameters that stand in ``request``, and where their values stand.

        Those before the entry ``first`` are none. With ``stores`` it is said that nothing is
        stored, unless something is said of that.
        """
        entries = self._all_entries(request, plan)[first:]
        names = {entry.name for entry in entries}
        plan.parameters = frozenset(names)
        plan.streams = self._streams([entry for entry in entries if entry.name == "stream"])
        plan.has_tools = plan.has_tools or not names.isdisjoint({"tools", "functions"})
        self._declare(request, plan)
        moved: dict[str, list[tuple[str, Entry]]] = {}
        for entry in entries:
            if entry.is_spread:
                plan.has_tools = True
            elif entry.name in _RESHAPED:
                _RESHAPED[entry.name](self, entry, plan)
            elif entry.name == "response_format" and plan.method in self._code.typed_methods:
                self._text_format(entry, plan)
            elif entry.name in self._parameters:
                self._by_table(entry, moved, plan)
            elif entry.name not in _OF_THE_SDK:
                plan.because("parameter-unknown", entry.node, entry.name or entry.node.text())
        self._move(moved, plan)
        for name, value in plan.inserted.items():
            if name not in names:
                layout.insert(self._code, plan, request, name, value)
        if "store" not in names and stores:
            self._store(request, is_open=any(entry.is_spread for entry in entries), plan=plan)

    def _declare(self, request: SgNode, plan: Plan) -> None:
        """Rename the types that the parameters are declared with, where they have a name."""
        types = self._sources.types
        use = self._code.use(request)
        while use.kind == "same":
            types.cast(use.node, plan)
            use = self._code.use(use.node)
        for target in use.targets if use.kind == "bind" else ():
            if (variable := self._code.variable(target)) is not None:
                types.declare(variable, plan)

    def _store(self, request: SgNode, *, is_open: bool, plan: Plan) -> None:
        """Say that nothing is stored; what an object spreads later may say something else."""
        code = self._code
        if is_open and code.later_entries_count:
            written = code.written_entry("store", code.false, request)
            layout.put_first(code, plan.changes, request, written)
        else:
            layout.insert(code, plan, request, "store", code.false)

    def _streams(self, entries: list[Entry]) -> bool | None:
        """Whether a call streams, None where that is not in sight or set on one way only."""
        kinds = {self._code.kind(entry.value) for entry in entries}
        if any(map(self._is_set_later, entries)) or not kinds <= {"true", *_FALSE}:
            return None
        return "true" in kinds if len(kinds) < 2 else None

    def _all_entries(self, request: SgNode, plan: Plan) -> list[Entry]:
        """Return the parameters, with those of dicts in sight that are spread into the call."""
        found: list[Entry] = []
        for entry in self._code.entries(request):
            if not entry.is_spread:
                found.append(entry)
                continue
            spread, is_whole = self._spread_entries(entry, plan)
            found += [one for one in spread if one.name]
            if not is_whole:
                plan.because("keywords-unknown", entry.node, entry.value.text())
                found.append(entry)
        return found

    def settle(self) -> None:
        """Look at the dicts that calls spread: nothing else may spread them."""
        for variable, plans in self._spreads.values():
            first = next(iter(plans.values()))
            for name in variable.uses:
                if name in plans:
                    first.link(plans[name])
                elif self._is_given(name):
                    first.because("shared", name)

    def _is_given(self, name: SgNode) -> bool:
        """Whether a dict or object is handed to a call of an API, whole or spread."""
        use = self._code.use(name)
        function = use.node.field("function") if use.kind == "argument" else None
        on_client = function is not None and self._code.bindings.value(function).on_client
        return use.kind == "spread" or on_client

    def _chosen(self, node: SgNode) -> SgNode:
        """Return the object of ``condition && {...}``, any other node as it is."""
        operator, right = node.field("operator"), node.field("right")
        if operator is None or right is None or operator.text() != "&&":
            return node
        return self._code.bare(right)

    def _spread_entries(self, entry: Entry, plan: Plan) -> tuple[list[Entry], bool]:
        """Return what the dict or object holds that a call spreads, and whether that is all.

        All is in sight where it is written in the call, or has a name that is used for nothing but
        being spread and having entries set.
        """
        code = self._code
        spread = self._chosen(code.bare(entry.value))
        found: list[Entry] = []
        is_whole = True
        if code.kind(spread) == "dict":
            found += code.entries(spread)
        else:
            function = code.keywords_of(spread)
            if function is not None:
                return self._given_by_callers(function, spread)
            variable = code.variable(spread)
            if variable is None:
                return [], False
            self._spreads.setdefault(variable.bindings, (variable, {}))[1][spread] = plan
            for use in (code.use(name) for name in variable.uses if name != spread):
                key = code.assigned_key(use) if use.kind == "set" and use.value else None
                if key is not None and use.value is not None:
                    found.append(Entry(use.name, use.node, key, use.value))
                elif use.kind in ("index", "member"):
                    if not self._is_same(code.key_read(use)):
                        plan.because("keywords-read", use.node, variable.name)
                    # one that is taken out may be taken out on one way only
                    is_whole = is_whole and use.name != "pop()"
                elif use.kind != "spread":
                    is_whole = False
            for binding in variable.bindings:
                given = binding.expression if binding.kind == "value" else None
                if given is not None and code.kind(given) == "dict":
                    found = [*code.entries(code.bare(given)), *found]
                else:
                    is_whole = False
            is_whole = is_whole and len(variable.bindings) == 1
        return found, is_whole and all(one.name and not one.is_spread for one in found)

    def _is_same(self, name: str) -> bool:
        """Whether a parameter is called the same as before, and means the same."""
        return name in self._parameters and self._parameters[name]["kind"] in ("default", "same")

    def _given_by_callers(self, function: Function, name: SgNode) -> tuple[list[Entry], bool]:
        """Return what the callers of a function give by further keywords, and if that is all."""
        code = self._code
        calls = code.calls(function)
        # its own name and this use
        is_used_once = len(re.findall(rf"\b{name.text()}\b", function.node.text())) == 2
        is_whole = function.is_closed and bool(calls) and is_used_once
        found = []
        for call in calls or ():
            arguments = code.request(call)
            if arguments is None:
                is_whole = False
                continue
            own = [e for e in code.entries(arguments) if not code.has_parameter(function, e.name)]
            found += [entry for entry in own if entry.name]
            is_whole = is_whole and all(entry.name for entry in own)
        return found, is_whole

    # By the table.

    def _by_table(
        self, entry: Entry, moved: dict[str, list[tuple[str, Entry]]], plan: Plan
    ) -> None:
        row = self._parameters[entry.name]
        kind = row["kind"]
        if kind == "none":
            self._drop(entry, row, plan)
        elif kind == "renamed":
            self._minimum(entry, row.get("minimum", 0), plan)
            layout.rename(self._code, plan.changes, entry, row["responses"])
        elif kind == "default" and self._code.kind(entry.value) == "null":
            # it says nothing, and what that means is different
            plan.changes.replace(*span(entry.value), self._code.false)
        elif kind == "moved":
            outer, _, inner = row["responses"].partition(".")
            moved.setdefault(outer, []).append((inner, entry))
            if entry.name == "response_format":
                self._format(entry, plan)

    def _drop(self, entry: Entry, row: dict[str, str], plan: Plan) -> None:
        if self._is_set_later(entry):
            # what is put into a dict later is a statement
            plan.because("parameter-manual", entry.node, entry.name, f": {row['advice']}")
            return
        is_neutral = self._code.is_null(entry.value) or entry.value.text() in row["neutral"]
        if not is_neutral:
            reason = "parameter-dropped" if row.get("dropped") else "parameter-manual"
            advice = row["advice"]
            is_said = reason == "parameter-dropped" and advice.startswith("drop it")
            plan.because(reason, entry.node, entry.name, "" if is_said else f": {advice}")
        layout.remove(self._code, plan, entry.node)

    def _remove(self, entry: Entry, plan: Plan) -> None:
        """Take an entry out, or the statement that sets it."""
        code, statement = self._code, entry.node.parent()
        if not self._is_set_later(entry):
            layout.remove(code, plan, entry.node)
        elif statement is None or not layout.remove_statement(code, plan.changes, statement):
            plan.because("parameter-manual", entry.node, entry.name, ": take the statement out")

    def _is_set_later(self, entry: Entry) -> bool:
        """Whether an entry is put into a dict or an object by a statement of its own."""
        parent = entry.node.parent()
        return parent is not None and parent.kind() == self._code.syntax.assignment

    def _minimum(self, entry: Entry, minimum: int, plan: Plan) -> None:
        """Raise a literal below the minimum, wherever it stands."""

        def raised(node: SgNode, of: Plan) -> bool:
            text = self._code.bare(node).text().replace("_", "")
            if self._code.kind(node) != "number" or not text.isdecimal():
                return False
            if int(text) < minimum:
                of.because("minimum-raised", node)
                of.changes.replace(*span(self._code.bare(node)), str(minimum))
            return True

        self._sources.each(entry.value, plan, raised, "minimum-unknown", entry.value)

    def _move(self, moved: dict[str, list[tuple[str, Entry]]], plan: Plan) -> None:
        """Put parameters into the dict or object that holds them now."""
        code = self._code
        for outer, parts in moved.items():
            (inner, first), *others = parts
            rest = [(name, entry.value.text()) for name, entry in others]
            if any(plan.changes.touches(*span(entry.node)) for _, entry in others):
                # one that changes itself goes first
                parts.reverse()
                (inner, first), *others = parts
                rest = [(name, entry.value.text()) for name, entry in others]
            opened, closed = code.written_dict([(inner, "\0"), *rest]).split("\0", 1)
            if first.is_shorthand:
                written = code.written_dict([(inner, first.value.text()), *rest])
                plan.changes.replace(
                    *span(first.node), code.written_entry(outer, written, _holder(first))
                )
            else:
                layout.rename(code, plan.changes, first, outer)
                plan.changes.before(first.value, opened, level=Level.MOVED)
                plan.changes.after(first.value, closed, level=Level.MOVED)
            for _, entry in others:
                if self._is_set_later(entry) or self._is_set_later(first):
                    plan.because("parameter-manual", entry.node, entry.name, ": join it by hand")
                    continue
                layout.remove(code, plan, entry.node)

    # One by one.

    def _input(self, entry: Entry, plan: Plan) -> None:
        layout.rename(self._code, plan.changes, entry, "input")
        if self._code.is_no_list(entry.value):
            # chat calls take whatever can be iterated over
            plan.changes.before(entry.value, "list(", level=Level.WHOLE)
            plan.changes.after(entry.value, ")", level=Level.WHOLE)
        self.messages.rewrite(entry.value, plan)

    def _flat_tools(self, entry: Entry, plan: Plan) -> None:
        self._tools.tools(entry.value, plan)

    def _functions(self, entry: Entry, plan: Plan) -> None:
        self._tools.functions(entry, plan)
        # a legacy call gives one function call at most
        plan.inserted["parallel_tool_calls"] = self._code.false

    def _tool_choice(self, entry: Entry, plan: Plan) -> None:
        if entry.name != "tool_choice":
            layout.rename(self._code, plan.changes, entry, "tool_choice")
        self._tools.choice(entry.value, plan)

    def _logprobs(self, entry: Entry, plan: Plan) -> None:
        if self._code.kind(entry.value) in _FALSE:
            self._remove(entry, plan)
        else:
            plan.because("logprobs", entry.node)

    def _stream(self, entry: Entry, plan: Plan) -> None:
        """Leave it as it is: it means the same."""

    def _stream_options(self, entry: Entry, plan: Plan) -> None:
        """Drop `include_usage`: the usage is always in the last event."""
        code = self._code
        is_shown = code.kind(entry.value) == "dict"
        options = code.entries(code.bare(entry.value)) if is_shown else ()
        names = {option.name for option in options}
        if names == {"include_obfuscation"}:
            return
        if not names or not names <= {"include_obfuscation", "include_usage"}:
            plan.because("stream-option", entry.node)
        if "include_obfuscation" not in names:
            self._remove(entry, plan)
            return
        for option in options:
            if option.name != "include_obfuscation":
                layout.remove(code, plan, option.node)

    def _web_search(self, entry: Entry, plan: Plan) -> None:
        code = self._code
        display = code.bare(entry.value)
        if code.kind(display) != "dict" or "tools" in plan.parameters:
            plan.because("parameter-manual", entry.node, entry.name, ": use a tool of `web_search`")
            return
        plan.because("web-search", entry.node, entry.name)
        layout.rename(code, plan.changes, entry, "tools")
        plan.changes.before(entry.value, "[", level=Level.MOVED)
        plan.changes.after(entry.value, "]", level=Level.MOVED)
        kind = code.written_entry("type", code.written_string("web_search"), display)
        layout.put_first(code, plan.changes, display, kind)
        for inner in code.entries(display):
            if inner.name == "user_location" and code.kind(inner.value) == "dict":
                for place in code.entries(code.bare(inner.value)):
                    if place.name == "approximate" and code.kind(place.value) == "dict":
                        layout.move_up(code, plan.changes, place)

    def _text_format(self, entry: Entry, plan: Plan) -> None:
        """Rename the type that an answer is parsed into."""
        if self._code.kind(entry.value) == "dict":
            plan.because("format-unknown", entry.value)
            return
        layout.rename(self._code, plan.changes, entry, "text_format")

    def _format(self, entry: Entry, plan: Plan) -> None:
        self.flatten_format(entry.value, plan)

    def flatten_format(self, node: SgNode, plan: Plan) -> None:
        """Move the schema of a response format up, wherever in the file it is written."""
        self._sources.each(node, plan, self._flat_format, "format-unknown")

    def _flat_format(self, node: SgNode, plan: Plan) -> bool:
        code = self._code
        if code.kind(node) == "call":
            return self._sources.types.rename_helper(code.bare(node), plan)
        if code.kind(node) != "dict":
            return False
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        kind = entries.get("type")
        name = code.string(kind.value) if kind is not None else None
        held = entries.get("json_schema")
        if name in ("json_object", "text"):
            return True
        if name != "json_schema" or held is None:
            plan.because("format-shape", node)
        elif code.kind(held.value) == "dict":
            layout.move_up(code, plan.changes, held)
        else:
            spread = code.written_spread(held.value.text())
            plan.changes.replace(*span(held.node), spread)
        return True


def _holder(entry: Entry) -> SgNode:
    parent = entry.node.parent()
    return parent if parent is not None else entry.node


_RESHAPED: dict[str, Callable[[Arguments, Entry, Plan], None]] = {
    "function_call": Arguments._tool_choice,
    "functions": Arguments._functions,
    "logprobs": Arguments._logprobs,
    "messages": Arguments._input,
    "stream": Arguments._stream,
    "stream_options": Arguments._stream_options,
    "tool_choice": Arguments._tool_choice,
    "tools": Arguments._flat_tools,
    "web_search_options": Arguments._web_search,
}
