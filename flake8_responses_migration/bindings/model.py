"""What an expression can stand for, in any language: canonical names, and how sure they are."""

from __future__ import annotations

import enum
import functools
import re
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from ..toml import load_data

if TYPE_CHECKING:
    from collections.abc import Iterable

# Kinds of expressions that say that there is nothing.
NO_VALUE = frozenset({"none", "null", "undefined"})

_PORT = re.compile(r":(?:\d+|\{\})?$")
_HOST = re.compile(r"[a-z0-9][a-z0-9.{}-]*|\[[0-9a-f:]+\]")
_URL = re.compile(r"(?:https?|wss?)://([^/?#\s]*)([^?#\s]*)", re.IGNORECASE)


class Receiver(enum.IntEnum):
    """The verdict on a receiver; where several bindings reach a use, the highest wins."""

    UNKNOWN = 0
    FOREIGN = 1
    LIKELY = 2
    COMPATIBLE = 3
    PROVEN = 4


@dataclass(frozen=True)
class Value:
    """What an expression stands for.

    ``name`` is canonical ("client.beta.threads", "openai.types.beta.Assistant"), or empty where
    nothing is known. ``local`` is a class, an instance or a function of the same file; its type
    belongs to the language's own bindings.
    """

    name: str = ""
    receiver: Receiver = Receiver.UNKNOWN
    platform: str = "openai"
    local: Any = field(default=None, compare=False)

    @property
    def on_client(self) -> bool:
        """Whether this is an OpenAI client or hangs on one."""
        return self.name == "client" or self.name.startswith("client.")

    @property
    def is_result(self) -> bool:
        """Whether this came out of a call of the API."""
        return self.on_client and "()" in self.name

    @property
    def is_of_responses(self) -> bool:
        """Whether this came out of the API that code moves to, whose results are read anew."""
        return self.name.startswith("client.responses.")

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known but, at most, that the name is another vendor's."""
        return self.local is None and self in (UNKNOWN, VENDOR_NAMED)


UNKNOWN = Value()
# Something of which no more is known than that its name is another vendor's.
VENDOR_NAMED = Value(".vendor")
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# A class or the module itself was called, or a function whose name says that it makes something.
_MADE = re.compile(
    r"(?:(?:\.default|\.[A-Z]\w*)(?:\.\w+)?)?\(\)|\.(?:build|connect|create|init|make)\w*\(\)"
)


def best(values: Iterable[Value]) -> Value:
    """Return the value that tells most, of all that may reach one place.

    What comes from the API that code moves to comes last: where a result may be that of either,
    reading it in the old way is right for one of them.
    """
    return max(values, key=_telling, default=UNKNOWN)


def _telling(value: Value) -> tuple[Receiver, bool, bool, bool]:
    return (
        value.receiver,
        value.local is not None,
        bool(value.name),
        not value.is_of_responses,
    )


