"""Suppression comments: `noqa` in every language, with an optional date that it holds until.

For every way in that is not flake8 itself, which applies its own. docs/suppressions.md tells users
what is decided here.
"""

from __future__ import annotations

import datetime
import re
import tokenize
from argparse import Namespace
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from .findings import UNCHECKED
from .languages import PYTHON, TSX
from .source import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flake8.processor import FileProcessor

    from .findings import Finding

_OUR_CODES = "OAR"
# A file without findings is only worth reading for a comment that may get a notice.
_MAY_GET_NOTICE = re.compile(r"noqa[^\n]*\bOAR[0-9]|noqa-(?:begin|end)", re.IGNORECASE)
# The word comes first in its comment, in a line of it, or behind another comment sign within it.
_DIRECTIVE = re.compile(
    r"(?:^|(?<!:)//|/\*|<!--|#)[ \t*]*"
    r"(?P<form>flake8[:=]\s*noqa|noqa(?:-next-line|-begin|-end)?)(?![\w-])"
    r"(?:\s?:\s?(?P<codes>[A-Z]+[0-9]+(?:[, \t]+[A-Z]+[0-9]+)*))?.*",
    re.IGNORECASE | re.MULTILINE,
)
_FORM_UNKNOWN_TO_FLAKE8 = re.compile(r"-(?:next-line|begin|end)(?![\w-])", re.IGNORECASE)
_UNTIL = re.compile(r"\buntil\s*=\s*(\S{0,40})", re.IGNORECASE)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

_FILE = "flake8: noqa"
_LINE = "noqa"
_NEXT_LINE = "noqa-next-line"
_BEGIN = "noqa-begin"
_END = "noqa-end"

# What the reader of a file asks of its options; none of it changes what a comment covers.
_FLAKE8_OPTIONS = Namespace(
    disable_noqa=False,
    hang_closing=False,
    indent_size=4,
    max_doc_length=None,
    max_line_length=79,
    verbose=0,
)


@dataclass(frozen=True)
class Outcome:
    """The findings that are left, how many are not, and what to say about the comments.

    ``notices`` are (line of the source from 1, text), about suppressions that do nothing, have
    expired or cannot be understood.
    """

    findings: tuple[Finding, ...]
    suppressed: int
    notices: tuple[tuple[int, str], ...]


def apply(findings: Iterable[Finding], source: SourceFile, as_of: datetime.date) -> Outcome:
    """Leave out what the comments of a source cover on the day ``as_of``.

    ``findings`` are all that the check gave: comments for codes that a selection left out before
    would count as unused.
    """
    found = tuple(findings)
    if not _needs_reading(source.text, found):
        return Outcome(found, 0, ())
    if source.language.pack == PYTHON.pack:
        suppressions: Iterable[_Suppression] = _python_suppressions(found, source)
    elif source.language.pack == TSX.pack:
        suppressions = _suppressions(found, _javascript_text(source))
    else:
        suppressions = _suppressions(found, _shell_text(source.parseable))
    return _settle(found, suppressions, as_of)


def apply_to_document(findings: Iterable[Finding], text: str, as_of: datetime.date) -> Outcome:
    """Leave out what the comments between the code blocks of a document cover.

    ``text`` is the whole file (HTML, Vue, Svelte, Astro, Markdown, MDX, reStructuredText) and
    ``findings`` have positions in it. What stands inside a block is the part of ``apply``.
    """
    found = tuple(findings)
    if not _needs_reading(text, found):
        return Outcome(found, 0, ())
    text = SourceFile("", text).parseable
    return _settle(found, _suppressions(found, _document_text(text)), as_of)


def _needs_reading(text: str, findings: Sequence[Finding]) -> bool:
    return "noqa" in text.lower() and (bool(findings) or bool(_MAY_GET_NOTICE.search(text)))


@dataclass(frozen=True)
class _Suppression:
    """A comment with what it would cover; ``text`` is read for a date, ``problem`` voids it."""

    line: int
    form: str
    codes: tuple[str, ...]
    text: str
    covered: frozenset[Finding]
    problem: str = ""

    @property
    def spelling(self) -> str:
        return f"`{self.form}: {', '.join(self.codes)}`" if self.codes else f"`{self.form}`"

    @property
    def own_codes(self) -> list[str]:
        return [code for code in self.codes if code.startswith(_OUR_CODES)]


