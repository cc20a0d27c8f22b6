"""What is written back into files: encodings, line ends, notebooks, components, the disk."""

import codecs
import datetime
import itertools
import json
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_responses_migration import fixing, rewrite
from flake8_responses_migration.check import check
from flake8_responses_migration.config import Configuration
from flake8_responses_migration.decoding import SourceError, decode, encode
from flake8_responses_migration.documents.editing import smallest
from flake8_responses_migration.documents.part import line_starts, split_lines
from flake8_responses_migration.findings import Edit, Fix
from flake8_responses_migration.rewrite.edits import apply
from flake8_responses_migration.writing import ChangedError, replace_content

AS_OF = datetime.date(2026, 11, 22)
CHAT = "chat.completions"
LINE_ENDS = ["\n", "\r\n", "\r"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED: not on Windows")
not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="NOT TESTED: everything is root's to write"
)

# A rewriter that is easy to foresee: `chat.completions.create` becomes `responses.create`, and
# before the line of the call come lines that say so.


def replacement(source, added=()):
    found = []
    starts = line_starts(source.text)
    for finding in check(source):
        location = finding.location
        if finding.code != "OAR201":
            continue
        line = starts[location.line - 1]
        start = source.text.index(CHAT, line + location.column)
        edits = [Edit(start, start + len(CHAT), "responses")]
        text = split_lines(source.text)[location.line - 1]
        indentation = text[: len(text) - len(text.lstrip(" \t"))]
        if added:
            lines = "".join(f"{one}\n{indentation}" for one in added)
            edits.append(Edit(line + len(indentation), line + len(indentation), lines))
        found.append(Fix(location, finding.code, "the call", tuple(edits)))
    return found


def foreseeable(*added):
    def rewritten(source, settings, *, unsafe, selects):
        fixes = [fix for fix in replacement(source, added) if selects(fix)]
        edits = tuple(edit for fix in fixes for edit in fix.edits)
        return rewrite.Rewritten(source.text, edits, tuple(fixes))

    return rewritten


@pytest.fixture
def rewriting(monkeypatch):
    """Put the foreseeable rewriter in the place of the real one; lines may be added."""

    def install(*added):
        monkeypatch.setattr(rewrite, "rewrite", foreseeable(*added))

    install()
    return install


def fix(path, content, **configuration):
    data = content if isinstance(content, bytes) else content.encode()
    return fixing.fix_text(path, data, Configuration(Path(), **configuration), as_of=AS_OF)


def fixed(path, content):
    file = fix(path, content)
    assert file.problem == ""
    assert len(file.applied) >= 1
    return file.after


def python(line_end="\n", rest=""):
    lines = ["from openai import OpenAI", f"x = OpenAI().{CHAT}.create(messages=m, store=True)"]
    return line_end.join([*lines, rest])


# Encodings


