"""From the nodes that a rule may be about to those that it is about."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, cast

from . import bindings as bindings_of_languages
from .bindings.model import NO_VALUE, UNKNOWN, Receiver, Value
from .findings import Confidence
from .spelling import field_text, span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from ast_grep_py import Config, SgNode

    from .bindings.interface import Bindings
    from .bindings.model import Vocabulary
    from .catalog import Catalog, Rule
    from .sdk_versions import SdkVersion
    from .settings import Settings
    from .syntax import Syntax

_SPEAKS_TO_OPENAI = re.compile(r"api\.openai\.com|openai\.azure\.com|openai-beta", re.IGNORECASE)
_AZURE_PATH = re.compile(r"/openai/.*[?&]api-version=")
_ROUTE_PARAMETER = re.compile(r"/:\w")


@dataclass(frozen=True, eq=False)
class Match:
    """A node that a rule is about, with what decided it; ``sdk`` is one that is too old."""

    node: SgNode
    rule: Rule
    replacement: Mapping[str, Any]
    value: Value = UNKNOWN
    sdk: SdkVersion | None = None

    @property
    def confidence(self) -> Confidence:
        """How sure the match is of its receiver, or of the file where it has none."""
        rule = self.rule
        is_circumstantial = rule.company or rule.file_mentions is not None or rule.untraced
        is_likely = self.value.receiver is Receiver.LIKELY or (
            self.value.receiver is Receiver.UNKNOWN and bool(is_circumstantial)
        )
        return Confidence.LIKELY if is_likely else Confidence.PROVEN


class _Call(NamedTuple):
    """A call that rules are about: what is called, and the node."""

    value: Value
    node: SgNode


class _Region(NamedTuple):
    """Where an argument of a call is written, as offsets in characters."""

    start: int
    end: int
    call: _Call


class Matcher:
    """Matches the rules of ``catalog`` against one file."""

    def __init__(
        self,
        root: SgNode,
        text: str,
        catalog: Catalog,
        syntax: Syntax,
        names: Vocabulary,
        newest_sdk: Callable[[], SdkVersion | None] = lambda: None,
    ) -> None:
        self._root = root
        self._newest_sdk = newest_sdk
        self._text = text
        self._catalog = catalog
        self._syntax = syntax
        self._vocabulary = names
        # by what is looked up: an argument's own range, or its name
        self._arguments: dict[tuple[int, int], list[_Call]] = {}
        self._regions: dict[str, set[_Region]] = {}
        # by name: the regions in order, their starts, and how far those up to each reach
        self._ordered: dict[str, tuple[list[_Region], list[int], list[int]]] = {}
        self._texts: dict[SgNode, str] = {}
        self._suiting: dict[Rule, bool] = {}
        # by rule and argument: the classes and functions with a call that has it
        self._having: dict[tuple[Rule, str], set[SgNode | None]] = {}

    @functools.cached_property
    def bindings(self) -> Bindings:
        """The bindings of the file, collected when the first candidate asks."""
        return bindings_of_languages.of(self._catalog.pack)(self._root, self._vocabulary)

    @functools.cached_property
    def newest_sdk(self) -> SdkVersion | None:
        """The newest SDK that the project permits, looked up when the first match asks."""
        return self._newest_sdk()

    def matches(self, settings: Settings) -> list[Match]:
        """Return what the rules are about, in the order of the text."""
        candidates = list(self._candidates())
        found = [match for node, rule in candidates if (match := self._match(node, rule))]
        if settings.min_confidence is Confidence.PROVEN:
            found = [match for match in found if match.confidence is Confidence.PROVEN]
        return self._in_company(self._without_parts(found), settings)

    def _candidates(self) -> Iterator[tuple[SgNode, Rule]]:
        """Yield the nodes that a rule may be about; note where arguments of calls are written."""
        config = self._catalog.config()
        if self._catalog.calls_of_interest:
            branches = [*config["rule"]["any"], self._calls_of_interest()]
            config = {"rule": {"any": branches}, "utils": config["utils"]}
        try:
            nodes = self._root.find_all(cast("Config", config))
        except Exception as error:
            raise self._catalog.broken_rule(error) from error
        for node in nodes:
            kind = node.kind()
            for rule in self._catalog.by_kind.get(kind, ()):
                if node.get_match(rule.variable) is not None:
                    yield node, rule
            if kind == self._syntax.call:
                yield from self._called(node)
            elif kind == self._syntax.member:
                self._handed_over(node)

    def _calls_of_interest(self) -> dict[str, Any]:
        """Return a rule for the calls whose function may be a method that rules are about."""
        methods = sorted({name.rpartition(".")[2] for name in self._catalog.calls_of_interest})
        named = {"field": self._syntax.member_name, "regex": f"^({'|'.join(methods)})$"}
        functions = [
            {"kind": "identifier"},
            {"kind": self._syntax.call},
            {"kind": self._syntax.member, "has": named},
            *({"kind": kind} for kind in self._syntax.held_functions),
        ]
        return {"kind": self._syntax.call, "has": {"field": "function", "any": functions}}

    def _called(self, call: SgNode) -> Iterator[tuple[SgNode, Rule]]:
        function = call.field("function")
        if function is None:
            return
        value = self.bindings.value(function)
        self._note_arguments(call, value)
        kind = function.kind()
        is_held = kind == "identifier" and not self.bindings.is_imported(function)
        if kind == self._syntax.call or is_held:
            # a method that was bound to a name, called: the chain itself stands elsewhere
            for rule in self._catalog.by_kind.get(self._syntax.member, ()):
                if rule.in_place or rule.resolves or "()" in value.name:
                    continue
                if rule.replacement_for(value.name) is not None:
                    yield function, rule

    def _handed_over(self, method: SgNode) -> None:
        """Note ``partial(client.chat.completions.create, n=2)``: the arguments are the method's."""
        arguments = method.parent()
        call = arguments.parent() if arguments is not None else None
        is_argument = call is not None and call.field("arguments") == arguments
        if call is not None and is_argument and call.kind() == self._syntax.call:
            self._note_arguments(call, self.bindings.value(method))

    def _note_arguments(self, node: SgNode, value: Value) -> None:
        if value.name not in self._catalog.calls_of_interest:
            return
        if not self.bindings.is_call(node, value):
            return
        call = _Call(value, node)
        literals = self.bindings.literals
        for argument in literals.arguments(node):
            own = span(argument.node)
            self._arguments.setdefault(own, []).append(call)
            if not argument.name or argument.value.kind() in NO_VALUE:
                continue
            places = {own, *map(span, literals.displays(argument.value))}
            regions = self._regions.setdefault(argument.name, set())
            regions.update(_Region(start, end, call) for start, end in places)

    def _match(self, node: SgNode, rule: Rule) -> Match | None:
        if not self._suits(rule):
            return None
        if rule.endpoint is not None:
            return self._match_endpoint(node, rule, rule.endpoint)
        value, replacement = UNKNOWN, rule.replacement
        if rule.argument_of or rule.call_of:
            call = self._call_itself(node, rule) or self._call_of_argument(node, rule)
            if call is None or not self._has_arguments(call.node, rule):
                return None
            if not all(self._has_call_with(n, rule, call.node) for n in rule.another_call_has):
                return None
            value = call.value
            if value.receiver not in rule.receivers:
                return None
            replacement = _replacement_of_argument(node, rule)
        if rule.goes_by_name:
            named = node.get_match(rule.captured) if rule.resolves else node
            found = self._replaced(named, rule) if named is not None else None
            if found is None:
                return None
            value = found[0] if value is UNKNOWN else value
            replacement = rule.values.get(_written(node), found[1])
        if rule.untraced and not self._begins_with_unknown(node):
            return None
        sdk = self.newest_sdk if rule.needs_sdk else None
        if rule.needs_sdk and (sdk is None or not sdk.lacks(rule.needs_sdk)):
            return None
        return Match(node, rule, replacement, value, sdk)

    def _suits(self, rule: Rule) -> bool:
        """Whether the file has what a rule asks of it; many candidates may ask."""
        if rule not in self._suiting:
            self._suiting[rule] = rule.suits(self._text)
        return self._suiting[rule]

    def _begins_with_unknown(self, node: SgNode) -> bool:
        """Whether nothing is known of what a chain of attributes, indexes and calls begins with."""
        current = node
        while (inner := self._syntax.earlier(current)) is not None:
            current = inner
        return self.bindings.value(current) is UNKNOWN

    def _replaced(self, node: SgNode, rule: Rule) -> tuple[Value, Mapping[str, Any]] | None:
        """Return what a node stands for and what replaces that, None where the rule is not met."""
        if self._is_assigned(node) and not self._hangs_on(node).on_client:
            return None
        value = self.bindings.value(node)
        replacement = rule.replacement_for(value.name) if value.name else None
        if replacement is None:
            return None
        # a name that an import gives needs no verdict on a receiver
        if value.on_client and value.receiver not in rule.receivers:
            return None
        # a field of a result, not something of the user's own that holds one
        if value.is_result and not rule.resolves and not self._hangs_on(node).is_result:
            return None
        return value, replacement

    def _hangs_on(self, node: SgNode) -> Value:
        """Return what ``x`` stands for in ``x.name``, ``x[...]`` or ``const { name } = x``."""
        if node.kind() == self._syntax.destructured:
            return self.bindings.value(node)
        field = self._syntax.chain.get(node.kind())
        holder = node.field(field) if field is not None else None
        return self.bindings.value(holder) if holder is not None else UNKNOWN

    def _call_itself(self, node: SgNode, rule: Rule) -> _Call | None:
        """Return the call that a node is, where the rule is about it as a whole."""
        function = node.field("function") if rule.call_of else None
        value = self.bindings.value(function) if function is not None else UNKNOWN
        is_meant = value.name in rule.call_of and self.bindings.is_call(node, value)
        return _Call(value, node) if is_meant else None

    def _call_of_argument(self, node: SgNode, rule: Rule) -> _Call | None:
        """Return the call that an argument, or something written inside one, belongs to."""
        start, end = span(node)
        calls: Iterable[_Call] = self._arguments.get((start, end), ())
        if rule.within:
            least = self._handed_to_another_call(node)
            calls = (
                region.call
                for name in rule.within
                for region in self._regions_around(name, start, end)
                if region.start >= least
            )
        fitting = (call for call in calls if call.value.name in rule.argument_of)
        return max(fitting, key=lambda call: call.value.receiver, default=None)

    def _handed_to_another_call(self, node: SgNode) -> int:
        """Return where the arguments begin that a node stands in, of a call that makes something.

        What such a call is given is no part of the argument that it itself stands in.
        """
        for outer in node.ancestors():
            call = outer.parent() if outer.kind() == self._syntax.arguments else None
            function = call.field("function") if call is not None else None
            if function is not None and not self.bindings.hands_through(function):
                return outer.range().start.index
        return 0

    def _has_arguments(self, call: SgNode, rule: Rule) -> bool:
        """Whether a call has the arguments that a rule asks for and lacks the others."""
        if not (rule.call_has or rule.call_lacks or rule.argument_lacks):
            return True
        literals = self.bindings.literals
        if rule.call_lacks and literals.hides_arguments(call):
            return False
        given = {
            argument.name: argument.value
            for argument in literals.arguments(call)
            if argument.value.kind() not in NO_VALUE
        }
        if not rule.call_has <= given.keys() or not rule.call_lacks.isdisjoint(given):
            return False
        return all(
            name in given and self._is_known_to_lack(given[name], words)
            for name, words in rule.argument_lacks.items()
        )

    def _has_call_with(self, name: str, rule: Rule, call: SgNode) -> bool:
        """Whether the class or function of a call has one of the rule with an argument ``name``."""
        if (rule, name) not in self._having:
            self._having[rule, name] = {
                self._syntax.holder(region.call.node)
                for region in self._regions.get(name, ())
                if region.call.value.name in rule.argument_of
                and region.call.value.receiver in rule.receivers
            }
        return self._syntax.holder(call) in self._having[rule, name]

    def _is_known_to_lack(self, node: SgNode, words: re.Pattern[str]) -> bool:
        """Whether all of an argument is in sight, and ``words`` occur nowhere in it."""
        text = self.bindings.literals.whole_text(node)
        return text is not None and not words.search(text)

    def _regions_around(self, name: str, start: int, end: int) -> Iterator[_Region]:
        """Yield the regions of an argument ``name`` that hold a range."""
        if name not in self._ordered:
            regions = sorted(self._regions.get(name, ()), key=lambda region: region[:2])
            reaches = list(itertools.accumulate((region.end for region in regions), max))
            self._ordered[name] = regions, [region.start for region in regions], reaches
        regions, starts, reaches = self._ordered[name]
        for place in range(bisect.bisect_right(starts, start) - 1, -1, -1):
            if reaches[place] < end:
                return
            if end <= regions[place].end:
                yield regions[place]

    def _match_endpoint(self, node: SgNode, rule: Rule, endpoint: re.Pattern[str]) -> Match | None:
        whole = self.bindings.literals.whole_string(node)
        text = self._texts.get(whole)
        if text is None:
            text = self._texts[whole] = self.bindings.literals.text(whole) or ""
        if not endpoint.search(text):
            return None
        platform = self._vocabulary.host(text)
        if platform == "other" or (
            platform is None and self._vocabulary.names_foreign_vendor(whole.text())
        ):
            return None
        receiver = Receiver.PROVEN if platform else self._receiver_of_path(whole, text)
        if receiver not in rule.receivers:
            return None
        if platform is None:
            platform = "azure" if _AZURE_PATH.search(text) else "openai"
        return Match(node, rule, rule.replacement, Value("", receiver, platform))

    def _receiver_of_path(self, node: SgNode, text: str) -> Receiver:
        """Judge a URL without a host by what it is given to, or by what the file speaks to."""
        if _ROUTE_PARAMETER.search(text):
            return Receiver.FOREIGN
        given_to = self.bindings.receiver_of_argument(node)
        if given_to.on_client:
            return given_to.receiver
        # something that is known, and no HTTP library, has a server of its own
        if given_to.local or (given_to.name and not self._vocabulary.is_http_client(given_to)):
            return Receiver.FOREIGN
        speaks_to_openai = _SPEAKS_TO_OPENAI.search(self._text) is not None
        if text.startswith("/") and self._catalog.pack == "javascript":
            # the whole path: a server of the project's own has routes of the same names, and an
            # HTTP library itself asks the server that a page came from
            parent = node.parent()
            is_beside_host = parent is not None and parent.kind() in self._syntax.named_arguments
            is_library = bool(given_to.name) and "()" not in given_to.name
            if not speaks_to_openai or (is_library and not is_beside_host):
                return Receiver.FOREIGN
        if speaks_to_openai or self.bindings.imports_openai:
            return Receiver.LIKELY
        return Receiver.FOREIGN

    def _in_company(self, matches: list[Match], settings: Settings) -> list[Match]:
        """Drop the matches of rules that need others beside them, where there are none."""
        codes = [match.rule.code for match in matches if not match.rule.company]
        return [
            match
            for match in matches
            if not match.rule.company
            or (match.rule.unless_company and getattr(settings, match.rule.unless_company))
            or any(code.startswith(match.rule.company) for code in codes)
            or (match.rule.import_suffices and self.bindings.imports_openai)
        ]

    def _without_parts(self, matches: list[Match]) -> list[Match]:
        """Drop what a larger match of the same thing contains.

        That is ``a.b`` where ``a.b.c`` of the same chain is matched too, and a string in an
        argument.
        """
        nodes = {match.node for match in matches}
        arguments = {
            (match.node, match.rule.code)
            for match in matches
            if match.node.kind() in self._syntax.named_arguments
        }
        return [
            match
            for match in matches
            if (match.node.kind() == self._syntax.call or not self._is_prefix(match.node, nodes))
            and not (
                match.node.kind() in self._syntax.strings
                and any((outer, match.rule.code) in arguments for outer in match.node.ancestors())
            )
        ]

    def _is_prefix(self, node: SgNode, nodes: set[SgNode]) -> bool:
        current = node
        while (outer := current.parent()) is not None:
            kind = outer.kind()
            if kind not in self._syntax.wrappers:
                field = self._syntax.chain.get(kind)
                if field is None or outer.field(field) != current:
                    return False
            if outer in nodes:
                return True
            current = outer
        return False

    def _is_assigned(self, node: SgNode) -> bool:
        """Whether a node is the target of an assignment."""
        parent = node.parent()
        return (
            parent is not None
            and parent.kind() == self._syntax.assignment
            and parent.field("left") == node
        )


def _replacement_of_argument(node: SgNode, rule: Rule) -> Mapping[str, Any]:
    """Return what replaces an argument, by its value or its name, or a whole call."""
    fields = (field_text(node, field) for field in ("name", "key", "subscript"))
    name = next(filter(None, fields), "") or node.text()
    return (
        rule.values.get(_written(node)) or rule.replacement_for(_unquoted(name)) or rule.replacement
    )


def _written(node: SgNode) -> str:
    """Return how the value of an argument, or a literal, is written, with double quotes."""
    return (field_text(node, "value") or node.text()).replace("'", '"')


def _unquoted(text: str) -> str:
    return text.strip("'\"")
