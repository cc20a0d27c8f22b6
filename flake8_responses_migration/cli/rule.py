"""``responses-migration rule``."""

from __future__ import annotations

import json
import sys

import click

from . import options, streams


@click.command(
    "rule",
    epilog="""\b
Examples:
  responses-migration rule OAR111
  responses-migration rule thread
  responses-migration rule --all --format json
""",
)
@click.argument("code", required=False, metavar="[CODE|NAME]")
@click.option("--all", "everything", is_flag=True, help="Every rule in place of one.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What it is written as.",
)
@options.color
def command(*, code: str | None, everything: bool, form: str, color: str) -> None:
    """Explain a rule: what it finds, why, and what to write instead."""
    if (code is None) is not everything:
        raise click.UsageError("Either a code or name of a rule, or --all.")
    from ..catalog import RuleError
    from ..explanation import explanations

    try:
        found = list(explanations())
    except RuleError as error:
        raise streams.Incomplete(str(error)) from error
    if code is None:
        if form == "text":
            streams.emit(f"{rule.code}  {rule.name}\n" for rule in found)
        else:
            streams.emit([json.dumps([rule.as_dict() for rule in found], indent=2) + "\n"])
        return
    rule = next((rule for rule in found if rule.is_called(code)), None)
    if rule is None:
        raise click.UsageError(f"There is no rule {code!r}; `rule --all` lists them.")
    if form == "json":
        streams.emit([json.dumps(rule.as_dict(), indent=2) + "\n"])
    elif streams.is_colored(color) or sys.stdout.isatty():
        streams.emit([_painted(rule.as_markdown(), is_colored=streams.is_colored(color))])
    else:
        streams.emit([rule.as_markdown()])


def _painted(text: str, *, is_colored: bool) -> str:
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(
        width=min(streams.width(), 100),
        force_terminal=is_colored,
        no_color=not is_colored,
        highlight=False,
    )
    with console.capture() as capture:
        console.print(Markdown(text))
    return capture.get()
