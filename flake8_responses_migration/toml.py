"""TOML, read with the standard library where it has it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TOMLDecodeError = tomllib.TOMLDecodeError


def load(path: Path) -> dict[str, Any]:
    """Read a TOML file; raises OSError, or TOMLDecodeError, a ValueError, where it is broken."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def load_data(name: str) -> dict[str, Any]:
    """Read one of the tables that ship in ``data/``."""
    return load(Path(__file__).parent / "data" / name)
