"""What becomes of the calls, as Markdown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import scoring
from calls import Outcome, is_of_sdk

from flake8_responses_migration.findings import Safety

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calls import Call
    from scoring import Language

_TITLES = {
    scoring.Language.PYTHON: "Python",
    scoring.Language.JAVASCRIPT: "JavaScript and TypeScript",
}
_EFFECTS = {Safety.SAFE: "none", Safety.UNSAFE: "makes it unsafe", Safety.MANUAL: "refuses"}
# A reason for more of the calls than this is the next thing to make work.
LARGE_SHARE = 0.05


def table(language: Language, calls: Sequence[Call]) -> str:
    """Return the figures of one language."""
    return "\n".join([f"### {_TITLES[language]}", "", *_lines(language, calls)])


def _lines(language: Language, calls: Sequence[Call]) -> Iterator[str]:
    others = [call for call in calls if not is_of_sdk(call, language)]
    yield "| proven chat calls | all | without the SDK's own examples and tests |"
    yield "| --- | --- | --- |"
    yield f"| all | {len(calls)} | {len(others)} |"
    for outcome in Outcome:
        row = [_share(_count(group, outcome), len(group)) for group in (calls, others)]
        yield f"| {outcome.value} | {' | '.join(row)} |"
    both = [
        _share(_count(group, Outcome.SAFE) + _count(group, Outcome.UNSAFE), len(group))
        for group in (calls, others)
    ]
    yield f"| fixed, safely or not | {' | '.join(both)} |"
    yield from ["", "#### By code", ""]
    yield f"| code | {' | '.join(outcome.value for outcome in Outcome)} |"
    yield f"| --- |{' --- |' * len(Outcome)}"
    for code in sorted({call.code for call in calls if call.code}):
        group = [call for call in calls if call.code == code]
        yield f"| {code} | {' | '.join(str(_count(group, outcome)) for outcome in Outcome)} |"
    yield from ["", "#### Reasons", ""]
    yield from _reasons(calls)


def _reasons(calls: Sequence[Call]) -> Iterator[str]:
    counted = Counter(
        key
        for call in calls
        for key in sorted({(reason.name, reason.safety) for reason in call.reasons})
    )
    if not counted:
        yield "None: no fix says why it is not safe."
        return
    yield "| reason | effect | calls | the only such reason |"
    yield "| --- | --- | --- | --- |"
    for (name, safety), count in sorted(
        counted.items(), key=lambda item: (-item[0][1].rank, -item[1], item[0][0])
    ):
        shown = f"**{name}**" if count > LARGE_SHARE * len(calls) else name
        only = sum(call.only_reason == (name, safety) for call in calls)
        yield f"| {shown} | {_EFFECTS[safety]} | {_share(count, len(calls))} | {only} |"


def _count(calls: Sequence[Call], outcome: Outcome) -> int:
    return sum(call.outcome is outcome for call in calls)


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.1f}%)" if whole else "0"
