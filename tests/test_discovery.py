import os
import sys
from pathlib import Path

import pytest

from flake8_responses_migration.discovery import (
    DEFAULT_EXCLUDE,
    LARGE,
    MissingPathError,
    Patterns,
    discover,
    is_minified,
    problem,
)

needs_links = pytest.mark.skipif(
    sys.platform == "win32", reason="NOT TESTED: links need a privilege on Windows"
)


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Make files, by default empty ones, in the working directory."""
    monkeypatch.chdir(tmp_path)

    def make(*names, **contents):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        for name, text in contents.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return make


def ignore(directory, *lines, name=".gitignore"):
    directory.mkdir(parents=True, exist_ok=True)
    (directory / name).write_text("\n".join(lines), encoding="utf-8")


def found(*paths, exclude=DEFAULT_EXCLUDE, force_exclude=False):
    patterns = Patterns(tuple(exclude), str(Path.cwd()))
    return discover(paths, patterns, force_exclude=force_exclude)


def names(*paths, **options):
    return [candidate.path for candidate in found(*paths, **options).candidates]


def test_directories_are_walked_in_the_order_of_their_names(tree):
    tree("b.py", "a/z.py", "a/b/c.py", "c/a.py", "a.py")
    assert names() == ["a/b/c.py", "a/z.py", "a.py", "b.py", "c/a.py"]


def test_arguments_keep_their_order_and_no_file_comes_twice(tree):
    root = tree("a/x.py", "b.py")
    assert names("b.py", ".", "./a", str(root / "b.py")) == ["b.py", "a/x.py"]


def test_paths_are_as_the_user_wrote_them(tree, monkeypatch):
    root = tree("a/x.py", "b/y.py")
    assert names("./a") == ["a/x.py"]
    assert names("a/") == ["a/x.py"]
    assert names(str(root / "a")) == [f"{root.as_posix()}/a/x.py"]
    monkeypatch.chdir(root / "b")
    assert names("../a") == ["../a/x.py"]


def test_only_what_can_be_read_is_found(tree):
    tree("a.py", "b.TS", "c.css", "d", "e.ipynb", "f.vue", "g.md", "h.sh", "i.pyc")
    assert names() == ["a.py", "b.TS", "e.ipynb", "f.vue", "g.md", "h.sh"]


def test_a_file_of_another_kind_is_no_candidate_but_told_of(tree):
    tree("a.css", "b.py")
    outcome = found("a.css", "b.py")
    assert [candidate.path for candidate in outcome.candidates] == ["b.py"]
    assert outcome.unknown == ["a.css"]


def test_a_path_that_does_not_exist_is_an_error(tree):
    tree("a.py")
    with pytest.raises(MissingPathError, match=r"nowhere\.py"):
        found("nowhere.py")
    with pytest.raises(MissingPathError):
        found("a.py/b.py")


def test_files_that_are_named_are_explicit(tree):
    tree("a.py", "b/c.py")
    assert [candidate.is_explicit for candidate in found("a.py", "b").candidates] == [True, False]


# Default excludes


def test_vendored_directories_are_left_out_and_counted(tree):
    tree("a.py", "node_modules/x/y.js", "web/dist/z.js", ".venv/lib/v.py", "web/b.js")
    outcome = found()
    assert [candidate.path for candidate in outcome.candidates] == ["a.py", "web/b.js"]
    assert outcome.skipped == {"vendored": 3}


def test_caches_are_left_out_without_a_count(tree):
    tree("a.py", ".git/hooks/x.py", "__pycache__/y.py", ".mypy_cache/z.json")
    outcome = found()
    assert [candidate.path for candidate in outcome.candidates] == ["a.py"]
    assert not +outcome.skipped


def test_a_name_is_not_its_beginning(tree):
    tree("distances/a.py", "build.py", "my_vendor/b.py")
    assert names() == ["build.py", "distances/a.py", "my_vendor/b.py"]


def test_patterns_replace_the_default(tree):
    tree("node_modules/a.js", "gen/b.js", "web/gen/c.js", "web/d.pb.js", "e.js")
    assert names(exclude=["gen/", "*.pb.js"]) == ["e.js", "node_modules/a.js"]
    assert names(exclude=["/gen"]) == [
        "e.js",
        "node_modules/a.js",
        "web/d.pb.js",
        "web/gen/c.js",
    ]


def test_a_later_pattern_can_take_back(tree):
    tree("gen/a.js", "gen/keep.js")
    assert names(exclude=["gen/*", "!gen/keep.js"]) == ["gen/keep.js"]


def test_what_is_excluded_can_be_named(tree):
    tree("node_modules/x/a.js", "app.min.js")
    assert names("node_modules/x/a.js", "app.min.js") == ["node_modules/x/a.js", "app.min.js"]
    assert names("node_modules") == ["node_modules/x/a.js"]


def test_force_exclude_is_about_what_is_named(tree):
    root = tree("node_modules/x/a.js", "app.min.js", "src/b.js", "ignored/c.js")
    (root / ".git").mkdir()
    ignore(root, "ignored/")
    given = ("node_modules/x/a.js", "app.min.js", "src/b.js", "ignored/c.js", "node_modules")
    assert names(*given, force_exclude=True) == ["src/b.js"]


def test_a_directory_above_the_project_may_have_any_name(tmp_path, monkeypatch):
    root = tmp_path / "build" / "project"
    root.mkdir(parents=True)
    (root / "a.py").touch()
    monkeypatch.chdir(root)
    assert names("a.py", force_exclude=True) == ["a.py"]


def test_minified_names_are_counted(tree):
    tree("a.min.js", "b-min.js", "c.bundle.js", "d.min.mjs", "admin.js", "e.js")
    outcome = found()
    assert [candidate.path for candidate in outcome.candidates] == ["admin.js", "e.js"]
    assert outcome.skipped == {"minified": 4}


@pytest.mark.parametrize(
    ("suffix", "data", "expected"),
    [
        (".js", b"a();" * 3000, True),
        (".js", b"/*! (c) us\n * all */\n// x\n" + b"a();" * 3000 + b"\n", True),
        (".js", b"a();\n" * 3000, False),
        # a picture in the middle of what somebody wrote
        (".js", b"import x\nconst y = '" + b"A" * 9000 + b"'\n", False),
        (".js", b"", False),
        (".js", b"/* never closed " + b"a" * 9000, True),
        # one line is how programs write JSON, and no sign of a generated notebook
        (".ipynb", b'{"cells": [' + b" " * 9000 + b"]}", False),
        (".py", b"x = [" + b"1," * 9000 + b"]", False),
    ],
)
def test_minified_content(suffix, data, expected):
    assert is_minified(suffix, data) is expected


def test_large_files_are_left_out_unless_named(tree):
    root = tree("a.py", "big.py")
    with (root / "big.py").open("wb") as file:
        file.truncate(LARGE + 1)
    with (root / "a.py").open("wb") as file:
        file.truncate(LARGE)
    outcome = found()
    assert [candidate.path for candidate in outcome.candidates] == ["a.py"]
    assert outcome.skipped == {"large": 1}
    assert names("big.py") == ["big.py"]


# .gitignore


def test_gitignore_of_the_repository_and_below(tree):
    root = tree("a.py", "out.py", "sub/b.py", "sub/out.py", "sub/local.py", "sub/deep/local.py")
    (root / ".git").mkdir()
    ignore(root, "# generated", "out.py")
    ignore(root / "sub", "/local.py")
    assert names() == ["a.py", "sub/b.py", "sub/deep/local.py"]


def test_the_nearest_gitignore_has_the_last_word(tree):
    root = tree("x.gen.py", "keep/y.gen.py", "lost/z.py")
    (root / ".git").mkdir()
    ignore(root, "*.gen.py", "lost/")
    ignore(root / "keep", "!*.gen.py")
    # git never looks into a directory that is ignored
    ignore(root / "lost", "!z.py")
    assert names() == ["keep/y.gen.py"]


def test_a_whitelist(tree):
    root = tree("a.py", "src/b.py", "src/c/d.py", "doc/e.py")
    (root / ".git").mkdir()
    ignore(root, "/*", "!/src/")
    assert names() == ["src/b.py", "src/c/d.py"]


def test_gitignore_above_the_directory_of_a_run(tree, monkeypatch):
    root = tree("sub/a.py", "sub/out.py", "other/out.py")
    (root / ".git").mkdir()
    ignore(root, "sub/out.py")
    monkeypatch.chdir(root / "sub")
    assert names() == ["a.py"]
    assert names("../other") == ["../other/out.py"]


def test_outside_of_a_repository_nothing_above_counts(tree, monkeypatch):
    root = tree("sub/a.py", "sub/b.py")
    ignore(root, "a.py")
    ignore(root / "sub", "b.py")
    monkeypatch.chdir(root / "sub")
    assert names() == ["a.py"]


def test_info_exclude(tree):
    root = tree("a.py", "mine.py", "sub/mine.py", "kept.py")
    ignore(root / ".git" / "info", "mine.py", "kept.py", name="exclude")
    ignore(root, "!kept.py")
    assert names() == ["a.py", "kept.py"]


def test_a_repository_in_a_repository_is_its_own_master(tree):
    root = tree("a.py", "inner/a.py", "inner/b.py")
    (root / ".git").mkdir()
    (root / "inner" / ".git").mkdir()
    ignore(root, "a.py")
    ignore(root / "inner", "b.py")
    assert names() == ["inner/a.py"]


def test_a_directory_that_is_ignored_can_be_named(tree, monkeypatch):
    root = tree("build_output/a.py", "build_output/sub/b.py")
    (root / ".git").mkdir()
    ignore(root, "build_output/")
    assert names() == []
    assert names("build_output") == ["build_output/a.py", "build_output/sub/b.py"]
    monkeypatch.chdir(root / "build_output" / "sub")
    assert names() == ["b.py"]


@pytest.mark.parametrize("line", ["!", "[z-a].py", "a\\"])
def test_a_line_that_is_no_pattern_is_passed_over(tree, line):
    root = tree("a.py", "b.py")
    ignore(root, line, "b.py")
    assert names() == ["a.py"]


def test_a_gitignore_that_is_no_text(tree):
    root = tree("a.py", "b.py")
    (root / ".gitignore").write_bytes(b"\xff\xfe\n\xe9t\xe9\nb.py\n")
    assert names() == ["a.py"]


def test_a_gitignore_that_is_a_directory(tree):
    tree("a.py", ".gitignore/b.py")
    assert names() == [".gitignore/b.py", "a.py"]


@pytest.mark.parametrize("pattern", ["!", "[z-a]", "a\\", "  "])
def test_a_wrong_pattern_is_told(pattern):
    assert repr(pattern) in problem(pattern)


@pytest.mark.parametrize("pattern", ["a", "a/b", "*.js", "!a", "[ab].py", "**/x", "a b"])
def test_a_right_pattern_is_not(pattern):
    assert problem(pattern) == ""


# Links, and what cannot be read


@needs_links
def test_links_to_files_are_followed_and_links_to_directories_are_not(tree):
    root = tree("real/a.py")
    (root / "link.py").symlink_to("real/a.py")
    (root / "linked").symlink_to("real", target_is_directory=True)
    assert names() == ["link.py", "real/a.py"]
    assert names("linked") == ["linked/a.py"]


@needs_links
def test_loops_and_links_to_nowhere_end(tree):
    root = tree("sub/a.py")
    (root / "sub" / "up").symlink_to("..", target_is_directory=True)
    (root / "sub" / "itself.py").symlink_to("itself.py")
    (root / "nowhere.py").symlink_to("missing.py")
    assert names() == ["sub/a.py"]


@needs_links
def test_a_link_to_nowhere_that_is_named_is_not_passed_over(tree):
    root = tree()
    (root / "nowhere.py").symlink_to("missing.py")
    assert names("nowhere.py") == ["nowhere.py"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="NOT TESTED: there are no named pipes here")
def test_a_pipe_is_no_file(tree):
    root = tree("a.py")
    os.mkfifo(root / "pipe.py")
    assert names() == ["a.py"]


def test_a_directory_that_cannot_be_read_is_a_problem_and_not_the_end(tree, monkeypatch):
    root = tree("a/x.py", "b/y.py", "c.py")
    scandir = os.scandir

    def refusing(path):
        if str(path) == str(root / "b"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    shown = [(candidate.path, candidate.problem) for candidate in found().candidates]
    assert shown == [("a/x.py", ""), ("b", "Permission denied"), ("c.py", "")]


def test_directories_deeper_than_calls_can_be(tree, monkeypatch):
    root = tree()
    for _ in range(1100):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.py").touch()
    monkeypatch.chdir(root)
    candidates = found().candidates
    # pytest's own way to remove a directory is not up to this one
    os.chdir(candidates[0].path.removesuffix("a.py"))
    Path("a.py").unlink()
    while Path.cwd() != root:
        os.chdir("..")
        Path("d").rmdir()
    assert len(candidates) == 1
