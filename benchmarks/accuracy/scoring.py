"""How findings compare with labels.

A finding matches a label in the same file about the same API when its line lies between the start
of the call chain and the name of the method: both are fair places to report.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ASSISTANTS = "assistants"
CHAT_COMPLETIONS = "chat_completions"
# What the bands of codes are about; OAR3xx is older than the split, OAR4xx and OAR9xx neither.
_APIS_OF_BAND = {
    "OAR1": frozenset({ASSISTANTS}),
    "OAR2": frozenset({CHAT_COMPLETIONS}),
    "OAR3": frozenset({ASSISTANTS, CHAT_COMPLETIONS}),
}
_FLAKE8_LINE = re.compile(r"(?P<file>.*?):(?P<line>\d+):\d+: (?P<code>[A-Z]+\d+) (?P<message>.*)")
_VENDORED = "/_vendor/"


class Language(Enum):
    """What the files of a comparison are written in."""

    PYTHON = "python"
    JAVASCRIPT = "javascript"

    @classmethod
    def of(cls, file: str) -> Language | None:
        """Return the language of a file by its name; TypeScript counts as JavaScript."""
        return _LANGUAGE_OF_SUFFIX.get(Path(file).suffix)


_LANGUAGE_OF_SUFFIX = {
    # flake8 passes over .pyi unless it is told otherwise.
    ".py": Language.PYTHON,
    **dict.fromkeys(
        (".cjs", ".cts", ".js", ".jsx", ".mjs", ".mts", ".ts", ".tsx"), Language.JAVASCRIPT
    ),
}


class Evidence(Enum):
    """Who made a label: a type checker, a reader of the line, or a reader of the file's group."""

    ORACLE = "oracle"
    HAND = "hand"
    GROUP = "group"


class Verdict(Enum):
    """What a finding at a label means; OPTIONAL is neither right nor wrong."""

    POSITIVE = "positive"
    OPTIONAL = "optional"
    NEGATIVE = "negative"


@dataclass(frozen=True)
class Finding:
    """One reported line; ``file`` is relative to the corpus, with forward slashes."""

    file: str
    line: int
    code: str
    message: str = ""
    apis: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.code}"


@dataclass(frozen=True)
class Label:
    """What is known about the lines of one call chain; without ``api`` it is about any API."""

    file: str
    first_line: int
    line: int
    api: str | None
    evidence: Evidence
    verdict: Verdict
    note: str

    def covers(self, line: int) -> bool:
        """Whether a finding on a line of the same file is about this label's chain."""
        return self.first_line <= line <= self.line

    def matches(self, finding: Finding) -> bool:
        """Whether a finding in the same file is about this label."""
        return self.covers(finding.line) and (self.api is None or self.api in finding.apis)


@dataclass
class Score:
    """The outcome of a comparison.

    ``verdicts`` counts findings, one a line and API, where None is a line without a label;
    ``by_code`` counts every finding under its own code.
    """

    labels: Counter[Verdict] = field(default_factory=Counter)
    found: Counter[tuple[str, Evidence]] = field(default_factory=Counter)
    positives: Counter[tuple[str, Evidence]] = field(default_factory=Counter)
    verdicts: Counter[Verdict | None] = field(default_factory=Counter)
    by_code: dict[str, Counter[Verdict | None]] = field(default_factory=dict)
    missed: list[Label] = field(default_factory=list)
    wrong: list[tuple[Finding, Label]] = field(default_factory=list)
    unjudged: list[Finding] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share that was found of the oracle's and the hand labels, without the weaker ones."""
        strong = [key for key in self.positives if key[1] is not Evidence.GROUP]
        found = sum(self.found[key] for key in strong)
        return ratio(found, sum(self.positives[key] for key in strong))

    @property
    def judged(self) -> int:
        """How many findings lie on a line that a label calls right or wrong."""
        return self.verdicts[Verdict.POSITIVE] + self.verdicts[Verdict.NEGATIVE]

    @property
    def precision(self) -> float:
        """The share of the judged findings that are right."""
        return ratio(self.verdicts[Verdict.POSITIVE], self.judged)


def ratio(part: int, whole: int) -> float:
    """Return ``part / whole``, and 1 where there was nothing to get right or wrong."""
    return part / whole if whole else 1.0


def read_findings(lines: Iterable[str], root: Path) -> list[Finding]:
    """Read flake8's default output, or JSON objects with file, line and code (or api)."""
    return [finding for line in lines for finding in _findings_of(line, root)]


def _findings_of(line: str, root: Path) -> Iterator[Finding]:
    if line.startswith("{"):
        row = json.loads(line)
        file, number, code = row.get("file") or row["path"], row["line"], row.get("code", "")
        apis = frozenset({row["api"]}) if "api" in row else _APIS_OF_BAND.get(code[:4], frozenset())
        message = row.get("message", "")
    else:
        match = _FLAKE8_LINE.match(line)
        if match is None:
            return
        file, number, code, message = match.group("file", "line", "code", "message")
        apis = _APIS_OF_BAND.get(code[:4], frozenset())
    if Path(file).is_absolute():
        file = os.path.relpath(file, root)
    yield Finding(Path(os.path.normpath(file)).as_posix(), int(number), code, message, apis)


