"""Fields of a Response: what takes the place of what is read of a completion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...spelling import span
from ..narrowing import is_asked_for
from ..tables import tables

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code, Listener, Use
    from ..plan import Plan


class Fields:
    """Writes the fields of the results of calls.

    ``written`` says of values how they are spelled afterwards, where that can be repeated.
    ``behind_optional`` holds what may be missing, ``left_out`` what is nothing of its own any more:
    the Response stands for it.
    """

    def __init__(self, code: Code) -> None:
        self._code = code
        self._tables = tables()
        self.written: dict[SgNode, str] = {}
        self.behind_optional: set[SgNode] = set()
        self.left_out: set[SgNode] = set()

    def write_listener(self, found: Listener, row: dict[str, Any], plan: Plan) -> bool:
        """Write the name of an event, and what was given by position as fields of the event.

        False where the function that listens to it cannot be adapted.
        """
        is_same: bool = row["chat"] == row["responses"]
        if is_same or found.parameters is None:
            return is_same
        plan.changes.replace(*span(found.event), self._code.written_string(row["responses"]))
        positional = row.get("parameters")
        if positional is None or not found.parameters:
            return True
        if any(self._code.kind(parameter) != "name" for parameter in found.parameters):
            return False
        names = [parameter.text() for parameter in found.parameters]
        if len(names) > len(positional):
            return False
        pairs = zip(positional, names, strict=False)
        held = ", ".join(name if name == field else f"{field}: {name}" for field, name in pairs)
        start, end = span(found.parameters[0])[0], span(found.parameters[-1])[1]
        plan.changes.replace(start, end, f"({{ {held} }})" if found.is_bare else f"{{ {held} }}")
        return True

    def write(self, node: SgNode, use: Use, row: dict[str, str], plan: Plan) -> bool:
        """Write a field of a value; False where the language has no template."""
        pack = self._code.pack
        outer = self._code.use(use.node)
        is_asked = outer.kind == "test" or (
            outer.kind == "compare" and self._code.is_null(outer.targets[0])
        )
        template = row.get(f"{pack}_test") if is_asked else None
        if outer.kind == "member":
            template = row.get(f"{pack}_member")
        template = template or row.get(pack, row.get("write"))
        if template is None:
            return False
        start, end = span(use.node)
        inner_end = span(node)[1]
        function = use.node.field("function") if use.name.endswith("()") else None
        if function is not None and template.startswith(".") and template.endswith("()"):
            # what a method is given stays
            end = span(function)[1]
            template = template.removesuffix("()")
        if "{}" not in template:
            if template and not template.startswith((".", "[")):
                literal = self.quoted(template, node, plan)
                plan.changes.cover(use.node, self._code.typed_literal(literal, use.node))
                return True
            # what led to a message is left out, and with it the question whether it is there
            is_asked = use.optional and node not in self.left_out
            is_optional = is_asked or node in self.behind_optional
            if not template:
                self.left_out.add(use.node)
                if is_optional:
                    self.behind_optional.add(use.node)
                if node in self.written:
                    self.written[use.node] = self.written[node]
            elif node in self.written:
                self.written[use.node] = f"{self.written[node]}{template}"
            if template.startswith(".") and is_optional:
                template = f"?{template}"
            elif template and is_optional:
                template = f"?.{template}"
            at = self._behind_comments(use.node, inner_end)
            if template and use.kind == "member":
                # a line may end in front of the name
                between = self._code.text[at:end]
                at += len(between) - len(between.lstrip())
            plan.changes.replace(at, end, template)
            return True
        head, tail = self.quoted(template, node, plan).split("{}", 1)
        if "nullable" in row and self._code.is_typed and is_asked_for(self._code, use.node):
            # a compiler does not see that it was asked for
            tail = f"{tail}!"
        if node in self.behind_optional:
            tail = f"?{tail}"
            self.behind_optional.add(use.node)
        plan.changes.insert_before(start, end, self._code.opening(use.node, head))
        plan.changes.replace(self._behind_comments(use.node, inner_end), end, tail)
        return True

    def _behind_comments(self, node: SgNode, start: int) -> int:
        """Return where a name begins that is read at an offset or, behind comments, further on."""
        text, end = self._code.text, span(node)[1]
        if self._code.syntax.comment_mark not in text[start:end]:
            return start
        ends = [span(comment)[1] for comment in node.find_all(kind="comment")]
        last = max((at for at in ends if at > start), default=start)
        rest = text[last:end]
        return last + len(rest) - len(rest.lstrip()) if last > start else start

    def filled(self, template: str, node: SgNode, holder: str, plan: Plan) -> str:
        """Return a template as it is written of a name, in the quotes that fit at a node."""
        return self.quoted(template, node, plan).replace("{}", holder)

    def quoted(self, template: str, node: SgNode, plan: Plan) -> str:
        """Return a template with the quotes that fit at a node, for the tools of the call."""
        if "custom_tool_call" in plan.tool_types and "function_call" not in plan.tool_types:
            template = template.replace('"function_call"', '"custom_tool_call"')
        elif "custom_tool_call" in plan.tool_types:
            template = template.replace(*self._code.calls_function)
        quote = self._code.quote_at(node)
        return template if quote == '"' else template.replace('"', quote)