def _settle(
    findings: tuple[Finding, ...], suppressions: Iterable[_Suppression], as_of: datetime.date
) -> Outcome:
    # where a part was not checked, nothing can be said of the comments that cover nothing
    is_checked = all(finding.code != UNCHECKED for finding in findings)
    hidden: set[Finding] = set()
    notices: list[tuple[int, str]] = []
    for suppression in suppressions:
        problem = suppression.problem or _problem_of_date(suppression, as_of)
        if not problem:
            hidden |= suppression.covered
        unused = _unused_codes(suppression)
        if problem and (suppression.covered or suppression.problem):
            notices.append((suppression.line, problem))
        elif unused and is_checked:
            spelling = f"`{suppression.form}: {', '.join(unused)}`"
            notices.append((suppression.line, f"{spelling} suppresses nothing"))
    left = tuple(finding for finding in findings if finding not in hidden)
    return Outcome(left, len(findings) - len(left), tuple(sorted(notices)))


def _date(text: str) -> datetime.date | None:
    # fromisoformat alone accepts other forms than this one from Python 3.11 on
    if not _DATE.fullmatch(text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _unused_codes(suppression: _Suppression) -> list[str]:
    return [
        code
        for code in suppression.own_codes
        if not any(finding.code.startswith(code) for finding in suppression.covered)
    ]


def _problem_of_date(suppression: _Suppression, as_of: datetime.date) -> str:
    """Why a comment does not hold on that day; empty where it does or names no date."""
    match = _UNTIL.search(suppression.text)
    if match is None:
        return ""
    written = match[1].rstrip(".,;:)")
    last_day = _date(written)
    if last_day is None:
        return (
            f"`until={written}` is not a date (YYYY-MM-DD): {suppression.spelling}"
            " suppresses nothing"
        )
    if as_of <= last_day:
        return ""
    return f"{suppression.spelling} expired: it held until {written}"


# Python: flake8 itself decides, so that every surface agrees with it.


def _python_suppressions(
    findings: tuple[Finding, ...], source: SourceFile
) -> Iterator[_Suppression]:
    from flake8.defaults import NOQA_FILE, NOQA_INLINE_REGEXP
    from flake8.processor import FileProcessor

    lines = list(StringIO(source.parseable, newline=None))
    processor = FileProcessor(source.path, _FLAKE8_OPTIONS, lines)
    if processor.should_ignore_file():
        for row, text in enumerate(lines, 1):
            if NOQA_FILE.match(text):
                # codes behind it mean nothing to flake8: it leaves out the whole file
                yield _Suppression(row, _FILE, (), text, frozenset(findings))
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.location.line, []).append(finding)
    comments = _python_comments(processor)
    number = 1
    while number <= len(lines):
        # broken code has no logical lines
        text = processor.noqa_line_for(number) or lines[number - 1]
        behind = number + text.removesuffix("\n").count("\n") + 1
        match = NOQA_INLINE_REGEXP.search(text)
        if match:
            here = [
                f for covered_line in range(number, behind) for f in found.get(covered_line, ())
            ]
            covered = frozenset(f for f in here if _flake8_ignores(f, source.path, text))
            before = text[: match.start()]
            line = number + before.count("\n")
            column = len(before.rpartition("\n")[2])
            # in a string it counts for flake8, but that is no reason to call it unused
            if covered or comments.get(line, column + 1) <= column:
                yield _python_suppression(line, match, covered)
        number = behind


def _python_suppression(
    line: int, match: re.Match[str], covered: frozenset[Finding]
) -> _Suppression:
    text = match.string[match.start() :].partition("\n")[0]
    unknown = _FORM_UNKNOWN_TO_FLAKE8.match(match.string, match.end())
    problem = ""
    if unknown and not covered:
        problem = f"`noqa{unknown[0]}` is not for Python: flake8 knows `noqa` on the line only"
    return _Suppression(line, _LINE, _split(match["codes"]), text, covered, problem)


