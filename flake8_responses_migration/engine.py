"""The check behind the gate: parse, match, put into words."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from . import calls, flows, http_text, messages
from . import catalog as rule_catalog
from .bindings import guards
from .bindings.model import vocabulary
from .findings import Finding, Fix, Reason, Safety, unchecked
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


def examine(source: SourceFile, settings: Settings, *, with_fixes: bool = False) -> list[Finding]:
    """Return the findings of a file that passed the gate, in order.

    A file that cannot be checked, whatever the reason, gives one finding that says so.
    """
    try:
        findings = _findings(source, settings, with_fixes=with_fixes)
        found = {(f.location, f.code): f for f in sorted(findings, reverse=True)}
        return sorted(found.values())
    except (rule_catalog.RuleError, TooDeepError, RecursionError) as error:
        return [unchecked(str(error))]
    except BaseException as error:  # a linter that dies takes every other check with it
        if not _is_failure(error):
            raise
        return [unchecked(f"internal error, please report: {type(error).__name__}: {error}")]


def _is_failure(error: BaseException) -> bool:
    # ast-grep's own panics are no Exceptions, but neither is what a user means by Ctrl-C
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"


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


def _findings(source: SourceFile, settings: Settings, *, with_fixes: bool) -> Iterator[Finding]:
    if source.language is HTTP:
        yield from http_text.findings(source, settings)
        return
    checked = examined(source, settings)
    _, text, syntax, bindings, matches = checked
    if not matches:
        return
    fixes = _fixes(source, settings, checked) if with_fixes else {}
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
            fix=fixes.get((place, match.rule.code)),
        )


def _fixes(
    source: SourceFile, settings: Settings, checked: Examined
) -> dict[tuple[Location, str], Fix]:
    """Return the fixes by the places and the codes of their findings."""
    from . import rewrite

    try:
        found = rewrite.fixes(source, settings, checked)
    except BaseException as error:  # what cannot be rewritten is to be reported all the same
        if not _is_failure(error):
            raise
        found = _unwritten(checked, f"{type(error).__name__}: {error}")
    return {(fix.location, fix.code): fix for fix in found}


def _unwritten(checked: Examined, error: str) -> list[Fix]:
    """Return fixes for all calls of a file that only say what went wrong."""
    text = f"internal error, please report: {error}"
    found = []
    for match in checked.matches:
        if calls.called(match.node, checked.syntax) is not None:
            place, spelling = subject(match.node, checked.text, checked.syntax, is_result=False)
            reason = Reason(place, "internal-error", text, Safety.MANUAL)
            found.append(Fix(place, match.rule.code, spelling, (), (reason,)))
    return found


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
