"""Suppressions: in Python what flake8 makes of them, elsewhere what docs/suppressions.md says."""

import datetime
import subprocess
import sys

import pytest
from hypothesis import given, settings, strategies

from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Finding, Location, unchecked
from flake8_responses_migration.languages import HTTP, PYTHON, TSX, TYPESCRIPT
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.suppressions import Outcome, apply, apply_to_document

TODAY = datetime.date(2026, 11, 22)
HEAD = "from openai import OpenAI\n\nclient = OpenAI()\n"
CALL = "client.beta.threads.create()"


@pytest.mark.parametrize(
    "line",
    [
        CALL,
        f"{CALL}  # noqa",
        f"{CALL}  # noqa: OAR111",
        f"{CALL}  # NOQA:oar111",
        f"{CALL}  # noqa: OAR1",
        f"{CALL}  # noqa: OAR112",
        f"{CALL}  # noqa: E501, OAR111",
        f"{CALL}  # noqa:E501,OAR2",
        f"{CALL}  # a reason, then noqa",
        f"x = '''\n''', {CALL}  # noqa: OAR111",
        f"x = f'''\n{{{CALL}}}\n'''  # noqa: OAR111",
        f"x = \\\n    {CALL}  # noqa",
        f"x = [\n    {CALL},\n]  # noqa",
        f"# flake8: noqa\n{CALL}",
        f"# flake8: noqa: E501\n{CALL}",
        f"x = '\x0c'; {CALL}  # noqa",
        f"x = '\u2028'; {CALL}  # noqa: OAR111",
        f"{CALL}  # noqa: OAR111 until=2026-12-31 waiting for the new service",
        f"{CALL}  # noqa: OAR201 until=2026-12-31 waiting for the new service",
        f"{CALL}  # noqa until=2026-12-31",
        f"{CALL}  # noqa-next-line: OAR112",
        f"# noqa-begin: OAR1\n{CALL}\n# noqa-end",
        f"# flake8: noqa until=2026-12-31\n{CALL}",
    ],
)
def test_flake8_agrees(line, tmp_path):
    text = f"{HEAD}{line}\n"
    file = tmp_path / "bot.py"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=OAR1", str(file)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    theirs = [row.partition(".py:")[2].split(" ")[0] for row in run.stdout.splitlines()]
    source = SourceFile(str(file), text)
    ours = [
        f"{finding.location.line}:{finding.location.column + 1}:"
        for finding in apply(check(source), source, TODAY).findings
        if finding.code.startswith("OAR1")
    ]
    assert ours == theirs


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2026-12-30", 0), ("2026-12-31", 0), ("2027-01-01", 1)]
)
def test_the_last_day_counts(as_of, expected):
    text = f"{HEAD}{CALL}  # noqa: OAR111 until=2026-12-31 waiting for the new service\n"
    outcome = outcome_of(text, as_of=as_of)
    assert len(outcome.findings) == expected
    assert outcome.suppressed == 1 - expected
    assert bool(outcome.notices) is bool(expected)


def outcome_of(text, language=PYTHON, as_of="2026-11-22", extra=()):
    """Findings stand where the text says `threads` (OAR111) or `completions` (OAR201)."""
    codes = {"client.beta.threads": "OAR111", "client.chat.completions": "OAR201"}
    found = [
        Finding(Location(number, line.index(call), number, len(line)), code, call)
        for number, line in enumerate(text.split("\n"), 1)
        for call, code in codes.items()
        if call in line
    ]
    day = datetime.date.fromisoformat(as_of)
    if language is None:
        return apply_to_document([*extra, *found], text, day)
    return apply([*extra, *found], SourceFile("source", text, language), day)


def left(text, language=PYTHON, **rest):
    outcome = outcome_of(text, language, **rest)
    return [f"{finding.location.line}:{finding.code}" for finding in outcome.findings]


def notices(text, language=PYTHON, **rest):
    return list(outcome_of(text, language, **rest).notices)


