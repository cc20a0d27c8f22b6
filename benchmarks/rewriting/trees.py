"""Copies of the corpus' projects, before and after their fixes."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import scoring

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from invariants import Outcome

BEFORE = "before"
# The trees with fixes, and what of an outcome they show.
AFTER = ("safe", "unsafe")
_MARK = ".made-by-the-rewriting-benchmark"


def project_of(file: str) -> str:
    """Return the path of the project that a file of the corpus belongs to."""
    return "/".join(file.split("/")[:2])


def write(root: Path, into: Path, outcomes: Sequence[Outcome]) -> list[str]:
    """Write the three trees of the projects that change, in place of earlier ones.

    Everything that does not change is a hard link to the corpus where that is possible. Returns the
    files that change in any of them.
    """
    _empty(into)
    changed = [outcome for outcome in outcomes if outcome.is_changed]
    for project in sorted({project_of(outcome.file) for outcome in changed}):
        for path in (root / project).rglob("*"):
            if scoring.Language.of(path.name) is not None or path.suffix == ".pyi":
                for tree in (BEFORE, *AFTER):
                    _link(path, into / tree / path.relative_to(root))
    for outcome in changed:
        texts = {BEFORE: outcome.before, "safe": outcome.safe, "unsafe": outcome.unsafe}
        for tree, text in texts.items():
            place = into / tree / outcome.file
            # a link must not be written through
            place.unlink()
            with place.open("w", encoding="utf-8", errors="surrogatepass", newline="") as file:
                file.write(outcome.before if text is None else text)
    return [outcome.file for outcome in changed]


def _empty(into: Path) -> None:
    if into.exists() and any(into.iterdir()) and not (into / _MARK).exists():
        raise SystemExit(f"{into} is not empty, and not from an earlier run")
    into.mkdir(parents=True, exist_ok=True)
    (into / _MARK).touch()
    for tree in (BEFORE, *AFTER):
        shutil.rmtree(into / tree, ignore_errors=True)


def _link(path: Path, place: Path) -> None:
    if not path.is_file():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, place)
    except OSError:
        shutil.copyfile(path, place)
