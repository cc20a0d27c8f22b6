"""Files to code and back: every kind of file, and where a finding in it stands."""

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_responses_migration.decoding import SourceError
from flake8_responses_migration.documents import SUFFIXES, in_file, parts
from flake8_responses_migration.findings import Confidence, Finding, Location, Severity, unchecked
from flake8_responses_migration.languages import BY_SUFFIX, HTTP, PYTHON, TSX, TYPESCRIPT
from flake8_responses_migration.source import SourceFile

LINE_ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
each_line_end = pytest.mark.parametrize("end", LINE_ENDS.values(), ids=LINE_ENDS)


def read(path, text):
    return parts(path, text.encode() if isinstance(text, str) else text)


def texts(path, text):
    return {part.source.language: part.source.text for part in read(path, text)}


def place(part, word):
    """Return where in the file the only `word` of a part stands."""
    assert part.source.text.count(word) == 1, part.source.text
    before = part.source.text.partition(word)[0]
    row = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1)
    found = Finding(Location(row, column, row, column + len(word)), "OAR999", "")
    return in_file(found, part).location


def places(path, text):
    """Return where the words that end with `_here` stand, by language, as (line, column, cell)."""
    shown = {}
    for part in read(path, text):
        for word in part.source.text.split():
            if word.endswith("_here"):
                location = place(part, word)
                assert location.end_line == location.line
                assert location.end_column == location.column + len(word)
                found = (location.line, location.column, location.cell)
                shown.setdefault(part.source.language, []).append(found)
    return shown


