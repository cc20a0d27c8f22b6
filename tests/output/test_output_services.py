"""Formats that a service reads: `github`, `gitlab`, `sarif`, `junit`."""

import json

import output_checks as checks
import pytest
from output_reports import CLEAN, EMPTY, FULL, finding, one, rendered, report

from flake8_responses_migration import __version__
from flake8_responses_migration.findings import Severity, unchecked
from flake8_responses_migration.report import FileReport

DOCUMENT = finding(document=True)
WARNING = finding(code="OAR201", severity=Severity.WARNING)
HINT = finding(code="OAR902", severity=Severity.HINT)


# github


def test_github_line_for_line():
    of = one(finding(4, 9, 37, message="m: a, b"), path="./app/bot.py")
    assert rendered("github", of) == (
        "::error file=app/bot.py,line=4,endLine=4,col=10,endColumn=38,title=OAR111 (thread)"
        "::m: a, b\n"
    )


@pytest.mark.parametrize(
    ("found", "command"),
    [
        (finding(), "error"),
        (WARNING, "warning"),
        (HINT, "notice"),
        (DOCUMENT, "notice"),
        (unchecked("gone"), "error"),
    ],
    ids=["error", "warning", "hint", "document", "unchecked"],
)
def test_github_command_by_weight(found, command):
    assert rendered("github", one(found)).startswith(f"::{command} ")


def test_github_escapes():
    of = one(finding(message="50%\r\n::x, y"), path="a,b:c%.py")
    line = rendered("github", of)
    assert line.startswith("::error file=a%2Cb%3Ac%25.py,line=1,")
    assert line.endswith("::50%25%0D%0A::x, y\n")


def test_github_has_no_columns_for_several_lines():
    ((_, properties, _),) = checks.github(rendered("github", one(finding(2, 4, 1, end_line=5))), 1)
    assert properties == {
        "file": "bot.py",
        "line": "2",
        "endLine": "5",
        "title": "OAR111 (thread)",
    }


def test_github_puts_a_cell_into_the_message():
    line = rendered("github", one(finding(2, cell=3, message="m"), path="a.ipynb"))
    assert line == "::error file=a.ipynb,title=OAR111 (thread)::m (cell 3, line 2)\n"


# gitlab


def issues(of):
    return checks.gitlab(rendered("gitlab", of))


def test_gitlab_issue():
    (issue,) = issues(one(finding(4, message="m"), "x", "./app/bot.py"))
    assert len(issue.pop("fingerprint")) == 64
    assert issue == {
        "description": "OAR111 m",
        "check_name": "OAR111",
        "severity": "critical",
        "location": {"path": "app/bot.py", "lines": {"begin": 4}},
    }


@pytest.mark.parametrize(
    ("found", "severity"),
    [(finding(), "critical"), (WARNING, "minor"), (HINT, "info"), (DOCUMENT, "info")],
    ids=["error", "warning", "hint", "document"],
)
def test_gitlab_severity_by_weight(found, severity):
    assert issues(one(found))[0]["severity"] == severity


def test_gitlab_puts_a_cell_into_the_description():
    (issue,) = issues(one(finding(8, cell=3, message="m")))
    assert issue["description"] == "OAR111 m (cell 3, line 8)"
    assert issue["location"]["lines"] == {"begin": 1}


def test_gitlab_of_nothing_is_an_empty_array():
    assert issues(CLEAN) == []
    assert issues(EMPTY) == []


def test_gitlab_takes_files_that_were_not_checked():
    (issue,) = issues(one(unchecked("no permission")))
    assert issue["description"] == "OAR000 this file was not checked: no permission"


# fingerprints, for gitlab and sarif


def fingerprints(of):
    run = json.loads(rendered("sarif", of))["runs"][0]
    found = [result["partialFingerprints"]["findingHash/v1"] for result in run["results"]]
    assert found == [issue["fingerprint"] for issue in issues(of)]
    return found


LINE = "client.beta.threads.create()"


def test_a_fingerprint_survives_moved_lines_and_other_words():
    before = one(finding(4, 0, 28), LINE)
    after = one(finding(90, 8, 36, message="in other words"), f"        {LINE}\n")
    assert fingerprints(before) == fingerprints(after)
    cells = [one(finding(1, cell=cell), LINE) for cell in (1, 2)]
    assert fingerprints(cells[0]) == fingerprints(cells[1])


