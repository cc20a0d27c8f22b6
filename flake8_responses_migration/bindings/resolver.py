"""How an expression is resolved in any language: what is remembered, and what ends a circle.

A language's own bindings say how its code is written: what a chain hangs on, what a binding gives,
what a class assigns and what a type promises.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, Protocol, TypeVar

from .model import NO_VALUE, UNKNOWN, Receiver, Value, best

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from ast_grep_py import SgNode

    from .interface import Literals
    from .model import Vocabulary

# What a binding or a type may still tell more of.
_OPEN = (Receiver.UNKNOWN, Receiver.LIKELY)


class Scope(Protocol):
    """What every language knows of the scope of a class or a function."""

    kind: str
    node: SgNode


class Binding(Protocol):
    """What every language knows of one way in which a name gets its value."""

    kind: str
    annotation: SgNode | None


ScopeT = TypeVar("ScopeT", bound=Scope)
BindingT = TypeVar("BindingT", bound=Binding)


class Local(NamedTuple):
    """A class or function of this file, by the scope that it opens, or an instance of the class."""

    scope: Any
    is_instance: bool = False


class Resolver(ABC, Generic[ScopeT, BindingT]):
    """Resolves expressions of one file; scopes and bindings are the language's own."""

    # Longer ways from an expression to what it stands for are not followed.
    depth_limit: ClassVar[int]
    # The fields of a member and of an index that name what is taken.
    name_fields: ClassVar[tuple[str, str]]
    # The arguments of a client that say where it points.
    url_argument: ClassVar[str]
    key_argument: ClassVar[str]

    literals: Literals

    def __init__(self, vocabulary: Vocabulary, imports: Iterable[str]) -> None:
        self._vocabulary = vocabulary
        self._values: dict[SgNode, Value] = {}
        self._given: dict[BindingT, Value] = {}
        self._promises: dict[SgNode, Value] = {}
        self._resolving: set[object] = set()
        self._promising: set[SgNode] = set()
        self._depth = 0
        self._following = 0
        modules = list(imports)
        names = [vocabulary.named(module).name.split(".", 1)[0] for module in modules]
        self.imports_openai = any(name in ("openai", "client") for name in names)
        self._speaks_to_others = not self.imports_openai and any(map(self._is_vendor, modules))

    def value(self, node: SgNode) -> Value:
        """Return what an expression, a type, or a name in an import stands for."""
        imported = self._imported(node)
        value = self._evaluate(node) if imported is None else imported
        is_weak = value.receiver is Receiver.LIKELY and not self._vocabulary.is_distinctive(value)
        if is_weak and (self._speaks_to_others or self._names_foreign_vendor(node)):
            return Value(value.name, Receiver.FOREIGN)
        return UNKNOWN if value.is_unknown else value

    # What a language says.

    @abstractmethod
    def _imported(self, node: SgNode) -> Value | None:
        """Return the value of a name in an import, None for any other node."""

    @abstractmethod
    def _earlier(self, node: SgNode) -> SgNode | None:
        """Return what a member, an index or a call hangs on, None where a chain begins."""

    @abstractmethod
    def _root(self, node: SgNode) -> Value:
        """Return what an expression that hangs on nothing stands for."""

    @abstractmethod
    def _step(self, node: SgNode, value: Value) -> Value:
        """Return what a member, an index or a call makes of ``value``."""

    @abstractmethod
    def _attribute(self, value: Value, name: str) -> Value:
        """Return what ``value.name`` stands for."""

    @abstractmethod
    def _promised(self, node: SgNode) -> Value:
        """Return what a type or an annotation promises."""

    @abstractmethod
    def _given_by(self, binding: BindingT) -> Value:
        """Return what a binding gives, by its kind."""

    @abstractmethod
    def _assigned(self, scope: ScopeT, name: str) -> Sequence[BindingT]:
        """Return the bindings of a member of a class of this file."""

    @abstractmethod
    def _base_nodes(self, scope: ScopeT) -> Iterable[SgNode]:
        """Return what a class is derived from."""

    @abstractmethod
    def _returned(self, scope: ScopeT) -> Value:
        """Return what the ``return`` and ``yield`` of a function give."""

    def _is_vendor(self, module: str) -> bool:
        return self._vocabulary.is_vendor(module)

    def _names_foreign_vendor(self, node: SgNode) -> bool:
        """Whether a chain begins, up to the first call or index, with another vendor's name."""
        beginning = re.split(r"[(\[]", node.text(), maxsplit=1)[0]
        return self._vocabulary.names_foreign_vendor(beginning)

    def _class_level(self, scope: ScopeT, name: str) -> Value:
        """Return what the body of a class defines under a name, beside assignments."""
        return UNKNOWN

    # Expressions.

    def _evaluate(self, node: SgNode) -> Value:
        known = self._values.get(node)
        if known is not None:
            return known
        if self._depth > self.depth_limit or node in self._resolving:
            return UNKNOWN
        self._depth += 1
        self._resolving.add(node)
        try:
            value = self._values[node] = self._fold(node)
        finally:
            self._depth -= 1
            self._resolving.discard(node)
        return value

    def _fold(self, node: SgNode) -> Value:
        """Resolve a chain of members, indexes and calls from its root outwards."""
        spine = []
        current = node
        while current not in self._values:
            inner = self._earlier(current)
            if inner is None:
                break
            spine.append(current)
            current = inner
        value = self._values.get(current) or self._root(current)
        for outer in reversed(spine):
            value = self._values[outer] = self._step(outer, value)
        return value

    def _best_of(self, nodes: Iterable[SgNode]) -> Value:
        return best(self._evaluate(node) for node in nodes)

    def _with_stored(self, found: Value, stored: Collection[BindingT]) -> Value:
        """Return what was assigned to a member of an object, where its name tells less."""
        if not stored or found.receiver not in _OPEN:
            return found
        return best([self._bound_to(stored), found])

    def _judged(self, node: SgNode, held: Value, found: Value) -> Value:
        """Return what ``node`` takes from ``held``: from another vendor's comes nothing else."""
        if found.receiver is Receiver.LIKELY and not self._vocabulary.is_settled(held):
            is_foreign = self._speaks_to_others or self._names_foreign_vendor(node)
            found = self._vocabulary.demoted(found) if is_foreign else found
        return self._named(node, found)

    def _named(self, node: SgNode, value: Value) -> Value:
        """Return ``value``, or the vendor that the last name of a chain speaks of."""
        taken = node.field("function") or node
        for field in self.name_fields:
            taken = taken.field(field) or taken
        is_name = taken.kind() == "string" or taken.kind().endswith("identifier")
        return self._vocabulary.vendor_named(value, taken.text()) if is_name else value

    def is_call(self, call: SgNode, value: Value) -> bool:
        """Whether a call of ``value`` is one of the API, as far as its arguments are in sight."""
        evidence = self._vocabulary.evidence(value)
        if not evidence or self.literals.hides_arguments(call):
            return True
        return any(argument.name in evidence for argument in self.literals.arguments(call))

    def hands_through(self, function: SgNode) -> bool:
        """Whether a call of ``function`` gives what it is given, or a type of the SDK with it."""
        return self._vocabulary.hands_through(self.value(function).name or function.text())

    def _gives_something_else(self, call: SgNode, value: Value) -> bool:
        return not self.is_call(call, value) or any(
            argument.name in self._vocabulary.other_result_arguments
            for argument in self.literals.arguments(call)
        )

    # Clients.

    def _constructed(self, call: SgNode, client: Value) -> Value:
        """Judge a client by the endpoint that its constructor, or a copy of it, names.

        An Azure or Bedrock client stays what it is behind any gateway.
        """
        if client.platform != "openai":
            return client
        given = {argument.name: argument.value for argument in self.literals.arguments(call)}
        url = given.get(self.url_argument)
        if url is None or url.kind() in NO_VALUE:
            return client
        platform = self._endpoint(url)
        if platform is None and self.key_argument in given:
            key = given[self.key_argument].text()
            platform = "other" if self._vocabulary.names_foreign_vendor(key) else None
        if platform == "other":
            is_stubbed = not self._vocabulary.transports.isdisjoint(given)
            if not is_stubbed or not self._vocabulary.may_be_stand_in(self._text(url)):
                return Value(client.name, Receiver.COMPATIBLE)
            platform = None
        if platform is None:
            return Value(client.name, Receiver.LIKELY)
        return Value(client.name, Receiver.PROVEN, platform)

    def _endpoint(self, node: SgNode) -> str | None:
        """Return the platform that a base URL points at, None where nothing tells."""
        platform = self._vocabulary.host(self._text(node))
        if platform is None and self._vocabulary.names_foreign_vendor(node.text()):
            return "other"
        return platform

    def _text(self, node: SgNode) -> str:
        return self.literals.text(node) or ""

    # Classes and functions of the file.

    def _function(self, node: SgNode) -> ScopeT | None:
        """Return the scope of the function of this file that an expression is, or None."""
        local = self._evaluate(node).local
        if not isinstance(local, Local) or local.scope.kind != "function":
            return None
        function: ScopeT = local.scope
        return function

    def _member(self, scope: ScopeT, name: str) -> Value:
        """Look a member up in a class of this file, then in what it is derived from."""
        assigned = self._assigned(scope, name)
        found = best([self._bound_to(assigned), self._class_level(scope, name)])
        if found is not UNKNOWN:
            return found
        inherited = best(self._attribute(base, name) for base in self._bases(scope))
        if inherited.on_client or inherited.receiver is Receiver.FOREIGN or inherited.local:
            return inherited
        if assigned:
            return UNKNOWN
        # what nothing in the file defines may still come from outside: a mixin, setattr
        return self._vocabulary.attribute(UNKNOWN, name)

    def _bases(self, scope: ScopeT) -> Iterator[Value]:
        """Yield what the bases of a class make of its instances."""
        if scope in self._resolving:
            return
        self._resolving.add(scope)
        try:
            for base in self._base_nodes(scope):
                value = self._evaluate(base)
                if isinstance(value.local, Local):
                    yield Value(local=Local(value.local.scope, is_instance=True))
                elif value.name:
                    instance = self._vocabulary.instance(value)
                    yield value if instance is UNKNOWN else instance
        finally:
            self._resolving.discard(scope)

    def _instance_of(self, scope: ScopeT) -> Value:
        base = best(self._bases(scope))
        return base if base.on_client else Value(local=Local(scope, is_instance=True))

    def _result_of(self, scope: ScopeT) -> Value:
        """Return what calling a function of this file gives."""
        if scope.node in self._resolving:
            return UNKNOWN
        self._resolving.add(scope.node)
        try:
            result = self._returned(scope)
            promised = scope.node.field("return_type")
            if result.receiver not in _OPEN or result.local is not None or promised is None:
                return result
            return best([result, self._annotated(promised)])
        finally:
            self._resolving.discard(scope.node)

    # Types.

    def _annotated(self, node: SgNode) -> Value:
        """Return what a type or an annotation promises of the value."""
        known = self._promises.get(node)
        if known is not None:
            return known
        if self._depth > self.depth_limit or node in self._promising:
            return UNKNOWN
        self._depth += 1
        self._promising.add(node)
        try:
            value = self._promises[node] = self._promised(node)
        finally:
            self._depth -= 1
            self._promising.discard(node)
        if not self._promising:
            # what was found on the way may have been cut short by where it was asked from
            self._promises.clear()
        return value

    def _instance(self, value: Value) -> Value:
        """Return what a type promises that stands for ``value``."""
        if isinstance(value.local, Local) and value.local.scope.kind == "class":
            return self._instance_of(value.local.scope)
        return self._vocabulary.instance(value)

    # Bindings.

    def _bound_to(self, bindings: Collection[BindingT]) -> Value:
        """Return what bindings of one place give; their types count where it is unknown."""
        given = best(self._bound(binding) for binding in bindings)
        if given.local is not None or given.receiver not in _OPEN:
            return given
        promises = [b for b in bindings if b.annotation is not None and b.kind != "type"]
        return best([given, *(self._promise_of(binding) for binding in promises)])

    def _promise_of(self, binding: BindingT) -> Value:
        annotation = binding.annotation
        return self._annotated(annotation) if annotation is not None else UNKNOWN

    def _bound(self, binding: BindingT) -> Value:
        known = self._given.get(binding)
        if known is not None:
            return known
        if binding in self._resolving:
            return UNKNOWN
        # what is found inside a circle of bindings is not the whole truth about them
        is_outermost = self._following == 0
        self._resolving.add(binding)
        self._following += 1
        try:
            value = self._given_by(binding)
        finally:
            self._following -= 1
            self._resolving.discard(binding)
        if is_outermost:
            self._given[binding] = value
        return value