@pytest.mark.parametrize(
    ("path", "mark", "encoding"),
    [
        ("a.py", b"", "utf-8"),
        ("a.py", codecs.BOM_UTF8, "utf-8"),
        ("a.ts", codecs.BOM_UTF8, "utf-8"),
        ("a.ts", codecs.BOM_UTF16_LE, "utf-16-le"),
        ("a.ts", codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encoding_mark_and_line_ends_stay(rewriting, path, mark, encoding, line_end):
    script = (
        f'import OpenAI from "openai";{line_end}new OpenAI().{CHAT}.create({{ store }}); // é😀'
    )
    text = python(line_end, "y = 'é😀'") if path == "a.py" else script
    after = fixed(path, mark + text.encode(encoding))
    assert after == mark + text.replace(CHAT, "responses").encode(encoding)


def test_python_keeps_the_encoding_that_it_declares(rewriting):
    text = "# -*- coding: latin-1 -*-\n" + python(rest="y = 'é'\n")
    assert fixed("a.py", text.encode("latin-1")) == text.replace(CHAT, "responses").encode(
        "latin-1"
    )


def test_what_the_encoding_cannot_say_is_refused(rewriting):
    rewriting("# → Responses")
    data = ("# coding: latin-1\n" + python()).encode("latin-1")
    file = fix("a.py", data)
    assert file.problem == r"'\u2192' cannot be written in iso-8859-1"
    assert not file.is_changed
    assert file.applied == ()


def test_a_declaration_that_the_change_would_move_is_refused():
    before = "# coding: latin-1\ny = 'é'\n"
    with pytest.raises(SourceError, match="would not be"):
        encode("import a\nimport b\n" + before, before.encode("latin-1"), is_python=True)


def test_bytes_that_are_not_the_only_ones_for_their_text_are_refused():
    # UTF-7 may spell a plain letter in more than one way
    before = b"# coding: utf-7\ny = '+AGE-'\n"
    assert "y = 'a'" in decode(before, is_python=True)
    with pytest.raises(SourceError, match="utf-7"):
        encode(decode(before, is_python=True), before, is_python=True)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


@given(TEXTS, TEXTS, st.sampled_from([b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE]))
def test_encode_is_the_way_back_of_decode(before, after, mark):
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-8"
    data = mark + before.encode(encoding)
    if decode(data, is_python=False) != before:
        # the text begins with what is a mark of its own
        return
    if not mark and after.startswith("\ufeff"):
        with pytest.raises(SourceError):
            encode(after, data, is_python=False)
        return
    new = encode(after, data, is_python=False)
    assert new == mark + after.encode(encoding)


# Line ends


@pytest.mark.parametrize("line_end", LINE_ENDS)
def test_new_lines_end_as_their_neighbours(rewriting, line_end):
    rewriting("one = 1", "two = 2")
    text = python(line_end, "y = 1")
    expected = text.replace(CHAT, "responses").replace(
        "x =", f"one = 1{line_end}two = 2{line_end}x ="
    )
    assert fixed("a.py", text) == expected.encode()


def test_each_line_of_mixed_ones_keeps_its_end(rewriting):
    rewriting("one = 1")
    text = "from openai import OpenAI\r\ny = 1\nx = " + f"OpenAI().{CHAT}.create(\r\n)\ny = 2\r"
    expected = text.replace("x =", "one = 1\r\nx =").replace(CHAT, "responses")
    assert fixed("a.py", text) == expected.encode()


@st.composite
def edited_texts(draw):
    piece = st.text("ab \t", max_size=3)
    line_end = st.sampled_from(draw(st.sampled_from([["\r"], ["\n", "\r\n"]])))
    text = "".join(draw(st.lists(st.one_of(piece, line_end), max_size=20)))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        # half a line end is no place to begin or to end
        inside = any(text[cut - 1 : cut + 1] == "\r\n" for cut in (start, end))
        if not inside and (not edits or start > edits[-1].end):
            new = "".join(draw(st.lists(st.one_of(piece, line_end), max_size=6)))
            edits.append(Edit(start, end, new))
    return text, edits


@given(edited_texts())
def test_the_smallest_edits_make_the_same_lines(case):
    text, edits = case
    small = smallest(text, edits)
    assert all(one.end < other.start for one, other in itertools.pairwise(small))
    assert split_lines(apply(text, small)) == split_lines(apply(text, edits))
    for edit in small:
        assert text[edit.start : edit.end] != edit.text
        assert any(outer.start <= edit.start and edit.end <= outer.end for outer in edits)


def test_a_line_that_stays_within_an_edit_is_not_written_anew():
    old = "create(\r\n  a,\n  b\r)"
    assert smallest(old, [Edit(0, len(old), "send(\n  a,\n  c,\n  d\n)")]) == [
        Edit(0, 6, "send"),
        Edit(old.index("b"), old.index("b") + 1, "c,\r  d"),
    ]


# Notebooks


def notebook(*sources, indent=1, **options):
    cells = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources
    ]
    return json.dumps({"cells": cells, "nbformat": 4, "metadata": {}}, indent=indent, **options)


IMPORT = ["from openai import OpenAI\n", "client = OpenAI()"]
CALL = [
    "# ask é\n",
    f"answer = client.{CHAT}.create(\n",
    "    model='m', store=True\n",
    ")\n",
    "answer",
]


def sources(data):
    cells = json.loads(data)["cells"]
    return ["".join(cell["source"]) for cell in cells]


@pytest.mark.parametrize("indent", [1, 2, "\t", None])
@pytest.mark.parametrize("ensure_ascii", [True, False])
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_only_the_source_of_the_cell_changes(rewriting, indent, ensure_ascii, end):
    text = notebook(IMPORT, CALL, ["x = 'é'"], indent=indent, ensure_ascii=ensure_ascii) + end
    assert fixed("a.ipynb", text) == text.replace(CHAT, "responses").encode()


@pytest.mark.parametrize("indent", [1, 4, None])
@pytest.mark.parametrize("ensure_ascii", [True, False])
def test_new_lines_are_strings_of_their_own(rewriting, indent, ensure_ascii):
    rewriting("one = 'ü'", 'two = "\\t"')
    options = {"indent": indent, "ensure_ascii": ensure_ascii}
    changed = [
        CALL[0],
        "one = 'ü'\n",
        'two = "\\t"\n',
        CALL[1].replace(CHAT, "responses"),
        *CALL[2:],
    ]
    after = fixed("a.ipynb", notebook(IMPORT, CALL, **options))
    assert after == notebook(IMPORT, changed, **options).encode()


def test_a_source_that_is_one_string_stays_one(rewriting):
    rewriting("one = 1")
    text = notebook("".join(IMPORT), "".join(CALL))
    changed = "".join(CALL).replace("answer = ", "one = 1\nanswer = ").replace(CHAT, "responses")
    assert fixed("a.ipynb", text) == notebook("".join(IMPORT), changed).encode()


def test_a_cell_of_one_line(rewriting):
    rewriting("one = 1")
    call = f"client.{CHAT}.create(store=True)"
    changed = ["one = 1\n", "client.responses.create(store=True)"]
    assert fixed("a.ipynb", notebook(IMPORT, [call])) == notebook(IMPORT, changed).encode()


def test_magics_come_back(rewriting):
    rewriting("one = 1")
    magics = ["%pip install openai\n", "!ls -la\n", "files = !ls\n", "x?\n"]
    before = [*magics, *CALL[1:], "\n", "%matplotlib inline\n"]
    changed = [*magics, "one = 1\n", CALL[1].replace(CHAT, "responses"), *CALL[2:], "\n"]
    after = fixed("a.ipynb", notebook(IMPORT, before))
    assert after == notebook(IMPORT, [*changed, "%matplotlib inline\n"]).encode()


def test_a_timed_call(rewriting):
    text = notebook(IMPORT, [f"%time answer = client.{CHAT}.create(store=True)\n", "x"])
    assert fixed("a.ipynb", text) == text.replace(CHAT, "responses").encode()


def test_what_ipython_reads_itself_is_not_touched(rewriting):
    rewriting("one = 1")
    file = fix("a.ipynb", notebook(IMPORT, [f"%time answer = client.{CHAT}.create(store=True)\n"]))
    assert file.problem == "a change touches what IPython reads itself"
    assert not file.is_changed


def test_indented_cells_keep_their_indentation(rewriting):
    rewriting("one = 1")
    before = ["    if True:\n", f"        client.{CHAT}.create(\n", "\n", "        store=True)"]
    changed = [
        "    if True:\n",
        "        one = 1\n",
        "        client.responses.create(\n",
        *before[2:],
    ]
    after = fixed("a.ipynb", notebook(IMPORT, before))
    assert after == notebook(IMPORT, changed).encode()


def test_escapes_of_the_file_stay(rewriting):
    odd = r'"x = \u0027\/\ud83d\ude00😀\u00e9\u0027; client.chat.completions.create(store=True)"'
    text = notebook(IMPORT, ["CALL"]).replace('"CALL"', odd)
    assert fixed("a.ipynb", text) == text.replace(CHAT, "responses").encode()


def test_a_notebook_of_older_days(rewriting):
    cell = {"cell_type": "code", "input": [*IMPORT, "\n", *CALL], "language": "python"}
    text = json.dumps({"nbformat": 3, "worksheets": [{"cells": [cell]}]}, indent=1)
    assert fixed("a.ipynb", text) == text.replace(CHAT, "responses").encode()


def test_javascript_in_a_notebook(rewriting):
    rewriting("one();")
    kernel = {"metadata": {"kernelspec": {"language": "javascript"}}}
    book = json.loads(
        notebook(["import OpenAI from 'openai';"], [f"new OpenAI().{CHAT}.create(o)"])
    )
    text = json.dumps(book | kernel)
    changed = json.loads(
        notebook(["import OpenAI from 'openai';"], ["one();\n", "new OpenAI().responses.create(o)"])
    )
    assert fixed("a.ipynb", text) == json.dumps(changed | kernel).encode()


@st.composite
def notebooks(draw):
    """A notebook with calls in some of its cells, and the sources that are to be in it then."""
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    other = st.one_of(
        st.text("xy=\"'\\/é😀\ud800\t", max_size=5).map(lambda text: f"# {text}"),
        st.sampled_from(["", "%time", "!ls", "y = 1"]),
    )
    call = f"client.{CHAT}.create(store=True)"
    before, after = [["from openai import OpenAI", "client = OpenAI()"]], []
    after.append(before[0])
    for lines in draw(st.lists(st.lists(other, max_size=3), min_size=1, max_size=4)):
        number = draw(st.integers(0, 2))
        indentation = draw(st.sampled_from(["", "", "  ", "\t"]))
        for cells, calls in ((before, [call]), (after, ["one", call.replace(CHAT, "responses")])):
            cells.append([indentation + line for line in (*lines, *calls * number, "y")])
    return tuple([ending.join(lines) for lines in cells] for cells in (before, after))


@given(notebooks(), st.sampled_from([1, None]), st.booleans(), st.booleans())
def test_any_notebook(case, indent, ensure_ascii, is_list):
    before, after = case

    def written(cells):
        made = [cell.splitlines(keepends=True) if is_list else cell for cell in cells]
        return notebook(*made, indent=indent, ensure_ascii=ensure_ascii)

    try:
        data = written(before).encode()
    except UnicodeEncodeError:
        # half a surrogate pair has to be escaped
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rewrite, "rewrite", foreseeable("one"))
        file = fix("a.ipynb", data)
    assert file.problem == ""
    assert file.after.decode() == written(after)


# Components and pages


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_scripts_of_a_component(rewriting, line_end):
    rewriting("one();")
    text = line_end.join(
        [
            "<template><p>openai.chat.completions.create()</p></template>",
            '<script setup lang="ts">import OpenAI from "openai";',
            "  const openai = new OpenAI();",
            f"  openai.{CHAT}.create(o);",
            "</script>",
            f"<script lang='ts'>(openai.{CHAT}.create(o))</script>",
        ]
    )
    expected = text.replace(f"  openai.{CHAT}", f"  one();{line_end}  openai.responses")
    expected = expected.replace(f"(openai.{CHAT}", f"one();{line_end}(openai.responses")
    assert fixed("a.vue", text) == expected.encode()


def test_the_frontmatter_of_astro(rewriting):
    text = f'---\nimport OpenAI from "openai";\nnew OpenAI().{CHAT}.create(o);\n---\n<p>\n'
    assert fixed("a.astro", text) == text.replace(CHAT, "responses").encode()


@pytest.mark.parametrize("path", ["a.md", "a.rst", "a.sh", "a.json", "a.txt"])
def test_documents_are_never_written(rewriting, path):
    text = f"```python\n{python()}\n```\n\nPOST https://api.openai.com/v1/threads\n"
    file = fix(path, text)
    assert (file.is_changed, file.applied, file.problem) == (False, (), "")


# What is refused


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("a.py", python(rest="def f(:\n    pass\n"), "line 3"),
        ("a.py", python(rest="if x:\n"), "line 3"),
        (
            "a.ts",
            f'import OpenAI from "openai";\nnew OpenAI().{CHAT}.create(o);\nlet x = ;',
            "line 3",
        ),
        ("a.ts", f'import OpenAI from "openai";\nnew OpenAI().{CHAT}.create(o);\nf(a', "line 3"),
        ("a.ipynb", notebook(IMPORT, CALL, ["x\n", "y = ("]), "cell 3, line 2"),
    ],
)
def test_code_that_cannot_be_parsed_is_refused(rewriting, path, text, place):
    file = fix(path, text)
    assert file.problem == f"{place} cannot be parsed"
    assert file.after == file.before == text.encode()
    assert file.applied == ()


