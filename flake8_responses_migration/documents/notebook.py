"""The code cells of Jupyter notebooks."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from ..decoding import SourceError
from ..languages import PYTHON, TSX, TYPESCRIPT
from .part import Block, Line, Origin, dedented, join, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..languages import Language
    from .part import Part

_LANGUAGES = {
    "ipython": PYTHON,
    "python": PYTHON,
    "javascript": TSX,
    "typescript": TYPESCRIPT,
}
# Magics whose cells are in another language, or text; what others have in their cells is Python.
_OTHER_LANGUAGES = re.compile(
    r"\s*%%(?:!|(?:ai|bash|bigquery|cmd|css|cython|file|html|javascript|js|julia|latex|markdown"
    r"|mermaid|node|perl|powershell|pwsh|r|ruby|scala|script|sh|shell|sparql|sql|svg|sx|system"
    r"|typescript|writefile)\b)",
    re.IGNORECASE,
)
_PYTHON_FILE = re.compile(r"\s*%%(?:write)?file\s.*\.py\s*")
_TIMED = re.compile(r"\s*(%time(?:it)?(?=[ \t])(?:[ \t]+-\w+(?:[ \t]+\d+)?)*)")
# A line that ends a string is none of IPython's; `!=` and `% x` may begin a line in parentheses.
_ESCAPED = re.compile(
    r"""(?!.*(?:\"{3}|'{3}))\s*(?:[\w.,*\[\]'"][\w.,*\[\]'" \t]*=[ \t]*)?"""
    r"(?P<escape>!(?!=).*|%+[A-Za-z_].*)"
)
_HELP = re.compile(r"\s*(?P<escape>\?{1,2}\s*[\w.%*][^\"']*|%{0,2}[\w.*]+\?{1,2}\s*)")
# A statement that does nothing, so that a block whose only line was a magic still has a body.
_NOTHING = "0"


def parts(path: str, text: str) -> tuple[Part, ...]:
    """Return the code cells of a notebook as one source; raises SourceError."""
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"not a notebook: {' '.join(str(error).split())}") from error
    cells = _cells(notebook)
    language = _LANGUAGES.get(_language_name(notebook))
    if language is None:
        return ()
    return join(path, _blocks(cells, language), is_document=False)


def _cells(notebook: object) -> list[dict[str, Any]]:
    """Return all cells, of the worksheets of nbformat 3 too."""
    if isinstance(notebook, dict):
        sheets = notebook.get("worksheets") if "cells" not in notebook else [notebook]
        if isinstance(sheets, list) and all(isinstance(sheet, dict) for sheet in sheets):
            cells = [cell for sheet in sheets for cell in _listed(sheet.get("cells"))]
            if all(isinstance(cell, dict) for cell in cells):
                return cells
    raise SourceError("not a notebook: it has no list of cells")


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [None]


def _language_name(notebook: dict[str, Any]) -> str:
    metadata = notebook.get("metadata")
    for table, key in (("kernelspec", "language"), ("language_info", "name")):
        described = metadata.get(table) if isinstance(metadata, dict) else None
        name = described.get(key) if isinstance(described, dict) else None
        if isinstance(name, str) and name:
            return name.lower()
    return "python"


def _blocks(cells: list[dict[str, Any]], language: Language) -> Iterator[Block]:
    for number, cell in enumerate(cells, 1):
        if cell.get("cell_type") != "code":
            continue
        source = cell.get("source", cell.get("input", ""))
        if isinstance(source, list) and all(isinstance(piece, str) for piece in source):
            source = "".join(source)
        if not isinstance(source, str):
            raise SourceError(f"not a notebook: the source of cell {number} is no text")
        texts = split_lines(source)
        if language is PYTHON:
            texts = _without_magics(texts)
        lines = [Line(Origin(row, 0, number), text) for row, text in enumerate(texts, 1)]
        yield Block(language, dedented(lines))


def _without_magics(texts: list[str]) -> list[str]:
    """Return the lines of a cell with what IPython reads itself blanked, at the same length."""
    first = next((text for text in texts if text.strip()), "")
    if _OTHER_LANGUAGES.match(first) and not _PYTHON_FILE.fullmatch(first):
        return []
    plain = []
    is_continued = False
    for text in texts:
        timed = _TIMED.match(text)
        escaped = _ESCAPED.fullmatch(text) or _HELP.fullmatch(text)
        if is_continued:
            plain.append(" " * len(text))
        elif timed:
            start, end = timed.span(1)
            plain.append(f"{text[:start]}{_NOTHING.ljust(end - start - 1)};{text[end:]}")
        elif escaped:
            start = escaped.start("escape")
            plain.append(text[:start] + _NOTHING.ljust(len(text) - start))
        else:
            plain.append(text)
            continue
        is_continued = text.endswith("\\") and (is_continued or not timed)
    return plain
