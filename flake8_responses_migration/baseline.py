"""The baseline: how many findings of a code a file may still have. It only ever shrinks."""

from __future__ import annotations

import json
import os
import posixpath
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .findings import UNCHECKED
from .writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from .report import FileReport

_VERSION = 1
_CODE = re.compile(r"OAR[0-9]{3}")
_HOW_TO_LOWER = "lower it with `responses-migration baseline update`"


class BaselineError(ValueError):
    """A baseline that cannot be read or written; the text is one line that names the file."""


@dataclass(frozen=True)
class Applied:
    """The files without what the baseline covers, how many findings that is, what to say of it."""

    files: tuple[FileReport, ...]
    baselined: int
    notices: tuple[str, ...]


def _is_any(_code: str) -> bool:
    return True


@dataclass(frozen=True)
class Baseline:
    """Allowed counts, by path relative to ``directory`` with forward slashes, then by code.

    ``directory`` is where the baseline's file lies. The paths of reports are looked at from there;
    those that are relative are relative to the working directory, like ``directory`` if it is.

    Counts rather than lines: code may move within its file without touching the baseline.
    """

    directory: Path
    counts: Mapping[str, Mapping[str, int]]

    @classmethod
    def from_files(cls, files: Iterable[FileReport], directory: Path) -> Baseline:
        """Return the baseline that covers every finding but those of files that were unchecked."""
        counts: dict[str, dict[str, int]] = {}
        for file in files:
            found = _count(file)
            if found:
                counts[_relative(file.path, directory)] = dict(found)
        return cls(directory, counts)

    def apply(
        self,
        files: Iterable[FileReport],
        *,
        gone: Collection[str] = (),
        is_selected: Callable[[str], bool] = _is_any,
    ) -> Applied:
        """Leave out the findings of every file and code that has no more than its count.

        Where there are more, all of them are shown: a count cannot tell which one is new.
        ``gone`` comes from ``self.gone``, ``is_selected`` tells of a code whether the run looked
        for it. Of files that are neither in ``files`` nor gone nothing is said, and of a file that
        could not be checked as a whole not that its count is too high.
        """
        left: list[FileReport] = []
        notices: list[str] = []
        baselined = 0
        for file in files:
            allowed = self.counts.get(_relative(file.path, self.directory), {})
            if not allowed:
                left.append(file)
                continue
            found = _count(file)
            covered = {code for code in found if found[code] <= allowed.get(code, 0)}
            baselined += sum(found[code] for code in covered)
            kept = tuple(finding for finding in file.findings if finding.code not in covered)
            left.append(replace(file, findings=kept))
            for code, count in sorted(allowed.items()):
                notice = f"{file.path}: {found[code]} {code} where the baseline allows {count}"
                if found[code] > count:
                    notices.append(notice)
                elif found[code] < count and is_selected(code) and not file.unchecked:
                    notices.append(f"{notice}; {_HOW_TO_LOWER}")
        notices += (
            f"{path}: in the baseline, but the file is gone; {_HOW_TO_LOWER}"
            for path in sorted(gone)
            if path in self.counts
        )
        return Applied(tuple(left), baselined, tuple(notices))

    def lowered(
        self,
        files: Iterable[FileReport],
        *,
        gone: Collection[str] = (),
        is_selected: Callable[[str], bool] = _is_any,
    ) -> Baseline:
        """Return the baseline with the counts that were found where those are smaller.

        Nothing is ever added: what goes beyond a count stays beyond it, and ``apply`` says so.
        The arguments are those of ``apply``.
        """
        found = {
            _relative(file.path, self.directory): _count(file)
            for file in files
            if not file.unchecked
        }
        counts: dict[str, dict[str, int]] = {}
        for path, allowed in self.counts.items():
            if path in gone:
                continue
            now = found.get(path, allowed)
            smaller = {
                code: min(count, now.get(code, 0)) if is_selected(code) else count
                for code, count in allowed.items()
            }
            if any(smaller.values()):
                counts[path] = {code: count for code, count in smaller.items() if count}
        return Baseline(self.directory, counts)

    def gone(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Return the entries below ``paths``, the files and directories of a run, without a file.

        The disk is asked; a run over a part of a project says nothing of the rest.
        """
        covered = [_relative(path, self.directory) for path in paths]
        return tuple(
            path
            for path in sorted(self.counts)
            if any(_is_within(path, parent) for parent in covered)
            and not os.path.lexists(self.directory / path)
        )

    def write(self, path: Path) -> None:
        """Write the file whole, or leave the old one as it is; raises BaselineError."""
        try:
            write_whole(path, [self._text()])
        except OSError as error:
            raise BaselineError(f"{path}: cannot be written: {error.strerror or error}") from error

    def _text(self) -> str:
        """One line a file, in order: two branches that touch different files merge."""
        rows = [
            f"    {_json(path)}: {json.dumps(dict(sorted(counts.items())))}"
            for path, counts in sorted(self.counts.items())
        ]
        files = "{\n" + ",\n".join(rows) + "\n  }" if rows else "{}"
        return f'{{\n  "version": {_VERSION},\n  "files": {files}\n}}\n'


def load(path: Path) -> Baseline:
    """Read a baseline; raises BaselineError where it is missing, unreadable or wrong."""
    try:
        # an editor may have put a byte order mark
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise BaselineError(f"{path}: there is no such baseline") from error
    except OSError as error:
        raise BaselineError(f"{path}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise BaselineError(f"{path}: is not UTF-8: {error}") from error
    try:
        return Baseline(path.parent, _counts(json.loads(text, object_pairs_hook=_without_twins)))
    except json.JSONDecodeError as error:
        raise BaselineError(f"{path}: is not JSON: {error}") from error
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"{path}: {error}") from error


def _counts(data: Any) -> dict[str, dict[str, int]]:  # noqa: ANN401  what a user's file holds
    _require(
        isinstance(data, dict) and set(data) == {"version", "files"},
        'must be an object with "version" and "files" and nothing else',
    )
    version = data["version"]
    _require(
        type(version) is int and version == _VERSION,
        f"has version {version!r}, this release reads version {_VERSION}",
    )
    _require(isinstance(data["files"], dict), '"files" must be an object')
    counts = {}
    for path, of_file in data["files"].items():
        normal = posixpath.normpath(path)
        _require(path == normal, f"{path!r} must be spelled {normal!r}")
        _require(isinstance(of_file, dict), f"{path!r} must have an object of codes and counts")
        for code, count in of_file.items():
            _require(
                _CODE.fullmatch(code) is not None and code != UNCHECKED,
                f"{path!r}: {code!r} is not a code that a baseline can hold",
            )
            _require(
                type(count) is int and count > 0,
                f"{path!r}: the count of {code} must be a whole number above 0, not {count!r}",
            )
        if of_file:
            counts[path] = of_file
    return counts


def _require(is_right: bool, otherwise: str) -> None:
    if not is_right:
        raise ValueError(otherwise)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # JSON lets the last one win: after a merge that would be a count nobody chose
    for key, times in Counter(key for key, _ in pairs).items():
        if times > 1:
            raise ValueError(f"{key!r} stands there {times} times")
    return dict(pairs)


def _count(file: FileReport) -> Counter[str]:
    return Counter(finding.code for finding in file.findings if finding.code != UNCHECKED)


def _relative(path: str, directory: Path) -> str:
    try:
        path = os.path.relpath(path, directory)
    except ValueError:
        # on Windows nothing leads from one drive to another
        path = os.path.abspath(path)  # noqa: PTH100  pathlib would follow links
    return path.replace(os.sep, "/")


def _is_within(path: str, parent: str) -> bool:
    is_above = set(parent.split("/")) <= {".", ".."}
    return is_above or path == parent or path.startswith(f"{parent}/")


def _json(text: str) -> str:
    # names that are no text, as Unix allows them, cannot be written as they are
    return json.dumps(text, ensure_ascii=not text.isprintable())