def test_broken_code_without_anything_to_fix_is_no_problem(rewriting):
    assert fix("a.py", "import openai\nopenai.responses.create(\n").problem == ""


@pytest.mark.parametrize("added", ["def f(:", "x = ='", "return = 1", "f(a, a=1, *b, **c, d)"])
def test_a_result_that_cannot_be_parsed_is_refused(rewriting, added):
    rewriting(added)
    file = fix("a.py", python())
    assert file.problem == "the result could not be parsed; please report this"
    assert not file.is_changed


def test_python_judges_only_what_it_understood_before(rewriting):
    # the grammar still knows Python 2
    text = python(rest="print 'x'\n")
    assert fixed("a.py", text) == text.replace(CHAT, "responses").encode()


def test_one_file_that_breaks_the_rewriter_is_a_problem_of_its_own(monkeypatch):
    def rewritten(*_, **__):
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(rewrite, "rewrite", rewritten)
    problem = "internal error, please report: ZeroDivisionError: oh"
    assert fix("a.py", python()).problem == problem


# What is fixed


def test_what_is_suppressed_or_not_selected_stays(rewriting):
    call = f"OpenAI().{CHAT}.create(store=True)"
    lines = ["from openai import OpenAI", f"{call}  # noqa: OAR201", call, f"{call}  # noqa"]
    lines.append(f"{call}  # noqa: OAR201 until=2026-01-01")
    text = "\n".join(lines)
    file = fix("a.py", text)
    assert [fix.location.line for fix in file.applied] == [3, 5]
    assert file.after.decode().splitlines()[1:4:2] == [lines[1], lines[3]]
    assert not fix("a.py", text, select=("OAR1",)).is_changed
    assert not fix("a.py", text, per_file_ignores={"*.py": ("OAR2",)}).is_changed


