"""The bytes of a file as text."""

from __future__ import annotations

import codecs
import re
import tokenize
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_END = re.compile(r"\r\n|\r|\n")
_AFTER_LINE = re.compile(rb"(?<=\n)|(?<=\r)(?!\n)")
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


class SourceError(ValueError):
    """A file that cannot be read; the text is one line and says why."""


def decode(data: bytes, *, is_python: bool) -> str:
    """Return the text of a file without its byte order mark, with the line ends that it has.

    Python is read in the encoding that it declares, everything else as UTF-8, or as UTF-16 with a
    byte order mark. Raises SourceError.
    """
    encoding, marked = _encoding(data, is_python=is_python)
    return _decoded(data, encoding, marked)


def encode(text: str, before: bytes, *, is_python: bool) -> bytes:
    """Return the content of a file that had ``before`` in it and is to have ``text``.

    The encoding and the byte order mark stay. Raises SourceError where they cannot.
    """
    encoding, marked = _encoding(before, is_python=is_python)
    if _decoded(before, encoding, marked).encode(encoding) != before[marked:]:
        raise SourceError(f"some of its bytes are not what {encoding} makes of their text")
    try:
        data = before[:marked] + text.encode(encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise SourceError(f"{character!a} cannot be written in {encoding}") from error
    # what says the encoding of Python may have moved
    if _encoding(data, is_python=is_python) != (encoding, marked):
        raise SourceError(f"it would not be {encoding} any more")
    return data


def _encoding(data: bytes, *, is_python: bool) -> tuple[str, int]:
    """Return the encoding of a file, and the number of bytes of its mark."""
    # the mark of UTF-16 is the beginning of the one of UTF-32
    if data.startswith(_UTF_32):
        raise SourceError("UTF-32 is not read")
    wide = _UTF_16.get(data[:2])
    if wide is not None and is_python:
        raise SourceError("UTF-16, which Python does not read")
    if wide is not None:
        return wide, 2
    marked = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    encoding = _declared_encoding(data[marked:]) if is_python else "utf-8"
    if marked and encoding != "utf-8":
        raise SourceError(f"declared as {encoding}, but it begins with the mark of UTF-8")
    return encoding, marked


def _declared_encoding(data: bytes) -> str:
    """Return the encoding that the first two lines of Python source declare, or "utf-8"."""
    try:
        encoding, _ = tokenize.detect_encoding(_first_lines(data).__next__)
    except SyntaxError as error:
        raise SourceError(str(error)) from error
    try:
        is_for_source = b"coding".decode(encoding) == "coding"
    except (LookupError, UnicodeError):
        is_for_source = False
    if not is_for_source:
        raise SourceError(f"{encoding} is no encoding for source code")
    return encoding


def _first_lines(data: bytes) -> Iterator[bytes]:
    """Yield the first two lines; other bytes than ASCII are not in the declaration's way."""
    for line in _AFTER_LINE.split(data, maxsplit=2)[:2]:
        yield line.decode("ascii", "replace").encode("ascii", "replace")


def _decoded(data: bytes, encoding: str, marked: int) -> str:
    try:
        return data[marked:].decode(encoding)
    except UnicodeDecodeError as error:
        before = data[marked : marked + error.start].decode(encoding, "replace")
        offset = marked + error.start
        line = len(_LINE_END.split(before))
        shown = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}.get(encoding, encoding.upper())
        reason = f"not {shown}: byte 0x{data[offset]:02x} at offset {offset} (line {line})"
        raise SourceError(reason) from error
    except UnicodeError as error:
        raise SourceError(f"not {encoding}: {' '.join(str(error).split())}") from error
