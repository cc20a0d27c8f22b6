"""Measures how well the findings agree with labelled third-party code.

usage, from any folder, with a Python that has the plugin installed:

    run.py assemble   bring the corpus onto this machine
    run.py score      check the corpus and compare the findings with the labels: Python with flake8,
                      JavaScript and TypeScript with `responses-migration check`
    run.py clean      run flake8 over trees that are not about OpenAI and list what it finds
    run.py table      write the figures of both into docs/accuracy.md
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import checkers
import corpus
import scoring
from command_line import add_corpus_folder, folder, line_of
from figures import API_NAMES, clean_figures, corpus_figures
from measurement import MANIFEST, measure
from scoring import Language, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"

# Large and well known, and about something else; transformers talks about OpenAI all the time.
CLEAN_TREES = [
    corpus.Project("pypi", name, version_, f"{name}-{version_}")
    for name, version_ in (("django", "5.2.19"), ("sympy", "1.14.0"), ("transformers", "5.23.0"))
]


def print_score(score: scoring.Score, root: Path, sample: int) -> None:
    """Print recall and precision, then every miss and every wrong finding."""
    counts = ", ".join(f"{score.labels[verdict]} {verdict.value}" for verdict in Verdict)
    print(f"labels: {counts}")
    for api, evidence in sorted(score.positives, key=lambda key: (key[0], key[1].value)):
        found, all_ = score.found[api, evidence], score.positives[api, evidence]
        share = scoring.ratio(found, all_)
        print(f"  {API_NAMES[api]:16} {evidence.value:6} {found:4} of {all_:4} = {share:.4f}")
    print(f"recall (oracle and hand): {score.recall:.4f}")
    right = score.verdicts[Verdict.POSITIVE]
    print(f"precision: {right} of {score.judged} = {score.precision:.4f}", end="; ")
    print(f"{score.verdicts[Verdict.OPTIONAL]} optional, {score.verdicts[None]} unjudged")
    missed = [(f"{each.evidence.value} {each.note}", each.file, each.line) for each in score.missed]
    wrong = [(f"{each.code} but {label.note}", each.file, each.line) for each, label in score.wrong]
    unjudged = [(each.code, each.file, each.line) for each in score.unjudged]
    picked = random.Random(sample).sample(unjudged, min(sample, len(unjudged)))
    for title, places in (("missed", missed), ("wrong", wrong), ("sample of the unjudged", picked)):
        if places:
            print(f"{title}: {len(places)}")
        for note, file, line in places:
            print(f"  {file}:{line} [{note}] {line_of(root / file, line)}")


def run_clean(into: Path) -> dict[corpus.Project, checkers.Run]:
    """Run flake8 over the trees that are not about OpenAI."""
    left_out = corpus.assemble(CLEAN_TREES, into)
    if left_out:
        raise SystemExit("\n".join(f"{tree.path}: {why}" for tree, why in left_out.items()))
    return {tree: checkers.run_flake8(into / tree.path) for tree in CLEAN_TREES}


def write_between(path: Path, name: str, text: str) -> None:
    """Replace what stands between the two markers of that name in a document."""
    begin, end = f"<!-- {name} begin -->", f"<!-- {name} end -->"
    document = path.read_text(encoding="utf-8")
    before, found_begin, rest = document.partition(begin)
    _, found_end, after = rest.partition(end)
    if not (found_begin and found_end):
        raise SystemExit(f"{path} has no `{begin}` followed by `{end}`")
    path.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def _command_assemble(arguments: argparse.Namespace) -> int:
    projects = corpus.load_projects(MANIFEST)
    left_out = corpus.assemble(projects, arguments.into, arguments.repositories)
    for project, reason in left_out.items():
        print(f"{project.path}: left out: {reason}")
    print(f"{len(projects) - len(left_out)} of {len(projects)} projects in {arguments.into}")
    return 0


def _command_score(arguments: argparse.Namespace) -> int:
    root: Path = arguments.into
    measured = measure(root, Language(arguments.language), arguments.findings)
    score = measured.score
    print(f"{len(measured.projects)} projects assembled")
    print_score(score, root, arguments.sample)
    for finding in measured.run.unchecked:
        print(f"not checked: {finding} {finding.message}")
    for file, why in measured.run.unfinished.items():
        print(f"not checked, flake8 stops: {file} {why}")
    too_low = score.recall < arguments.min_recall or score.precision < arguments.min_precision
    return 1 if too_low else 0


def _command_clean(arguments: argparse.Namespace) -> int:
    print(clean_figures(run_clean(arguments.clean_into), arguments.clean_into))
    return 0


def _command_table(arguments: argparse.Namespace) -> int:
    if arguments.only != "clean":
        measurements = [measure(arguments.into, language) for language in Language]
        write_between(DOCUMENT, "figures", corpus_figures(measurements))
    if arguments.only != "corpus":
        figures = clean_figures(run_clean(arguments.clean_into), arguments.clean_into)
        write_between(DOCUMENT, "clean figures", figures)
    return 0


def main() -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        added = commands.add_parser(name)
        added.set_defaults(command=command)
        if name != "clean":
            add_corpus_folder(added)
        if name in ("clean", "table"):
            default, help_ = (
                folder("~/.cache/oar-clean"),
                "where the trees that are not about OpenAI lie",
            )
            option = "--into" if name == "clean" else "--clean-into"
            added.add_argument(
                option, dest="clean_into", type=folder, default=default, metavar="DIR", help=help_
            )
        return added

    assemble = add("assemble", _command_assemble)
    help_ = "local git directories to take before the network: DIR/OWNER+NAME or DIR/OWNER/NAME"
    assemble.add_argument("--repositories", type=folder, metavar="DIR", help=help_)
    score = add("score", _command_score)
    score.add_argument(
        "--language", choices=[language.value for language in Language], default="python"
    )
    help_ = "findings of an earlier run (flake8's output or JSON lines) in place of a new one"
    score.add_argument("--findings", type=Path, metavar="FILE", help=help_)
    score.add_argument("--min-recall", type=float, default=0.0, metavar="SHARE")
    score.add_argument("--min-precision", type=float, default=0.0, metavar="SHARE")
    help_ = "print so many findings on lines without a label"
    score.add_argument("--sample", type=int, default=0, metavar="COUNT", help=help_)
    add("clean", _command_clean)
    table = add("table", _command_table)
    table.add_argument("--only", choices=["corpus", "clean"], help="only these figures")
    arguments = parser.parse_args()
    exit_status: int = arguments.command(arguments)
    return exit_status


if __name__ == "__main__":
    sys.exit(main())
