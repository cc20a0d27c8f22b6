"""The tables that rewriting reads: methods, fields, comparisons and reasons."""

from __future__ import annotations

import functools
import re
from typing import Any, NamedTuple

from ..toml import load_data


class Tables(NamedTuple):
    """``data/rewriting.toml`` and the parameters of ``data/parameters.toml``, by what is asked."""

    methods: dict[str, dict[str, str]]
    fields: dict[tuple[str, str], dict[str, str]]
    comparisons: dict[tuple[str, str], dict[str, str]]
    literals: dict[tuple[str, str], str]
    listeners: dict[str, dict[str, Any]]
    consumers: dict[str, dict[str, str]]
    writers: list[dict[str, Any]]
    emptiness: dict[str, dict[str, Any]]
    sdk: dict[str, str]
    reading: frozenset[str]
    passing: frozenset[str]
    signs: dict[str, re.Pattern[str]]
    events: dict[str, dict[str, str]]
    types: dict[str, dict[str, str]]
    helpers: dict[str, dict[str, str]]
    reasons: dict[str, dict[str, str]]
    parameters: dict[str, dict[str, Any]]


@functools.cache
def tables() -> Tables:
    """Return the tables."""
    data = load_data("rewriting.toml")
    return Tables(
        {row["chat"]: row for row in data["method"]},
        {(row["of"], row["name"]): row for row in data["field"]},
        {(row["of"], row["literal"]): row for row in data["comparison"]},
        {(row["of"], row["literal"]): row["becomes"] for row in data["literal"]},
        {row["chat"]: row for row in data["listener"]},
        {row["name"]: row for row in data["consumer"]},
        data["writer"],
        {row["of"]: row for row in data["emptiness"]},
        data["sdk"],
        frozenset(data["reading"]),
        frozenset(data["passing"]),
        {name: re.compile(pattern) for name, pattern in data["sign"].items()},
        {row["name"]: row for row in data["event"]},
        {name: row for row in data["type"] for name in row["chat"]},
        {row["chat"]: row for row in data["helper"]},
        data["reason"] | load_data("assistants.toml")["reason"],
        {row["name"]: row for row in load_data("parameters.toml")["parameter"]},
    )