def in_text(text, *words):
    """Return where words stand in a text, as an editor shows it: (line, column, no cell)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [
        next((row, line.index(word), 0) for row, line in enumerate(lines, 1) if word in line)
        for word in words
    ]


# Code files


@pytest.mark.parametrize("suffix", BY_SUFFIX)
def test_a_code_file_is_one_part(suffix):
    text = "x = 1\r\ny\x0c\rz"
    (part,) = read(f"a/b{suffix}", text)
    assert part.source == SourceFile(f"a/b{suffix}", text, BY_SUFFIX[suffix])
    assert part.origins == ()
    assert not part.is_document


def test_the_case_of_a_suffix_does_not_matter():
    assert [part.source.language for part in read("A.PY", "x")] == [PYTHON]
    assert [part.source.language for part in read("README.MD", "```ts\nopenai")] == [TYPESCRIPT]


def test_only_python_declares_its_encoding():
    data = "# coding: latin-1\nx = 'é'\n".encode("latin-1")
    assert parts("a.py", data)[0].source.text == "# coding: latin-1\nx = 'é'\n"
    with pytest.raises(SourceError, match="not UTF-8"):
        parts("a.js", data)


def test_other_files_are_not_read():
    assert read("picture.png", b"\x89openai") == ()
    assert read("Makefile", "openai") == ()
    assert ".png" not in SUFFIXES
    assert {".py", ".tsx", ".ipynb", ".vue", ".md", ".rst", ".sh", ".jsonl", ".http"} <= SUFFIXES


def test_a_finding_in_a_whole_file_keeps_its_place():
    finding = Finding(Location(3, 4, 5, 6), "OAR111", "text", Severity.WARNING, Confidence.LIKELY)
    (code,) = read("a.ts", "x")
    assert in_file(finding, code) == finding
    (shell,) = read("a.sh", "openai")
    moved = Finding(
        Location(3, 4, 5, 6), "OAR111", "text", Severity.WARNING, Confidence.LIKELY, True
    )
    assert in_file(finding, shell) == moved


def test_a_part_that_was_not_checked_is_named_by_its_first_line():
    (part,) = read("a.md", "# openai\n\n  ```js\n  x = 1\n  ```\n")
    moved = in_file(unchecked("too deep"), part)
    assert moved.location == Location(4, 2, 4, 2)
    assert moved.is_document


# What holds for all documents


@pytest.mark.parametrize("suffix", sorted(SUFFIXES - set(BY_SUFFIX)))
@pytest.mark.parametrize("text", ["", "\0", "nothing to see", "{" * 100_000, "<" * 100_000])
def test_a_document_without_a_word_that_matters_is_not_looked_into(suffix, text):
    assert read(f"x{suffix}", text) == ()


def test_a_document_that_cannot_be_decoded_matters_where_it_is_about_openai():
    assert parts("a.md", b"\xff\xfe caf\xe9".replace(b"\xff\xfe", b"")) == ()
    with pytest.raises(SourceError, match=r"not UTF-8: byte 0xe9 at offset 13 \(line 2\)"):
        parts("a.md", b"# openai\n\ncaf\xe9"[:9] + b"xcaf\xe9")


def test_utf_16_and_byte_order_marks():
    text = "```ts\nopenai_here\n```\n"
    for data in (b"\xef\xbb\xbf" + text.encode(), ("\ufeff" + text).encode("utf-16-le")):
        assert places("a.md", data) == {TYPESCRIPT: [(2, 0, 0)]}


def test_a_thousand_documents_without_a_word_that_matters_take_no_time():
    page = ("Some words about this and that, `code` and more.\n\n```python\nx = 1\n```\n" * 300)[
        :20_000
    ]
    data = page.encode()
    start = time.process_time()
    for _ in range(1000):
        assert parts("a.md", data) == ()
    # a tenth of that on the machine that this was written on
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("path", "text", "readers"),
    [
        ("a.py", "openai", ""),
        ("a.sh", "openai", ""),
        ("a.ipynb", "nothing to see", ""),
        ("a.html", "nothing to see", ""),
        ("a.md", "nothing to see", ""),
        ("a.ipynb", '{"cells": [], "about": "openai"}', "notebook"),
        ("a.vue", "openai", "markup"),
        ("a.astro", "openai", "markup"),
        ("a.md", "openai", "prose"),
        ("a.rst", "openai", "prose"),
    ],
)
def test_a_reader_is_imported_for_what_it_reads_only(path, text, readers):
    program = (
        "import sys; from flake8_responses_migration import documents;"
        "documents.parts(sys.argv[1], sys.argv[2].encode());"
        "names = {name.rpartition('.')[2] for name in sys.modules};"
        "print(*sorted(names & {'markup', 'notebook', 'prose'}))"
    )
    command = [sys.executable, "-c", program, path, text]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == readers


# Notebooks


def notebook(*cells, **metadata):
    return json.dumps(
        {
            "cells": [
                cell if isinstance(cell, dict) else {"cell_type": "code", "source": cell}
                for cell in cells
            ],
            "metadata": metadata or {"kernelspec": {"language": "python", "name": "python3"}},
            "nbformat": 4,
        }
    )


TEXT_CELL = {"cell_type": "markdown", "source": "openai"}


def test_the_cells_of_a_notebook_are_one_source():
    content = notebook(
        TEXT_CELL,
        ["from openai import OpenAI\n", "client = OpenAI()"],
        {"cell_type": "raw", "source": "raw"},
        "\n  \nclient.run_here()".replace("()", ""),
        "x = [\n    other_here\n]\n",
    )
    (part,) = read("a.ipynb", content)
    assert part.source.language is PYTHON
    assert not part.is_document
    assert part.source.text.split("\n") == [
        "from openai import OpenAI",
        "client = OpenAI()",
        "",
        "  ",
        "client.run_here",
        "x = [",
        "    other_here",
        "]",
        "",
    ]
    assert place(part, "client.run_here") == Location(3, 0, 3, 15, 4)
    assert place(part, "other_here") == Location(2, 4, 2, 14, 5)
    assert place(part, "client = OpenAI()") == Location(2, 0, 2, 17, 2)


@each_line_end
def test_lines_of_a_cell(end):
    content = notebook(f"import openai{end}x = '\x0c \u2028'{end}\ta_here", "b_here")
    assert places("a.ipynb", content) == {PYTHON: [(3, 1, 1), (1, 0, 2)]}


def test_notebooks_of_version_3():
    content = json.dumps(
        {
            "metadata": {"name": "old"},
            "nbformat": 3,
            "worksheets": [
                {"cells": [TEXT_CELL, {"cell_type": "code", "input": ["openai\n", "a_here"]}]},
                {"cells": [{"cell_type": "code", "input": "b_here", "language": "python"}]},
            ],
        }
    )
    assert places("a.ipynb", content) == {PYTHON: [(2, 0, 2), (1, 0, 3)]}


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({"kernelspec": {"language": "python"}}, PYTHON),
        ({"kernelspec": {"name": "python3"}}, PYTHON),
        ({"kernelspec": {}, "language_info": {"name": "Python"}}, PYTHON),
        ({"kernelspec": None}, PYTHON),
        ({"kernelspec": {"language": "typescript", "name": "deno"}}, TYPESCRIPT),
        ({"language_info": {"name": "javascript"}}, TSX),
        ({"kernelspec": {"language": "R"}}, None),
        ({"kernelspec": {"language": "julia"}}, None),
    ],
)
def test_the_language_of_a_notebook(metadata, language):
    found = [part.source.language for part in read("a.ipynb", notebook("openai", **metadata))]
    assert found == ([language] if language else [])


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("%pip install openai", ""),
        ("%matplotlib inline", ""),
        ("    %pip install openai", ""),
        ("!pip install openai", ""),
        ("!!ls", ""),
        ("?openai.OpenAI", ""),
        ("openai.OpenAI??", ""),
        ("%time?", ""),
        ("%time a_here", "a_here"),
        ("%timeit -n 10 -r3 a_here", "a_here"),
        ("files, rest = !ls *.py", "files, rest ="),
        ("x['a'] = %env KEY", "x['a'] ="),
        ("x = y % z_here", "x = y % z_here"),
        ("x %= y", "x %= y"),
        ("x != y", "x != y"),
        ("     != y)", "     != y)"),
        ("     % y)", "     % y)"),
        ('%s"""', '%s"""'),
        ("x = 'really?'", "x = 'really?'"),
        ("# why?", "# why?"),
    ],
)
def test_what_ipython_reads_itself_is_blanked_in_place(line, kept):
    (part,) = read("a.ipynb", notebook(f"import openai\nif x:\n{line}\nz_here"))
    first, _, plain, last = part.source.text.split("\n")
    assert (first, last) == ("import openai", "z_here")
    assert len(plain) == len(line)
    for word in kept.split():
        assert plain.index(word) == line.index(word)
    if plain != line:
        assert set(plain) - set(kept) <= set(" 0;")


def test_a_blanked_line_is_a_statement():
    (part,) = read("a.ipynb", notebook("import openai\nif x:\n    !pip install openai\n%time f()"))
    compile(part.source.text, "a.ipynb", "exec")
    assert "install" not in part.source.text


def test_a_magic_goes_on_behind_a_backslash():
    content = notebook("!curl openai \\\n  --more \\\n  --last\na_here\n%time f(\\\n  b_here)")
    (part,) = read("a.ipynb", content)
    assert "--" not in part.source.text
    assert [len(line) for line in part.source.text.split("\n")[:3]] == [14, 10, 8]
    assert place(part, "a_here").line == 4
    assert place(part, "b_here") == Location(6, 2, 6, 8, 1)


@pytest.mark.parametrize(
    ("first", "is_kept"),
    [
        ("%%time", True),
        ("%%capture output", True),
        ("%%timeit -n 3", True),
        ("%%python3", True),
        ("%%writefile app/bot.py", True),
        ("%%writefile bot.js", False),
        ("%%bash", False),
        ("%%sh", False),
        ("%%!", False),
        ("%%javascript", False),
        ("%%HTML", False),
        ("%%script node", False),
        ("%%sql", False),
        ("%%R", False),
    ],
)
def test_cell_magics(first, is_kept):
    content = notebook("import openai", f"\n{first}\nx_here", "y_here")
    expected = [(3, 0, 2), (1, 0, 3)] if is_kept else [(1, 0, 3)]
    assert places("a.ipynb", content) == {PYTHON: expected}


def test_magics_are_python_only():
    content = notebook("openai\n!x_here", kernelspec={"language": "typescript"})
    (part,) = read("a.ipynb", content)
    assert part.source.text == "openai\n!x_here"


def test_an_indented_cell_is_dedented():
    assert places("a.ipynb", notebook("    import openai\n    if a_here :\n        b_here")) == {
        PYTHON: [(2, 7, 1), (3, 8, 1)]
    }
    assert texts("a.ipynb", notebook("  import openai\n\n    x")) == {
        PYTHON: "import openai\n\n  x"
    }


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"cells": [{"source": "openai', "not a notebook: Unterminated string"),
        ("openai", "not a notebook: Expecting value: line 1 column 1"),
        ('["openai"]', "not a notebook: it has no list of cells"),
        ('"openai"', "not a notebook: it has no list of cells"),
        ('{"x": "openai"}', "not a notebook: it has no list of cells"),
        ('{"cells": "openai"}', "not a notebook: it has no list of cells"),
        ('{"cells": ["openai"]}', "not a notebook: it has no list of cells"),
        ('{"worksheets": [{"cells": {"openai": 1}}]}', "not a notebook: it has no list of cells"),
        ('{"worksheets": "openai"}', "not a notebook: it has no list of cells"),
        (notebook("openai", 3), "not a notebook: the source of cell 2 is no text"),
        (notebook(["openai", None]), "not a notebook: the source of cell 1 is no text"),
        ('{"openai": ' + "[" * 100_000, "not a notebook: "),
        ('{"openai": ' + "1" * 10_000 + "}", "not a notebook: "),
    ],
)
def test_a_broken_notebook(content, reason):
    with pytest.raises(SourceError) as caught:
        read("a.ipynb", content)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        notebook(),
        notebook(TEXT_CELL),
        notebook({"cell_type": "code"}, TEXT_CELL),
        '{"cells": [], "x": "openai"}',
        '{"cells": [{"cell_type": "openai"}], "metadata": []}',
    ],
)
def test_a_notebook_without_code(content):
    assert "openai" not in "".join(texts("a.ipynb", content).values())


@pytest.mark.parametrize("quote", ["'", "\\u0027", "\\u0022"])
def test_quotation_marks_in_a_notebook_may_be_escaped(quote):
    content = notebook("# é\nx = 'asst_1' ; a_here").replace("'", quote)
    assert places("a.ipynb", content) == {PYTHON: [(2, 15, 1)]}


# Scripts in markup


PAGE = """\
<!doctype html>
<p title="a > b">openai</p>
<SCRIPT Type=module>a_here
  é = 'é' ; b_here
