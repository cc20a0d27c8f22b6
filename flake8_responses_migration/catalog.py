"""The rules, read from ``rules/`` when the first file needs them, and merged for one search."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ast_grep_py import SgRoot

from ._rules import RULES
from .bindings.model import Receiver
from .findings import Severity
from .languages import grammar_of
from .toml import load_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ast_grep_py import Config

# Utility rules whose question only the bindings can answer; the engine lets them match anything
# and asks the bindings instead, ast-grep alone uses the syntactic approximation in the file.
RECEIVER_UTILITY = "receiver-"
_ANYTHING = "anything"
# Combinations of rules that are kept merged; most projects have a few dozen.
_MOST_SELECTIONS = 512

_RECEIVERS = {
    "proven": Receiver.PROVEN,
    "likely": Receiver.LIKELY,
    "compatible": Receiver.COMPATIBLE,
}
_UNLESS_FOREIGN = frozenset({Receiver.PROVEN, Receiver.LIKELY, Receiver.COMPATIBLE})


class RuleError(ValueError):
    """A rule file that cannot be used; the text names the file and what is wrong."""


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule of the pack; ``metadata`` is described by ``rules/schema.json``."""

    id: str
    code: str
    severity: Severity
    needles: tuple[tuple[str, ...], ...]
    matcher: Mapping[str, Any]
    kinds: tuple[str, ...]
    paths: Mapping[str, Mapping[str, Any]]
    patterns: tuple[tuple[str, Mapping[str, Any]], ...]
    members_of: frozenset[str]
    resolves: str
    argument_of: frozenset[str]
    within: frozenset[str]
    call_of: frozenset[str]
    call_has: frozenset[str]
    call_lacks: frozenset[str]
    argument_lacks: Mapping[str, re.Pattern[str]]
    another_call_has: frozenset[str]
    endpoint: re.Pattern[str] | None
    text: re.Pattern[str] | None
    unless_sent_to: re.Pattern[str] | None
    receivers: frozenset[Receiver]
    replacement: Mapping[str, Any]
    values: Mapping[str, Mapping[str, Any]]
    status: Mapping[str, Any]
    file_mentions: re.Pattern[str] | None
    file_lacks: re.Pattern[str] | None
    company: tuple[str, ...]
    import_suffices: bool
    unless_company: str
    untraced: bool
    in_place: bool
    unless_guarded: bool
    needs_sdk: str
    file: str = field(compare=False, default="")

    @functools.cached_property
    def resolved_matcher(self) -> object:
        """The matcher for those who ask the bindings about receivers.

        Rules that fit one node share their metavariables: what is captured gets the rule's name.
        """
        return _with_any_receiver(self.matcher, {self.resolves: self.captured})

    @functools.cached_property
    def variable(self) -> str:
        """The metavariable that tags a match of this rule in the merged search."""
        return "OAR_" + re.sub(r"\W", "_", self.id).upper()

    @functools.cached_property
    def captured(self) -> str:
        """The metavariable of the node whose canonical name counts in place of the match's own."""
        return f"{self.variable}_{self.resolves}" if self.resolves else ""

    @property
    def goes_by_name(self) -> bool:
        """Whether the canonical name of a node decides."""
        is_named = bool(self.paths or self.patterns or self.members_of)
        return bool(self.resolves) or (is_named and not self.argument_of)

    def suits(self, text: str) -> bool:
        """Whether the text of a file has what the rule asks of it."""
        mentioned = self.file_mentions is None or self.file_mentions.search(text)
        return bool(mentioned) and (self.file_lacks is None or not self.file_lacks.search(text))

    def replacement_for(self, name: str) -> Mapping[str, Any] | None:
        """Return what replaces the canonical ``name``, None where the rule is not about it."""
        exact = self.paths.get(name)
        if exact is not None:
            return exact
        if name.rpartition(".")[0] in self.members_of:
            return self.replacement
        return next((entry for pattern, entry in self.patterns if fnmatchcase(name, pattern)), None)


