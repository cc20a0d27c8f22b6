"""The languages that are read: where their rules lie and which grammar parses them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """``pack`` is the folder below ``rules/``, ``grammar`` what the parser is told."""

    pack: str
    grammar: str


PYTHON = Language("python", "python")
# JSX, Flow annotations and plain JavaScript are all read by the grammar of TSX. TypeScript without
# JSX is not: one `<any>x` would hide everything behind it.
TSX = Language("javascript", "tsx")
TYPESCRIPT = Language("javascript", "typescript")
# Requests that are written down outside of code: shell scripts, HTTP files, API descriptions.
HTTP = Language("http", "")

# The folders of rules that are written by hand.
PACKS = (PYTHON.pack, TSX.pack)
# The grammar that stands for each pack where nothing is parsed but the rules themselves.
_GRAMMARS = {language.pack: language.grammar for language in (PYTHON, TYPESCRIPT, TSX)}


def grammar_of(pack: str) -> str:
    """Return the grammar that a pack's rules are written for."""
    return _GRAMMARS[pack]


BY_SUFFIX = {
    ".py": PYTHON,
    ".pyi": PYTHON,
    ".cjs": TSX,
    ".js": TSX,
    ".jsx": TSX,
    ".mjs": TSX,
    ".tsx": TSX,
    ".cts": TYPESCRIPT,
    ".mts": TYPESCRIPT,
    ".ts": TYPESCRIPT,
}
