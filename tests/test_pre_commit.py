"""The hook, as `pre-commit run` installs and runs it from a local clone of the repository."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys

import pytest
from conftest import EXAMPLES, ROOT

from flake8_responses_migration.documents import DOCUMENT_SUFFIXES, SUFFIXES

HOOK = "flake8-responses-migration"
ALL_LANGUAGES = "responses-migration"
FIX = "responses-migration-fix"
CONFIGURATION = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: {hook}
      - id: {fix}
        stages: [manual]
      - id: {other}
"""

if shutil.which("git") is None:
    pytest.skip("NOT TESTED: git is not installed", allow_module_level=True)
if not (ROOT / ".git").exists():
    pytest.skip("NOT TESTED: this is no git checkout", allow_module_level=True)
if importlib.util.find_spec("pre_commit") is None:
    pytest.skip("NOT TESTED: pre-commit is not installed", allow_module_level=True)


@pytest.fixture(scope="module")
def environment(tmp_path_factory, clean_environment):
    person = {"NAME": "Nobody", "EMAIL": "nobody@example.invalid"}
    return {
        **clean_environment,
        **{f"GIT_{role}_{key}": person[key] for role in ("AUTHOR", "COMMITTER") for key in person},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
        "PRE_COMMIT_COLOR": "never",
    }


@pytest.fixture(scope="module")
def git(environment):
    def run(*arguments, cwd):
        process = subprocess.run(
            ["git", *arguments], cwd=cwd, env=environment, capture_output=True, check=False
        )
        assert process.returncode == 0, process.stderr.decode()
        return process.stdout.decode()

    return run


@pytest.fixture(scope="module")
def repository(tmp_path_factory, git):
    """A repository with the files of this checkout as they are now, committed or not."""
    clone = tmp_path_factory.mktemp("clone")
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, clone / name)
    git("init", "--quiet", cwd=clone)
    git("add", "--all", cwd=clone)
    git("commit", "--quiet", "--message=The checkout", cwd=clone)
    return clone


@pytest.fixture
def project(tmp_path, git, repository):
    git("init", "--quiet", cwd=tmp_path)
    revision = git("rev-parse", "HEAD", cwd=repository).strip()
    (tmp_path / ".pre-commit-config.yaml").write_text(
        CONFIGURATION.format(
            repository=repository.as_posix(),
            revision=revision,
            other=HOOK,
            hook=ALL_LANGUAGES,
            fix=FIX,
        ),
        encoding="utf-8",
    )
    shutil.copy(EXAMPLES / "assistant_bot.py", tmp_path / "bot.py")
    shutil.copy(EXAMPLES / "ticket_triage.py", tmp_path / "triage.py")
    shutil.copy(EXAMPLES / "answers.py", tmp_path / "answers.py")
    git("add", "--all", cwd=tmp_path)
    return tmp_path


@pytest.fixture
def pre_commit(project, environment, fail_or_skip):
    def run(*arguments):
        process = subprocess.run(
            [sys.executable, "-m", "pre_commit", *arguments],
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        output = process.stdout + process.stderr
        # 1 is a hook that found something, 3 an error of pre-commit's own
        if process.returncode not in (0, 1) or "An error has occurred" in output:
            fail_or_skip(output)
        return process.returncode, output

    return run


def test_the_hook_shows_the_findings(pre_commit):
    code, output = pre_commit("run", HOOK, "--all-files")
    assert code == 1
    assert "bot.py:37:14: OAR111" in output
    assert "triage.py:33:28: OAR201" in output
    assert "answers.py" not in output


def test_only_what_is_staged_is_looked_at(pre_commit, project, git):
    git("commit", "--quiet", "--message=Everything", cwd=project)
    assert pre_commit("run", HOOK)[0] == 0
    (project / "new.py").write_text("import openai\n\nopenai.beta.threads.create()\n")
    git("add", "new.py", cwd=project)
    code, output = pre_commit("run", HOOK)
    assert code == 1
    assert "new.py:3:1: OAR111" in output
    assert "bot.py" not in output


def test_arguments_narrow_the_selection(pre_commit, project):
    path = project / ".pre-commit-config.yaml"
    text = path.read_text(encoding="utf-8")
    # the hook of Python alone is the last one
    path.write_text(f"{text}        args: [--select=OAR1]\n", encoding="utf-8")
    code, output = pre_commit("run", HOOK, "--all-files")
    assert code == 1
    assert "OAR111" in output
    assert "OAR2" not in output


def test_a_project_without_such_code_passes(pre_commit, project, git):
    git("rm", "--quiet", "--cached", "bot.py", "triage.py", cwd=project)
    code, output = pre_commit("run", HOOK, "--all-files")
    assert code == 0, output


def test_the_hook_of_all_languages(pre_commit, project, git):
    shutil.copytree(EXAMPLES / "web", project / "web")
    shutil.copy(EXAMPLES / "notebooks" / "evaluation.ipynb", project / "evaluation.ipynb")
    (project / "worker.mts").write_text("await openai.beta.threads.create();\n")
    (project / "old.mts").write_text("await openai.beta.threads.create();\n")
    (project / "responses-migration.toml").write_text('extend-exclude = ["old.mts"]\n')
    git("add", "--all", cwd=project)
    code, output = pre_commit("run", ALL_LANGUAGES, "--all-files")
    assert code == 1
    assert "bot.py:37:14: OAR111" in output
    assert "web/app/api/chat/route.ts:7:18: OAR124" in output
    assert "evaluation.ipynb:cell 3:1:8: OAR122" in output
    assert "worker.mts:1:7: OAR111" in output
    assert "old.mts" not in output
    assert "answers.py" not in output


def test_the_hook_that_fixes_says_so_and_passes_then(pre_commit, project, git):
    (project / "old.py").write_text(
        "import openai\n\nopenai.chat.completions.create(model='gpt-5', messages=[])\n"
    )
    git("add", "old.py", cwd=project)
    arguments = ["run", FIX, "--hook-stage=manual", "--files", "old.py"]
    code, output = pre_commit(*arguments)
    assert code == 1
    assert "files were modified by this hook" in output
    assert "openai.responses.create(" in (project / "old.py").read_text()
    git("add", "old.py", cwd=project)
    code, output = pre_commit(*arguments)
    assert code == 0, output


@pytest.mark.parametrize(
    ("hook", "expected"), [(ALL_LANGUAGES, SUFFIXES), (FIX, SUFFIXES - DOCUMENT_SUFFIXES)]
)
def test_the_hooks_name_every_kind_of_file_that_is_read(hook, expected):
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    (pattern,) = re.findall(rf"- id: {hook}\n(?:  .*\n)*?  files: '(.*)'", manifest)
    assert all(re.search(pattern, f"folder/name{suffix}") for suffix in expected)
    suffixes = re.search(r"\((\w+(?:\|\w+)+)\)\$", pattern)[1].split("|")
    assert {f".{suffix}" for suffix in suffixes} == expected


def test_pre_commit_accepts_the_manifest(pre_commit, repository):
    code, output = pre_commit("validate-manifest", str(repository / ".pre-commit-hooks.yaml"))
    assert code == 0, output
