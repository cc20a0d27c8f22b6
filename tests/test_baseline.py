"""The baseline covers what it counted, shows what goes beyond, and only ever shrinks."""

import json
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from flake8_responses_migration import baseline
from flake8_responses_migration.baseline import Baseline, BaselineError
from flake8_responses_migration.findings import Finding, Location, unchecked
from flake8_responses_migration.report import FileReport

HERE = Path()
CODES = ["OAR111", "OAR121", "OAR201", "OAR901"]


def finding(code, line=1, **rest):
    return Finding(Location(line, 0, line, 9), code, "text", **rest)


def report(path, *codes):
    return FileReport(path, tuple(finding(code, line) for line, code in enumerate(codes, 1)))


def allowing(**counts):
    return Baseline(HERE, {"app/bot.py": counts})


def shown(applied):
    return [(file.path, found.code) for file in applied.files for found in file.findings]


LOWER = "; lower it with `responses-migration baseline update`"


@pytest.mark.parametrize(
    ("codes", "left", "baselined", "notices"),
    [
        (["OAR111", "OAR111"], 0, 2, []),
        (["OAR111"], 0, 1, [f"app/bot.py: 1 OAR111 where the baseline allows 2{LOWER}"]),
        ([], 0, 0, [f"app/bot.py: 0 OAR111 where the baseline allows 2{LOWER}"]),
        (["OAR111"] * 3, 3, 0, ["app/bot.py: 3 OAR111 where the baseline allows 2"]),
        (["OAR111", "OAR111", "OAR201"], 1, 2, []),
    ],
)
def test_counts(codes, left, baselined, notices):
    applied = allowing(OAR111=2).apply([report("app/bot.py", *codes)])
    assert len(shown(applied)) == left
    assert applied.baselined == baselined
    assert list(applied.notices) == notices


def test_what_is_left_is_in_order_and_the_rest_of_the_report_stays():
    file = report("app/bot.py", "OAR201", "OAR111", "OAR121", "OAR111")
    file = replace(file, suppressed=3, notices=((1, "text"),), lines={(0, 1): "line"})
    (left,) = allowing(OAR111=2).apply([file]).files
    assert [found.code for found in left.findings] == ["OAR201", "OAR121"]
    assert replace(left, findings=()) == replace(file, findings=())


def test_other_files_are_not_judged():
    applied = allowing(OAR111=2).apply([report("app/web.py", "OAR111")])
    assert shown(applied) == [("app/web.py", "OAR111")]
    assert applied.notices == ()
    assert allowing(OAR111=2).lowered([report("app/web.py")]) == allowing(OAR111=2)


def test_codes_that_were_not_looked_for_are_not_judged():
    files = [report("app/bot.py", "OAR111")]
    held = allowing(OAR111=2, OAR201=4)
    applied = held.apply(files, is_selected=lambda code: code.startswith("OAR1"))
    assert list(applied.notices) == [f"app/bot.py: 1 OAR111 where the baseline allows 2{LOWER}"]
    lowered = held.lowered(files, is_selected=lambda code: code.startswith("OAR1"))
    assert lowered == allowing(OAR111=1, OAR201=4)


def test_a_file_that_was_not_checked_has_not_improved():
    failed = FileReport("app/bot.py", (unchecked("a reason"),))
    held = allowing(OAR111=2)
    assert shown(held.apply([failed])) == [("app/bot.py", "OAR000")]
    assert held.apply([failed]).notices == ()
    assert held.lowered([failed]) == held


def test_unchecked_files_are_never_covered():
    files = [FileReport("app/bot.py", (unchecked("a reason"), finding("OAR111", 4)))]
    held = Baseline.from_files(files, HERE)
    assert held == allowing(OAR111=1)
    assert shown(held.apply(files)) == [("app/bot.py", "OAR000")]


def test_findings_of_documents_and_notebooks_are_part():
    cell = Finding(Location(1, 0, 1, 9, 3), "OAR111", "text")
    files = [FileReport("app/bot.py", (finding("OAR201", is_document=True), cell))]
    assert Baseline.from_files(files, HERE) == allowing(OAR111=1, OAR201=1)


def test_lowered_shrinks_and_never_adds():
    held = Baseline(HERE, {"a.py": {"OAR111": 2, "OAR201": 1}, "b.py": {"OAR111": 1}})
    files = [report("a.py", "OAR111", "OAR201", "OAR201", "OAR121"), report("b.py")]
    assert held.lowered(files) == Baseline(HERE, {"a.py": {"OAR111": 1, "OAR201": 1}})


