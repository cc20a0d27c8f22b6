"""Text that may hold anything, made fit for a line of output."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
# Controls, line and paragraph separators, and what reverses the direction of the text behind it:
# a terminal must show them, not obey them.
_UNPRINTABLE = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
_CONTROL_PICTURES = 0x2400
_DELETE = "\x7f"


def encodable(text: str) -> str:
    """Return the text with U+FFFD for lone surrogates, which no encoding takes."""
    return text if text.isascii() else _SURROGATE.sub(_REPLACEMENT, text)


def printable(text: str) -> str:
    """Return the text as one line of as many characters, free of controls.

    The ASCII controls become their pictures (U+2400 and after), the rest U+FFFD.
    """
    return _UNPRINTABLE.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    character = match[0]
    if character == _DELETE:
        return "\u2421"
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    return _REPLACEMENT
