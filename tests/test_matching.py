"""What decides whether a rule fires, beyond what the fixtures of the rules show."""

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.languages import BY_SUFFIX
from flake8_responses_migration.source import SourceFile


def codes(text):
    return [finding.code for finding in check(SourceFile("a.ts", text, BY_SUFFIX[".ts"]))]


@pytest.mark.parametrize(
    "text",
    [
        'import { openai } from "./services/openai";\nopenai.createImage("a cat").data;\n',
        "export const flags = features.beta.assistants ? 1 : features.beta.threads;\n",
        '// openai/gpt-oss-120b\nvi.mock("groq-sdk", () => ({ default: class {'
        " chat = { completions: { create: vi.fn() } }; } }));\n",
    ],
    ids=["own-wrapper", "feature-flags", "mock-of-another-vendor"],
)
def test_the_projects_own_things_are_silent(text):
    assert codes(text) == []