THREAD = "client.beta.threads.create();"
CHAT = "client.chat.completions.create({});"
DATED = "until=2026-12-31"
GONE = "until=2026-01-31"


@pytest.mark.parametrize(
    ("comment", "is_covered"),
    [
        ("// noqa", True),
        ("//noqa", True),
        ("// NoQA: oar111", True),
        ("// noqa: OAR111", True),
        ("// noqa:OAR111", True),
        ("// noqa: OAR1", True),
        ("// noqa: OAR2, OAR111", True),
        ("// noqa: OAR2 OAR111", True),
        ("// noqa: OAR111 still on the old backend", True),
        ("// noqa: OAR111 -- still on the old backend", True),
        (f"// noqa: OAR111 {DATED} -- still on the old backend", True),
        ("/* noqa: OAR111 */", True),
        ("/* noqa: OAR111*/", True),
        (f"/* noqa: OAR111 {DATED}*/", True),
        (f"/* noqa: OAR111, {DATED}. */", True),
        ("/** noqa: OAR111 */", True),
        ("// eslint-disable-line new-cap // noqa: OAR111", True),
        ("// noqa: OAR112", False),
        ("// noqa: OAR1110", False),
        ("// noqa: E501", False),
        (f"// noqa: OAR111 {GONE}", False),
        ("// noqa: OAR111 until=31.12.2026", False),
        ("// noqa: OAR111 until=20261231", False),
        ("// noqa: OAR111 until=2026-02-30", False),
        ("// noqa: OAR111 until=", False),
        ("// a noqa of sorts: OAR111", False),
        ("// noqa-file", False),
        ("// noqas", False),
        ("// see https://noqa.example/", False),
        ("+ '// noqa: OAR111'", False),
        ("+ `// noqa: OAR111`", False),
        ("+ /[/] noqa: OAR111/", False),
    ],
)
@pytest.mark.parametrize("language", [TSX, TYPESCRIPT])
def test_javascript_line(comment, is_covered, language):
    text = f"{CHAT}\n{THREAD[:-1]} {comment}\n{CHAT}\n"
    expected = ["1:OAR201", "3:OAR201"] if is_covered else ["1:OAR201", "2:OAR111", "3:OAR201"]
    assert left(text, language) == expected


def test_javascript_comment_belongs_to_its_own_line():
    assert left(f"// noqa: OAR111\n{THREAD}\n// noqa: OAR111", TSX) == ["2:OAR111"]
    chain = "const run = client.beta.threads\n  .create({\n  }); // noqa: OAR111"
    assert left(chain, TSX) == ["1:OAR111"]


def test_astral_characters_and_every_line_end():
    for end in ("\n", "\r\n"):
        text = end.join(["'😀';", f"'😀'; {THREAD} // noqa: OAR111", THREAD, ""])
        assert left(text, TSX) == ["3:OAR111"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"f({THREAD[:-1]}, `\na\n`); // noqa: OAR111", []),
        (f"f(`\n${{{THREAD[:-1]}}}\n`); // noqa: OAR111", []),
        (f"f(`\n`, {THREAD[:-1]}, `\n`); // noqa: OAR111", []),
        (f"f(`a\n${{`\nb ${{{THREAD[:-1]}}}`}}`); // noqa: OAR111", []),
        (f"f({THREAD[:-1]}, `a\n${{`\nb`}}`); // noqa: OAR111", []),
        (f"f({THREAD[:-1]}, 'a\\\nb'); // noqa: OAR111", []),
        (f"// noqa-next-line\nf(`${{`\n`}}\n${{{THREAD[:-1]}}}\n`);\n{THREAD}", ["6:OAR111"]),
        # from within, a comment does not reach over the whole string
        (f"f(`\n${{{THREAD[:-1]}}}\n${{a /* noqa */}}\n`);", ["2:OAR111"]),
        (f"f(`a`);\n{THREAD}\nf(`b`); // noqa", ["2:OAR111"]),
        (f"// noqa-next-line: OAR111\nf(`\n${{{THREAD[:-1]}}}\n`);\n{THREAD}", ["5:OAR111"]),
    ],
)
def test_strings_of_several_lines(text, expected):
    assert left(text, TSX) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"// noqa-next-line: OAR111\n{THREAD}\n{THREAD}", ["3:OAR111"]),
        (f"/* noqa-next-line: OAR111\n   {DATED} */\n{THREAD}\n{CHAT}", ["4:OAR201"]),
        (f"// noqa-next-line\n{CHAT}", []),
        (f"// noqa-next-line: OAR1\n{CHAT}", ["2:OAR201"]),
        (f"// noqa-next-line: OAR1\n\n{THREAD}", ["3:OAR111"]),
        (f"{THREAD} // noqa-next-line: OAR1\n{THREAD}", ["1:OAR111"]),
    ],
)
def test_next_line(text, expected):
    assert left(text, TSX) == expected


