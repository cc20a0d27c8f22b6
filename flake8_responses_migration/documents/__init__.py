"""From the bytes of a file to the code in it, and from a finding there back to the file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from ..decoding import SourceError, decode
from ..gate import may_matter
from ..languages import BY_SUFFIX, HTTP, PYTHON
from ..source import SourceFile
from .part import Origin, Part, fix_in_file, flow_in_file, in_file, location_in_file

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "DOCUMENT_SUFFIXES",
    "SUFFIXES",
    "Origin",
    "Part",
    "SourceError",
    "fix_in_file",
    "flow_in_file",
    "in_file",
    "location_in_file",
    "parts",
]


# Few runs meet a document that matters, so the module of a reader is imported by the first one.


def _notebook(path: str, text: str) -> tuple[Part, ...]:
    from . import notebook

    return notebook.parts(path, text)


def _markup(path: str, text: str) -> tuple[Part, ...]:
    from . import markup

    return markup.parts(path, text)


def _astro(path: str, text: str) -> tuple[Part, ...]:
    from . import markup

    return markup.astro_parts(path, text)


def _markdown(path: str, text: str) -> tuple[Part, ...]:
    from . import prose

    return prose.markdown_parts(path, text)


def _restructuredtext(path: str, text: str) -> tuple[Part, ...]:
    from . import prose

    return prose.restructuredtext_parts(path, text)


def _whole(path: str, text: str) -> tuple[Part, ...]:
    return (Part(SourceFile(path, text, HTTP), (), is_document=True),)


_READERS: dict[str, Callable[[str, str], tuple[Part, ...]]] = {
    ".ipynb": _notebook,
    ".astro": _astro,
    ".htm": _markup,
    ".html": _markup,
    ".svelte": _markup,
    ".vue": _markup,
    ".markdown": _markdown,
    ".md": _markdown,
    ".mdx": _markdown,
    ".rst": _restructuredtext,
    ".bash": _whole,
    ".http": _whole,
    ".rest": _whole,
    ".sh": _whole,
    ".zsh": _whole,
    ".json": _whole,
    ".jsonl": _whole,
    ".yaml": _whole,
    ".yml": _whole,
}
# Data rather than something that was written; in bytes.
_DATA = frozenset({".json", ".jsonl", ".yaml", ".yml"})
_LARGEST_DATA = 1_000_000

# What is documentation or a script rather than code of the project.
DOCUMENT_SUFFIXES = frozenset(
    suffix
    for suffix in _READERS
    if suffix not in (".ipynb", ".astro", ".htm", ".html", ".svelte", ".vue")
)
# The suffixes, in lower case, of all files that are read.
SUFFIXES = frozenset(BY_SUFFIX) | frozenset(_READERS)


def parts(path: str, data: bytes) -> tuple[Part, ...]:
    """Return the code in a file, by what the suffix of ``path`` says.

    None where nothing can be found; raises SourceError where what may matter cannot be read.
    """
    suffix = PurePath(path).suffix.lower()
    language = BY_SUFFIX.get(suffix)
    if language is not None:
        text = decode(data, is_python=language is PYTHON)
        return (Part(SourceFile(path, text, language), (), is_document=False),)
    reader = _READERS.get(suffix)
    if reader is None or (suffix in _DATA and len(data) > _LARGEST_DATA):
        return ()
    try:
        text = decode(data, is_python=False)
    except SourceError:
        # a document in some other encoding is nobody's concern as long as it is about other things
        if may_matter(data.decode("latin-1")):
            raise
        return ()
    # some writers of JSON spell quotation marks as numbers, which the gate does not see through
    is_escaped = suffix == ".ipynb" and "\\u00" in text
    return reader(path, text) if is_escaped or may_matter(text) else ()
