"""Format `markdown`: a work list."""

import datetime

import output_checks as checks
import pytest
from output_reports import CLEAN, FLOWS, FULL, finding, one, rendered

LINK = "https://developers.openai.com/api/docs/assistants/migration"


def headings(of):
    tokens = checks.markdown(rendered("markdown", of))
    return [
        (token.tag, tokens[index + 1].content)
        for index, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def item(message, path="bot.py", **options):
    """The text, the code spans and the links of the only item, as CommonMark reads it."""
    tokens = checks.markdown(
        rendered("markdown", one(finding(message=message, **options), path=path))
    )
    (inline,) = [token for token in tokens if token.type == "inline" and "[ ]" in token.content]
    text = "".join(child.content for child in inline.children if child.type == "text")
    code = [child.content for child in inline.children if child.type == "code_inline"]
    links = [child.attrGet("href") for child in inline.children if child.type == "link_open"]
    return text, code, links


def test_by_what_ends_then_by_file():
    assert headings(FULL) == [
        ("h1", "Migration to the Responses API: 5 places in 3 files"),
        ("h2", "Assistants API (OAR1): shut down 2026-08-26"),
        ("h3", "`app/bot.py`"),
        ("h3", "`docs/README.md`"),
        ("h2", "Chat Completions (OAR2): supported, no end date"),
        ("h3", "`app/bot.py`"),
        ("h2", "Reusable prompts (OAR4): shuts down 2026-11-30"),
        ("h3", "`notes.ipynb`"),
        ("h2", "Assistants API, hints (OAR9): shut down 2026-08-26"),
        ("h3", "`app/bot.py`"),
        ("h2", "Not checked"),
    ]


def test_nothing_left():
    assert rendered("markdown", CLEAN) == "# Migration to the Responses API: nothing left to do\n"


def test_an_item_has_a_box_the_place_the_code_with_its_link_and_the_message():
    of = one(finding(4, message="`create()`: gone; use `x`"), path="app/bot.py")
    assert rendered("markdown", of).splitlines()[-1] == (
        f"- [ ] `app/bot.py:4` [OAR111]({LINK}) `create()`: gone; use `x` (assisted)"
    )
    assert item("`create()`: gone; use `x`") == (
        "[ ]  OAR111 : gone; use  (assisted)",
        ["bot.py:1", "create()", "x"],
        [LINK],
    )


def test_files_that_were_not_checked_are_on_the_list():
    assert rendered("markdown", FULL).endswith(
        "\n## Not checked\n\n- [ ] `latin.py`: invalid start byte at offset 12\n"
    )


def test_what_stands_in_a_document_or_a_cell_says_so():
    assert item("m", document=True)[0].endswith(" m [in a document] (assisted)")
    text, code, _ = item("m", "a.ipynb", cell=3, line=2)
    assert text.endswith(" m (cell 3, line 2) (assisted)")
    assert code == ["a.ipynb"]


@pytest.mark.parametrize(
    "message",
    [
        "*a* _b_ ~~c~~ | <script>alert(1)</script> [x](http://y) &amp; # \\ $z$",
        "one ` backtick",
        "two `` together",
        "``` three",
    ],
)
def test_a_message_is_shown_as_it_is(message):
    text, code, links = item(message)
    assert text == f"[ ]  OAR111 {message} (assisted)"
    assert (code, links) == (["bot.py:1"], [LINK])


@pytest.mark.parametrize("path", ["a`b.py", "`a`", "a``b`c", "a|b.py", "<b>.py", "a\\", " a "])
def test_a_path_is_shown_as_it_is(path):
    assert item("m", path)[1] == [f"{path}:1"]


def test_a_flow_stands_once_with_a_box_for_each_step():
    output = rendered("markdown", FLOWS)
    assert output[output.index("\n## Flows") : output.index("\n## Assistants API")] == (
        "\n## Flows\n"
        "\n### `ask` (`bot.py:3:5`): redesign\n\n"
        "1. [ ] `thread` (line 4): becomes `conversation`\n"
        "2. [ ] the polling loop (line 6): goes\n"
        "\n### `<module>` (`notes.ipynb:cell 3:2:5`): assisted\n\n"
        "1. [ ] `run` (cell 3, line 2): becomes `response`\n"
    )
    checks.markdown(output)


def test_how_big_it_is_stands_at_the_top():
    assert rendered("markdown", FLOWS).startswith(
        "# Migration to the Responses API: 4 places in 2 files\n"
        "\n| effort | places | flows |\n| --- | --- | --- |\n"
        "| automatic | 1 | 0 |\n| assisted | 2 | 1 |\n| redesign | 1 | 1 |\n\n## "
    )
    assert "| effort |" not in rendered("markdown", CLEAN)


def test_a_deadline_is_shown_where_it_is_that_of_the_model():
    chat = {"code": "OAR201", "model": "gpt-4o", "model_sunset": datetime.date(2027, 1, 14)}
    text, code, _ = item("m", **chat)
    assert text.endswith(" m (assisted, deadline 2027-01-14: )")
    assert code[-1] == "gpt-4o"
    # the heading has the earlier day
    assert item("m", **{**chat, "code": "OAR111"})[0].endswith(" m (assisted)")