JSX = """const Page = () => (
  <div>
    {/* noqa-next-line: OAR111 */}
    <A make={() => client.beta.threads.create()} />
    {client.beta.threads.create()}
    {client.beta.threads.create() /* noqa: OAR111 */}
    {/* noqa-begin: OAR1 */}
    <A make={() => client.beta.threads.create()} />
    <A make={() => client.chat.completions.create()} />
    {/* noqa-end */}
    <A make={() => client.beta.threads.create()} /> {/* noqa: OAR111 */}
    // noqa-next-line: OAR111
    {client.beta.threads.create()}
  </div>
);
"""


def test_jsx():
    assert left(JSX, TSX) == ["5:OAR111", "9:OAR201", "13:OAR111"]


def test_ranges_nest_and_name_what_they_end():
    text = "\n".join(
        [
            "// noqa-begin: OAR1",
            THREAD,
            "// noqa-begin: OAR2",
            CHAT,
            "// noqa-end: OAR1",
            THREAD,
            CHAT,
            "// noqa-end",
            CHAT,
        ]
    )
    assert left(text, TSX) == ["6:OAR111", "9:OAR201"]
    assert notices(text, TSX) == []


def test_an_end_without_codes_ends_the_innermost_range():
    begin = "// noqa-begin: OAR1\n// noqa-begin: OAR2"
    text = f"{begin}\n{CHAT}\n// noqa-end\n{THREAD}\n{CHAT}\n// noqa-end"
    assert left(text, TSX) == ["6:OAR201"]


def test_a_range_must_end():
    text = f"{THREAD}\n// noqa-end\n// noqa-begin: OAR1\n{THREAD}\n"
    assert left(text, TSX) == ["1:OAR111", "4:OAR111"]
    assert notices(text, TSX) == [
        (2, "`noqa-end` without a `noqa-begin` before it ends nothing"),
        (3, "`noqa-begin` without a `noqa-end` behind it suppresses nothing"),
    ]


@pytest.mark.parametrize("sign", ["// {}", "/* {} */", "/*\n * {}\n */", "{{/* {} */}}"])
def test_whole_javascript_file(sign):
    line = len(sign.split("\n")) + 1
    for word in ("flake8: noqa", "FLAKE8:NOQA", "flake8=noqa", "flake8: noqa: OAR1, OAR2"):
        assert left(f"{sign.format(word)}\n{THREAD}\n{CHAT}", TSX) == []
        assert left(f"{THREAD}\n{CHAT}\n{sign.format(word)}", TSX) == []
    named = sign.format(f"flake8: noqa: OAR1 {DATED}")
    assert left(f"{named}\n{THREAD}\n{CHAT}", TSX) == [f"{line + 1}:OAR201"]
    assert left(f"{named}\n{THREAD}", TSX, as_of="2027-01-01") == [f"{line}:OAR111"]


