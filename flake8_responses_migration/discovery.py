"""Which files a run looks at."""

from __future__ import annotations

import functools
import os
import re
import stat
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TypeAlias

from .documents import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pathspec import GitIgnoreSpec

# Bytes; found by walking, larger files are data rather than code.
LARGE = 10_000_000
# Bytes of the first line that holds code; nobody types one as long as this.
_LONG_LINE = 5_000
_MINIFIED_NAME = re.compile(r"[.-](min|bundle)\.[cm]?js$", re.IGNORECASE)
_LEADING_COMMENTS = re.compile(rb"(?:\s+|/\*.*?\*/|//[^\n]*\n)*", re.DOTALL)
_MINIFIED_SUFFIXES = frozenset({".js", ".cjs", ".mjs", ".jsx"})
_SPECIAL = re.compile(r"[][*?!/\\#\s]")
# Holds no code of anybody's: not worth a count.
_ADMINISTRATIVE = frozenset(
    {
        ".bzr",
        ".git",
        ".hg",
        ".ipynb_checkpoints",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".svn",
        "__pycache__",
    }
)
DEFAULT_EXCLUDE = tuple(
    sorted(
        _ADMINISTRATIVE
        | {
            ".direnv",
            ".eggs",
            ".next",
            ".nox",
            ".nuxt",
            ".output",
            ".pnpm-store",
            ".svelte-kit",
            ".tox",
            ".turbo",
            ".venv",
            ".yarn",
            "__pypackages__",
            "_build",
            "bower_components",
            "build",
            "coverage",
            "dist",
            "node_modules",
            "site-packages",
            "third_party",
            "vendor",
            "venv",
        }
    )
)


class MissingPathError(ValueError):
    """A path argument that does not exist."""


@dataclass(frozen=True)
class Candidate:
    """A file to look at; ``path`` is as the user sees it, with forward slashes.

    ``is_explicit`` is one that the user named. ``problem`` is why a file or directory cannot be
    looked at, empty where nothing is known yet.
    """

    path: str
    is_explicit: bool = False
    problem: str = ""


@dataclass
class Discovery:
    """What there is to check. ``skipped`` counts by reason, ``unknown`` are files of no kind."""

    candidates: list[Candidate] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    unknown: list[str] = field(default_factory=list)


def is_minified(suffix: str, data: bytes) -> bool:
    """Whether a file is made for machines, by the length of the first line that holds code."""
    if suffix not in _MINIFIED_SUFFIXES:
        return False
    comments = _LEADING_COMMENTS.match(data)
    start = comments.end() if comments is not None else 0
    return len(data) - start > _LONG_LINE and data.find(b"\n", start, start + _LONG_LINE) < 0


def suffix_of(path: str) -> str:
    """Return the suffix that decides what a file is, in lower case."""
    return os.path.splitext(path)[1].lower()  # noqa: PTH122  a Path for each file is slow


@dataclass(frozen=True)
class Patterns:
    """Patterns as in a .gitignore, relative to ``root``."""

    patterns: tuple[str, ...]
    root: str

    def name(self, absolute: str, name: str, *, is_directory: bool) -> str:
        """Return the pattern that a file or directory fits, "*" for one that is no mere name."""
        names, others = _split(self.patterns)
        if name in names:
            return name
        if others and _spec(others).match_file(self._below(absolute) + "/" * is_directory):
            return "*"
        return ""

    def covers(self, absolute: str) -> bool:
        """Whether a file or anything below ``root`` that it lies in fits."""
        names, others = _split(self.patterns)
        below = self._below(absolute)
        if not names.isdisjoint(below.split("/")):
            return True
        return bool(others) and _spec(others).match_file(below)

    def _below(self, absolute: str) -> str:
        return _below(absolute, self.root)


def problem(pattern: str) -> str:
    """Return what is wrong with a pattern; empty where nothing is."""
    # without these every pattern means something
    if pattern.strip() and not re.search(r"[!\\[]", pattern):
        return ""
    is_valid = pattern.strip() and list(_valid([pattern]))
    return "" if is_valid else f"{pattern!r} is no pattern as in a .gitignore"


