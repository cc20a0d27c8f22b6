"""What version specifiers permit: those of PEP 440, of npm and of Poetry."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TypeAlias

Release: TypeAlias = tuple[int, int, int]


class RangeError(ValueError):
    """A specifier that cannot be understood."""


@dataclass(frozen=True)
class Range:
    """Releases from one, up to but without another, None for no bound; any of ``intervals``.

    Pre-releases count as the release that they precede: an SDK that might be new enough is.
    """

    intervals: tuple[tuple[Release, Release | None], ...]

    @property
    def below(self) -> Release | None:
        """The first release behind all that are permitted, None where there is none."""
        bounds = [bound for _, bound in self.intervals]
        return None if None in bounds else max(filter(None, bounds), default=None)

    def permits(self, release: Release) -> bool:
        """Whether a release lies in the range."""
        return any(
            low <= release and (high is None or release < high) for low, high in self.intervals
        )

    def __and__(self, other: Range) -> Range:
        """Return what both permit."""
        return Range(
            tuple(
                (low, high)
                for mine in self.intervals
                for theirs in other.intervals
                for low, high in [(max(mine[0], theirs[0]), _lower(mine[1], theirs[1]))]
                if high is None or low < high
            )
        )

    def __or__(self, other: Range) -> Range:
        """Return what either permits."""
        return Range((*self.intervals, *other.intervals))


ANY = Range((((0, 0, 0), None),))
_NONE = Range(())
# Messages show versions, and no release has such a number.
_TOO_LARGE = 10**9


def _lower(one: Release | None, other: Release | None) -> Release | None:
    return min(filter(None, (one, other)), default=None)


def _from(low: Release) -> Range:
    return Range(((low, None),))


def _up_to(high: Release) -> Range:
    return Range((((0, 0, 0), high),))


def _between(low: Release, high: Release) -> Range:
    return Range(((low, high),))


def _padded(parts: tuple[int, ...]) -> Release:
    """Return the three numbers of a release; raises RangeError for what is none."""
    if max(parts, default=0) >= _TOO_LARGE:
        raise RangeError("a number that no release has")
    major, minor, patch = (*parts, 0, 0, 0)[:3]
    return major, minor, patch


def _after(parts: tuple[int, ...]) -> Release:
    """Return the first release that does not begin with ``parts``."""
    parts = parts[:3]
    return _padded((*parts[:-1], parts[-1] + 1))


def exactly(version: str) -> Range:
    """Return the range of one release; raises RangeError."""
    numbers = re.match(r"v?(\d+)\.(\d+)\.(\d+)(?![\d!])", version)
    if numbers is None:
        raise RangeError(version)
    release = _padded(tuple(map(int, numbers.groups())))
    return _between(release, _after(release))


def pep440(specifiers: str) -> Range:
    """Return what Python's specifiers permit, such as ``>=1.3,<2``; raises RangeError."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        clauses = list(SpecifierSet(specifiers))
    except InvalidSpecifier as error:
        raise RangeError(specifiers) from error
    ranges = (_pep440_clause(clause.operator, clause.version) for clause in clauses)
    return functools.reduce(Range.__and__, ranges, ANY)


def _pep440_clause(operator: str, text: str) -> Range:
    from packaging.version import InvalidVersion, Version

    if operator == "!=":
        return ANY
    is_prefix = text.endswith(".*")
    try:
        version = Version(text.removesuffix(".*"))
    except InvalidVersion as error:
        raise RangeError(text) from error
    if version.epoch:
        raise RangeError(text)
    parts = version.release
    release = _padded(parts)
    if is_prefix:
        return _between(release, _after(parts))
    if operator in ("==", "==="):
        return _between(release, _after(release))
    if operator == "~=":
        return _between(release, _after(parts[:-1]))
    # 1.66.0rc1 and 1.66.0.1 stand for 1.66.0 here, and before them is not before it
    is_between_releases = version.is_prerelease or any(parts[3:])
    if operator == "<":
        return _up_to(_after(release) if is_between_releases else release)
    if operator == "<=":
        return _up_to(_after(release))
    if operator == ">" and not is_between_releases:
        return _from(_after(release))
    return _from(release)


_NPM_OPERATOR = re.compile(r"(>=|<=|>|<|=|\^|~>?)\s+")
_NPM_HYPHEN = re.compile(r"(\S+)\s+-\s+(\S+)")
_NPM_CLAUSE = re.compile(
    r"(?P<operator>>=|<=|>|<|=|\^|~>?|)[v=]*"
    r"(?P<numbers>(?:\d+|[xX*])(?:\.(?:\d+|[xX*])){0,2})(?P<pre>-[\w.-]+)?(?:\+[\w.-]+)?"
)


def npm(text: str) -> Range:
    """Return what a range of npm permits, such as ``^4.50.0 || ~5.1``; raises RangeError."""
    return functools.reduce(Range.__or__, map(_npm_set, text.split("||")), _NONE)


def _npm_set(text: str) -> Range:
    text = text.strip()
    hyphen = _NPM_HYPHEN.fullmatch(text)
    clauses = [f">={hyphen[1]}", f"<={hyphen[2]}"] if hyphen else _joined(text).split()
    return functools.reduce(Range.__and__, map(_npm_clause, clauses), ANY)


def _joined(text: str) -> str:
    return _NPM_OPERATOR.sub(r"\1", text)


def _npm_clause(text: str) -> Range:
    clause = _NPM_CLAUSE.fullmatch(text)
    if clause is None:
        raise RangeError(text)
    operator = clause["operator"]
    parts: tuple[int, ...] = ()
    for number in clause["numbers"].split("."):
        if not number.isdigit():
            break
        parts = (*parts, int(number))
    low = _padded(parts)
    if not parts:
        return _NONE if operator in (">", "<") else ANY
    if operator == "^":
        # the first number that is not 0 stays, or the last one that is given
        kept = next((place for place, part in enumerate(parts) if part), len(parts) - 1)
        return _between(low, _after(parts[: kept + 1]))
    if operator in ("~", "~>"):
        return _between(low, _after(parts[:2]))
    if operator == ">=":
        return _from(low)
    if operator == ">":
        return _from(low if clause["pre"] else _after(parts))
    if operator == "<=":
        return _up_to(_after(parts))
    if operator == "<":
        return _up_to(_after(low) if clause["pre"] else low)
    return _between(low, _after(parts))


_POETRY_CLAUSE = re.compile(
    r"\s*(?P<operator>\^|~=?|={1,3}|!=|<=?|>=?|)\s*v?(?P<version>\d[\w.*+!-]*|\*)\s*(?:,|$|(?=[\s^~=!<>]))"
)


def poetry(text: str) -> Range:
    """Return what a constraint of Poetry permits, such as ``^1.3``; raises RangeError."""
    alternatives = re.split(r"\s*\|\|?\s*", text)
    return functools.reduce(Range.__or__, map(_poetry_set, alternatives), _NONE)


def _poetry_set(text: str) -> Range:
    permitted = ANY
    place = 0
    while place < len(text):
        clause = _POETRY_CLAUSE.match(text, place)
        if clause is None:
            raise RangeError(text)
        place = clause.end()
        permitted &= _poetry_clause(clause["operator"], clause["version"])
    return permitted


def _poetry_clause(operator: str, version: str) -> Range:
    if operator in ("^", "~"):
        return _npm_clause(operator + version)
    if operator in ("", "="):
        operator = "=="
    return ANY if version == "*" else pep440(operator + version)
