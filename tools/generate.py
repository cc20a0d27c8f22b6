"""Write what follows from rules and tables: the gate's words, the names, the documentation.

usage: python -m tools.generate [--check]

With --check nothing is written and the exit status is 1 where a file is not current.
"""

from __future__ import annotations

import functools
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml

from flake8_responses_migration import catalog
from flake8_responses_migration.findings import Safety
from flake8_responses_migration.languages import PACKS
from flake8_responses_migration.toml import load_data

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
RULES = ROOT / "rules"
NEEDLES = ROOT / "flake8_responses_migration" / "_needles.py"
RULE_IDS = ROOT / "flake8_responses_migration" / "_rules.py"
CODES = ROOT / "flake8_responses_migration" / "_codes.py"
PAGES = ROOT / "docs" / "rules"
README = ROOT / "README.md"
FIX = ROOT / "docs" / "fix.md"

_GENERATED = re.compile(r"regex: '[^']*'(\}*)  # generated: (.*)")


def names_from_tables() -> dict[str, list[str]]:
    """Return, for each `# generated:` note in the rule files, the names that it stands for."""
    tables = load_data("parameters.toml")
    parameters = tables["parameter"]

    def fields(table: str) -> list[str]:
        segments = (re.findall(r"\.(\w+)", row["path"]) for row in tables[table])
        return sorted({found[-1] for found in segments})

    surface = load_data("responses.toml")
    of_the_sdk = {
        f"{pack} {table} of {name}": names
        for pack in PACKS
        for table in ("members", "parameters")
        for name, names in surface[pack][table].items()
    }
    events = {
        f"{pack} events": sorted(
            {name for names in surface[pack]["events"].values() for name in names}
        )
        for pack in PACKS
    }
    unknown = {
        f"{pack} unknown parameters": sorted(
            {row["name"] for row in tables["unknown_parameter"]}.difference(
                *surface[pack]["parameters"].values()
            )
        )
        for pack in PACKS
    }
    return {
        **of_the_sdk,
        **unknown,
        **events,
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
        joined = "|".join(map(re.escape, names[match[2]]))
        return f"regex: '^({joined})$'{match[1]}  # generated: {match[2]}"

    return _GENERATED.sub(alternatives, text)


def needles() -> str:
    """Return the text of the gate's words: sets, one of which must occur whole.

    By pack, and for all packs under the empty name.
    """
    packs = ""
    for pack in (*PACKS, ""):
        groups = {
            tuple(sorted(words))
            for path in sorted(RULES.glob(f"{pack or '*'}/*.yml"))
            if path.parent.name in PACKS
            for document in catalog.read_documents(path)
            for words in document["metadata"]["needles"]
        }
        minimal = sorted(
            (g for g in groups if not any(_covers(other, g) for other in groups if other != g)),
            key=lambda g: (len(g), g),
        )
        rows = "".join("        [" + ", ".join(map(_literal, g)) + "],\n" for g in minimal)
        packs += f'    "{pack}": [\n{rows}    ],\n'
    return (
        '"""Generated from the rules by `python -m tools.generate`; do not edit."""\n\n'
        f"NEEDLES: dict[str, list[list[str]]] = {{\n{packs}}}\n"
    )


def rule_ids() -> str:
    """Return the text of the list of rules that a whole pack has."""
    documents = [d for found in documents_by_code().values() for d in found]
    rows = "".join(f'    "{identifier}",\n' for identifier in sorted(d["id"] for d in documents))
    return (
        '"""Generated from the rules by `python -m tools.generate`; do not edit."""\n\n'
        f"RULES = frozenset(\n    {{\n{rows.replace('    ', '        ')}    }}\n)\n"
    )


def codes(by_code: dict[str, list[dict[str, Any]]]) -> str:
    """Return the text of the table of codes."""
    rows = []
    for code, documents in by_code.items():
        text = about(documents)
        sunset = sunset_of(documents)
        summary = re.split(r"(?<=[.:])\s", " ".join(text["what"].split()))[0].rstrip(".:")
        row = (code, text["name"], summary, text["references"][0], sunset["title"])
        rows.append((*row, sunset.get("date", ""), text["effort"]))
    shown = "".join(
        "    (\n" + "".join(f"        {_literal(part)},\n" for part in row) + "    ),\n"
        for row in rows
    )
    return (
        '"""Generated from the rules by `python -m tools.generate`; do not edit."""\n\n'
        f"CODES = (\n{shown})\n"
    )


def _literal(word: str) -> str:
    return f"'{word}'" if '"' in word else f'"{word}"'


def _covers(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether each of ``words`` occurs wherever all of ``others`` do."""
    return all(any(word in other for other in others) for word in words)


def documents_by_code() -> dict[str, list[dict[str, Any]]]:
    """Return the rule documents of each code, in the order of the codes."""
    found: dict[str, list[dict[str, Any]]] = {}
    for pack in PACKS:
        for path in sorted((RULES / pack).glob("*.yml")):
            for document in catalog.read_documents(path):
                found.setdefault(document["metadata"]["code"], []).append(document)
    return dict(sorted(found.items()))


def about(documents: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what one of a code's documents says about the code."""
    found: dict[str, Any] = next(
        d["metadata"]["about"] for d in documents if "about" in d["metadata"]
    )
    return found


def sunset_of(documents: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what ends for a code; several things of different dates have none in common."""
    sunsets = load_data("sunsets.toml")
    found = list(
        {d["metadata"]["sunset"]: sunsets[d["metadata"]["sunset"]] for d in documents}.values()
    )
    if len({(sunset["title"], sunset.get("date")) for sunset in found}) == 1:
        return found[0]
    status = " or ".join(dict.fromkeys(sunset["status"] for sunset in found))
    return {"title": about(documents)["name"].replace("-", " ").capitalize(), "status": status}


def page(code: str, documents: list[dict[str, Any]]) -> str:
    """Return the page of a code."""
    text = about(documents)
    sunset = sunset_of(documents)
    severities = sorted({document["severity"] for document in documents})
    lines = [
        "<!-- Generated from the rule files by `python -m tools.generate`; do not edit. -->",
        "",
        f"# {text['name']} ({code})",
        "",
        f"Severity: {', '.join(severities)}. Effort: {text['effort']}. "
        f"{sunset['title']}: {_status(sunset)}.",
        "",
        *_section("What it finds", text["what"]),
        *_section("Why", text["why"]),
        "## Examples",
        "",
    ]
    for document in documents:
        shown = _shown_as(document)
        for example in document["metadata"].get("bad", ()):
            lines += [f"```{shown}", example["code"].rstrip(), "```", "", "```text"]
            lines += [f"{code} {found}" for found in example["finds"]]
            lines += ["```", ""]
    lines += ["Use instead:", ""]
    for document in documents:
        for example in document["metadata"].get("good", ()):
            lines += [f"```{_shown_as(document)}", example.rstrip(), "```", ""]
    lines += [
        *_section("How to migrate", text["migrate"]),
        *_section("When to ignore it", text["ignore"]),
    ]
    lines += ["## References", "", *(f"- <{link}>" for link in text["references"]), ""]
    return "\n".join(lines)


def _shown_as(document: dict[str, Any]) -> str:
    return "python" if document["language"] == "python" else "ts"


def _section(title: str, text: str) -> list[str]:
    return [f"## {title}", "", text.rstrip(), ""]


def _status(sunset: dict[str, Any]) -> str:
    return str(sunset["status"] or "hints, off by default")


def index(by_code: dict[str, list[dict[str, Any]]]) -> str:
    """Return the page that lists all codes."""
    rows = [
        f"| [{code}]({code}.md) | {about(documents)['name']} | {documents[0]['severity']} | "
        f"{' '.join(about(documents)['what'].split())} |"
        for code, documents in by_code.items()
    ]
    return "\n".join(
        [
            "<!-- Generated from the rule files by `python -m tools.generate`; do not edit. -->",
            "",
            "# Rules",
            "",
            "| code | name | severity | what |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def readme(text: str, by_code: dict[str, list[dict[str, Any]]]) -> str:
    """Return the README with its list of codes made anew."""
    links = [
        f"[{code}](docs/rules/{code}.md) {about(documents)['name']}"
        for code, documents in by_code.items()
    ]
    return _filled(text, "codes", f"Every code has its page: {', '.join(links)}.")


def fix_page(text: str) -> str:
    """Return the page about `fix` with its tables made anew."""
    return functools.reduce(
        lambda page, name: _filled(page, name, "\n".join(_FIX_TABLES[name]())), _FIX_TABLES, text
    )


def _filled(text: str, name: str, content: str) -> str:
    """Return a text with ``content`` between the marks of a generated part."""
    begin, end = f"<!-- {name} begin -->", f"<!-- {name} end -->"
    head, _, rest = text.partition(begin)
    _, _, tail = rest.partition(end)
    return f"{head}{begin}\n{content}\n{end}{tail}"


def _parameters() -> list[str]:
    """Return the table of what becomes of each parameter of a chat call."""
    rows = load_data("parameters.toml")["parameter"]
    return [
        "| parameter | becomes | |",
        "| --- | --- | --- |",
        *(f"| `{row['name']}` | {_counterpart(row)} | {_remark(row)} |" for row in rows),
    ]


def _counterpart(row: dict[str, Any]) -> str:
    outer, _, inner = row.get("responses", "").partition(".")
    if inner:
        return f'`{outer}={{"{inner}": ...}}`'
    return f"`{outer}`" if outer else "nothing"


def _remark(row: dict[str, Any]) -> str:
    """Return what the rewriter does with a parameter beside giving it its new name and place."""
    said = []
    if "minimum" in row:
        said.append(f"below {row['minimum']} it is raised to {row['minimum']}, which is unsafe")
    if row["kind"] == "none":
        neutral = ", ".join(f"`{value}`" for value in row["neutral"])
        said.append(f"dropped where it is {neutral}")
        said.append(f"else {'dropped, unsafe' if row.get('dropped') else 'manual'}")
        if "`" not in row["advice"]:
            # else it says no more than that it is dropped
            said.append(row["advice"])
    if "note" in row:
        said.append(row["note"])
    return "; ".join(said)


def _assistant_parameters() -> list[str]:
    """Return the table of what becomes of the settings of assistants and runs."""
    return [
        "| parameter | becomes | |",
        "| --- | --- | --- |",
        *(
            f"| `{row['name']}` | {_counterpart(row)} | "
            f"{'unsafe; ' + row['drops'] if 'drops' in row else row.get('note', '')} |"
            for row in load_data("assistants.toml")["parameter"]
        ),
    ]


def _reasons(table: str) -> list[str]:
    """Return the table of the reasons for which a fix is not safe."""
    rows: dict[str, dict[str, str]] = load_data(table)["reason"]
    ordered = sorted(rows.items(), key=lambda row: (Safety(row[1]["safety"]).rank, row[0]))
    return [
        "| reason | a fix is | because | what to do |",
        "| --- | --- | --- | --- |",
        *(
            f"| {name} | {row['safety']} | {_said(row['text'])} | {row.get('help', '')} |"
            for name, row in ordered
        ),
    ]


def _said(text: str) -> str:
    """Return the text of a reason without a user's code in it."""
    return text.replace("`{}`", "`…`").replace("{}", "…").replace("{advice}", "…")


_FIX_TABLES: dict[str, Callable[[], list[str]]] = {
    "parameters": _parameters,
    "assistant parameters": _assistant_parameters,
    "chat reasons": functools.partial(_reasons, "rewriting.toml"),
    "assistants reasons": functools.partial(_reasons, "assistants.toml"),
}


def files() -> dict[Path, str]:
    """Return every generated file with the text that it ought to have."""
    by_code = documents_by_code()
    made: dict[Path, str] = {
        NEEDLES: needles(),
        RULE_IDS: rule_ids(),
        CODES: codes(by_code),
        PAGES / "README.md": index(by_code),
        README: readme(README.read_text(encoding="utf-8"), by_code),
        FIX: fix_page(FIX.read_text(encoding="utf-8")),
    }
    made |= {PAGES / f"{code}.md": page(code, documents) for code, documents in by_code.items()}
    for pack in PACKS:
        for path in sorted((RULES / pack).glob("*.yml")):
            made[path] = rule_text(path.read_text(encoding="utf-8"))
    return made | typescript_copies()


def typescript_copies() -> dict[Path, str]:
    """Return the copies that ast-grep needs, which ties each rule to one grammar.

    The engine parses every language of the family with the rules of one pack and never reads them.
    """
    made = {}
    for folder in ("javascript", "utils/javascript"):
        for path in sorted((RULES / folder).glob("*.yml")):
            copies = [_for_typescript(d) for d in catalog.read_documents(path)]
            text = yaml.safe_dump_all(copies, sort_keys=False, allow_unicode=True, width=1000)
            note = f"# Generated from {folder}/{path.name} by `python -m tools.generate`.\n"
            made[RULES / folder.replace("javascript", "typescript") / path.name] = note + text
    return made


def _for_typescript(document: dict[str, Any]) -> dict[str, Any]:
    copy = cast("dict[str, Any]", _renamed(document)) | {"language": "typescript"}
    if "metadata" in copy:
        copy["metadata"] = {"code": copy["metadata"]["code"]}
    return copy


def _renamed(part: object) -> object:
    """Return a part of a rule under other identifiers, which are global to ast-grep."""
    if isinstance(part, dict):
        return {
            key: value.replace("-javascript", "-typescript")
            if key in ("id", "matches")
            else _renamed(value)
            for key, value in part.items()
        }
    return [_renamed(item) for item in part] if isinstance(part, list) else part


def main(arguments: list[str]) -> int:
    """Write the generated files, or with --check name those that are not current."""
    wanted = files()
    stale = [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    generated = [*PAGES.glob("*.md"), *RULES.glob("typescript/*.yml")]
    generated += RULES.glob("utils/typescript/*.yml")
    orphans = [path for path in generated if path not in wanted]
    for path in stale:
        print(f"{'stale' if '--check' in arguments else 'wrote'} {path.relative_to(ROOT)}")
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
    for path in orphans:
        print(f"belongs to no rule: {path.relative_to(ROOT)}")
    return 1 if (stale or orphans) and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
