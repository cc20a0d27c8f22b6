"""The whole configuration of a run, and where each value comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import discovery, selection, settings
from .findings import UNCHECKED
from .selection import Selection
from .settings import Settings, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BASELINE = ".responses-migration-baseline.json"
_COMMAND_LINE = "command line"
_DEFAULT_ORIGIN = "default"


class FailOn(str, Enum):
    """The least severity that fails a run; hints never do."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


@dataclass(frozen=True)
class Configuration:
    """What a run does.

    ``root`` is the directory that patterns and the baseline are relative to: that of the
    configuration file, or else the working directory. ``fail_within`` is a number of days, None
    for no limit. ``origins`` names the origin of every key.
    """

    root: Path
    settings: Settings = settings.DEFAULT
    select: tuple[str, ...] = selection.DEFAULT
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude: tuple[str, ...] = discovery.DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    fail_on: FailOn = FailOn.WARNING
    fail_within: int | None = None
    fail_on_documents: bool = False
    baseline: str = BASELINE
    unsafe_fixes: bool = False
    origins: Mapping[str, str] = field(default_factory=dict)

    @property
    def selection(self) -> Selection:
        """The codes that are reported."""
        return Selection((*self.select, *self.extend_select), self.ignore)

    @property
    def baseline_path(self) -> Path:
        """Where the baseline lies."""
        return self.root / self.baseline

    def values(self) -> dict[str, tuple[Any, str]]:
        """Return every key with its value, as a configuration file writes it, and its origin."""
        found: dict[str, tuple[Any, str]] = {}
        for key in KEYS:
            owner = self.settings if key in settings.CHECK_KEYS else self
            value = getattr(owner, _attribute(key))
            found[key] = (_plain(value), self.origins.get(key, _DEFAULT_ORIGIN))
        return found


KEYS = (*settings.RUN_KEYS, *settings.CHECK_KEYS)


def resolve(
    command_line: Mapping[str, Any], *, file: Path | None = None, isolated: bool = False
) -> Configuration:
    """Settle the configuration from the command line, a file and the defaults, in this order.

    ``command_line`` holds the keys that were given there. ``file`` replaces the search from the
    working directory upwards, ``isolated`` does without any. Raises SettingsError.
    """
    directory = Path.cwd()
    is_passed = file is not None
    if file is None and not isolated:
        file = settings.find_configuration(directory)
    in_file = settings.read(file) if file is not None else {}
    # a file that is passed by hand may lie anywhere: its patterns are about the working directory
    root = file.parent if file is not None and not is_passed else directory
    given = dict(command_line)
    for key in ("exclude", "extend-exclude"):
        if key in given:
            given[key] = [_from_root(pattern, directory, root) for pattern in given[key]]
    if "baseline" in given:
        given["baseline"] = str(directory / given["baseline"])
    dropped: set[str] = set()
    if "select" in given:
        # who types what to look at means that, not that less what a file leaves out
        dropped = {"ignore", "extend-select"} & set(in_file)
    elif "extend-select" in given:
        earlier = _checked("extend-select", in_file.get("extend-select", []), str(file))
        given["extend-select"] = [*earlier, *given["extend-select"]]

    table = f"{settings.TABLE}." if file is not None and file.name == "pyproject.toml" else ""
    values: dict[str, Any] = {}
    checks = settings.DEFAULT
    origins: dict[str, str] = {}
    for source, origin in ((in_file, str(file)), (given, _COMMAND_LINE)):
        own = {key: value for key, value in source.items() if key in settings.CHECK_KEYS}
        checks = settings.with_values(checks, own, origin)
        for key, value in source.items():
            if key not in own:
                checked = _checked(key, value, origin)
                if source is in_file and key in dropped:
                    continue
                values[_attribute(key)] = checked
            origins[key] = origin if source is given else f"{file}: {table}{key}"
    for key in dropped - set(given):
        origins[key] = f"{_DEFAULT_ORIGIN}, as `select` is from the command line"
    return Configuration(root=root, settings=checks, origins=origins, **values)


def _from_root(pattern: str, directory: Path, root: Path) -> str:
    """Rewrite a pattern that was typed in ``directory``, somewhere below ``root``.

    One without a slash fits at any depth and stays as it is.
    """
    if directory == root or "/" not in pattern.rstrip("/"):
        return pattern
    sign = "!" if pattern.startswith("!") else ""
    bare = pattern.removeprefix("!").removeprefix("./").removeprefix("/")
    return f"{sign}/{directory.relative_to(root).as_posix()}/{bare}"


def _attribute(key: str) -> str:
    return key.replace("-", "_")


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return value


def _checked(key: str, value: object, origin: str) -> Any:  # noqa: ANN401  one type a key
    """Return the value of a key as Configuration holds it; raises SettingsError."""
    check, expected = _EXPECTED[key]
    try:
        return check(value)
    except (TypeError, ValueError) as error:
        if isinstance(error, _PartError):
            raise SettingsError(f"{origin}: `{key}`: {error}") from error
        raise SettingsError(f"{origin}: `{key}` must be {expected}, not {value!r}") from error


class _PartError(ValueError):
    """A part of a list that cannot be used; the text says why."""


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(part, str) and part for part in value):
        raise TypeError
    return tuple(value)


def _patterns(value: object) -> tuple[str, ...]:
    return tuple(_pattern(part) for part in _strings(value))


def _pattern(value: str) -> str:
    wrong = discovery.problem(value)
    if wrong:
        raise _PartError(wrong)
    return value


def _prefixes(value: object) -> tuple[str, ...]:
    found = _strings(value)
    for prefix in found:
        wrong = selection.problem(prefix)
        if wrong:
            raise _PartError(wrong)
    return found


def _ignorable(value: object) -> tuple[str, ...]:
    found = _prefixes(value)
    if any(UNCHECKED.startswith(prefix) and prefix not in ("O", "OA", "OAR") for prefix in found):
        raise _PartError(
            f"{UNCHECKED} says that a file was not checked and cannot be ignored; "
            "use `exclude` for the file"
        )
    return found


def _ignores_by_pattern(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise TypeError
    return {_pattern(pattern): _ignorable(prefixes) for pattern, prefixes in value.items()}


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _days(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def _string(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


_EXPECTED: dict[str, tuple[Callable[[object], Any], str]] = {
    "select": (_prefixes, "a list of prefixes of codes"),
    "ignore": (_ignorable, "a list of prefixes of codes"),
    "extend-select": (_prefixes, "a list of prefixes of codes"),
    "per-file-ignores": (_ignores_by_pattern, "a table of patterns with lists of prefixes"),
    "exclude": (_patterns, "a list of patterns"),
    "extend-exclude": (_patterns, "a list of patterns"),
    "force-exclude": (_truth, "true or false"),
    "fail-on": (FailOn, "one of error, warning, never"),
    "fail-within": (_days, "a number of days"),
    "fail-on-documents": (_truth, "true or false"),
    "baseline": (_string, "a path"),
    "unsafe-fixes": (_truth, "true or false"),
}
