"""Where the output of a command goes, and what it looks like there."""

from __future__ import annotations

import os
import shutil
import sys
import time
from typing import TYPE_CHECKING

import click

from ..exit_code import ExitCode
from ..writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rich.progress import Progress as ProgressBar

_WIDTH_OF_FILES = 100
_PIECE = 16_384
# Seconds; shorter runs are over before anybody wonders.
PATIENCE = 1.0


class ConfigurationFailure(click.ClickException):
    """What the user configured cannot be used; one line on standard error."""

    exit_code = ExitCode.USAGE


class Incomplete(click.ClickException):
    """Something could not be read or written; one line on standard error."""

    exit_code = ExitCode.INCOMPLETE


def emit(chunks: Iterable[str], file: Path | None = None) -> None:
    """Write to standard output, or to a file as a whole; a reader who has gone ends the program."""
    try:
        if file is not None:
            write_whole(file, chunks)
            return
        for chunk in chunks:
            # with PYTHONUNBUFFERED a pipe that breaks within one write would go unnoticed
            for start in range(0, len(chunk), _PIECE):
                sys.stdout.write(chunk[start : start + _PIECE])
        sys.stdout.flush()
    except BrokenPipeError:
        discard_output()
        raise click.exceptions.Exit(ExitCode.CLOSED_PIPE) from None
    except OSError as error:
        if file is None:
            discard_output()
        place = "standard output" if file is None else str(file)
        raise Incomplete(f"{place}: cannot be written: {error.strerror}") from error


def discard_output() -> None:
    """Let nothing more reach standard output: Python would complain of it once more at its end."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, descriptor)
    os.close(nothing)


def is_colored(choice: str, file: Path | None = None) -> bool:
    """Whether to use colour; ``choice`` is "auto", "always" or "never"."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return file is None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width(file: Path | None = None) -> int:
    """Return the number of cells in a line."""
    if file is not None or not sys.stdout.isatty():
        return _WIDTH_OF_FILES
    return shutil.get_terminal_size().columns


class Progress:
    """A bar on standard error, where that is a terminal and a run takes long."""

    def __init__(self, *, is_wanted: bool) -> None:
        self._is_wanted = is_wanted and sys.stderr.isatty()
        self._started = time.monotonic()
        self._bar: ProgressBar | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` files have been looked at."""
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done)
        elif self._is_wanted and done < total and time.monotonic() - self._started > PATIENCE:
            self._bar = self._begin(total)

    def _begin(self, total: int) -> ProgressBar:
        from rich.console import Console
        from rich.progress import Progress as ProgressBar

        bar = ProgressBar(console=Console(stderr=True), transient=True)
        bar.add_task("Checking", total=total)
        bar.start()
        return bar
