"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Characters of a file's name that the one of a temporary file begins with.
_LONGEST_NAME = 50


class ChangedError(OSError):
    """A file that is not what it was when it was read."""


def write_whole(path: Path, chunks: Iterable[str]) -> None:
    """Write UTF-8 text to a file, or leave the old one as it is; raises OSError."""
    # a link stays one: what it names is replaced
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        # a device or a pipe must not be replaced by a file
        _write(target, "w", chunks)
        return
    temporary = _beside(target)
    try:
        _write(temporary, "x", chunks)
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def replace_content(path: Path, before: bytes, after: bytes) -> None:
    """Put ``after`` in the place of what a file has, which must still be ``before``.

    The file keeps its mode and, as far as the system permits, its owner; a link stays one. Until
    the last step, which cannot be interrupted, the old file is there. Raises OSError, whose
    ``strerror`` is for the user: PermissionError for a file that is read-only, ChangedError for
    another content.
    """
    target = Path(os.path.realpath(path))
    status = target.stat()
    # replacing asks nothing of the file itself, only of its directory
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")
    temporary = _beside(target)
    try:
        try:
            stream = open(temporary, "xb", opener=_open_for_owner)  # noqa: SIM115
        except OSError as error:
            raise OSError(
                error.errno, f"no file can be made beside it: {error.strerror}"
            ) from error
        with stream:
            stream.write(after)
            stream.flush()
            os.fsync(stream.fileno())
        _take_owner(temporary, status)
        shutil.copymode(target, temporary)
        if target.read_bytes() != before:
            raise ChangedError(errno.EBUSY, "it has changed since it was read")
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name[:_LONGEST_NAME]}.{os.urandom(4).hex()}")


def _open_for_owner(path: str, flags: int) -> int:
    # what only its owner may read must not be readable for a moment
    return os.open(path, flags, 0o600)


def _take_owner(path: Path, status: os.stat_result) -> None:
    """Give a file the owner and the group of another one, or of these what may be given."""
    own = path.stat()
    if (own.st_uid, own.st_gid) == (status.st_uid, status.st_gid):
        return
    for owner, group in ((status.st_uid, -1), (-1, status.st_gid)):
        with suppress(OSError):
            os.chown(path, owner, group)


def _write(path: Path, mode: str, chunks: Iterable[str]) -> None:
    # names of files may hold bytes that are no text
    with path.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        stream.writelines(chunks)
