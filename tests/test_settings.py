"""The `--oar-...` options and `[tool.responses-migration]`, through the real flake8 program."""

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Confidence
from flake8_responses_migration.languages import TYPESCRIPT
from flake8_responses_migration.settings import (
    DEFAULT,
    Settings,
    SettingsError,
    find_configuration,
    load,
    with_values,
)
from flake8_responses_migration.source import SourceFile

# Nothing in the file says what `make_client()` gives: the receiver is likely, not proven.
UNKNOWN_FACTORY = """\
from ours.clients import make_client

client = make_client()
client.chat.completions.create(messages=[], store=False)
"""
# An import of our own that is an OpenAI-compatible service of somebody else's.
UNKNOWN_CLIENT = """\
from ours.gateway import llm

llm.chat.completions.create(messages=[], store=False)
"""
PROVEN = """\
from openai import OpenAI

OpenAI().chat.completions.create(messages=[], store=False)
"""


def table(text):
    return f"[tool.responses-migration]\n{text}\n"


@pytest.fixture
def show(flake8):
    """Run flake8 on all three sources; gives the names of those with a finding."""
    flake8.write("unknown_factory.py", UNKNOWN_FACTORY)
    flake8.write("unknown_client.py", UNKNOWN_CLIENT)
    flake8.write("proven.py", PROVEN)

    def run(*arguments, pyproject="", configuration=""):
        flake8.write("pyproject.toml", pyproject)
        flake8.write("tox.ini", configuration)
        found = flake8.findings(*arguments, "--select=OAR201", ".", isolated=False)
        return {finding.path.removeprefix("./").removesuffix(".py") for finding in found}

    return run


def given(where, key, value):
    """Put a setting into one of the places where it may stand; a list for show's arguments."""
    if where == "option":
        return [f"--oar-{key}={value}"], {}
    if where == "flake8 configuration":
        return [], {"configuration": f"[flake8]\noar-{key} = {value}\n"}
    literal = f'"{value}"' if key == "min-confidence" else f'["{value}"]'
    return [], {"pyproject": table(f"{key} = {literal}")}


@pytest.fixture
def complaint(flake8):
    """Run flake8 with a wrong setting; gives what it says, which must be one line of ours."""

    def run(*arguments, pyproject=None, configuration="", files=("bot.py",)):
        if pyproject is not None:
            flake8.write("pyproject.toml", pyproject)
        flake8.write("tox.ini", configuration)
        for name in files:
            flake8.write(name, PROVEN)
        process = flake8.run(*arguments, *files, isolated=False)
        assert process.returncode != 0
        output = (process.stdout + process.stderr).decode()
        assert "Traceback" not in output
        ours = [line for line in output.splitlines() if "flake8-responses-migration" in line]
        assert len(ours) == 1, output
        # flake8 itself puts one line before it
        assert len(output.splitlines()) <= 2, output
        return ours[0]

    return run


PLACES = ["option", "pyproject", "flake8 configuration"]


def test_without_settings_likely_receivers_are_shown(show):
    assert show() == {"unknown_factory", "unknown_client", "proven"}


@pytest.mark.parametrize("where", PLACES)
def test_min_confidence_leaves_proven_receivers(show, where):
    arguments, files = given(where, "min-confidence", "proven")
    assert show(*arguments, **files) == {"proven"}


@pytest.mark.parametrize("where", PLACES)
def test_a_client_factory_gives_a_proven_receiver(show, where):
    arguments, files = given(where, "client-factories", "ours.clients.make_client")
    shown = show("--oar-min-confidence=proven", *arguments, **files)
    assert shown == {"unknown_factory", "proven"}


@pytest.mark.parametrize(
    ("arguments", "pyproject", "configuration"),
    [
        (["--oar-require-store"], "", ""),
        ([], table("require-store = true"), ""),
        ([], "", "[flake8]\noar-require-store = true\n"),
    ],
    ids=PLACES,
)
def test_store_is_asked_for(flake8, arguments, pyproject, configuration):
    call = "from openai import OpenAI\n\nOpenAI().responses.create(model='m', input='x')\n"
    flake8.write("moved.py", call)
    assert flake8.findings("--select=OAR4", "moved.py", isolated=False) == []
    flake8.write("pyproject.toml", pyproject)
    flake8.write("tox.ini", configuration)
    found = flake8.findings(*arguments, "--select=OAR4", "moved.py", isolated=False)
    assert [finding.code for finding in found] == ["OAR451"]


