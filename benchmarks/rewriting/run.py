"""Measures the rewriter over third-party code: how much it fixes, and whether that is right.

usage, from any folder, with a Python that has the plugin, pyright and openai installed, once
`benchmarks/accuracy/run.py assemble` has brought the corpus:

    run.py table   what becomes of every proven chat call; written into docs/accuracy.md
    run.py types   apply the fixes to copies: type errors that were not there before, comments that
                   got lost, results that do not parse, fixes that a second run would change
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

_HERE = Path(__file__).resolve().parent
# The labels and the files of the corpus are found as the accuracy benchmark finds them.
sys.path += [str(_HERE.parent / "accuracy"), str(_HERE.parents[1])]

import calls  # noqa: E402
import checkers  # noqa: E402
import invariants  # noqa: E402
import measurement  # noqa: E402
import scoring  # noqa: E402
import tables  # noqa: E402
import trees  # noqa: E402
import type_checkers  # noqa: E402
from command_line import add_corpus_folder, folder, line_of  # noqa: E402
from scoring import Language  # noqa: E402

from benchmarks.accuracy.run import DOCUMENT, write_between  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calls import Call
    from invariants import Outcome
    from type_checkers import Diagnostic

_LABELS = measurement.MANIFEST.parent / "labels"


def _files(root: Path, language: Language) -> tuple[set[str], list[str]]:
    projects = measurement.present_projects(root)
    return projects, checkers.files_of(root, projects, language)


def proven_calls(root: Path, language: Language) -> tuple[list[Call], bool]:
    """Return the proven calls of the corpus in one language, and whether every file was rewritten.

    What the rewriter dies of is printed, once for all files.
    """
    projects, files = _files(root, language)
    examined = calls.examine_all(root, files)
    died: dict[str, list[str]] = {}
    for one in examined:
        if one.error:
            died.setdefault(one.error, []).append(one.file)
    for error, of_files in died.items():
        print(f"{', '.join(of_files)}: {error}", file=sys.stderr)
    labels = scoring.load_labels(_LABELS, projects, language)
    return calls.proven(examined, labels), not died


def _command_table(arguments: argparse.Namespace) -> int:
    measured = {one: proven_calls(arguments.into, one) for one in arguments.languages}
    if arguments.reason is not None:
        for found, _ in measured.values():
            _print_reason(found, arguments.reason)
        return 0
    text = "\n\n".join(tables.table(one, found) for one, (found, _) in measured.items())
    print(text)
    if not all(is_whole for _, is_whole in measured.values()):
        return 1
    if arguments.languages == list(Language):
        write_between(DOCUMENT, "rewriting figures", text)
    return 0


def _print_reason(found: Iterable[Call], name: str) -> None:
    for call in found:
        texts = [each for each in call.reasons if each.name == name]
        if texts or call.outcome.name.lower() == name:
            print(call)
        for each in texts:
            alone = ", the only reason" if call.only_reason == (name, each.safety) else ""
            print(f"    line {each.location.line}: {each.text} [{each.safety.value}{alone}]")


def _command_types(arguments: argparse.Namespace) -> int:
    found_any = False
    for language in arguments.languages:
        _, files = _files(arguments.into, language)
        outcomes = invariants.examine_all(arguments.into, files)
        found_any |= _print_broken(outcomes)
        changed = trees.write(arguments.into, arguments.work, outcomes)
        for mode in trees.AFTER:
            fixed = sum(outcome.fixed.get(mode, 0) for outcome in outcomes)
            print(f"{language.value}, {mode}: {fixed} fixes")
        print(f"{language.value}: {len(changed)} files change")
        if changed:
            if language is Language.PYTHON:
                sdk, found = type_checkers.run_pyright(arguments.work, changed)
            else:
                sdk, found = type_checkers.run_typescript(
                    arguments.work, changed, arguments.packages
                )
            print(f"types against {sdk}; the trees are in {arguments.work}")
            found_any |= _print_types(arguments.work, found)
    return 1 if found_any else 0


def _print_broken(outcomes: Sequence[Outcome]) -> bool:
    broken: dict[str, list[str]] = {}
    for outcome in outcomes:
        for what in outcome.broken:
            broken.setdefault(what, []).append(outcome.file)
    for what, files in broken.items():
        print(f"{', '.join(files)}: {what}")
    print(f"invariants that do not hold: {sum(map(len, broken.values()))}")
    left = [(outcome.file, what) for outcome in outcomes for what in outcome.left]
    print(f"left to do after unsafe fixes: {len({file for file, _ in left})} files")
    for file, what in left:
        print(f"  {file}: {what}")
    return bool(broken)


def _print_types(work: Path, found: dict[str, list[Diagnostic]]) -> bool:
    before = found[trees.BEFORE]
    print(f"type errors before: {len(before)}")
    found_any = False
    for mode in trees.AFTER:
        added = type_checkers.added(before, found[mode])
        found_any |= bool(added)
        print(f"{mode}: {len(added)} type errors that were not there before")
        for each in added:
            text = line_of(work / mode / each.file, each.line)
            print(f"  {mode}/{each.file}:{each.line} [{each.rule}] {text}")
            print(f"      {each.headline}")
            if each.detail != each.headline:
                print(f"      … {each.detail}")
        exchanged = type_checkers.exchanged(before, found[mode])
        print(f"{mode}: {len(exchanged)} in place of one of the same kind")
        for each in exchanged:
            print(f"  {mode}/{each.file}:{each.line} [{each.rule}] {each.headline}")
    return found_any


def main() -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    table = commands.add_parser("table")
    table.set_defaults(command=_command_table)
    help_ = "print the calls with a reason of this name, or with an outcome (safe, unsafe, refused,"
    help_ += " without_fix, unfound), in place of the tables"
    table.add_argument("--reason", metavar="NAME", help=help_)
    types = commands.add_parser("types")
    types.set_defaults(command=_command_types)
    help_ = "where the copies are written and left to be looked at"
    default = folder("~/.cache/oar-rewriting")
    types.add_argument("--work", type=folder, default=default, metavar="DIR", help=help_)
    help_ = "where npm installs the SDK and the TypeScript compiler; what is there is not replaced"
    default = folder("~/.cache/oar-npm")
    types.add_argument("--packages", type=folder, default=default, metavar="DIR", help=help_)
    for command in (table, types):
        add_corpus_folder(command)
        command.add_argument(
            "--language",
            dest="languages",
            type=lambda value: [Language(value)],
            default=list(Language),
            metavar="|".join(one.value for one in Language),
            help="only this one; a table of one language is printed and not written",
        )
    arguments = parser.parse_args()
    exit_status: int = arguments.command(arguments)
    return exit_status


if __name__ == "__main__":
    sys.exit(main())
