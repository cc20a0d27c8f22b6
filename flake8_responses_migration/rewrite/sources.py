"""Where the values come from that calls are given: literals, wherever in the file they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..spelling import span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ast_grep_py import SgNode

    from .code import Code, Function, Use, Variable
    from .plan import Plan
    from .types import Types

    # Rewrites a literal; False where it is not one that is understood.
    Handle = Callable[[SgNode, Plan], bool]


class Sources:
    """Finds the literals behind the expressions of one file."""

    def __init__(self, code: Code, types: Types) -> None:
        self._code = code
        self.types = types
        # the names of functions in messages with their results, where ids stand afterwards
        self.call_names: set[SgNode] = set()
        # what was walked through on the way to literals, by the plans that did
        self.visited: dict[SgNode, set[Plan]] = {}
        # plans that change the shape of what they were given
        self._reshaping: set[Plan] = set()
        # functions that return what calls are given, with the plans of these
        self._built: dict[SgNode, set[Plan]] = {}
        # variables whose literals are looked at, with the plans that did
        self._through: dict[tuple[object, ...], tuple[Variable, set[Plan]]] = {}

    def each(
        self, node: SgNode, plan: Plan, handle: Handle, unknown: str, at: SgNode | None = None
    ) -> None:
        """Hand every literal that an expression may stand for to ``handle``.

        ``unknown`` is the reason where one is not in sight, which is said of ``at`` if it is given.
        """
        before = len(plan.changes)
        for value in self._values(node, plan, set(), unknown):
            if self._code.kind(value) == "null":
                continue
            self.types.construct(self._code.bare(value), plan)
            if not handle(value, plan):
                plan.because(unknown, at or value)
        if len(plan.changes) > before:
            self._reshaping.add(plan)

    def each_element(self, node: SgNode, plan: Plan, handle: Handle, unknown: str) -> None:
        """Hand every element of the lists that an expression may stand for to ``handle``."""
        before = len(plan.changes)
        for element in self._elements(node, plan, set(), unknown):
            if self._is_result(element):
                continue
            self.types.construct(self._code.bare(element), plan)
            if not handle(element, plan):
                plan.because(unknown, element)
        if len(plan.changes) > before:
            self._reshaping.add(plan)

    def settle(self) -> None:
        """Look at the other uses of what changed: they read it in its new shape."""
        for variable, plans in self._through.values():
            changed = [plan for plan in plans & self._reshaping if self._changes(plan, variable)]
            for use in variable.uses if changed else ():
                self._settle_use(use, changed)
            self._retype(variable, plans)
        for function, plans in self._built.items():
            for plan in plans:
                self.types.returned(function, plan)

    def _retype(self, variable: Variable, plans: set[Plan]) -> None:
        """Rename the types that a variable is declared with, for all calls that are given it."""
        if not self.types.is_declared(variable):
            return
        first, *others = plans
        for plan in plans:
            self.types.declare(variable, plan)
        for other in others:
            first.link(other)

    def _changes(self, plan: Plan, variable: Variable) -> bool:
        """Whether a plan changes what a variable holds."""
        written = [b.expression for b in variable.bindings if b.expression is not None]
        for use in map(self._code.use, variable.uses):
            lists, single = self._put_in(use)
            written += lists + single
        return any(plan.changes.touches(*span(node)) for node in written)

    def _settle_use(self, node: SgNode, plans: list[Plan]) -> None:
        code = self._code
        use = code.use(node)
        while use.kind == "same":
            node = use.node
            use = code.use(node)
        users = self.visited.get(code.bare(node))
        if users is not None:
            for plan in plans:
                for user in users:
                    plan.link(user)
            return
        lists, single = self._put_in(use)
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

    def _elements(
        self, node: SgNode, plan: Plan, seen: set[SgNode], unknown: str
    ) -> Iterator[SgNode]:
        """Yield what the elements of the lists are that an expression may stand for."""
        code = self._code
        self.types.cast(node, plan)
        bare = code.bare(node)
        if bare in seen or self._is_result(bare):
            return
        seen.add(bare)
        self.visited.setdefault(bare, set()).add(plan)
        kind = code.kind(bare)
        lists: list[SgNode] = []
        if kind == "list":
            for element in code.elements(bare):
                if element.is_spread:
                    lists.append(element.value)
                else:
                    yield from self._values(element.value, plan, seen, unknown)
        elif kind in ("choice", "slice", "sum"):
            lists += code.operands(bare)
        elif kind == "comprehension":
            for made in code.operands(bare):
                yield from self._values(made, plan, seen, unknown)
        elif kind == "call" and (function := code.called_function(bare)) is not None:
            lists += self._returned(function, plan)
        elif kind in ("name", "attribute") and (variable := code.variable(bare)) is not None:
            self._note(variable, plan)
            lists += self._assigned(bare, variable, plan, unknown)
            for use in map(code.use, variable.uses):
                more, single = self._put_in(use)
                lists += more
                for one in single:
                    yield from self._values(one, plan, seen, unknown)
        elif kind not in ("null", "string"):
            plan.because(unknown, bare)
        for one in lists:
            yield from self._elements(one, plan, seen, unknown)

    def _values(
        self, node: SgNode, plan: Plan, seen: set[SgNode], unknown: str
    ) -> Iterator[SgNode]:
        """Yield the literals, or whatever else it is, that an expression may stand for."""
        code = self._code
        self.types.cast(node, plan)
        bare = code.bare(node)
        if bare in seen:
            return
        seen.add(bare)
        self.visited.setdefault(bare, set()).add(plan)
        kind = code.kind(bare)
        following: list[SgNode] = []
        if self._is_result(bare):
            yield bare
        elif kind in ("name", "attribute") and (variable := code.variable(bare)) is not None:
            self._note(variable, plan)
            following += self._assigned(bare, variable, plan, unknown)
            for binding in variable.bindings:
                if binding.kind == "iterate" and binding.expression is not None:
                    yield from self._elements(binding.expression, plan, seen, unknown)
        elif kind == "choice":
            following += code.operands(bare)
        elif kind == "call" and (function := code.called_function(bare)) is not None:
            following += self._returned(function, plan)
        elif (held := code.indexed(bare)) is not None and self._is_list(held):
            yield from self._elements(held, plan, seen, unknown)
        else:
            yield bare
        for one in following:
            yield from self._values(one, plan, seen, unknown)

    def _is_list(self, node: SgNode) -> bool:
        """Whether a variable is bound to lists."""
        variable = self._code.variable(self._code.bare(node))
        given = [b.expression for b in variable.bindings] if variable is not None else []
        return bool(given) and all(g is not None and self._code.kind(g) == "list" for g in given)

    def is_out_of_sight(self, node: SgNode) -> bool:
        """Whether a name stands for nothing that the file writes itself."""
        code = self._code
        bare = code.bare(node)
        if code.kind(bare) not in ("name", "attribute"):
            return False
        variable = code.variable(bare)
        if variable is None:
            return True
        given = [b.expression for b in variable.bindings if b.expression is not None]
        is_used_as_list = any(map(any, map(self._put_in, map(code.use, variable.uses))))
        return not is_used_as_list and all(code.kind(one) == "null" for one in given)

    def reshaped_by(self, plan: Plan) -> None:
        """Note that a plan puts something of another shape into the lists that it is given."""
        self._reshaping.add(plan)

    def users(self, node: SgNode) -> set[Plan]:
        """Return the plans that looked at a list, or at the literals of the variable it is."""
        variable = self._code.variable(node)
        through = self._through.get(variable.bindings) if variable is not None else None
        return self.visited.get(node, set()) | (through[1] if through is not None else set())

    def _returned(self, function: Function, plan: Plan) -> Sequence[SgNode]:
        self._built.setdefault(function.node, set()).add(plan)
        return self._code.returned(function)

    def _note(self, variable: Variable, plan: Plan) -> None:
        _, plans = self._through.setdefault(variable.bindings, (variable, set()))
        plans.add(plan)

    def _assigned(
        self, node: SgNode, variable: Variable, plan: Plan, unknown: str
    ) -> Iterator[SgNode]:
        """Yield what is assigned to a variable, by callers where it is a parameter."""
        for binding in variable.bindings:
            if binding.kind == "value" and binding.expression is not None:
                yield binding.expression
            elif binding.kind == "parameter":
                yield from self._given_by_callers(node, binding, plan, unknown)
            elif binding.kind != "iterate":
                plan.because(unknown, node)

    def _given_by_callers(
        self,
        node: SgNode,
        binding: Any,  # noqa: ANN401
        plan: Plan,
        unknown: str,
    ) -> Iterator[SgNode]:
        code = self._code
        function = code.function_of_parameter(binding)
        calls = code.calls(function) if function is not None else None
        is_plain = code.plain_messages.fullmatch(code.parameter_annotation(binding))
        if not is_plain and (function is None or not calls or not function.is_closed):
            plan.because(unknown, node)
        for call in calls or ():
            given = code.argument_for(call, function, node.text()) if function is not None else None
            if given is not None:
                yield given
            elif not is_plain:
                plan.because(unknown, node)

    def _put_in(self, use: Use) -> tuple[list[SgNode], list[SgNode]]:
        """Return the lists, and the single elements, that a use of a list puts into it."""
        code = self._code
        if use.kind == "extend" and use.value is not None:
            return [use.value], []
        if use.kind == "set" and use.value is not None:
            return [], [use.value]
        method = use.name.removesuffix("()")
        if use.kind != "member" or method == use.name:
            return [], []
        given = code.given(use.node)
        if method in code.extending:
            return [one.value for one in given], []
        if method not in code.growing:
            return [], []
        lists = [one.value for one in given if one.is_spread]
        return lists, [
            one.value for one in given if not one.is_spread and code.kind(one.value) != "number"
        ]
