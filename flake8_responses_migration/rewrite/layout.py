"""Entries of calls, dicts and objects: taken out, put in, and moved up, with their formatting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..spelling import span
from .edits import Level

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from .code import Code, Entry
    from .edits import Changes
    from .plan import Plan

_BLANK = re.compile(r"[ \t]*")
_COMMA = re.compile(r"\s*,")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#|//)[^\r\n]*")
_STATEMENTS = frozenset({"expression_statement", "lexical_declaration"})
_LINE_END = re.compile(r"\r\n|\r|\n")


def remove(code: Code, plan: Plan, node: SgNode) -> None:
    """Take an entry out of its list, with its comma and with the line if nothing is left on it."""
    text = code.text
    plan.removed.add(node)
    start, end = span(node)
    comma = _comma_behind(text, end)
    if comma is not None:
        end = comma
        end += len(_match(_BLANK, text, end))
        line = _LINE_END.match(text, end)
        if line is not None and is_first_on_line(text, start):
            start = _line_start(text, start)
            end = line.end()
        elif line is not None:
            # the comma of the entry before ends the line now
            start -= len(text[:start]) - len(text[:start].rstrip(" \t"))
            end = line.start()
    elif (before := _comma_before(node)) is not None:
        start = before
    elif is_first_on_line(text, start):
        line = _LINE_END.match(text, end + len(_match(_BLANK, text, end)))
        start = _line_start(text, start) if line is not None else start
        end = line.end() if line is not None else end
    plan.changes.remove(start, end)
    if (rest := _removed_rest(code, plan, node.parent())) is not None:
        plan.changes.remove(*rest)


def _removed_rest(code: Code, plan: Plan, parent: SgNode | None) -> tuple[int, int] | None:
    """Return from where to where the last entries go, with the comma in front of them.

    None where a comma is behind them, which takes its place, or comments are among them.
    """
    entries = list(parent.children())[1:-1] if parent is not None else []
    run: list[SgNode] = []
    while entries and (entries[-1].kind() == "," or entries[-1] in plan.removed):
        run.insert(0, entries.pop())
    if not entries or not run or run[-1].kind() == "," or entries[-1].kind() == "comment":
        return None
    return span(run[0])[0], span(run[-1])[1]


def insert(code: Code, plan: Plan, among: SgNode, name: str, value: str) -> None:
    """Put an entry behind the others of ``among`` that stay, as they are laid out."""
    insert_written(code, plan, among, code.written_entry(name, value, among))


def insert_written(code: Code, plan: Plan, among: SgNode, *written: str) -> None:
    """Put entries behind the others of ``among`` that stay, as they are laid out."""
    changes = plan.changes
    on_one_line = ", ".join(written)
    entries = [entry for entry in code.entries(among) if entry.node not in plan.removed]
    text = code.text
    if not entries:
        opening = among.range().start.index + 1
        changes.insert(opening, on_one_line)
        return
    last = entries[-1].node
    start, end = span(last)
    comma = _comma_behind(text, end)
    if _removed_rest(code, plan, last.parent()) is not None:
        comma = None
    if not is_first_on_line(text, start):
        if comma is None or text[comma : span(among)[1] - 1].strip():
            changes.after(last, f", {on_one_line}", level=Level.ENTRY)
        else:
            changes.insert(comma, f" {on_one_line},")
        return
    separator = f"{line_end_of(text, start)}{text[_line_start(text, start) : start]}"
    if comma is None:
        changes.after(last, "".join(f",{separator}{one}" for one in written), level=Level.ENTRY)
        return
    comment = _match(_REST_OF_LINE, text, comma)
    changes.insert(comma + len(comment), "".join(f"{separator}{one}," for one in written))


def remove_statement(code: Code, changes: Changes, node: SgNode) -> bool:
    """Take away a statement that has a line of its own; return False for any other."""
    statement = node.parent()
    if statement is None or statement.kind() not in _STATEMENTS:
        return False
    text = code.text
    start, end = span(statement)
    line = _LINE_END.match(text, end)
    block = statement.parent()
    is_alone = block is None or len([c for c in block.children() if c.is_named()]) < 2
    declared = [child for child in statement.children() if child.is_named()]
    if line is None or not is_first_on_line(text, start) or is_alone or len(declared) > 1:
        return False
    changes.remove(_line_start(text, start), line.end())
    return True


def move_up(code: Code, changes: Changes, entry: Entry, *added: str) -> None:
    """Put the entries of a dict or an object in place of the entry that holds it.

    ``added`` is written behind the last of them.
    """
    text = code.text
    display = code.bare(entry.value)
    inner = code.entries(display)
    outer_start, outer_end = span(entry.node)
    opening = (display.field("arguments") or display).range().start.index + 1
    closing = span(display)[1] - 1
    if not inner:
        changes.replace(outer_start, outer_end, ", ".join(added))
        return
    first, last = inner[0].node, inner[-1].node
    first_start = span(first)[0]
    last_start, last_end = span(last)
    between = text[opening:first_start]
    # comments in front of the first entry stay
    head = opening + len(between) - len(between.lstrip())
    changes.replace(outer_start, head, "")
    for one in inner:
        _write_as(code, changes, one, entry)
    comma = _comma_behind(text, last_end)
    own_line = is_first_on_line(text, last_start)
    outer_indent = text[_line_start(text, outer_start) : outer_start]
    is_outer_first = is_first_on_line(text, outer_start)
    inner_indent = text[_line_start(text, last_start) : last_start] if own_line else ""
    surplus = 0
    if own_line and is_outer_first and inner_indent.startswith(outer_indent):
        surplus = len(inner_indent) - len(outer_indent)
    if added:
        separator = f",{line_end_of(text, last_start)}{outer_indent}" if surplus else ", "
        changes.after(last, "".join(f"{separator}{one}" for one in added), level=Level.ENTRY)
    tail = comma if comma is not None else last_end
    rest = text[tail:closing]
    kept = len(rest.rstrip())
    end = outer_end
    if comma is not None:
        outer_comma = _comma_behind(text, outer_end)
        if outer_comma is not None:
            end = outer_comma
    changes.replace(tail + kept, end, "")
    if surplus:
        _dedent(code, changes, head, tail, surplus, display)


def _write_as(code: Code, changes: Changes, entry: Entry, outer: Entry) -> None:
    """Write the entry of a dict as an argument, or the reverse, as another entry is written."""
    among = outer.node.parent()
    kinds = {entry.node.kind(), outer.node.kind()}
    if kinds == {"keyword_argument", "pair"} and entry.key is not None and among is not None:
        start, end = span(entry.key)[0], span(entry.value)[0]
        changes.replace(start, end, code.written_entry(entry.name, "", among))


def _dedent(
    code: Code, changes: Changes, start: int, end: int, surplus: int, within: SgNode
) -> None:
    """Take whitespace off the beginnings of the lines between two offsets, outside of strings."""
    strings = [
        span(node)
        for kind in ("string", "template_string")
        if kind == "string" or code.pack == "javascript"
        for node in within.find_all(kind=kind)
    ]
    for line in _LINE_END.finditer(code.text, start, end):
        at = line.end()
        blank = len(_match(_BLANK, code.text, at))
        if blank >= surplus and not any(s < at < e for s, e in strings):
            changes.replace(at, at + surplus, "")


def with_comments(text: str, statement: SgNode) -> int:
    """Return where the comments begin that stand in lines of their own in front of a statement."""
    start = span(statement)[0]
    indent = indentation(text, start)
    # what stands in front of all statements of a block may not belong to the block
    before = statement.prev() or _block_of(statement).prev()
    while before is not None and before.kind() == "comment":
        at = span(before)[0]
        if not is_first_on_line(text, at) or indentation(text, at) != indent:
            break
        start = at
        before = before.prev()
    return start


def _block_of(statement: SgNode) -> SgNode:
    parent = statement.parent()
    return parent if parent is not None else statement


def indentation(text: str, offset: int) -> str:
    """Return the whitespace that the line of an offset begins with."""
    return _match(_BLANK, text, _line_start(text, offset))


def _match(pattern: re.Pattern[str], text: str, at: int) -> str:
    found = pattern.match(text, at)
    return found[0] if found is not None else ""


def _comma_behind(text: str, at: int) -> int | None:
    """Return the offset behind the comma that follows, None where none does."""
    found = _COMMA.match(text, at)
    return found.end() if found is not None else None


def _comma_before(node: SgNode) -> int | None:
    """Return the offset of the comma in front, None where none is or a comment is behind it."""
    before = node.prev()
    return span(before)[0] if before is not None and before.kind() == "," else None


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def is_first_on_line(text: str, at: int) -> bool:
    """Whether nothing but whitespace stands in front of an offset on its line."""
    return not text[_line_start(text, at) : at].strip()


def line_end_of(text: str, at: int) -> str:
    """Return how the line before the one of an offset ends."""
    start = _line_start(text, at)
    if text[:start].endswith("\r\n"):
        return "\r\n"
    return text[start - 1] if start else "\n"


def rename(code: Code, changes: Changes, entry: Entry, name: str) -> None:
    """Give an entry another name, in the quotes of the old one."""
    if entry.is_shorthand:
        changes.replace(*span(entry.node), f"{name}: {entry.value.text()}")
    elif entry.key is not None:
        changes.replace(*span(entry.key), code.written_key(name, entry))


def between(text: str, node: SgNode) -> str:
    """Return what stands between the elements of a list, as the one of ``node`` is laid out."""
    start = span(node)[0]
    if not is_first_on_line(text, start):
        return ", "
    return f",{line_end_of(text, start)}{text[_line_start(text, start) : start]}"


def put_first(code: Code, changes: Changes, display: SgNode, written: str) -> None:
    """Put an entry in front of the others of a dict or an object, as they are laid out."""
    text = code.text
    entries = code.entries(display)
    if not entries:
        changes.insert(span(display)[0] + 1, written)
        return
    start = span(entries[0].node)[0]
    if is_first_on_line(text, start):
        indent = text[_line_start(text, start) : start]
        changes.insert(start, f"{written},{line_end_of(text, start)}{indent}")
    else:
        changes.insert(start, f"{written}, ")
