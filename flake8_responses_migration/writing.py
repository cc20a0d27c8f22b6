"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_whole(path: Path, chunks: Iterable[str]) -> None:
    """Write UTF-8 text to a file, or leave the old one as it is; raises OSError."""
    # a link stays one: what it names is replaced
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        # a device or a pipe must not be replaced by a file
        _write(target, "w", chunks)
        return
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
    try:
        _write(temporary, "x", chunks)
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _write(path: Path, mode: str, chunks: Iterable[str]) -> None:
    # names of files may hold bytes that are no text
    with path.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        stream.writelines(chunks)
