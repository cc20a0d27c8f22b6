"""The figures as Markdown."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import checkers
import corpus
import scoring
from measurement import MANIFEST
from scoring import ASSISTANTS, CHAT_COMPLETIONS, Evidence, Finding, Language, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checkers import Run
    from measurement import Measurement
    from scoring import Label

_REMARKS = Path(__file__).resolve().parent / "remarks.jsonl"
API_NAMES = {ASSISTANTS: "Assistants", CHAT_COMPLETIONS: "Chat Completions"}
_TITLES = {Language.PYTHON: "Python", Language.JAVASCRIPT: "JavaScript and TypeScript"}
# SDKs of other vendors, many with the same method names: nothing in them is OpenAI code.
_OTHER_VENDORS = {
    "pypi": (
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
    ),
    "npm": (
        "@ai-sdk/groq",
        "@anthropic-ai/sdk",
        "@azure-rest/ai-inference",
        "@azure/ai-agents",
        "groq-sdk",
        "together-ai",
    ),
}
_REGISTRY = {Language.PYTHON: "pypi", Language.JAVASCRIPT: "npm"}
# The SDKs' own examples and tests, which hold many of the labels and little of what others write.
_SDKS = {Language.PYTHON: "gh/openai+openai-python", Language.JAVASCRIPT: "js/openai+openai-node"}
# Methods of the Assistants API without a deprecation mark of their own in npm's openai 7.57.0; no
# method of Chat Completions has one.
_UNMARKED = (
    "createAndPoll",
    "createAndRunPoll",
    "createAndRunStream",
    "poll",
    "stream",
    "submitToolOutputsAndPoll",
    "submitToolOutputsStream",
)
_LOOK_ALIKES = {
    "other_provider": "another vendor's client",
    "definition": "a definition",
    "comment_or_string": "a comment or string",
}


@dataclass(frozen=True)
class _Remark:
    """What a reader found out about a line, or about a whole file."""

    text: str
    about_openai: bool | None


def _read_remarks() -> Callable[[str, int], _Remark | None]:
    """Return a look-up by file and line; a remark without a line is about its whole file."""
    remarks = {}
    for text in _REMARKS.read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        remarks[row["file"], row.get("line")] = _Remark(row["remark"], row.get("about_openai"))
    return lambda file, line: remarks.get((file, line), remarks.get((file, None)))


def corpus_figures(measurements: list[Measurement]) -> str:
    """Render what was measured on the corpus, language by language."""
    assembled = len(measurements[0].projects)
    versions = ", ".join(f"{name} {version(name)}" for name in ("flake8", "ast-grep-py"))
    head = (
        f"flake8-responses-migration {version('flake8-responses-migration')}, {versions}; "
        f"{assembled} of {len(corpus.load_projects(MANIFEST))} projects assembled."
    )
    return "\n\n".join([head, *(part for each in measurements for part in _section(each))])


def _section(measured: Measurement) -> Iterator[str]:
    score = measured.score
    yield f"### {_TITLES[measured.language]}"
    yield f"{len(measured.files):,} files."
    yield _recall_table(score)
    yield _without_sdk(measured)
    yield (
        f"Precision: {score.verdicts[Verdict.POSITIVE]} of {score.judged} judged findings are "
        f"right ({score.precision:.2%}). {score.verdicts[Verdict.OPTIONAL]} more are optional "
        f"and {score.verdicts[None]} lie on lines without a label (parameters, result fields, "
        "types, strings)."
    )
    yield _look_alikes_table(measured)
    yield _other_vendors(measured)
    yield "#### Compared with searching by hand"
    yield _comparison_table(measured)
    if measured.language is Language.JAVASCRIPT:
        yield "#### Calls without a deprecation mark"
        yield _unmarked_table(measured)
    yield "#### Findings by code"
    yield _code_table(score)
    yield from _misses(measured)
    yield from _unchecked(measured)


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


def _without_sdk(measured: Measurement) -> str:
    sdk = _SDKS[measured.language]
    labels = [label for label in measured.labels if not label.file.startswith(f"{sdk}/")]
    score = scoring.score(labels, measured.run.findings)
    shares = [
        f"{name} {_share(_total(score.found, api), _total(score.positives, api))}"
        for api, name in API_NAMES.items()
    ]
    return (
        f"Without the SDK's own examples and tests (`{sdk}`), all kinds of label: "
        f"{', '.join(shares)}."
    )


def _total(counts: Counter[tuple[str, Evidence]], api: str) -> int:
    return sum(counts[api, evidence] for evidence in Evidence)


def _look_alikes_table(measured: Measurement) -> str:
    def kind(label: Label) -> str:
        # The oracle's say which vendor's.
        note = "other_provider" if label.note.startswith("other:") else label.note
        return _LOOK_ALIKES[note]

    negative = {
        (label.file, label.line): kind(label)
        for label in measured.labels
        if label.verdict is Verdict.NEGATIVE
    }
    labelled = Counter(negative.values())
    wrong = {(label.file, label.line) for _, label in measured.score.wrong}
    reported = Counter(negative[place] for place in wrong)
    return _markdown_table(
        ["labelled as", "lines", "reported"],
        [[name, str(labelled[name]), str(reported[name])] for name in _LOOK_ALIKES.values()],
    )


def _other_vendors(measured: Measurement) -> str:
    registry = _REGISTRY[measured.language]
    vendors = [
        project
        for project in corpus.load_projects(MANIFEST)
        if project.name in _OTHER_VENDORS[registry]
        and project.kind == registry
        and project.path in measured.projects
    ]
    reported = [
        finding
        for project in vendors
        for finding in measured.findings_in(project.path)
        if not finding.code.startswith("OAR9")
    ]
    places = "".join(f"\n- `{finding.file}:{finding.line}` {finding.code}" for finding in reported)
    return (
        f"In the {len(vendors)} SDKs of other vendors "
        f"({', '.join(project.name for project in vendors)}): "
        f"{len(reported)} findings, hints (OAR9xx) aside.{places}"
    )


def _comparison_table(measured: Measurement) -> str:
    score = measured.score
    by_search = scoring.score(measured.labels, checkers.run_search(measured.root, measured.files))

    def row(name: str, found: Counter[tuple[str, Evidence]], precision: str) -> list[str]:
        shares = [_share(_total(found, api), _total(score.positives, api)) for api in API_NAMES]
        return [name, *shares, precision]

    resolved = Counter(
        {key: count for key, count in score.positives.items() if key[1] is Evidence.ORACLE}
    )
    rows = [
        row("this plugin", score.found, f"{score.precision:.2%}"),
        row("search for the spelling", by_search.found, f"{by_search.precision:.2%}"),
        row("type checker that resolves the receiver", resolved, ""),
    ]
    if measured.language is Language.JAVASCRIPT:
        marked = Counter({(ASSISTANTS, Evidence.ORACLE): resolved[ASSISTANTS, Evidence.ORACLE]})
        marked[ASSISTANTS, Evidence.ORACLE] -= len(_unmarked(measured.labels))
        rows.append(row("type checker that reports deprecation marks", marked, ""))
    return _markdown_table(["all kinds of label", *API_NAMES.values(), "precision"], rows)


def _unmarked(labels: list[Label]) -> list[Label]:
    """Return the labelled Assistants calls that carry no mark; only the oracle names methods."""
    return [
        label
        for label in labels
        if label.api == ASSISTANTS
        and label.evidence is Evidence.ORACLE
        and label.verdict is Verdict.POSITIVE
        and label.note in _UNMARKED
    ]


def _unmarked_table(measured: Measurement) -> str:
    unmarked = _unmarked(measured.labels)
    missed = set(measured.score.missed)
    labelled = Counter(label.note for label in unmarked)
    found = Counter(label.note for label in unmarked if label not in missed)
    rows = [[f"`{name}`", _share(found[name], labelled[name])] for name in _UNMARKED]
    rows.append(["all", _share(found.total(), labelled.total())])
    return _markdown_table(["method", "oracle"], rows)


def _code_table(score: scoring.Score) -> str:
    verdicts: list[Verdict | None] = [*Verdict, None]
    return _markdown_table(
        ["code", "right", "optional", "wrong", "unjudged"],
        [
            [code, *(str(counts[verdict]) for verdict in verdicts)]
            for code, counts in sorted(score.by_code.items())
        ],
    )


def _misses(measured: Measurement) -> Iterator[str]:
    remark_on = _read_remarks()

    def row(file: str, line: int, what: str) -> list[str]:
        remark = remark_on(file, line)
        return [f"`{file}:{line}`", what, remark.text if remark else "**not looked at yet**"]

    missed = []
    for label in measured.score.missed:
        instead = [
            finding.code
            for finding in measured.run.findings
            if finding.file == label.file and label.covers(finding.line)
        ]
        what = f"{API_NAMES[label.api or '']}, {label.evidence.value}"
        if instead:
            what += f"; reported as {', '.join(dict.fromkeys(instead))}"
        missed.append(row(label.file, label.line, what))
    yield f"#### Remaining misses: {len(missed)}"
    if missed:
        yield _markdown_table(["where", "label", "reason"], missed)
    wrong = [
        row(found.file, found.line, f"{found.code}; labelled {label.note}")
        for found, label in measured.score.wrong
    ]
    yield f"#### Wrong findings: {len(wrong)}"
    if wrong:
        yield _markdown_table(["where", "finding", "reason"], wrong)


def _unchecked(measured: Measurement) -> Iterator[str]:
    rows = _unchecked_rows(measured.run.unchecked, measured.run.unfinished)
    yield f"#### Files that were not checked: {len(rows)}"
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


def clean_figures(runs: dict[corpus.Project, Run], root: Path) -> str:
    """Render what was found in the trees that are not about OpenAI as Markdown."""
    remark_on = _read_remarks()
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