def test_whole_file_behind_code_does_nothing():
    text = f"{THREAD} // flake8: noqa\n"
    assert left(text, TSX) == ["1:OAR111"]
    assert notices(text, TSX) == [(1, "`flake8: noqa` counts on a line of its own only")]


@pytest.mark.parametrize("language", [TSX, HTTP])
def test_an_unchecked_file_is_not_silenced_by_its_first_line(language):
    sign = "#" if language is HTTP else "//"
    failed = [unchecked("internal error")]
    assert left(f"{sign} noqa", language, extra=failed) == ["1:OAR000"]
    assert left(f"{sign} noqa-begin\n{sign} noqa-end", language, extra=failed) == ["1:OAR000"]
    assert left(f"{sign} flake8: noqa", language, extra=failed) == []
    # what was not looked at cannot be said to be unused
    assert notices(f"x {sign} noqa: OAR111", language, extra=failed) == []


CURL = "curl https://api.openai.com/v1/threads  client.beta.threads"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CURL} # noqa: OAR111", []),
        (f"{CURL} # noqa", []),
        (f"{CURL} # a reason # noqa: OAR1", []),
        (f"# noqa-next-line: OAR111\n{CURL}\n{CURL}", ["3:OAR111"]),
        (f"# noqa-begin: OAR1\n{CURL}\n\n{CURL}\n# noqa-end\n{CURL}", ["6:OAR111"]),
        (f"# flake8: noqa\n{CURL}", []),
        (f'{CURL} -d "a # noqa: OAR111"', ["1:OAR111"]),
        (f"{CURL} -d 'a # noqa: OAR111'", ["1:OAR111"]),
        (f'{CURL} -d "a \\" # noqa: OAR111"', ["1:OAR111"]),
        (f"{CURL}#noqa: OAR111", ["1:OAR111"]),
        (f"{CURL} \\# noqa: OAR111", ["1:OAR111"]),
        (f"{CURL} -d '{{\n\"a\": 1\n}}' # noqa: OAR111\n", ["1:OAR111"]),
        # a command that goes on is one line, as for flake8
        (f"{CURL} \\\n  -H 'a: b' \\\n  -d '{{}}'  # noqa: OAR111\n{CURL}", ["4:OAR111"]),
        (f"# noqa-next-line: OAR111\ncurl \\\n  -d client.beta.threads\n{CURL}", ["4:OAR111"]),
        ("# client.beta.threads \\\nls # noqa: OAR111", ["1:OAR111"]),
    ],
)
def test_shell(text, expected):
    assert left(text, HTTP) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<!-- noqa-begin: OAR1 -->\n{THREAD}\n<!-- noqa-end -->\n{THREAD}", ["4:OAR111"]),
        (f"<!--\nnoqa-begin: OAR1\n-->\n{THREAD}\n<!-- noqa-end-->", []),
        (f"<p>{THREAD}</p> <!-- noqa: OAR111 -->\n{THREAD}", ["2:OAR111"]),
        (f"<!-- noqa-next-line: OAR111 -->\n{THREAD}\n{THREAD}", ["3:OAR111"]),
        (f"<!-- noqa-next-line: OAR111 {GONE} -->\n{THREAD}", ["2:OAR111"]),
        (f"<!-- flake8: noqa -->\n{THREAD}", []),
        (f"{{/* noqa-begin: OAR1 */}}\n{THREAD}\n{{/* noqa-end */}}\n{THREAD}", ["4:OAR111"]),
        (f".. noqa-begin: OAR1\n\n  {THREAD}\n\n.. noqa-end\n\n{THREAD}", ["7:OAR111"]),
        # a block of code is covered as a whole
        (f"<!-- noqa-next-line: OAR1 -->\n```js\na\n{THREAD}\n```\n{THREAD}", ["6:OAR111"]),
        (f"<!-- noqa-next-line: OAR1 -->\n- ~~~\n  {THREAD}\n  ~~~\n{THREAD}", ["5:OAR111"]),
        (f"<!-- noqa-next-line: OAR1 -->\n<script>\n{THREAD}\n</script>\n", []),
        (f"<!-- noqa-next-line: OAR1 -->\n\n```\n{THREAD}\n```\n", ["4:OAR111"]),
        (f"<!-- noqa-next-line: OAR1 -->\nthe reader`s\n{THREAD}", ["3:OAR111"]),
        (f"text <!-- flake8: noqa -->\n{THREAD}", ["2:OAR111"]),
        # what stands in code is no comment
        (f"```html\n<!-- noqa-begin: OAR1 -->\n```\n{THREAD}\n<!-- noqa-end -->", ["4:OAR111"]),
        (f"`<!-- noqa-begin -->`\n{THREAD}\n``<!-- noqa-end -->``", ["2:OAR111"]),
        (f"<script>\n'<!-- flake8: noqa -->'\n{THREAD}\n</script>", ["3:OAR111"]),
        (f"noqa-begin: OAR1\n{THREAD}\nnoqa-end", ["2:OAR111"]),
        (f"<!-- noqa-begin: OAR1\n{THREAD}", ["2:OAR111"]),
    ],
)
def test_document(text, expected):
    assert left(text, None) == expected
    assert left(text.replace("\n", "\r\n"), None) == expected


