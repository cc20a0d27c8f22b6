"""Surface: the formats that a report can be put into, one renderer a file."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..report import Report


@dataclass(frozen=True)
class Format:
    """A format; ``about`` says in a few words what it is for, ``shows_fixes`` what it asks for.

    Calling it gives chunks of text. Joined they are the whole output, which ends with a line feed
    unless it is empty. Only ``text`` takes options: ``color`` and ``width``.
    """

    module: str
    about: str
    shows_fixes: bool = False

    def __call__(self, report: Report, **options: Any) -> Iterator[str]:  # noqa: ANN401
        """Render a report; the renderer and what it needs are imported here and not earlier."""
        render = import_module(f".{self.module}", __name__).render
        return cast("Iterator[str]", render(report, **options))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": Format("text", "for a person: code, replacement, link, summary", shows_fixes=True),
        "concise": Format("concise", "one line a finding, as flake8 prints it"),
        "json": Format("json", "one object with everything, for programs", shows_fixes=True),
        "jsonl": Format("jsonl", "one JSON object a finding and a line", shows_fixes=True),
        "github": Format("github", "annotations in GitHub Actions"),
        "gitlab": Format("gitlab", "GitLab Code Quality"),
        "sarif": Format("sarif", "SARIF 2.1.0, for code scanning and editors", shows_fixes=True),
        "junit": Format("junit", "JUnit XML, for test reports of CI systems"),
        "markdown": Format("markdown", "a work list for an issue or a pull request"),
    }
)
