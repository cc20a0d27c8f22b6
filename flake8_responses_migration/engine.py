"""The check behind the gate: parse, match, put into words."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from . import calls, flows, http_text, messages
from . import catalog as rule_catalog
from .bindings import guards
from .bindings.model import vocabulary
from .findings import Finding, unchecked
from .languages import HTTP
from .matching import Matcher
from .parsing import TooDeepError, parse
from .spelling import client_spelling, subject
from .syntax import of as syntax_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ast_grep_py import SgNode

    from .bindings.interface import Bindings
    from .findings import Location
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


class Examined(NamedTuple):
    """A parsed file, and what the rules are about in it; ``root`` is the tree of ``text``."""

    root: SgNode
    text: str
    syntax: Syntax
    bindings: Bindings
    matches: list[Match]


def examined(source: SourceFile, settings: Settings) -> Examined:
    """Return what the rules are about in a file of code.

    Raises RuleError, TooDeepError and RecursionError.
    """
    text = source.parseable
    pack = source.language.pack
    catalog = rule_catalog.load(pack).select(text)
    names = vocabulary(settings.client_factories, settings.foreign_names, pack=pack)
    syntax = syntax_of(pack)
    root = parse(text, source.language.grammar)
    newest_sdk = functools.partial(source.newest_sdk, source)
    matcher = Matcher(root, text, catalog, syntax, names, newest_sdk)
    matches = matcher.matches(settings)
    # most files say nothing of the other API, and a guard is looked for statement by statement
    if matches and "espons" in text:
        matches = _unguarded(matches, pack, matcher.bindings)
    return Examined(root, text, syntax, matcher.bindings, matches)


def _findings(source: SourceFile, settings: Settings) -> Iterator[Finding]:
    if source.language is HTTP:
        yield from http_text.findings(source, settings)
        return
    _, text, syntax, bindings, matches = examined(source, settings)
    if not matches:
        return
    efforts = calls.efforts(matches, syntax)
    code = flows.Code(text, source.language.pack, bindings, syntax)
    assigned = flows.assign(matches, efforts, code)
    models = calls.models(matches, bindings, syntax)
    for match, effort, flow, model in zip(matches, efforts, assigned, models, strict=True):
        place, message = _said(match, text, bindings, syntax)
        yield Finding(
            place,
            match.rule.code,
            message,
            match.rule.severity,
            match.confidence,
            effort=effort,
            flow=flow,
            model=model.name if model is not None else "",
            model_sunset=model.sunset if model is not None else None,
        )


def _unguarded(matches: Iterable[Match], pack: str, bindings: Bindings) -> list[Match]:
    """Return the matches that no guard excuses, where their rule takes an excuse."""
    known = guards.of(pack, bindings)

    def is_guarded(match: Match) -> bool:
        if match.sdk is not None:
            return known.is_prepared_for_old_sdk(match.node)
        return known.is_guarded_fallback(match.node)

    return [match for match in matches if not (match.rule.unless_guarded and is_guarded(match))]


def _said(match: Match, text: str, bindings: Bindings, syntax: Syntax) -> tuple[Location, str]:
    """Return where a match stands and what is said of it."""
    place, spelling = subject(match.node, text, syntax, is_result=match.value.is_result)
    status = match.rule.status
    return place, messages.compose(
        spelling,
        status if match.sdk is None else messages.of_sdk(status, match.sdk),
        match.replacement,
        root=client_spelling(match.node, bindings, syntax),
        platform=match.value.platform,
    )