def load_labels(folder: Path, projects: set[str], language: Language) -> list[Label]:
    """Read the labels about some projects, where hand labels take precedence over the oracle's."""
    labels = [
        label
        for name, evidence, verdict in (
            ("oracle_{}", Evidence.ORACLE, None),
            ("oracle_{}_other", Evidence.ORACLE, Verdict.NEGATIVE),
            ("oracle_{}_res", Evidence.ORACLE, Verdict.OPTIONAL),
            ("hand_labels", Evidence.HAND, None),
            ("group_labels_{}", Evidence.GROUP, None),
        )
        for row in _rows(folder, name.format("py" if language is Language.PYTHON else "js"))
        if is_scored(row["file"], projects, language)
        for label in [_label(row, evidence, verdict)]
    ]
    return _without_duplicates(labels)


def is_scored(file: str, projects: set[str], language: Language) -> bool:
    """Whether a file of the corpus takes part in a comparison."""
    return (
        "/".join(file.split("/")[:2]) in projects
        and _VENDORED not in file
        and Language.of(file) is language
    )


def _rows(folder: Path, name: str) -> list[dict[str, Any]]:
    text = (folder / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _label(row: Mapping[str, Any], evidence: Evidence, verdict: Verdict | None) -> Label:
    api: str | None = row.get("api")
    if verdict is Verdict.NEGATIVE:
        note, api = str(api), None
    else:
        note = row.get("label") or row.get("method") or ""
    if api is not None:
        api = api.removeprefix("res_")
    if verdict is None:
        verdict = _verdict(row)
    if api == "beta_vector_stores":
        api = ASSISTANTS
    first_line = row.get("start_line", row["line"])
    return Label(row["file"], first_line, row["line"], api, evidence, verdict, note)


def _verdict(row: Mapping[str, Any]) -> Verdict:
    if (
        row.get("optional")
        or row.get("neutral")
        or row.get("api") == "beta_vector_stores"
        or row.get("label") in ("unknown_provider", "mock_or_test")
    ):
        return Verdict.OPTIONAL
    # The oracle's rows are without a label: they are the ones that it resolved to the SDK.
    return Verdict.POSITIVE if row.get("label") in (None, "true_openai") else Verdict.NEGATIVE


def _without_duplicates(labels: list[Label]) -> list[Label]:
    """Settle lines with several labels: hand over oracle over group, and each counted once."""
    hand = [label for label in labels if label.evidence is Evidence.HAND]
    read_by_hand = {(label.file, label.line) for label in hand}
    overruling = _by_file(label for label in hand if label.verdict is not Verdict.POSITIVE)
    settled = []
    for label in labels:
        if label.evidence is Evidence.GROUP and (label.file, label.line) in read_by_hand:
            continue
        overruled = (
            label.evidence is Evidence.ORACLE
            and label.verdict is Verdict.POSITIVE
            and any(label.covers(other.line) for other in overruling[label.file])
        )
        settled.append(replace(label, verdict=Verdict.OPTIONAL) if overruled else label)
    resolved = _by_file(
        label
        for label in settled
        if label.evidence is Evidence.ORACLE and label.verdict is Verdict.POSITIVE
    )
    return [
        label
        for label in settled
        if label.evidence is Evidence.ORACLE
        or label.verdict is not Verdict.POSITIVE
        or not any(
            other.api == label.api and other.covers(label.line) for other in resolved[label.file]
        )
    ]


def _by_file(labels: Iterable[Label]) -> defaultdict[str, list[Label]]:
    index: defaultdict[str, list[Label]] = defaultdict(list)
    for label in labels:
        index[label.file].append(label)
    return index


def score(labels: list[Label], findings: list[Finding]) -> Score:
    """Compare findings with labels; findings of codes that belong to no API are left out."""
    result = Score()
    labels_of = _by_file(labels)
    findings_of: defaultdict[str, list[Finding]] = defaultdict(list)
    seen: set[tuple[str, int, frozenset[str]]] = set()
    for finding in dict.fromkeys(findings):
        if not finding.apis:
            continue
        findings_of[finding.file].append(finding)
        label = _judge(finding, labels_of[finding.file])
        verdict = None if label is None else label.verdict
        result.by_code.setdefault(finding.code, Counter())[verdict] += 1
        # Several codes on a line say one thing about the API there.
        if (place := (finding.file, finding.line, finding.apis)) in seen:
            continue
        seen.add(place)
        result.verdicts[verdict] += 1
        if label is None:
            result.unjudged.append(finding)
        elif verdict is Verdict.NEGATIVE:
            result.wrong.append((finding, label))
    for label in labels:
        result.labels[label.verdict] += 1
        if label.verdict is not Verdict.POSITIVE or label.api is None:
            continue
        key = (label.api, label.evidence)
        result.positives[key] += 1
        if any(label.matches(finding) for finding in findings_of[label.file]):
            result.found[key] += 1
        else:
            result.missed.append(label)
    return result


def _judge(finding: Finding, labels: list[Label]) -> Label | None:
    matching = [label for label in labels if label.matches(finding)]
    order = list(Verdict)
    return min(matching, key=lambda label: order.index(label.verdict), default=None)