def _flake8_ignores(finding: Finding, path: str, line: str) -> bool:
    from flake8.violation import Violation

    location = finding.location
    violation = Violation(
        finding.code, path, location.line, location.column + 1, finding.message, line
    )
    return violation.is_inline_ignored(disable_noqa=False)


def _python_comments(processor: FileProcessor) -> dict[int, int]:
    """Return the column at which the comment of a line begins, by line; none in broken code."""
    try:
        return {
            token.start[0]: token.start[1]
            for token in processor.file_tokens
            if token.type == tokenize.COMMENT
        }
    except (tokenize.TokenError, SyntaxError):
        return {}


# Everything else: the comments are found here, and a word means the same in all of them.


class _Comment(NamedTuple):
    """``is_first`` says that nothing stands before it on its line."""

    text: str
    line: int
    end_line: int
    is_first: bool


class _Directive(NamedTuple):
    comment: _Comment
    line: int
    form: str
    codes: tuple[str, ...]
    text: str


class _CommentedText(NamedTuple):
    """``spans`` are the (first, last) lines that count as one: strings, commands, code blocks."""

    comments: list[_Comment]
    spans: list[tuple[int, int]]


def _suppressions(
    findings: tuple[Finding, ...], commented: _CommentedText
) -> Iterator[_Suppression]:
    spans = sorted(commented.spans)
    # of strings within strings the outermost counts
    first_of = {last: first for first, last in reversed(spans)}
    last_of = dict(spans)
    opened: list[_Directive] = []
    for directive in _directives(commented.comments):
        comment = directive.comment
        if directive.form == _LINE:
            yield _suppression(
                directive, findings, _furthest(comment.line, first_of), comment.end_line
            )
        elif directive.form == _NEXT_LINE:
            line = comment.end_line + 1
            yield _suppression(directive, findings, line, _furthest(line, last_of))
        elif directive.form == _FILE:
            if comment.is_first:
                yield _suppression(directive, findings, 1, float("inf"))
            else:
                yield _void(directive, f"`{_FILE}` counts on a line of its own only")
        elif directive.form == _BEGIN:
            opened.append(directive)
        else:
            begin = next((b for b in reversed(opened) if _is_end_of(directive, b)), None)
            if begin is None:
                yield _void(directive, f"`{_END}` without a `{_BEGIN}` before it ends nothing")
            else:
                opened.remove(begin)
                yield _suppression(begin, findings, begin.comment.line, comment.end_line)
    for begin in opened:
        yield _void(begin, f"`{_BEGIN}` without a `{_END}` behind it suppresses nothing")


def _furthest(line: int, neighbours: dict[int, int]) -> int:
    """Follow strings, commands or blocks of which one begins on the line where another ends."""
    while line in neighbours:
        line = neighbours[line]
    return line


def _is_end_of(end: _Directive, begin: _Directive) -> bool:
    return not end.codes or set(end.codes) == set(begin.codes)


def _suppression(
    directive: _Directive, findings: tuple[Finding, ...], first: float, last: float
) -> _Suppression:
    covered = frozenset(
        finding
        for finding in findings
        if first <= finding.location.line <= last
        and (not directive.codes or finding.code.startswith(directive.codes))
        # that a file was not checked is no matter of the line that it is reported on
        and (finding.code != UNCHECKED or directive.form == _FILE)
    )
    return _Suppression(directive.line, directive.form, directive.codes, directive.text, covered)


def _void(directive: _Directive, problem: str) -> _Suppression:
    return _Suppression(
        directive.line, directive.form, directive.codes, directive.text, frozenset(), problem
    )


def _directives(comments: list[_Comment]) -> Iterator[_Directive]:
    for comment in comments:
        for match in _DIRECTIVE.finditer(comment.text):
            line = comment.line + comment.text.count("\n", 0, match.start("form"))
            form = match["form"].lower()
            yield _Directive(
                comment,
                line,
                _FILE if form.startswith("flake8") else form,
                _split(match["codes"]),
                match[0],
            )


