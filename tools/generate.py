"""Write what follows from the rules: the gate's words and the names that rules take from tables.

usage: python -m tools.generate [--check]

With --check nothing is written and the exit status is 1 where a file is not current.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from flake8_responses_migration import catalog
from flake8_responses_migration.toml import load_data

ROOT = Path(__file__).parent.parent
RULES = ROOT / "rules"
NEEDLES = ROOT / "flake8_responses_migration" / "_needles.py"

_GENERATED = re.compile(r"regex: '[^']*'(\}*)  # generated: (.*)")


def names_from_tables() -> dict[str, list[str]]:
    """Return, for each `# generated:` note in the rule files, the names that it stands for."""
    tables = load_data("parameters.toml")
    parameters = tables["parameter"]

    def fields(table: str) -> list[str]:
        segments = (re.findall(r"\.(\w+)", row["path"]) for row in tables[table])
        return sorted({found[-1] for found in segments})

    return {
        "parameters of kind none": sorted(p["name"] for p in parameters if p["kind"] == "none"),
        "parameters with minimum 16": sorted(
            p["name"] for p in parameters if p.get("minimum") == 16
        ),
        "result fields": fields("result"),
        "chunk fields": fields("chunk"),
    }


def rule_text(text: str) -> str:
    """Return the text of a rule file with its generated lines made anew."""
    names = names_from_tables()

    def alternatives(match: re.Match[str]) -> str:
        joined = "|".join(names[match[2]])
        return f"regex: '^({joined})$'{match[1]}  # generated: {match[2]}"

    return _GENERATED.sub(alternatives, text)


def needles() -> str:
    """Return the text of the gate's words: alternatives, each a set of words that must all occur."""
    groups: set[tuple[str, ...]] = set()
    for path in sorted(RULES.glob("*/*.yml")):
        if path.parent.parent.name == "utils":
            continue
        for document in catalog.read_documents(path):
            groups |= {tuple(sorted(words)) for words in document["metadata"]["needles"]}
    minimal = sorted(
        (g for g in groups if not any(_covers(other, g) for other in groups if other != g)),
        key=lambda g: (len(g), g),
    )
    rows = "".join(f"    ({', '.join(map(_quoted, words))},),\n" for words in minimal)
    rows = rows.replace(",,)", ",)")
    return (
        '"""Generated from the rules by `python -m tools.generate`; do not edit."""\n\n'
        f"NEEDLES: tuple[tuple[str, ...], ...] = (\n{rows})\n"
    )


def _covers(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether each of ``words`` occurs wherever all of ``others`` do."""
    return all(any(word in other for other in others) for word in words)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '\\"') + '"'


def files() -> dict[Path, str]:
    """Return every generated file with the text that it ought to have."""
    made: dict[Path, str] = {NEEDLES: needles()}
    for path in sorted(RULES.glob("*/*.yml")):
        made[path] = rule_text(path.read_text(encoding="utf-8"))
    return made


def main(arguments: list[str]) -> int:
    """Write the generated files, or with --check name those that are not current."""
    stale = [
        path
        for path, text in files().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        print(f"{'stale' if '--check' in arguments else 'wrote'} {path.relative_to(ROOT)}")
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files()[path], encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
