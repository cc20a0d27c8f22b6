"""The corpus: which projects it holds, and how their code gets onto this machine.

Everything is downloaded at a pinned version or commit and unpacked. Nothing is installed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["pypi", "npm", "github"]

# What is kept of a repository: code, and the files that say which versions it was written for.
_CODE = re.compile(
    r"\.(py|pyi|ts|tsx|js|jsx|mjs|cjs|mts|cts)$"
    r"|package\.json$|tsconfig[^/]*\.json$|jsconfig\.json$|pyproject\.toml$"
    r"|requirements[^/]*\.txt$|LICENSE[^/]*$"
)
_INSTALLED = re.compile(r"(^|/)(node_modules|\.venv|venv|site-packages|\.next|\.yarn)/")
# The SDKs' generated sources define the API; they say nothing about code that uses it.
_GENERATED = {
    "openai/openai-python": re.compile(r"^(src|bin|scripts|tests/api_resources)/"),
    "openai/openai-node": re.compile(r"^(src|tests/api-resources)/"),
}
_LARGEST_FILE = 1_500_000
_SYMBOLIC_LINK = "120000"


class AssemblyError(Exception):
    """A project that could not be brought onto this machine; the text says why."""


@dataclass(frozen=True)
class Project:
    """One entry of the manifest; ``revision`` is a version, or a commit of a repository."""

    kind: Kind
    name: str
    revision: str
    path: str

    def is_in(self, root: Path) -> bool:
        """Whether the project's code lies under ``root``."""
        return (root / self.path).is_dir()


def load_projects(manifest: Path) -> list[Project]:
    """Read the manifest."""
    return [
        Project(row["kind"], row["name"], row.get("version") or row["commit"], row["path"])
        for row in json.loads(manifest.read_text(encoding="utf-8"))
    ]


def assemble(
    projects: list[Project], into: Path, repositories: Path | None = None
) -> dict[Project, str]:
    """Bring the projects that are not there yet into a folder; return why others were left out."""
    wanted = [project for project in projects if not project.is_in(into)]

    def attempt(project: Project) -> str:
        try:
            _assemble_one(project, into / project.path, repositories)
        except (AssemblyError, OSError, tarfile.TarError, zipfile.BadZipFile) as error:
            return str(error) or type(error).__name__
        return ""

    with ThreadPoolExecutor(4) as pool:
        reasons = pool.map(attempt, wanted)
        return {project: reason for project, reason in zip(wanted, reasons, strict=True) if reason}


def _assemble_one(project: Project, target: Path, repositories: Path | None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # A project appears whole or not at all, so that an interrupted run can be repeated.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".part-") as part:
        code = Path(part, "code")
        code.mkdir()
        if project.kind == "pypi":
            _download_from_pypi(project, code)
        elif project.kind == "npm":
            _download_from_npm(project, code)
        else:
            _export_from_github(project, code, repositories)
        code.rename(target)


def _run(*command: str) -> bytes:
    environment = os.environ | {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        return subprocess.run(command, check=True, capture_output=True, env=environment).stdout
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode("utf-8", "replace").strip().splitlines() or [str(error)]
        raise AssemblyError(lines[-1]) from error


def _download_from_pypi(project: Project, into: Path) -> None:
    requirement = f"{project.name}=={project.revision}"
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    with tempfile.TemporaryDirectory() as downloads:
        pip += ["--disable-pip-version-check", "--dest", downloads, requirement]
        # Pinned, so that everybody measures the same files whatever they run this with.
        target = ["--only-binary=:all:", "--python-version=3.11", "--platform=any"]
        target += ["--platform=manylinux2014_x86_64", "--platform=linux_x86_64"]
        try:
            _run(*pip, *target)
        except AssemblyError:
            _run(*pip, f"--no-binary={project.name}")
        for archive in sorted(Path(downloads).iterdir()):
            _unpack(archive, into)


def _download_from_npm(project: Project, into: Path) -> None:
    with tempfile.TemporaryDirectory() as downloads:
        npm = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", downloads]
        _run(*npm, f"{project.name}@{project.revision}")
        for archive in sorted(Path(downloads).glob("*.tgz")):
            _unpack(archive, into)


def _unpack(archive: Path, into: Path) -> None:
    if archive.suffix in (".whl", ".zip"):
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(into)
        return
    with tarfile.open(archive) as tar:
        for member in tar:
            # The one folder at the top of a source distribution is left away.
            parts = PurePosixPath(member.name).parts[1:]
            content = tar.extractfile(member) if member.isfile() else None
            if content is None or not parts or ".." in parts:
                continue
            target = into.joinpath(*parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as file:
                shutil.copyfileobj(content, file)


def _export_from_github(project: Project, into: Path, repositories: Path | None) -> None:
    local = _local_git_directory(project, repositories) if repositories else None
    if local is not None:
        _export(project, local, into)
        return
    with tempfile.TemporaryDirectory() as fetched:
        git = ["git", f"--git-dir={fetched}"]
        _run(*git, "init", "--quiet", "--bare")
        url = f"https://github.com/{project.name}"
        _run(*git, "fetch", "--quiet", "--depth=1", "--no-tags", url, project.revision)
        _export(project, Path(fetched), into)


def _local_git_directory(project: Project, repositories: Path) -> Path | None:
    owner, _, name = project.name.partition("/")
    joined = repositories / f"{owner}+{name}"
    for place in (joined / "repo", joined, repositories / owner / name):
        if (place / ".git").exists():
            return place / ".git"
        if (place / "objects").is_dir():
            return place
    return None


def _export(project: Project, git_directory: Path, into: Path) -> None:
    """Write the code files of a commit; blobs are read as they are, no filter of git's is run."""
    git = ["git", f"--git-dir={git_directory}"]
    listing = _run(*git, "ls-tree", "-r", "-z", project.revision).decode("utf-8", "replace")
    blobs = {path: blob for path, blob in _blobs(listing) if _is_wanted(project, path)}
    with tempfile.TemporaryFile() as names:
        names.write("".join(f"{blob}\n" for blob in blobs.values()).encode())
        names.seek(0)
        batch = subprocess.run(
            [*git, "cat-file", "--batch"],
            stdin=names,
            capture_output=True,
            check=False,
            env=os.environ | {"GIT_NO_LAZY_FETCH": "1"},
        ).stdout
    position = 0
    for path in blobs:
        end_of_header = batch.find(b"\n", position)
        header = batch[position:end_of_header].split()
        position = end_of_header + 1
        if len(header) < 3:
            continue  # a partial clone does not have every blob
        size = int(header[2])
        if size <= _LARGEST_FILE:
            target = into / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(batch[position : position + size])
        position += size + 1


def _blobs(listing: str) -> Iterator[tuple[str, str]]:
    for row in filter(None, listing.split("\0")):
        entry, _, path = row.partition("\t")
        mode, kind, blob = entry.split()
        if kind == "blob" and mode != _SYMBOLIC_LINK:
            yield path, blob


def _is_wanted(project: Project, path: str) -> bool:
    generated = _GENERATED.get(project.name)
    return (
        _CODE.search(path) is not None
        and _INSTALLED.search(path) is None
        and (generated is None or generated.search(path) is None)
    )