class Catalog:
    """Rules of one pack; ``utilities`` are the ast-grep rules that they share, by name."""

    def __init__(self, pack: str, rules: Iterable[Rule], utilities: Mapping[str, Any]) -> None:
        self.pack = pack
        self.rules = tuple(rules)
        self._utilities = utilities
        self._selections: dict[tuple[Rule, ...], Catalog] = {}
        self._configs: dict[bool, dict[str, Any]] = {}
        self.by_kind: dict[str, list[Rule]] = {}
        for rule in rules:
            for kind in rule.kinds:
                self.by_kind.setdefault(kind, []).append(rule)
        self.calls_of_interest = frozenset().union(
            *(rule.argument_of | rule.call_of for rule in rules)
        )

    @functools.cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for rule in self.rules for words in rule.needles for word in words)

    def select(self, text: str) -> Catalog:
        """Return the rules whose words occur in ``text``: compiling a rule costs more than that."""
        lowered = text.lower()
        present = {word for word in self._words if word in lowered}
        fitting = tuple(rule for rule in self.rules if any(map(present.issuperset, rule.needles)))
        if fitting not in self._selections:
            if len(self._selections) == _MOST_SELECTIONS:
                self._selections.clear()
            self._selections[fitting] = Catalog(self.pack, fitting, self._utilities)
        return self._selections[fitting]

    def single(self, rule: Rule, *, receivers_resolved: bool = True) -> dict[str, Any]:
        """Return an ast-grep configuration for one rule; a resolved receiver may be anything."""
        if receivers_resolved:
            return {"rule": rule.resolved_matcher, "utils": {_ANYTHING: {"pattern": "$_"}}}
        return {"rule": rule.matcher, "utils": self._utilities}

    def config(self, *, receivers_resolved: bool = True) -> dict[str, Any]:
        """Return one ast-grep configuration whose matches carry a tag for every rule that fits."""
        if receivers_resolved not in self._configs:
            self._configs[receivers_resolved] = self._merged(receivers_resolved)
        return self._configs[receivers_resolved]

    def _merged(self, receivers_resolved: bool) -> dict[str, Any]:
        utilities: dict[str, Any] = {}
        for rule in self.rules:
            single = self.single(rule, receivers_resolved=receivers_resolved)
            utilities |= single["utils"]
            # a rule that stands twice is compiled once as a utility
            utilities[rule.id] = single["rule"]
        branches = []
        for kind, rules in self.by_kind.items():
            fits = [{"matches": rule.id} for rule in rules]
            tags = [
                {"any": [{"all": [fit, {"pattern": f"${rule.variable}"}]}, {"kind": kind}]}
                for fit, rule in zip(fits, rules, strict=True)
            ]
            branches.append({"kind": kind, "all": [{"any": fits}, *tags]})
        return {"rule": {"any": branches}, "utils": utilities}

    def broken_rule(self, error: Exception) -> RuleError:
        """Return what is wrong with the first rule that the merged search failed on."""
        root = SgRoot("", grammar_of(self.pack)).root()
        for rule in self.rules:
            try:
                root.find_all(cast("Config", self.single(rule)))
            except Exception as reason:  # noqa: BLE001, PERF203  ast-grep raises bare Exceptions
                return RuleError(f"{rule.file}: {str(reason).partition('Stack backtrace')[0]}")
        return RuleError(str(error))


def _utilities_of(matcher: object) -> Iterator[str]:
    """Yield the names of the utility rules that a rule refers to; ast-grep does not miss one."""
    if isinstance(matcher, dict):
        for key, value in matcher.items():
            if key == "matches":
                yield value
            else:
                yield from _utilities_of(value)
    elif isinstance(matcher, list):
        for part in matcher:
            yield from _utilities_of(part)


def _with_any_receiver(matcher: object, captured: Mapping[str, str]) -> object:
    if isinstance(matcher, list):
        return [_with_any_receiver(part, captured) for part in matcher]
    if not isinstance(matcher, dict):
        return matcher
    changed: dict[str, object] = {}
    for key, value in matcher.items():
        if key == "matches" and value.startswith(RECEIVER_UTILITY):
            changed[key] = _ANYTHING
        elif key == "pattern" and value.removeprefix("$") in captured:
            changed[key] = "$" + captured[value.removeprefix("$")]
        else:
            changed[key] = _with_any_receiver(value, captured)
    return changed


def rules_directory() -> Path:
    """Return where the pack lies: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    is_checkout = (package.parent / "pyproject.toml").is_file()
    return package.parent / "rules" if is_checkout else package / "rules"


def read_documents(path: Path) -> list[dict[str, Any]]:
    """Read the YAML documents of a file; raises RuleError where it is broken."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        documents = list(yaml.load_all(path.read_text(encoding="utf-8"), Loader=loader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise RuleError(f"{path}: {' '.join(str(error).split())}") from error
    for document in documents:
        if not isinstance(document, dict):
            raise RuleError(f"{path}: a rule is a mapping, this is {type(document).__name__}")
    return documents