def test_a_client_factory_is_not_its_neighbours(show):
    arguments = ["--oar-min-confidence=proven", "--oar-client-factories=ours.clients.make"]
    assert show(*arguments) == {"proven"}


@pytest.mark.parametrize("where", PLACES)
def test_a_foreign_name_silences_chat(show, where):
    arguments, files = given(where, "foreign-names", "ours.gateway.llm")
    assert show(*arguments, **files) == {"unknown_factory", "proven"}


def test_a_foreign_module_covers_what_is_in_it(show):
    assert show("--oar-foreign-names=ours.gateway") == {"unknown_factory", "proven"}
    assert show("--oar-foreign-names=ours") == {"proven"}


def test_names_are_a_list(show):
    pyproject = table('foreign-names = [\n  "ours.gateway",\n  "ours.clients",\n]')
    assert show(pyproject=pyproject) == {"proven"}
    assert show("--oar-foreign-names=ours.gateway,ours.clients") == {"proven"}


def test_an_option_overrides_the_file(show):
    strict = table('min-confidence = "proven"')
    assert "unknown_factory" in show("--oar-min-confidence=likely", pyproject=strict)
    foreign = table('foreign-names = ["ours.gateway"]')
    assert "unknown_client" in show("--oar-foreign-names=elsewhere", pyproject=foreign)


def test_an_option_overrides_only_its_own_key(show):
    pyproject = table('min-confidence = "proven"\nforeign-names = ["ours.gateway"]')
    arguments = ["--oar-client-factories=ours.clients.make_client"]
    assert show(*arguments, pyproject=pyproject) == {"unknown_factory", "proven"}
    likely = show("--oar-min-confidence=likely", pyproject=pyproject)
    assert likely == {"unknown_factory", "proven"}


def test_other_tables_are_none_of_our_business(show):
    pyproject = '[project]\nname = "x"\n[tool.other]\nmin-confidence = 3\n'
    assert show(pyproject=pyproject) == {"unknown_factory", "unknown_client", "proven"}


def test_the_file_is_found_from_a_directory_below(flake8):
    flake8.write("pyproject.toml", table('min-confidence = "proven"'))
    flake8.write("package/deep/bot.py", UNKNOWN_FACTORY)
    below = type(flake8)(flake8.directory / "package/deep")
    assert below.findings("bot.py") == []


WRONG = [
    ('min-confidence = "sure"', "min-confidence"),
    ("min-confidence = 1", "min-confidence"),
    ('min-confidence = ["proven"]', "min-confidence"),
    ('client-factories = "ours.make"', "client-factories"),
    ("client-factories = [1]", "client-factories"),
    ('client-factories = ["not a name"]', "client-factories"),
    ('foreign-names = { ours = "gateway" }', "foreign-names"),
    ('foreign-names = [""]', "foreign-names"),
    ('require-store = "yes"', "require-store"),
    ('client-factory = ["ours.make"]', "client-factory"),
    ('client_factories = ["ours.make"]', "client_factories"),
    ('"" = 1', "``"),
]


