"""Every `good` example type-checks against the SDKs that users have, and the checkers do check."""

import re
import subprocess
from importlib.metadata import version

import pytest
from packaging.specifiers import SpecifierSet
from type_checkers import pyright_errors, typescript_errors

from tools.generate import documents_by_code

pytest_plugins = ("registry",)

# Each must be an error: a checker that sees no SDK would let everything pass.
PYTHON_CONTROLS = {
    "unknown_import.py": "from openai import NoSuchName\n",
    "unknown_module.py": "import openai.no_such_module\n",
    "unknown_method.py": "import openai\n\nopenai.OpenAI().responses.list()\n",
    "unknown_parameter.py": (
        "import openai\n\nopenai.OpenAI().responses.create(model='gpt-5.5', messages=[])\n"
    ),
}
NODE_CONTROLS = {
    "unknown-import.tsx": 'import { NoSuchName } from "openai";\nconsole.log(NoSuchName);\n',
    "unknown-module.tsx": 'export { name } from "openai/no-such-module";\n',
    "unknown-method.tsx": 'import OpenAI from "openai";\nnew OpenAI().responses.list();\n',
    "unknown-parameter.tsx": (
        'import OpenAI from "openai";\n'
        'new OpenAI().responses.create({ model: "gpt-5.5", messages: [] });\n'
    ),
}
# as an example says it: `# openai>=3.25`, `// openai>=6.47`
_NEEDS = re.compile(r"^(?:#|//) openai(>=[\d.]+)$", re.MULTILINE)


def examples(language):
    """The text of each good example by the id of its rule and a number."""
    return {
        f"{document['id']}-{number}": text
        for documents in documents_by_code().values()
        for document in documents
        if (document["language"] == "python") == (language == "python")
        for number, text in enumerate(document["metadata"].get("good", ()))
    }


def beyond(files, sdk):
    """The examples that say that they need a newer SDK."""
    return {
        name
        for name, text in files.items()
        if (needs := _NEEDS.search(text)) and sdk not in SpecifierSet(needs[1])
    }


def unexpected(errors, expected):
    """The errors of files that should have none, and the files without the error they should have.

    An example that says it needs a newer SDK without needing it is one of the latter.
    """
    found = {error.file for error in errors}
    return [error for error in errors if error.file not in expected] + sorted(expected - found)


def is_of_another_package(error):
    # what Python examples import besides the SDK is not installed: litellm alone takes 190 MB
    return error.rule == "reportMissingImports" and not error.message.startswith('Import "openai')


@pytest.mark.parametrize("requirement", ["openai==2.*", f"openai=={version('openai')}"])
def test_python_examples(requirement, new_environment, clean_environment, tmp_path):
    python = new_environment(requirement)
    sdk = subprocess.run(
        [python, "-c", "import importlib.metadata as m; print(m.version('openai'))"],
        env=clean_environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert sdk in SpecifierSet(requirement.removeprefix("openai"))
    files = {f"{name}.py": text for name, text in examples("python").items()}
    assert files
    project = tmp_path / "project"
    errors = pyright_errors(
        project, files | PYTHON_CONTROLS, clean_environment, mode="basic", python=python
    )
    errors = [error for error in errors if not is_of_another_package(error)]
    assert unexpected(errors, beyond(files, sdk) | set(PYTHON_CONTROLS)) == []


def test_javascript_examples(node_sdk, npm_packages):
    files = {f"{name}.tsx": text for name, text in examples("javascript").items()}
    assert files
    errors = typescript_errors(
        node_sdk.project, files | NODE_CONTROLS, npm_packages, jsx="preserve"
    )
    assert unexpected(errors, beyond(files, node_sdk.version) | set(NODE_CONTROLS)) == []