@functools.lru_cache(maxsize=4)
def load(pack: str, directory: Path | None = None) -> Catalog:
    """Load a pack of rules; raises RuleError, also for one without any rule."""
    directory = directory or rules_directory()
    sunsets = load_data("sunsets.toml")
    tables = load_data("parameters.toml")
    utilities = {
        document["id"]: document["rule"]
        for path in sorted((directory / "utils" / pack).glob("*.yml"))
        for document in read_documents(path)
    }
    rules = [
        _rule(path, document, sunsets, tables)
        for path in sorted((directory / pack).glob("*.yml"))
        for document in read_documents(path)
    ]
    for rule in rules:
        unknown = set(_utilities_of(rule.matcher)) - set(utilities)
        if unknown:
            raise RuleError(f"{rule.file}: no utility rule {', '.join(sorted(unknown))}")
    missing = {name for name in RULES if f"-{pack}" in name} - {rule.id for rule in rules}
    if missing:
        raise RuleError(
            f"{directory / pack}: {', '.join(sorted(missing)[:3])} missing there; "
            "reinstall the package"
        )
    return Catalog(pack, rules, utilities)


def _rule(
    path: Path, document: dict[str, Any], sunsets: dict[str, Any], tables: dict[str, Any]
) -> Rule:
    try:
        metadata = document["metadata"]
        matcher = document["rule"]
        paths = dict(_paths(metadata, tables))
        receivers = metadata.get("receivers")
        return Rule(
            id=document["id"],
            code=metadata["code"],
            severity=Severity(document["severity"]),
            needles=tuple(tuple(words) for words in metadata["needles"]),
            matcher=matcher,
            kinds=tuple(_kinds(matcher)),
            paths={name: entry for name, entry in paths.items() if "*" not in name},
            patterns=tuple((name, entry) for name, entry in paths.items() if "*" in name),
            members_of=frozenset(metadata.get("members_of", ())),
            resolves=metadata.get("resolves", ""),
            argument_of=frozenset(metadata.get("argument_of", ())),
            within=frozenset(metadata.get("within", ())),
            call_of=frozenset(metadata.get("call_of", ())),
            call_has=frozenset(metadata.get("call_has", ())),
            call_lacks=frozenset(metadata.get("call_lacks", ())),
            argument_lacks={
                name: re.compile(words, re.IGNORECASE)
                for name, words in metadata.get("argument_lacks", {}).items()
            },
            another_call_has=frozenset(metadata.get("another_call_has", ())),
            endpoint=re.compile(metadata["endpoint"]) if "endpoint" in metadata else None,
            text=re.compile(metadata["text"]) if "text" in metadata else None,
            unless_sent_to=re.compile(metadata["unless_sent_to"])
            if "unless_sent_to" in metadata
            else None,
            receivers=frozenset(_RECEIVERS[name] for name in receivers)
            if receivers is not None
            else _UNLESS_FOREIGN,
            replacement=metadata.get("replacement", {}),
            values=metadata.get("values", {}),
            status={"status": metadata["status"]}
            if "status" in metadata
            else sunsets[metadata["sunset"]],
            file_mentions=re.compile(metadata["file_mentions"], re.IGNORECASE)
            if "file_mentions" in metadata
            else None,
            file_lacks=re.compile(metadata["file_lacks"], re.IGNORECASE)
            if "file_lacks" in metadata
            else None,
            company=tuple(metadata.get("company", ())),
            import_suffices=metadata.get("import_suffices", False),
            unless_company=metadata.get("unless_company", "").replace("-", "_"),
            untraced=metadata.get("untraced", False),
            in_place=metadata.get("in_place", False),
            unless_guarded=metadata.get("unless_guarded", False),
            needs_sdk=metadata.get("needs_sdk", ""),
            file=str(path),
        )
    except KeyError as error:
        raise RuleError(f"{path}: {error.args[0]!r} is missing or unknown") from error
    except (TypeError, ValueError, AttributeError, re.error) as error:
        raise RuleError(f"{path}: {error}") from error


def _paths(
    metadata: Mapping[str, Any], tables: Mapping[str, Any]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    kind = metadata.get("parameters_of_kind")
    if kind is not None:
        for row in tables["parameter"]:
            if row["kind"] == kind:
                yield row["name"], {"advice": row["advice"]}
    if "parameters" in metadata:
        for row in tables[metadata["parameters"]]:
            yield row["name"], {key: row[key] for key in row.keys() & {"advice", "effort"}}
    table = metadata.get("result_fields")
    if table is not None:
        for call in metadata["result_of"]:
            for row in tables[table]:
                yield f"{call}{row['path']}", row["replacement"]
    # what a rule says itself counts before what the tables say
    yield from metadata.get("paths", {}).items()


def _kinds(matcher: Mapping[str, Any]) -> Iterator[str]:
    """Return the node kinds that a rule can match; each must be named at the top of the rule."""
    if "kind" in matcher:
        yield matcher["kind"]
    elif "any" in matcher:
        for alternative in matcher["any"]:
            yield from _kinds(alternative)
    else:
        raise ValueError("a rule begins with `kind`, or with `any` of rules that do")
