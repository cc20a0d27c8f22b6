"""``responses-migration config``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from . import options, streams

if TYPE_CHECKING:
    from ..config import Configuration


@click.group("config")
def command() -> None:
    """Look at the configuration."""


@command.command(
    "show",
    epilog="""\b
Examples:
  responses-migration config show
  responses-migration config show --format json --select OAR1
""",
)
@options.configuration_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What it is written as.",
)
def show(*, configuration: Configuration, form: str) -> None:
    """Print every setting with its value and where that comes from.

    Takes the options of `check` that are settings, so that the effect of a command line shows.
    """
    values = configuration.values()
    if form == "json":
        settings = {
            key: {"value": value, "origin": origin} for key, (value, origin) in values.items()
        }
        content = {"root": str(configuration.root), "settings": settings}
        streams.emit([json.dumps(content, indent=2) + "\n"])
        return
    streams.emit(
        f"{key} = {json.dumps(value)}  # {origin}\n" for key, (value, origin) in values.items()
    )
