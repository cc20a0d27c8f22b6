"""``responses-migration fix``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .. import fixing, pool
from ..discovery import MissingPathError
from ..exit_code import ExitCode
from . import options, streams

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from ..config import Configuration
    from ..fixing import FixedFile

_SHOWN_UNCOMMITTED = 5


@click.command(
    "fix",
    epilog="""\b
Exit codes: 0 done, whatever is left, 1 with --diff if something would change, 2 wrong usage or
configuration, 3 a file could not be read, fixed or written, 130 interrupted.

\b
Examples:
  responses-migration fix --diff
  responses-migration fix src/
  responses-migration fix --select OAR201 --unsafe-fixes app.py
  responses-migration fix - --stdin-filename web/chat.ts < web/chat.ts
""",
)
@options.paths
@click.option(
    "--diff",
    "is_diff",
    is_flag=True,
    help="Write nothing: show what would change, and exit with 1 if anything would.",
)
@options.fix_options
@options.as_of
@click.option(
    "--stdin-filename",
    metavar="NAME",
    help="What standard input, given as `-`, is the content of; the result is written to standard "
    "output.",
)
@options.jobs
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but what went wrong.")
@options.color
def command(
    *,
    configuration: Configuration,
    paths: tuple[str, ...],
    is_diff: bool,
    as_of: datetime.date,
    stdin_filename: str | None,
    jobs: int | None,
    quiet: bool,
    color: str,
) -> None:
    """Rewrite calls of Chat Completions and the Assistants API, in place.

    PATHS are files and directories, by default the current directory, as in `check`. Only what
    `check` reports is fixed, and only safe fixes are applied, which keep the behaviour of the
    program apart from the API that it calls. Documents are never written.
    """
    files: list[FixedFile] = []
    if "-" in paths:
        if len(paths) > 1 or stdin_filename is None:
            raise click.UsageError("`-` stands alone and needs --stdin-filename.")
        data = sys.stdin.buffer.read()
        files.append(fixing.fix_text(stdin_filename, data, configuration, as_of=as_of))
        not_written = [] if fixing.is_written(stdin_filename) else [stdin_filename]
        if not is_diff:
            _emit_bytes(files[0].after)
    elif stdin_filename is not None:
        raise click.UsageError("--stdin-filename needs `-` as the only path.")
    else:
        try:
            candidates, not_written = fixing.find(paths, configuration)
        except MissingPathError as error:
            raise click.UsageError(str(error)) from error
        fixed = fixing.fix_files(
            candidates, configuration, as_of=as_of, jobs=jobs or pool.default_jobs()
        )
        if not is_diff:
            fixed = fixing.write_files(fixed, asks_git=not quiet)
        try:
            with streams.Progress(is_wanted=not quiet) as progress:
                for file in fixed:
                    files.append(file)
                    progress(len(files), len(candidates))
        except KeyboardInterrupt:
            _report(files, configuration, is_written=not is_diff, quiet=quiet)
            raise
    if not_written and not quiet:
        shown = ", ".join(not_written)
        click.echo(f"not fixed, for such files are never written: {shown}", err=True)
    if is_diff:
        streams.emit(_diffs(files, color))
    _report(files, configuration, is_written=not is_diff, quiet=quiet)
    raise click.exceptions.Exit(_exit_code(files, is_diff=is_diff))


def _emit_bytes(data: bytes) -> None:
    # every byte is a character of Latin-1
    sys.stdout.reconfigure(encoding="latin-1", newline="")  # type: ignore[union-attr]
    streams.emit([data.decode("latin-1")])


def _diffs(files: Iterable[FixedFile], color: str) -> Iterator[str]:
    from ..output import fixes

    is_colored = streams.is_colored(color)
    is_for_people = is_colored or sys.stdout.isatty()
    # a patch keeps the line ends of the file
    sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]
    for file in files:
        if file.is_changed:
            for line in fixes.diff(file):
                shown = fixes.displayed(line) if is_for_people else line
                yield _painted(shown) if is_colored else shown


def _painted(line: str) -> str:
    if line.startswith(("---", "+++")):
        return click.style(line, bold=True)
    color = {"-": "red", "+": "green", "@": "cyan"}.get(line[:1])
    return click.style(line, fg=color) if color else line


def _report(
    files: list[FixedFile], configuration: Configuration, *, is_written: bool, quiet: bool
) -> None:
    from ..output import fixes

    for line in fixes.problems(files):
        click.echo(line, err=True)
    if quiet:
        return
    for line in (*fixes.left(files), *fixes.warnings(files)):
        click.echo(line, err=True)
    if said := fixes.summary(files, is_written=is_written, unsafe=configuration.unsafe_fixes):
        click.echo(said, err=True)


def _exit_code(files: Iterable[FixedFile], *, is_diff: bool) -> ExitCode:
    if any(file.problem for file in files):
        return ExitCode.INCOMPLETE
    if is_diff and any(file.is_changed for file in files):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN
