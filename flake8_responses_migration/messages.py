"""The one line that a finding says: what is there, what is its status, what replaces it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .sdk_versions import SdkVersion

# A line that an editor shows whole. Advice that takes nearly all of it makes a message longer, by
# up to 8 characters, and by up to 26 about Azure, where two successors are named.
LIMIT = 110
_LONGEST_MANIFEST = 24
_SHORT_SUBJECT = 24
_SHORTEST_SUBJECT = 16
_LONGEST_ROOT = 16
_LONGEST_PATH = 48

# What a subject is made of, each taken in one way only: a source may be one line of a megabyte.
_QUOTES = re.compile(r"""^\w*["']+|["']+$""")
_SPACES = re.compile(r"\s+")
_BEFORE_NAME = re.compile(r"[?!]?[.\[(]")
_PIECE = re.compile(r"""[()]|"[^"\n]*"|'[^'\n]*'|[^()"']+|["']""")
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
    if "respelled" in replacement:
        replacement = _named(replacement, subject)
    rest = _behind_subject(there, replacement, root)
    if len(rest) > LIMIT - 2 - _SHORT_SUBJECT:
        # what is there says more than what the user calls the client
        rest = min(rest, _behind_subject(there, replacement, "client"), key=len)
    room = max(LIMIT - len(rest) - 2, _SHORTEST_SUBJECT)
    return f"`{shorten(subject, room)}`{rest}"


def of_sdk(status: Mapping[str, Any], sdk: SdkVersion) -> Mapping[str, Any]:
    """Return a status that says which SDK is too old, in place of {version} and {manifest}."""
    manifest = sdk.manifest
    if len(manifest) > _LONGEST_MANIFEST:
        manifest = "…/" + manifest.rpartition("/")[2]
    said = status["status"].replace("{version}", sdk.spelling).replace("{manifest}", manifest)
    return {"status": said}


def _behind_subject(there: Mapping[str, Any], replacement: Mapping[str, Any], root: str) -> str:
    advice = advise(replacement, root, there.get("after", ""))
    before = there.get("before")
    if before is not None:
        advice = before + replacement.get("none", advice)
    return ": " + "; ".join(part for part in (there["status"], advice) if part)


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


def _named(replacement: Mapping[str, Any], subject: str) -> Mapping[str, Any]:
    """Return a replacement that names what the user's string names, spelled as it will be."""
    path = _QUOTES.sub("", subject)
    matches = ((re.fullmatch(find, path), write) for find, write in replacement["respelled"])
    new = next((match.expand(write) for match, write in matches if match), path)
    return {"advice": replacement["advice"].replace("{path}", shorten(new, _LONGEST_PATH))}


def shorten(text: str, room: int) -> str:
    """Return ``text`` on one line in ``room`` characters, keeping the end of a chain."""
    text = _SPACES.sub(_needed, text.strip())
    if len(text) > room:
        text = _without_arguments(text)
    if len(text) <= room:
        return text
    if _URL.search(text):
        return "…" + text[len(text) - room + 1 :]
    if _CHAIN.match(text):
        end = text[len(text) - room + 1 :]
        whole_names = end[end.find(".") :]
        return "…" + (whole_names if whole_names.count(".") > 1 else end)
    return text[: room - 1] + "…"


def _needed(spaces: re.Match[str]) -> str:
    """Return the spaces between words, nothing for those between the names of a chain."""
    text, start, end = spaces.string, *spaces.span()
    is_inside = text[start - 1] in ".([" or _BEFORE_NAME.match(text, end)
    return "" if is_inside or "\n" in spaces[0] else spaces[0]


def _without_arguments(text: str) -> str:
    """Return ``text`` with nothing in the parentheses of its calls."""
    kept: list[str] = []
    # of each parenthesis that is open, whether it is a call's, inside of which nothing is kept
    calls: list[bool] = []
    hidden = 0
    before = ""
    for piece in _PIECE.findall(text):
        if piece == ")" and calls:
            hidden -= calls.pop()
        if not hidden:
            kept.append(piece)
        if piece == "(":
            calls.append(before.isalnum() or before in ("_", "]", ")"))
            hidden += calls[-1]
        before = piece[-1]
    return text if calls else "".join(kept)
