"""Candidates from the merged rules, receivers from the bindings, findings from both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ast_grep_py import SgRoot

from . import catalog as rule_catalog
from . import messages
from .bindings.guards import is_guarded_fallback
from .bindings.model import UNKNOWN, Receiver, Value, vocabulary
from .bindings.python import PythonBindings
from .bindings.python_literals import whole_string
from .findings import Confidence, Finding, Location, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from ast_grep_py import Pos, SgNode

    from .catalog import Catalog, Rule
    from .settings import Settings
    from .source import SourceFile

UNCHECKED = "OAR000"
# The parser finds a node's parent from the root downwards: work on deeper trees grows quadratically.
_DEEPEST = 2000
_CALLS = "OAR_CALLS"
_SPEAKS_TO_OPENAI = re.compile(r"api\.openai\.com|openai\.azure\.com|openai-beta", re.IGNORECASE)
_SIMPLE_CHAIN = re.compile(r"[\w.]+")
_CHAIN = {"attribute": "object", "subscript": "value"}


class TooDeepError(ValueError):
    """A tree that would take minutes to search."""


def examine(source: SourceFile, settings: Settings) -> list[Finding]:
    """Return the findings of a file that passed the gate, in order.

    A file that cannot be checked, whatever the reason, gives one finding that says so.
    """
    try:
        catalog = rule_catalog.load("python")
        return sorted(_Examination(source, settings, catalog).findings())
    except rule_catalog.RuleError as error:
        return [_unchecked(f"broken rule file {error}")]
    except (TooDeepError, RecursionError) as error:
        return [_unchecked(str(error))]
    except Exception as error:  # noqa: BLE001  a linter that dies takes every other check with it
        return [_unchecked(f"internal error, please report: {type(error).__name__}: {error}")]


def _is_deeper_than(root: SgNode, limit: int) -> bool:
    """Whether a tree has more levels than ``limit``; only what is long enough is descended into."""
    level = [root]
    for left in range(limit, 0, -1):
        level = [
            child
            for node in level
            for child in node.children()
            # no construct nests more than two levels into one character
            if _length(child) * 2 > left
        ]
        if not level:
            return False
    return True


def _length(node: SgNode) -> int:
    bounds = node.range()
    return int(bounds.end.index - bounds.start.index)


def _unchecked(reason: str) -> Finding:
    text = f"this file was not checked: {' '.join(reason.split())}"
    return Finding(Location(1, 0, 1, 0), UNCHECKED, text, Severity.ERROR, Confidence.PROVEN)


@dataclass(frozen=True)
class _Match:
    """A node that a rule is about, with what decided it."""

    node: SgNode
    rule: Rule
    replacement: Mapping[str, Any]
    value: Value
    confidence: Confidence


class _Examination:
    def __init__(self, source: SourceFile, settings: Settings, catalog: Catalog) -> None:
        self._text = source.parseable
        self._settings = settings
        self._catalog = catalog
        self._root = SgRoot(self._text, "python").root()
        if _is_deeper_than(self._root, _DEEPEST):
            raise TooDeepError(f"nested more than {_DEEPEST} levels deep")
        self._vocabulary = vocabulary(settings.client_factories, settings.foreign_names)
        self._bindings = PythonBindings(self._root, self._vocabulary)
        self._calls: list[tuple[SgNode, Value]] = []

    def findings(self) -> Iterator[Finding]:
        candidates = list(self._candidates())
        self._regions = self._argument_regions()
        matches = [
            match for node, rule in candidates if (match := self._match(node, rule)) is not None
        ]
        matches = _without_parts(matches)
        codes = [match.rule.code for match in matches if not match.rule.company]
        seen = set()
        for match in matches:
            if match.rule.company and not (
                any(code.startswith(match.rule.company) for code in codes)
                or (match.rule.import_suffices and self._bindings.imports_openai)
            ):
                continue
            if (
                match.confidence is Confidence.LIKELY
                and self._settings.min_confidence is Confidence.PROVEN
            ):
                continue
            if match.rule.unless_guarded and is_guarded_fallback(match.node):
                continue
            finding = self._finding(match)
            if (finding.location, finding.code) not in seen:
                seen.add((finding.location, finding.code))
                yield finding

    def _candidates(self) -> Iterator[tuple[SgNode, Rule]]:
        """Yield every node that a rule may be about, and note the calls that arguments belong to."""
        config = self._catalog.config()
        methods = {name.rpartition(".")[2] for name in self._catalog.calls_of_interest}
        pattern = "^(" + "|".join(sorted(methods)) + ")$"
        config["rule"]["any"].append(
            {
                "kind": "call",
                "all": [
                    {
                        "has": {
                            "field": "function",
                            "any": [
                                {"kind": "identifier"},
                                {
                                    "kind": "attribute",
                                    "has": {"field": "attribute", "regex": pattern},
                                },
                                {"kind": "call"},
                            ],
                        }
                    },
                    {"pattern": f"${_CALLS}"},
                ],
            }
        )
        try:
            hits = self._root.find_all(config)
        except Exception as error:
            raise self._catalog.broken_rule(error) from error
        for node in hits:
            kind = node.kind()
            for rule in self._catalog.by_kind.get(kind, ()):
                if node.get_match(rule.variable) is not None:
                    yield node, rule
            if kind == "call":
                yield from self._call(node)

    def _call(self, node: SgNode) -> Iterator[tuple[SgNode, Rule]]:
        function = node.field("function")
        if function is None:
            return
        value = self._bindings.value(function)
        if not value.name:
            return
        if value.name in self._catalog.calls_of_interest:
            self._calls.append((node, value))
        if function.kind() == "call" or (
            function.kind() == "identifier" and not self._bindings.is_imported(function)
        ):
            # a method that was bound to a name, called: the chain itself is elsewhere
            for rule in self._catalog.by_kind.get("attribute", ()):
                if "()" not in value.name and rule.replacement_for(value.name) is not None:
                    yield function, rule

    def _argument_regions(self) -> list[tuple[int, int, Value, str]]:
        """Return where the arguments of the calls of interest are written.

        Each as start and end offset, the call's value, and the argument's name.
        """
        regions = []
        for call, value in self._calls:
            for argument in self._bindings.literals.arguments(call):
                if not argument.name:
                    continue
                places = [argument.node, *self._bindings.literals.displays(argument.value)]
                for place in places:
                    bounds = place.range()
                    regions.append(
                        (bounds.start.index, bounds.end.index, value, argument.name)
                    )
        return regions

    def _match(self, node: SgNode, rule: Rule) -> _Match | None:
        if rule.file_mentions is not None and not rule.file_mentions.search(self._text):
            return None
        if rule.endpoint is not None:
            return self._match_endpoint(node, rule)
        if rule.argument_of:
            value = self._argument_call(node, rule)
        elif rule.call_of:
            function = node.field("function")
            value = self._bindings.value(function) if function is not None else UNKNOWN
            if value.name not in rule.call_of:
                return None
        elif rule.paths or rule.patterns:
            if _is_assigned(node):
                return None
            value = self._bindings.value(node)
            replacement = rule.replacement_for(value.name) if value.name else None
            if replacement is None:
                return None
            # a name that an import gives needs no verdict on a receiver
            if value.on_client and value.receiver not in rule.receivers:
                return None
            if value.is_result and not self._reads_result(node):
                return None
            return _Match(node, rule, replacement, value, _confidence(value))
        else:
            return _Match(node, rule, rule.replacement, UNKNOWN, Confidence.PROVEN)
        if value is None or value.receiver not in rule.receivers:
            return None
        replacement = (
            rule.values.get(_pair_value(node))
            or rule.replacement_for(_argument_name(node))
            or rule.replacement
        )
        return _Match(node, rule, replacement, value, _confidence(value))

    def _reads_result(self, node: SgNode) -> bool:
        """Whether a node reads a field of a result, not something of its own that holds one."""
        holder = node.field(_CHAIN[node.kind()]) if node.kind() in _CHAIN else None
        return holder is not None and self._bindings.value(holder).is_result

    def _argument_call(self, node: SgNode, rule: Rule) -> Value | None:
        """Return the call that an argument, or something written inside one, belongs to."""
        if not rule.within:
            owner = node.parent()
            call = owner.parent() if owner is not None and node.kind() == "keyword_argument" else None
            if call is not None and call.kind() == "call":
                function = call.field("function")
                value = self._bindings.value(function) if function is not None else UNKNOWN
                if value.name in rule.argument_of:
                    return value
        bounds = node.range()
        start, end = bounds.start.index, bounds.end.index
        for region_start, region_end, value, name in self._regions:
            if value.name not in rule.argument_of:
                continue
            if rule.within:
                if name in rule.within and region_start <= start and end <= region_end:
                    return value
            elif (region_start, region_end) == (start, end):
                return value
        return None

    def _match_endpoint(self, node: SgNode, rule: Rule) -> _Match | None:
        assert rule.endpoint is not None
        whole = whole_string(node)
        text = self._bindings.literals.text(whole) or ""
        found = rule.endpoint.search(text)
        if found is None:
            return None
        receiver = self._endpoint_receiver(whole, text)
        if receiver not in rule.receivers:
            return None
        value = Value("", receiver, self._vocabulary.host(text) or "openai")
        return _Match(node, rule, rule.replacement, value, _confidence(value))

    def _endpoint_receiver(self, node: SgNode, text: str) -> Receiver:
        """Judge a URL by its host, or by the client whose ``post`` or ``get`` is given the path."""
        platform = self._vocabulary.host(text)
        if platform == "other":
            return Receiver.FOREIGN
        if platform is not None:
            return Receiver.PROVEN
        client = self._bindings.receiver_of_argument(node)
        if client.on_client:
            return client.receiver
        if self._bindings.imports_openai or _SPEAKS_TO_OPENAI.search(self._text):
            return Receiver.LIKELY
        return Receiver.FOREIGN

    def _finding(self, match: _Match) -> Finding:
        start, end, subject = self._subject(match)
        message = messages.compose(
            subject,
            match.rule.status,
            match.replacement,
            root=self._client_spelling(match.node),
            platform=match.value.platform,
        )
        location = Location(start.line + 1, start.column, end.line + 1, end.column)
        return Finding(
            location, match.rule.code, message, match.rule.severity, match.confidence
        )

    def _subject(self, match: _Match) -> tuple[Pos, Pos, str]:
        """Return where a match begins and ends, and how the user spells it."""
        node = match.node
        kind = node.kind()
        bounds = node.range()
        start, end = bounds.start, bounds.end
        if kind == "keyword_argument":
            name = node.field("name")
            return start, end, f"{name.text()}=" if name is not None else node.text()
        if kind == "pair":
            key, value = node.field("key"), node.field("value")
            plain = value is None or key is None or value.kind() == "string"
            return start, end, node.text() if plain else key.text()
        if kind == "call":
            function = node.field("function")
            bounds = function.range() if function is not None else bounds
            return bounds.start, bounds.end, self._slice(bounds.start, bounds.end) + "()"
        if match.value.is_result:
            start = _after_last_call(node) or start
            return start, end, self._slice(start, end)
        subject = self._slice(start, end)
        parent = node.parent()
        if parent is not None and parent.kind() == "call" and parent.field("function") == node:
            subject += "()"
        return start, end, subject

    def _slice(self, start: Pos, end: Pos) -> str:
        return self._text[start.index : end.index]

    def _client_spelling(self, node: SgNode) -> str:
        """Return what the user calls the client that a chain begins with, "client" if unknown."""
        current = node
        if current.kind() == "call":
            current = current.field("function") or current
        while (inner := current.field(_CHAIN.get(current.kind(), "function"))) is not None:
            if current.kind() == "attribute" and not self._bindings.value(inner).name.startswith(
                "client."
            ):
                spelling = inner.text()
                return spelling if _SIMPLE_CHAIN.fullmatch(spelling) else "client"
            current = inner
        return "client"


def _is_assigned(node: SgNode) -> bool:
    """Whether a node is the target of an assignment, not read."""
    parent = node.parent()
    return parent is not None and parent.kind() == "assignment" and parent.field("left") == node


def _after_last_call(node: SgNode) -> Pos | None:
    """Return where the first attribute after the last call of a chain begins, None without a call."""
    current = node
    while (field := _CHAIN.get(current.kind())) is not None:
        inner = current.field(field)
        if inner is None:
            return None
        if inner.kind() in ("call", "parenthesized_expression", "await"):
            name = current.field("attribute")
            return name.range().start if name is not None else None
        current = inner
    return None


def _without_parts(matches: list[_Match]) -> list[_Match]:
    """Drop what a larger match of the same thing contains.

    That is ``a.b`` where ``a.b.c`` of the same chain is matched too, and a string in an argument.
    """
    nodes = {match.node for match in matches}
    arguments = {
        (match.node, match.rule.code)
        for match in matches
        if match.node.kind() in ("keyword_argument", "pair")
    }
    return [
        match
        for match in matches
        if not _is_prefix(match.node, nodes)
        and not (
            match.node.kind() == "string"
            and any((outer, match.rule.code) in arguments for outer in match.node.ancestors())
        )
    ]


def _is_prefix(node: SgNode, nodes: set[SgNode]) -> bool:
    current = node
    while (outer := current.parent()) is not None:
        field = _CHAIN.get(outer.kind())
        if field is None or outer.field(field) != current:
            return False
        if outer in nodes:
            return True
        current = outer
    return False


def _confidence(value: Value) -> Confidence:
    return Confidence.LIKELY if value.receiver is Receiver.LIKELY else Confidence.PROVEN


def _pair_value(node: SgNode) -> str:
    value = node.field("value")
    return value.text().strip("'\"") if value is not None else ""


def _argument_name(node: SgNode) -> str:
    name = node.field("name") or node.field("key")
    return name.text().strip("'\"") if name is not None else ""
