"""Where the values come from that calls are given: literals, wherever in the file they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..spelling import span
from .reach import DEEPEST, Uses, put_in
from .tables import tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ast_grep_py import SgNode

    from .code import Code, Function, Use, Variable
    from .plan import Plan
    from .types import Types

    # Rewrites a literal; False where it is not one that is understood.
    Handle = Callable[[SgNode, Plan], bool]
    # Rewrites what a use sets in a literal; False where that is not understood.
    HandleField = Callable[[Use, Plan], bool]

_NAMES = frozenset({"attribute", "name"})
# Entries whose own entries move up.
_FLATTENED = frozenset({"function", "json_schema"})


class _Found:
    """What an expression may stand for, whoever asks.

    ``unknown`` are nodes that are not in sight, with None for the expression itself; ``opaque``
    those where something is done to the value that is not followed.
    """

    def __init__(self) -> None:
        self.literals: list[SgNode] = []
        self.results: list[SgNode] = []
        self.casts: list[SgNode] = []
        self.nodes: dict[SgNode, None] = {}
        self.variables: list[tuple[Variable, int]] = []
        self.functions: list[Function] = []
        self.unknown: list[SgNode | None] = []
        self.fields: list[Use] = []
        self.opaque: list[SgNode] = []
        # whether a list or a dict is in it that can be filled
        self.is_open = False


class Sources:
    """Finds the literals behind the expressions of one file."""

    def __init__(self, code: Code, types: Types) -> None:
        self._code = code
        self.types = types
        # the names of functions in messages with their results, where ids stand afterwards
        self.call_names: set[SgNode] = set()
        # what was walked through on the way to literals, by the plans that did
        self.visited: dict[SgNode, set[Plan]] = {}
        self._uses = Uses(code)
        self._found: dict[tuple[int, object], _Found] = {}
        # plans that change the shape of what they were given
        self._reshaping: set[Plan] = set()
        # functions that return what calls are given, with the plans of these
        self._built: dict[SgNode, tuple[Function, set[Plan]]] = {}
        # variables whose literals are looked at, with their depths and the plans that did
        self._through: dict[tuple[object, ...], tuple[Variable, int, set[Plan]]] = {}
        # names and attributes that hold the same as one of them, where they are read
        self._aliases: dict[SgNode, set[Plan]] = {}
        # where something is done that is not followed, and what is unknown by that
        self._opaque: dict[tuple[Plan, str, SgNode], None] = {}

    def each(
        self, node: SgNode, plan: Plan, handle: Handle, unknown: str, at: SgNode | None = None
    ) -> None:
        """Hand every literal that an expression may stand for to ``handle``.

        ``unknown`` is the reason where one is not in sight, which is said of ``at`` if it is given.
        """
        before = len(plan.changes)
        found = self._follow(node, 0, plan, unknown)
        for value in (*found.literals, *found.results):
            if self._code.kind(value) == "null":
                continue
            self.types.construct(value, plan)
            if not handle(value, plan):
                plan.because(unknown, at or value)
        self._set_fields(found, plan, None, unknown)
        if len(plan.changes) > before:
            self._reshaping.add(plan)

    def each_element(
        self,
        node: SgNode,
        plan: Plan,
        handle: Handle,
        unknown: str,
        handle_field: HandleField | None = None,
    ) -> None:
        """Hand every element of the lists that an expression may stand for to ``handle``.

        What is set in one of them later is handed to ``handle_field``.
        """
        before = len(plan.changes)
        found = self._follow(node, 1, plan, unknown)
        for element in found.literals:
            self.types.construct(element, plan)
            if not handle(element, plan):
                plan.because(unknown, element)
        self._set_fields(found, plan, handle_field, unknown)
        if len(plan.changes) > before:
            self._reshaping.add(plan)

    def _set_fields(
        self, found: _Found, plan: Plan, handle: HandleField | None, unknown: str
    ) -> None:
        for use in found.fields if found.is_open else ():
            if handle is None or not handle(use, plan):
                plan.because(unknown, use.node)

    def values(self, node: SgNode) -> Sequence[SgNode]:
        """Return the literals that an expression may stand for, as far as they are in sight."""
        return self._all(node, 0).literals

    def may_be_list(self, node: SgNode) -> bool:
        """Whether an expression may stand for a list that the file writes."""
        return self._all(node, 1).is_open

    def settle(self) -> None:
        """Look at the other uses of what changed: they read it in its new shape."""
        for plan, unknown, node in self._opaque:
            if self._code.bare(node) not in self.visited:
                plan.because(unknown, node)
        for variable, depth, plans in self._through.values():
            reach = self._uses.reach(variable, depth)
            written = [b.expression for b in variable.bindings if b.expression is not None]
            written += [node for _, node in reach.put_in]
            changed = self._changing(plans, written)
            for use in (*variable.uses, *reach.aliases) if changed else ():
                if use not in reach.followed:
                    self._settle_use(use, changed)
            for read in reach.read if changed else ():
                if read.name in _FLATTENED:
                    self._read_flat(read.node, changed[0])
            self._retype(variable, plans)
            for plan in plans:
                self.types.read(variable, reach.read, plan)
        for function, plans in self._built.values():
            self._settle_function(function, plans)
            for plan in plans:
                self.types.returned(function.node, plan)

    def _read_flat(self, node: SgNode, plan: Plan) -> None:
        """Read what was nested in an entry of a tool or a format from where it is now."""
        code = self._code
        holder = code.syntax.earlier(node) or code.indexed(node)
        if holder is None or code.use(node).kind not in ("index", "member"):
            plan.because("keys-read", node)
        else:
            plan.changes.replace(span(holder)[1], span(node)[1], "")

    def _settle_function(self, function: Function, plans: set[Plan]) -> None:
        """Look at the other calls of a function: they get what it returns in its new shape."""
        code = self._code
        literals: list[SgNode] = []
        for returned in code.returned(function):
            for depth in (0, 1):
                literals += self._all(returned, depth).literals
        changed = self._changing(plans, literals)
        if not changed:
            return
        calls = code.calls(function)
        for call in calls or ():
            self._settle_use(call, changed)
        if calls is None or not function.is_closed:
            changed[0].because("shared-elsewhere", function.node, function.name)

    def _changing(self, plans: set[Plan], written: Sequence[SgNode]) -> list[Plan]:
        """Return the plans that change something of what is written, tied together."""
        bounds = {span(node) for node in written}
        changed = [
            plan
            for plan in plans & self._reshaping
            if any(plan.changes.touches(start, end) for start, end in bounds)
        ]
        for plan in changed[1:]:
            changed[0].link(plan)
        return changed

    def _retype(self, variable: Variable, plans: set[Plan]) -> None:
        """Rename the types that a variable is declared with, for all calls that are given it."""
        if not self.types.is_declared(variable):
            return
        first, *others = plans
        for plan in plans:
            self.types.declare(variable, plan)
        for other in others:
            first.link(other)

    def _settle_use(self, node: SgNode, plans: list[Plan]) -> None:
        code = self._code
        node = code.outermost(node)
        use = code.use(node)
        users = self.visited.get(code.bare(node))
        if users is not None:
            for user in users:
                plans[0].link(user)
            return
        lists, single = put_in(code, use)
        if lists or single or use.kind in ("test", "statement") or use.node in self.visited:
            return
        on_client = False
        if use.kind == "argument":
            if code.called_name(use.node) == "len":
                return
            function = use.node.field("function")
            on_client = function is not None and code.bindings.value(function).on_client
        for plan in plans:
            plan.because("shared" if on_client else "messages-read", node)

    def _is_result(self, node: SgNode) -> bool:
        """Whether a node comes out of a call itself, and is rewritten where that is followed."""
        return self._code.bindings.value(node).is_result

    def _follow(self, node: SgNode, depth: int, plan: Plan, unknown: str) -> _Found:
        """Return what an expression may stand for, and note that a plan has to do with it."""
        self.types.cast(node, plan)
        bare = self._code.bare(node)
        found = self._all(node, depth)
        for cast in found.casts:
            self.types.cast(cast, plan)
        if depth == 0 or not self._is_result(bare):
            self.visited.setdefault(bare, set()).add(plan)
        for one in found.nodes:
            self.visited.setdefault(one, set()).add(plan)
            self.types.cast(one, plan)
            self._returned(one, plan)
        for variable, at in found.variables:
            self._note(variable, at, plan)
        for function in found.functions:
            self._built.setdefault(function.node, (function, set()))[1].add(plan)
        for place in found.unknown:
            plan.because(unknown, place or bare)
        if found.is_open:
            if found.literals and tables().reasons[unknown]["safety"] == "manual":
                # what is in sight is rewritten, whatever else may come to it
                unknown = "changed-elsewhere"
            self._opaque |= dict.fromkeys((plan, unknown, one) for one in found.opaque)
        return found

    def _returned(self, node: SgNode, plan: Plan) -> None:
        """Rename what the function of a value is declared to return, of a callback too."""
        node = self._code.outermost(node)
        use = self._code.use(node)
        function = self._code.function_around(node) if use.kind == "return" else None
        if function is not None:
            self.types.returned(function.node, plan)

    def _note(self, variable: Variable, depth: int, plan: Plan) -> None:
        self._through.setdefault(variable.bindings, (variable, depth, set()))[2].add(plan)
        for alias in self._uses.reach(variable, depth).aliases:
            self._aliases.setdefault(alias, set()).add(plan)

    def _all(self, node: SgNode, depth: int) -> _Found:
        """Return what an expression may stand for: values of ``depth``, as `reach` counts it.

        Whatever is asked of one use of a variable is known of the others, too.
        """
        bare = self._code.bare(node)
        if self._is_result(bare):
            found = _Found()
            found.results += [bare] if depth == 0 else []
            return found
        variable = self._uses.variable(bare) if self._code.kind(bare) in _NAMES else None
        key = (depth, (variable.bindings if variable is not None else ()) or bare)
        if key not in self._found:
            self._found[key] = found = _Found()
            seen: set[object] = set()
            # the first in a text is the first that is looked at
            pending: list[tuple[int, SgNode]] = [(depth, bare)]
            while pending:
                at, one = pending.pop()
                pending += reversed(list(self._step(one, at, found, seen, bare)))
        return self._found[key]

    def _step(
        self, node: SgNode, depth: int, found: _Found, seen: set[object], asked: SgNode
    ) -> Iterator[tuple[int, SgNode]]:
        """Yield what an expression is made of, with its depths, and note what it says itself."""
        code = self._code
        bare = code.bare(node)
        if bare != node:
            found.casts.append(node)
        if (depth, bare) in seen:
            return
        seen.add((depth, bare))
        if self._is_result(bare):
            if depth == 0:
                found.nodes[bare] = None
                found.results.append(bare)
            return
        found.nodes[bare] = None
        kind = code.kind(bare)
        held = code.indexed(bare)
        if kind in _NAMES and (variable := self._uses.variable(bare)) is not None:
            if (depth, variable.bindings) not in seen:
                seen.add((depth, variable.bindings))
                yield from self._of_variable(bare, variable, depth, found, asked)
        elif kind == "call" and (function := code.called_function(bare)) is not None:
            found.functions.append(function)
            yield from ((depth, returned) for returned in code.returned(function))
        elif held is not None and kind != "slice" and depth < DEEPEST and self._is_list(held):
            yield depth + 1, held
        elif kind == "choice" or (depth > 0 and kind in ("slice", "sum")):
            operands = code.operands(bare)
            found.is_open |= kind == "slice" and depth == 1 and not operands
            yield from ((depth, operand) for operand in operands)
        elif depth == 0:
            found.literals.append(bare)
            found.is_open |= kind == "dict"
        elif kind == "list":
            found.is_open |= depth == 1
            for element in code.elements(bare):
                yield depth if element.is_spread else depth - 1, element.value
        elif kind == "comprehension":
            found.is_open |= depth == 1
            yield from ((depth - 1, made) for made in code.operands(bare))
        elif kind not in ("null", "string"):
            found.unknown.append(None if bare == asked else bare)

    def _of_variable(
        self, node: SgNode, variable: Variable, depth: int, found: _Found, asked: SgNode
    ) -> Iterator[tuple[int, SgNode]]:
        """Yield what is assigned to a variable, by callers where it is a parameter, or put in."""
        shown = None if node == asked else node
        found.variables.append((variable, depth))
        for binding in variable.bindings:
            given = binding.expression
            is_iterated = binding.kind == "iterate" and depth < DEEPEST
            if binding.kind == "parameter":
                yield from (
                    (depth, one) for one in self._given_by_callers(variable, binding, shown, found)
                )
            elif given is not None and (binding.kind == "value" or is_iterated):
                yield depth + is_iterated, given
            else:
                found.unknown.append(shown)
        reach = self._uses.reach(variable, depth)
        yield from reach.put_in
        found.fields += reach.fields
        found.opaque += reach.opaque

    def _is_list(self, node: SgNode) -> bool:
        """Whether a variable is bound to lists."""
        variable = self._uses.variable(self._code.bare(node))
        given = [b.expression for b in variable.bindings] if variable is not None else []
        return bool(given) and all(g is not None and self._code.kind(g) == "list" for g in given)

    def is_out_of_sight(self, node: SgNode) -> bool:
        """Whether a name stands for nothing that the file writes itself."""
        code = self._code
        bare = code.bare(node)
        if code.kind(bare) not in _NAMES:
            return False
        variable = self._uses.variable(bare)
        if variable is None:
            return True
        given = [b.expression for b in variable.bindings if b.expression is not None]
        is_used_as_list = bool(self._uses.reach(variable, 1).put_in)
        return not is_used_as_list and all(code.kind(one) == "null" for one in given)

    def reshaped_by(self, plan: Plan) -> None:
        """Note that a plan puts something of another shape into the lists that it is given."""
        self._reshaping.add(plan)

    def users(self, node: SgNode) -> set[Plan]:
        """Return the plans that looked at a list, or at the literals of the variable it is."""
        variable = self._uses.variable(node) if self._code.kind(node) in _NAMES else None
        through = self._through.get(variable.bindings) if variable is not None else None
        users = through[2] if through is not None else set()
        return users | self.visited.get(node, set()) | self._aliases.get(node, set())

    def _given_by_callers(
        self,
        variable: Variable,
        binding: Any,  # noqa: ANN401
        shown: SgNode | None,
        found: _Found,
    ) -> Iterator[SgNode]:
        code = self._code
        function = code.function_of_parameter(binding)
        calls = code.calls(function) if function is not None else None
        is_plain = code.plain_messages.fullmatch(code.parameter_annotation(binding))
        if not is_plain and (function is None or not calls or not function.is_closed):
            found.unknown.append(shown)
        for call in calls or ():
            given = code.argument_for(call, function, variable.name) if function else None
            if given is not None:
                yield given
            elif not is_plain:
                found.unknown.append(shown)
