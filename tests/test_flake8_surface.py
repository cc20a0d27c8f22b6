"""The plugin through the real flake8 program."""

import pytest
from conftest import EXAMPLES, ROOT, Flake8, shown

ASSISTANTS_AND_CHAT = """\
from openai import OpenAI

client = OpenAI()


def main():
    assistant = client.beta.assistants.create(model="gpt-4o")
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread.id, role="user", content="Hi")
    client.beta.threads.runs.create(thread.id, assistant_id=assistant.id)
    return client.chat.completions.create(messages=[], store=False)
"""
# where the dotted chain begins, counted from 1
PLACES = [
    (7, 17, "OAR101"),
    (8, 14, "OAR111"),
    (9, 5, "OAR112"),
    (10, 5, "OAR121"),
    (11, 12, "OAR201"),
]
COMPATIBLE = """\
from openai import OpenAI

ollama = OpenAI(base_url="http://localhost:11434/v1", api_key="-")
ollama.chat.completions.create(model="llama", messages=[], store=False)
"""
SYNTAX_ERROR = "def broken(:\n"


def places(found):
    return [(finding.line, finding.column, finding.code) for finding in found]


def codes(found):
    return [finding.code for finding in found]


def test_a_path(flake8):
    flake8.write("bot.py", ASSISTANTS_AND_CHAT)
    found = flake8.findings("bot.py")
    assert places(found) == PLACES
    assert {finding.path for finding in found} == {"bot.py"}


def test_a_directory(flake8):
    flake8.write("package/bot.py", ASSISTANTS_AND_CHAT)
    flake8.write("package/stub.txt", ASSISTANTS_AND_CHAT)
    assert places(flake8.findings(".")) == PLACES


def test_stdin(flake8):
    found = flake8.findings("-", stdin=ASSISTANTS_AND_CHAT)
    assert places(found) == PLACES
    assert {finding.path for finding in found} == {"stdin"}


def test_stdin_with_a_name_is_subject_to_per_file_ignores(flake8):
    arguments = ("--stdin-display-name=legacy/bot.py", "--per-file-ignores=legacy/*:OAR1", "-")
    found = flake8.findings(*arguments, stdin=ASSISTANTS_AND_CHAT)
    assert [(finding.path, finding.code) for finding in found] == [("legacy/bot.py", "OAR201")]


def test_any_number_of_processes_gives_the_same_lines(flake8):
    for number in range(8):
        flake8.write(f"part{number}.py", "#\n" * number + ASSISTANTS_AND_CHAT)
    flake8.write("broken.py", SYNTAX_ERROR)
    one = flake8.run("-j1", ".").stdout
    assert len(shown(one.decode())) == 8 * len(PLACES) + 1
    for jobs in ("-j2", "-j4", "-jauto"):
        assert flake8.run(jobs, ".").stdout == one, jobs


def test_options_reach_every_process(flake8):
    for number in range(6):
        flake8.write(
            f"part{number}.py",
            "from ours import client\nclient.chat.completions.create(messages=[], store=False)\n",
        )
    assert len(flake8.findings("-j2", ".")) == 6
    assert flake8.findings("-j2", "--oar-foreign-names=ours.client", ".") == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select=OAR1"], ["OAR101", "OAR111", "OAR112", "OAR121"]),
        (["--select=OAR11,OAR2"], ["OAR111", "OAR112", "OAR201"]),
        (["--select=OAR121"], ["OAR121"]),
        (["--select=OAR3"], []),
        (["--select=E,W"], []),
        (["--select=E", "--extend-select=OAR2"], ["OAR201"]),
        (["--ignore=OAR1"], ["OAR201"]),
        (["--extend-ignore=OAR11,OAR201"], ["OAR101", "OAR121"]),
        (["--select=OAR1", "--ignore=OAR11"], ["OAR101", "OAR121"]),
        (["--per-file-ignores=bot.py:OAR2"], ["OAR101", "OAR111", "OAR112", "OAR121"]),
        (
            ["--per-file-ignores=other.py:OAR2"],
            ["OAR101", "OAR111", "OAR112", "OAR121", "OAR201"],
        ),
    ],
    ids=" ".join,
)
def test_selection(flake8, arguments, expected):
    flake8.write("bot.py", ASSISTANTS_AND_CHAT)
    assert codes(flake8.findings(*arguments, "bot.py")) == expected


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--select=OAR"],
        ["--select=OAR1,OAR2,OAR3,OAR4"],
        ["--extend-ignore=E501"],
        ["--extend-select=OAR2"],
        # flake8 forgets its default ignores as soon as a user sets their own
        ["--ignore=E501"],
    ],
    ids=" ".join,
)
def test_hints_are_off_by_default(flake8, arguments):
    flake8.write("local.py", COMPATIBLE)
    assert flake8.findings(*arguments, "local.py") == []


@pytest.mark.parametrize(
    "arguments",
    [["--extend-select=OAR9"], ["--extend-select=OAR901"], ["--select=OAR9"]],
    ids=" ".join,
)
def test_hints_can_be_switched_on(flake8, arguments):
    flake8.write("local.py", COMPATIBLE)
    assert places(flake8.findings(*arguments, "local.py")) == [(4, 1, "OAR901")]


