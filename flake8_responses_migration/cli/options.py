"""Options that several commands have."""

from __future__ import annotations

import datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .. import config, settings
from .streams import ConfigurationFailure

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., None]")


def _split(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> list[str] | None:
    """Return the parts of lists with commas; None where the option was not given."""
    if not values:
        return None
    parts = [part.strip() for value in values for part in value.split(",") if part.strip()]
    if not parts:
        # an empty variable of a CI job must not switch everything off
        raise click.BadParameter("an empty list; leave the option out instead.")
    return parts


def _day(
    _context: click.Context, _parameter: click.Parameter, value: datetime.datetime | None
) -> datetime.date:
    return value.date() if value is not None else datetime.date.today()


_CODES: dict[str, Any] = {"metavar": "CODES", "multiple": True, "callback": _split}
_PATTERNS: dict[str, Any] = {"metavar": "PATTERNS", "multiple": True, "callback": _split}

_SELECTION = (
    click.option(
        "--select",
        **_CODES,
        help="Report these codes or prefixes only, such as OAR1,OAR401; ALL for all. What the "
        "configuration file says of `ignore` and `extend-select` does not count then.",
    ),
    click.option("--ignore", **_CODES, help="Do not report these; the longest prefix decides."),
    click.option("--extend-select", **_CODES, help="Report these as well, such as OAR9."),
    click.option(
        "--min-confidence",
        type=click.Choice(["likely", "proven"]),
        help="Leave out findings whose client is not proven to be OpenAI's.",
    ),
)
_REQUIREMENTS = (
    click.option(
        "--require-store",
        is_flag=True,
        default=None,
        help="Ask every call of the Responses API to say `store` (OAR451).",
    ),
)
_FILES = (
    click.option(
        "--exclude",
        **_PATTERNS,
        help="Leave out what fits these patterns, written as in a .gitignore, in place of the "
        "usual ones (node_modules, .venv, dist ...).",
    ),
    click.option("--extend-exclude", **_PATTERNS, help="Leave out these in addition."),
    click.option(
        "--force-exclude",
        is_flag=True,
        default=None,
        help="Leave out files that are named as arguments, too; for pre-commit.",
    ),
)
_FAILURE = (
    click.option(
        "--fail-on",
        type=click.Choice([level.value for level in config.FailOn]),
        help="The least severity that fails the run (default: warning); hints never do.",
    ),
    click.option(
        "--fail-within",
        type=click.IntRange(min=0),
        metavar="DAYS",
        help="Fail only for what has ended, or ends within that many days.",
    ),
    click.option(
        "--fail-on-documents",
        is_flag=True,
        default=None,
        help="Fail for findings in documents and shell scripts as well, which are advice.",
    ),
    click.option(
        "--baseline",
        metavar="FILE",
        help=f"The baseline (default: {config.BASELINE} beside the configuration file).",
    ),
)
_FIXES = (
    click.option(
        "--unsafe-fixes/--no-unsafe-fixes",
        default=None,
        help="Apply fixes that may change what the program does, too.",
    ),
)
_PLACE = (
    click.option(
        "--config",
        "file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Read this configuration file in place of the nearest one.",
    ),
    click.option("--isolated", is_flag=True, help="Read no configuration file."),
)


def configuration_options(function: Function) -> Function:
    """Add the options that make the configuration of a check, and pass the configuration."""
    return _configured(function, (*_SELECTION, *_REQUIREMENTS, *_FILES, *_FAILURE, *_PLACE))


def fix_options(function: Function) -> Function:
    """Add the options that make the configuration of a fix, and pass the configuration."""
    return _configured(function, (*_FIXES, *_SELECTION, *_FILES, *_PLACE))


def _configured(function: Function, added: tuple[Callable[[Function], Function], ...]) -> Function:
    @wraps(function)
    def with_configuration(
        *,
        file: Path | None,
        isolated: bool,
        **values: Any,  # noqa: ANN401
    ) -> None:
        if file is not None and isolated:
            raise click.UsageError("--config and --isolated exclude each other.")
        command_line = {}
        for key in config.KEYS:
            value = values.pop(key.replace("-", "_"), None)
            if value is not None:
                command_line[key] = value
        try:
            configuration = config.resolve(command_line, file=file, isolated=isolated)
        except settings.SettingsError as error:
            raise ConfigurationFailure(str(error)) from error
        function(configuration=configuration, **values)

    for option in reversed(added):
        with_configuration = option(with_configuration)
    return with_configuration  # type: ignore[return-value]


paths = click.argument("paths", nargs=-1, metavar="[PATHS]...")
jobs = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    metavar="N",
    help="Number of processes (default: one for each processor).",
)
as_of = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    callback=_day,
    help="The day that days are counted from, as 2026-12-31 (default: today).",
)
quiet = click.option("--quiet", "-q", is_flag=True, help="Nothing but the findings.")
color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="When to use colour; `auto` obeys NO_COLOR and FORCE_COLOR.",
)