</Script >
<script src="x.js"></script><script>c_here</script>
"""


@each_line_end
@pytest.mark.parametrize("suffix", [".html", ".htm", ".vue", ".svelte", ".astro"])
def test_scripts_are_one_source(suffix, end):
    page = PAGE.replace("\n", end)
    words = ("a_here", "b_here", "c_here")
    assert places(f"x{suffix}", page) == {TSX: in_text(PAGE, *words)}
    assert not any(part.is_document for part in read(f"x{suffix}", page))


@pytest.mark.parametrize(
    ("attributes", "language"),
    [
        ("", TSX),
        (" setup", TSX),
        (" setup lang='ts'", TYPESCRIPT),
        (' setup lang="TS" generic="T extends string"', TYPESCRIPT),
        (" lang=ts", TYPESCRIPT),
        ("\n  lang='ts'\n", TYPESCRIPT),
        (' lang="tsx"', TSX),
        (' type="text/typescript"', TYPESCRIPT),
        (' type="text/javascript"', TSX),
        (' type="application/ecmascript"', TSX),
        (" type='module'", TSX),
        (' type=""', TSX),
        (' type="text/babel" data-presets="react"', TSX),
        (' data-type="application/json"', TSX),
        (' data-x="<p>" async', TSX),
        (' type="application/json"', None),
        (' type="application/ld+json"', None),
        (' type="importmap"', None),
        (' type="text/x-template"', None),
        (' type="text/html"', None),
        (' type="py"', None),
    ],
)
def test_the_language_of_a_script(attributes, language):
    found = places("x.html", f"openai<script{attributes}> a_here </script>")
    assert list(found) == ([language] if language else [])


def test_scripts_of_each_language_are_joined():
    component = """\
