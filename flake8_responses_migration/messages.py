"""The one line that a finding says: what is there, what is its status, what replaces it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# A line that an editor shows whole.
LIMIT = 110
_SHORTEST_SUBJECT = 24
_LONGEST_ROOT = 16

_SPACES = re.compile(r"\s+(?=[?!]?[.\[(])|(?<=[.(\[])\s+|\s*\n\s*")
_ARGUMENTS = re.compile(r"(?<=[\w\])])\((?!\))[^()]*\)")
_URL = re.compile(r"https?://")
_CHAIN = re.compile(r"[\w.$#?!]+[.(\[]")


def compose(
    subject: str,
    status: Mapping[str, Any],
    replacement: Mapping[str, Any],
    *,
    root: str = "client",
    platform: str = "openai",
) -> str:
    """Compose a message.

    ``subject`` is the user's own spelling, ``status`` an entry of ``data/sunsets.toml``,
    ``root`` what the user calls the client, ``platform`` where it points.
    """
    there = status.get(platform, status)
    advice = advise(replacement, root, there.get("after", ""))
    before = there.get("before")
    if before is not None:
        advice = before + replacement.get("none", advice)
    rest = ": " + "; ".join(part for part in (there["status"], advice) if part)
    room = max(LIMIT - len(rest) - 2, _SHORTEST_SUBJECT)
    return f"`{shorten(subject, room)}`{rest}"


def advise(replacement: Mapping[str, Any], root: str = "client", after_call: str = "") -> str:
    """Put a replacement, one of the kinds of ``rules/schema.json``, into words."""
    if len(root) > _LONGEST_ROOT or not root:
        root = "client"
    note = f" {replacement['note']}" if "note" in replacement else ""
    if "call" in replacement:
        return f"use `{root}.{replacement['call']}()`{after_call}{note}"
    if "name" in replacement:
        return f"use `{replacement['name']}`"
    if "none" in replacement:
        return f"no equivalent, {replacement['none']}"
    return str(replacement["advice"]).replace("{client}", root)


def shorten(text: str, room: int) -> str:
    """Return ``text`` on one line in ``room`` characters, keeping the end of a chain."""
    text = _SPACES.sub("", text.strip())
    if len(text) > room:
        previous = ""
        while previous != text:
            previous, text = text, _ARGUMENTS.sub("()", text)
    if len(text) <= room:
        return text
    if _URL.search(text):
        return "…" + text[len(text) - room + 1 :]
    if _CHAIN.match(text):
        end = text[len(text) - room + 1 :]
        whole_names = end[end.find(".") :]
        return "…" + (whole_names if whole_names.count(".") > 1 else end)
    return text[: room - 1] + "…"
