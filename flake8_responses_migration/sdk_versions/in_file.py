"""What a file says itself: the metadata of a script, and imports that name a version."""

from __future__ import annotations

import itertools
import re

from ..toml import loads
from .python_manifests import requirement
from .ranges import npm
from .statements import Statement, anything, stated, texts

_MANIFEST = "this file"
# Where the block of a script begins and ends that PEP 723 describes.
_SCRIPT = "# /// script"
_END = "# ///"
_IMPORT = re.compile(
    r"\b(?:from|import|require)\s*(?:\(\s*)?[\"'](?P<source>(?:npm:|jsr:|https?://)[^\"'\n]*\bopenai\b[^\"'\n]*)"
)
_VERSIONED = re.compile(
    r"(?:npm:/?|jsr:/?@openai/|https?://(?:deno\.land/x|esm\.sh|cdn\.skypack\.dev|esm\.run"
    r"|cdn\.jsdelivr\.net/npm|unpkg\.com)/)openai@v?(?P<range>[^/?]+)(?:[/?].*)?"
)


def statements(text: str, pack: str) -> list[Statement]:
    """Return what a file says of its own SDK; nothing where it takes the project's."""
    return _of_script(text) if pack == "python" else _of_imports(text)


def _of_script(text: str) -> list[Statement]:
    block = _block(text) if _SCRIPT in text else None
    if block is None:
        return []
    try:
        dependencies = texts(loads(block).get("dependencies"))
    except ValueError:
        dependencies = []
    found = [requirement(dependency, _MANIFEST) for dependency in dependencies]
    # a script has an environment of its own, even where it does not name the SDK
    return [one for one in found if one is not None] or [anything(_MANIFEST)]


def _block(text: str) -> str | None:
    """Return the metadata of a script; the last line of its comment that may end it does."""
    lines = iter(text.replace("\r\n", "\n").split("\n"))
    for first in lines:
        if first != _SCRIPT:
            continue
        comment = list(itertools.takewhile(lambda line: line == "#" or line[:2] == "# ", lines))
        while comment and comment[-1] != _END:
            comment.pop()
        content = comment[:-1]
        if content:
            return "\n".join(line[2:] for line in content)
    return None


def _of_imports(text: str) -> list[Statement]:
    found = []
    for source in _IMPORT.finditer(text):
        versioned = _VERSIONED.fullmatch(source["source"])
        found.append(
            stated(npm, versioned["range"], _MANIFEST) if versioned else anything(_MANIFEST)
        )
    return found