<script lang="ts">
import OpenAI from "openai"
const a_here = 1
</script>
<template><p v-if="a < b">{{ b }}</p></template>
<script setup lang="ts">
  b_here
</script>
<script>c_here</script>
"""
    assert places("x.vue", component) == {
        TYPESCRIPT: in_text(component, "a_here", "b_here"),
        TSX: in_text(component, "c_here"),
    }


def test_a_script_does_not_call_what_the_one_before_it_ends_with():
    (part,) = read("x.html", "<script>openai</script><script>(b)</script>")
    assert part.source.text.split() == ["openai", ";", "(b)"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("openai<script>a_here", [(1, 14, 0)]),
        ("openai<script>\n'</scripting>' a_here", [(2, 15, 0)]),
        ("openai<script>a_here </script", [(1, 14, 0)]),
        ("openai<!-- <script>a_here</script> --><script> b_here", [(1, 47, 0)]),
        ("openai<!-- <script> a_here </script>", [(1, 20, 0)]),
        ("openai<!--><script> a_here </script>", [(1, 20, 0)]),
        ("openai<p <script> a_here </script>", [(1, 18, 0)]),
        ('openai<script x="> a_here </script>', [(1, 19, 0)]),
        ("openai<scripts> a_here </script>", []),
        ("openai<script a_here", []),
        ("openai<script></script>", []),
        ("openai</script><script>\0 a_here </script>", [(1, 25, 0)]),
        ("openai" + "<div>" * 50_000 + "<script> a_here </script>", [(1, 250_015, 0)]),
    ],
)
def test_broken_markup(page, expected):
    found = places("x.html", page)
    assert found == ({TSX: expected} if expected else {})


@pytest.mark.parametrize(
    "piece", ["<!--", "<script", "<script>", "<script x='", '<script "', "</script", "<script a>'"]
)
def test_broken_markup_takes_no_time(piece):
    start = time.process_time()
    read("x.html", "openai" + piece * 100_000)
    assert time.process_time() - start < 5


@each_line_end
def test_astro(end):
    page = (
        "\n---\nimport OpenAI from 'openai'\n  a_here\n---\n<p>---</p>\n<script> b_here </script>\n"
    )
    found = places("x.astro", page.replace("\n", end))
    assert found == {TYPESCRIPT: in_text(page, "a_here"), TSX: in_text(page, "b_here")}


@pytest.mark.parametrize(
    "page",
    [
        "---\n---\nopenai <script>a_here</script>",
        "---\nopenai <script>a_here</script>",
        "--- \nopenai\n <script>a_here</script>\n----\n",
        "<p>openai</p>\n---\nx\n---\n<script>a_here</script>",
    ],
)
def test_astro_without_a_frontmatter(page):
    (part,) = read("x.astro", page)
    assert part.source.text.strip() == "a_here"
    assert part.source.language is TSX


def test_what_looks_like_a_script_in_the_frontmatter_is_none():
    page = "---\nconst x = '<script>openai</script>'\n---\n<script>a_here</script>"
    assert texts("x.astro", page)[TSX] == "a_here"


RUNS = [
    " ",
    "\t",
    "\n",
    " \n",
    '"',
    "'",
    "\\",
    "{",
    "}",
    "`",
    "a",
    "?",
    "%",
    "!",
    "=",
    ">",
    ".",
    "---\n",
]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize(
    ("path", "before"),
    [
        ("x.ipynb", ""),
        ("x.ipynb", "?a"),
        ("x.ipynb", "%time"),
        ("x.ipynb", "%%writefile "),
        ("x.md", "```"),
        ("x.md", "```{"),
        ("x.md", "> ```\n> "),
        ("x.rst", ".. code::"),
        ("x.rst", ".. code:: py\n  :a:"),
        ("x.html", "<script"),
        ("x.vue", "<script a='"),
        ("x.astro", "---\n"),
    ],
)
def test_a_long_run_takes_no_time(path, before, run):
    text = before + run * (100_000 // len(run)) + '1"'
    if path.endswith(".ipynb"):
        text = notebook("openai", text)
    else:
        text += "\nopenai"
    start = time.process_time()
    read(path, text)
    assert time.process_time() - start < 5


# Code blocks in prose


GUIDE = """\
# openai

