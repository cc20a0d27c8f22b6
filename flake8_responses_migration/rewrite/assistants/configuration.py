"""The configuration of assistants: what was kept by the service is written where it is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...spelling import is_within, span
from .. import layout
from ..chat.tools import Tools
from ..edits import Changes
from . import statements
from .operations import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from ast_grep_py import SgNode

    from ..code import Code, Entry
    from ..imports import Imports
    from ..plan import Plan
    from ..sources import Sources
    from .operations import Operation

_LITERALS = frozenset({"false", "null", "number", "true"})
_RESOURCES = {"code_interpreter": "file_ids", "file_search": "vector_store_ids"}
# What has to be replaced where an assistant is not in sight.
PLACEHOLDERS = {"model": "YOUR_MODEL", "instructions": "YOUR_INSTRUCTIONS"}
PLACEHOLDER_TOOLS = "YOUR_TOOLS"


@dataclass(eq=False)
class Setting:
    """A parameter of the Responses API, and the expression that it is given.

    ``written`` returns the expression for a line with an indentation.
    """

    name: str
    written: Callable[[str], str]
    node: SgNode | None = None
    changes: Changes = field(default_factory=Changes)


@dataclass(eq=False)
class Assistant:
    """An assistant that is created in sight, the calls that change it, and those that run it."""

    made: Operation
    updates: list[Operation] = field(default_factory=list)
    runs: list[Operation] = field(default_factory=list)
    settings: list[Setting] = field(default_factory=list)
    resources: dict[str, SgNode] = field(default_factory=dict)


class Configurations:
    """Moves the settings of assistants into the calls that run them."""

    def __init__(self, code: Code, sources: Sources, imports: Imports) -> None:
        self._code = code
        self._imports = imports
        self._sources = sources
        self.tools = Tools(code, sources)
        self._names = {node.text() for node in code.root.find_all(kind="identifier")}
        self._parameters = {row["name"]: row for row in table()["parameter"]}
        # by assistant: what is written in place of its call
        self.assignments: dict[Assistant, list[str]] = {}

    def settle(self, assistant: Assistant) -> None:
        """Find the settings of an assistant, which its runs share."""
        given: dict[str, tuple[Operation, Entry]] = {}
        for call in [assistant.made, *assistant.updates]:
            if call.is_spread:
                call.plan.because("assistant-settings", call.call)
            for name, entry in call.entries.items():
                if name != "assistant_id":
                    given[name] = call, entry
        held = given.get("tool_resources")
        if held is not None:
            self.collect_resources(held[1].value, held[0].plan, assistant.resources)
        for name, (call, entry) in given.items():
            row = self._parameters.get(name)
            if row is None:
                call.plan.because("run-parameter-unknown", entry.node, name)
            elif name == "metadata" or "responses" not in row:
                continue
            elif entry.value.text() not in row.get("neutral", ()):
                self._set(assistant, call, row["responses"], entry)

    def collect_resources(self, node: SgNode, plan: Plan, into: dict[str, SgNode]) -> None:
        """Find the files and vector stores of tools."""
        code = self._code
        if code.kind(node) != "dict":
            plan.because("tool-resources", node)
            return
        for entry in code.entries(code.bare(node)):
            key = _RESOURCES.get(entry.name)
            inner = code.entries(code.bare(entry.value)) if code.kind(entry.value) == "dict" else ()
            if key is None or [one.name for one in inner] != [key]:
                plan.because("tool-resources", entry.node)
            else:
                into[entry.name] = inner[0].value

    def _set(self, assistant: Assistant, call: Operation, name: str, entry: Entry) -> None:
        changes = Changes()
        value = entry.value
        if name == "tools":
            changes = self.flat_tools(value, call.plan, assistant.resources)
        setting = Setting(
            name,
            lambda indent: statements.moved(self._code, value, changes, indent),
            value,
            changes,
        )
        lines = "\n" in value.text()
        is_repeated = lines and len(assistant.runs) > 1
        if is_repeated or not self.is_movable(value, assistant):
            self._name(assistant, setting, call)
        assistant.settings.append(setting)

    def _name(self, assistant: Assistant, setting: Setting, call: Operation) -> None:
        """Give a setting a name where the assistant was made."""
        code = self._code
        target = assistant.made.target
        holder = target.text() if target is not None else "assistant"
        word = setting.name.partition(".")[0]
        name = code.written_name(holder, word)
        while name in self._names:
            name += "_"
        self._names.add(name)
        statement = assistant.made.statement
        indent = layout.indentation(code.text, span(statement)[0]) if statement is not None else ""
        declared = setting.written(indent)
        annotation = ""
        if word == "tools" and code.kind(setting.node or assistant.made.call) == "list":
            annotation = self._annotation(call)
        end = ";" if statement is not None and statement.text().endswith(";") else ""
        variable = assistant.made.variable
        is_attribute = variable is not None and variable.is_attribute
        if not self._is_seen(assistant, is_attribute=is_attribute):
            call.plan.because("assistant-settings", setting.node or call.call)
        declaring = "" if is_attribute else code.declaring
        declared = f"{declaring}{name}{annotation} = {declared}{end}"
        self.assignments.setdefault(assistant, []).append(declared)
        setting.written = lambda _indent: name

    def _is_seen(self, assistant: Assistant, *, is_attribute: bool) -> bool:
        """Whether a name that is declared where an assistant is made is known where it is run."""
        code, statement = self._code, assistant.made.statement
        if is_attribute:
            # a compiler asks for a declaration of the attribute
            return not code.is_typed
        made_in = code.function_around(assistant.made.call)
        scope = made_in.node if made_in is not None else code.root
        if statement is not None and code.declaring:
            scope = statement.parent() or scope
        return all(is_within(run.call, scope) for run in assistant.runs)

    def _annotation(self, call: Operation) -> str:
        """Return the annotation without which a list of tools has another type."""
        if not self._code.has_annotations:
            return ""
        module, name, template = self._code.tool_list
        local = self._imports.need(call.plan, module, name, None) if module else name
        return f": {template.replace('{}', local)}" if local is not None else ""

    # Tools.

    def flat_tools(self, value: SgNode, plan: Plan, resources: dict[str, SgNode]) -> Changes:
        """Return the changes of a list of tools; those that stand elsewhere go into the plan."""
        return plan.apart(
            value,
            lambda node, of: self._sources.each_element(
                node, of, lambda tool, by: self._tool(tool, by, resources), "assistant-tool"
            ),
        )

    def _tool(self, node: SgNode, plan: Plan, resources: dict[str, SgNode]) -> bool:
        code = self._code
        if code.kind(node) != "dict":
            return False
        display = code.bare(node)
        entries = {entry.name: entry for entry in code.entries(display)}
        kind = entries.get("type")
        name = code.string(kind.value) if kind is not None else None
        if name == "function":
            return self.tools.flat(node, plan)
        if name == "code_interpreter":
            container = [("type", code.written_string("auto"))]
            if name in resources:
                container.append(("file_ids", resources[name].text()))
            layout.insert(code, plan, display, "container", code.written_dict(container))
            return True
        if name != "file_search":
            return False
        if name in resources:
            layout.insert(code, plan, display, "vector_store_ids", resources[name].text())
        else:
            plan.because("vector-store-missing", node)
            layout.insert(code, plan, display, "vector_store_ids", "[]")
        options = entries.get("file_search")
        if options is not None and code.kind(options.value) == "dict":
            layout.move_up(code, plan.changes, options)
        elif options is not None:
            return False
        return True

    # What may be written somewhere else.

    def is_movable(self, node: SgNode, assistant: Assistant) -> bool:
        """Whether an expression has the same value where the assistant is run."""
        return all(self._stays(node, run) for run in [assistant.made, *assistant.runs])

    def _stays(self, node: SgNode, run: Operation) -> bool:
        code = self._code
        kind = code.kind(node)
        bare = code.bare(node)
        if kind in _LITERALS:
            return True
        if kind == "string":
            return all(self._stays(part, run) for part in statements.interpolated(code, bare))
        if kind == "list":
            return all(self._stays(element.value, run) for element in code.elements(bare))
        if kind == "dict":
            return all(self._stays(entry.value, run) for entry in code.entries(bare))
        if kind == "sum":
            return all(self._stays(side, run) for side in code.operands(bare))
        if kind == "attribute":
            held = code.syntax.earlier(bare)
            return held is not None and self._stays(held, run)
        return kind == "name" and self._is_constant(bare, run)

    def _is_constant(self, name: SgNode, run: Operation) -> bool:
        code = self._code
        variable = code.variable(name)
        if variable is None or len(variable.bindings) != 1:
            return False
        made_in = code.function_around(variable.bindings[0].statement)
        if variable.bindings[0].kind == "parameter":
            made_in = code.function_around(name)
        run_in = code.function_around(run.call)
        return made_in is None or (run_in is not None and made_in.node == run_in.node)
