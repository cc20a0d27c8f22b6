"""Reports that the tests of the formats share."""

import datetime

from flake8_responses_migration.findings import (
    Confidence,
    Effort,
    Finding,
    Flow,
    Location,
    Severity,
    Step,
    unchecked,
)
from flake8_responses_migration.output import FORMATS
from flake8_responses_migration.report import FileReport, Report

AS_OF = datetime.date(2026, 11, 22)


def finding(
    line=1,
    column=0,
    end=None,
    code="OAR111",
    message="`threads.create()`: Assistants API shut down 2026-08-26",
    *,
    severity=Severity.ERROR,
    confidence=Confidence.PROVEN,
    end_line=None,
    cell=0,
    document=False,
    effort=Effort.ASSISTED,
    flow=None,
    model="",
    model_sunset=None,
):
    """A finding; the line counts from 1, the columns from 0."""
    end = column + 1 if end is None else end
    location = Location(line, column, end_line or line, end, cell)
    about = (effort, flow, model, model_sunset)
    return Finding(location, code, message, severity, confidence, document, *about)


def flow(name, *steps, line=1, cell=0, effort=Effort.ASSISTED):
    """A flow; each step is a line, a subject and a plan."""
    return Flow(
        name,
        name,
        Location(line, 4, line, 9, cell),
        effort,
        tuple(Step(Location(row, 4, row, 9, cell), *said) for row, *said in steps),
    )


def report(*files, as_of=AS_OF, **rest):
    return Report(files=files, as_of=as_of, **rest)


def one(found, source="", path="bot.py"):
    """A report of one file with one finding, whose source line is given."""
    lines = {(found.location.cell, found.location.line): source} if source else {}
    return report(FileReport(path, (found,), lines))


def rendered(name, of, **options):
    return "".join(FORMATS[name](of, **options))


CLEAN = report(FileReport("a.py"), FileReport("b.py"))
EMPTY = report()
# Every kind of thing that a report can hold: bands, documents, cells, spans over several lines.
FULL = report(
    FileReport(
        "app/bot.py",
        (
            finding(4, 9, 37),
            finding(
                9,
                0,
                5,
                "OAR201",
                "`chat.completions.create()`: supported, Responses recommended",
                severity=Severity.WARNING,
                confidence=Confidence.LIKELY,
                end_line=12,
            ),
            finding(20, 4, 8, "OAR902", "`asst_1`: a hint", severity=Severity.HINT),
        ),
        {
            (0, 4): "thread = client.beta.threads.create()",
            (0, 9): "reply = client.chat.completions.create(",
            (0, 20): 'x = "asst_1"',
        },
        suppressed=2,
        notices=((7, "unused suppression of OAR111"),),
    ),
    FileReport(
        "docs/README.md",
        (finding(3, 0, 8, document=True),),
        {(0, 3): "client.beta.threads.create()"},
    ),
    FileReport("latin.py", (unchecked("invalid start byte at offset 12"),)),
    FileReport(
        "notes.ipynb",
        (finding(2, 0, 6, "OAR401", "`prompt=`: reusable prompts shut down 2026-11-30", cell=3),),
        {(3, 2): "prompt={}"},
    ),
    FileReport("quiet.py"),
    skipped={"vendored": 10, "minified": 2},
    baselined=7,
    notices=("the baseline counts 3 of OAR201 in app.py, found are 2",),
)

ASK = flow(
    "ask",
    (4, "`thread`", "becomes `conversation`"),
    (6, "the polling loop", "goes"),
    line=3,
    effort=Effort.REDESIGN,
)
NOTE = flow("<module>", (2, "`run`", "becomes `response`"), line=2, cell=3)
# Two flows and findings of every effort, one of them of a model that ends.
FLOWS = report(
    FileReport(
        "bot.py",
        (
            finding(4, 4, 9, flow=ASK),
            finding(
                5,
                code="OAR201",
                severity=Severity.WARNING,
                effort=Effort.AUTOMATIC,
                model="gpt-4o",
                model_sunset=datetime.date(2027, 1, 14),
            ),
            finding(6, 4, 9, "OAR122", effort=Effort.REDESIGN, flow=ASK),
        ),
    ),
    FileReport("notes.ipynb", (finding(2, cell=3, flow=NOTE),)),
)
