"""Files that are not what they should be: no traceback, no silence about one not checked."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_responses_migration import catalog
from flake8_responses_migration.bindings import python as bindings_python
from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Location
from flake8_responses_migration.source import SourceFile

CALL = "from openai import OpenAI\nclient = OpenAI()\nclient.beta.threads.create()\n"
ROOT = Path(__file__).parent.parent


def flake8(*arguments, cwd, **options):
    command = [sys.executable, "-m", "flake8", "--isolated", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, check=False, **options)


def codes(text):
    return [finding.code for finding in check(SourceFile("bad.py", text))]


def places(text):
    return [
        (finding.location.line, finding.location.column)
        for finding in check(SourceFile("bad.py", text))
        if finding.code == "OAR111"
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CALL + "def f(:\n    pass\n", id="syntax error behind"),
        pytest.param("def f(:\n    pass\n" + CALL, id="syntax error before"),
        pytest.param(CALL + 'print "old"\nexec "code"\n', id="Python 2"),
        pytest.param(CALL + "class A[T=int]: pass\n", id="newer syntax"),
        pytest.param(CALL + "x = '\0'\n", id="null byte"),
        pytest.param(CALL + "x = '\ud800'\n", id="lone surrogate"),
        pytest.param(CALL.replace("\nclient.", "\n\x0cclient."), id="form feed"),
        pytest.param(CALL + "x = '\u2028'\n", id="line separator"),
        pytest.param(CALL + "x = " + "(" * 1500 + ")" * 1500, id="nested, within bounds"),
    ],
)
def test_the_call_is_found_all_the_same(text):
    assert codes(text).count("OAR111") == 1
    assert "OAR000" not in codes(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_lines_end_as_python_says(end):
    text = ("x = 1\n" * 3 + CALL).replace("\n", end)
    assert places(text) == [(6, 0)]


def test_columns_are_characters():
    text = CALL.replace("client.beta", "s = '🎉é'; client.beta")
    assert places(text) == [(3, 10)]


@pytest.mark.parametrize(
    "deep",
    [
        "x = " + "(" * 10_000 + ")" * 10_000,
        "client" + ".beta.threads" * 10_000 + ".create()",
        "f(" * 10_000 + "client" + ")" * 10_000,
        "client" + ".with_options()" * 10_000 + ".beta.threads.create()",
        "x = " + " + ".join(['"/threads"'] * 10_000),
        "x = " + " or ".join(["client"] * 10_000),
        "x = " + "-" * 10_000 + "1",
        "x = " + "{1: " * 10_000 + "1" + "}" * 10_000,
    ],
    ids=["parentheses", "attributes", "calls", "chain", "sum", "or", "minus", "dicts"],
)
def test_what_is_nested_too_deep_says_so(deep):
    assert codes(CALL + deep + "\n") == ["OAR000"]


@pytest.mark.parametrize(
    "text",
    [
        "class A(B): pass\nclass B(A): pass\nA().beta.threads.create()\n",
        "def f(): return g()\ndef g(): return f()\nf().beta.threads.create()\n",
        "client = client or client\nclient.beta.threads.create()\n",
        "".join(f"def f{i}(): return f{i + 1}() or f{i + 2}()\n" for i in range(80))
        + "f0().beta.threads.create()\n",
    ],
    ids=["classes", "functions", "names", "fan"],
)
def test_circles_end(text):
    assert codes(text) == ["OAR111"]


def test_ten_megabytes_are_checked():
    assert codes(CALL + "x = 'some text'\n" * 650_000) == ["OAR111"]


def test_one_very_long_line_is_checked():
    text = CALL + "x = [" + ", ".join(["client.beta.threads.create()"] * 2_000) + "]\n"
    assert codes(text).count("OAR111") == 2_001


def test_an_error_of_our_own_is_a_finding(monkeypatch):
    def fail(*_):
        raise KeyError("surprise")

    monkeypatch.setattr(bindings_python, "PythonBindings", fail)
    (finding,) = check(SourceFile("bad.py", CALL))
    assert finding.code == "OAR000"
    assert finding.location == Location(1, 0, 1, 0)
    assert "KeyError" in finding.message
    assert "\n" not in finding.message


def test_a_panic_of_the_parser_is_a_finding(monkeypatch):
    """pyo3 raises its panics as BaseException; what a user means by Ctrl-C goes through."""
    panic = type("PanicException", (BaseException,), {})

    def fail(*_):
        raise panic("unreachable")

    monkeypatch.setattr(bindings_python, "PythonBindings", fail)
    assert codes(CALL) == ["OAR000"]

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(bindings_python, "PythonBindings", interrupt)
    with pytest.raises(KeyboardInterrupt):
        codes(CALL)


def test_a_missing_parser_is_one_line_and_the_run_goes_on(tmp_path):
    """ast-grep-py has a wheel for each Python: on a newer one it may be missing."""
    (tmp_path / "ast_grep_py.py").write_text("raise ImportError('no wheel', name='ast_grep_py')\n")
    (tmp_path / "bot.py").write_text(CALL)
    run = flake8("--select=OAR1", "bot.py", cwd=tmp_path)
    assert run.stdout.count(b"\n") == 1
    assert b"OAR000" in run.stdout
    assert b"ast_grep_py" in run.stdout
    assert b"Traceback" not in run.stderr


@pytest.fixture
def broken_pack(tmp_path, monkeypatch):
    """A copy of the rules that a test can damage."""
    pack = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", pack)
    monkeypatch.setattr(catalog, "rules_directory", lambda: pack)
    catalog.load.cache_clear()
    yield pack
    catalog.load.cache_clear()


def a_rule(severity="hint", rule="{kind: call}", sunset="hint", more=""):
    metadata = f"code: OAR999, sunset: {sunset}, needles: [[openai]]{more}"
    return f"id: X\nseverity: {severity}\nrule: {rule}\nmetadata: {{{metadata}}}\n"


@pytest.mark.parametrize(
    "damage",
    [
        "id: [unclosed\n",
        "- a list\n",
        "id: X\nlanguage: python\n",
        a_rule(severity="loud"),
        a_rule(rule="{pattern: f()}"),
        a_rule(rule="{kind: no_such_kind}"),
        a_rule(rule="{kind: call, matches: nothing}"),
        a_rule(sunset="nope"),
        a_rule(rule="{kind: string}", more=", endpoint: '('"),
        b"\xff\xfe\x00",
    ],
    ids=[
        "no YAML", "a list", "keys missing", "severity", "no kind", "unknown kind",
        "unknown utility", "unknown sunset", "regular expression", "no UTF-8",
    ],
)  # fmt: skip
def test_a_broken_rule_file_is_one_line_that_names_it(broken_pack, damage):
    file = broken_pack / "python" / "OAR999-broken.yml"
    file.write_bytes(damage if isinstance(damage, bytes) else damage.encode())
    (finding,) = check(SourceFile("bad.py", CALL))
    assert finding.code == "OAR000"
    assert "OAR999-broken.yml" in finding.message
    assert "\n" not in finding.message


def test_a_pack_without_rules_is_one_line(broken_pack):
    shutil.rmtree(broken_pack / "python")
    assert codes(CALL) == ["OAR000"]


def test_flake8_reports_what_it_could_not_read(tmp_path):
    """Through flake8 itself and with --select=OAR1: a file that was not checked is no secret."""
    files = {
        "syntax.py": (CALL + "def f(:\n").encode(),
        "python2.py": (CALL + 'print "old"\n').encode(),
        "null.py": (CALL + "x = '\0'\n").encode(),
        "cookie.py": b"# -*- coding: no-such-codec -*-\n" + CALL.encode(),
        "utf16.py": CALL.encode("utf-16"),
        "deep.py": (CALL + "x = " + "(" * 10_000 + ")" * 10_000 + "\n").encode(),
    }
    if sys.version_info < (3, 11):
        # the flake8 of Python 3.10 itself ends with a ValueError on a null byte; UTF-16 has many
        del files["null.py"], files["utf16.py"]
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    for name in files:
        run = flake8("--select=OAR1", name, cwd=tmp_path)
        assert run.returncode == 1, (name, run.stdout, run.stderr)
        assert b"Traceback" not in run.stderr + run.stdout, name
        assert name.encode() in run.stdout, (name, run.stdout, run.stderr)


def test_flake8_finds_the_call_in_every_encoding(tmp_path):
    files = {
        "bom.py": b"\xef\xbb\xbf" + CALL.encode(),
        "latin.py": ("# -*- coding: latin-1 -*-\n# é\n" + CALL).encode("latin-1"),
        "crlf.py": CALL.replace("\n", "\r\n").encode(),
        "cr.py": CALL.replace("\n", "\r").encode(),
        "form_feed.py": CALL.replace("\nclient.", "\n\x0c\nclient.").encode(),
        "undeclared.py": CALL.encode() + b"x = 1  # \xe9\n",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    for name in files:
        run = flake8("--select=OAR1", name, cwd=tmp_path)
        assert b"Traceback" not in run.stderr, name
        assert b"OAR111" in run.stdout or b"E902" in run.stdout, (name, run.stdout, run.stderr)
    assert b"OAR111" in flake8("--select=OAR1", "bom.py", cwd=tmp_path).stdout


def test_openai_is_never_imported(tmp_path):
    (tmp_path / "openai.py").write_text("raise SystemExit('imported')\n")
    (tmp_path / "bot.py").write_text(CALL)
    run = flake8("--select=OAR1", "bot.py", cwd=tmp_path)
    assert b"OAR111" in run.stdout
    assert b"imported" not in run.stderr
