"""What the commands of both benchmarks are given and print: folders, and lines of the corpus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

_LONGEST_LINE = 110


def folder(text: str) -> Path:
    """Return the path of a folder, absolute as flake8 reports paths the way it is given them."""
    return Path(text).expanduser().resolve()


def add_corpus_folder(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where the corpus lies."""
    default = folder(os.environ.get("OAR_CORPUS") or "~/.cache/oar-corpus")
    help_ = "where the corpus lies, outside of every repository"
    parser.add_argument("--into", type=folder, default=default, metavar="DIR", help=help_)


def line_of(path: Path, number: int) -> str:
    """Return as much of a line, from 1, as fits beside a finding; nothing of one past the end."""
    lines = path.read_text("utf-8", "replace").split("\n")
    return lines[number - 1].strip()[:_LONGEST_LINE] if number <= len(lines) else ""