Some `inline` text, and

```python
client = 1
a_here
```

1. A list

   ```py title="x"
   if x:
       b_here
   ```

   - ~~~~ {.python .numberLines}
     c_here
     ~~~
     ```
     ~~~~

> ```python3
> d_here
>   é e_here
> ```

    ```python
    f_here
\tg_here
"""


@each_line_end
@pytest.mark.parametrize("suffix", [".md", ".mdx", ".markdown"])
def test_fenced_blocks_are_one_source(suffix, end):
    words = [f"{letter}_here" for letter in "abcdefg"]
    assert places(f"x{suffix}", GUIDE.replace("\n", end)) == {PYTHON: in_text(GUIDE, *words)}
    (part,) = read(f"x{suffix}", GUIDE)
    assert part.is_document
    lines = part.source.text.split("\n")
    for line in ("a_here", "    b_here", "c_here", "d_here", "  é e_here", "f_here", "g_here"):
        assert line in lines


@pytest.mark.parametrize(
    ("info", "language"),
    [
        ("python", PYTHON),
        (" Python ", PYTHON),
        ("py", PYTHON),
        ("python3", PYTHON),
        ("pycon", PYTHON),
        ("python {1,3-4}", PYTHON),
        ("python:app/main.py", PYTHON),
        ("{.python}", PYTHON),
        ("{python}", PYTHON),
        ("{ .python .x #y }", PYTHON),
        ("{code-cell} ipython3", PYTHON),
        ("{code-block} python", PYTHON),
        ("js", TSX),
        ("javascript", TSX),
        ("js{1,3}", TSX),
        ("jsx", TSX),
        ("mjs", TSX),
        ("tsx", TSX),
        ("ts", TYPESCRIPT),
        ("typescript", TYPESCRIPT),
        ('ts title="x.py"', TYPESCRIPT),
        ("ts,twoslash", TYPESCRIPT),
        ("bash", HTTP),
        ("sh", HTTP),
        ("shell", HTTP),
        ("console", HTTP),
        ("http", HTTP),
        ("curl", HTTP),
        ("", HTTP),
        (" ", HTTP),
        ("text", None),
        ("json", None),
        ("pythonic", None),
        ("go", None),
        ("{}", None),
        ("1", None),
    ],
)
def test_the_language_of_a_fenced_block(info, language):
    for fence in ("```", "~~~"):
        found = places("x.md", f"openai\n{fence}{info}\n a_here\n{fence}\n")
        assert found == ({language: [(3, 1, 0)]} if language else {})


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("```python\nopenai", "openai"),
        ("```python\nopenai\n```", "openai"),
        ("```python\nopenai\n`````  \nx", "openai"),
        ("````python\nopenai\n```\n````\nx", "openai\n```"),
        ("```python\nopenai\n```js\n```\nx", "openai\n```js"),
        ("```python\nopenai\n~~~\n```\nx", "openai\n~~~"),
        ("> ```python\n> openai\nx", "openai"),
        ("> > ```python\n>> openai\n> x", "openai"),
        ("```python\nopenai\n\n\n```", "openai\n\n"),
        ("```python `x`\nopenai\n", None),
        ("``python\nopenai\n", None),
        ("x ```python\nopenai\n", None),
        ("openai\n```python\n```\n", None),
        ("openai\n```python", None),
        ("```md\n```python\nopenai\n```\n", None),
        ("import OpenAI from 'openai'\n\n<Demo />\n", None),
    ],
)
def test_where_a_fenced_block_ends(page, code):
    assert texts("x.md", page) == ({PYTHON: code} if code else {})


def test_sessions_have_prompts():
    page = """\
