"""Tools, and the choice among them: the nested shapes of chat calls made flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import layout

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from .code import Code, Entry
    from .plan import Plan
    from .sources import Sources

_CHOICES = frozenset({"auto", "none", "required"})


class Tools:
    """Rewrites the tools of calls."""

    def __init__(self, code: Code, sources: Sources) -> None:
        self._code = code
        self._sources = sources

    def tools(self, node: SgNode, plan: Plan) -> None:
        """Make the tools of a call flat, wherever in the file they are written."""
        self._sources.each_element(node, plan, self._tool, "tools-unknown")

    def functions(self, entry: Entry, plan: Plan) -> None:
        """Make tools of the ``functions`` of a call."""
        layout.rename(self._code, plan.changes, entry, "tools")
        self._sources.each_element(entry.value, plan, self._function, "tools-unknown")

    def choice(self, node: SgNode, plan: Plan) -> None:
        """Make the choice of a tool flat."""
        self._sources.each(node, plan, self._choice, "tool-choice-unknown")

    def _tool(self, node: SgNode, plan: Plan) -> bool:
        code = self._code
        if code.kind(node) == "call":
            # what a helper of the SDK makes is nested as well
            plan.because("tool-shape", node)
            return True
        if code.kind(node) != "dict":
            return False
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        held = entries.get("function") or entries.get("custom")
        if "type" not in entries or held is None:
            plan.because("tool-shape", node)
            return True
        if held.name == "custom":
            plan.because("tool-shape", node)
            return True
        strict = code.written_entry("strict", code.false, code.bare(node))
        if code.kind(held.value) == "dict":
            inner = code.entries(code.bare(held.value))
            has_strict = any(entry.name == "strict" for entry in inner)
            layout.move_up(code, plan.changes, held, "" if has_strict else strict)
        else:
            # what the function says itself of `strict` comes later, and counts
            spread = code.written_spread(held.value.text())
            bounds = held.node.range()
            plan.changes.replace(bounds.start.index, bounds.end.index, f"{strict}, {spread}")
        return True

    def _function(self, node: SgNode, plan: Plan) -> bool:
        code = self._code
        if code.kind(node) != "dict":
            return False
        display = code.bare(node)
        entries = code.entries(display)
        if not entries:
            plan.because("tool-shape", node)
            return True
        kind = code.written_entry("type", code.written_string("function"), display)
        layout.put_first(code, plan.changes, display, kind)
        if not any(entry.name == "strict" for entry in entries):
            layout.insert(code, plan.changes, display, "strict", code.false)
        return True

    def _choice(self, node: SgNode, plan: Plan) -> bool:
        code = self._code
        kind = code.kind(node)
        if kind == "string":
            return code.string(node) in _CHOICES
        if kind != "dict":
            return False
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        held = entries.get("function")
        if held is not None and code.kind(held.value) == "dict":
            layout.move_up(code, plan.changes, held)
        elif entries.keys() == {"name"}:
            # the choice of a legacy function
            written = code.written_entry("type", code.written_string("function"), code.bare(node))
            layout.put_first(code, plan.changes, code.bare(node), written)
        else:
            plan.because("tool-shape", node)
        return True
