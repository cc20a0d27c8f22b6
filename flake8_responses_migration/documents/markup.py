"""The scripts of HTML, Vue, Svelte and Astro files."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from ..languages import TSX, TYPESCRIPT
from .part import Block, Line, Origin, join, line_starts, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..languages import Language
    from .part import Part

# Not a parser of HTML: what Svelte and Astro have around their scripts is none, and the rest may be
# as broken as browsers bear.
_OPENING = re.compile(r"<!--|<script(?=[\s/>])", re.IGNORECASE)
_CLOSING = re.compile(r"</script(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(r"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>""")
# Longer tags are not read: a quote that is never closed would be looked for again and again.
_LONGEST_TAG = 2000
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_FRONTMATTER = re.compile(
    r"\s*---[ \t]*(?:\r\n|\r|\n)((?:.*?(?:\r\n|\r|\n))??)---[ \t]*(?![^\r\n])", re.DOTALL
)
# Types without a word of these are data, templates or another language.
_SCRIPT_TYPE = re.compile(r"^$|^module$|javascript|ecmascript|typescript|babel|jsx|tsx")
_LANGUAGES = {"ts": TYPESCRIPT, "typescript": TYPESCRIPT}


class _Script(NamedTuple):
    """What a script element contains, as offsets."""

    language: Language | None
    start: int
    end: int


def parts(path: str, text: str) -> tuple[Part, ...]:
    """Return the scripts of a page or a component, joined by language."""
    return _parts(path, text, list(_scripts(text, 0)))


def astro_parts(path: str, text: str) -> tuple[Part, ...]:
    """Return the frontmatter and the scripts of an Astro component, joined by language."""
    frontmatter = _FRONTMATTER.match(text)
    if frontmatter is None:
        return parts(path, text)
    first = _Script(TYPESCRIPT, *frontmatter.span(1))
    return _parts(path, text, [first, *_scripts(text, frontmatter.end())])


def _parts(path: str, text: str, scripts: list[_Script]) -> tuple[Part, ...]:
    starts = line_starts(text)
    blocks = []
    for script in scripts:
        if script.language is None:
            continue
        number = bisect_right(starts, script.start)
        column = script.start - starts[number - 1]
        lines = [
            Line(Origin(row, 0 if row > number else column), line)
            for row, line in enumerate(split_lines(text[script.start : script.end]), number)
        ]
        blocks.append(Block(script.language, lines))
    return join(path, blocks, is_document=False)


def _scripts(text: str, position: int) -> Iterator[_Script]:
    """Yield the script elements; the last one ends with the text where nothing closes it."""
    ends_comments = True
    while opening := _OPENING.search(text, position):
        position = opening.end()
        if opening[0] == "<!--":
            # a comment that is never closed hides nothing
            end = text.find("-->", position) if ends_comments else -1
            ends_comments = end >= 0
            position = max(end, position)
            continue
        start = text.find(">", position, position + _LONGEST_TAG) + 1
        if not start:
            continue
        tag = _TAG.match(text, position, position + _LONGEST_TAG)
        start = tag.end() if tag else start
        closing = _CLOSING.search(text, start)
        end = closing.start() if closing else len(text)
        yield _Script(_language(text[position : start - 1]), start, end)
        position = end


def _language(attributes: str) -> Language | None:
    """Return the language that a start tag names, None for what is no code."""
    values = {
        match[1].lower(): (match[2] or match[3] or match[4] or "").strip().lower()
        for match in _ATTRIBUTE.finditer(attributes)
    }
    kind = values.get("type", "")
    if not _SCRIPT_TYPE.search(kind):
        return None
    is_typescript = "typescript" in kind
    return TYPESCRIPT if is_typescript else _LANGUAGES.get(values.get("lang", ""), TSX)
