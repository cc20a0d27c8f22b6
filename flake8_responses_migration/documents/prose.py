"""The code blocks of Markdown and reStructuredText."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..languages import HTTP, PYTHON, TSX, TYPESCRIPT
from .part import Block, Line, Origin, dedented, indentation, join, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..languages import Language
    from .part import Part

_NAMES = {
    PYTHON: "py py3 pycon python python2 python3 ipython ipython3",
    TSX: "cjs javascript js jsx mjs node nodejs tsx",
    TYPESCRIPT: "cts mts ts typescript",
    HTTP: "bash console curl http rest sh sh-session shell shell-session shellscript zsh",
}
_LANGUAGES = {name: language for language, names in _NAMES.items() for name in names.split()}
# What names no language is most often a command or a request.
_LANGUAGES[""] = HTTP

_FENCE = re.compile(
    r"(?P<before>(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)"
    r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)",
    re.DOTALL,
)
_QUOTE_MARK = re.compile(r"[ \t]*> ?")
# "ts title=x", "js{1,3}", "{.python .numbers}", "{python}", "{code-block} python", "py:app.py"
_INFO = re.compile(r"\s*(?:\{code-\w+\}\s*)?(?:\{\s*)?\.?(?P<name>[A-Za-z][\w-]*)")
_DIRECTIVE = re.compile(
    r"(?P<before>\s*(?:[-*+]\s+)?)\.\.\s+(?:code-block|code|sourcecode)::\s*(?P<name>[\w-]+)\s*",
    re.IGNORECASE,
)
_OPTION = re.compile(r"\s*:[\w-]+:(?:\s.*)?")
_PYTHON_PROMPT = re.compile(r"(?:>>>|\.\.\.)(?: |$)")
_SHELL_PROMPT = re.compile(r"\$ ")


def markdown_parts(path: str, text: str) -> tuple[Part, ...]:
    """Return the fenced blocks of a Markdown document, joined by language."""
    return join(path, _fenced(split_lines(text)), is_document=True)


def restructuredtext_parts(path: str, text: str) -> tuple[Part, ...]:
    """Return the code blocks of a reStructuredText document, joined by language."""
    return join(path, _directives(split_lines(text)), is_document=True)


def _fenced(texts: list[str]) -> Iterator[Block]:
    number = 0
    while number < len(texts):
        opening = _FENCE.fullmatch(texts[number])
        number += 1
        if opening is None:
            continue
        before, fence = opening["before"], opening["fence"]
        depth = before.count(">")
        inner = before.rpartition(">")[2]
        width = len(inner.removeprefix(" ") if depth else inner)
        lines = []
        while number < len(texts):
            line = _unquoted(number, texts[number], depth)
            if line is None:
                # the quotation ends, and the block with it
                break
            number += 1
            stripped = line.text.strip()
            if len(stripped) >= len(fence) and stripped == fence[0] * len(stripped):
                break
            lines.append(line.without(min(width, indentation(line.text))))
        info = _INFO.match(opening["info"])
        yield from _block(info["name"] if info else opening["info"].strip(), lines)


def _unquoted(number: int, text: str, depth: int) -> Line | None:
    """Return a line without ``depth`` marks of a quotation, None where it has fewer."""
    offset = 0
    for _ in range(depth):
        mark = _QUOTE_MARK.match(text, offset)
        if mark is None:
            return None
        offset = mark.end()
    return Line(Origin(number + 1, 0), text).without(offset)


def _directives(texts: list[str]) -> Iterator[Block]:
    number = 0
    while number < len(texts):
        directive = _DIRECTIVE.fullmatch(texts[number])
        number += 1
        if directive is None:
            continue
        while number < len(texts) and _OPTION.fullmatch(texts[number]):
            number += 1
        lines = []
        width = len(directive["before"].expandtabs())
        while number < len(texts):
            text = texts[number]
            if text.strip() and indentation(text.expandtabs()) <= width:
                break
            lines.append(Line(Origin(number + 1, 0), text))
            number += 1
        yield from _block(directive["name"], lines)


def _block(name: str, lines: list[Line]) -> Iterator[Block]:
    language = _LANGUAGES.get(name.lower())
    if language is not None and lines:
        yield Block(language, list(_without_prompts(language, dedented(lines))))


def _without_prompts(language: Language, lines: list[Line]) -> Iterator[Line]:
    """Yield the lines of a block; of a session in Python what was typed only."""
    is_session = language is PYTHON and any(line.text.startswith(">>>") for line in lines)
    for line in lines:
        prompt = (_PYTHON_PROMPT if is_session else _SHELL_PROMPT).match(line.text)
        if prompt:
            yield line.without(prompt.end())
        else:
            yield line._replace(text="") if is_session else line