```python
>>> import openai
>>> for a_here in b:
...     b_here
...
'output'
>>> c_here
```
```console
$ curl d_here
> e_here
```
"""
    assert places("x.md", page) == {
        PYTHON: in_text(page, "a_here", "b_here", "c_here"),
        HTTP: in_text(page, "d_here", "e_here"),
    }
    assert texts("x.md", page)[PYTHON] == (
        "import openai\nfor a_here in b:\n    b_here\n\n\nc_here"
    )


REFERENCE = """\
openai
======

.. code-block:: python
   :linenos:
   :caption: x

   a_here

     b_here

Text::

   not read

- .. code:: js

     c_here

  more text

  .. sourcecode:: bash

\td_here
.. Code-Block:: typescript

    e_here
"""


@each_line_end
def test_directives(end):
    assert places("x.rst", REFERENCE.replace("\n", end)) == {
        PYTHON: in_text(REFERENCE, "a_here", "b_here"),
        TSX: in_text(REFERENCE, "c_here"),
        HTTP: in_text(REFERENCE, "d_here"),
        TYPESCRIPT: in_text(REFERENCE, "e_here"),
    }
    assert all(part.is_document for part in read("x.rst", REFERENCE))
    assert texts("x.rst", REFERENCE)[PYTHON].strip() == "a_here\n\n  b_here"


@pytest.mark.parametrize(
    "page",
    [
        ".. code-block::\n\n   openai",
        ".. code-block:: text\n\n   openai",
        ".. code-block:: python\n\nopenai",
        ".. code-block:: python",
        ".. code-block: python\n\n   openai",
        ".. note::\n\n   openai",
        "openai::\n\n   openai",
        "```python\nopenai\n```",
    ],
)
def test_what_is_no_block_in_restructuredtext(page):
    assert "openai" not in "".join(texts("x.rst", page + "\n\nopenai").values())


# Requests


@pytest.mark.parametrize(
    "suffix",
    [".sh", ".bash", ".zsh", ".http", ".rest", ".yaml", ".yml", ".json", ".jsonl"],
)
def test_requests_are_whole_files(suffix):
    text = "curl https://api.openai.com\r\n"
    (part,) = read(f"x{suffix}", text)
    assert part.source == SourceFile(f"x{suffix}", text, HTTP)
    assert (part.origins, part.is_document) == ((), True)


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ".jsonl"])
def test_large_data_is_not_read(suffix):
    assert len(read(f"x{suffix}", "openai".ljust(1_000_000))) == 1
    assert read(f"x{suffix}", "openai".ljust(1_000_001)) == ()
    assert len(read("x.sh", "openai".ljust(1_000_001))) == 1


# Whatever the input


PIECES = st.sampled_from(
    [
        *"aé🎉 \t\n\r\0\x0c\x85\u2028>`~-.<\"'",
        "openai",
        "\r\n",
        "```",
        "```python\n",
        "    ~~~ts\n",
        "> ```js\n",
        "1. ",
        ">>> ",
        "... ",
        "---\n",
        "<script>",
        "<script lang='ts'>",
        "</script>",
        "<!--",
        "-->",
        ".. code:: python\n\n   ",
        "\n   ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_line_leads_back_to_itself(text):
    text += "openai"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for suffix in (".md", ".rst", ".vue", ".astro"):
        for part in read(f"x{suffix}", text):
            own = part.source.text.split("\n")
            assert len(own) == len(part.origins)
            for line, origin in zip(own, part.origins, strict=True):
                if line != ";":
                    assert lines[origin.line - 1][origin.column :].startswith(line)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["%time ", "!ls", "?x", "%%bash", "x = ", "\n", "\r", "  ", "\\\n", "é", "%"]
            ),
            max_size=12,
        ).map("".join),
        max_size=4,
    )
)
def test_every_line_of_a_cell_leads_back_to_its_own_length(cells):
    for part in read("x.ipynb", notebook("openai", *cells)):
        own = part.source.text.split("\n")
        assert len(own) == len(part.origins)
        for line, origin in zip(own, part.origins, strict=True):
            cell = ["openai", *cells][origin.cell - 1]
            cell = cell.replace("\r\n", "\n").replace("\r", "\n")
            assert len(cell.split("\n")[origin.line - 1][origin.column :]) == len(line)