def test_a_suppression_around_a_script_counts(rewriting):
    text = f"<!-- noqa-begin --><script>\nopenai.{CHAT}.create(o)\n</script><!-- noqa-end -->"
    assert not fix("a.html", text).is_changed
    assert fix("a.html", text.replace("noqa", "other")).is_changed


def test_calls_that_move_together_stay_together(monkeypatch):
    text = "from openai import OpenAI\n" + f"OpenAI().{CHAT}.create(store=True)\n" * 2
    text = text.rstrip() + "  # noqa\n"

    def rewritten(source, settings, *, unsafe, selects):
        one, other = replacement(source)
        edits = (*one.edits, *other.edits)
        fixes = [
            Fix(fix.location, fix.code, f"call {n}", edits) for n, fix in enumerate((one, other))
        ]
        if all(map(selects, fixes)):
            return rewrite.Rewritten(source.text, edits, tuple(fixes))
        return rewrite.Rewritten(source.text, left=tuple(fixes))

    monkeypatch.setattr(rewrite, "rewrite", rewritten)
    file = fix("a.py", text)
    assert not file.is_changed
    (left,) = file.left
    assert (left.location.line, left.subject) == (2, "call 0")
    assert left.reasons[-1].text == "has to move together with `call 1`, which is suppressed"
    assert left.reasons[-1].location.line == 3


