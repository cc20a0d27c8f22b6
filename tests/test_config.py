import pytest
from conftest import ROOT

from flake8_responses_migration.config import BASELINE, KEYS, FailOn, resolve
from flake8_responses_migration.documents import SUFFIXES
from flake8_responses_migration.exit_code import ExitCode
from flake8_responses_migration.findings import Confidence
from flake8_responses_migration.selection import Selection
from flake8_responses_migration.settings import CHECK_KEYS, RUN_KEYS, SettingsError, load


@pytest.fixture
def directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # so that none of a directory above is read
    (tmp_path / "pyproject.toml").touch()
    return tmp_path


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def pyproject(directory, text):
    return write(directory / "pyproject.toml", f"[tool.responses-migration]\n{text}\n")


EVERYTHING = """\
select = ["OAR1"]
ignore = ["OAR112"]
extend-select = ["OAR9"]
per-file-ignores = { "legacy/*" = ["OAR2"] }
exclude = ["gen"]
extend-exclude = ["old/"]
force-exclude = true
fail-on = "error"
fail-within = 30
fail-on-documents = true
baseline = "frozen.json"
unsafe-fixes = true
client-factories = ["shop.make"]
foreign-names = ["shop.gateway"]
min-confidence = "proven"
require-store = true
"""


def test_defaults(directory):
    configuration = resolve({})
    assert configuration.root == directory
    assert configuration.fail_on is FailOn.WARNING
    assert configuration.baseline_path == directory / BASELINE
    assert {origin for _, origin in configuration.values().values()} == {"default"}


def test_every_key_is_read(directory):
    pyproject(directory, EVERYTHING)
    configuration = resolve({})
    assert configuration.select == ("OAR1",)
    assert configuration.ignore == ("OAR112",)
    assert configuration.extend_select == ("OAR9",)
    assert configuration.per_file_ignores == {"legacy/*": ("OAR2",)}
    assert configuration.exclude == ("gen",)
    assert configuration.extend_exclude == ("old/",)
    assert configuration.force_exclude
    assert configuration.fail_on is FailOn.ERROR
    assert configuration.fail_within == 30
    assert configuration.fail_on_documents
    assert configuration.baseline_path == directory / "frozen.json"
    assert configuration.unsafe_fixes
    assert configuration.settings.client_factories == ("shop.make",)
    assert configuration.settings.foreign_names == ("shop.gateway",)
    assert configuration.settings.min_confidence is Confidence.PROVEN
    assert configuration.settings.require_store
    assert "default" not in {origin for _, origin in configuration.values().values()}


def test_the_plugin_accepts_the_keys_of_the_command_line(directory):
    path = pyproject(directory, EVERYTHING)
    settings = load(path)
    assert settings == resolve({}).settings
    assert settings.client_factories == ("shop.make",)


def test_each_value_has_its_origin(directory):
    path = pyproject(directory, 'ignore = ["OAR2"]\nfail-on = "error"\nmin-confidence = "proven"')
    values = resolve({"fail-on": "never"}).values()
    assert set(values) == set(KEYS) == {*CHECK_KEYS, *RUN_KEYS}
    assert values["ignore"] == (["OAR2"], f"{path}: tool.responses-migration.ignore")
    assert values["min-confidence"] == (
        "proven",
        f"{path}: tool.responses-migration.min-confidence",
    )
    assert values["fail-on"] == ("never", "command line")
    assert values["fail-within"] == (None, "default")


def test_a_file_of_its_own_has_the_keys_at_the_top(directory):
    path = write(directory / "responses-migration.toml", EVERYTHING)
    configuration = resolve({})
    assert configuration.select == ("OAR1",)
    assert configuration.values()["select"][1] == f"{path}: select"


def test_in_one_directory_the_file_of_its_own_wins(directory):
    pyproject(directory, 'select = ["OAR2"]\nfail-within = 3')
    write(directory / "responses-migration.toml", 'select = ["OAR1"]')
    configuration = resolve({})
    assert configuration.select == ("OAR1",)
    assert configuration.fail_within is None


