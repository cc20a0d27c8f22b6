"""Requests to OpenAI in text that is no code: shell scripts, HTTP files, API descriptions."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from . import catalog as rule_catalog
from . import codes, messages
from .bindings.model import Receiver, vocabulary
from .findings import Confidence, Finding, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bindings.model import Vocabulary
    from .catalog import Rule
    from .settings import Settings
    from .source import SourceFile

# The rules for the strings of this language hold for all text.
_PACK = "python"

# $NAME  ${NAME:-default}  $(command)  {{name}}  {name}  <name>
_VARIABLE = (
    r"(?:\$\{\w[^{}$\n]*\}|\$\w+|\$\([^()\n]*\)|\{\{[^{}\n]*\}\}|\{[^{}\s/]*\}|<[A-Za-z][\w -]*>)"
)
_NAME = re.compile(r"[\w.-]+")
_UNKNOWN = "{}"
# A shell puts quoted texts and variables together without a space; JSON may write `/` as `\/`.
_PIECE = rf"""(?:["']{{0,2}}{_VARIABLE}(?:["']{{1,2}}(?=/))?|\\/|[^\s"'`<>\\^|()\[\],;{{}}$])"""
_ADDRESS = re.compile(
    rf"""(?P<url>https?:(?:\\?/){{2}}{_PIECE}+)
    |(?<![\w@/.:-])(?P<host>[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}})+\\?/{_PIECE}+)
    |(?:^|(?<=[\s"'`=(\[]))(?P<path>(?:{_VARIABLE}["']?)?\\?/{_PIECE}+)""",
    re.VERBOSE | re.IGNORECASE,
)
_BEHIND_ADDRESS = ".,:;!?*'\""

_ASSIGNMENT = re.compile(
    r"""(?<![\w$.-])(?P<name>[A-Za-z_][\w.-]*)(?:["']?\s?[:=]\s?["']?|:[-=])"""
    r"""(?P<url>https?://[^\s"'`;,{}]+)"""
)
_SPEAKS_TO_OPENAI = re.compile(
    r"api\.openai\.com|openai\.azure\.com|openai-beta|openai_(?:api|base|key|org)|azure_openai"
    # a batch says nothing else
    r'|"model"\s*:\s*"(?:ft:)?(?:gpt-(?!oss)|chatgpt|o\d)',
    re.IGNORECASE,
)
_HOST = re.compile(r"api\.openai\.com|openai\.azure\.com", re.IGNORECASE)
_API_DESCRIPTION = re.compile(
    r"""^[ \t]*(?:\{[ \t]*)?["']?(?:openapi|swagger)["']?[ \t]*:""", re.MULTILINE
)
_SERVER = re.compile(
    r"""\bservers["']?\s*:.{0,300}?\burl["']?\s*:\s*["']?(?P<url>https?://[^\s"',}]+)""", re.DOTALL
)
_SWAGGER_HOST = re.compile(
    r"""^[ \t]*["']?host["']?[ \t]*:[ \t]*["']?(?P<host>[\w.-]+)""", re.MULTILINE
)
# Whoever describes an API of their own may well speak of OpenAI in it.
_OPENAI_TITLE = re.compile(
    r"""\btitle["']?[ \t]*:[ \t]*["']?(?:The[ ])?(?:Azure[ ])?OpenAI[ ]API[ \t\r]*(?:["',}\n]|$)""",
    re.IGNORECASE,
)
_OWN_PREFIX = re.compile(r"\{\}/|/v1/|/openai/")
_UNKNOWN_HOST = re.compile(r"(?:https?://)?\{\}(?!/+(?:v1|openai)/)")
_BEFORE_PATH = re.compile(
    r"""(?:\b(?:GET|POST|PUT|PATCH|DELETE)\s+|\b(?:url|endpoint)["']?\s*[:=]\s*)["']?$""",
    re.IGNORECASE,
)
# As far as these look from a path; a line may be as long as its file.
_NEAR = 40
_BEHIND_KEY = re.compile(r"""["']\s*:|:(?:\s|$)""")
_MOST_HEADERS = 40
_HOST_HEADER = re.compile(r"host:\s*(\S+)\s*", re.IGNORECASE)
_REQUEST_LINE = re.compile(r"\s*(?:GET|POST|PUT|PATCH|DELETE)\s")


class _Text(NamedTuple):
    """What stands in a line, as offsets in characters, and what it means."""

    row: int
    start: int
    end: int
    spelling: str
    meaning: str

    @property
    def location(self) -> Location:
        return Location(self.row, self.start, self.row, self.end)


class _Match(NamedTuple):
    text: _Text
    rule: Rule
    confidence: Confidence
    platform: str


def findings(source: SourceFile, settings: Settings) -> Iterator[Finding]:
    """Yield what the rules about paths and headers find, one of each code at a place."""
    names = vocabulary(settings.client_factories, settings.foreign_names)
    matches = _matches(source.parseable, names)
    found = {match.rule.code for match in matches if not match.rule.company}
    # a batch says the same in each of thousands of lines
    is_batch = source.path.lower().endswith(".jsonl")
    said = set()
    known = codes.known()
    for text, rule, confidence, platform in matches:
        key = (rule.code, text.spelling if is_batch else text.location)
        is_alone = rule.company and not any(code.startswith(rule.company) for code in found)
        is_too_weak = (
            settings.min_confidence is Confidence.PROVEN and confidence is Confidence.LIKELY
        )
        if is_alone or is_too_weak or key in said:
            continue
        said.add(key)
        message = messages.compose(text.spelling, rule.status, rule.replacement, platform=platform)
        effort = known[rule.code].effort
        yield Finding(text.location, rule.code, message, rule.severity, confidence, effort=effort)


def _matches(text: str, names: Vocabulary) -> list[_Match]:
    rules = [
        rule
        for rule in rule_catalog.load(_PACK).select(text).rules
        if rule.file_mentions is None or rule.file_mentions.search(text)
    ]
    if not rules:
        return []
    lines = text.split("\n")
    endpoints = [(rule, rule.endpoint) for rule in rules if rule.endpoint is not None]
    spared = [rule.unless_sent_to for rule in rules if rule.unless_sent_to is not None]
    addresses = _Addresses(text, lines, names)
    matches = []
    # the rows of addresses, by what they say of a header that is sent along
    ended: set[int] = set()
    live: dict[re.Pattern[str], set[int]] = {pattern: set() for pattern in spared}
    for address in addresses:
        for rule, endpoint in endpoints:
            if endpoint.search(address.meaning) and (
                match := _judged(address, rule, names, may_be_openai=addresses.speak_to_openai)
            ):
                matches.append(match)
                ended.add(address.row)
        for pattern in spared:
            if pattern.search(address.meaning):
                live[pattern].add(address.row)
    return matches + [
        _Match(value, rule, Confidence.PROVEN, "openai")
        for rule in rules
        if rule.text is not None
        for value in _values(lines, rule.text)
        if rule.unless_sent_to is None
        or live[rule.unless_sent_to].isdisjoint(request := _request(lines, value.row))
        or not ended.isdisjoint(request)
    ]


def _judged(address: _Text, rule: Rule, names: Vocabulary, *, may_be_openai: bool) -> _Match | None:
    """Decide by the host, or by what the file speaks to, whether a rule is about an address.

    A variable in the place of the host is anybody's, unless its name or the path behind it says
    OpenAI: `$OPENAI_BASE/threads`, `$BASE/v1/threads`.
    """
    platform = names.host(address.meaning)
    if platform == "other":
        return None
    if platform is None and (
        not may_be_openai
        or names.names_foreign_vendor(address.spelling)
        or (_UNKNOWN_HOST.match(address.meaning) and "openai" not in address.spelling.lower())
    ):
        return None
    receiver, confidence = (
        (Receiver.PROVEN, Confidence.PROVEN) if platform else (Receiver.LIKELY, Confidence.LIKELY)
    )
    if receiver not in rule.receivers:
        return None
    return _Match(address, rule, confidence, platform or "openai")


def _values(lines: list[str], pattern: re.Pattern[str]) -> Iterator[_Text]:
    for row, line in enumerate(lines, 1):
        for value in pattern.finditer(line):
            yield _Text(row, *value.span(), value[0], value[0])


def _request(lines: list[str], row: int) -> range:
    """Return the rows of the request that a header belongs to.

    A command goes on behind a backslash; a request of an HTTP file begins with its method.
    """
    first = last = row
    while first > max(row - _MOST_HEADERS, 1) and _goes_on(lines[first - 2]):
        first -= 1
    while last < min(row + _MOST_HEADERS, len(lines)) and _goes_on(lines[last - 1]):
        last += 1
    if first == last:
        for above in range(row - 1, max(row - _MOST_HEADERS, 0), -1):
            if _REQUEST_LINE.match(lines[above - 1]):
                return range(above, row + 1)
            if not lines[above - 1].strip():
                break
    return range(first, last + 1)


def _goes_on(line: str) -> bool:
    return line.rstrip().endswith("\\")


class _Addresses:
    """The URLs and paths of a text; what is not known of one means ``{}``."""

    def __init__(self, text: str, lines: list[str], names: Vocabulary) -> None:
        self._lines = lines
        self._hosts: dict[int, str] = {}
        self._is_description = bool(_API_DESCRIPTION.search(text))
        self._variables: dict[str, str] = {}
        for assignment in _ASSIGNMENT.finditer(text):
            name, url = assignment["name"], assignment["url"].rstrip("/")
            # of several values one that is OpenAI decides
            if name not in self._variables or names.host(url) not in (None, "other"):
                self._variables[name] = url
        self._server = _described_server(text) if self._is_description else ""
        evidence = (_HOST, _OPENAI_TITLE) if self._is_description else (_SPEAKS_TO_OPENAI,)
        self.speak_to_openai = any(pattern.search(text) for pattern in evidence)

    def __iter__(self) -> Iterator[_Text]:
        for row, line in enumerate(self._lines, 1):
            if "/" not in line:
                continue
            for address in _ADDRESS.finditer(line):
                spelling = address[0].rstrip(_BEHIND_ADDRESS)
                end = address.start() + len(spelling)
                meaning = self._meaning(spelling)
                if address["host"]:
                    meaning = f"https://{meaning}"
                elif meaning.startswith(("/", _UNKNOWN)):
                    before = line[max(address.start() - _NEAR, 0) : address.start()]
                    meaning = self._with_host(meaning, row, before, line[end : end + _NEAR])
                if meaning:
                    yield _Text(row, address.start(), end, spelling, meaning)

    def _meaning(self, spelling: str) -> str:
        text = spelling.replace("\\/", "/")
        text = re.sub(_VARIABLE, self._value, text)
        return re.sub("[\"']", "", text)

    def _value(self, variable: re.Match[str]) -> str:
        name = _NAME.search(variable[0])
        value = self._variables.get(name[0]) if name and not variable.start() else None
        return value or _UNKNOWN

    def _with_host(self, path: str, row: int, before: str, behind: str) -> str:
        """Return a path with the host that its surroundings give, empty where it may be no path."""
        if self._is_description and _BEHIND_KEY.match(behind):
            return self._server + path
        if _BEFORE_PATH.search(before):
            return self._host_header(row) + path
        return path if _OWN_PREFIX.match(path) else ""

    def _host_header(self, row: int) -> str:
        """Return the host that a request names in the headers below its first line."""
        if row not in self._hosts:
            below = self._lines[row : row + _MOST_HEADERS]
            headers = map(_HOST_HEADER.fullmatch, takewhile(str.strip, below))
            header = next(filter(None, headers), None)
            self._hosts[row] = f"https://{header[1]}" if header else ""
        return self._hosts[row]


def _described_server(text: str) -> str:
    """Return the first server that the description of an API names, empty where it names none."""
    server = _SERVER.search(text)
    if server:
        return server["url"].rstrip("/")
    host = _SWAGGER_HOST.search(text)
    return f"https://{host['host']}" if host else ""
