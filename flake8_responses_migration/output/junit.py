"""Format ``junit``: a suite with one test case a finding, for the test reports of CI systems."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from .. import codes
from ..findings import UNCHECKED
from .wording import level, message_with_place, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..findings import Finding
    from ..report import Report

_SUITE = "responses-migration"
# XML 1.0 has no way to write these, not even as character references.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> Iterator[str]:
    """Yield the document; a run without findings is one test case that passes."""
    suite = ET.Element("testsuite", name=_SUITE)
    known = codes.known()
    outcomes: Counter[str] = Counter()
    for file, finding in report.findings():
        where = _xml(place(file.path, finding.location))
        case = ET.SubElement(
            suite,
            "testcase",
            classname=_xml(file.path),
            name=f"{finding.code} ({known[finding.code].name}) {where}",
            time="0",
        )
        outcome = _outcome(finding)
        outcomes[outcome] += 1
        text = _xml(message_with_place(finding))
        result = ET.SubElement(case, outcome, type=finding.code, message=text)
        result.text = "\n".join(filter(None, (f"{where}: {text}", known[finding.code].url)))
    if not outcomes:
        ET.SubElement(suite, "testcase", classname=_SUITE, name="no findings", time="0")
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(outcomes["failure"]))
    suite.set("errors", str(outcomes["error"]))
    suite.set("skipped", str(outcomes["skipped"]))
    ET.indent(suite)
    yield ET.tostring(suite, encoding="us-ascii", xml_declaration=True).decode("ascii") + "\n"


def _outcome(finding: Finding) -> str:
    if finding.code == UNCHECKED:
        return "error"
    # what is advice must not turn the suite red
    return "skipped" if level(finding) == "note" else "failure"


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)
