"""The calls that matches are about, and what that says of their effort and their model."""

from __future__ import annotations

import bisect
import datetime
import functools
from typing import TYPE_CHECKING, NamedTuple

from . import codes
from .bindings.model import Receiver
from .findings import Effort
from .spelling import span
from .toml import load_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from .bindings.interface import Bindings
    from .matching import Match
    from .syntax import Syntax

_MODEL = "model"


class Model(NamedTuple):
    """A model and the day of its shutdown."""

    name: str
    sunset: datetime.date


def called(node: SgNode, syntax: Syntax) -> SgNode | None:
    """Return the call that a node is, or whose function it is; None where it is not called."""
    if node.kind() == syntax.call:
        return node
    current = node
    while (parent := current.parent()) is not None:
        if parent.kind() == syntax.call:
            return parent if parent.field("function") == current else None
        if parent.kind() not in syntax.wrappers:
            return None
        current = parent
    return None


def efforts(matches: Sequence[Match], syntax: Syntax) -> list[Effort]:
    """Return the effort of each match: that of a call is the largest of what stands in it."""
    known = codes.known()
    own = [_own_effort(match, known) for match in matches]
    ordered = sorted((*span(match.node), own[place]) for place, match in enumerate(matches))
    starts = [start for start, _, _ in ordered]
    found = []
    for place, match in enumerate(matches):
        # what is left out of a call is not the call
        call = called(match.node, syntax) if not match.rule.call_of else None
        effort = own[place]
        if call is not None:
            first, last = span(call)
            inside = ordered[bisect.bisect_left(starts, first) : bisect.bisect_left(starts, last)]
            effort = largest([effort, *(other for _, end, other in inside if end <= last)])
        found.append(effort)
    return found


def largest(found: Sequence[Effort]) -> Effort:
    """Return the largest of some efforts."""
    return max(found, key=lambda effort: effort.rank)


def _own_effort(match: Match, known: dict[str, codes.Code]) -> Effort:
    given = match.replacement.get("effort")
    if given is not None:
        return Effort(given)
    effort = known[match.rule.code].effort
    # nothing takes the place of what is there: no rewriter knows what to do without it
    return largest([effort, Effort.ASSISTED]) if "none" in match.replacement else effort


def models(matches: Sequence[Match], bindings: Bindings, syntax: Syntax) -> Iterator[Model | None]:
    """Yield the model of the call that each match, or its argument, is about.

    None where no shutdown of it is known. On other platforms models have other dates, and any name.
    """
    of_call: dict[SgNode, Model | None] = {}
    for match in matches:
        call = _call_of(match, syntax)
        if call is not None and call not in of_call:
            of_call[call] = _model(call, bindings)
        yield of_call[call] if call is not None else None


def _call_of(match: Match, syntax: Syntax) -> SgNode | None:
    """Return the call that a match or its argument is about."""
    call = called(match.node, syntax)
    if call is not None or not match.rule.argument_of:
        return call
    return next((node for node in match.node.ancestors() if node.kind() == syntax.call), None)


def _model(call: SgNode, bindings: Bindings) -> Model | None:
    function = call.field("function")
    value = bindings.value(function) if function is not None else None
    if value is None or not value.on_client or value.platform != "openai":
        return None
    if value.receiver is Receiver.COMPATIBLE:
        return None
    shutdowns = _shutdowns()
    literals = bindings.literals
    found = [
        Model(name, shutdowns[name])
        for argument in literals.arguments(call)
        if argument.name == _MODEL
        for display in literals.displays(argument.value)
        # "gpt-5" + ".5" is another model than its parts
        if (name := literals.text(literals.whole_string(display))) in shutdowns
    ]
    return min(found, key=lambda model: (model.sunset, model.name)) if found else None


@functools.cache
def _shutdowns() -> dict[str, datetime.date]:
    rows = load_data("models.toml")["shutdown"]
    return {name: datetime.date.fromisoformat(day) for name, day in rows.items()}