def test_the_nearest_directory_wins(directory, monkeypatch):
    write(directory / "responses-migration.toml", 'select = ["OAR1"]')
    pyproject(directory / "web", 'select = ["OAR2"]')
    deep = directory / "web" / "src"
    deep.mkdir()
    monkeypatch.chdir(deep)
    configuration = resolve({})
    assert configuration.select == ("OAR2",)
    assert configuration.root == directory / "web"


def test_isolated(directory):
    pyproject(directory, EVERYTHING)
    configuration = resolve({}, isolated=True)
    assert {origin for _, origin in configuration.values().values()} == {"default"}


def test_a_file_that_is_passed_replaces_the_search(directory):
    pyproject(directory, EVERYTHING)
    elsewhere = write(directory / "shared" / "strict.toml", 'select = ["OAR4"]')
    configuration = resolve({}, file=elsewhere)
    assert configuration.select == ("OAR4",)
    assert configuration.ignore == ()
    # one file for many projects: what it says of paths is about the one at hand
    assert configuration.root == directory


def test_patterns_of_the_command_line_are_about_the_place_where_it_was_typed(
    directory, monkeypatch
):
    pyproject(directory, "")
    below = directory / "web" / "src"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    patterns = resolve({"exclude": ["gen/a", "./b/c", "!gen/a/d", "name", "*.js", "dir/"]}).exclude
    assert patterns == (
        "/web/src/gen/a",
        "/web/src/b/c",
        "!/web/src/gen/a/d",
        "name",
        "*.js",
        "dir/",
    )


def test_a_baseline_of_the_command_line_lies_where_it_was_typed(directory, monkeypatch):
    (directory / "web").mkdir()
    monkeypatch.chdir(directory / "web")
    assert resolve({}).baseline_path == directory / BASELINE
    assert resolve({"baseline": "b.json"}).baseline_path == directory / "web" / "b.json"


# Codes


def codes(**values):
    command_line = {key.replace("_", "-"): value for key, value in values.items()}
    selection = resolve(command_line).selection
    every = ("OAR000", "OAR101", "OAR111", "OAR112", "OAR201", "OAR401", "OAR901", "OAR902")
    return {code for code in every if selection.covers(code)}


USUAL = {"OAR000", "OAR101", "OAR111", "OAR112", "OAR201", "OAR401"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, USUAL),
        ({"select": ["OAR1"]}, {"OAR000", "OAR101", "OAR111", "OAR112"}),
        ({"select": ["OAR11"]}, {"OAR000", "OAR111", "OAR112"}),
        ({"select": ["OAR111", "OAR9"]}, {"OAR000", "OAR111", "OAR901", "OAR902"}),
        ({"select": ["ALL"]}, USUAL | {"OAR901", "OAR902"}),
        ({"select": ["OAR"]}, USUAL | {"OAR901", "OAR902"}),
        ({"select": ["ALL"], "ignore": ["OAR90"]}, USUAL),
        ({"extend_select": ["OAR902"]}, USUAL | {"OAR902"}),
        ({"ignore": ["OAR1"]}, {"OAR000", "OAR201", "OAR401"}),
        # the longest prefix wins, and of two that are the same the one that ignores
        ({"select": ["OAR111"], "ignore": ["OAR1"]}, {"OAR000", "OAR111"}),
        ({"ignore": ["OAR1"], "extend_select": ["OAR11"]}, USUAL - {"OAR101"}),
        ({"select": ["OAR1"], "ignore": ["OAR1"]}, {"OAR000"}),
        ({"ignore": ["ALL"], "select": ["OAR4"]}, {"OAR000", "OAR401"}),
        ({"select": ["ALL"], "ignore": ["ALL"]}, {"OAR000"}),
    ],
)
def test_which_codes_are_reported(directory, given, expected):
    assert codes(**given) == expected


def test_dropped_codes_have_no_exceptions():
    selection = Selection(("OAR111",), (), dropped=("OAR1",))
    assert not selection.covers("OAR111")
    assert selection.covers("OAR000")


def test_select_on_the_command_line_begins_anew(directory):
    path = pyproject(directory, 'ignore = ["OAR1"]\nextend-select = ["OAR9"]')
    assert codes() == {"OAR000", "OAR201", "OAR401", "OAR901", "OAR902"}
    assert codes(select=["OAR1"]) == {"OAR000", "OAR101", "OAR111", "OAR112"}
    values = resolve({"select": ["OAR1"]}).values()
    assert values["ignore"] == ([], "default, as `select` is from the command line")
    assert str(path) not in str(values)


