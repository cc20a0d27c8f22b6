"""The header of a program: what runs it, and what is expected of the rewriter.

In Python it stands in comments, in JavaScript and TypeScript behind `//` in place of `#`:

    #: script: text           what the server answers
    #: client: azure          its client is one of Azure
    #: fix: safe              or unsafe, or manual
    #: behaviour: changes     an unsafe fix that cannot keep what the program prints: it is not run
    #: reason: no-equivalent  the name of a reason that has to be given
"""

import re
from typing import NamedTuple

_HEADER = re.compile(r"^(?:#|//): (?P<key>\w+): (?P<value>\S+)$", re.MULTILINE)
_VALUES = {
    "client": {"azure"},
    "fix": {"safe", "unsafe", "manual"},
    "behaviour": {"changes"},
}


class Header(NamedTuple):
    """What a program says of itself."""

    script: str
    fix: str
    client: str = ""
    behaviour: str = "same"
    reason: str = ""

    @property
    def is_run_again(self):
        """Whether the program is run again after it was rewritten."""
        return self.fix != "manual" and self.behaviour == "same"

    def environment(self, run):
        """The variables that lead the program's client to a run of the server."""
        if self.client == "azure":
            return {
                "AZURE_OPENAI_API_KEY": "test-key",
                "AZURE_OPENAI_ENDPOINT": run.endpoint,
                "OPENAI_API_VERSION": "2026-05-01-preview",
            }
        return {"OPENAI_API_KEY": "test-key", "OPENAI_BASE_URL": run.base_url}


def header(path):
    """Read the header of a program; one that cannot be right fails the test."""
    found = _HEADER.findall(path.read_text(encoding="utf-8"))
    for key, value in found:
        assert key in Header._fields, f"{path.name}: no header is called {key!r}"
        assert key not in _VALUES or value in _VALUES[key], f"{path.name}: {key}: {value}"
    return Header(**dict(found))