@pytest.mark.parametrize(("text", "key"), WRONG)
def test_an_error_is_one_line_that_names_the_key_and_the_file(tmp_path, text, key):
    path = tmp_path / "pyproject.toml"
    path.write_text(table(text), encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load(path)
    said = str(caught.value)
    assert key in said
    assert str(path) in said
    assert "\n" not in said


@pytest.mark.parametrize(("text", "key"), [WRONG[0], WRONG[3], WRONG[8]])
def test_flake8_ends_with_that_line(complaint, flake8, text, key):
    said = complaint(pyproject=table(text))
    assert key in said
    assert str(flake8.directory / "pyproject.toml") in said


def test_an_unknown_key_is_answered_with_the_known_ones(complaint):
    said = complaint(pyproject=table("colour = true"))
    for key in ("client-factories", "foreign-names", "min-confidence"):
        assert key in said


@pytest.mark.parametrize(
    "content",
    [
        "[tool.responses-migration",
        "[tool.responses-migration]\nmin-confidence = proven\n",
        "[tool.responses-migration]\nforeign-names = []\nforeign-names = []\n",
        b"# \xff\xfe\n",
        "tool = 1\n[tool.responses-migration]\n",
        "[tool]\nresponses-migration = 3\n",
    ],
)
def test_a_broken_file_is_one_line_that_names_it(complaint, flake8, content):
    said = complaint(pyproject=content)
    assert str(flake8.directory / "pyproject.toml") in said


def test_a_wrong_setting_is_one_line_for_any_number_of_processes(complaint):
    said = complaint("-j2", pyproject=table("colour = true"), files=("a.py", "b.py", "c.py"))
    assert "colour" in said


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("min-confidence", "sure"),
        ("client-factories", "1st.factory"),
        ("foreign-names", "ours?gateway"),
    ],
)
def test_a_wrong_option_names_the_key(complaint, key, value):
    assert key in complaint(f"--oar-{key}={value}")
    assert key in complaint(configuration=f"[flake8]\noar-{key} = {value}\n")


def test_a_wrong_option_shows_although_the_file_is_right(complaint):
    pyproject = table('min-confidence = "proven"')
    assert "sure" in complaint("--oar-min-confidence=sure", pyproject=pyproject)


def test_load_gives_what_the_file_says(tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text(
        table(
            'client-factories = ["ours.make", "make()"]\n'
            'foreign-names = [".gateway"]\n'
            'min-confidence = "proven"'
        ),
        encoding="utf-8",
    )
    assert load(path) == Settings(
        client_factories=("ours.make", "make()"),
        foreign_names=(".gateway",),
        min_confidence=Confidence.PROVEN,
    )


def test_a_file_without_our_table_gives_the_defaults(tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text("", encoding="utf-8")
    assert load(path) == DEFAULT == Settings()


def test_find_configuration_gives_the_nearest(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    outer = tmp_path / "pyproject.toml"
    outer.touch()
    assert find_configuration(deep) == outer
    inner = tmp_path / "a" / "pyproject.toml"
    inner.touch()
    assert find_configuration(deep) == inner
    # the inner one says nothing of us
    outer.write_text("[tool.responses-migration]\n", encoding="utf-8")
    assert find_configuration(deep) == outer
    inner.write_text("[tool.responses-migration]\n", encoding="utf-8")
    assert find_configuration(deep) == inner


def test_a_directory_of_that_name_is_no_file(tmp_path):
    (tmp_path / "a" / "pyproject.toml").mkdir(parents=True)
    (tmp_path / "pyproject.toml").touch()
    assert find_configuration(tmp_path / "a") == tmp_path / "pyproject.toml"


def test_the_origin_is_named_in_the_error():
    with pytest.raises(SettingsError, match=r"somewhere.*min-confidence"):
        with_values(DEFAULT, {"min-confidence": "sure"}, "somewhere")


def test_names_of_javascript_are_written_as_in_imports(tmp_path):
    path = tmp_path / "responses-migration.toml"
    path.write_text(
        'client-factories = ["@/lib/openai.getClient", "./ai.make", "ai-kit.default"]\n'
        'foreign-names = ["@acme/llm", "../local.model"]\n',
        encoding="utf-8",
    )
    text = (
        'import { getClient } from "@/lib/openai";\n'
        'import { make } from "./ai.js";\n'
        'import kit from "ai-kit";\n'
        'import { client } from "@acme/llm";\n'
        'import { model } from "../local";\n'
        "getClient().chat.completions.create({});\n"
        "make().chat.completions.create({});\n"
        "kit().chat.completions.create({});\n"
        "client.chat.completions.create({});\n"
        "model.chat.completions.create({});\n"
    )
    found = check(SourceFile("a.ts", text, TYPESCRIPT), load(path))
    sure = {f.location.line: f.confidence.value for f in found if f.code == "OAR201"}
    assert sure == {6: "proven", 7: "proven", 8: "proven"}
