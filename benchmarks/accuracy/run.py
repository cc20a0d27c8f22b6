"""Measures how well the findings agree with labelled third-party code.

usage, from any folder, with a Python that has the plugin installed:

    run.py assemble   bring the corpus onto this machine
    run.py score      run flake8 over the corpus and compare its findings with the labels
    run.py clean      run flake8 over trees that are not about OpenAI and list what it finds
    run.py table      write the figures of both into docs/accuracy.md
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import corpus
import scoring
from scoring import ASSISTANTS, CHAT_COMPLETIONS, Evidence, Finding, Language, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).resolve().parent
MANIFEST = HERE / "manifest.json"
LABELS = HERE / "labels"
REMARKS = HERE / "remarks.jsonl"
DOCUMENT = HERE.parents[1] / "docs" / "accuracy.md"

# Large and well known, and about something else; transformers talks about OpenAI all the time.
CLEAN_TREES = [
    corpus.Project("pypi", name, version_, f"{name}-{version_}")
    for name, version_ in (("django", "5.2.19"), ("sympy", "1.14.0"), ("transformers", "5.23.0"))
]
# SDKs of other vendors, many with the same method names: nothing in them is OpenAI code.
OTHER_VENDORS = (
    "anthropic",
    "azure-ai-agents",
    "azure-ai-inference",
    "azure-ai-projects",
    "groq",
    "huggingface_hub",
    "llama-stack-client",
    "mistralai",
    "replicate",
    "together",
    "writer-sdk",
    "xai-sdk",
)
API_NAMES = {ASSISTANTS: "Assistants", CHAT_COMPLETIONS: "Chat Completions"}
UNCHECKED_CODES = ("E902", "E999", "OAR000")
# What people search for by hand.
SPELLINGS = {
    ASSISTANTS: re.compile(r"\.beta\.(assistants|threads)\b"),
    CHAT_COMPLETIONS: re.compile(r"\.chat\.completions\.(create|parse|stream)\b"),
}
_CRASH = re.compile(
    r"(?P<file>.*?): \"(?P<plugin>.*?)\" failed during execution due to (?P<why>.*)"
)


@dataclass(frozen=True)
class Run:
    """What flake8 said about a tree.

    ``unchecked`` are the files that it could not parse or the plugin not check; ``unfinished``
    those on which flake8 itself, or another plugin, dies, each with the reason.
    """

    findings: list[Finding]
    unchecked: list[Finding]
    unfinished: dict[str, str]

    @classmethod
    def of(cls, reported: list[Finding], unfinished: dict[str, str]) -> Run:
        """Tell the findings from the notes about files that were not checked."""
        return cls(
            [finding for finding in reported if finding.code not in UNCHECKED_CODES],
            [finding for finding in reported if finding.code in UNCHECKED_CODES],
            unfinished,
        )


@dataclass(frozen=True)
class Remark:
    """What a reader found out about a line, or about a whole file."""

    text: str
    about_openai: bool | None


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


def read_remarks() -> Callable[[str, int], Remark | None]:
    """Return a look-up by file and line; a remark without a line is about its whole file."""
    remarks = {}
    for text in REMARKS.read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        remarks[row["file"], row.get("line")] = Remark(row["remark"], row.get("about_openai"))
    return lambda file, line: remarks.get((file, line), remarks.get((file, None)))


def grep(root: Path, projects: set[str]) -> Iterator[Finding]:
    """Yield what a search for the usual spellings finds, whoever the receiver is."""
    for project in sorted(projects):
        for path in sorted((root / project).rglob("*.py")):
            file = path.relative_to(root).as_posix()
            if not path.is_file() or not scoring.is_scored(file, projects, Language.PYTHON):
                continue
            for number, line in enumerate(path.read_text("utf-8", "replace").split("\n"), 1):
                for api, spelling in SPELLINGS.items():
                    if spelling.search(line):
                        yield Finding(file, number, "grep", apis=frozenset({api}))


def present_projects(root: Path) -> set[str]:
    """Return the paths of the projects that were assembled."""
    return {project.path for project in corpus.load_projects(MANIFEST) if project.is_in(root)}


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
            print(f"  {file}:{line} [{note}] {_line_of(root / file, line)}")


def _line_of(path: Path, number: int) -> str:
    lines = path.read_text("utf-8", "replace").split("\n")
    return lines[number - 1].strip()[:110] if number <= len(lines) else ""


def corpus_figures(root: Path) -> str:
    """Measure on the corpus and render the figures as Markdown."""
    projects = present_projects(root)
    run = run_flake8(root)
    labels = scoring.load_labels(LABELS, projects, Language.PYTHON)
    findings = _scored(run.findings, projects, Language.PYTHON)
    score = scoring.score(labels, findings)
    by_grep = scoring.score(labels, list(grep(root, projects)))
    return "\n\n".join(
        [
            f"flake8-responses-migration {version('flake8-responses-migration')}, "
            f"flake8 {version('flake8')}; {len(projects)} of "
            f"{len(corpus.load_projects(MANIFEST))} projects assembled.",
            _recall_table(score),
            f"Precision: {score.verdicts[Verdict.POSITIVE]} of {score.judged} judged findings are "
            f"right ({score.precision:.2%}). {score.verdicts[Verdict.OPTIONAL]} more are optional "
            f"and {score.verdicts[None]} lie on lines without a label (parameters, result fields, "
            "types, strings).",
            _other_vendors(run.findings, projects),
            "### Compared with searching by hand",
            _comparison_table(score, by_grep),
            "### Findings by code",
            _code_table(score),
            *_misses(score, run.findings),
            *_unchecked(run, projects),
        ]
    )


def _scored(findings: list[Finding], projects: set[str], language: Language) -> list[Finding]:
    return [finding for finding in findings if scoring.is_scored(finding.file, projects, language)]


def _markdown_table(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


def _share(found: int, all_: int) -> str:
    return f"{found} of {all_} ({scoring.ratio(found, all_):.2%})" if all_ else "none"


def _recall_table(score: scoring.Score) -> str:
    return _markdown_table(
        ["API", *(evidence.value for evidence in Evidence)],
        [
            [name, *(_share(score.found[api, e], score.positives[api, e]) for e in Evidence)]
            for api, name in API_NAMES.items()
        ],
    )


def _other_vendors(findings: list[Finding], projects: set[str]) -> str:
    folders = {
        project.path
        for project in corpus.load_projects(MANIFEST)
        if project.name in OTHER_VENDORS and project.kind == "pypi" and project.path in projects
    }
    reported = [
        finding
        for finding in findings
        if "/".join(finding.file.split("/")[:2]) in folders and not finding.code.startswith("OAR9")
    ]
    places = "".join(f"\n- `{finding.file}:{finding.line}` {finding.code}" for finding in reported)
    return (
        f"In the {len(folders)} SDKs of other vendors ({', '.join(OTHER_VENDORS)}): "
        f"{len(reported)} findings, hints (OAR9xx) aside.{places}"
    )


def _comparison_table(score: scoring.Score, by_grep: scoring.Score) -> str:
    def row(name: str, found: Counter[tuple[str, Evidence]], precision: str) -> list[str]:
        shares = [
            _share(
                sum(found[api, evidence] for evidence in Evidence),
                sum(score.positives[api, evidence] for evidence in Evidence),
            )
            for api in API_NAMES
        ]
        return [name, *shares, precision]

    resolved = Counter(
        {key: count for key, count in score.positives.items() if key[1] is Evidence.ORACLE}
    )
    return _markdown_table(
        ["all kinds of label", *API_NAMES.values(), "precision"],
        [
            row("this plugin", score.found, f"{score.precision:.2%}"),
            row("search for the spelling", by_grep.found, f"{by_grep.precision:.2%}"),
            row("type checker that resolves the receiver", resolved, ""),
        ],
    )


def _code_table(score: scoring.Score) -> str:
    verdicts: list[Verdict | None] = [*Verdict, None]
    return _markdown_table(
        ["code", "right", "optional", "wrong", "unjudged"],
        [
            [code, *(str(counts[verdict]) for verdict in verdicts)]
            for code, counts in sorted(score.by_code.items())
        ],
    )


def _misses(score: scoring.Score, findings: list[Finding]) -> Iterator[str]:
    remark_on = read_remarks()

    def row(file: str, line: int, what: str) -> list[str]:
        remark = remark_on(file, line)
        return [f"`{file}:{line}`", what, remark.text if remark else "**not looked at yet**"]

    missed = []
    for label in score.missed:
        instead = [
            finding.code
            for finding in findings
            if finding.file == label.file and label.covers(finding.line)
        ]
        what = f"{API_NAMES[label.api or '']}, {label.evidence.value}"
        if instead:
            what += f"; reported as {', '.join(dict.fromkeys(instead))}"
        missed.append(row(label.file, label.line, what))
    yield f"### Remaining misses: {len(missed)}"
    if missed:
        yield _markdown_table(["where", "label", "reason"], missed)
    wrong = [
        row(found.file, found.line, f"{found.code}; labelled {label.note}")
        for found, label in score.wrong
    ]
    yield f"### Wrong findings: {len(wrong)}"
    if wrong:
        yield _markdown_table(["where", "finding", "reason"], wrong)


def _unchecked(run: Run, projects: set[str]) -> Iterator[str]:
    unchecked = _scored(run.unchecked, projects, Language.PYTHON)
    rows = _unchecked_rows(unchecked, run.unfinished)
    yield f"### Files that were not checked: {len(rows)}"
    if rows:
        yield _markdown_table(["where", "why"], rows)


def _unchecked_rows(
    unchecked: list[Finding], unfinished: dict[str, str], folder: str = ""
) -> list[list[str]]:
    rows = [
        [f"`{folder}{each.file}:{each.line}`", f"{each.code} {each.message}"] for each in unchecked
    ]
    rows += [[f"`{folder}{file}`", f"flake8 stops: {why}"] for file, why in unfinished.items()]
    return rows


def run_clean(into: Path) -> dict[corpus.Project, Run]:
    """Run flake8 over the trees that are not about OpenAI."""
    left_out = corpus.assemble(CLEAN_TREES, into)
    if left_out:
        raise SystemExit("\n".join(f"{tree.path}: {why}" for tree, why in left_out.items()))
    return {tree: run_flake8(into / tree.path) for tree in CLEAN_TREES}


def clean_figures(runs: dict[corpus.Project, Run], root: Path) -> str:
    """Render what was found in the trees that are not about OpenAI as Markdown."""
    remark_on = read_remarks()
    totals, findings, unchecked = [], [], []
    for tree, run in runs.items():
        judgements = Counter[bool | None]()
        for finding in run.findings:
            file = f"{tree.path}/{finding.file}"
            remark = remark_on(file, finding.line)
            judgements[None if remark is None else remark.about_openai] += 1
            text = "**not looked at yet**" if remark is None else remark.text
            findings.append([f"`{file}:{finding.line}`", finding.code, text])
        files = sum(1 for path in (root / tree.path).rglob("*.py") if path.is_file())
        counts = [judgements.total(), judgements[True], judgements[False], judgements[None]]
        totals.append([f"{tree.name} {tree.revision}", str(files), *map(str, counts)])
        unchecked += _unchecked_rows(run.unchecked, run.unfinished, f"{tree.path}/")
    head = ["tree", "Python files", "findings", "OpenAI code", "not OpenAI code", "not looked at"]
    parts = [_markdown_table(head, totals)]
    if unchecked:
        parts += ["Not checked:", _markdown_table(["where", "why"], unchecked)]
    if findings:
        parts += ["Every finding:", _markdown_table(["where", "code", "judgement"], findings)]
    return "\n\n".join(parts)


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
    language = Language(arguments.language)
    projects = present_projects(root)
    if not projects:
        raise SystemExit(f"no project of the corpus in {root}; run `assemble` first")
    if arguments.findings:
        with arguments.findings.open(encoding="utf-8", errors="replace") as lines:
            run = Run.of(scoring.read_findings(lines, root), {})
    elif language is Language.PYTHON:
        run = run_flake8(root)
    else:
        raise SystemExit("flake8 checks Python only; give the findings with --findings")
    print(f"{len(projects)} projects assembled")
    findings = _scored(run.findings, projects, language)
    score = scoring.score(scoring.load_labels(LABELS, projects, language), findings)
    print_score(score, root, arguments.sample)
    for finding in _scored(run.unchecked, projects, language):
        print(f"not checked: {finding} {finding.message}")
    for file, why in run.unfinished.items():
        print(f"not checked, flake8 stops: {file} {why}")
    too_low = score.recall < arguments.min_recall or score.precision < arguments.min_precision
    return 1 if too_low else 0


def _command_clean(arguments: argparse.Namespace) -> int:
    print(clean_figures(run_clean(arguments.clean_into), arguments.clean_into))
    return 0


def _command_table(arguments: argparse.Namespace) -> int:
    if arguments.only != "clean":
        write_between(DOCUMENT, "figures", corpus_figures(arguments.into))
    if arguments.only != "corpus":
        figures = clean_figures(run_clean(arguments.clean_into), arguments.clean_into)
        write_between(DOCUMENT, "clean figures", figures)
    return 0


def _folder(text: str) -> Path:
    # Absolute, as flake8 reports paths the way it is given them.
    return Path(text).expanduser().resolve()


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
            default = _folder(os.environ.get("OAR_CORPUS") or "~/.cache/oar-corpus")
            help_ = "where the corpus lies, outside of every repository"
            added.add_argument("--into", type=_folder, default=default, metavar="DIR", help=help_)
        if name in ("clean", "table"):
            default, help_ = (
                _folder("~/.cache/oar-clean"),
                "where the trees that are not about OpenAI lie",
            )
            option = "--into" if name == "clean" else "--clean-into"
            added.add_argument(
                option, dest="clean_into", type=_folder, default=default, metavar="DIR", help=help_
            )
        return added

    assemble = add("assemble", _command_assemble)
    help_ = "local git directories to take before the network: DIR/OWNER+NAME or DIR/OWNER/NAME"
    assemble.add_argument("--repositories", type=_folder, metavar="DIR", help=help_)
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
