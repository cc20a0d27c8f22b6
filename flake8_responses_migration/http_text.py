"""Requests to OpenAI in text that is no code: shell scripts, HTTP files, API descriptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from . import catalog as rule_catalog
from . import messages
from .bindings.model import Receiver, vocabulary
from .findings import Confidence, Finding, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bindings.model import Vocabulary
    from .catalog import Rule
    from .settings import Settings
    from .source import SourceFile

# The rules for the strings of this language hold for all text; those of a header give its value as
# a pattern.
_PACK = "python"
_HEADER = "OAR152"
_HEADER_VALUE = re.compile(r"(?<![\w.-])assistants=v\d+(?![\w.-])", re.IGNORECASE)

# $NAME  ${NAME:-default}  $(command)  {{name}}  {name}  <name>
_VARIABLE = (
    r"(?:\$\{\w+[^{}$\n]*\}|\$\w+|\$\([^()\n]*\)|\{\{[^{}\n]*\}\}|\{[^{}\s/]*\}|<[A-Za-z][\w -]*>)"
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
_API_DESCRIPTION = re.compile(
    r"""^[ \t]*\{?[ \t]*["']?(?:openapi|swagger)["']?[ \t]*:""", re.MULTILINE
)
_SERVER = re.compile(
    r"""\bservers["']?\s*:.{0,300}?\burl["']?\s*:\s*["']?(?P<url>https?://[^\s"',}]+)""", re.DOTALL
)
_OWN_PREFIX = re.compile(r"\{\}/|/v1/|/openai/")
_BEFORE_PATH = re.compile(
    r"""(?:\b(?:GET|POST|PUT|PATCH|DELETE)\s+|\b(?:url|endpoint)["']?\s*[:=]\s*)["']?$""",
    re.IGNORECASE,
)
# As far as these look from a path; a line may be as long as its file.
_NEAR = 40
_BEHIND_KEY = re.compile(r"""["']\s*:|:(?:\s|$)""")
_MOST_HEADERS = 40
_HOST_HEADER = re.compile(r"host:\s*(\S+)\s*", re.IGNORECASE)


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
    codes = {match.rule.code for match in matches if not match.rule.company}
    # a batch says the same in each of thousands of lines
    is_batch = source.path.lower().endswith(".jsonl")
    said = set()
    for text, rule, confidence, platform in matches:
        key = (rule.code, text.spelling if is_batch else text.location)
        is_alone = rule.company and not any(code.startswith(rule.company) for code in codes)
        is_too_weak = (
            settings.min_confidence is Confidence.PROVEN and confidence is Confidence.LIKELY
        )
        if is_alone or is_too_weak or key in said:
            continue
        said.add(key)
        message = messages.compose(text.spelling, rule.status, rule.replacement, platform=platform)
        yield Finding(text.location, rule.code, message, rule.severity, confidence)


def _matches(text: str, names: Vocabulary) -> list[_Match]:
    rules = [
        rule
        for rule in rule_catalog.load(_PACK).select(text).rules
        if rule.file_mentions is None or rule.file_mentions.search(text)
    ]
    values = [(rule, pattern) for rule in rules if (pattern := _header_pattern(rule))]
    matches = [
        _Match(value, rule, Confidence.PROVEN, "openai")
        for value in (_header_values(text) if values else ())
        for rule, pattern in values
        if pattern.search(value.meaning)
    ]
    endpoints = [(rule, rule.endpoint) for rule in rules if rule.endpoint is not None]
    if endpoints:
        addresses = _Addresses(text, names)
        matches += [
            match
            for address in addresses
            for rule, endpoint in endpoints
            if endpoint.search(address.meaning)
            and (match := _judged(address, rule, names, may_be_openai=addresses.speak_to_openai))
        ]
    return matches


def _judged(address: _Text, rule: Rule, names: Vocabulary, *, may_be_openai: bool) -> _Match | None:
    """Decide by the host, or by what the file speaks to, whether a rule is about an address."""
    platform = names.host(address.meaning)
    if platform == "other":
        return None
    if platform is None and (not may_be_openai or names.names_foreign_vendor(address.spelling)):
        return None
    receiver, confidence = (
        (Receiver.PROVEN, Confidence.PROVEN) if platform else (Receiver.LIKELY, Confidence.LIKELY)
    )
    if receiver not in rule.receivers:
        return None
    return _Match(address, rule, confidence, platform or "openai")


def _header_pattern(rule: Rule) -> re.Pattern[str] | None:
    """Return the pattern for the value of a header that a rule is about."""
    content = rule.matcher.get("has") if rule.code == _HEADER else None
    return re.compile(content["regex"]) if content else None


def _header_values(text: str) -> Iterator[_Text]:
    for row, line in enumerate(text.split("\n"), 1):
        for value in _HEADER_VALUE.finditer(line):
            yield _Text(row, *value.span(), value[0], value[0])


class _Addresses:
    """The URLs and paths of a text; what is not known of one means ``{}``."""

    def __init__(self, text: str, names: Vocabulary) -> None:
        self._lines = text.split("\n")
        self._is_description = bool(_API_DESCRIPTION.search(text))
        self._variables: dict[str, str] = {}
        for assignment in _ASSIGNMENT.finditer(text):
            name, url = assignment["name"], assignment["url"].rstrip("/")
            # of several values one that is OpenAI decides
            if name not in self._variables or names.host(url) not in (None, "other"):
                self._variables[name] = url
        server = _SERVER.search(text) if self._is_description else None
        self._server = server["url"].rstrip("/") if server else ""
        is_about_openai = self._is_description and "openai" in text.lower()
        self.speak_to_openai = is_about_openai or bool(_SPEAKS_TO_OPENAI.search(text))

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
        for line in self._lines[row : row + _MOST_HEADERS]:
            header = _HOST_HEADER.fullmatch(line)
            if header:
                return f"https://{header[1]}"
            if not line.strip():
                break
        return ""
