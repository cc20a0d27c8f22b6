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
loads = tomllib.loads


def load_data(name: str) -> dict[str, Any]:
    """Read one of the tables that ship in ``data/``."""
    return loads((Path(__file__).parent / "data" / name).read_text(encoding="utf-8"))