class Vocabulary:
    """The names of ``data/clients*.toml``, and what attributes, calls and indexes make of them.

    ``factories`` and ``foreign`` are the user's additions: dotted names of functions that return
    an OpenAI client, and of modules, classes or functions that belong to another vendor.
    ``pack`` is the pack of rules whose languages the names are those of.
    """

    def __init__(
        self,
        factories: Iterable[str] = (),
        foreign: Iterable[str] = (),
        *,
        pack: str = "python",
    ) -> None:
        data = _merged(load_data("clients.toml"), load_data(f"clients-{pack}.toml"))
        self.transparent_types = frozenset(data["transparent_types"])
        self.iterable_types = frozenset(data["iterable_types"])
        self.field_functions = frozenset(data["field_functions"])
        self.other_result_arguments = frozenset(data["other_result_arguments"])
        self._accessors = frozenset(data["accessors"])
        self._same_receiver = frozenset(data["same_receiver_calls"])
        self._same_result = frozenset(data["same_result_calls"])
        self._roots = frozenset(data["roots"])
        self._distinctive: tuple[str, ...] = tuple(data["distinctive"])
        # the platform of what SDKs without clients return
        self._removed_platform: str = data["removed_platform"]
        self._namespaces: tuple[str, ...] = tuple(data["namespaces"])
        self._first_argument = frozenset(data["first_argument"])
        self._calls_first_argument = frozenset(data["calls_first_argument"])
        self._clients: dict[str, str] = data["clients"]
        self._factories: dict[str, str] = {
            **data["factories"],
            **dict.fromkeys(factories, "openai"),
        }
        self._drop_in: dict[str, str] = data["drop_in"]
        self._aliases: dict[str, str] = data["aliases"]
        self._instances: dict[str, str] = data["instances"]
        self._results: dict[str, str] = data["results"]
        self._evidence: dict[str, list[str]] = data["evidence"]
        self._hosts: dict[str, str] = data["hosts"]
        self._http_modules = frozenset(data["http_modules"])
        self._gateways: dict[str, str] = data["gateways"]
        self._own_machine = frozenset(data["own_machine"]["hosts"])
        self._model_server_ports = frozenset(data["own_machine"]["model_server_ports"])
        self._vendors = frozenset([*data["foreign"]["modules"], *foreign])
        self._foreign = self._vendors.union(data["foreign"].get("look_alikes", ()))
        self._foreign_word = re.compile(
            # names write one word as several: deepSeek, OPEN_ROUTER, lm-studio
            r"(?<![a-z])(?:"
            + "|".join("[_-]?".join(word) for word in data["foreign"]["words"])
            + r")(?![a-z])"
        )
        # what only some languages have
        self.globals = frozenset(data.get("globals", ()))
        self.transports = frozenset(data.get("transports", ()))
        self.providers = frozenset(data.get("providers", ()))
        self.client_argument = frozenset(data.get("client_argument", ()))
        self._own_modules = frozenset(data.get("own_modules", ()))
        self._camel_case: bool = data.get("camel_case", False)
        # the same few names stand all over a file
        self._is_vendor_word = functools.lru_cache(maxsize=8192)(self.names_foreign_vendor)

    def named(self, name: str) -> Value:
        """Return the value of an imported name such as ``langfuse.openai.AsyncOpenAI``."""
        prefix = _longest_prefix(name, self._drop_in)
        if prefix:
            name = self._drop_in[prefix] + name[len(prefix) :]
        prefix = _longest_prefix(name, self._aliases)
        if prefix:
            return Value(self._aliases[prefix] + name[len(prefix) :], Receiver.PROVEN)
        if name in self._factories or name in self._clients:
            return Value(name, Receiver.PROVEN)
        if self.is_foreign(name) and not any(f.startswith(name) for f in self._factories):
            return Value(name, Receiver.FOREIGN)
        return Value(
            name, Receiver.PROVEN if name.split(".", 1)[0] == "openai" else Receiver.UNKNOWN
        )

    def is_foreign(self, name: str) -> bool:
        """Whether a module or a member of one belongs to another vendor."""
        scope = name.partition("/")[0]
        return scope in self._foreign or bool(_longest_prefix(name, self._foreign))

    def is_vendor(self, module: str) -> bool:
        """Whether a module speaks to another vendor's models."""
        return bool(_longest_prefix(module, self._vendors))

    def attribute(self, value: Value, name: str) -> Value:
        """Return the value of ``value.name``."""
        if value.on_client:
            if name in self._accessors and not value.is_result:
                return value
            dotted = f"{value.name}.{name}"
            return replace(value, name=self._aliases.get(dotted, dotted), local=None)
        if value.receiver is Receiver.FOREIGN:
            named = f"{value.name}.{name}" if value.name else ""
            return replace(value, name=named, local=None)
        if value.name:
            member = self.named(f"{value.name}.{name}")
            if (
                member.on_client
                or member.name in self._factories
                or member.receiver is Receiver.FOREIGN
            ):
                return member
            # below an imported module nothing but a module or a class is expected
            is_object = "()" in value.name or "." in value.name
            if name in self._roots and is_object and not value.name.startswith(self._namespaces):
                likely = Value(f"client.{name}", Receiver.LIKELY)
                return self.demoted(likely) if self._is_named_after_vendor(value) else likely
            return member
        if name in self._roots:
            return Value(f"client.{name}", Receiver.LIKELY)
        return UNKNOWN

    def call(self, value: Value, first: Value = UNKNOWN) -> Value:
        """Return the value of a call of ``value`` whose first positional argument is ``first``."""
        name = value.name
        if name == "client":
            # a class of clients, as `type[OpenAI]` promises one
            return value
        platform = self._factories.get(name) or self._clients.get(_public(name))
        if platform is not None:
            return _client(platform)
        if name in self._first_argument:
            return first
        if name in self._calls_first_argument:
            return self.call(first)
        if value.on_client:
            parent, _, last = name.rpartition(".")
            if last in self._same_receiver and "()" not in name:
                return replace(value, name=parent)
            if last in self._same_result and "()" in parent:
                return replace(value, name=parent)
            return self._result(value, name + "()")
        if value.receiver is Receiver.FOREIGN:
            return replace(value, name=name + "()" if name else "")
        if name.startswith("openai."):
            return self.instance(value, called=True)
        # An unknown function that is handed a client, a resource or a method most often wraps it:
        # wrap_openai(OpenAI()), instructor.patch(client), retry(client.chat.completions.create).
        if (first.on_client and not first.is_result) or first.receiver is Receiver.FOREIGN:
            return first
        return Value(name + "()") if name else UNKNOWN

    def hands_through(self, name: str) -> bool:
        """Whether a function gives what it is given, or makes a type of the SDK of it."""
        return name in self._first_argument or name.startswith(("openai.", "client."))

    def evidence(self, value: Value) -> list[str]:
        """Return the arguments one of which a call of ``value`` has; empty where it needs none."""
        return self._evidence.get(value.name, []) if value.receiver is Receiver.LIKELY else []

    def instance(self, value: Value, *, called: bool = False) -> Value:
        """Return what an annotation with ``value`` promises."""
        platform = self._clients.get(_public(value.name))
        if platform is not None:
            return _client(platform)
        if value.receiver is Receiver.FOREIGN:
            return value
        for pattern, path in self._instances.items():
            if fnmatchcase(value.name, pattern):
                return Value(path, Receiver.PROVEN)
        if called and value.name:
            return self._result(value, value.name + "()")
        return UNKNOWN

    def _result(self, value: Value, name: str) -> Value:
        """Return the result ``name``, by the name of the call whose results look like it."""
        like = self._results.get(name)
        if like is None:
            return replace(value, name=name, local=None)
        is_removed = name.startswith("openai.") and not name.startswith(self._namespaces)
        platform = self._removed_platform if is_removed else value.platform
        return Value(like, value.receiver, platform)

    def index(self, value: Value, key: str | None = None) -> Value:
        """Return the value of ``value[...]`` or of what iterating over it gives.

        A literal ``key`` reads like an attribute: ``completion["choices"]``.
        """
        if value.is_result or value.name.endswith("()"):
            if key is not None:
                return replace(value, name=f"{value.name}.{key}")
            return self._result(value, value.name + "[]")
        if value.on_client and key is not None:
            return self.attribute(value, key)
        return value if value.receiver is Receiver.FOREIGN else UNKNOWN

    def is_distinctive(self, value: Value) -> bool:
        """Whether the path alone tells that this is OpenAI."""
        return value.name.startswith(self._distinctive)

    def demoted(self, value: Value) -> Value:
        """Return a likely value as another vendor's, unless its path is or may become OpenAI's."""
        if value.receiver is not Receiver.LIKELY or self._may_become_distinctive(value):
            return value
        return replace(value, receiver=Receiver.FOREIGN)

    def is_settled(self, value: Value) -> bool:
        """Whether the way to a likely value has been judged: `demoted` says no more of it."""
        return value.receiver is Receiver.LIKELY and not self._may_become_distinctive(value)

    def _may_become_distinctive(self, value: Value) -> bool:
        below = value.name + "."
        return self.is_distinctive(value) or any(p.startswith(below) for p in self._distinctive)

    def _is_named_after_vendor(self, value: Value) -> bool:
        return value.name.startswith(VENDOR_NAMED.name) or self.names_foreign_vendor(value.name)

    def vendor_named(self, value: Value, name: str) -> Value:
        """Return what ``name`` stands for: where nothing else tells, the vendor that it names."""
        is_open = value is UNKNOWN or (value.name == "client" and value.receiver is Receiver.LIKELY)
        return VENDOR_NAMED if is_open and self._is_vendor_word(name) else value

    def is_made_by_package(self, value: Value, module: str) -> bool:
        """Whether a class of a package that nothing is known of, or what makes one, was called.

        A package with a client of its own is another vendor's, or wraps one.
        """
        if module.startswith((".", "/", "@/", "~", "#")) or "openai" in value.name.lower():
            return False
        if re.split(r"[./]", module, maxsplit=1)[0] in self._own_modules:
            return False
        head = value.name.removeprefix(module)
        return head != value.name and bool(_MADE.match(head))

    def is_http_client(self, value: Value) -> bool:
        """Whether this is a general HTTP library, or something it made."""
        return value.name.split(".", 1)[0].removesuffix("()") in self._http_modules

    def host(self, text: str) -> str | None:
        """Return the platform behind a URL, ``"other"`` for another vendor, None where unknown.

        What is not known of the text is written ``{}``.
        """
        match = _URL.match(text)
        if match is None:
            return None
        host, path = _PORT.sub("", match[1].lower().rpartition("@")[2]), match[2]
        for gateway, below in self._gateways.items():
            if host == gateway:
                return "openai" if below in path else "other"
        for suffix, platform in self._hosts.items():
            if host == suffix or host.endswith(("." + suffix, "{}" + suffix)):
                return platform
        return "other" if _HOST.fullmatch(host) else None

    def may_be_stand_in(self, text: str) -> bool:
        """Whether a URL is of this machine, at a port that no known model server listens on."""
        match = _URL.match(text)
        if match is None:
            return False
        host, _, port = match[1].lower().rpartition(":")
        return host in self._own_machine and port not in self._model_server_ports

    def names_foreign_vendor(self, text: str) -> bool:
        """Whether an identifier or an environment name speaks of another vendor."""
        words = _CAPITAL.sub("_", text) if self._camel_case else text
        return bool(self._foreign_word.search(words.lower()))