@functools.lru_cache
def _split(patterns: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the patterns that are mere names, which need no more than a look, and the others."""
    names = frozenset(p for p in patterns if not _SPECIAL.search(p))
    return names, tuple(p for p in patterns if p not in names)


@functools.lru_cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except (ValueError, re.error):
        # like git, which passes over a line that it does not understand
        return GitIgnoreSpec.from_lines(_valid(patterns))


def _valid(patterns: Iterable[str]) -> Iterator[str]:
    from pathspec import GitIgnoreSpec

    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except (ValueError, re.error):
            continue
        yield pattern


def _below(absolute: str, root: str) -> str:
    """Return a path relative to ``root``, with forward slashes; one elsewhere by its name."""
    if absolute.startswith(root.rstrip(os.sep) + os.sep):
        return absolute[len(root.rstrip(os.sep)) + 1 :].replace(os.sep, "/")
    return os.path.basename(absolute)  # noqa: PTH119


# Directories with what their .gitignore says, outermost first.
_Ignores: TypeAlias = "tuple[tuple[str, GitIgnoreSpec], ...]"


def discover(paths: Sequence[str], excludes: Patterns, *, force_exclude: bool = False) -> Discovery:
    """Return the files below ``paths``, in the order of the arguments, directories sorted.

    Raises MissingPathError for a path that does not exist.
    """
    found = Discovery()
    seen: set[str] = set()
    for argument in paths or (".",):
        shown = PurePath(argument).as_posix()
        absolute = os.path.abspath(argument)  # noqa: PTH100  `..` goes, links stay
        is_left_out = force_exclude and _is_left_out(absolute, excludes)
        try:
            is_directory = stat.S_ISDIR(os.stat(absolute).st_mode)  # noqa: PTH116
        except (FileNotFoundError, NotADirectoryError):
            if not os.path.islink(absolute):  # noqa: PTH114
                raise MissingPathError(f"{argument}: no such file or directory") from None
            is_directory = False
        except OSError as error:
            if not is_left_out:
                found.candidates.append(Candidate(shown, problem=_reason(error)))
            continue
        if is_left_out:
            continue
        candidates: Iterable[tuple[str, Candidate]]
        if is_directory:
            outer = _outer_ignores(absolute)
            prefix = "" if shown == "." else shown.rstrip("/") + "/"
            candidates = _walk(prefix, absolute, outer or (), excludes, found.skipped)
        elif suffix_of(shown) in SUFFIXES:
            candidates = [(absolute, Candidate(shown, is_explicit=True))]
        else:
            candidates = []
            found.unknown.append(shown)
        for place, candidate in candidates:
            if place not in seen:
                seen.add(place)
                found.candidates.append(candidate)
    return found


def is_left_out(path: str, excludes: Patterns) -> bool:
    """Whether a file that was named would be left out if it were found by walking."""
    return _is_left_out(os.path.abspath(path), excludes)  # noqa: PTH100


def _is_left_out(absolute: str, excludes: Patterns) -> bool:
    is_directory = os.path.isdir(absolute)  # noqa: PTH112
    if excludes.covers(absolute) or _MINIFIED_NAME.search(absolute):
        return True
    outer = _outer_ignores(os.path.dirname(absolute))  # noqa: PTH120
    return outer is None or _is_ignored(outer, absolute, is_directory=is_directory)


def _outer_ignores(directory: str) -> _Ignores | None:
    """Return what applies to a directory's entries from above; None where it is ignored itself.

    Outside of a repository nothing does.
    """
    chain = [Path(directory)]
    while not (chain[-1] / ".git").exists():
        if chain[-1].parent == chain[-1]:
            return ()
        chain.append(chain[-1].parent)
    ignores: _Ignores = ()
    for place in reversed(chain):
        absolute = str(place)
        if _is_ignored(ignores, absolute, is_directory=True):
            return None
        if absolute != directory:
            ignores = _with_own(ignores, absolute, {".git", ".gitignore"})
    return ignores


def _with_own(ignores: _Ignores, directory: str, names: Iterable[str]) -> _Ignores:
    """Return ``ignores`` with what a directory's own files say."""
    if ".git" in names:
        # a repository inside of another is its own master
        ignores = _added((), directory, os.path.join(directory, ".git", "info", "exclude"))  # noqa: PTH118
    if ".gitignore" in names:
        ignores = _added(ignores, directory, os.path.join(directory, ".gitignore"))  # noqa: PTH118
    return ignores


def _added(ignores: _Ignores, directory: str, file: str) -> _Ignores:
    try:
        text = Path(file).read_bytes().decode("utf-8-sig", "surrogateescape")
    except OSError:
        # git goes on without it, too
        return ignores
    return (*ignores, (directory, _spec(tuple(text.splitlines()))))


def _is_ignored(ignores: _Ignores, absolute: str, *, is_directory: bool) -> bool:
    for directory, spec in reversed(ignores):
        verdict = spec.check_file(_below(absolute, directory) + "/" * is_directory).include
        if verdict is not None:
            return verdict
    return False


def _walk(
    prefix: str, absolute: str, outer: _Ignores, excludes: Patterns, skipped: Counter[str]
) -> Iterator[tuple[str, Candidate]]:
    """Yield what lies below a directory; a stack, since directories can be deeper than calls."""
    stack: list[Iterator[tuple[str, Candidate] | _Directory]] = [
        _entries(_Directory(prefix, absolute, outer), excludes, skipped)
    ]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
        elif isinstance(entry, _Directory):
            stack.append(_entries(entry, excludes, skipped))
        else:
            yield entry


@dataclass(frozen=True)
class _Directory:
    """A directory on the way; ``prefix`` is what the paths in it begin with for the user."""

    prefix: str
    absolute: str
    ignores: _Ignores


def _entries(
    directory: _Directory, excludes: Patterns, skipped: Counter[str]
) -> Iterator[tuple[str, Candidate] | _Directory]:
    try:
        with os.scandir(directory.absolute) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        shown = directory.prefix.rstrip("/") or "."
        yield directory.absolute, Candidate(shown, problem=_reason(error))
        return
    ignores = _with_own(directory.ignores, directory.absolute, {entry.name for entry in entries})
    for entry in entries:
        name = entry.name
        try:
            is_directory = entry.is_dir(follow_symlinks=False)
            is_code = not is_directory and suffix_of(name) in SUFFIXES and entry.is_file()
            if not is_directory and not is_code:
                continue
            by = excludes.name(entry.path, name, is_directory=is_directory)
            if by:
                skipped["vendored"] += by in DEFAULT_EXCLUDE and by not in _ADMINISTRATIVE
                continue
            if ignores and _is_ignored(ignores, entry.path, is_directory=is_directory):
                continue
            if is_directory:
                yield _Directory(f"{directory.prefix}{name}/", entry.path, ignores)
                continue
            reason = (
                "minified"
                if _MINIFIED_NAME.search(name)
                else "large"
                if entry.stat().st_size > LARGE
                else ""
            )
        except OSError:
            # a link that leads nowhere or in a circle, or a file that has just gone
            continue
        if reason:
            skipped[reason] += 1
        else:
            yield entry.path, Candidate(f"{directory.prefix}{name}")


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
