"""Formats `json` and `jsonl`."""

import json

import output_checks as checks
import pytest
from jsonschema import ValidationError
from output_reports import CLEAN, EMPTY, FULL, finding, one, rendered

from flake8_responses_migration import __version__
from flake8_responses_migration.findings import Confidence, Severity


def record(found, path="bot.py"):
    (line,) = rendered("jsonl", one(found, path=path)).splitlines()
    return json.loads(line)


def test_a_finding_has_every_key():
    found = finding(4, 9, 37, message="m", confidence=Confidence.LIKELY)
    assert record(found, "app/bot.py") == {
        "path": "app/bot.py",
        "cell": None,
        "line": 4,
        "column": 10,
        "end_line": 4,
        "end_column": 38,
        "code": "OAR111",
        "name": "thread",
        "severity": "error",
        "message": "m",
        "url": "https://developers.openai.com/api/docs/assistants/migration",
        "confidence": "likely",
        "sunset": "2026-08-26",
        "document": False,
    }


def test_what_has_no_end_has_no_sunset():
    assert record(finding(code="OAR201", severity=Severity.WARNING))["sunset"] is None


def test_a_cell_and_a_document_are_told():
    assert record(finding(cell=3))["cell"] == 3
    assert record(finding(document=True))["document"] is True


def test_the_report_is_whole():
    document = json.loads(rendered("json", FULL))
    assert document["version"] == 1
    assert document["tool"] == {"name": "flake8-responses-migration", "version": __version__}
    assert document["as_of"] == "2026-11-22"
    assert [found["code"] for found in document["findings"]] == [
        "OAR111",
        "OAR201",
        "OAR902",
        "OAR111",
        "OAR000",
        "OAR401",
    ]
    assert document["files"] == {"total": 5, "with_findings": 3, "unchecked": 1, "skipped": 12}
    assert document["skipped"] == {"minified": 2, "vendored": 10}
    assert document["unchecked"] == [
        {"path": "latin.py", "reason": "invalid start byte at offset 12"}
    ]
    assert (document["suppressed"], document["baselined"]) == (2, 7)
    assert document["notices"] == [
        {"path": "app/bot.py", "line": 7, "text": "unused suppression of OAR111"},
        {"path": None, "line": None, "text": FULL.notices[0]},
    ]
    assert document["summary"][0] == {
        "band": "OAR1",
        "sunset": "Assistants API",
        "date": "2026-08-26",
        "days": -88,
        "findings": 2,
        "files": 2,
        "in_documents": 1,
    }
    assert [group["days"] for group in document["summary"]] == [-88, None, 8, -88]


@pytest.mark.parametrize("of", [FULL, CLEAN, EMPTY], ids=["full", "clean", "empty"])
def test_the_report_follows_its_schema(of):
    checks.json_report(rendered("json", of))


@pytest.mark.parametrize("key", sorted(json.loads(rendered("json", FULL))))
def test_the_schema_misses_every_key(key):
    document = json.loads(rendered("json", FULL))
    del document[key]
    with pytest.raises(ValidationError, match=key):
        checks.report_validator().validate(document)


@pytest.mark.parametrize("key", sorted(record(finding())))
def test_the_schema_of_a_finding_misses_every_key(key):
    found = record(finding())
    del found[key]
    with pytest.raises(ValidationError, match=key):
        checks.finding_validator().validate(found)


def test_the_schema_knows_every_key():
    schema = checks.report_schema()
    assert set(schema["properties"]) == set(json.loads(rendered("json", FULL)))
    assert set(schema["$defs"]["finding"]["properties"]) == set(record(finding()))


@pytest.mark.parametrize("line", [0, "1", None])
def test_the_schema_wants_lines_from_1(line):
    with pytest.raises(ValidationError):
        checks.finding_validator().validate({**record(finding()), "line": line})
