"""What git knows of a file."""

from __future__ import annotations

import os
from pathlib import Path

# Seconds; a warning is not worth a longer wait.
_PATIENCE = 10
# Set for the hooks of one repository, they would answer for another one.
_OF_HOOKS = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE")


class WorkTrees:
    """The work trees that files lie in; each is asked for its state once, and when it is needed."""

    def __init__(self) -> None:
        self._roots: dict[Path, Path | None] = {}
        self._uncommitted: dict[Path, tuple[str, ...]] = {}

    def is_uncommitted(self, path: str) -> bool:
        """Whether a file has changes that no commit has; False where git cannot tell."""
        target = Path(os.path.realpath(path))
        root = self._root(target.parent)
        if root is None:
            return False
        if root not in self._uncommitted:
            self._uncommitted[root] = _uncommitted(root)
        below = target.relative_to(root).as_posix()
        # a directory that is new as a whole ends with a slash
        return any(
            below == name or (name.endswith("/") and below.startswith(name))
            for name in self._uncommitted[root]
        )

    def _root(self, directory: Path) -> Path | None:
        if directory not in self._roots:
            above = None if directory.parent == directory else directory.parent
            found = directory if (directory / ".git").exists() else above and self._root(above)
            self._roots[directory] = found
        return self._roots[directory]


def _uncommitted(root: Path) -> tuple[str, ...]:
    import subprocess

    command = ["git", "--no-optional-locks", "-c", "core.fsmonitor=false", "status"]
    environment = {key: value for key, value in os.environ.items() if key not in _OF_HOOKS}
    try:
        process = subprocess.run(
            [*command, "--porcelain", "-z", "--no-renames"],
            cwd=root,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    # "XY path"
    return tuple(os.fsdecode(entry)[3:] for entry in process.stdout.split(b"\0") if entry)
