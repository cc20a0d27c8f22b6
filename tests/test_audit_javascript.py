"""The half of the SDK audit that needs npm: data/responses.toml against the npm package."""

import subprocess

import pytest

from tools import audit, surface

pytest_plugins = ("registry",)


@pytest.fixture(scope="module")
def found(npm_packages):
    return surface.javascript(npm_packages)


def test_the_data_has_what_the_sdk_has(found):
    assert audit.surface_complaints("javascript", found) == []


def test_the_data_is_what_the_command_writes(found):
    made = surface.text({"python": surface.python(), "javascript": found})
    assert made == surface.DATA.read_text(encoding="utf-8")


def test_the_surface_is_the_whole_one(found):
    # parameters: 18 that Chat has as well, 15 more
    assert len(found["parameters"]["client.responses.create"]) == 33
    assert len(found["events"]["stream"]) == 59
    assert found["events"]["stream_listeners"] == ["abort", "connect", "end", "event"]
    assert "response.steer.accepted" in found["events"]["web_socket"]
    assert {"inputItems", "inputTokens"} <= set(found["members"]["client.responses"])
    assert found["members"]["client.responses.inputTokens"] == ["count"]
    assert "output_text" in found["result"]["response"]


def test_a_directory_without_the_sdk_is_an_error(tmp_path):
    (tmp_path / "package.json").write_text("{}", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        surface.javascript(tmp_path)
