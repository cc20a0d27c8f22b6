"""Surface: the flake8 plugin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from . import __version__, sdk_versions
from .check import check
from .settings import DEFAULT, SettingsError, find_configuration, load, with_values
from .source import SourceFile

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Iterator

    from flake8.options.manager import OptionManager

    from .settings import Settings

# Shown whatever `--select` says: each is a file, or part of one, that nobody looked at.
_UNCHECKED_CODES = ("OAR000", "E902", "E999")
_OFF_BY_DEFAULT = "OAR9"


class Plugin:
    """What flake8 makes for each file that it could parse; `lines` come without byte order mark."""

    name = "flake8-responses-migration"
    version = __version__
    _settings: ClassVar[Settings] = DEFAULT

    def __init__(self, tree: ast.AST, lines: list[str], filename: str) -> None:
        self._lines = lines
        self._filename = filename

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Add the `--oar-...` options; what they leave unset comes from the configuration file."""
        manager.extend_default_ignore([_OFF_BY_DEFAULT])
        manager.add_option(
            "--oar-client-factories",
            metavar="NAMES",
            comma_separated_list=True,
            parse_from_config=True,
            help="Dotted names of functions or classes that give an OpenAI client.",
        )
        manager.add_option(
            "--oar-foreign-names",
            metavar="NAMES",
            comma_separated_list=True,
            parse_from_config=True,
            help="Dotted names of modules, classes or functions of other vendors' SDKs.",
        )
        manager.add_option(
            "--oar-min-confidence",
            metavar="LEVEL",
            parse_from_config=True,
            help="`likely` (default), or `proven` for receivers that are shown to be OpenAI only.",
        )
        manager.add_option(
            "--oar-require-store",
            action="store_true",
            default=None,
            parse_from_config=True,
            help="Ask every call of the Responses API to say `store` (OAR451).",
        )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Settle the settings; one that is wrong ends flake8 with a line that names it."""
        from flake8.exceptions import ExecutionError

        given: dict[str, Any] = {
            key: value
            for key, value in (
                ("client-factories", options.oar_client_factories),
                ("foreign-names", options.oar_foreign_names),
                ("min-confidence", options.oar_min_confidence),
                ("require-store", options.oar_require_store),
            )
            if value is not None
        }
        try:
            path = find_configuration(Path.cwd())
            settings = load(path) if path is not None else DEFAULT
            cls._settings = with_values(
                settings, given, "command line or flake8 configuration", prefix="oar-"
            )
        except SettingsError as error:
            raise ExecutionError(f"{cls.name}: {error}") from error
        chosen = [*(options.select or ()), *(options.extend_select or ())]
        if options.select is not None and any(code.startswith("OAR") for code in chosen):
            options.select = [*options.select, *_UNCHECKED_CODES]
        # flake8 forgets default ignores, ours too, as soon as a project sets its own `ignore`
        if not any(code.startswith(_OFF_BY_DEFAULT) for code in chosen):
            options.extend_ignore = [*(options.extend_ignore or ()), _OFF_BY_DEFAULT]

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Yield line (from 1), column (from 0, in characters), text and class of each finding."""
        source = SourceFile(self._filename, "".join(self._lines), newest_sdk=sdk_versions.newest)
        for finding in check(source, self._settings):
            yield (
                finding.location.line,
                finding.location.column,
                f"{finding.code} {finding.message}",
                type(self),
            )