@pytest.mark.parametrize(
    "other",
    [
        one(finding(4, 0, 28), LINE, "other.py"),
        one(finding(4, 0, 28, code="OAR112"), LINE),
        one(finding(4, 0, 28), "client.beta.threads.delete()"),
    ],
    ids=["path", "code", "line"],
)
def test_a_fingerprint_tells_findings_apart(other):
    assert fingerprints(other) != fingerprints(one(finding(4, 0, 28), LINE))


def test_a_fingerprint_sees_what_is_near_in_a_long_line():
    def long(before, behind):
        line = "a;" * before + LINE + ";b" * behind
        return one(finding(1, 2 * before, 2 * before + len(LINE)), line)

    assert fingerprints(long(500, 500)) == fingerprints(long(900, 300))
    assert fingerprints(long(500, 5)) != fingerprints(long(500, 6))


def test_findings_that_are_alike_have_fingerprints_of_their_own():
    same = (finding(4, 0, 28), finding(4, 30, 58), finding(9, 0, 28))
    of = report(FileReport("bot.py", same, {(0, 4): LINE, (0, 9): LINE}))
    assert len(set(fingerprints(of))) == 3
    # and another one further down leaves those above as they are
    longer = report(
        FileReport("bot.py", (*same, finding(12, 0, 28)), {(0, n): LINE for n in (4, 9, 12)})
    )
    assert fingerprints(longer)[:3] == fingerprints(of)


# sarif


def run(of):
    (only,) = json.loads(rendered("sarif", of))["runs"]
    return only


def only_result(of):
    (result,) = run(of)["results"]
    return result


@checks.needs_sarif_schema
@pytest.mark.parametrize("of", [FULL, CLEAN, EMPTY], ids=["full", "clean", "empty"])
def test_sarif_follows_the_official_schema(of):
    checks.sarif(rendered("sarif", of))


@checks.needs_sarif_schema
def test_the_official_schema_can_fail():
    log = json.loads(rendered("sarif", FULL))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not checks.sarif_validator().is_valid(log)


@pytest.fixture
def load_sarif():
    loader = pytest.importorskip("sarif.loader", reason="sarif-tools is not installed")
    return loader.load_sarif_file


def test_sarif_loads_in_sarif_tools(load_sarif, tmp_path):
    path = tmp_path / "report.sarif"
    path.write_text(rendered("sarif", FULL), encoding="utf-8")
    loaded = load_sarif(str(path))
    assert loaded.get_distinct_tool_names() == ["flake8-responses-migration"]
    assert loaded.get_result_count() == 5
    assert loaded.get_report().get_issue_count_for_severity("error") == 2
    records = loaded.get_records()
    assert [(record["Location"], record["Line"], record["Code"][:6]) for record in records] == [
        ("app/bot.py", 4, "OAR111"),
        ("app/bot.py", 9, "OAR201"),
        ("app/bot.py", 20, "OAR902"),
        ("docs/README.md", 3, "OAR111"),
        ("notes.ipynb", 1, "OAR401"),
    ]


def test_sarif_result():
    result = only_result(one(finding(4, 9, 37, message="m"), LINE, "./app/bot.py"))
    assert len(result.pop("partialFingerprints")["findingHash/v1"]) == 64
    assert result == {
        "ruleId": "OAR111",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "m"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "app/bot.py", "uriBaseId": "%SRCROOT%"},
                    "region": {
                        "startLine": 4,
                        "startColumn": 10,
                        "endLine": 4,
                        "endColumn": 38,
                    },
                }
            }
        ],
    }


def test_sarif_counts_columns_in_characters():
    assert run(CLEAN)["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(
    ("found", "level"),
    [(finding(), "error"), (WARNING, "warning"), (HINT, "note"), (DOCUMENT, "note")],
    ids=["error", "warning", "hint", "document"],
)
def test_sarif_level_by_weight(found, level):
    assert only_result(one(found))["level"] == level