def test_what_is_left_is_said_of_the_lines_that_are_there_then(monkeypatch):
    call = f"    client.{CHAT}.create(store=True)"
    before = ["from openai import OpenAI\n", "client = OpenAI()\n", f"{call}\n", f"{call}; x = 1"]
    text = notebook(["    y = 1"], [f"    {line.strip()}\n" for line in before])

    def rewritten(source, settings, *, unsafe, selects):
        done, *others = replacement(source, ["one", "two"])
        left = [other.held_back_by(done) for other in others]
        return rewrite.Rewritten(source.text, done.edits, (done,), tuple(left))

    monkeypatch.setattr(rewrite, "rewrite", rewritten)
    file = fix("a.ipynb", text)
    assert [(f.location.cell, f.location.line, f.location.column) for f in file.applied] == [
        (2, 3, 4)
    ]
    assert [(f.location.cell, f.location.line, f.location.column) for f in file.left] == [(2, 6, 4)]


# Files on disk


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.py"
    path.write_bytes(b"before")
    return path


def test_a_file_is_replaced(path):
    replace_content(path, b"before", b"after")
    assert path.read_bytes() == b"after"
    assert os.listdir(path.parent) == ["a.py"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o664])
def test_the_mode_stays(path, mode):
    path.chmod(mode)
    replace_content(path, b"before", b"after")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="NOT TESTED: only root gives files away"
)
def test_the_owner_stays(path):
    os.chown(path, 12345, 23456)
    replace_content(path, b"before", b"after")
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 23456)


