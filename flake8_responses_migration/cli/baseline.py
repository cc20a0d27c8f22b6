"""``responses-migration baseline``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .. import baseline, pool
from ..discovery import MissingPathError
from ..exit_code import ExitCode
from ..scan import scan
from . import options, streams

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from ..config import Configuration
    from ..report import Report


@click.group("baseline")
def command() -> None:
    """Accept the findings that there are, and no new ones."""


def _shared(function: Callable[..., None]) -> Callable[..., None]:
    for option in (
        options.quiet,
        options.jobs,
        options.as_of,
        options.configuration_options,
        options.paths,
    ):
        function = option(function)
    return function


@command.command(
    "create",
    epilog="""\b
Examples:
  responses-migration baseline create
  responses-migration baseline create --select OAR2 --force
""",
)
@_shared
@click.option("--force", is_flag=True, help="Replace a baseline that is there.")
def create(
    *,
    configuration: Configuration,
    paths: tuple[str, ...],
    as_of: datetime.date,
    jobs: int | None,
    quiet: bool,
    force: bool,
) -> None:
    """Write down how many findings of each code each file has.

    `check` reports only what goes beyond. A baseline that is there is not replaced: `update`
    lowers its counts.
    """
    path = configuration.baseline_path
    if path.exists() and not force:
        raise click.UsageError(
            f"{path} is there already; `baseline update` lowers it, --force replaces it."
        )
    report = _scanned(paths, configuration, as_of, jobs, quiet=quiet)
    made = baseline.Baseline.from_files(report.files, path.parent)
    _write(made, report, configuration, quiet=quiet)


@command.command(
    "update",
    epilog="""\b
Examples:
  responses-migration baseline update
  responses-migration baseline update src/
""",
)
@_shared
def update(
    *,
    configuration: Configuration,
    paths: tuple[str, ...],
    as_of: datetime.date,
    jobs: int | None,
    quiet: bool,
) -> None:
    """Lower the counts of the baseline to what is left; it never grows."""
    try:
        before = baseline.load(configuration.baseline_path)
    except baseline.BaselineError as error:
        raise streams.ConfigurationFailure(str(error)) from error
    report = _scanned(paths, configuration, as_of, jobs, quiet=quiet)
    lowered = before.lowered(
        report.files,
        gone=before.gone(paths or (".",)),
        is_selected=configuration.selection.covers,
    )
    _write(lowered, report, configuration, quiet=quiet)


def _scanned(
    paths: tuple[str, ...],
    configuration: Configuration,
    as_of: datetime.date,
    jobs: int | None,
    *,
    quiet: bool,
) -> Report:
    with streams.Progress(is_wanted=not quiet) as progress:
        try:
            return scan(
                paths,
                configuration,
                as_of=as_of,
                jobs=jobs or pool.default_jobs(),
                progress=progress,
            )
        except MissingPathError as error:
            raise click.UsageError(str(error)) from error


def _write(
    made: baseline.Baseline, report: Report, configuration: Configuration, *, quiet: bool
) -> None:
    path = configuration.baseline_path
    try:
        made.write(path)
    except baseline.BaselineError as error:
        raise streams.Incomplete(str(error)) from error
    unchecked = [file for file in report.files if file.unchecked]
    for file in unchecked:
        click.echo(f"{file.path}: {file.unchecked}", err=True)
    if not quiet:
        total = sum(sum(counts.values()) for counts in made.counts.values())
        streams.emit([f"{path}: {total} findings in {len(made.counts)} files\n"])
    raise click.exceptions.Exit(ExitCode.INCOMPLETE if unchecked else ExitCode.CLEAN)
