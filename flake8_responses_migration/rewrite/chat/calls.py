"""Chat calls: their path, their arguments and their results, each call with all that it needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ...bindings.model import Receiver
from ...calls import called
from ...spelling import client_spelling, span, subject
from ..imports import Imports
from ..plan import Plan, groups, together
from ..sources import Sources
from ..tables import tables
from ..types import Types
from .arguments import Arguments
from .results import Results
from .streams import Streams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ...findings import Fix
    from ...matching import Match
    from ..code import Code, Variable

# The codes of findings that are about calls of Chat Completions; with OAR321 it is that of `beta`.
CODES = frozenset({"OAR201", "OAR202", "OAR203", "OAR204", "OAR205", "OAR321"})

_RESOURCE = "client.chat.completions"
_LAST_RESOURCE = re.compile(r"\bcompletions\b")
# What says that a file answers requests to the old path itself.
_MOCKS = frozenset({"OAR251", "OAR261"})
# Kinds of nodes that read a member by its literal name.
_INDEXED = frozenset({"subscript_expression"})
# What takes elements of a list by their number, or asks how many there are.
_COUNTING = frozenset({"length", "pop()", "shift()", "slice()", "splice()"})
_PARTIAL = re.compile(r"(?:^|\.)partial$")


class _Chain(NamedTuple):
    """The client of a call, the resource that it reads its method from, and where that ends."""

    client: SgNode
    resources: SgNode
    path_end: int


class Chat:
    """Rewrites the chat calls of one file."""

    def __init__(self, code: Code) -> None:
        self._code = code
        needed = tables().sdk[code.pack]
        self._is_sdk_too_old = code.sdk is not None and code.sdk.lacks(needed)
        self._is_mocked = False
        self._imports = Imports(code.root, code.text, code.import_syntax)
        self._types = types = Types(code, self._imports, code.type_syntax)
        self._sources = Sources(code, types)
        self._arguments = Arguments(code, self._sources)
        self._results = Results(code, types, self._sources.call_names)
        # by what binds it: a resource or a method under a name
        self._held: dict[tuple[Any, ...], tuple[Variable, Plan]] = {}
        self._calls: dict[SgNode, Plan] = {}
        self._streams = Streams(code, self._results)

    def fixes(self, matches: Sequence[Match]) -> list[Fix]:
        """Return a fix for each match that is about a chat call, in the order of the matches."""
        self._is_mocked = self._says("mocked") or any(
            match.rule.code in _MOCKS for match in matches
        )
        # two rules may say the same of one call
        about = list({(m.node, m.rule.code): m for m in matches if _is_about_chat(m)}.values())
        # calls ask what is held under a name
        about.sort(key=lambda match: called(match.node, self._code.syntax) is not None)
        plans = [self._plan(match) for match in about]
        self._settle_held()
        for message, taken, plan in self._arguments.messages.rebuilt:
            self._results.histories.write_whole(message, taken, plan)
        self._results.settle()
        self._streams.settle()
        self._settle_lists()
        self._sources.settle()
        self._arguments.settle()
        with_output = {p for p in self._results.histories.appended.values() if p.has_tools}
        self._arguments.messages.settle(with_output)
        self._types.settle(plans)
        grouped = groups(plans)
        imported = self._imports.edits(grouped)
        found = [
            fix
            for group, imports in zip(grouped, imported, strict=True)
            for fix in together(group, imports)
        ]
        return sorted(found, key=lambda fix: (fix.location, fix.code))

    def _settle_lists(self) -> None:
        """Look at the lists that got messages: they have to be the input of a call."""
        code = self._code
        for node, plan in self._results.histories.appended.items():
            function = node.field("function")
            held = code.syntax.earlier(function) if function is not None else node
            if held is None:
                continue
            users = self._sources.users(held)
            if not users:
                is_read = self._is_read(held)
                plan.because("use-unknown" if is_read else "stored", held)
            if plan.has_tools or code.has_message_class:
                # a message object becomes a dict, or several items
                self._sources.reshaped_by(plan)
            for user in users:
                plan.link(user)
            if plan.has_tools:
                self._look_for_counts(held, plan)

    def _is_read(self, held: SgNode) -> bool:
        """Whether something is read of the elements of a list."""
        variable = self._code.variable(held)
        uses = map(self._code.use, variable.uses) if variable is not None else ()
        return any(use.kind in ("index", "iterate") for use in uses)

    def _look_for_counts(self, held: SgNode, plan: Plan) -> None:
        """Look for what counts the elements of a list where one message becomes several items."""
        code = self._code
        variable = code.variable(held)
        for name in variable.uses if variable is not None else ():
            use = code.use(name)
            is_counted = use.kind == "argument" and code.called_name(use.node) == "len"
            is_part = code.kind(use.node) == "slice" or use.name in _COUNTING
            if is_counted or is_part:
                plan.because("items-counted", use.node)

    def _plan(self, match: Match) -> Plan:
        code = self._code
        place, spelling = subject(match.node, code.text, code.syntax, is_result=False)
        call = called(match.node, code.syntax)
        plan = Plan(call or match.node, match.rule.code, spelling, place)
        row = tables().methods.get(f"{_canonical(match.value.name)}()")
        if row is not None and "renamed" in row:
            self._rename_provided(match.node, row, plan)
            return plan
        if match.value.receiver is not Receiver.PROVEN or not self._is_always_proven(match.node):
            spelled = client_spelling(match.node, code.bindings, code.syntax)
            plan.because("client-unproven", match.node, spelled)
        elif match.value.platform != "openai":
            reason = "azure" if match.value.platform == "azure" else "platform"
            plan.because(reason, match.node)
        if call is not None and tables().signs["chat-only-model"].search(call.text()):
            plan.because("chat-only-model", match.node)
        if self._is_sdk_too_old:
            plan.because("sdk-too-old", match.node)
        if self._is_mocked:
            plan.because("mocked", match.node)
        if call is None:
            self._hold(match.node, plan)
            return plan
        function = call.field("function")
        if function is None or row is None:
            plan.because("no-method", match.node)
            return plan
        self._calls[call] = plan
        plan.may_refuse = self._says("refusal")
        resource, _, method = row["responses"].partition(".")
        plan.method = method
        if not self._rename(function, resource, method, plan):
            return plan
        request = code.request(call)
        if request is None:
            plan.because("arguments-unknown", call)
            return plan
        is_partial = self._is_partial(function)
        self._arguments.rewrite(request, plan, stores=not is_partial)
        for entry in code.entries(request):
            spread = code.variable(code.bare(entry.value)) if entry.is_spread else None
            if spread is not None:
                self._types.declare(spread, plan)
        streams = "streams" in row and plan.streams
        if streams is None:
            plan.because("stream-undecided", call)
            return plan
        if "raises" in row and self._says("length-errors"):
            plan.because("errors-not-raised", call)
        shape = row["streams"] if streams else row["gives"]
        if code.is_raw(function):
            shape = "raw"
        self._results.follow(call, shape, plan)
        return plan

    def _rename_provided(self, node: SgNode, row: dict[str, str], plan: Plan) -> None:
        """Rename a method of another library, which calls the API itself."""
        name = node.field(self._code.syntax.member_name)
        if name is None:
            plan.because("resource-held", node)
            return
        plan.because(row["reason"], node)
        plan.changes.replace(*span(name), row["renamed"])

    def _says(self, sign: str) -> bool:
        """Whether the text of the file has a sign of something in it."""
        return tables().signs[sign].search(self._code.text) is not None

    def _is_always_proven(self, node: SgNode) -> bool:
        """Whether a client is OpenAI's on every way to a call, not on one of them only."""
        code = self._code
        if self._says("another-endpoint"):
            return False
        current = node
        while (inner := code.syntax.earlier(current)) is not None:
            current = inner
            variable = code.variable(current)
            given = [b.expression for b in variable.bindings] if variable is not None else []
            if not all(self._is_proven(one) for one in given if one is not None):
                return False
        return True

    def _is_proven(self, node: SgNode) -> bool:
        """Whether an expression gives a client of OpenAI, or nothing, whatever is chosen in it."""
        code = self._code
        if code.kind(node) == "choice":
            return all(map(self._is_proven, code.operands(node)))
        value = code.bindings.value(node)
        if value.on_client:
            return value.receiver is Receiver.PROVEN
        # a parameter that was renamed, a module: no client is made here
        return code.kind(node) in ("attribute", "name", "null")

    # A resource or a method under a name.

    def _hold(self, node: SgNode, plan: Plan) -> None:
        """Rewrite a resource or a method where it is bound to a name, which calls use."""
        code = self._code
        use = code.use(node)
        row = tables().methods.get(f"{self._path(node)}()")
        resource, _, method = row["responses"].partition(".") if row else ("responses", "", "")
        is_partial = use.kind == "argument" and use.position == 0
        if is_partial and row is not None and _PARTIAL.search(code.called_name(use.node)):
            arguments = use.node.field("arguments")
            if arguments is not None:
                plan.method = method
                self._arguments.rewrite(arguments, plan, first=1)
            use = code.use(use.node)
        variable = code.variable(use.targets[0]) if use.kind == "bind" else None
        if variable is None or len(variable.bindings) != 1:
            plan.because("resource-held", node)
        elif self._rename(node, resource, method, plan):
            self._held[variable.bindings] = variable, plan

    def _held_by(self, function: SgNode) -> Variable | None:
        """Return the variable that holds a method, or the resource that it is read from."""
        code = self._code
        inner = code.syntax.earlier(function) if function.kind() == code.syntax.member else None
        for node in (function, inner):
            variable = code.variable(node) if node is not None else None
            if variable is not None and variable.bindings in self._held:
                return variable
        return None

    def _is_partial(self, function: SgNode) -> bool:
        """Whether a method was given a part of its arguments where it got its name."""
        held = self._held_by(function)
        given = held.bindings[0].expression if held is not None else None
        return given is not None and _PARTIAL.search(self._code.called_name(given)) is not None

    def _settle_held(self) -> None:
        """Look at the uses of what is held: all of them have to be calls that are rewritten."""
        code = self._code
        for variable, plan in self._held.values():
            for name in variable.uses:
                function = name
                use = code.use(name)
                if use.kind == "member":
                    function = use.node.field("function") or use.node
                call = called(function, code.syntax) if use.kind != "member" else use.node
                other = self._calls.get(call) if call is not None else None
                if other is None:
                    plan.because("resource-held", name)
                else:
                    plan.link(other)

    # The path of a method.

    def _path(self, node: SgNode) -> str:
        return _canonical(self._code.bindings.value(node).name)

    def _rename(self, function: SgNode, resource: str, method: str, plan: Plan) -> bool:
        """Rename the path to a resource or a method; False where not all of it is in sight."""
        code = self._code
        name = function.field(code.syntax.member_name)
        held = self._held_by(function)
        if held is not None:
            if function.kind() == code.syntax.member and name is not None and name.text() != method:
                plan.changes.replace(*span(name), method)
            return True
        chain = self._chain(function)
        if chain is None:
            plan.because("resource-held", function)
            return False
        start = span(chain.client)[1]
        path = code.text[start : chain.path_end]
        if code.syntax.comment_mark in path:
            self._rename_between_comments(chain, resource, plan)
            path = ""
        # what stands before the first name is a line end or `?.`
        dot = path[: len(path) - len(path.lstrip(" \t\r\n?!."))] or "."
        if path:
            plan.changes.replace(start, chain.path_end, f"{dot}{resource}")
        if name is not None and method and name.text() != method:
            plan.changes.replace(*span(name), method)
        return True

    def _rename_between_comments(self, chain: _Chain, resource: str, plan: Plan) -> None:
        """Give the first name of a path the new one and leave out the others."""
        current: SgNode | None = chain.resources
        while current is not None and current != chain.client:
            inner = self._code.syntax.earlier(current)
            name = current.field(self._code.syntax.member_name)
            dots = [child for child in current.children() if child.kind() in (".", "?.")]
            if name is not None and inner == chain.client:
                plan.changes.replace(*span(name), resource)
            elif name is not None:
                for token in (*dots, name):
                    plan.changes.replace(*span(token), "")
            current = inner

    def _chain(self, function: SgNode) -> _Chain | None:
        """Return the client that a path begins with, None where the path is not all in sight."""
        code = self._code
        current: SgNode | None = function
        resources = function
        while current is not None and self._path(current).startswith("client."):
            if self._path(current) == _RESOURCE:
                resources = current
            inner = code.syntax.earlier(current)
            if current.kind() not in (code.syntax.member, *_INDEXED) or inner is None:
                return None
            current = inner
        if current is None or self._path(resources) != _RESOURCE:
            return None
        above = code.syntax.earlier(resources)
        last = code.text[span(above)[1] : span(resources)[1]] if above is not None else ""
        if not _LAST_RESOURCE.search(last):
            # an attribute that holds the resource under another name
            return None
        return _Chain(current, resources, span(resources)[1])


def _is_about_chat(match: Match) -> bool:
    name = match.value.name
    # not all that moved out of `beta` is chat
    is_chat = _canonical(name).startswith(_RESOURCE) or not name.startswith("client.beta.")
    return match.rule.code in CODES and is_chat


def _canonical(name: str) -> str:
    """Return the path of a resource as it is called since it left ``beta``."""
    return re.sub(r"^client\.beta\.chat\b", "client.chat", name)
