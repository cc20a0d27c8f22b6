"""``responses-migration check``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import exit_code, pool
from ..discovery import MissingPathError
from ..output import FORMATS
from ..scan import scan, scan_text
from . import options, streams

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ..config import Configuration
    from ..report import Report

_WITH_NOTICES = ("text", "json")
_FOR_PEOPLE = ("text", "concise")


@click.command(
    "check",
    epilog="""\b
Exit codes: 0 nothing that fails the run, 1 findings that fail it, 2 wrong usage or configuration,
3 something could not be read or written (whatever else was found), 130 interrupted.

\b
Examples:
  responses-migration check
  responses-migration check --select OAR1 --format github src/ web/
  responses-migration check --fail-within 30 --as-of 2026-11-01
  responses-migration check --format sarif --output findings.sarif
  responses-migration check - --stdin-filename web/chat.ts < web/chat.ts
""",
)
@options.paths
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="What the findings are written as.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file, whole or not at all.",
)
@options.configuration_options
@click.option("--no-baseline", is_flag=True, help="Report what the baseline covers, too.")
@click.option("--exit-zero", is_flag=True, help="Do not fail because of findings.")
@options.as_of
@click.option("--statistics", is_flag=True, help="Count the findings of each code as well.")
@click.option(
    "--show-suppressions",
    is_flag=True,
    help="Report suppression comments that suppress nothing or have expired.",
)
@click.option(
    "--stdin-filename",
    metavar="NAME",
    help="What standard input, given as `-`, is the content of; its suffix says the language.",
)
@options.jobs
@options.quiet
@options.color
def command(
    *,
    configuration: Configuration,
    paths: tuple[str, ...],
    form: str,
    output: Path | None,
    no_baseline: bool,
    exit_zero: bool,
    as_of: datetime.date,
    statistics: bool,
    show_suppressions: bool,
    stdin_filename: str | None,
    jobs: int | None,
    quiet: bool,
    color: str,
) -> None:
    """Report code that depends on the Assistants API or Chat Completions.

    PATHS are files and directories, by default the current directory. In directories, what git
    ignores is left out, as are vendored, minified and very large files; files that are named are
    checked whatever they are. Findings in documents and shell scripts are advice.
    """
    if "-" in paths:
        if len(paths) > 1 or stdin_filename is None:
            raise click.UsageError("`-` stands alone and needs --stdin-filename.")
        report = scan_text(
            stdin_filename,
            sys.stdin.buffer.read(),
            configuration,
            as_of=as_of,
            with_notices=show_suppressions,
            with_fixes=FORMATS[form].shows_fixes,
        )
        paths = (stdin_filename,)
    elif stdin_filename is not None:
        raise click.UsageError("--stdin-filename needs `-` as the only path.")
    else:
        with streams.Progress(is_wanted=not quiet) as progress:
            try:
                report = scan(
                    paths,
                    configuration,
                    as_of=as_of,
                    jobs=jobs or pool.default_jobs(),
                    with_notices=show_suppressions,
                    with_fixes=FORMATS[form].shows_fixes,
                    progress=progress,
                )
            except MissingPathError as error:
                raise click.UsageError(str(error)) from error
    if not no_baseline:
        report = _beyond_baseline(report, configuration, paths)
    streams.emit(_rendered(report, form, output, quiet=quiet, color=color), output)
    if statistics:
        from ..statistics import statistics as count

        if form in _FOR_PEOPLE and output is None:
            streams.emit(count(report))
        else:
            click.echo("".join(count(report)), nl=False, err=True)
    if not quiet and form not in _WITH_NOTICES:
        for notice in _notices(report):
            click.echo(notice, err=True)
    raise click.exceptions.Exit(exit_code.of(report, configuration, exit_zero=exit_zero))


def _beyond_baseline(
    report: Report, configuration: Configuration, paths: tuple[str, ...]
) -> Report:
    path = configuration.baseline_path
    if "baseline" not in configuration.origins and not path.exists():
        return report
    from .. import baseline

    try:
        allowed = baseline.load(path)
    except baseline.BaselineError as error:
        raise streams.ConfigurationFailure(str(error)) from error
    applied = allowed.apply(
        report.files,
        gone=allowed.gone(paths or (".",)),
        is_selected=configuration.selection.covers,
    )
    return replace(
        report,
        files=applied.files,
        baselined=applied.baselined,
        notices=(*report.notices, *applied.notices),
    )


def _rendered(
    report: Report, form: str, output: Path | None, *, quiet: bool, color: str
) -> Iterator[str]:
    if form != "text":
        return FORMATS[form](report)
    is_colored = streams.is_colored(color, output)
    if not quiet:
        return FORMATS[form](report, color=is_colored, width=streams.width(output))
    if not any(file.findings for file in report.files):
        return iter(())
    from ..output import text

    chunks = text.findings(report, color=is_colored, width=streams.width(output))
    return (chunk + "\n" for chunk in chunks)


def _notices(report: Report) -> Iterator[str]:
    for file in report.files:
        for line, said in file.notices:
            yield f"{file.path}:{line}: {said}"
    yield from report.notices