def test_hints_can_be_switched_on_in_a_configuration_file(flake8):
    flake8.write("local.py", COMPATIBLE)
    flake8.write("setup.cfg", "[flake8]\nextend-select = OAR9\n")
    assert codes(flake8.findings("local.py", isolated=False)) == ["OAR901"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select=OAR1"],
        ["--select=OAR121,OAR9"],
        # the selection that a project already has, and ours beside it
        ["--select=E1,W", "--extend-select=OAR1"],
    ],
    ids=" ".join,
)
def test_a_file_that_was_not_checked_is_shown_whatever_is_selected(flake8, arguments):
    flake8.write("broken.py", SYNTAX_ERROR)
    assert codes(flake8.findings(*arguments, "broken.py", "missing.py")) == ["E999", "E902"]


def test_a_selection_without_our_codes_is_left_alone(flake8):
    flake8.write("broken.py", SYNTAX_ERROR)
    assert flake8.findings("--select=W6", "broken.py") == []


NOQA = """\
from openai import OpenAI

client = OpenAI()
"""
SUPPRESSING = [
    "# noqa: OAR111",
    "# noqa: OAR1",
    "# noqa: E501,OAR111",
    "# noqa",
    "# NoQA:OAR111 until the migration is done",
]
NOT_SUPPRESSING = ["# noqa: OAR112", "# noqa: E501", "# an ordinary comment"]


def test_noqa(flake8):
    comments = [*SUPPRESSING, *NOT_SUPPRESSING]
    lines = [f"client.beta.threads.create()  {comment}\n" for comment in comments]
    flake8.write("bot.py", NOQA + "".join(lines))
    shown_comments = [
        comments[finding.line - 1 - NOQA.count("\n")] for finding in flake8.findings("bot.py")
    ]
    assert shown_comments == NOT_SUPPRESSING


def test_noqa_can_be_disabled(flake8):
    flake8.write("bot.py", NOQA + "client.beta.threads.create()  # noqa: OAR111\n")
    assert codes(flake8.findings("--disable-noqa", "bot.py")) == ["OAR111"]


def test_a_file_can_be_left_out_by_comment(flake8):
    flake8.write("bot.py", "# flake8: noqa\n" + ASSISTANTS_AND_CHAT)
    assert flake8.findings("bot.py") == []


CHAT_LINE = "client.chat.completions.create(messages=[], store=False)"
HEAD = "from openai import OpenAI\n\nclient = OpenAI()\n"


@pytest.mark.parametrize("through", ["path", "stdin"])
def test_columns_count_characters(flake8, through):
    before = ["'a'; ", "'é'; ", "'日本語'; ", "'🎉'; ", "'👩‍👩‍👧'; ", "if client:\t"]
    source = HEAD + "".join(f"{text}{CHAT_LINE}\n" for text in before)
    flake8.write("bot.py", source)
    found = flake8.findings("--select=OAR201", "-" if through == "stdin" else ".", stdin=source)
    first = HEAD.count("\n") + 1
    assert places(found) == [
        (first + number, len(text) + 1, "OAR201") for number, text in enumerate(before)
    ]


BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize("mark", [b"", BOM], ids=["plain", "BOM"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("through", ["path", "stdin"])
def test_line_ends_and_byte_order_mark(flake8, mark, end, through):
    # the first statement too: a mark must not shift the column of its line
    text = "import openai; openai.beta.threads.create()\n" + ASSISTANTS_AND_CHAT
    content = mark + text.replace("\n", end).encode()
    expected = [(1, 16, "OAR111"), *((line + 1, column, code) for line, column, code in PLACES)]
    if through == "stdin":
        found = flake8.findings("--select=OAR1,OAR2", "-", stdin=content)
    else:
        flake8.write("bot.py", content)
        found = flake8.findings("--select=OAR1,OAR2", "bot.py")
    assert places(found) == expected


def test_an_encoding_cookie(flake8):
    source = f"# -*- coding: latin-1 -*-\n{HEAD}'é'; {CHAT_LINE}\n"
    flake8.write("bot.py", source.encode("latin-1"))
    assert places(flake8.findings("--select=OAR2", "bot.py")) == [(5, 6, "OAR201")]


def test_flake8_names_the_plugin_and_its_options(flake8):
    assert "flake8-responses-migration" in flake8.run("--version").stdout.decode()
    text = flake8.run("--help").stdout.decode()
    for option in ("--oar-client-factories", "--oar-foreign-names", "--oar-min-confidence"):
        assert option in text


def test_messages_are_one_line_each_and_name_status_and_replacement(flake8):
    flake8.write("bot.py", ASSISTANTS_AND_CHAT)
    for finding in flake8.findings("bot.py"):
        status = "2026-08-26" if finding.code < "OAR2" else "supported"
        assert status in finding.text
        assert not finding.text.endswith(".")


def test_the_examples():
    """What `examples/README.md` promises about each file."""
    expected = {
        "assistant_bot.py": {"OAR1"},
        "azure_helpdesk.py": {"OAR1"},
        "live_transcript.py": {"OAR1"},
        "ticket_triage.py": {"OAR2"},
        "answers.py": set(),
    }
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(expected)
    bands = {name: set() for name in expected}
    for finding in _examples("--select=OAR"):
        bands[finding.path.rpartition("/")[2]].add(finding.code[:4])
    assert bands == expected


def _examples(*arguments):
    return Flake8(ROOT).findings(*arguments, "examples/")
