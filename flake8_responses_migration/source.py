"""The text of one file, as every surface hands it to the check."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .languages import PYTHON, Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from .sdk_versions import SdkVersion

_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_CARRIAGE_RETURN = re.compile(r"\r(?!\n)")


def _unknown(_source: SourceFile) -> None:
    return None


@dataclass(frozen=True)
class SourceFile:
    """A file's decoded text without its byte order mark.

    ``path`` is for messages and for ``newest_sdk``, which says what the newest version of the
    OpenAI SDK is that the project permits. Surfaces set it, for it reads other files.
    """

    path: str
    text: str
    language: Language = PYTHON
    newest_sdk: Callable[[SourceFile], SdkVersion | None] = field(default=_unknown, compare=False)

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
