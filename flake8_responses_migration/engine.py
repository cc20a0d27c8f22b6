"""The check behind the gate: parse, match, put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import catalog as rule_catalog
from . import http_text, messages
from .bindings import guards, guards_javascript
from .bindings.model import vocabulary
from .findings import Confidence, Finding, Location, unchecked
from .languages import HTTP
from .matching import Matcher
from .parsing import TooDeepError, parse
from .spelling import client_spelling, subject
from .syntax import of as syntax_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bindings.interface import Bindings
    from .matching import Match
    from .settings import Settings
    from .source import SourceFile
    from .syntax import Syntax


def examine(source: SourceFile, settings: Settings) -> list[Finding]:
    """Return the findings of a file that passed the gate, in order.

    A file that cannot be checked, whatever the reason, gives one finding that says so.
    """
    try:
        found = {(f.location, f.code): f for f in sorted(_findings(source, settings), reverse=True)}
        return sorted(found.values())
    except (rule_catalog.RuleError, TooDeepError, RecursionError) as error:
        return [unchecked(str(error))]
    except BaseException as error:  # a linter that dies takes every other check with it
        # ast-grep's own panics are no Exceptions, but neither is what a user means by Ctrl-C
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        return [unchecked(f"internal error, please report: {type(error).__name__}: {error}")]


def _findings(source: SourceFile, settings: Settings) -> Iterator[Finding]:
    if source.language is HTTP:
        yield from http_text.findings(source, settings)
        return
    text = source.parseable
    pack = source.language.pack
    catalog = rule_catalog.load(pack).select(text)
    names = vocabulary(settings.client_factories, settings.foreign_names, pack=pack)
    syntax = syntax_of(pack)
    root = parse(text, source.language.grammar)
    matcher = Matcher(root, text, catalog, syntax, names)
    # most files say nothing of the other API, and a guard is looked for statement by statement
    may_be_guarded = "espons" in text
    for match in matcher.matches(proven_only=settings.min_confidence is Confidence.PROVEN):
        is_guardable = may_be_guarded and match.rule.unless_guarded
        if is_guardable and _is_guarded(match, matcher, pack):
            continue
        yield _finding(match, text, matcher.bindings, syntax)


def _is_guarded(match: Match, matcher: Matcher, pack: str) -> bool:
    if pack == "javascript":
        return guards_javascript.is_guarded_fallback(match.node, matcher.bindings)
    return guards.is_guarded_fallback(match.node)


def _finding(match: Match, text: str, bindings: Bindings, syntax: Syntax) -> Finding:
    start, end, spelling = subject(match.node, text, syntax, is_result=match.value.is_result)
    message = messages.compose(
        spelling,
        match.rule.status,
        match.replacement,
        root=client_spelling(match.node, bindings, syntax),
        platform=match.value.platform,
    )
    location = Location(start.line + 1, start.column, end.line + 1, end.column)
    return Finding(location, match.rule.code, message, match.rule.severity, match.confidence)
