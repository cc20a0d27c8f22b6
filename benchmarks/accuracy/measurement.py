"""One comparison: what a checker reports in the corpus, beside the labels of a language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import checkers
import corpus
import scoring
from scoring import Language

if TYPE_CHECKING:
    from checkers import Run
    from scoring import Finding, Label, Score

_HERE = Path(__file__).resolve().parent
_LABELS = _HERE / "labels"
MANIFEST = _HERE / "manifest.json"


@dataclass(frozen=True)
class Measurement:
    """The outcome for one language; ``files`` are those of the assembled ``projects``."""

    language: Language
    root: Path
    projects: set[str]
    files: list[str]
    run: Run
    labels: list[Label]
    score: Score

    def findings_in(self, folder: str) -> list[Finding]:
        """Return what is reported in one project."""
        return [each for each in self.run.findings if each.file.startswith(f"{folder}/")]


def present_projects(root: Path) -> set[str]:
    """Return the paths of the projects that were assembled, at least one."""
    projects = {project.path for project in corpus.load_projects(MANIFEST) if project.is_in(root)}
    if not projects:
        raise SystemExit(f"no project of the corpus in {root}; run accuracy/run.py assemble first")
    return projects


def measure(root: Path, language: Language, findings: Path | None = None) -> Measurement:
    """Run the checker of a language over the corpus, or read the findings of an earlier run."""
    projects = present_projects(root)
    files = checkers.files_of(root, projects, language)
    if findings is not None:
        with findings.open(encoding="utf-8", errors="replace") as lines:
            run = checkers.Run.of(scoring.read_findings(lines, root))
    elif language is Language.PYTHON:
        run = checkers.run_flake8(root)
    else:
        run = checkers.run_command_line(root, files)
    run = checkers.Run(
        [each for each in run.findings if scoring.is_scored(each.file, projects, language)],
        [each for each in run.unchecked if scoring.is_scored(each.file, projects, language)],
        run.unfinished,
    )
    labels = scoring.load_labels(_LABELS, projects, language)
    score = scoring.score(labels, run.findings)
    return Measurement(language, root, projects, files, run, labels, score)
