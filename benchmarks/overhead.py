"""Measures what the plugin adds to a warm flake8 run over a tree without OpenAI code.

usage, from any folder:

    overhead.py [TREE]             compare flake8 with and without the plugin, django by default
    overhead.py [TREE] --profile   the plugin alone, in one process: where does its time go?

Two virtual environments hold the same flake8, one of them with the plugin. Each round runs flake8
without it, with it, and without it again; the last against the first shows how much two runs of
the same thing differ on this machine.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PROJECT = Path(__file__).resolve().parents[1]
DEFAULT_TREE = "django==5.2.19"
TARGET = 1.03
SHARED = ("flake8", "mccabe", "pycodestyle", "pyflakes")


def download(requirement: str, into: Path) -> Path:
    """Unpack the wheel of a package, without installing it."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    options = ["--only-binary=:all:", "--disable-pip-version-check", "--dest", str(into)]
    subprocess.run([*pip, *options, requirement], check=True)
    tree = into / "tree"
    for wheel in into.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(tree)
    return tree


def create_environment(place: Path, requirements: Sequence[str]) -> Path:
    """Create a virtual environment and return its Python."""
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *requirements], check=True)
    return python


def versions(python: Path) -> list[str]:
    """Return what has to be the same in both environments, as requirements."""
    code = "import sys; from importlib.metadata import version\n"
    code += "for name in sys.argv[1:]: print(f'{name}=={version(name)}')"
    command = [str(python), "-c", code, *SHARED]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def seconds(python: Path, tree: Path) -> float:
    """Return the CPU seconds, of the user and of the system, of one flake8 run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # One process, or the work of forking and collecting would be part of the figure.
    command = [str(python), "-m", "flake8", "--isolated", "-j1", "--exit-zero", str(tree)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode or "failed during execution" in done.stdout:
        raise SystemExit(f"flake8 did not finish on {tree}:\n{done.stdout[-500:]}{done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(tree: Path, rounds: int) -> int:
    """Print the figures of paired runs.

    Return 1 where the plugin costs more than the target, 2 where the machine is too busy to tell.
    """
    with tempfile.TemporaryDirectory() as place:
        with_plugin = create_environment(Path(place, "with"), [str(PROJECT)])
        pinned = versions(with_plugin)
        without = create_environment(Path(place, "without"), pinned)
        print(f"{' '.join(pinned)}, Python {sys.version.split()[0]}, {rounds} rounds on {tree}")
        order = {"without": without, "with": with_plugin, "without, again": without}
        for python in (without, with_plugin):
            seconds(python, tree)  # compiled modules and the page cache
        runs: dict[str, list[float]] = {name: [] for name in order}
        for number in range(1, rounds + 1):
            for name, python in order.items():
                runs[name].append(seconds(python, tree))
            figures = ", ".join(f"{name} {taken[-1]:.2f}" for name, taken in runs.items())
            print(f"round {number}: {figures}", flush=True)
        alone = plugin_alone(with_plugin, tree)
    for name, taken in runs.items():
        print(f"{name:15} median {statistics.median(taken):7.3f} s   min {min(taken):7.3f} s")
    cost = _print_ratios("with / without", runs["with"], runs["without"])
    noise = _print_ratios("A/A: again / without", runs["without, again"], runs["without"])
    quickest = min(runs["without"] + runs["without, again"])
    print(f"the plugin alone: {alone:.3f} s, {alone / quickest:.1%} of the quickest run without it")
    return _verdict(cost, noise)


def _print_ratios(name: str, numerators: list[float], denominators: list[float]) -> list[float]:
    ratios = [above / below for above, below in zip(numerators, denominators, strict=True)]
    print(
        f"{name:21} median of pairs {statistics.median(ratios):.4f}   "
        f"of minima {min(numerators) / min(denominators):.4f}   "
        f"pairs {' '.join(f'{ratio:.3f}' for ratio in ratios)}"
    )
    return ratios


def _verdict(cost: list[float], noise: list[float]) -> int:
    median = statistics.median(cost)
    typical = statistics.median(abs(ratio - 1) for ratio in noise)
    if median - typical <= TARGET and typical > TARGET - 1:
        print(f"no verdict: two runs of the same thing differ by {typical:.1%} here")
        return 2
    print(f"target of at most {TARGET:.2f}: {'met' if median <= TARGET else 'MISSED'}")
    return 0 if median <= TARGET else 1


def plugin_alone(python: Path, tree: Path) -> float:
    """Return the CPU seconds of everything that only the plugin does, from a profile."""
    command = [str(python), __file__, "--profile", str(tree)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(output.rpartition("total")[2].split()[0]) / 1e3


def profile(tree: Path) -> int:
    """Print the CPU time of each stage of the plugin, and of the files that pass the gate."""
    start = time.process_time()
    from flake8_responses_migration.check import check
    from flake8_responses_migration.gate import may_matter
    from flake8_responses_migration.source import SourceFile

    imported = time.process_time() - start
    texts = {
        path.relative_to(tree).as_posix(): path.read_text("utf-8", "replace")
        for path in sorted(tree.rglob("*.py"))
        if path.is_file()
    }
    start = time.process_time()
    passed = [name for name, text in texts.items() if may_matter(text)]
    gate = time.process_time() - start
    taken: dict[str, float] = {}
    findings = 0
    for name in passed:
        start = time.process_time()
        findings += len(check(SourceFile(name, texts[name])))
        taken[name] = time.process_time() - start
    checks = sum(taken.values())
    size = sum(map(len, texts.values()))
    print(f"{len(texts)} files, {size / 1e6:.1f} million characters, {findings} findings")
    slowest = sorted(passed, key=taken.__getitem__, reverse=True)[:15]
    for name in slowest:
        print(f"{taken[name] * 1e3:9.1f} ms   {len(texts[name]):8} characters   {name}")
    for stage, spent in (
        ("importing the plugin", imported),
        ("gate, every file", gate),
        (f"checking the {len(passed)} files that pass, the first of which loads the rules", checks),
        ("total", imported + gate + checks),
    ):
        print(f"{stage:75} {spent * 1e3:9.1f} ms")
    return 0


def main() -> int:
    """Run the comparison, or the profile."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tree", type=Path, nargs="?", metavar="TREE")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        tree = (arguments.tree or download(DEFAULT_TREE, Path(place))).resolve()
        return profile(tree) if arguments.profile else compare(tree, arguments.rounds)


if __name__ == "__main__":
    sys.exit(main())