def test_document_with_lone_carriage_returns():
    text = f"\r\r<!-- noqa-next-line: OAR111 -->\r{THREAD}\r"
    found = [Finding(Location(4, 0, 4, 9), "OAR111", "text")]
    assert apply_to_document(found, text, TODAY) == Outcome((), 1, ())


UNUSED = "{} suppresses nothing"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("x = 1  # noqa: OAR111", PYTHON, [(1, "`noqa: OAR111`")]),
        ("x = 1\n\ny = '''\n'''  # noqa: E501, OAR1", PYTHON, [(4, "`noqa: OAR1`")]),
        (f"{CHAT}  # noqa: OAR111, OAR201", PYTHON, [(1, "`noqa: OAR111`")]),
        (f"x = 1  # noqa: OAR111 {GONE}", PYTHON, [(1, "`noqa: OAR111`")]),
        ("x = 1  # noqa", PYTHON, []),
        ("x = 1  # noqa: E501", PYTHON, []),
        ("x = 1  # noqa: BOAR111", PYTHON, []),
        (f"x = 1  # noqa {GONE}", PYTHON, []),
        ("x = '# noqa: OAR111'", PYTHON, []),
        ("'''Write\n\n    # noqa: OAR111\n'''", PYTHON, []),
        ("(  # noqa: OAR111", PYTHON, []),
        ("x // noqa: OAR111", TSX, [(1, "`noqa: OAR111`")]),
        ("\n/* \n * noqa-next-line: OAR1\n */", TSX, [(3, "`noqa-next-line: OAR1`")]),
        ("// flake8: noqa: OAR1", TSX, [(1, "`flake8: noqa: OAR1`")]),
        ("// noqa-begin: OAR1\n// noqa-end", TSX, [(1, "`noqa-begin: OAR1`")]),
        ("x // noqa\n// noqa: no-console\n// flake8: noqa", TSX, []),
        ("x = '// noqa: OAR111'", TSX, []),
        ("ls # noqa: OAR111", HTTP, [(1, "`noqa: OAR111`")]),
        ("<!-- noqa-next-line: OAR1 -->", None, [(1, "`noqa-next-line: OAR1`")]),
    ],
)
def test_unused(text, language, expected):
    assert notices(text, language) == [(line, UNUSED.format(what)) for line, what in expected]


