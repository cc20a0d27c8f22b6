"""Places where results arrive: nothing else than values of one shape may arrive there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ..code import Code
    from ..plan import Plan


class _Read(NamedTuple):
    """A node that reads what its bindings hold, which has to be of one shape."""

    plan: Plan
    node: SgNode
    bindings: tuple[Any, ...]
    shape: str


class Arrivals:
    """Knows what holds a result, and what else may come to the same place.

    ``shapes`` is what is known of values, by their node.
    """

    def __init__(self, code: Code, shapes: dict[SgNode, tuple[str, Plan]]) -> None:
        self._code = code
        self._shapes = shapes
        self._carriers: dict[Any, tuple[str, Plan]] = {}
        self._reads: list[_Read] = []
        # by plan: a node that is given, and other nodes that arrive at the same place
        self._beside: list[tuple[Plan, SgNode, Sequence[SgNode]]] = []

    def carry(self, binding: Any, target: SgNode, shape: str, plan: Plan) -> None:  # noqa: ANN401
        """Note that a binding holds a value, given at ``target``."""
        known = self._carriers.get(binding)
        if known is not None and known[0] != shape:
            plan.because("several-sources", target)
        if known is not None:
            plan.link(known[1])
        self._carriers[binding] = shape, plan

    def read(self, plan: Plan, node: SgNode, bindings: Sequence[Any], shape: str) -> None:
        """Note that a value is read, whatever of the bindings was done last."""
        self._reads.append(_Read(plan, node, tuple(bindings), shape))

    def beside(self, plan: Plan, node: SgNode, others: Sequence[SgNode]) -> None:
        """Note what else arrives where a node does."""
        self._beside.append((plan, node, others))

    def settle(self) -> None:
        """Look at every place where results arrive, once all of them are known."""
        for plan, node, bindings, shape in self._reads:
            for binding in bindings:
                carried = self._carriers.get(binding)
                if carried is None:
                    if not self._is_empty(binding):
                        plan.because("several-sources", node)
                elif carried[0] != shape:
                    plan.because("several-sources", node)
                else:
                    plan.link(carried[1])

        for plan, node, others in self._beside:
            for other in others:
                given = self._shapes.get(other)
                if given is not None and given[0] == self._shapes[node][0]:
                    plan.link(given[1])
                elif not self._code.is_null(other):
                    plan.because("several-sources", other)

    def _is_empty(self, binding: Any) -> bool:  # noqa: ANN401
        """Whether a name is only declared by a binding, or given null."""
        given = getattr(binding, "expression", None)
        return binding.kind == "value" and (given is None or self._code.is_null(given))