def test_sarif_names_the_rules_that_fired_and_no_others():
    driver = run(FULL)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("flake8-responses-migration", __version__)
    assert "informationUri" not in driver
    assert [rule["id"] for rule in driver["rules"]] == ["OAR111", "OAR201", "OAR401", "OAR902"]
    for result in run(FULL)["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_rule():
    (rule,) = run(one(finding()))["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("OAR111", "thread")
    assert rule["shortDescription"]["text"] in rule["fullDescription"]["text"]
    assert rule["helpUri"] in rule["help"]["text"]
    assert rule["helpUri"] in rule["help"]["markdown"]
    assert "2026-08-26" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"]["tags"] == ["openai", "migration", "Assistants API"]


def test_sarif_rules_keep_their_own_level_in_a_document():
    (rule,) = run(one(DOCUMENT))["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"] == {"level": "error"}


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("a b/ü%.py", {"uri": "a%20b/%C3%BC%25.py", "uriBaseId": "%SRCROOT%"}),
        ("./c:d.py", {"uri": "c%3Ad.py", "uriBaseId": "%SRCROOT%"}),
        ("../e.py", {"uri": "../e.py", "uriBaseId": "%SRCROOT%"}),
        ("/srv/f g.py", {"uri": "file:///srv/f%20g.py"}),
        ("C:/h i.py", {"uri": "file:///C:/h%20i.py"}),
        # a file name that is no UTF-8 keeps its bytes
        ("\udcff.py", {"uri": "%FF.py", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_sarif_paths_are_uris(path, artifact):
    place = only_result(one(finding(), path=path))["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == artifact


def test_sarif_puts_a_cell_where_it_can_be_read():
    result = only_result(one(finding(8, 2, 5, cell=3, message="m"), path="a.ipynb"))
    assert result["message"]["text"] == "m (cell 3, line 8)"
    (place,) = result["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 1}
    assert place["logicalLocations"] == [{"name": "cell 3, line 8"}]


def test_sarif_tells_what_was_not_checked_beside_the_results():
    of = one(unchecked("no permission"), path="a b.py")
    (invocation,) = run(of)["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "this file was not checked: no permission"
    assert notification["level"] == "error"
    place = notification["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "a%20b.py"
    descriptor = notification["descriptor"]
    assert run(of)["tool"]["driver"]["notifications"][descriptor["index"]]["id"] == "OAR000"
    assert run(of)["results"] == []
    assert run(of)["tool"]["driver"]["rules"] == []


def test_sarif_is_small():
    # a log of one finding is read by people too; ruff's once had 2 MB
    assert len(rendered("sarif", one(finding(), LINE))) < 2_000


# junit


def suite(of, cases):
    return checks.junit(rendered("junit", of), cases)


def test_junit_case():
    (case,) = suite(one(finding(4, 9, 37, message="m"), path="app/bot.py"), 1)
    assert case.get("classname") == "app/bot.py"
    assert case.get("name") == "OAR111 (thread) app/bot.py:4:10"
    (failure,) = case
    assert (failure.tag, failure.get("type"), failure.get("message")) == ("failure", "OAR111", "m")
    assert failure.text == (
        "app/bot.py:4:10: m\nhttps://developers.openai.com/api/docs/assistants/migration"
    )


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (finding(), "failure"),
        (WARNING, "failure"),
        (HINT, "skipped"),
        (DOCUMENT, "skipped"),
        (unchecked("gone"), "error"),
    ],
    ids=["error", "warning", "hint", "document", "unchecked"],
)
def test_junit_outcome_by_weight(found, outcome):
    (case,) = suite(one(found), 1)
    assert [element.tag for element in case] == [outcome]


@pytest.mark.parametrize("of", [CLEAN, EMPTY], ids=["clean", "empty"])
def test_junit_of_nothing_passes_one_case(of):
    (case,) = suite(of, 1)
    assert list(case) == []
    assert case.get("name") == "no findings"


@checks.needs_lxml
@pytest.mark.parametrize("of", [FULL, CLEAN, EMPTY], ids=["full", "clean", "empty"])
def test_junit_follows_its_schema(of):
    checks.junit_follows_schema(rendered("junit", of))


def test_junit_escapes_and_drops_what_xml_cannot_hold():
    (case,) = suite(one(finding(message='a<b> & "c" \0\x1b\ufffe\ud800é日')), 1)
    assert case[0].get("message") == 'a<b> & "c" é日'


def test_junit_loads_in_junitparser():
    junitparser = pytest.importorskip("junitparser", reason="junitparser is not installed")
    loaded = junitparser.JUnitXml.fromstring(rendered("junit", FULL).encode())
    assert (loaded.tests, loaded.failures, loaded.errors, loaded.skipped) == (6, 3, 1, 2)
    (suite,) = loaded
    outcomes = [
        (case.classname, [type(result).__name__ for result in case.result]) for case in suite
    ]
    assert outcomes == [
        ("app/bot.py", ["Failure"]),
        ("app/bot.py", ["Failure"]),
        ("app/bot.py", ["Skipped"]),
        ("docs/README.md", ["Skipped"]),
        ("latin.py", ["Error"]),
        ("notes.ipynb", ["Failure"]),
    ]
