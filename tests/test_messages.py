"""What a finding says and quotes: one short line in the user's own spelling."""

import time

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.languages import PYTHON, TYPESCRIPT
from flake8_responses_migration.messages import LIMIT, compose, shorten
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.toml import load_data

CALL = "holder.openai.beta.threads.create"
TWO_NAMES = {"advice": "use `{client}.conversations` and `{client}.responses`"}


def quoted(text, language=PYTHON):
    """What the messages about ``text`` quote, of the Assistants API only."""
    file = SourceFile("x.py" if language is PYTHON else "x.ts", text, language)
    return [
        finding.message.partition("`: ")[0].removeprefix("`")
        for finding in check(file)
        if finding.code.startswith("OAR1")
    ]


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("a.b.c", 5, "a.b.c"),
        ("a . b\n  .c", 10, "a.b.c"),
        ("a( x ).b", 10, "a(x ).b"),
        ("await x.y", 10, "await x.y"),
        ("await\n  (x).y", 10, "await(x).y"),
        ("make(1).beta.threads", 19, "make().beta.threads"),
        ("make(f(1), g[2](3)).beta", 14, "make().beta"),
        ("make(')').beta.threads", 20, "make().beta.threads"),
        ("(await make(1)).beta", 19, "(await make()).beta"),
        ("client.beta.threads.create()", 24, "….beta.threads.create()"),
        ("https://api.openai.com/v1/threads", 16, "….com/v1/threads"),
        ("x" * 30, 10, "x" * 9 + "…"),
    ],
)
def test_a_subject_is_shortened_from_the_inside_and_the_beginning(text, room, shown):
    assert shorten(text, room) == shown
    assert len(shown) <= room


PIECES = [
    " ",
    "\t",
    "\n",
    " \n",
    '"',
    "'",
    "\\\\",
    "{",
    "}",
    "[",
    "(",
    ")",
    "f(",
    "a",
    "a.",
    "?",
    "`",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("before", ["", "make(", 'make("', "client.beta", "https://"])
def test_shortening_takes_no_time(before, piece):
    text = before + piece * 100_000 + 'x").beta.threads.create'
    start = time.process_time()
    shown = shorten(text, 24)
    assert time.process_time() - start < 2
    assert len(shown) <= 24
    assert "\n" not in shown


@pytest.mark.parametrize("language", [PYTHON, TYPESCRIPT], ids=["python", "typescript"])
@pytest.mark.parametrize("run", [" ", "\t", "\\\\", "{", "(", "'", "#", "/*", "//"])
def test_a_call_with_a_long_string_takes_no_time(run, language):
    text = f'# openai\nmake("{run * 40_000}x").beta.threads.create()\n'
    if language is TYPESCRIPT:
        text = text.replace("# openai", "// openai")
    start = time.process_time()
    assert quoted(text, language) == ["make().beta.threads.create()"]
    assert time.process_time() - start < 5


# Comments


@pytest.mark.parametrize(
    "url",
    [
        "https://api.openai.com//v1/threads",
        "https://api.openai.com/v1/threads/*x*/runs",
        "https://api.openai.com/v1/threads/#x/runs",
    ],
)
@pytest.mark.parametrize("language", [PYTHON, TYPESCRIPT], ids=["python", "typescript"])
def test_what_looks_like_a_comment_in_a_string_is_none(url, language):
    assert quoted(f'call("{url}")\n', language) == [f'"{url}"']


def test_comments_between_the_names_of_a_chain_are_left_out():
    python = """\
from openai import OpenAI
client = OpenAI()
(client  # one
    .beta.  # ( two
    threads.create())
client.files["#"].beta
"""
    assert quoted(python) == ["client.beta.threads.create()"]
    typescript = """\
import OpenAI from "openai";
const client = new OpenAI();
client /* one
  ( */ .beta // two
  .threads.create();
"""
    assert quoted(typescript, TYPESCRIPT) == ["client.beta.threads.create()"]


# Length


@pytest.mark.parametrize(
    ("root", "named"),
    [("client", "client"), ("ai", "ai"), ("holder.openai", "client"), ("x" * 17, "client")],
)
def test_a_long_name_of_the_client_gives_way(root, named):
    status = load_data("sunsets.toml")["assistants-api"]
    message = compose(CALL, status, TWO_NAMES, root=root)
    assert message.endswith(f"use `{named}.conversations` and `{named}.responses`")
    assert len(message) <= LIMIT


def test_a_name_that_fits_is_the_users_own():
    status = load_data("sunsets.toml")["assistants-api"]
    message = compose("x", status, {"call": "responses.create"}, root="holder.openai")
    assert message.endswith("use `holder.openai.responses.create()`")


def test_the_subject_keeps_its_least_length():
    status = {"status": "s" * LIMIT}
    message = compose("client.beta.threads.create", status, {"none": "x"})
    assert message.startswith("`….threads.create`: ")
    azure = load_data("sunsets.toml")["assistants-api"]
    assert len(compose(CALL, azure, TWO_NAMES, root="holder.openai", platform="azure")) <= 136


# What a string names


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("app.client.chat.completions.create", "app.client.responses.create"),
        ("app.llm.beta.chat.completions.parse", "app.llm.responses.parse"),
        (
            "openai.resources.chat.completions.completions.AsyncCompletions.create",
            "openai.resources.responses.AsyncResponses.create",
        ),
        (
            "openai.resources.beta.chat.completions.Completions.parse",
            "openai.resources.responses.Responses.parse",
        ),
        # the Responses API lists no responses
        (
            "openai.resources.chat.completions.AsyncCompletions.list",
            "openai.resources.responses.AsyncResponses",
        ),
        ("openai.resources.chat.completions", "openai.resources.responses.Responses"),
        (
            "shop.orders.assistants.support.service.client.chat.completions.create",
            "….support.service.client.responses.create",
        ),
    ],
)
def test_a_mock_is_told_the_new_path(path, named):
    text = f'from openai import OpenAI\nOpenAI().chat.completions.create()\npatch("{path}")\n'
    (message,) = [f.message for f in check(SourceFile("a.py", text)) if f.code == "OAR261"]
    assert message.startswith("`")
    assert message.endswith(f"; patch `{named}`")
    assert len(message) <= LIMIT
