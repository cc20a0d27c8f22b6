"""Messages and their parts: what `input` takes as it is, and what changes its shape."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from ...spelling import span
from .. import layout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ast_grep_py import SgNode

    from ..code import Code, Entry, Use
    from ..plan import Plan
    from ..sources import Sources

# The type of a part by the role of its message; whoever it is that speaks else gives input.
_TEXT_PARTS = {"assistant": "output_text"}
# The fields of a result by the role of its message: that of a legacy function only knows its name.
_RESULTS = {
    "function": {"name": "call_id", "content": "output"},
    "tool": {"tool_call_id": "call_id", "content": "output"},
}
_PLAIN = frozenset({"role", "content"})
# Entries that make items of a message.
_OF_CALLS = frozenset({"function_call", "tool_call_id", "tool_calls"})
_SPEAKERS = frozenset({"assistant", "developer", "system", "user"})


class Messages:
    """Rewrites the messages that calls are given."""

    def __init__(self, code: Code, sources: Sources) -> None:
        self._code = code
        self._sources = sources
        # messages that are put together from another one, and what holds that
        self.rebuilt: list[tuple[SgNode, SgNode, Plan]] = []
        # messages that are input of a call
        self._seen: set[SgNode] = set()
        # messages that stay as they are in every call
        self._plain: set[SgNode] = set()
        # by part: the type of a text, which is another one if the assistant says the same
        self._text_types: dict[SgNode, str] = {}

    def rewrite(self, node: SgNode, plan: Plan) -> None:
        """Rewrite what the ``messages`` of a call may hold, wherever in the file it is written."""
        self._sources.each_element(node, plan, self._message, "messages-unknown", self._field)

    def settle(self, plans: Iterable[Plan]) -> None:
        """Look for results of tools that no call is seen to get: they would keep their shape."""
        code = self._code
        for plan in plans:
            for display in code.root.find_all(kind=code.dict_kind):
                entries = {entry.name: entry.value for entry in code.entries(display)}
                is_result = "role" in entries and code.string(entries["role"]) in _RESULTS
                if is_result and display not in self._seen:
                    plan.because("message-apart", display)

    def _field(self, use: Use, plan: Plan) -> bool:
        """Rewrite what is set in a message later; False where that may need more than this."""
        if use.value is None:
            return False
        if use.name in _OF_CALLS:
            plan.because("message-shape", use.node)
            return True
        if use.name == "role":
            return self._code.string(use.value) in _SPEAKERS
        if use.name != "content":
            return False
        self.content(use.value, "user", plan)
        # whose message it is, is not in sight here
        return not self._has_parts(use.value)

    def _spoken(self, role: SgNode, plan: Plan) -> str | None:
        """Return the role of a message, None where it is not in sight or not always the same."""
        code = self._code
        given = {code.string(one) for one in self._sources.values(role)}
        if len(given) == 1:
            return given.pop()
        if not given.isdisjoint(_RESULTS):
            plan.because("message-shape", role)
        return None

    def _message(self, node: SgNode, plan: Plan) -> bool:
        """Rewrite one message; False where it is not in sight."""
        code = self._code
        if node in self._plain:
            return True
        if code.kind(node) != "dict":
            return False
        self._seen.add(code.bare(node))
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        role = entries.get("role")
        spoken = self._spoken(role.value, plan) if role is not None else None
        if "" in entries:
            # what a spread message holds is another message's
            plan.because("messages-unknown", node)
        if "tool_calls" in entries:
            self._with_calls(node, entries, plan)
            return True
        if "function_call" in entries:
            plan.because("message-shape", node)
            return True
        if spoken in _RESULTS and role is not None:
            self._tool_result(entries, role, _RESULTS[spoken], plan)
            return True
        name = entries.get("name")
        if name is not None:
            plan.because("message-name", name.node)
            layout.remove(code, plan, name.node)
        for other in entries.keys() - _PLAIN - {"name", ""}:
            plan.because("message-shape", entries[other].node)
        content = entries.get("content")
        if content is not None:
            self.content(content.value, spoken or "user", plan)
            has_parts = self._has_parts(content.value)
            if has_parts and role is not None and spoken is None:
                # the parts of the assistant are of another type
                plan.because("speaker-unknown", role.node)
            if not has_parts and entries.keys() == _PLAIN and spoken in _SPEAKERS:
                self._plain.add(node)
        return True

    def _with_calls(self, node: SgNode, entries: dict[str, Entry], plan: Plan) -> None:
        """Write the tool calls of a message as items of their own."""
        code = self._code
        self._sources.types.holds_items(plan)
        held = entries["tool_calls"]
        taken = code.holder_of(held.value, "tool_calls")
        content = entries.get("content")
        if taken is not None:
            # the message is put together from another one, which is written whole
            if not self._is_whole(held.value) or not self._is_content_of(content, taken):
                plan.because("message-shape", node)
            else:
                self.rebuilt.append((code.bare(node), taken, plan))
            return
        is_shown = code.kind(held.value) == "list"
        elements = code.elements(code.bare(held.value)) if is_shown else ()
        calls = [call for element in elements if (call := self._call(element.value)) is not None]
        is_empty = content is None or content.value.text() in (code.null, '""', "''")
        use = code.use(node)
        is_in_list = use.kind == "element" and not use.name
        is_last = content is None or span(content.node) < span(held.node)
        is_single = is_empty and len(calls) == 1
        is_seen = calls and len(calls) == len(elements) and (is_empty or is_last)
        if not is_seen or not (is_in_list or is_single):
            plan.because("message-shape", node)
        else:
            start = span(node)[0] if is_empty or content is None else span(content.node)[1]
            opened = "" if is_empty else f"}}{layout.between(code.text, node)}"
            self._write_calls(code.bare(node), start, opened, calls, plan)

    def _write_calls(
        self,
        message: SgNode,
        start: int,
        opened: str,
        calls: list[dict[str, SgNode]],
        plan: Plan,
    ) -> None:
        """Write tool calls in place of a message from ``start`` on; what they hold stays there."""
        code = self._code
        kind = ("type", code.written_string("function_call"))
        for call in calls:
            values = sorted(call.items(), key=lambda pair: span(pair[1]))
            written = code.written_dict([kind, *((name, "\0") for name, _ in values)])
            *pieces, closing = written.split("\0")
            for piece, (_, value) in zip(pieces, values, strict=True):
                plan.changes.cover_between(start, span(value)[0], f"{opened}{piece}")
                opened, start = "", span(value)[1]
            opened = f"{closing}{layout.between(code.text, message)}"
        plan.changes.cover_between(start, span(message)[1], closing)

    def _is_whole(self, calls: SgNode) -> bool:
        """Whether each call is taken over as it is, written as a dict or dumped."""
        code = self._code
        for display in calls.find_all(kind=code.dict_kind):
            for entry in code.entries(display):
                is_dict = code.kind(entry.value) == "dict"
                is_same = code.bare(entry.value).text().endswith(f".{entry.name}")
                if entry.name not in ("index", "type") and not is_dict and not is_same:
                    return False
        return True

    def _is_content_of(self, content: Entry | None, message: SgNode) -> bool:
        """Whether the content of a message is that of another one, or empty."""
        code = self._code
        if content is None:
            return True
        variable = code.variable(content.value)
        given = [b.expression for b in variable.bindings] if variable is not None else []
        value = given[0] if len(given) == 1 and given[0] is not None else content.value
        operator = value.field("operator")
        left = value.field("left") if operator is not None else None
        own = code.holder_of(left or value, "content")
        return value.text() in (code.null, '""', "''") or (
            own is not None and own.text() == message.text()
        )

    def _call(self, node: SgNode) -> dict[str, SgNode] | None:
        """Return what a tool call holds by its names in an item, None where it is not in sight."""
        code = self._code
        if code.kind(node) != "dict":
            return None
        entries = {entry.name: entry.value for entry in code.entries(code.bare(node))}
        function = entries.get("function")
        if function is None or "id" not in entries or code.kind(function) != "dict":
            return None
        inner = {entry.name: entry.value for entry in code.entries(code.bare(function))}
        if not inner.keys() >= {"arguments", "name"}:
            return None
        return {"call_id": entries["id"], "name": inner["name"], "arguments": inner["arguments"]}

    def _tool_result(
        self, entries: dict[str, Entry], role: Entry, renamed: dict[str, str], plan: Plan
    ) -> None:
        code = self._code
        self._sources.types.holds_items(plan)
        if len(plan.tool_types) > 1:
            plan.because("message-shape", role.node)
        kind = next(iter(plan.tool_types), "function_call")
        if role.key is not None:
            plan.changes.replace(*span(role.key), code.written_key("type", role))
        self._replace_value(plan, role, f"{kind}_output")
        if "tool_call_id" not in renamed and "name" in entries:
            self._sources.call_names.add(code.bare(entries["name"].value))
            if code.kind(entries["name"].value) != "attribute":
                plan.because("message-shape", role.node)
        for name, becomes in renamed.items():
            entry = entries.get(name)
            if entry is None:
                plan.because("message-shape", role.node)
            elif entry.key is not None:
                layout.rename(code, plan.changes, entry, becomes)
        for name in entries.keys() - renamed.keys() - {"role", ""}:
            # the name of the function is known by the id of the call
            layout.remove(code, plan, entries[name].node)
        content = entries.get("content")
        if content is not None:
            self.content(content.value, "tool", plan)

    def content(self, node: SgNode, role: str, plan: Plan) -> None:
        """Rewrite the content of a message: a text, or a list of parts."""
        if self._has_parts(node):
            self._sources.each_element(
                node, plan, lambda part, of: self._part(part, role, of), "content-unknown"
            )

    def _has_parts(self, node: SgNode) -> bool:
        """Whether an expression is a list of parts, or may be one in a file that writes such."""
        if self._sources.may_be_list(node):
            return True
        is_named = self._code.kind(node) in ("attribute", "name")
        return self._speaks_of_parts and is_named and not self._code.is_text(node)

    @functools.cached_property
    def _speaks_of_parts(self) -> bool:
        """Whether a file has parts in its messages that are more than texts."""
        text = self._code.text
        return "image_url" in text or "input_audio" in text or "file_data" in text

    def _part(self, node: SgNode, role: str, plan: Plan) -> bool:
        code = self._code
        if code.kind(node) in ("string", "sum"):
            return True
        if code.kind(node) != "dict":
            return False
        entries = {entry.name: entry for entry in code.entries(code.bare(node))}
        kind = entries.get("type")
        name = code.string(kind.value) if kind is not None else None
        if kind is None or name is None:
            return False
        if name == "text":
            becomes = _TEXT_PARTS.get(role, "input_text")
            if self._text_types.setdefault(node, becomes) != becomes:
                plan.because("content-part", node)
            self._replace_value(plan, kind, becomes)
        elif name == "image_url" and "image_url" in entries:
            self._replace_value(plan, kind, "input_image")
            self._image(entries["image_url"], plan)
        elif name == "file" and "file" in entries and code.kind(entries["file"].value) == "dict":
            self._replace_value(plan, kind, "input_file")
            layout.move_up(code, plan.changes, entries["file"])
        elif name != "refusal":
            plan.because("content-part", node)
        return True

    def _image(self, entry: Entry, plan: Plan) -> None:
        """Put the address of an image in place of what holds it, and its detail beside it."""
        code = self._code
        value = code.bare(entry.value)
        inner = {e.name: e for e in code.entries(value)} if code.kind(value) == "dict" else {}
        address = inner.get("url")
        # the address gets a name of its own, which is written in one way only
        is_mixed = address is not None and not (
            address.is_shorthand or address.node.kind() == entry.node.kind()
        )
        if address is None or is_mixed or not inner.keys() <= {"url", "detail"}:
            plan.because("content-part", entry.node)
            return
        layout.rename(code, plan.changes, address, "image_url")
        auto = code.typed_literal(code.written_string("auto"), value)
        detail = code.written_entry("detail", auto, value)
        layout.move_up(code, plan.changes, entry, *([] if "detail" in inner else [detail]))

    def _replace_value(self, plan: Plan, entry: Entry, text: str) -> None:
        """Write another literal; what it is cast to goes with it, but for `as const`."""
        is_typed = any(True for _ in self._code.type_syntax.casts(entry.value))
        value = entry.value if is_typed else self._code.bare(entry.value)
        plan.changes.replace(*span(value), self._code.written_string(text))
