"""One annotated fixture for each code: every marked line is found there and nowhere else."""

import pytest
from fixtures import ALL, FIXTURES, code_of, expected, places, source

from flake8_responses_migration.check import check
from flake8_responses_migration.languages import BY_SUFFIX, TSX


def identifier(path):
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize("path", ALL, ids=identifier)
def test_fixture(path):
    code = code_of(path)
    found = [place[1:] for place in places(check(source(path))) if place[0] == code]
    assert found == expected(path.read_text(encoding="utf-8"), code)
    assert found, "a fixture shows at least one finding"


# What only TypeScript can say, or only a file with JSX, is kept in fixtures of its own.
@pytest.mark.parametrize(
    "path",
    [p for p in FIXTURES["javascript"] if not p.stem.endswith(("_types", "_jsx"))],
    ids=identifier,
)
def test_each_suffix_of_the_family_gives_the_same_findings(path):
    text = path.read_text(encoding="utf-8")
    found = {
        suffix: check(source(path.with_suffix(suffix), text))
        for suffix, language in BY_SUFFIX.items()
        if language.pack == TSX.pack
    }
    assert len(found) == 8
    assert all(findings == found[path.suffix] for findings in found.values())