@pytest.mark.parametrize(("language", "sign"), [(PYTHON, "#"), (TSX, "//"), (HTTP, "#")])
@pytest.mark.parametrize(
    ("comment", "notice"),
    [
        (f"noqa: OAR111 {GONE} soon", "`noqa: OAR111` expired: it held until 2026-01-31"),
        (f"noqa {GONE}", "`noqa` expired: it held until 2026-01-31"),
        (f"noqa: OAR111 soon, {GONE}", "`noqa: OAR111` expired: it held until 2026-01-31"),
        (
            "noqa: OAR111 until=soon",
            "`until=soon` is not a date (YYYY-MM-DD): `noqa: OAR111` suppresses nothing",
        ),
        ("noqa until=", "`until=` is not a date (YYYY-MM-DD): `noqa` suppresses nothing"),
    ],
)
def test_expired_and_malformed(language, sign, comment, notice):
    text = f"\n{THREAD} {sign} {comment}\n"
    assert left(text, language) == ["2:OAR111"]
    assert notices(text, language) == [(2, notice)]


def test_python_whole_file_may_end():
    text = f"# flake8: noqa {DATED}\n{CALL}\n"
    assert left(text) == []
    assert left(text, as_of="2027-01-01") == ["2:OAR111"]
    assert notices(text, as_of="2027-01-01") == [
        (1, "`flake8: noqa` expired: it held until 2026-12-31")
    ]


def test_python_has_no_ranges():
    text = f"# noqa-begin: OAR1\n{CALL}\n# noqa-end\n"
    assert left(text) == ["2:OAR111"]
    assert notices(text) == [
        (line, f"`noqa-{word}` is not for Python: flake8 knows `noqa` on the line only")
        for line, word in ((1, "begin"), (3, "end"))
    ]


def test_for_flake8_every_form_is_a_plain_one():
    assert outcome_of(f"{CALL}  # noqa-next-line: OAR112\n") == Outcome((), 1, ())


def test_broken_python_goes_by_the_line():
    assert left(f"x = (\n{CALL}  # noqa: OAR111\n{CALL}\n'''") == ["3:OAR111"]


def test_one_comment_of_several_is_enough():
    text = f"// noqa-begin: OAR111\n{THREAD} // noqa: OAR111 {GONE}\n// noqa-end\n"
    assert left(text, TSX) == []


PIECES = ["noqa", ": OAR111", "until=2026-12-31", "'", '"', "`", "${", "}", "{", "(", "/*", "*/"]
PIECES += ["//", "<!--", "-->", "#", "\n", "\r", "\\", "<a>", "</a>", "-begin", "-end", "flake8:"]
PIECES += ["'''", "f'{", "\0", "\ud800", "😀", " ", CALL, "```", "<script>", "</script>", ".. "]


@settings(deadline=None, max_examples=300)
@given(
    strategies.lists(strategies.sampled_from(PIECES), max_size=25).map("".join),
    strategies.sampled_from([PYTHON, TSX, TYPESCRIPT, HTTP, None]),
)
def test_nothing_raises_and_nothing_is_lost(text, language):
    outcome = outcome_of(text, language)
    total = sum("client.beta.threads" in line for line in text.split("\n"))
    assert len(outcome.findings) + outcome.suppressed == total
    assert all(1 <= line <= len(text.splitlines()) + 1 for line, _ in outcome.notices)
    if "noqa" not in text:
        assert outcome.suppressed == 0


def test_most_files_cost_one_look():
    script = f"""
import datetime, sys
from flake8_responses_migration.findings import Finding, Location
from flake8_responses_migration.languages import PYTHON, TSX
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.suppressions import apply
finding = Finding(Location(1, 0, 1, 3), "OAR111", "text")
for language in (PYTHON, TSX):
    source = SourceFile("a", {THREAD!r}, language)
    assert apply([finding], source, datetime.date(2026, 11, 22)).findings == (finding,)
    foreign = SourceFile("a", "x = 1  # noqa: E501", language)
    assert apply([], foreign, datetime.date(2026, 11, 22)).findings == ()
print(*sorted({{"flake8", "ast_grep_py"}} & set(sys.modules)))
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
