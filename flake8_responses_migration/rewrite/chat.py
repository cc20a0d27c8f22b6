"""Chat calls: their path, their arguments and their results, each call with all that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..bindings.model import Receiver
from ..calls import called
from ..findings import Fix, Safety
from ..spelling import span, subject
from .arguments import Arguments
from .plan import Plan, groups
from .results import Results
from .sources import Sources
from .streams import Streams
from .tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ..matching import Match
    from .code import Code

# The codes of findings that are about calls of Chat Completions.
CODES = frozenset({"OAR201", "OAR202", "OAR203", "OAR204", "OAR205"})


class _Chain(NamedTuple):
    """The client of a call, and the last part of the path to the method's own name."""

    client: SgNode
    path_end: int


class Chat:
    """Rewrites the chat calls of one file."""

    def __init__(self, code: Code) -> None:
        self._code = code
        self._sources = Sources(code)
        self._arguments = Arguments(code, self._sources)
        self._results = Results(code, self._note_loop)
        self._streams = Streams(code, self._results)

    def _note_loop(self, plan: Plan, use, node: SgNode, shape: str) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
        self._streams.note(plan, use, node, shape)

    def fixes(self, matches: Sequence[Match]) -> list[Fix]:
        """Return a fix for each match that is about a chat call, in the order of the matches."""
        plans = [self._plan(match) for match in matches if match.rule.code in CODES]
        self._results.settle()
        self._streams.settle()
        self._sources.settle()
        found = [fix for group in groups(plans) for fix in _together(group)]
        return sorted(found, key=lambda fix: (fix.location, fix.code))

    def _plan(self, match: Match) -> Plan:
        code = self._code
        place, spelling = subject(match.node, code.text, code.syntax, is_result=False)
        call = called(match.node, code.syntax)
        plan = Plan(call or match.node, match.rule.code, spelling, place)
        function = call.field("function") if call is not None else None
        row = tables().methods.get(f"{match.value.name}()")
        if call is None or function is None:
            plan.because("resource-held", match.node)
            return plan
        if row is None:
            plan.because("no-method", function)
            return plan
        if match.value.receiver is not Receiver.PROVEN:
            plan.because("client-unproven", function)
        elif match.value.platform == "azure":
            plan.because("azure", function)
        chain = self._chain(function)
        request = code.request(call)
        if chain is None or span(function)[0] < span(call)[0]:
            plan.because("resource-held", function)
            return plan
        if request is None:
            plan.because("arguments-unknown", call)
            return plan
        resource, _, method = row["responses"].partition(".")
        self._rename(function, chain, resource, method, plan)
        self._arguments.rewrite(request, method, plan)
        streams = self._arguments.streams(request) if "streams" in row else False
        if streams is None:
            plan.because("stream-undecided", call)
            return plan
        shape = row["streams"] if streams else row["gives"]
        if code.is_raw(function):
            shape = "raw"
        self._results.follow(call, shape, plan)
        return plan

    def _chain(self, function: SgNode) -> _Chain | None:
        """Return the client that a method is read from, None where the path is not all in sight."""
        code = self._code
        path = code.syntax.earlier(function)
        if function.kind() != code.syntax.member or path is None:
            return None
        current: SgNode | None = path
        resources = path
        while current is not None and code.bindings.value(current).name.startswith("client."):
            if code.bindings.value(current).name == "client.chat.completions":
                resources = current
            inner = code.syntax.earlier(current)
            if current.kind() != code.syntax.member or inner is None:
                return None
            current = inner
        if current is None or code.bindings.value(current).name != "client":
            return None
        return _Chain(current, span(resources)[1])

    def _rename(
        self, function: SgNode, chain: _Chain, resource: str, method: str, plan: Plan
    ) -> None:
        code = self._code
        start = span(chain.client)[1]
        path = code.text[start : chain.path_end]
        if code.syntax.comment_mark in path:
            plan.because("resource-held", function)
            return
        # what stands before the first name is a line end or `?.`
        dot = path[: len(path) - len(path.lstrip(" \t\r\n?!."))] or "."
        plan.changes.replace(start, chain.path_end, f"{dot}{resource}")
        name = function.field(code.syntax.member_name)
        if name is not None and name.text() != method:
            plan.changes.replace(*span(name), method)


def _together(group: list[Plan]) -> list[Fix]:
    """Return the fixes of plans that are applied together or not at all."""
    changes = group[0].changes
    for plan in group[1:]:
        changes.add(plan.changes)
    edits = changes.edits()
    fixes = []
    for plan in group:
        others = [
            reason
            for other in group
            if other is not plan
            for reason in other.reasons
            if reason.safety is not Safety.SAFE
        ]
        reasons = (*plan.reasons, *(r for r in others if r not in plan.reasons))
        fixes.append(Fix(plan.location, plan.code, plan.subject, edits, tuple(reasons)))
    return fixes
