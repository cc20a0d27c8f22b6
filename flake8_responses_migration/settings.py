"""What a user can set, read from ``[tool.responses-migration]`` or responses-migration.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from .findings import Confidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLE = "tool.responses-migration"
# The first that a directory has is the one that counts.
FILE_NAMES = ("responses-migration.toml", "pyproject.toml")
# Keys that only the command line acts on: for the plugin flake8 has options of its own.
RUN_KEYS = (
    "select",
    "ignore",
    "extend-select",
    "per-file-ignores",
    "exclude",
    "extend-exclude",
    "force-exclude",
    "fail-on",
    "fail-within",
    "fail-on-documents",
    "baseline",
    "unsafe-fixes",
)
# What follows a module: names in it and calls of them.
_MEMBERS = r"(?:\.[A-Za-z_$][\w$]*|\(\))*"
_PYTHON_NAME = r"\.*[A-Za-z_]\w*" + _MEMBERS
# "ai-kit.getClient", "@acme/ai-kit.getClient", "@/lib/openai.getClient", "./openai.getClient"
_JAVASCRIPT_NAME = r"(?:[@~#]|\.{1,2}/)?(?:[a-z][\w-]*)?(?:/[\w-][\w.-]*)*" + _MEMBERS
_DOTTED_NAME = re.compile(f"(?=.*[A-Za-z])(?:{_PYTHON_NAME}|{_JAVASCRIPT_NAME})")


class SettingsError(ValueError):
    """A setting that cannot be used; the text names the key and the file."""


@dataclass(frozen=True)
class Settings:
    """What changes the outcome of a check.

    ``client_factories`` are dotted names of functions or classes that give an OpenAI client,
    ``foreign_names`` dotted names of modules, classes or functions of other vendors' SDKs. A
    JavaScript module is written as its imports do: ``@/lib/openai.getClient``. ``require_store``
    asks every call of the Responses API to say ``store``, not only beside chat calls.
    """

    client_factories: tuple[str, ...] = ()
    foreign_names: tuple[str, ...] = ()
    min_confidence: Confidence = Confidence.LIKELY
    require_store: bool = False


DEFAULT = Settings()
CHECK_KEYS = tuple(field.name.replace("_", "-") for field in fields(Settings))


def find_configuration(start: Path) -> Path | None:
    """Return the file to read: of the nearest directory upwards that has one.

    One that says nothing of us counts where no other does: it tells where the project begins.
    """
    silent = None
    for directory in (start, *start.parents):
        for name in FILE_NAMES:
            path = directory / name
            if not path.is_file():
                continue
            if name != "pyproject.toml" or _may_have_table(path):
                return path
            silent = silent or path
    return silent


def _may_have_table(path: Path) -> bool:
    try:
        return TABLE.rpartition(".")[2].encode() in path.read_bytes()
    except OSError:
        # said where it is read
        return True


def load(path: Path) -> Settings:
    """Read the settings of a configuration file; raises SettingsError where one is wrong."""
    values = read(path)
    return with_values(
        DEFAULT, {key: values[key] for key in values if key in CHECK_KEYS}, str(path)
    )


def read(path: Path) -> dict[str, Any]:
    """Return the keys that a configuration file has; raises SettingsError for an unknown one.

    A pyproject.toml is one by its name; in any other file the keys stand at the top level.
    """
    is_pyproject = path.name == "pyproject.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    if is_pyproject and TABLE.rpartition(".")[2] not in text:
        return {}
    # the parser costs more than the whole check of a small project: only where it is needed
    from . import toml

    try:
        data: Any = toml.loads(text)
    except toml.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}") from error
    if is_pyproject:
        for key in TABLE.split("."):
            data = data.get(key, {}) if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            raise SettingsError(f"{path}: [{TABLE}] is no table")
    known = (*CHECK_KEYS, *RUN_KEYS)
    for key in data:
        if key not in known:
            place = f" in [{TABLE}]" if is_pyproject else ""
            raise SettingsError(
                f"{path}: unknown setting `{key}`{place}; known: {', '.join(known)}"
            )
    return dict(data)


def with_values(
    settings: Settings, values: dict[str, Any], origin: str, *, prefix: str = ""
) -> Settings:
    """Return ``settings`` with ``values``, whose keys are those of CHECK_KEYS.

    ``origin`` names the file or the command line in the SettingsError of a value that is wrong,
    ``prefix`` is what the keys begin with there.
    """
    changed: dict[str, Any] = {}
    for key, value in values.items():
        read, expected = _VALUES.get(key, (_names, "a list of dotted names"))
        checked = read(value)
        if checked is None:
            raise SettingsError(f"{origin}: `{prefix}{key}` must be {expected}, not {value!r}")
        changed[key.replace("-", "_")] = checked
    return replace(settings, **changed)


def _confidence(value: object) -> Confidence | None:
    return next((level for level in Confidence if level.value == value), None)


def _names(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    if not all(isinstance(name, str) and _DOTTED_NAME.fullmatch(name) for name in value):
        return None
    return tuple(value)


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


# How a value is read, and what it must be; all others are lists of names.
_VALUES: dict[str, tuple[Callable[[object], object], str]] = {
    "min-confidence": (_confidence, f"one of {', '.join(c.value for c in Confidence)}"),
    "require-store": (_switch, "true or false"),
}