def _public(name: str) -> str:
    """Return the public name of a client class: the SDK's modules re-export it from ``openai``."""
    return f"openai.{name.rpartition('.')[2]}" if name.startswith("openai.") else name


def _client(platform: str) -> Value:
    receiver = Receiver.COMPATIBLE if platform == "other" else Receiver.PROVEN
    return Value("client", receiver, platform)


def _longest_prefix(name: str, table: Iterable[str]) -> str:
    """Return the longest entry of ``table`` that is ``name`` or a dotted prefix of it."""
    parts = name.split(".")
    entries = table if isinstance(table, (dict, frozenset)) else frozenset(table)
    for end in range(len(parts), 0, -1):
        prefix = ".".join(parts[:end])
        if prefix in entries:
            return prefix
    return ""


def _merged(shared: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return two tables as one: lists and tables of the same name are joined."""
    joined = dict(shared)
    for key, value in own.items():
        if isinstance(value, dict):
            joined[key] = _merged(shared.get(key, {}), value)
        else:
            joined[key] = [*shared.get(key, ()), *value] if isinstance(value, list) else value
    return joined


@functools.lru_cache(maxsize=8)
def vocabulary(
    factories: tuple[str, ...] = (), foreign: tuple[str, ...] = (), *, pack: str = "python"
) -> Vocabulary:
    """Return the vocabulary of a language pack with the user's additions, built once."""
    return Vocabulary(factories, foreign, pack=pack)