@posix
def test_a_link_stays_one(path, tmp_path):
    (tmp_path / "below").mkdir()
    link = tmp_path / "below" / "link.py"
    link.symlink_to("../a.py")
    replace_content(link, b"before", b"after")
    assert link.is_symlink()
    assert path.read_bytes() == b"after"
    assert os.listdir(link.parent) == ["link.py"]


def test_a_file_that_has_changed_is_left(path):
    with pytest.raises(ChangedError) as caught:
        replace_content(path, b"earlier", b"after")
    assert caught.value.strerror == "it has changed since it was read"
    assert path.read_bytes() == b"before"
    assert os.listdir(path.parent) == ["a.py"]


def test_a_file_that_has_gone_is_not_made_anew(path):
    path.unlink()
    with pytest.raises(FileNotFoundError):
        replace_content(path, b"before", b"after")
    assert os.listdir(path.parent) == []


def test_a_read_only_file_is_left(path):
    path.chmod(0o444)
    with pytest.raises(PermissionError) as caught:
        replace_content(path, b"before", b"after")
    assert caught.value.strerror == "it is read-only"
    assert path.read_bytes() == b"before"


@posix
@not_root
def test_a_read_only_directory_is_one_error(path):
    path.parent.chmod(0o555)
    try:
        with pytest.raises(OSError, match="no file can be made beside it: Permission denied"):
            replace_content(path, b"before", b"after")
    finally:
        path.parent.chmod(0o755)
    assert path.read_bytes() == b"before"


def test_an_interrupt_leaves_the_old_file_and_nothing_else(path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_content(path, b"before", b"after")
    assert path.read_bytes() == b"before"
    assert os.listdir(path.parent) == ["a.py"]


def test_fixes_of_the_same_code_follow_one_after_another():
    text = f"""\
from openai import OpenAI

client = OpenAI()
first = client.{CHAT}.create(model="gpt-5.5", messages=[])
for chunk in client.{CHAT}.create(model="gpt-5.5", messages=[], stream=True):
    if chunk.choices[0].delta.content and first.choices[0].finish_reason == "stop":
        print(chunk.choices[0].delta.content, end="")
"""
    file = fix("a.py", text)
    assert len(file.applied) == 2
    assert file.left == ()
    assert file.before.decode() == text
    assert "choices" not in file.after.decode()
    assert not fix("a.py", file.after.decode()).is_changed


@pytest.mark.parametrize(
    "kept",
    [
        "const answer = await CALL;",
        "let answer;\nasync function ask() {\n  answer = await CALL;\n}",
        "const { choices, usage } = await CALL;",
        "const { message } = (await CALL).choices[0];",
    ],
)
@pytest.mark.parametrize("suffix", [".svelte", ".vue"])
def test_what_a_template_may_read_is_not_changed_safely(kept, suffix):
    call = f'client.{CHAT}.create({{ model: "gpt-5.5", messages: [] }})'
    text = f"""\
<script setup>
import OpenAI from "openai";
const client = new OpenAI();
{kept.replace("CALL", call)}
</script>
<p>whatever is read here</p>
"""
    file = fix(f"a{suffix}", text)
    assert not file.is_changed
    (left,) = file.left
    assert "in-template" in {reason.name for reason in left.reasons}


def test_a_template_does_not_read_what_stands_in_a_function():
    text = f"""\
<script setup>
import OpenAI from "openai";
const client = new OpenAI();
async function ask() {{
  const answer = await client.{CHAT}.create({{ model: "gpt-5.5", messages: [] }});
  return answer.choices[0].message.content;
}}
</script>
"""
    assert len(fix("a.vue", text).applied) == 1
