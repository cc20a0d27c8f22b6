"""What the pack says about its codes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from . import catalog, codes
from .findings import UNCHECKED
from .languages import PACKS

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLES = {
    "what": "What it finds",
    "why": "Why",
    "migrate": "How to migrate",
    "ignore": "When to ignore it",
}


@dataclass(frozen=True)
class Example:
    """Code, and the messages that it gets; none where it is what to write instead."""

    language: str
    code: str
    finds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """A code of the pack with everything that its rules say.

    ``sunset`` is what ends, ``date`` when, in ISO form and empty where no date is known. ``effort``
    is that of most of its findings.
    """

    code: str
    name: str
    severities: tuple[str, ...]
    languages: tuple[str, ...]
    sunset: str
    date: str
    effort: str
    what: str
    why: str
    migrate: str
    ignore: str
    references: tuple[str, ...]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]

    def is_called(self, code_or_name: str) -> bool:
        """Whether this is the code with that number or name, in capitals or not."""
        return code_or_name.lower() in (self.code.lower(), self.name)

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return asdict(self)

    def as_markdown(self) -> str:
        """Return it as a page."""
        status = f"{self.sunset}, {self.date}" if self.date else self.sunset
        about = f"{', '.join(self.severities)}. {status}. Effort: {self.effort}."
        lines = [f"# {self.name} ({self.code})", "", about, ""]
        for key in ("what", "why"):
            lines += [f"## {_TITLES[key]}", "", getattr(self, key).rstrip(), ""]
        for language in self.languages:
            for example in [e for e in self.bad if e.language == language][:1]:
                lines += [f"## Example ({language})", "", *_block(example)]
                lines += [*(f"- {self.code} {message}" for message in example.finds), ""]
            for example in [e for e in self.good if e.language == language][:1]:
                lines += ["Use instead:", "", *_block(example)]
        for key in ("migrate", "ignore"):
            lines += [f"## {_TITLES[key]}", "", getattr(self, key).rstrip(), ""]
        lines += ["## References", "", *(f"- {link}" for link in self.references), ""]
        return "\n".join(lines)


def _block(example: Example) -> list[str]:
    return [f"```{example.language}", example.code.rstrip(), "```", ""]


def explanations() -> Iterator[Explanation]:
    """Yield every code of the pack, in order; raises RuleError for a broken pack."""
    found: dict[str, list[dict[str, Any]]] = {}
    for pack in PACKS:
        for path in sorted((catalog.rules_directory() / pack).glob("*.yml")):
            for document in catalog.read_documents(path):
                documents = found.setdefault(document["metadata"]["code"], [])
                documents.append(document | {"language": pack})
    for code, known in codes.known().items():
        if code != UNCHECKED and code in found:
            yield _explanation(known, found[code])


def _explanation(code: codes.Code, documents: list[dict[str, Any]]) -> Explanation:
    about = next(d["metadata"]["about"] for d in documents if "about" in d["metadata"])
    bad: dict[Example, None] = {}
    good: dict[Example, None] = {}
    for document in documents:
        for example in document["metadata"].get("bad", ()):
            finds = tuple(example["finds"])
            bad[Example(document["language"], example["code"], finds)] = None
        for text in document["metadata"].get("good", ()):
            good[Example(document["language"], text)] = None
    return Explanation(
        code.code,
        code.name,
        tuple(sorted({document["severity"] for document in documents})),
        tuple(dict.fromkeys(document["language"] for document in documents)),
        code.sunset,
        code.date.isoformat() if code.date is not None else "",
        code.effort.value,
        about["what"],
        about["why"],
        about["migrate"],
        about["ignore"],
        tuple(about["references"]),
        tuple(bad),
        tuple(good),
    )
