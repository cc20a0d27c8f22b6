"""``responses-migration rules``."""

from __future__ import annotations

import click

from . import streams


@click.group("rules")
def command() -> None:
    """Look at the pack of rules."""


@command.command(
    "path",
    epilog="""\b
Example:
  ast-grep scan -c "$(responses-migration rules path)/sgconfig.yml"
""",
)
def path() -> None:
    """Print the directory of the rules, for `ast-grep scan`."""
    from ..catalog import rules_directory

    streams.emit([f"{rules_directory()}\n"])