def _split(codes: str | None) -> tuple[str, ...]:
    """Return the codes in capitals, in the order in which they are written."""
    return tuple(re.findall(r"[A-Z]+[0-9]+", (codes or "").upper()))


def _javascript_text(source: SourceFile) -> _CommentedText:
    from ast_grep_py import SgRoot

    text = source.parseable
    comments: list[_Comment] = []
    spans: list[tuple[int, int]] = []
    root = SgRoot(text, source.language.grammar).root()
    for node in root.find_all(
        any=[{"kind": "comment"}, {"kind": "string"}, {"kind": "template_string"}]
    ):
        start, end = node.range().start, node.range().end
        if node.kind() == "comment":
            before = text[text.rfind("\n", 0, start.index) + 1 : start.index].strip()
            comment = node.text().removesuffix("*/")
            comments.append(_Comment(comment, start.line + 1, end.line + 1, before in ("", "{")))
        elif end.line > start.line:
            spans.append((start.line + 1, end.line + 1))
    return _CommentedText(comments, spans)


_SHELL_TOKEN = re.compile(r"""'[^']*'|"(?:\\.|[^"\\])*"|\\.|(?<!\S)(?P<comment>\#.*)""")


def _shell_text(text: str) -> _CommentedText:
    """Read line by line: a quote that stays open may be the apostrophe of a text in YAML."""
    comments: list[_Comment] = []
    spans: list[tuple[int, int]] = []
    first = 1
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if "noqa" in line.lower():
            comment = next(
                (match for match in _SHELL_TOKEN.finditer(line) if match["comment"]), None
            )
            if comment:
                is_first = not line[: comment.start()].strip()
                comments.append(_Comment(comment[0], number, number, is_first))
        if not stripped.endswith("\\") or stripped.startswith("#"):
            if number > first:
                spans.append((first, number))
            first = number + 1
    return _CommentedText(comments, spans)


# What looks like a comment within code is none; what begins first wins.
_DOCUMENT_PART = re.compile(
    r"^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?P<fence>`{3,}|~{3,})[^`\n]*$"
    r"|<(?P<element>script|style)(?=[\s/>])"
    r"|(?<!`)(?P<ticks>`+)"
    r"|(?P<comment><!--|\{/\*|^[ \t]*\.\.(?=[ \t]+(?:noqa|flake8)))",
    re.IGNORECASE | re.MULTILINE,
)
_COMMENT_ENDS = {"<!--": "-->", "{/*": r"\*/\}"}


def _document_text(text: str) -> _CommentedText:
    comments: list[_Comment] = []
    spans: list[tuple[int, int]] = []
    # what is closed nowhere behind one place is not looked for from the next
    unclosed: set[str] = set()
    position = counted = 0
    line = 1
    while opening := _DOCUMENT_PART.search(text, position):
        position = opening.end()
        pattern = _closing(opening)
        closing = None
        if pattern not in unclosed:
            closing = re.compile(pattern, re.IGNORECASE | re.MULTILINE).search(text, position)
        if closing is None:
            unclosed.add(pattern)
        elif closing[0] != "\n":
            position = closing.end()
            line += text.count("\n", counted, opening.start())
            counted = opening.start()
            end_line = line + text.count("\n", counted, position)
            if opening["comment"]:
                before = text[text.rfind("\n", 0, counted) + 1 : counted]
                comment = text[opening.end() : closing.start()]
                comments.append(_Comment(comment, line, end_line, not before.strip()))
            elif end_line > line:
                spans.append((line, end_line))
    return _CommentedText(comments, spans)


def _closing(opening: re.Match[str]) -> str:
    """Return the pattern of what ends a part; code within a line also ends with the line."""
    if opening["fence"]:
        return rf"^[ \t>]*{opening['fence']}[`~]*[ \t\r]*$"
    if opening["element"]:
        return f"</{opening['element']}(?=[\\s/>])"
    if opening["ticks"]:
        return rf"(?<!`){opening['ticks']}(?!`)|\n"
    return _COMMENT_ENDS.get(opening["comment"], "$")
