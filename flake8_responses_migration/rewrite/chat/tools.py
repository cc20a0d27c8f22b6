"""Tools, and the choice among them: the nested shapes of chat calls made flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...spelling import span
from .. import layout
from ..edits import Level

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code, Entry
    from ..plan import Plan
    from ..sources import Sources

# What holds the name of a tool in a choice, or a list of tools.
_HOLDERS = ("allowed_tools", "custom", "function")
_CHOICES = frozenset({"auto", "none", "required"})


class Tools:
    """Rewrites the tools of calls."""

    def __init__(self, code: Code, sources: Sources) -> None:
        self._code = code
        self._sources = sources

    def tools(self, node: SgNode, plan: Plan) -> None:
        """Make the tools of a call flat, wherever in the file they are written."""
        if not self._sources.is_out_of_sight(node):
            self._sources.each_element(node, plan, self.flat, "tools-unknown")
            return
        plan.because("tools-from-elsewhere", node)
        plan.tool_types.add("function_call")
        head, tail = self._code.flattening
        plan.changes.before(node, head, level=Level.LIST)
        plan.changes.after(node, tail, level=Level.LIST)

    def functions(self, entry: Entry, plan: Plan) -> None:
        """Make tools of the ``functions`` of a call."""
        layout.rename(self._code, plan.changes, entry, "tools")
        self._sources.each_element(entry.value, plan, self._function, "tools-unknown")

    def choice(self, node: SgNode, plan: Plan) -> None:
        """Make the choice of a tool flat."""
        self._sources.each(node, plan, self._choice, "tool-choice-unknown")

    def flat(self, node: SgNode, plan: Plan) -> bool:
        """Make one tool flat; False where it is not in sight."""
        code = self._code
        if code.kind(node) == "call":
            self._made(code.bare(node), plan)
            return True
        if code.kind(node) != "dict":
            return False
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        held = entries.get("function") or entries.get("custom")
        if "type" not in entries or held is None:
            plan.because("tool-shape", node)
            return True
        if held.name == "custom":
            plan.tool_types.add("custom_tool_call")
            self._custom(held, plan)
            return True
        plan.tool_types.add("function_call")
        strict = code.written_entry("strict", code.false, code.bare(node))
        if code.kind(held.value) == "dict":
            inner = code.entries(code.bare(held.value))
            names = {entry.name for entry in inner}
            layout.move_up(code, plan.changes, held, *self._missing(names, code.bare(node)))
        else:
            # what the function says itself comes later, and counts
            spread = code.written_spread(held.value.text())
            missing = [strict, *self._left_out(held.value, code.bare(node))]
            plan.changes.replace(*span(held.node), ", ".join([*missing, spread]))
        return True

    def _left_out(self, function: SgNode, among: SgNode) -> list[str]:
        """Return the entries that a flat tool must have, and the type of a function need not."""
        code = self._code
        variable = code.variable(code.bare(function))
        optional = self._sources.types.optional(variable) if variable is not None else frozenset()
        return [code.written_entry(name, code.null, among) for name in sorted(optional)]

    def _made(self, call: SgNode, plan: Plan) -> None:
        """Look at a tool that a helper of the SDK makes, which is nested as well."""
        function = call.field("function")
        name = self._code.bindings.value(function).name if function is not None else ""
        is_taken = plan.method in self._code.typed_methods and name.endswith(
            ".pydantic_function_tool"
        )
        if not is_taken and not self._sources.types.rename_helper(call, plan):
            plan.because("tool-shape", call)
        plan.tool_types.add("function_call")

    def _missing(self, names: set[str], among: SgNode) -> list[str]:
        """Return the entries that a flat tool must have, and a nested one may leave out."""
        code = self._code
        if not all(names):
            # something is spread into it
            names = {*names, "parameters"}
        values = {"parameters": code.null, "strict": code.false}
        return [code.written_entry(k, v, among) for k, v in values.items() if k not in names]

    def _custom(self, held: Entry, plan: Plan) -> None:
        """Make a custom tool flat, and the grammar of its format."""
        code = self._code
        if code.kind(held.value) != "dict":
            plan.because("tool-shape", held.node)
            return
        layout.move_up(code, plan.changes, held)
        for entry in code.entries(code.bare(held.value)):
            if entry.name != "format" or code.kind(entry.value) != "dict":
                continue
            for inner in code.entries(code.bare(entry.value)):
                if inner.name == "grammar" and code.kind(inner.value) == "dict":
                    layout.move_up(code, plan.changes, inner)

    def _function(self, node: SgNode, plan: Plan) -> bool:
        code = self._code
        if code.kind(node) != "dict":
            return False
        display = code.bare(node)
        entries = code.entries(display)
        if not entries:
            plan.because("tool-shape", node)
            return True
        function = code.typed_literal(code.written_string("function"), display)
        kind = code.written_entry("type", function, display)
        layout.put_first(code, plan.changes, display, kind)
        names = {entry.name for entry in entries}
        if missing := self._missing(names, display):
            layout.insert_written(code, plan, display, *missing)
        return True

    def _allowed(self, node: SgNode, plan: Plan) -> bool:
        """Make the name of an allowed tool flat."""
        code = self._code
        entries = code.entries(code.bare(node)) if code.kind(node) == "dict" else ()
        held = next((entry for entry in entries if entry.name in _HOLDERS), None)
        if held is None or code.kind(held.value) != "dict":
            return False
        layout.move_up(code, plan.changes, held)
        return True

    def _choice(self, node: SgNode, plan: Plan) -> bool:
        code = self._code
        kind = code.kind(node)
        if kind == "string":
            return code.string(node) in _CHOICES
        if kind != "dict":
            return False
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        held = next((entries[name] for name in _HOLDERS if name in entries), None)
        if held is not None and code.kind(held.value) == "dict":
            layout.move_up(code, plan.changes, held)
            for entry in code.entries(code.bare(held.value)):
                if held.name == "allowed_tools" and entry.name == "tools":
                    self._sources.each_element(entry.value, plan, self._allowed, "tools-unknown")
        elif entries.keys() == {"name"}:
            # the choice of a legacy function
            written = code.written_entry("type", code.written_string("function"), code.bare(node))
            layout.put_first(code, plan.changes, code.bare(node), written)
        else:
            plan.because("tool-shape", node)
        return True
