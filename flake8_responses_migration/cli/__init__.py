"""Surface: the command line ``responses-migration``."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from .. import __version__
from ..exit_code import ExitCode
from .streams import discard_output

_COMMANDS = ("check", "fix", "config", "baseline", "rule", "rules")


class _Commands(click.Group):
    """The commands, each of which is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __name__).command
        return command


@click.group(
    "responses-migration",
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Exit codes:
  0    nothing that fails the run
  1    findings that fail the run
  2    wrong usage or configuration
  3    something could not be read or written
  130  interrupted

\b
Examples:
  responses-migration check
  responses-migration check --select OAR1 src/
  responses-migration fix --diff
  responses-migration rule OAR111
""",
)
@click.version_option(__version__, prog_name="responses-migration")
def program() -> None:
    """Find code that depends on OpenAI's Assistants API or Chat Completions."""


def main() -> None:
    """Run the program and leave with its exit code."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # closed by whoever started the program
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        # names of files, and terminals that know ASCII only, must not end a run
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = program.main(prog_name="responses-migration", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        discard_output()
        click.echo("interrupted", err=True)
        code = ExitCode.INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except OSError as error:
        # what click itself prints, such as the help
        discard_output()
        click.echo(f"Error: cannot be written: {error.strerror}", err=True)
        code = ExitCode.INCOMPLETE
    sys.exit(code)