def test_extend_select_of_the_command_line_adds_to_that_of_the_file(directory):
    pyproject(directory, 'select = ["OAR1"]\nextend-select = ["OAR4"]')
    assert codes(extend_select=["OAR902"]) == {
        "OAR000",
        "OAR101",
        "OAR111",
        "OAR112",
        "OAR401",
        "OAR902",
    }


@pytest.mark.parametrize("key", ["select", "ignore", "extend-select"])
@pytest.mark.parametrize("prefix", ["OAR5", "OAR1111", "E501", "oar1", "OAR1 "])
def test_an_unknown_prefix_is_an_error(directory, key, prefix):
    with pytest.raises(SettingsError, match=f"command line: `{key}`.*{prefix}"):
        resolve({key: [prefix]})


def test_a_file_that_was_not_checked_cannot_be_ignored(directory):
    with pytest.raises(SettingsError, match="OAR000"):
        resolve({"ignore": ["OAR000"]})
    with pytest.raises(SettingsError, match="OAR000"):
        resolve({"ignore": ["OAR0"]})


@pytest.mark.parametrize(
    "text",
    [
        'select = "OAR1"',
        "select = [1]",
        'select = [""]',
        'ignore = { OAR1 = "x" }',
        'per-file-ignores = ["OAR1"]',
        'per-file-ignores = { "a" = "OAR1" }',
        'per-file-ignores = { "a" = ["OAR5"] }',
        'per-file-ignores = { "!" = ["OAR1"] }',
        'exclude = "a"',
        'exclude = ["[z-a]"]',
        'force-exclude = "yes"',
        "force-exclude = 1",
        'fail-on = "hint"',
        "fail-on = true",
        "fail-within = -1",
        'fail-within = "30"',
        "fail-within = true",
        "fail-on-documents = 0",
        'baseline = ""',
        "baseline = 1",
        'min-confidence = "sure"',
        "colour = 1",
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_key_and_the_file(directory, text):
    path = write(directory / "responses-migration.toml", text)
    with pytest.raises(SettingsError) as caught:
        resolve({})
    said = str(caught.value)
    assert str(path) in said
    assert f"`{text.partition(' ')[0]}`" in said
    assert "\n" not in said


def test_a_wrong_value_shows_although_the_command_line_has_another(directory):
    write(directory / "responses-migration.toml", 'ignore = ["OAR5"]')
    with pytest.raises(SettingsError, match="OAR5"):
        resolve({"select": ["OAR1"]})


def test_an_unknown_key_is_answered_with_all_that_are_known(directory):
    write(directory / "responses-migration.toml", "[tool.responses-migration]\nselect = []\n")
    with pytest.raises(SettingsError, match="`tool`") as caught:
        resolve({})
    assert all(key in str(caught.value) for key in KEYS)


def test_the_plugin_reads_the_same_file(flake8):
    flake8.write(
        "bot.py", "def run(client):\n    client.chat.completions.create(messages=[], store=False)\n"
    )
    assert [f.code for f in flake8.findings("--select=OAR201", ".", isolated=False)] == ["OAR201"]
    flake8.write(
        "responses-migration.toml",
        'min-confidence = "proven"\nselect = ["OAR1"]\nfail-within = 3\n',
    )
    assert flake8.findings("--select=OAR201", ".", isolated=False) == []


DOCUMENTATION = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")


def test_the_example_of_the_documentation_is_right_and_whole(directory):
    _, _, rest = DOCUMENTATION.partition("```toml\n")
    path = write(directory / "responses-migration.toml", rest.partition("```")[0])
    values = resolve({}).values()
    shown = {key for key, (_, origin) in values.items() if origin == f"{path}: {key}"}
    assert shown == set(KEYS) - {"exclude"}


def test_the_documentation_has_every_suffix_and_exit_code():
    assert {suffix for suffix in SUFFIXES if f"`{suffix}`" not in DOCUMENTATION} == set()
    assert {code for code in ExitCode if f"\n| {code.value} | " not in DOCUMENTATION} == set()
