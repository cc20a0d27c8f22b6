"""Formats `json` and `jsonl`."""

import datetime
import json

import output_checks as checks
import pytest
from jsonschema import ValidationError
from output_reports import CLEAN, EMPTY, FLOWS, FULL, finding, one, rendered

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
        "effort": "assisted",
        "flow": None,
        "model": None,
        "deadline": "2026-08-26",
        "fix": None,
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


def test_a_flow_has_its_steps_and_its_findings():
    document = checks.json_report(rendered("json", FLOWS))
    assert [finding["flow"] for finding in document["findings"]] == ["ask", None, "ask", "<module>"]
    first, second = document["flows"]
    assert first == {
        "path": "bot.py",
        "id": "ask",
        "name": "ask",
        "effort": "redesign",
        "cell": None,
        "line": 3,
        "column": 5,
        "steps": [
            {
                "cell": None,
                "line": 4,
                "column": 5,
                "subject": "`thread`",
                "plan": "becomes `conversation`",
            },
            {"cell": None, "line": 6, "column": 5, "subject": "the polling loop", "plan": "goes"},
        ],
        "findings": [0, 2],
    }
    assert (second["path"], second["cell"], second["findings"]) == ("notes.ipynb", 3, [3])
    assert second["steps"][0]["cell"] == 3


def test_how_much_there_is_of_each_effort():
    assert json.loads(rendered("json", FLOWS))["effort"] == {
        "automatic": {"findings": 1, "flows": 0},
        "assisted": {"findings": 2, "flows": 1},
        "redesign": {"findings": 1, "flows": 1},
    }
    # a file that was not checked is no work
    assert json.loads(rendered("json", FULL))["effort"]["assisted"] == {"findings": 5, "flows": 0}


@pytest.mark.parametrize(
    ("code", "model_sunset", "deadline"),
    [
        ("OAR111", None, "2026-08-26"),
        ("OAR111", datetime.date(2026, 7, 23), "2026-07-23"),
        ("OAR111", datetime.date(2027, 1, 14), "2026-08-26"),
        ("OAR201", None, None),
        ("OAR201", datetime.date(2027, 1, 14), "2027-01-14"),
    ],
)
def test_the_deadline_is_the_earlier_day(code, model_sunset, deadline):
    model = "m" if model_sunset is not None else ""
    found = record(finding(code=code, model=model, model_sunset=model_sunset))
    assert found["deadline"] == deadline
    assert found["model"] == (
        {"name": "m", "sunset": model_sunset.isoformat()} if model_sunset is not None else None
    )


@pytest.mark.parametrize("of", [FULL, FLOWS, CLEAN, EMPTY], ids=["full", "flows", "clean", "empty"])
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


@pytest.mark.parametrize("key", sorted(json.loads(rendered("json", FLOWS))["flows"][0]))
def test_the_schema_of_a_flow_misses_every_key(key):
    document = json.loads(rendered("json", FLOWS))
    del document["flows"][0][key]
    with pytest.raises(ValidationError, match=key):
        checks.report_validator().validate(document)


@pytest.mark.parametrize("line", [0, "1", None])
def test_the_schema_wants_lines_from_1(line):
    with pytest.raises(ValidationError):
        checks.finding_validator().validate({**record(finding()), "line": line})
