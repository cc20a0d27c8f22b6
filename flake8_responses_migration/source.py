"""The text of one file, as every surface hands it to the check."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .languages import PYTHON, Language

_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_CARRIAGE_RETURN = re.compile(r"\r(?!\n)")


@dataclass(frozen=True)
class SourceFile:
    """A file's decoded text without its byte order mark; ``path`` is for messages only."""

    path: str
    text: str
    language: Language = PYTHON

    @property
    def parseable(self) -> str:
        """The text with the same length and the same lines, free of what the parser chokes on.

        A null byte would swallow a statement and a lone surrogate cannot be encoded; a lone
        carriage return ends a line for Python but not for the parser.
        """
        text = self.text
        if "\r" in text:
            text = _LONE_CARRIAGE_RETURN.sub("\n", text)
        if "\0" in text:
            text = text.replace("\0", " ")
        return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
