"""What happens to the result of a call: it is followed through the file, and its uses rewritten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ...spelling import span
from .. import layout
from ..edits import Level
from ..tables import tables
from .aliases import Aliases
from .arrivals import Arrivals
from .conditions import FINISH_REASON, Conditions
from .destructuring import Destructuring
from .fields import Fields
from .histories import MESSAGES, Histories

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..code import Code, Part, Use
    from ..plan import Plan
    from ..types import Types

# Plain text: it stays what it was, but for what says that there is none.
_TEXT = "text"
_ELEMENTS = {"annotations": "annotation", "tool_calls": "tool_call"}
# What the shape of a list begins with, before that of its elements.
_EACH = "each "
# What is only asked for, in other words.
_ASKED = frozenset({FINISH_REASON, "chunk_finish_reason", "chunk_role"})
_CHUNK = re.compile(r"\bchunk\b")
# Parts of a chunk in whose place the event stands.
_EVENTS = frozenset({"chunk_choice", "chunk_choices", "delta"})
# Parts of a completion that a Response does not have: it stands for them while it is read here.
_PARTS = frozenset({"choice", "choices", "message", "message_data"})


class Loop(NamedTuple):
    """A loop over a stream; ``name`` is what it calls a chunk afterwards, at ``target``."""

    plan: Plan
    use: Use
    iterated: SgNode
    target: SgNode
    name: str


class Consumer(NamedTuple):
    """A function that takes the texts out of a stream, ``node``, as its row in the tables says."""

    plan: Plan
    use: Use
    node: SgNode
    row: dict[str, str]


# What a type says that names the parts of what it is about: `{ content: string }`, `Pick<...>`.
_NAMING_PARTS = re.compile(r"[{<]")
# Functions that do something with the elements of a list.
_TAKING = frozenset({"filter", "list", "map", "max", "min", "reversed", "sorted", "sum", "zip"})
# Functions that are given the name of an attribute.
_ASKING_BY_NAME = frozenset({"getattr", "hasattr"})


class Results:
    """Follows the results of calls, whose plans collect what changes.

    ``call_names`` are names of functions in whose place the ids of their calls are needed.
    ``shapes`` is what is known of values, by their node: what they are, and whose. ``loops`` holds
    the loops over streams, by their node, ``consumers`` the functions that take all of one. What is
    ``removed`` gave another name to what the Response stands for.
    """

    def __init__(self, code: Code, types: Types, call_names: set[SgNode]) -> None:
        self._code = code
        self._types = types
        self._call_names = call_names
        self._tables = tables()
        self.shapes: dict[SgNode, tuple[str, Plan]] = {}
        self.loops: dict[SgNode, Loop] = {}
        self.consumers: list[Consumer] = []
        self.removed: set[SgNode] = set()
        self._fields = Fields(code)
        self._conditions = Conditions(code, self._fields)
        self._destructuring = Destructuring(code, self._fields, self._conditions)
        self.histories = Histories(code, types, self._fields, self.shapes)
        self._aliases = Aliases(code, self._fields, self._conditions)
        self._arrivals = Arrivals(code, self.shapes)

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

    def settle(self) -> None:
        """Look at what hangs on all the results: what is asked for twice, and what else arrives."""
        self._conditions.ask_once()
        self._arrivals.settle()

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
        if shape == "count":
            self._conditions.count(node, use, plan)
            return []
        if shape == FINISH_REASON:
            self._conditions.compare_reason(node, use, plan)
            return []
        if shape in _ASKED:
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
        if node in self._fields.written:
            self._fields.written[use.node] = self._fields.written[node]
        self._types.cast(use.node, plan)
        if use.node.kind() == "non_null_expression" and node in self._fields.left_out:
            # what it asserts to be there is left out
            plan.changes.remove(span(node)[1], span(use.node)[1])
        operator = use.node.field("operator")
        is_guarded = operator is not None and operator.text() == self._code.both
        is_value = not is_guarded and self._code.use(use.node).kind != "test"
        is_operand = self._code.bare(use.node) != self._code.bare(node)
        if is_value and is_operand and self._code.kind(use.node) == "choice":
            others = [one for one in self._code.operands(use.node) if one != self._code.bare(node)]
            self._arrivals.beside(plan, node, others)
        for known in (self._fields.behind_optional, self._fields.left_out):
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
        if "listens" in row:
            return [*self._listened(use.node, plan), (use.node, row["gives"])]
        gives = row.get("gives", "")
        if gives == "data" and self._is_only_indexed(use.node):
            row, gives = {"write": ""}, shape
        if gives == FINISH_REASON:
            if use.optional or node in self._fields.behind_optional:
                self._fields.behind_optional.add(use.node)
            # written when it is known what it is compared with
            self._fields.written[use.node] = self._fields.written.get(node, "")
            outer = self._code.use(use.node)
            if self._aliases.is_compared(use.node, outer) and layout.remove_statement(
                self._code, plan.changes, outer.node
            ):
                return self._renamed(use.node, outer.targets[0], gives, plan)
            is_compared = self._conditions.finish_reason(node, use, row, plan)
            return [(use.node, gives)] if is_compared else []
        if not self._fields.write(node, use, row, plan):
            plan.because("field-unknown", use.node)
            return []
        if gives == "data":
            self._dumped(use.node, plan)
            return []
        outer = self._code.use(use.node)
        if not gives and outer.kind == "text" and outer.name:
            plan.because("printed", use.node)
        return [(use.node, gives)] if gives else []

    def _listened(self, call: SgNode, plan: Plan) -> list[tuple[SgNode, str]]:
        """Let a function listen to the event that takes the place of another one."""
        found = self._code.listener(call)
        row = self._tables.listeners.get(self._code.string(found.event) or "") if found else None
        if found is None or row is None or not self._fields.write_listener(found, row, plan):
            plan.because("field-unknown", call)
            return []
        if "gives" in row and found.parameters:
            return self._given(found.parameters[0], row["gives"], plan)
        return []

    def _dumped(self, node: SgNode, plan: Plan) -> None:
        """Look at data that is not only read by its keys: they are those of a Response now."""
        plan.because("dumped", node)
        use = self._code.use(node)
        reads = [one for target in use.targets for one in self._code.reads(target)]
        for read in reads:
            if self._code.use(read).kind in ("index", "member"):
                plan.because("use-unknown", read)

    def _is_behind(self, node: SgNode, literal: str) -> bool:
        """Whether a node stands in an ``if`` whose condition speaks of a literal."""
        conditions = (
            branch.condition
            for outer in node.ancestors()
            for branch in self._code.branches(outer)
            if branch.condition is not None
        )
        return any(literal in condition.text() for condition in conditions)

    def _is_only_indexed(self, node: SgNode) -> bool:
        """Whether fields are read from a dump of a value by their keys, and nothing else."""
        use = self._code.use(node)
        if use.kind != "bind":
            return use.kind == "index"
        if len(use.targets) != 1 or use.value is not None or not self._code.bound(use.targets[0]):
            return False
        reads = self._code.reads(use.targets[0])
        return all(self._code.use(read).kind == "index" for read in reads)

    # Values that stay what they were.

    def _plain(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if shape in ("filled", "piece") and use.kind == "default":
            other = self._code.operands(use.node)[1:]
            # with another text in its place, a chunk without one is noticed
            is_filled = [self._code.string(one) for one in other] == [""]
            return [(use.node, "filled")] if is_filled else []
        if shape in ("filled", "piece") and use.kind == "bind":
            # a loop asks which of its statements are about pieces
            named = [target for target in use.targets if self._code.parts(target) is None]
            reads = [read for target in named for read in self._code.reads(target)]
            return [(read, shape) for read in reads if read not in self.shapes]
        if shape == _TEXT:
            self._conditions.text(node, use, plan)
        return []

    # Lists of values.

    def _made(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        return [(use.node, f"{_EACH}{shape}")]

    def _listed(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        """Follow a list whose elements all have one shape."""
        element = shape.removeprefix(_EACH)
        if use.kind == "iterate":
            return self._each(use, element, plan)
        if use.kind == "member" and use.name.removesuffix("()") in self._code.growing:
            # what is put in is looked at for itself
            return []
        if use.kind == "index" and use.name.lstrip("-").isdecimal():
            self._fields.written[use.node] = use.node.text() if node in self._fields.written else ""
            return [(use.node, element)]
        if use.kind in ("argument", "spread") and self._code.gathers(use.node):
            return [(use.node, shape)]
        if use.kind in ("bind", "return"):
            handler = _HANDLERS[use.kind]
            following: list[tuple[SgNode, str]] = handler(self, node, use, shape, plan)
            return following
        is_counted = use.name == "length" or self._code.called_name(use.node) == "len"
        if not is_counted and use.kind not in ("statement", "test"):
            is_handed = self._code.called_name(use.node) in _TAKING
            is_read = use.kind in ("index", "member") or (use.kind == "argument" and is_handed)
            plan.because("use-unknown" if is_read else "stored", node)
        return []

    def _collected(
        self, node: SgNode, held: SgNode, shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]]:
        """Follow a value into a list that was empty, and gets nothing else."""
        code = self._code
        variable = code.variable(held)
        bindings = variable.bindings if variable is not None else ()
        if variable is None or not bindings or not all(map(self._is_empty_list, bindings)):
            plan.because("stored", held)
            return []
        if variable.is_attribute:
            plan.because("stored", held)
        self._types.declare(variable, plan)
        of_list = f"{_EACH}{shape}"
        for binding in bindings:
            self._arrivals.carry(binding, held, of_list, plan)
        following = []
        for read in variable.uses:
            use = code.use(read)
            if use.kind == "member" and use.name.removesuffix("()") in code.growing:
                given = [one.value for one in code.given(use.node)]
                self._arrivals.beside(plan, node, [one for one in given if one != node])
            else:
                self._fields.written[read] = read.text()
                self._arrivals.read(plan, read, bindings, of_list)
                following.append((read, of_list))
        return following

    def _is_empty_list(self, binding: Any) -> bool:  # noqa: ANN401
        given = getattr(binding, "expression", None)
        return (
            given is not None
            and self._code.kind(given) == "list"
            and not self._code.elements(self._code.bare(given))
        )

    def _bind(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        following = [(use.value, shape)] if use.value is not None else []
        if node in self._fields.behind_optional and shape in self._tables.emptiness:
            # a name does not say that nothing may be there
            plan.because("needs-name", node)
        if self._aliases.is_self(node, use):
            # nothing is left of `response = response.choices[0].message`
            layout.remove_statement(self._code, plan.changes, use.node)
            self.removed.add(use.node)
        elif (
            alias := self._aliases.second_name(node, use, shape)
        ) is not None and layout.remove_statement(self._code, plan.changes, use.node):
            self.removed.add(use.node)
            return self._renamed(node, *alias, plan)
        for target in use.targets:
            unpacked = self._unpacked(node, target, shape, plan)
            following += self._given(target, shape, plan) if unpacked is None else unpacked
        return following

    def _unpacked(
        self, node: SgNode, target: SgNode, shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]] | None:
        """Return the uses of what is taken out of a value, None where the pattern stays."""
        parts = self._code.parts(target)
        if parts is None:
            return None
        root = self._aliases.root(node)
        unpacked = self._destructuring.unpack(node, root, target, parts, shape, plan)
        if unpacked is None:
            return None
        following: list[tuple[SgNode, str]] = []
        for part, gives in unpacked.renamed:
            self._fields.written[part.node] = unpacked.holder
            following += self._renamed(part.node, part.local, gives, plan)
        for part, gives in unpacked.kept:
            following += self._given(part.local, gives, plan) if gives else []
        return following

    def _renamed(
        self, node: SgNode, target: SgNode, shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]]:
        """Read the other name wherever an alias is read, and return the uses of that."""
        if self._code.is_in_template(target):
            plan.because("in-template", target)
        following = []
        root = self._aliases.root(node)
        for binding in self._code.bound(target):
            self._arrivals.carry(binding, target, shape, plan)
        for read in self._code.reads(target):
            if root is not None:
                self._aliases.renamed_to[read] = root
            plan.changes.replace(*span(read), self._fields.written[node])
            self._fields.written[read] = self._fields.written[node]
            if node in self._fields.left_out:
                self._fields.left_out.add(read)
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
        if shape != _TEXT and self._code.is_in_template(target):
            plan.because("in-template", target)
        for binding in bindings:
            self._arrivals.carry(binding, target, shape, plan)
            self._types.rename(binding.annotation, plan)
        if (variable := self._code.variable(target)) is not None:
            self._types.declare(variable, plan)
        following = []
        for read in self._code.reads(target):
            self._fields.written[read] = read.text()
            self._arrivals.read(plan, read, self._code.visible(read), shape)
            following.append((read, shape))
        return following

    def _taken_apart(
        self, target: SgNode, parts: list[Part], shape: str, plan: Plan
    ) -> list[tuple[SgNode, str]]:
        following: list[tuple[SgNode, str]] = []
        outer = target.parent()
        annotation = outer.field("type") if outer is not None else None
        if annotation is not None and _NAMING_PARTS.search(annotation.text()):
            plan.because("destructured", target)
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
            elif template.startswith("[") and not part.has_default:
                # the list is one still
                pass
            elif template.startswith("."):
                written = template.removeprefix(".")
                local = part.local.text()
                name = written if written == local else f"{written}: {local}"
                if not part.has_default:
                    plan.changes.replace(*span(part.node), name)
                else:
                    plan.because("destructured", part.node)
            else:
                plan.because("destructured", part.node)
            if gives == _TEXT and plan.has_tools:
                plan.because("destructured", part.node)
            if gives in _ASKED:
                plan.because("destructured", part.node)
                continue
            if gives:
                following += self._given(part.local, gives, plan)
        return following

    def _is_read_here(self, target: SgNode) -> bool:
        """Whether something is read of the dict or object that an entry of is set."""
        held = self._code.indexed(target)
        if held is None:
            spelled = rf"{re.escape(target.text())}\s*[.?\[]"
            return re.search(spelled, self._code.text) is not None
        variable = self._code.variable(held)
        kinds = [self._code.use(one).kind for one in variable.uses] if variable is not None else []
        return any(kind in ("index", "iterate", "member") for kind in kinds)

    def _kept(self, target: SgNode, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        """Follow a value that an attribute of an object keeps."""
        variable = self._code.variable(target)
        if variable is None:
            is_pattern = target.kind().endswith(("pattern", "pattern_list"))
            reason = "destructured" if is_pattern else "stored"
            if self._is_read_here(target):
                reason = "use-unknown"
            plan.because(reason, target)
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
                self._arrivals.carry(binding, target, shape, plan)
        for read in variable.uses:
            self._fields.written[read] = read.text()
            self._arrivals.read(plan, read, variable.bindings, shape)
            following.append((read, shape))
        return following

    def _iterate(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if shape == "choices":
            plan.changes.before(node, self._code.opening(node, "["), level=Level.LIST)
            plan.changes.after(node, "]", level=Level.LIST)
            return self._each(use, "choice", plan)
        if shape in _ELEMENTS:
            return self._each(use, _ELEMENTS[shape], plan)
        if shape == "stream":
            return self._looped(node, use, plan)
        if shape == "event_stream":
            return self._each(use, "event", plan)
        if shape in ("chunk", "event"):
            plan.because("stream-use", node)
            return []
        plan.because("use-unknown", node)
        return []

    def _looped(self, node: SgNode, use: Use, plan: Plan) -> list[tuple[SgNode, str]]:
        """Follow the chunks of a stream, or what a pattern takes out of them."""
        target = use.targets[0]
        if use.value is not None:
            # it counts the chunks as well
            plan.because("stream-fewer-events", use.value)
        following = self._each(use, "chunk", plan)
        parts = self._code.parts(target) or ()
        name = target.text()
        if len(parts) == 1:
            target = parts[0].local
            name = target.text()
            reads = self._code.reads(target)
            is_free = _CHUNK.search(self._code.text) is None
            if is_free and all(read.kind() == "identifier" for read in reads):
                name = "chunk"
                for one in (target, *reads):
                    plan.changes.replace(*span(one), name)
        self.loops[use.node] = Loop(plan, use, node, target, name)
        return following

    def _each(self, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        return [found for target in use.targets for found in self._given(target, shape, plan)]

    def _guard(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if shape in self._tables.emptiness:
            # what is empty now is not what was missing
            plan.because("use-unknown", node)
        return []

    def _test(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        self._conditions.test(node, use, shape, plan)
        if shape in ("choice", "message") and node in self._fields.left_out:
            operand = use.node if use.name == "not" else node
            self._conditions.ask(operand, use.name, self._fields.written.get(node, ""), plan)
        return []

    def _compare(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        other = use.targets[0]
        if shape == "chunk_choices":
            # a loop asks for the type of the event in place of how many there are
            return []
        if self._code.is_null(other):
            if shape in self._tables.emptiness:
                self._conditions.compare_with_null(node, use, shape, plan)
            return []
        literal = self._code.string(other)
        becomes = self._tables.literals.get((shape, literal or ""))
        if becomes is None:
            plan.because("comparison", use.node)
        else:
            plan.changes.replace(*span(other), self._code.written_string(becomes))
        return []

    def _default(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        other = self._code.operands(use.node)[1:]
        is_empty = [self._code.bare(one).text() for one in other] == ["{}"]
        if shape in _EVENTS and node in self._fields.left_out and is_empty:
            # an event is always there, and `?? {}` in its place is not needed
            plan.changes.remove(span(node)[1], span(use.node)[1])
            self._fields.left_out.add(use.node)
            self._fields.written[use.node] = self._fields.written.get(node, "")
        # `or []`: an empty list stays one, and what there is stays what it is
        return [(use.node, shape)]

    def _argument(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        code = self._code
        function = use.node.field("function")
        called = code.syntax.earlier(function) if function is not None else None
        method = function.text().rpartition(".")[2] if function is not None else ""
        if called is not None and method in code.growing and shape in MESSAGES:
            self.histories.append(node, use, function, method, plan)
            return []
        if called is not None and method in code.growing and not shape.startswith(_EACH):
            return self._collected(node, called, shape, plan)
        if function is not None and function.text() == "len":
            if shape == "choices":
                plan.changes.cover(use.node, "1")
                return []
            if shape in ("tool_calls", "chunk_choices"):
                return []
        name = code.called_name(use.node)
        if use.position == 0 and name in self._tables.passing:
            # what awaits it gets the same
            return [(use.node, shape)]
        consumer = self._consumer(function) if shape == "stream" else None
        if consumer is not None:
            self.consumers.append(Consumer(plan, use, node, consumer))
            return []
        if name in _ASKING_BY_NAME:
            plan.because("use-unknown", node)
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

    def _consumer(self, function: SgNode | None) -> dict[str, str] | None:
        """Return what is said of a function that takes the texts out of a stream itself."""
        name = self._code.bindings.value(function).name if function is not None else ""
        # a method of what the library gives is the function as well
        package, _, rest = name.partition(".")
        return self._tables.consumers.get(f"{package}.{rest.rpartition('.')[2]}")

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
        self._arrivals.beside(plan, node, [one for one in given if one not in (None, node)])
        return self._given(target, shape, plan)

    def _return(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        code = self._code
        function = code.function_around(node)
        if function is None:
            plan.because("use-unknown", node)
            return []
        if (mapping := code.mapping(function)) is not None:
            others = [one for one in code.returned(function) if one != node]
            self._arrivals.beside(plan, node, others)
            return [(mapping, f"{_EACH}{shape}")]
        calls = code.calls(function)
        if not function.is_closed or calls is None:
            plan.because("returned", node)
        if (around := code.call_with(function)) is not None:
            # what is given a function gives back what that gives, unless it does more
            calls = [*(calls or ()), around]
        self._types.returned(function.node, plan)
        others = [one for one in code.returned(function) if one != node]
        self._arrivals.beside(plan, node, others)
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
            self._arrivals.beside(plan, node, others)
        return [(call, given) for call in calls or () if given]

    def _enter(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        return self._bind(node, use, shape, plan)

    def _printed(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        plan.because("printed", node)
        return []

    def _stored(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        parent = node.parent()
        if shape in MESSAGES and not use.name and parent == use.node:
            self.histories.put_output(node, plan)
            self.histories.appended[use.node] = plan
            return []
        if shape == "completion" and not use.name and self._code.kind(use.node) == "list":
            plan.because("use-unknown", node)
            return []
        plan.because(self._why_handed_on("stored", shape), node)
        return []

    def _nothing(self, node: SgNode, use: Use, shape: str, plan: Plan) -> list[tuple[SgNode, str]]:
        if self._code.displays and node in self._fields.written:
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
