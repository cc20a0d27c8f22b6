"""What there is to compare: flake8, the command line, and a search for the usual spellings."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import scoring
from scoring import ASSISTANTS, CHAT_COMPLETIONS, Finding, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNCHECKED_CODES = ("E902", "E999", "OAR000")
_CRASH = re.compile(
    r"(?P<file>.*?): \"(?P<plugin>.*?)\" failed during execution due to (?P<why>.*)"
)
# What people search for by hand.
_SPELLINGS = {
    ASSISTANTS: re.compile(r"\.beta\.(assistants|threads)\b"),
    CHAT_COMPLETIONS: re.compile(r"\.chat\.completions\.(create|parse|stream|runTools)\b"),
}
# Paths in one call of the command line, well below what an operating system takes.
_CHUNK = 1_000
_CLEAN, _INCOMPLETE = 0, 3


@dataclass(frozen=True)
class Run:
    """What a checker said about a tree.

    ``unchecked`` are the files that it could not parse or the plugin not check; ``unfinished``
    those on which flake8 itself, or another plugin, dies, each with the reason.
    """

    findings: list[Finding]
    unchecked: list[Finding]
    unfinished: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, reported: list[Finding], unfinished: dict[str, str] | None = None) -> Run:
        """Tell the findings from the notes about files that were not checked."""
        return cls(
            [finding for finding in reported if finding.code not in _UNCHECKED_CODES],
            [finding for finding in reported if finding.code in _UNCHECKED_CODES],
            unfinished or {},
        )


def run_flake8(tree: Path) -> Run:
    """Run flake8 with every OAR code; where another plugin dies on a file, again without it."""
    unfinished: dict[str, str] = {}
    while True:
        command = [sys.executable, "-m", "flake8", "--isolated", "--select=OAR"]
        if unfinished:
            command.append(f"--extend-exclude={','.join(unfinished)}")
        done = subprocess.run([*command, str(tree)], capture_output=True, text=True, check=False)
        lines = done.stdout.splitlines()
        crash = next(filter(None, map(_CRASH.fullmatch, lines)), None)
        if crash is None and done.returncode in (0, 1) and not done.stderr:
            break
        if crash is None or crash["plugin"].startswith("OAR") or crash["file"] in unfinished:
            raise SystemExit(f"flake8 failed on {tree}:\n{done.stdout[-2000:]}{done.stderr}")
        unfinished[crash["file"]] = f"{crash['plugin']}: {crash['why']}"
    return Run.of(
        scoring.read_findings(lines, tree),
        {os.path.relpath(file, tree): why for file, why in unfinished.items()},
    )


def run_command_line(root: Path, files: list[str]) -> Run:
    """Run `responses-migration check` with every code over files of the corpus.

    They are named one by one: of a directory it would leave out ``dist`` and minified files, and
    part of the labels lie there.
    """
    command = [
        str(Path(sysconfig.get_path("scripts"), "responses-migration")),
        *("check", "--isolated", "--no-baseline", "--select", "ALL", "--exit-zero"),
        *("--format", "jsonl"),
    ]
    reported: list[Finding] = []
    for start in range(0, len(files), _CHUNK):
        done = subprocess.run(
            [*command, *files[start : start + _CHUNK]],
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode not in (_CLEAN, _INCOMPLETE):
            raise SystemExit(f"{command[0]} failed:\n{done.stdout[-2000:]}{done.stderr}")
        reported += scoring.read_findings(done.stdout.splitlines(), root)
    return Run.of(reported)


def run_search(root: Path, files: list[str]) -> list[Finding]:
    """Return what a search for the usual spellings finds, whoever the receiver is."""
    return list(_search(root, files))


def _search(root: Path, files: list[str]) -> Iterator[Finding]:
    for file in files:
        for number, line in enumerate((root / file).read_text("utf-8", "replace").split("\n"), 1):
            for api, spelling in _SPELLINGS.items():
                if spelling.search(line):
                    yield Finding(file, number, "search", apis=frozenset({api}))


def files_of(root: Path, projects: set[str], language: Language) -> list[str]:
    """Return the files of some projects that take part in a comparison, relative to ``root``."""
    return sorted(
        file
        for project in projects
        for path in (root / project).rglob("*")
        for file in [path.relative_to(root).as_posix()]
        if scoring.is_scored(file, projects, language) and path.is_file()
    )
