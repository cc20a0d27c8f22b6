"""Format `markdown`: a work list."""

import output_checks as checks
import pytest
from output_reports import CLEAN, FULL, finding, one, rendered

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
        f"- [ ] `app/bot.py:4` [OAR111]({LINK}) `create()`: gone; use `x`"
    )
    assert item("`create()`: gone; use `x`") == (
        "[ ]  OAR111 : gone; use ",
        ["bot.py:1", "create()", "x"],
        [LINK],
    )


def test_files_that_were_not_checked_are_on_the_list():
    assert rendered("markdown", FULL).endswith(
        "\n## Not checked\n\n- [ ] `latin.py`: invalid start byte at offset 12\n"
    )


def test_what_stands_in_a_document_or_a_cell_says_so():
    assert item("m", document=True)[0].endswith(" m [in a document]")
    text, code, _ = item("m", "a.ipynb", cell=3, line=2)
    assert text.endswith(" m (cell 3, line 2)")
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
    assert text == f"[ ]  OAR111 {message}"
    assert (code, links) == (["bot.py:1"], [LINK])


@pytest.mark.parametrize("path", ["a`b.py", "`a`", "a``b`c", "a|b.py", "<b>.py", "a\\", " a "])
def test_a_path_is_shown_as_it_is(path):
    assert item("m", path)[1] == [f"{path}:1"]
