"""What a user can set, read from ``[tool.responses-migration]`` of pyproject.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from .findings import Confidence

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "tool.responses-migration"
_DOTTED_NAME = re.compile(r"\.*[A-Za-z_]\w*(\.[A-Za-z_]\w*|\(\))*")


class SettingsError(ValueError):
    """A setting that cannot be used; the text names the key and the file."""


@dataclass(frozen=True)
class Settings:
    """What changes the outcome of a check.

    ``client_factories`` are dotted names of functions or classes that give an OpenAI client,
    ``foreign_names`` dotted names of modules, classes or functions of other vendors' SDKs.
    """

    client_factories: tuple[str, ...] = ()
    foreign_names: tuple[str, ...] = ()
    min_confidence: Confidence = Confidence.LIKELY


DEFAULT = Settings()


def find_pyproject(start: Path) -> Path | None:
    """Return the nearest pyproject.toml, from a directory upwards."""
    for directory in (start, *start.parents):
        path = directory / "pyproject.toml"
        if path.is_file():
            return path
    return None


def load(path: Path) -> Settings:
    """Read the settings of a pyproject.toml; raises SettingsError where one is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    if TABLE.rpartition(".")[2] not in text:
        return DEFAULT
    # the parser costs more than the whole check of a small project: only where it is needed
    from . import toml

    try:
        data: Any = toml.loads(text)
    except toml.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}") from error
    for key in TABLE.split("."):
        data = data.get(key, {}) if isinstance(data, dict) else {}
    if not isinstance(data, dict):
        raise SettingsError(f"{path}: [{TABLE}] is no table")
    return with_values(DEFAULT, data, str(path))


def with_values(
    settings: Settings, values: dict[str, Any], origin: str, *, prefix: str = ""
) -> Settings:
    """Return ``settings`` with ``values``, whose keys are spelled with hyphens.

    ``origin`` names the file or the command line in the SettingsError of a value that is wrong,
    ``prefix`` is what the keys begin with there.
    """
    known = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
    changed: dict[str, Any] = {}
    for key, value in values.items():
        if key not in known:
            raise SettingsError(
                f"{origin}: unknown setting `{key}` in [{TABLE}]; known: {', '.join(known)}"
            )
        checked = _confidence(value) if key == "min-confidence" else _names(value)
        if checked is None:
            expected = (
                f"one of {', '.join(c.value for c in Confidence)}"
                if key == "min-confidence"
                else "a list of dotted names"
            )
            raise SettingsError(f"{origin}: `{prefix}{key}` must be {expected}, not {value!r}")
        changed[known[key]] = checked
    return replace(settings, **changed)


def _confidence(value: object) -> Confidence | None:
    return next((level for level in Confidence if level.value == value), None)


def _names(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    if not all(isinstance(name, str) and _DOTTED_NAME.fullmatch(name) for name in value):
        return None
    return tuple(value)
