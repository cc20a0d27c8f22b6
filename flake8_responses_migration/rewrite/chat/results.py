"""What happens to the result of a call: it is followed through the file, and its uses rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ...spelling import span
from .. import layout
from ..tables import tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from ast_grep_py import SgNode

    from ..code import Code, Part, Use
    from ..plan import Plan
    from ..types import Types

# Plain text: it stays what it was, but for what says that there is none.
_TEXT = "text"
_FINISH_REASON = "finish_reason"
_MESSAGES = frozenset({"choice", "completion", "message", "message_data"})
_EITHER_TOOL = {
    "python": ('== "function_call"', 'in ("function_call", "custom_tool_call")'),
    "javascript": (
        'item.type === "function_call"',
        '(item.type === "function_call" || item.type === "custom_tool_call")',
    ),
}
_ELEMENTS = {"annotations": "annotation", "tool_calls": "tool_call"}
# What the shape of a list begins with, before that of its elements.
_EACH = "each "
# Parts of a completion that a Response does not have: it stands for them while it is read here.
_PARTS = frozenset({"choice", "choices", "message", "message_data"})
# Where an expression of two operands needs no parentheses.
_LOOSE = frozenset({"argument", "bind", "element", "return", "statement", "text", "yield"})


class _Check(NamedTuple):
    """A place where nothing else than values of one shape may arrive."""

    plan: Plan
    node: SgNode
    bindings: tuple[Any, ...]
    shape: str


class Results:
    """Follows the results of calls, whose plans collect what changes.

    ``call_names`` are names of functions in whose place the ids of their calls are needed.
    ``streamed`` is called with each loop over a stream. ``appended`` holds the calls that put a
    message into a list, by their node.
    """

    def __init__(
        self,
        code: Code,
        types: Types,
        call_names: set[SgNode],
        streamed: Callable[[Plan, Use, SgNode, str], None] | None = None,
    ) -> None:
        self._code = code
        self._types = types
        self._call_names = call_names
        self._streamed = streamed
        self._tables = tables()
        # by node: what it is, and whose
        self.shapes: dict[SgNode, tuple[str, Plan]] = {}
        # how a value is written afterwards, where it can be repeated
        self._written: dict[SgNode, str] = {}
        self._behind_optional: set[SgNode] = set()
        self._left_out: set[SgNode] = set()
        self._carriers: dict[Any, tuple[str, Plan]] = {}
        self._checks: list[_Check] = []
        # by plan: a node that is given, and other nodes that arrive at the same place
        self._company: list[tuple[Plan, SgNode, list[SgNode]]] = []
        self.appended: dict[SgNode, Plan] = {}

    def follow(self, node: SgNode, shape: str, plan: Plan) -> None:
        """Rewrite the uses of an expression that gives a value of a shape."""
        pending = [(node, shape)]
        while pending:
            current, what = pending.pop()
            known = self.shapes.get(current)
            if known is not None:
                if known[0] != what:
                    plan.because("several-sources", current)
                plan.link(known[1])
                continue
            self.shapes[current] = what, plan
            pending.extend(self._used(current, what, plan))

    def write_whole(self, message: SgNode, taken: SgNode, plan: Plan) -> None:
        """Put all of an output in place of a message that is put together from parts of it."""
        use = self._code.use(message)
        function = use.node.field("function")
        method = self._code.called_name(use.node).rpartition(".")[2]
        known = self.shapes.get(taken)
        is_put_in = use.kind == "argument" and method in self._code.growing
        is_message = known is not None and known[0] in _MESSAGES and taken in self._written
        is_put_last = is_put_in and method in ("append", "push")
        if known is None or function is None or not is_message or not is_put_last:
            plan.because("message-shape", message)
        else:
            plan.link(known[1])
            end = span(function)[1]
            written = f"{self._written[taken]}.output"
            if self._code.pack == "python":
                plan.changes.replace(end - len(method), end, "extend")
            else:
                written = f"...{written}"
            plan.changes.cover(message, written)
            for other in (plan, known[1]):
                other.forget(message)
                other.link(plan)

    def settle(self) -> None:
        """Look at every place where results arrive: nothing else may arrive there."""
        for plan, node, bindings, shape in self._checks:
            for binding in bindings:
                carried = self._carriers.get(binding)
                if carried is None:
                    given = getattr(binding, "expression", None)
                    is_empty = binding.kind == "value" and (given is None or self._is_null(given))
                    if not is_empty:
                        plan.because("several-sources", node)
                elif carried[0] != shape:
                    plan.because("several-sources", node)
                else:
                    plan.link(carried[1])

        for plan, node, others in self._company:
            for other in others:
                given = self.shapes.get(other)
                if given is not None and given[0] == self.shapes[node][0]:
                    plan.link(given[1])
                elif not self._is_null(other):
                    plan.because("several-sources", other)

    def _is_null(self, node: SgNode) -> bool:
        return self._code.kind(node) == "null"

    # One use.

    def _used(self, node: SgNode, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        use = self._code.use(node)
        if use.kind == "same" and shape == _TEXT and self._code.kind(use.node) == "choice":
            return self._plain(node, use, shape, plan)
        if use.kind == "same":
            return self._passed_on(node, use, shape, plan)
        if use.kind == "text" and use.name:
            # a text that shows how the expression is written
            plan.because("printed", node)
        if shape in (_TEXT, "filled", "parsed", "piece", "refusal"):
            return self._plain(node, use, shape, plan)
        if shape == _FINISH_REASON:
            return self._compared_reason(node, use, plan)
        if shape == "chunk_finish_reason":
            # a loop asks for the type of the event in its place
            return []
        if shape.startswith(_EACH):
            return self._listed(node, use, shape, plan)
        handler = _HANDLERS.get(use.kind)
        if handler is None and shape == "chunk_choices":
            return []
        if handler is None:
            plan.because("use-unknown", node)
            return []
        following: list[tuple[SgNode, str]] = handler(self, node, use, shape, plan)
        return following

    def _passed_on(
        self, node: SgNode, use: Use, shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]]:
        if node in self._written:
            self._written[use.node] = self._written[node]
        self._types.cast(use.node, plan)
        if use.node.kind() == "non_null_expression" and node in self._left_out:
            # what it asserts to be there is left out
            plan.changes.remove(span(node)[1], span(use.node)[1])
        operator = use.node.field("operator")
        is_guarded = operator is not None and operator.text() == self._code.both
        is_value = not is_guarded and self._code.use(use.node).kind != "test"
        if is_value and self._code.kind(use.node) == "choice":
            others = [one for one in self._code.operands(use.node) if one != self._code.bare(node)]
            self._company.append((plan, node, others))
        for known in (self._behind_optional, self._left_out):
            if node in known:
                known.add(use.node)
        return [(use.node, shape)]

    def _read(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        is_number = use.kind == "index" and use.name.lstrip("-").isdecimal()
        name = f"[{use.name}]" if is_number else use.name
        row = self._tables.fields.get((shape, name))
        if shape == "function" and use.node in self._call_names:
            row = self._tables.fields["tool_call", "id"]
        if row is None and shape == "data":
            plan.because("dumped", node)
            return []
        if row is None:
            plan.because("field-unknown", use.node)
            return []
        if "reason" in row:
            plan.because(row["reason"], use.node, row.get("advice", ""))
            if not row.keys() & {"write", self._code.pack}:
                return []
        if "behind" in row and not self._is_behind(use.node, row["behind"]):
            plan.because("field-unknown", use.node)
            return []
        if "listens" in row and not self._listens(use.node, plan):
            plan.because("field-unknown", use.node)
            return []
        gives = row.get("gives", "")
        if gives == "data" and self._is_only_indexed(use.node):
            row, gives = {"write": ""}, shape
        if gives == _FINISH_REASON:
            if use.optional or node in self._behind_optional:
                self._behind_optional.add(use.node)
            # written when it is known what it is compared with
            self._written[use.node] = self._written.get(node, "")
            return self._finish_reason(node, use, row, plan)
        if not self._write(node, use, row, plan):
            plan.because("field-unknown", use.node)
            return []
        if gives == "data":
            plan.because("dumped", use.node)
            return []
        return [(use.node, gives)] if gives else []

    def _is_behind(self, node: SgNode, literal: str) -> bool:
        """Whether a node stands in an ``if`` whose condition speaks of a literal."""
        conditions = (
            branch.condition
            for outer in node.ancestors()
            for branch in self._code.branches(outer)
            if branch.condition is not None
        )
        return any(literal in condition.text() for condition in conditions)

    def _listens(self, call: SgNode, plan: Plan) -> bool:
        """Write a function that listens to pieces of text as one for events that hold them."""
        found = self._code.listener(call)
        if found is None:
            return False
        literal, parameter = found
        becomes = self._tables.literals.get(("listener", self._code.string(literal) or ""))
        if becomes is None:
            return False
        plan.changes.replace(*span(literal), self._code.written_string(becomes))
        held = "{ delta }" if parameter.text() == "delta" else f"{{ delta: {parameter.text()} }}"
        outer = parameter.parent()
        is_bare = outer is not None and outer.field("parameter") == parameter
        plan.changes.replace(*span(parameter), f"({held})" if is_bare else held)
        return True

    def _is_only_indexed(self, node: SgNode) -> bool:
        """Whether fields are read from a dump of a value by their keys, and nothing else."""
        use = self._code.use(node)
        if use.kind != "bind":
            return use.kind == "index"
        if len(use.targets) != 1 or use.value is not None or not self._code.bound(use.targets[0]):
            return False
        reads = self._code.reads(use.targets[0])
        return all(self._code.use(read).kind == "index" for read in reads)

    def _write(self, node: SgNode, use: Use, row: dict[str, str], plan: Plan) -> bool:
        """Write a field of a value; False where the language has no template."""
        pack = self._code.pack
        outer = self._code.use(use.node)
        is_asked = outer.kind == "test" or (
            outer.kind == "compare" and self._is_null(outer.targets[0])
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
        if function is not None and template.startswith("."):
            # what a method is given stays
            end = span(function)[1]
            template = template.removesuffix("()")
        if "{}" not in template:
            if template and not template.startswith((".", "[")):
                plan.changes.cover(use.node, self._quoted(template, node, plan))
                return True
            # what led to a message is left out, and with it the question whether it is there
            is_asked = use.optional and node not in self._left_out
            is_optional = is_asked or node in self._behind_optional
            if not template:
                self._left_out.add(use.node)
                if is_optional:
                    self._behind_optional.add(use.node)
                if node in self._written:
                    self._written[use.node] = self._written[node]
            elif node in self._written:
                self._written[use.node] = f"{self._written[node]}{template}"
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
        head, tail = self._quoted(template, node, plan).split("{}", 1)
        if node in self._behind_optional:
            tail = f"?{tail}"
            self._behind_optional.add(use.node)
        plan.changes.insert_before(start, end, head)
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

    def _quoted(self, template: str, node: SgNode, plan: Plan) -> str:
        """Return a template with the quotes that fit at a node, for the tools of the call."""
        if "custom_tool_call" in plan.tool_types and "function_call" not in plan.tool_types:
            template = template.replace('"function_call"', '"custom_tool_call"')
        elif "custom_tool_call" in plan.tool_types:
            template = template.replace(*_EITHER_TOOL[self._code.pack])
        quote = self._code.quote_at(node)
        return template if quote == '"' else template.replace('"', quote)

    # Values that stay what they were.

    def _plain(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if shape in ("filled", "piece") and use.kind == "default":
            return [(use.node, "filled")]
        if shape in ("filled", "piece") and use.kind == "bind":
            # a loop asks which of its statements are about pieces
            named = [target for target in use.targets if self._code.parts(target) is None]
            reads = [read for target in named for read in self._code.reads(target)]
            return [(read, shape) for read in reads if read not in self.shapes]
        if shape != _TEXT:
            return []
        is_name = node in self._written and self._written[node] == node.text()
        is_excused = use.kind == "test" or (use.kind == "default" and use.name != "??")
        if is_excused or is_name:
            return []
        if use.kind == "compare" and self._is_null(use.targets[0]):
            self._asked_for_null(node, use, shape, plan)
            return []
        may_be_null = plan.has_tools or plan.may_refuse
        if not may_be_null and not self._is_later_null(use):
            return []
        nothing = "or None" if self._code.pack == "python" else "|| null"
        if use.kind in _LOOSE:
            plan.changes.after(node, f" {nothing}", level=2)
        else:
            plan.changes.before(node, "(", level=2)
            plan.changes.after(node, f" {nothing})", level=2)
        return []

    def _is_later_null(self, use: Use) -> bool:
        """Whether a name that a value is given to is compared with null."""
        named = [target for target in use.targets if use.kind == "bind"]
        uses = (self._code.use(read) for target in named for read in self._code.reads(target))
        return any(u.kind == "compare" and self._is_null(u.targets[0]) for u in uses)

    def _asked_for_null(self, node: SgNode, use: Use, shape: str, plan: Plan) -> None:
        """Write a comparison with null as a question whether there is anything."""
        outer = self._code.use(use.node)
        if outer.kind not in ("test", "guard"):
            self._asked_for_value(node, use, plan)
            return
        row = self._tables.emptiness[shape]
        if node not in self._written and "tested" in row:
            # it was written as a question already
            row = {
                "python": "{}",
                "python_not": "not {}",
                "javascript": "{}",
                "javascript_not": "!{}",
            }
        key = self._code.pack if use.name == "!=" else f"{self._code.pack}_not"
        head, tail = row[key].split("{}", 1)
        comparison_start, comparison_end = span(use.node)
        start, end = span(node)
        plan.changes.insert_before(comparison_start, comparison_end, head, level=1)
        if comparison_start != start:
            plan.changes.replace(comparison_start, start, "")
        if end != comparison_end:
            plan.changes.replace(end, comparison_end, tail)

    def _asked_for_value(self, node: SgNode, use: Use, plan: Plan) -> None:
        """Write a comparison with null whose result is used as a value."""
        if self._code.pack != "python":
            plan.because("comparison", use.node)
            return
        start, end = span(use.node)
        own_start, own_end = span(node)
        if own_start != start:
            plan.because("comparison", use.node)
            return
        head = "bool(" if use.name == "!=" else "not "
        plan.changes.insert_before(start, end, head, level=6)
        plan.changes.replace(own_end, end, ")" if use.name == "!=" else "")

    def _finish_reason(
        self, node: SgNode, use: Use, row: dict[str, str], plan: Plan
    ) -> list[tuple[SgNode, str]]:
        outer = self._code.use(use.node)
        if outer.kind == "compare" and not self._is_null(outer.targets[0]):
            return [(use.node, _FINISH_REASON)]
        if outer.kind in ("argument", "text", "element", "return", "bind"):
            plan.because("finish-reason-value", use.node)
            self._write(node, use, row, plan)
            return []
        plan.because("comparison", outer.node)
        return []

    def _compared_reason(self, node: SgNode, use: Use, plan: Plan) -> list[tuple[SgNode, str]]:
        code = self._code
        other = use.targets[0] if use.targets else use.node
        is_list = use.name in ("in", "not in")
        literals = [other]
        if is_list:
            is_shown = code.kind(other) == "list"
            literals = [one.value for one in code.elements(code.bare(other))] if is_shown else []
        rows = [
            self._tables.comparisons.get((_FINISH_REASON, code.string(one) or ""))
            for one in literals
        ]
        written = self._written.get(node)
        if not rows or None in rows:
            plan.because("comparison", use.node)
        elif not written or node in self._behind_optional:
            plan.because("needs-name", node)
        else:
            is_negated = use.name in ("!=", "not in")
            templates = [self._reason(row, plan, is_negated) for row in rows if row is not None]
            joined = f" {code.both if is_negated else code.either} ".join(templates)
            text = f"({joined})" if len(templates) > 1 else joined
            plan.changes.cover(use.node, self._quoted(text, node, plan).replace("{}", written))
        return []

    def _reason(self, row: dict[str, str], plan: Plan, is_negated: bool) -> str:
        """Return what asks for a reason to finish."""
        pack, negated = self._code.pack, "_not" if is_negated else ""
        template = row[f"{pack}{negated}"]
        return row.get(f"{pack}_tools{negated}", template) if plan.has_tools else template

    # Where values go.

    # Lists of values.

    def _made(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        return [(use.node, f"{_EACH}{shape}")]

    def _listed(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        """Follow a list whose elements all have one shape."""
        element = shape.removeprefix(_EACH)
        if use.kind == "iterate":
            return self._each(use, element, plan)
        if use.kind == "index" and use.name.lstrip("-").isdecimal():
            self._written[use.node] = use.node.text() if node in self._written else ""
            return [(use.node, element)]
        if use.kind in ("argument", "spread") and self._code.gathers(use.node):
            return [(use.node, shape)]
        if use.kind in ("bind", "return"):
            handler = _HANDLERS[use.kind]
            following: list[tuple[SgNode, str]] = handler(self, node, use, shape, plan)
            return following
        is_counted = use.kind == "argument" and self._code.called_name(use.node) == "len"
        if not is_counted and use.kind not in ("statement", "test"):
            plan.because("stored", node)
        return []

    def _bind(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        following = [(use.value, shape)] if use.value is not None else []
        if node in self._behind_optional and shape in self._tables.emptiness:
            # a name does not say that nothing may be there
            plan.because("needs-name", node)
        if self._is_self(node, use):
            # nothing is left of `response = response.choices[0].message`
            layout.remove_statement(self._code, plan.changes, use.node)
        elif self._is_alias(node, use) and layout.remove_statement(
            self._code, plan.changes, use.node
        ):
            return self._renamed(node, use.targets[0], shape, plan)
        for target in use.targets:
            following += self._given(target, shape, plan)
        return following

    def _is_self(self, node: SgNode, use: Use) -> bool:
        """Whether a name is given what it is written as already."""
        is_plain = len(use.targets) == 1 and use.value is None and node in self._left_out
        return is_plain and self._written.get(node) == use.targets[0].text()

    def _is_alias(self, node: SgNode, use: Use) -> bool:
        """Whether a name is given what another name of the function holds, and nothing else."""
        code = self._code
        if node not in self._left_out or len(use.targets) != 1 or use.value is not None:
            return False
        target, name = use.targets[0], self._written.get(node, "")
        alias = code.variable(target)
        root = next((one for one in self._roots(node) if one.text() == name), None)
        held = code.variable(root) if root is not None else None
        if alias is None or held is None or alias.is_attribute or held.is_attribute:
            return False
        if len(alias.bindings) != 1 or len(held.bindings) != 1 or not alias.uses:
            return False
        around = code.function_around(target)
        return all(use.kind() == "identifier" for use in alias.uses) and all(
            code.function_around(one) == around for one in (root, *alias.uses) if one
        )

    def _roots(self, node: SgNode) -> list[SgNode]:
        """Return what a chain of names is read from, from the outside inwards."""
        found = [node]
        while (inner := self._code.syntax.earlier(found[-1])) is not None:
            found.append(inner)
        return found

    def _renamed(
        self, node: SgNode, target: SgNode, shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]]:
        """Read the other name wherever an alias is read, and return the uses of that."""
        following = []
        for binding in self._code.bound(target):
            self._carry(binding, target, shape, plan)
        for read in self._code.reads(target):
            plan.changes.replace(*span(read), self._written[node])
            self._written[read] = self._written[node]
            following.append((read, shape))
        return following

    def _given(self, target: SgNode, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        """Return the uses of what a target holds."""
        parts = self._code.parts(target)
        if parts is not None:
            return self._taken_apart(target, list(parts), shape, plan)
        bindings = self._code.bound(target)
        if not bindings:
            return self._kept(target, shape, plan)
        if self._code.is_class_level(target):
            plan.because("attribute-elsewhere", target)
            return []
        for binding in bindings:
            self._carry(binding, target, shape, plan)
            self._types.rename(binding.annotation, plan)
        if (variable := self._code.variable(target)) is not None:
            self._types.declare(variable, plan)
        following = []
        for read in self._code.reads(target):
            self._written[read] = read.text()
            self._checks.append(_Check(plan, read, tuple(self._code.visible(read)), shape))
            following.append((read, shape))
        return following

    def _carry(self, binding: Any, target: SgNode, shape: str, plan: Plan) -> None:  # noqa: ANN401
        known = self._carriers.get(binding)
        if known is not None and known[0] != shape:
            plan.because("several-sources", target)
        if known is not None:
            plan.link(known[1])
        self._carriers[binding] = shape, plan

    def _taken_apart(
        self, target: SgNode, parts: list[Part], shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]]:
        following: list[tuple[SgNode, str]] = []
        for part in parts:
            row = self._tables.fields.get((shape, part.name))
            template = row.get(self._code.pack, row.get("write")) if row is not None else None
            if row is None or template is None or "{}" in template:
                plan.because("destructured", part.node)
                continue
            gives = row.get("gives", "")
            if template == "":
                if len(parts) > 1 or part.has_default:
                    plan.because("destructured", part.node)
                    continue
                start, end = span(target)
                local_start, local_end = span(part.local)
                plan.changes.remove(start, local_start)
                plan.changes.remove(local_end, end)
            elif template.startswith("."):
                written = template.removeprefix(".")
                local = part.local.text()
                name = written if written == local else f"{written}: {local}"
                if not part.has_default:
                    plan.changes.replace(*span(part.node), name)
                else:
                    plan.because("destructured", part.node)
            if gives == _TEXT and plan.has_tools:
                plan.because("destructured", part.node)
            if gives == _FINISH_REASON:
                plan.because("destructured", part.node)
                continue
            if gives:
                following += self._given(part.local, gives, plan)
        return following

    def _kept(self, target: SgNode, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        """Follow a value that an attribute of an object keeps."""
        variable = self._code.variable(target)
        if variable is None:
            is_pattern = target.kind().endswith(("pattern", "pattern_list"))
            plan.because("destructured" if is_pattern else "stored", target)
            return []
        if not variable.name.startswith(("_", "#")):
            plan.because("stored", target)
        if variable.has_others:
            plan.because("attribute-elsewhere", target)
        self._types.declare(variable, plan)
        following = []
        for binding in variable.bindings:
            given = binding.expression
            if given is not None and given in self.shapes:
                self._carry(binding, target, shape, plan)
        for read in variable.uses:
            self._written[read] = read.text()
            self._checks.append(_Check(plan, read, variable.bindings, shape))
            following.append((read, shape))
        return following

    def _iterate(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if shape == "choices":
            plan.changes.before(node, "[", level=3)
            plan.changes.after(node, "]", level=3)
            return self._each(use, "choice", plan)
        if shape in _ELEMENTS:
            return self._each(use, _ELEMENTS[shape], plan)
        if shape in ("stream", "event_stream") and self._streamed is not None:
            self._streamed(plan, use, node, shape)
            return self._each(use, "chunk" if shape == "stream" else "event", plan)
        if shape in ("chunk", "event"):
            plan.because("stream-use", node)
            return []
        plan.because("use-unknown", node)
        return []

    def _each(self, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        return [found for target in use.targets for found in self._given(target, shape, plan)]

    def _test(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        row = self._tables.emptiness.get(shape)
        if row is not None and row.get("tested") and node in self._written:
            template = row[self._code.pack]
            if template != "{}":
                head, tail = template.split("{}", 1)
                needs = use.name == "not"
                plan.changes.before(node, f"({head}" if needs else head)
                plan.changes.after(node, f"{tail})" if needs else tail)
        elif shape == "choices":
            plan.changes.after(node, ".output")
        return []

    def _guard(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if shape in self._tables.emptiness:
            # what is empty now is not what was missing
            plan.because("use-unknown", node)
        return []

    def _compare(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        other = use.targets[0]
        if self._is_null(other):
            if shape in self._tables.emptiness:
                self._asked_for_null(node, use, shape, plan)
            return []
        literal = self._code.string(other)
        becomes = self._tables.literals.get((shape, literal or ""))
        if becomes is None:
            plan.because("comparison", use.node)
        else:
            plan.changes.replace(*span(other), self._code.written_string(becomes))
        return []

    def _default(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        # `or []`: an empty list stays one, and what there is stays what it is
        return [(use.node, shape)]

    def _argument(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        code = self._code
        function = use.node.field("function")
        called = code.syntax.earlier(function) if function is not None else None
        method = function.text().rpartition(".")[2] if function is not None else ""
        if called is not None and method in code.growing and shape in _MESSAGES:
            self._append(node, use, function, method, plan)
            return []
        if function is not None and function.text() == "len":
            if shape == "choices":
                plan.changes.cover(use.node, "1")
                return []
            if shape in ("tool_calls", "chunk_choices"):
                return []
        target = code.parameter(use)
        if target is not None:
            return self._handed_in(node, use, target, shape, plan)
        is_printing = function is not None and (
            function.text() in code.printing or code.logs(function)
        )
        if shape in ("chunk", "event", "event_stream", "stream"):
            plan.because("stream-use", node)
            return []
        reason = "printed" if is_printing else self._why_handed_on("handed-over", shape)
        plan.because(reason, node)
        return []

    @staticmethod
    def _why_handed_on(reason: str, shape: str) -> str:
        """Return the reason for what leaves the file: a part of a completion is no Response."""
        return "message-handed-on" if shape in _PARTS else reason

    def _handed_in(
        self, node: SgNode, use: Use, target: SgNode, shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]]:
        """Follow a value into a function of the file."""
        function = self._code.called_function(use.node)
        calls = self._code.calls(function) if function is not None else None
        if function is None or calls is None:
            plan.because("handed-over", use.node)
            return []
        given = [self._code.argument_for(call, function, target.text()) for call in calls]
        if not function.is_closed or any(one is None for one in given):
            plan.because("handed-in", node)
        self._company.append((plan, node, [one for one in given if one not in (None, node)]))
        return self._given(target, shape, plan)

    def _append(
        self, node: SgNode, use: Use, function: SgNode | None, method: str, plan: Plan
    ) -> None:
        """Put all of the output into the list where the message was put."""
        code = self._code
        if function is None:
            return
        end = span(function)[1]
        if code.pack == "python":
            if method != "append":
                plan.because("use-unknown", use.node)
                return
            if not plan.has_tools:
                self._put_text(node, plan)
            else:
                plan.changes.replace(end - len(method), end, "extend")
                plan.changes.after(node, ".output", level=1)
        else:
            self._put_output(node, plan)
        self.appended[use.node] = plan

    def _put_output(self, node: SgNode, plan: Plan) -> None:
        """Put what takes the place of a message among the elements of a list."""
        if plan.has_tools:
            self._spread_output(node, plan)
        else:
            self._put_text(node, plan)

    def _put_text(self, node: SgNode, plan: Plan) -> None:
        """Put a message with the text in place of one that can hold nothing else."""
        code = self._code
        said = code.written_string("assistant")
        head, tail = code.written_dict([("role", said), ("content", "\0")]).split("\0", 1)
        plan.changes.before(node, head, level=1)
        mark = "?" if node in self._behind_optional else ""
        plan.changes.after(node, f"{mark}.output_text{tail}", level=1)

    def _spread_output(self, node: SgNode, plan: Plan) -> None:
        """Put all of the output among the elements of a list, in place of the message."""
        helper = self._types.input_items(plan)
        if helper:
            if self._code.sdk is not None and self._code.sdk.lacks(self._tables.sdk["input_items"]):
                plan.because("sdk-without-helper", node)
            plan.changes.before(node, f"...{helper}(", level=1)
            plan.changes.after(node, ".output)", level=1)
        else:
            plan.changes.before(node, "*" if self._code.pack == "python" else "...", level=1)
            plan.changes.after(node, ".output", level=1)

    def _return(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        code = self._code
        function = code.function_around(node)
        if function is None:
            plan.because("use-unknown", node)
            return []
        if (mapping := code.mapping(function)) is not None:
            others = [one for one in code.returned(function) if one != node]
            self._company.append((plan, node, others))
            return [(mapping, f"{_EACH}{shape}")]
        calls = code.calls(function)
        if not function.is_closed or calls is None:
            plan.because("returned", node)
        self._types.returned(function.node, plan)
        others = [one for one in code.returned(function) if one != node]
        self._company.append((plan, node, others))
        return [(call, shape) for call in calls or ()]

    def _yield(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        code = self._code
        function = code.function_around(node)
        calls = code.calls(function) if function is not None else None
        # what gives chunks is a stream itself
        given = "stream" if shape in ("chunk", "stream") else ""
        if function is None or calls is None or not function.is_closed or not given:
            plan.because("yielded", node)
        if function is not None:
            self._types.returned(function.node, plan)
        if function is not None and given:
            others = [one for one in code.yielded(function) if one != node]
            self._company.append((plan, node, others))
        return [(call, given) for call in calls or () if given]

    def _enter(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        return self._bind(node, use, shape, plan)

    def _printed(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        plan.because("printed", node)
        return []

    def _stored(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        parent = node.parent()
        if shape in _MESSAGES and not use.name and parent == use.node:
            self._put_output(node, plan)
            self.appended[use.node] = plan
            return []
        plan.because(self._why_handed_on("stored", shape), node)
        return []

    def _nothing(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if self._code.displays and node in self._written:
            # a notebook shows what a cell ends with
            plan.because("printed", node)
        return []


_HANDLERS: dict[str, Any] = {
    "argument": Results._argument,
    "bind": Results._bind,
    "compare": Results._compare,
    "default": Results._default,
    "element": Results._stored,
    "enter": Results._enter,
    "guard": Results._guard,
    "index": Results._read,
    "iterate": Results._iterate,
    "made": Results._made,
    "member": Results._read,
    "return": Results._return,
    "statement": Results._nothing,
    "test": Results._test,
    "text": Results._printed,
    "yield": Results._yield,
}
