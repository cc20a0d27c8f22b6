"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime


class Severity(str, Enum):
    """An error fails in production, a warning is advice, a hint may be noise."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Confidence(str, Enum):
    """How sure a finding is of its receiver."""

    PROVEN = "proven"
    LIKELY = "likely"


class Effort(str, Enum):
    """Who can make a change, from the least effort to the largest.

    A rewriter alone, which keeps the behaviour; a rewriter with a person who looks at it or fills
    something in; or a person, who decides what takes the place of what has no counterpart.
    """

    AUTOMATIC = "automatic"
    ASSISTED = "assisted"
    REDESIGN = "redesign"

    @property
    def rank(self) -> int:
        """The place in the order, from 0."""
        return list(Effort).index(self)


@dataclass(frozen=True, order=True)
class Location:
    """A range: lines count from 1, columns from 0 in characters; the end is exclusive.

    ``cell`` counts the cells of a notebook from 1, and lines count within it; 0 is no notebook.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    cell: int = 0


@dataclass(frozen=True)
class Step:
    """One step of a plan: what stands at ``location``, and what becomes of it.

    ``subject`` is the user's own spelling or, without backticks, a few words.
    """

    location: Location
    subject: str
    plan: str


@dataclass(frozen=True)
class Flow:
    """The calls of one conversation in one class or function, and the plan for all of them.

    ``id`` is unique in its file. ``name`` is that of the class or function, or of what a function
    without one is handed to; ``<module>`` is code outside of any. ``location`` is where the name
    stands, the first step where there is none. ``effort`` is the largest of its findings.
    """

    id: str
    name: str
    location: Location
    effort: Effort
    steps: tuple[Step, ...]


class Safety(str, Enum):
    """Whether a fix is applied, as in ruff.

    Safe keeps the behaviour of the program apart from the API that it calls; unsafe may change it
    and says how; manual is explained, never applied.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    MANUAL = "manual"

    @property
    def rank(self) -> int:
        """The place in the order, from 0."""
        return list(Safety).index(self)


@dataclass(frozen=True, order=True)
class Edit:
    """A replacement of ``start`` to ``end``, in characters of the source's text, by ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, order=True)
class Replacement:
    """What is written in place of a range of a file, with the line ends of that place."""

    location: Location
    text: str


@dataclass(frozen=True, order=True)
class Reason:
    """Why a fix is not safe: what may change, or what is in its way.

    ``name`` is one of few, in kebab case; ``text`` is a sentence without a full stop about the
    user's own code, which begins at ``location``.
    """

    location: Location
    name: str
    text: str
    safety: Safety


@dataclass(frozen=True)
class Fix:
    """The replacement of one call, with everything that has to move along with it.

    ``location`` and ``code`` are those of the finding of the call, ``subject`` is its spelling.
    Calls that have to move together have the same edits. ``safety`` is the worst of the reasons;
    a manual fix may have edits too, which show what to write. ``replacements`` are the edits where
    they stand in the file, in order; they are filled in together with its place there.
    """

    location: Location
    code: str
    subject: str
    edits: tuple[Edit, ...]
    reasons: tuple[Reason, ...] = ()
    replacements: tuple[Replacement, ...] = ()

    @property
    def safety(self) -> Safety:
        """What the worst of the reasons says."""
        worst = max((reason.safety for reason in self.reasons), key=lambda s: s.rank, default=None)
        return worst or Safety.SAFE

    def held_back_by(self, suppressed: Fix) -> Fix:
        """Return the fix as one that cannot be applied: it moves with that of a call that stays."""
        text = f"has to move together with `{suppressed.subject}`, which is suppressed"
        reason = Reason(suppressed.location, "moves-with-suppressed", text, Safety.MANUAL)
        return replace(self, reasons=(*self.reasons, reason))


# The code of a file that could not be checked; no rule has it.
UNCHECKED = "OAR000"


@dataclass(frozen=True, order=True)
class Finding:
    """One place that has to change; findings order by place, then code.

    ``is_document`` marks what stands in documentation or in a shell script: advice, not a failure.
    ``effort`` of a call is the largest of what stands in it. ``flow`` is shared by the findings of
    one conversation. ``model`` is what the call names, where its shutdown is known to be on
    ``model_sunset``; else it is empty. ``fix`` is there of calls that a rewriter knows, where it
    was asked for.
    """

    location: Location
    code: str
    message: str
    severity: Severity = Severity.ERROR
    confidence: Confidence = Confidence.PROVEN
    is_document: bool = False
    effort: Effort = field(default=Effort.ASSISTED, compare=False)
    flow: Flow | None = field(default=None, compare=False)
    model: str = field(default="", compare=False)
    model_sunset: datetime.date | None = field(default=None, compare=False)
    fix: Fix | None = field(default=None, compare=False)


def unchecked(reason: str) -> Finding:
    """Return the finding that says that a file was not checked, and why."""
    message = f"this file was not checked: {' '.join(reason.split())}"
    return Finding(Location(1, 0, 1, 0), UNCHECKED, message)