@pytest.fixture
def project(tmp_path):
    for name in ("app/bot.py", "app/web.py", "lib/bot.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    names = ["app/bot.py", "app/old.py", "lib/bot.py", "lib/old.py"]
    return Baseline(tmp_path, {name: {"OAR111": 1} for name in names})


def test_gone(project, monkeypatch):
    monkeypatch.chdir(project.directory)
    assert project.gone(["."]) == ("app/old.py", "lib/old.py")
    assert project.gone(["app"]) == ("app/old.py",)
    assert project.gone(["app/"]) == ("app/old.py",)
    assert project.gone(["ap"]) == ()
    assert project.gone(["app/bot.py", "lib/old.py"]) == ("lib/old.py",)
    assert project.gone([str(project.directory / "lib")]) == ("lib/old.py",)
    monkeypatch.chdir(project.directory / "app")
    assert project.gone(["."]) == ("app/old.py",)
    assert project.gone([".."]) == ("app/old.py", "lib/old.py")
    monkeypatch.chdir(project.directory.parent)
    assert project.gone(["."]) == ("app/old.py", "lib/old.py")


def test_gone_files_are_told_and_dropped(project):
    gone = project.gone([str(project.directory)])
    assert project.apply([], gone=gone).notices == tuple(
        f"{name}: in the baseline, but the file is gone{LOWER}"
        for name in ("app/old.py", "lib/old.py")
    )
    lowered = project.lowered([], gone=gone)
    assert list(lowered.counts) == ["app/bot.py", "lib/bot.py"]
    assert lowered.apply([], gone=gone).notices == ()


def test_paths_are_relative_to_the_baseline(tmp_path, monkeypatch):
    (tmp_path / "app").mkdir()
    monkeypatch.chdir(tmp_path)
    held = Baseline.from_files([report("app/bot.py", "OAR111")], HERE)
    held.write(Path("baseline.json"))
    assert held.counts == {"app/bot.py": {"OAR111": 1}}
    monkeypatch.chdir(tmp_path / "app")
    for path in ("bot.py", "./bot.py", "../app/bot.py", str(tmp_path / "app" / "bot.py")):
        for place in (Path("../baseline.json"), tmp_path / "baseline.json"):
            applied = baseline.load(place).apply([report(path, "OAR111")])
            assert shown(applied) == []
            assert [file.path for file in applied.files] == [path]
    assert shown(held.apply([report("bot.py", "OAR111")])) == [("bot.py", "OAR111")]
    outside = Baseline.from_files([report("../web.py", "OAR111")], tmp_path / "app")
    assert outside.counts == {"../web.py": {"OAR111": 1}}


def test_the_file_has_a_line_for_each_entry(tmp_path):
    path = tmp_path / "baseline.json"
    files = [
        report("b/ü.py", "OAR201", "OAR111", "OAR111"),
        report("a.py"),
        report("a b.py", "OAR111"),
    ]
    Baseline.from_files(files, HERE).write(path)
    assert path.read_bytes().decode() == (
        "{\n"
        '  "version": 1,\n'
        '  "files": {\n'
        '    "a b.py": {"OAR111": 1},\n'
        '    "b/ü.py": {"OAR111": 2, "OAR201": 1}\n'
        "  }\n"
        "}\n"
    )
    Baseline.from_files([], HERE).write(path)
    assert path.read_bytes().decode() == '{\n  "version": 1,\n  "files": {}\n}\n'
    assert baseline.load(path).counts == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not JSON: Expecting value: line 1 column 1 (char 0)"),
        ('{"version": 1,\n<<<<<<< HEAD\n', "is not JSON: "),
        ("[]", "must be an object with"),
        ('{"files": {}}', "must be an object with"),
        ('{"version": 1, "files": {}, "file": {}}', "must be an object with"),
        ('{"version": 2, "files": {}}', "has version 2, this release reads version 1"),
        ('{"version": true, "files": {}}', "has version True"),
        ('{"version": 1, "files": []}', '"files" must be an object'),
        ('{"version": 1, "files": {"a.py": 1}}', "'a.py' must have an object"),
        ('{"version": 1, "files": {"./a.py": {}}}', "'./a.py' must be spelled 'a.py'"),
        ('{"version": 1, "files": {"a.py": {"OAR111": -1}}}', "above 0, not -1"),
        ('{"version": 1, "files": {"a.py": {"OAR111": 0}}}', "above 0, not 0"),
        ('{"version": 1, "files": {"a.py": {"OAR111": 1.0}}}', "above 0, not 1.0"),
        ('{"version": 1, "files": {"a.py": {"OAR111": true}}}', "above 0, not True"),
        ('{"version": 1, "files": {"a.py": {"OAR111": "1"}}}', "above 0, not '1'"),
        ('{"version": 1, "files": {"a.py": {"OAR000": 1}}}', "'OAR000' is not a code"),
        ('{"version": 1, "files": {"a.py": {"OAR1": 1}}}', "'OAR1' is not a code"),
        ('{"version": 1, "files": {"a.py": {}, "a.py": {}}}', "'a.py' stands there 2 times"),
        ("[" * 100_000, ""),
        (f'{{"version": {"1" * 5000}, "files": {{}}}}', ""),
    ],
)
def test_a_broken_baseline_is_one_clear_line(text, reason, tmp_path):
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BaselineError) as caught:
        baseline.load(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert reason in message
    assert "\n" not in message


def test_an_unreadable_baseline(tmp_path):
    path = tmp_path / "baseline.json"
    with pytest.raises(BaselineError, match="there is no such baseline"):
        baseline.load(path)
    with pytest.raises(BaselineError, match="cannot be read: "):
        baseline.load(tmp_path)
    path.write_bytes(b'{"version": 1, "files": {"\xff": {}}}')
    with pytest.raises(BaselineError, match="is not UTF-8"):
        baseline.load(path)
    path.write_text('{"version": 1, "files": {}}', encoding="utf-8-sig")
    assert baseline.load(path).counts == {}


def test_write_is_whole_or_not_at_all(tmp_path):
    path = tmp_path / "baseline.json"
    allowing(OAR111=1).write(path)
    before = path.read_bytes()
    with pytest.raises(BaselineError, match="cannot be written: "):
        allowing(OAR111=2).write(tmp_path / "missing" / "baseline.json")
    (tmp_path / "directory").mkdir()
    with pytest.raises(BaselineError, match="cannot be written: "):
        allowing(OAR111=2).write(tmp_path / "directory")
    assert path.read_bytes() == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["baseline.json", "directory"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full to fill up here")
def test_a_full_disk_keeps_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "baseline.json"
    allowing(OAR111=1).write(path)
    before = path.read_bytes()
    opened = Path.open
    monkeypatch.setattr(
        Path, "open", lambda _self, _mode, **rest: opened(Path("/dev/full"), "w", **rest)
    )
    with pytest.raises(BaselineError, match="cannot be written: No space left"):
        allowing(OAR111=2).write(path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["baseline.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other modes and links")
def test_mode_and_link_stay(tmp_path):
    path = tmp_path / "baseline.json"
    path.touch()
    path.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(path.name)
    allowing(OAR111=1).write(link)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert baseline.load(path).counts == {"app/bot.py": {"OAR111": 1}}
    fresh = tmp_path / "fresh.json"
    allowing(OAR111=1).write(fresh)
    (tmp_path / "other").touch()
    assert fresh.stat().st_mode == (tmp_path / "other").stat().st_mode


NAMES = ["a.py", "app/bot.ts", "app/page.vue", "docs/ü.md", "a b/\udcff.py", "x/\u2028.js"]
findings = strategies.builds(
    finding,
    strategies.sampled_from([*CODES, "OAR000"]),
    strategies.integers(1, 99),
    is_document=strategies.booleans(),
)
runs = strategies.dictionaries(
    strategies.sampled_from(NAMES), strategies.lists(findings, max_size=8), max_size=5
).map(lambda run: [FileReport(path, tuple(sorted(found))) for path, found in run.items()])
counts = strategies.dictionaries(
    strategies.sampled_from(CODES), strategies.integers(1, 4), min_size=1
)
baselines = strategies.dictionaries(strategies.sampled_from(NAMES), counts).map(
    lambda files: Baseline(HERE, files)
)


@given(runs)
def test_what_was_counted_is_not_shown(files):
    applied = Baseline.from_files(files, HERE).apply(files)
    assert {code for _, code in shown(applied)} <= {"OAR000"}
    assert applied.notices == ()
    assert applied.baselined == sum(
        found.code != "OAR000" for file in files for found in file.findings
    )


@given(runs, strategies.integers(1, 500))
def test_moving_code_changes_nothing(files, distance):
    held = Baseline.from_files(files, HERE)
    moved = [
        replace(
            file, findings=tuple(finding(f.code, f.location.line + distance) for f in file.findings)
        )
        for file in files
    ]
    assert shown(held.apply(moved)) == shown(held.apply(files))
    assert held.apply(moved).notices == ()


@given(runs, strategies.data(), strategies.sampled_from(CODES))
def test_one_more_is_shown(files, data, code):
    held = Baseline.from_files(files, HERE)
    path = data.draw(strategies.sampled_from(NAMES))
    earlier = next((file for file in files if file.path == path), FileReport(path))
    more = replace(earlier, findings=(*earlier.findings, finding(code, 500)))
    applied = held.apply([*(file for file in files if file.path != path), more])
    expected = [(path, code)] * sum(found.code == code for found in more.findings)
    assert [row for row in shown(applied) if row[1] != "OAR000"] == expected
    before = len(expected) - 1
    assert list(applied.notices) == (
        [f"{path}: {before + 1} {code} where the baseline allows {before}"] if before else []
    )


@given(baselines, runs)
def test_lowered_never_raises(held, files):
    lowered = held.lowered(files)
    for path, of_file in lowered.counts.items():
        for code, count in of_file.items():
            assert 0 < count <= held.counts[path][code]
    assert not any(notice.endswith(LOWER) for notice in lowered.apply(files).notices)
    assert shown(lowered.apply(files)) == shown(held.apply(files))
    assert lowered.lowered(files) == lowered


@settings(deadline=None)
@given(baselines)
def test_round_trip(tmp_path_factory, held):
    path = tmp_path_factory.mktemp("baseline") / "baseline.json"
    held.write(path)
    written = path.read_bytes()
    loaded = baseline.load(path)
    assert loaded == Baseline(path.parent, held.counts)
    loaded.write(path)
    assert path.read_bytes() == written
    text = written.decode()
    assert len(text.splitlines()) == len(text.split("\n")) - 1
    assert json.loads(text)["version"] == 1
    rows = [row for row in text.splitlines() if row.startswith("    ")]
    assert len(rows) == len(held.counts)
