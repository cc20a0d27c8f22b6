"""JavaScript string literals: the texts that they stand for, and how texts are written as such."""

from __future__ import annotations

import json
import re

_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(\r\n|[\s\S]))")
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0"}
_LINE_ENDS = frozenset({"\n", "\r\n", "\r", "\u2028", "\u2029"})


def unescaped(raw: str) -> str:
    """Return the text that the characters between the quotes of a literal stand for."""
    return _ESCAPE.sub(_character, raw) if "\\" in raw else raw


def quoted(text: str, quote: str) -> str:
    """Return a literal for ``text`` in the given quotes."""
    inner = json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"')
    return f"{quote}{inner.replace(quote, chr(92) + quote)}{quote}"


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code is not None:
        return chr(int(code, 16)) if int(code, 16) <= 0x10FFFF else escape[0]
    character = escape[4]
    return "" if character in _LINE_ENDS else _ESCAPED.get(character, character)
