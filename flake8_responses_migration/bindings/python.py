"""Bindings of a Python file: what its names, attributes and calls stand for.

Nothing is executed. A use is resolved through the assignments, imports, parameters, ``with`` and
``for`` targets that may reach it: within one scope the nearest ones before it, back to the first
that always runs; from a nested function every binding of the enclosing scope.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .model import UNKNOWN, Receiver, Value, Vocabulary, best

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ast_grep_py import SgNode

# Deeper nests of calls and operators than this are not followed.
_DEPTH = 60

_COLLECTED = [
    "import_statement",
    "import_from_statement",
    "assignment",
    "named_expression",
    "for_statement",
    "for_in_clause",
    "with_item",
    "function_definition",
    "lambda",
    "class_definition",
    "global_statement",
    "nonlocal_statement",
    "return_statement",
    "yield",
    "augmented_assignment",
]
# Calls that put something into a list.
_GROWING = {
    "kind": "call",
    "has": {
        "field": "function",
        "kind": "attribute",
        "has": {"field": "attribute", "regex": "^(append|extend|insert)$"},
    },
}

_SPINE = {
    "attribute": "object",
    "subscript": "value",
    "call": "function",
}

_STRING_PREFIX = re.compile(r"[A-Za-z]*")


class Argument(NamedTuple):
    """An argument of a call: its name (empty when positional), its own node and its value."""

    name: str
    node: SgNode
    value: SgNode


@dataclass(eq=False)
class _Binding:
    kind: str
    start: int
    statement: SgNode
    expression: SgNode | None = None
    annotation: SgNode | None = None
    name: str = ""


@dataclass(eq=False)
class _Scope:
    kind: str
    node: SgNode
    start: int
    end: int
    parent: _Scope | None
    names: dict[str, list[_Binding]] = field(default_factory=dict)
    # classes only: what is assigned to attributes of the instance or the class
    attributes: dict[str, list[_Binding]] = field(default_factory=dict)
    # functions only
    returns: list[SgNode] = field(default_factory=list)
    yields: list[SgNode] = field(default_factory=list)
    parameters: list[str] = field(default_factory=list)
    outer_names: set[str] = field(default_factory=set)
    decorators: str = ""

    def bind(self, name: str, binding: _Binding) -> None:
        self.names.setdefault(name, []).append(binding)

    @property
    def module(self) -> _Scope:
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope


@dataclass(frozen=True, eq=False)
class _Local:
    """A class or function of this file, or an instance of the class."""

    scope: _Scope
    is_instance: bool = False


class PythonBindings:
    """Resolves expressions of one file; ``root`` is the parsed module."""

    def __init__(self, root: SgNode, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._values: dict[SgNode, Value] = {}
        self._resolving: set[_Binding | _Scope | SgNode] = set()
        self._depth = 0
        self._imports: list[str] = []
        self._dotted: dict[str, list[_Binding]] = {}
        # what is added to a list after its assignment, by the text that names the list
        self._added: dict[str, list[SgNode]] = {}
        end = root.range().end.index
        self._module = _Scope("module", root, 0, end + 1, None)
        self._scopes = [self._module]
        self._collect(root)
        self._starts = [scope.start for scope in self._scopes]
        modules = [vocabulary.named(module) for module in self._imports]
        self.imports_openai = any(
            value.name.split(".", 1)[0] in ("openai", "client") for value in modules
        )
        self._foreign_file = not self.imports_openai and any(
            value.receiver is Receiver.FOREIGN for value in modules
        )
        self._module_client = self._module_client_receiver()

    # What the engine asks.

    def value(self, node: SgNode) -> Value:
        """Return what an expression, or a name in an import statement, stands for."""
        if node.kind() == "dotted_name" or _is_import_name(node):
            return self._imported(node)
        value = self._evaluate(node)
        if not value.on_client:
            return value
        if value.receiver is Receiver.LIKELY and self._foreign_file:
            return (
                value
                if self._vocabulary.is_distinctive(value)
                else Value(value.name, Receiver.FOREIGN)
            )
        return value

    def arguments(self, call: SgNode) -> Iterator[Argument]:
        """Yield the arguments of a call, those of ``**`` dictionaries that are in sight included."""
        arguments = call.field("arguments")
        if arguments is None or arguments.kind() != "argument_list":
            return
        for child in arguments.children():
            if not child.is_named() or child.kind() == "comment":
                continue
            if child.kind() == "keyword_argument":
                name, value = child.field("name"), child.field("value")
                if name is not None and value is not None:
                    yield Argument(name.text(), child, value)
            elif child.kind() == "dictionary_splat":
                for literal in self.literals(child.children()[-1]):
                    yield from self._pairs(literal)
            else:
                yield Argument("", child, child)

    def literals(self, node: SgNode) -> list[SgNode]:
        """Return the dict, list, tuple and string displays that an expression may stand for."""
        return list(self._literals(node, 0))

    def text(self, node: SgNode) -> str | None:
        """Return the text of a string expression, ``{}`` for what is not known of it.

        None where the expression is no string as far as one can see.
        """
        return self._text(node, 0)

    def whole_string(self, node: SgNode) -> SgNode:
        """Return the largest string expression that ``node``, a string, is part of."""
        current = node
        for _ in range(_DEPTH):
            parent = current.parent()
            if parent is None:
                break
            kind = parent.kind()
            if kind in ("concatenated_string", "parenthesized_expression") or (
                kind == "binary_operator" and _operator(parent) in ("+", "%")
            ):
                current = parent
            elif (
                kind == "attribute"
                and (name := parent.field("attribute")) is not None
                and name.text() == "format"
                and (call := parent.parent()) is not None
                and call.kind() == "call"
            ):
                current = call
            else:
                break
        return current

    def client_of_argument(self, node: SgNode) -> Value:
        """Return what ``x`` stands for in ``x.post(..., node, ...)``."""
        arguments = node.parent()
        if arguments is not None and arguments.kind() == "keyword_argument":
            arguments = arguments.parent()
        call = arguments.parent() if arguments is not None else None
        if call is None or call.kind() != "call":
            return UNKNOWN
        function = call.field("function")
        receiver = function.field("object") if function is not None else None
        return self._evaluate(receiver) if receiver is not None else UNKNOWN

    def is_imported(self, identifier: SgNode) -> bool:
        """Whether a name is bound by an import, which is reported itself."""
        return any(binding.kind == "import" for binding in self._bindings_of(identifier))

    def platform(self, url: str) -> str | None:
        """Return the platform behind a URL, see Vocabulary.host."""
        return self._vocabulary.host(url)

    # Collecting.

    def _collect(self, root: SgNode) -> None:
        scope = self._module
        for node in root.find_all(any=[_GROWING, *({"kind": kind} for kind in _COLLECTED)]):
            bounds = node.range()
            start, end = bounds.start.index, bounds.end.index
            while start >= scope.end and scope.parent is not None:
                scope = scope.parent
            kind = node.kind()
            if kind == "function_definition":
                scope = self._collect_function(node, scope, start, end)
            elif kind == "class_definition":
                scope = self._collect_class(node, scope, start, end)
            elif kind == "lambda":
                scope = self._open("function", node, start, end, scope)
                self._collect_parameters(node, scope)
                body = node.field("body")
                if body is not None:
                    scope.returns.append(body)
            elif kind == "import_statement":
                self._collect_import(node, scope, start)
            elif kind == "import_from_statement":
                self._collect_import_from(node, scope, start)
            elif kind == "assignment":
                self._bind_target(
                    node.field("left"),
                    scope,
                    _Binding("value", end, node, node.field("right"), node.field("type")),
                )
            elif kind == "named_expression":
                self._bind_target(
                    node.field("name"), scope, _Binding("value", end, node, node.field("value"))
                )
            elif kind in ("for_statement", "for_in_clause"):
                iterated = node.field("right")
                if iterated is not None:
                    # a comprehension reads its target before the clause that binds it
                    whole = node.parent() or node
                    at = (
                        iterated.range().end.index
                        if kind == "for_statement"
                        else whole.range().start.index
                    )
                    self._bind_target(
                        node.field("left"), scope, _Binding("iterate", at, node, iterated)
                    )
            elif kind == "with_item":
                self._collect_with(node, scope, end)
            elif kind in ("global_statement", "nonlocal_statement"):
                scope.outer_names.update(
                    child.text() for child in node.children() if child.kind() == "identifier"
                )
            elif kind == "return_statement":
                returned = [child for child in node.children() if child.is_named()]
                scope.returns.extend(returned[:1])
            elif kind == "call":
                self._collect_added(node)
            elif kind == "augmented_assignment":
                grown, added = node.field("left"), node.field("right")
                if grown is not None and added is not None:
                    self._added.setdefault(grown.text(), []).append(added)
            elif kind == "yield":
                yielded = [child for child in node.children() if child.is_named()]
                scope.yields.extend(yielded[:1])

    def _open(self, kind: str, node: SgNode, start: int, end: int, parent: _Scope) -> _Scope:
        scope = _Scope(kind, node, start, end, parent)
        self._scopes.append(scope)
        return scope

    def _collect_function(self, node: SgNode, scope: _Scope, start: int, end: int) -> _Scope:
        inner = self._open("function", node, start, end, scope)
        inner.decorators = _decorators(node)
        name = node.field("name")
        if name is not None:
            scope.bind(name.text(), _Binding("function", start, node, name=str(len(self._scopes) - 1)))
        self._collect_parameters(node, inner)
        return inner

    def _collect_class(self, node: SgNode, scope: _Scope, start: int, end: int) -> _Scope:
        inner = self._open("class", node, start, end, scope)
        name = node.field("name")
        if name is not None:
            scope.bind(name.text(), _Binding("class", start, node, name=str(len(self._scopes) - 1)))
        return inner

    def _collect_parameters(self, node: SgNode, scope: _Scope) -> None:
        parameters = node.field("parameters")
        if parameters is None:
            return
        for child in parameters.children():
            if not child.is_named():
                continue
            kind = child.kind()
            name = child if kind == "identifier" else child.field("name")
            if name is None and kind == "typed_parameter":
                name = child.child(0)
            if name is None or name.kind() != "identifier":
                continue
            scope.parameters.append(name.text())
            scope.bind(
                name.text(),
                _Binding(
                    "parameter",
                    scope.start,
                    child,
                    child.field("value"),
                    child.field("type"),
                    name.text(),
                ),
            )

    def _collect_import(self, node: SgNode, scope: _Scope, start: int) -> None:
        for child in node.children():
            if child.kind() == "aliased_import":
                name, alias = child.field("name"), child.field("alias")
                if name is not None and alias is not None:
                    self._imports.append(name.text())
                    scope.bind(alias.text(), _Binding("import", start, node, name=name.text()))
            elif child.kind() == "dotted_name":
                self._imports.append(child.text())
                top = child.text().split(".", 1)[0]
                scope.bind(top, _Binding("import", start, node, name=top))

    def _collect_import_from(self, node: SgNode, scope: _Scope, start: int) -> None:
        module = node.field("module_name")
        if module is None:
            return
        self._imports.append(module.text())
        for child in node.field_children("name"):
            name = child.field("name") if child.kind() == "aliased_import" else child
            alias = child.field("alias") if child.kind() == "aliased_import" else child
            if name is not None and alias is not None:
                scope.bind(
                    alias.text(),
                    _Binding("import", start, node, name=f"{module.text()}.{name.text()}"),
                )

    def _collect_with(self, node: SgNode, scope: _Scope, end: int) -> None:
        item = node.child(0)
        if item is None or item.kind() != "as_pattern":
            return
        target = item.field("alias")
        if target is not None and target.kind() == "as_pattern_target":
            target = target.child(0)
        self._bind_target(target, scope, _Binding("enter", end, node, item.child(0)))

    def _collect_added(self, call: SgNode) -> None:
        function, arguments = call.field("function"), call.field("arguments")
        grown = function.field("object") if function is not None else None
        if grown is None or arguments is None or grown.kind() not in ("identifier", "attribute"):
            return
        self._added.setdefault(grown.text(), []).extend(
            child for child in arguments.children() if child.is_named()
        )

    def _bind_target(self, target: SgNode | None, scope: _Scope, binding: _Binding) -> None:
        if target is None:
            return
        kind = target.kind()
        if kind == "identifier":
            name = target.text()
            place = scope
            if name in scope.outer_names:
                place = scope.module
            place.bind(name, binding)
            if place.kind == "class":
                place.attributes.setdefault(name, []).append(binding)
        elif kind == "attribute":
            owner, attribute = target.field("object"), target.field("attribute")
            if owner is None or attribute is None:
                return
            class_scope = self._class_of(owner, scope)
            if class_scope is not None:
                class_scope.attributes.setdefault(attribute.text(), []).append(binding)
            else:
                self._dotted.setdefault(target.text(), []).append(binding)
        elif kind == "subscript":
            self._dotted.setdefault(target.text(), []).append(binding)
        elif kind in ("pattern_list", "tuple_pattern", "tuple", "list_pattern", "list"):
            targets = [child for child in target.children() if child.is_named()]
            values: list[SgNode] = []
            if binding.expression is not None and binding.expression.kind() in (
                "expression_list",
                "tuple",
                "list",
            ):
                values = [c for c in binding.expression.children() if c.is_named()]
            for position, part in enumerate(targets):
                paired = values[position] if len(values) == len(targets) else None
                self._bind_target(
                    part,
                    scope,
                    _Binding(binding.kind, binding.start, binding.statement, paired),
                )

    def _class_of(self, owner: SgNode, scope: _Scope) -> _Scope | None:
        """Return the class whose attribute is assigned by ``self.x = ...`` or ``Class.x = ...``."""
        if owner.kind() != "identifier":
            return None
        name = owner.text()
        place: _Scope | None = scope
        while place is not None:
            parent = place.parent
            if (
                place.kind == "function"
                and parent is not None
                and parent.kind == "class"
                and place.parameters[:1] == [name]
            ):
                return parent
            for binding in place.names.get(name, ()):
                if binding.kind == "class":
                    return self._scopes[int(binding.name)]
            place = parent
        return None

    def _module_client_receiver(self) -> Receiver:
        """Return the verdict on ``openai.chat...``: ``openai.base_url`` may point elsewhere."""
        for target in ("openai.base_url", "openai.api_base"):
            for binding in self._dotted.get(target, ()):
                if binding.expression is not None and self._endpoint(binding.expression) == "other":
                    return Receiver.COMPATIBLE
        return Receiver.PROVEN

    # Evaluating.

    def _evaluate(self, node: SgNode) -> Value:
        known = self._values.get(node)
        if known is not None:
            return known
        if self._depth > _DEPTH or node in self._resolving:
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
        """Resolve a chain of attributes, indexes and calls from its root outwards, without recursion."""
        spine = []
        current = node
        while (step := _SPINE.get(current.kind())) is not None:
            spine.append(current)
            inner = current.field(step)
            if inner is None:
                return UNKNOWN
            if inner in self._values:
                current = inner
                break
            current = inner
        value = self._values.get(current)
        if value is None:
            value = self._root(current)
        for outer in reversed(spine):
            value = self._step(outer, value)
            if outer is not node:
                self._values[outer] = value
        return value

    def _root(self, node: SgNode) -> Value:
        kind = node.kind()
        if kind == "identifier":
            return self._lookup(node.text(), node.range().start.index)
        if kind in ("await", "parenthesized_expression", "as_pattern", "type"):
            inner = next((c for c in node.children() if c.is_named()), None)
            return self._evaluate(inner) if inner is not None else UNKNOWN
        if kind == "boolean_operator":
            sides = (node.field("left"), node.field("right"))
            return best(self._evaluate(side) for side in sides if side is not None)
        if kind == "conditional_expression":
            parts = [child for child in node.children() if child.is_named()]
            return best(self._evaluate(part) for part in parts[:1] + parts[2:])
        if kind == "named_expression":
            inner = node.field("value")
            return self._evaluate(inner) if inner is not None else UNKNOWN
        if kind == "lambda":
            return Value(local=_Local(self._scope_of(node)))
        return UNKNOWN

    def _step(self, node: SgNode, value: Value) -> Value:
        kind = node.kind()
        if kind == "attribute":
            name = node.field("attribute")
            found = self._attribute(value, name.text()) if name is not None else UNKNOWN
        elif kind == "subscript":
            found = self._subscript(node, value)
        else:
            return self._call(node, value)
        if self._dotted and found.receiver in (Receiver.UNKNOWN, Receiver.LIKELY):
            stored = self._dotted.get(node.text())
            if stored:
                found = best([self._bound(binding) for binding in stored] + [found])
        return found

    def _attribute(self, value: Value, name: str) -> Value:
        local = value.local
        if isinstance(local, _Local):
            if local.scope.kind == "class":
                return self._member(local, name, value)
            return UNKNOWN
        found = self._vocabulary.attribute(value, name)
        if value.name == "openai" and found.on_client:
            found = Value(found.name, self._module_client)
        return found

    def _member(self, local: _Local, name: str, value: Value) -> Value:
        """Look an attribute up in a class of this file, then in its bases."""
        scope = local.scope
        found = UNKNOWN
        bindings = scope.attributes.get(name, [])
        if bindings:
            found = best(self._bound(binding) for binding in bindings)
        for binding in scope.names.get(name, ()):
            if binding.kind == "function":
                method = self._scopes[int(binding.name)]
                result = (
                    self._result_of(method)
                    if "property" in method.decorators
                    else Value(local=_Local(method))
                )
                found = best([found, result])
            elif binding.kind == "class":
                found = best([found, Value(local=_Local(self._scopes[int(binding.name)]))])
        if found is not UNKNOWN or bindings:
            return found
        inherited = self._inherited(scope, name)
        if inherited is not UNKNOWN:
            return inherited
        # an attribute that nothing in the file defines: a look-alike only if the class is whole
        return self._vocabulary.attribute(Value(), name)

    def _inherited(self, scope: _Scope, name: str) -> Value:
        return best(
            self._attribute(instance, name) for instance in self._base_instances(scope)
        )

    def _base_instances(self, scope: _Scope) -> Iterator[Value]:
        bases = scope.node.field("superclasses")
        if bases is None or scope in self._resolving:
            return
        self._resolving.add(scope)
        try:
            for base in bases.children():
                if not base.is_named() or base.kind() == "keyword_argument":
                    continue
                value = self._evaluate(base)
                if isinstance(value.local, _Local):
                    yield Value(local=_Local(value.local.scope, is_instance=True))
                elif value.name:
                    instance = self._vocabulary.instance(value)
                    yield instance if instance is not UNKNOWN else value
        finally:
            self._resolving.discard(scope)

    def _subscript(self, node: SgNode, value: Value) -> Value:
        key_node = node.field("subscript")
        key = _plain_string(key_node) if key_node is not None else None
        if value.receiver is Receiver.UNKNOWN and value.local is None:
            held = node.field("value")
            if held is None:
                return UNKNOWN
            elements = [
                element
                for literal in self.literals(held)
                for element in self._elements(literal, key)
            ]
            return best(self._evaluate(element) for element in elements)
        return self._vocabulary.index(value, key)

    def _elements(self, literal: SgNode, key: str | None) -> Iterator[SgNode]:
        if literal.kind() == "dictionary":
            for pair in self._pairs(literal):
                if key is None or pair.name == key:
                    yield pair.value
        elif literal.kind() in ("list", "tuple"):
            yield from (child for child in literal.children() if child.is_named())

    def _call(self, node: SgNode, value: Value) -> Value:
        arguments = [
            child
            for child in (node.field("arguments") or node).children()
            if child.is_named() and child.kind() not in ("keyword_argument", "comment")
        ]
        function = node.field("function")
        if function is not None and function.kind() == "identifier" and not value.name:
            builtin = self._builtin(function, arguments, value)
            if builtin is not None:
                return builtin
        if isinstance(value.local, _Local):
            scope = value.local.scope
            if scope.kind == "class":
                if value.local.is_instance:
                    return UNKNOWN
                return self._instance_of(scope)
            return self._result_of(scope)
        if value.name.endswith("typing.cast") and len(arguments) == 2:
            return best([self._annotated(arguments[0]), self._evaluate(arguments[1])])
        needs_first = not (value.on_client or value.receiver is Receiver.FOREIGN)
        first = self._evaluate(arguments[0]) if needs_first and arguments else UNKNOWN
        called = self._vocabulary.call(value, first)
        if called.is_result and self._has_other_result(node):
            return UNKNOWN
        if called.name == "client" and not value.on_client and not first.on_client:
            return self._constructed(node, called)
        if called.name == "client" and value.name == "client.with_options":
            return self._constructed(node, called)
        return called

    def _has_other_result(self, call: SgNode) -> bool:
        return any(
            argument.name in self._vocabulary.other_result_arguments
            for argument in self.arguments(call)
        )

    def _builtin(self, function: SgNode, arguments: list[SgNode], value: Value) -> Value | None:
        name = function.text()
        if value.local is not None or self._is_bound(function):
            return None
        if name == "getattr" and len(arguments) >= 2:
            attribute = _plain_string(arguments[1])
            if attribute is not None:
                return self._attribute(self._evaluate(arguments[0]), attribute)
        if name == "super":
            scope = self._scope_at(function.range().start.index)
            while scope is not None and scope.kind != "class":
                scope = scope.parent
            if scope is not None:
                instances = list(self._base_instances(scope))
                return best(instances)
        if name in ("list", "iter", "tuple", "reversed", "sorted", "dict", "vars") and arguments:
            return self._evaluate(arguments[0])
        if name in ("next", "anext") and arguments:
            return self._vocabulary.index(self._evaluate(arguments[0]))
        if name == "enumerate" and arguments:
            return UNKNOWN
        return None

    def _instance_of(self, scope: _Scope) -> Value:
        for instance in self._base_instances(scope):
            if instance.on_client and not scope.attributes:
                return instance
        return Value(local=_Local(scope, is_instance=True))

    def _constructed(self, call: SgNode, client: Value) -> Value:
        """Judge a client by the endpoint that its constructor names.

        An Azure or Bedrock client stays what it is behind any gateway.
        """
        if client.platform != "openai":
            return client
        for argument in self.arguments(call):
            if argument.name in ("base_url", "api_base"):
                host = self._endpoint(argument.value)
                if host == "other":
                    return Value(client.name, Receiver.COMPATIBLE, client.platform)
                if host is not None:
                    return Value(client.name, client.receiver, host)
        return client

    def _endpoint(self, node: SgNode) -> str | None:
        """Return the platform that a base URL points at, None where nothing tells."""
        text = self.text(node)
        platform = self._vocabulary.host(text) if text else None
        if platform is not None:
            return platform
        if self._vocabulary.names_foreign_vendor(node.text()):
            return "other"
        if node.kind() == "call":
            default = [a for a in self.arguments(node) if not a.name][1:2]
            for argument in default:
                return self._endpoint(argument.value)
        return None

    def _result_of(self, scope: _Scope) -> Value:
        """Return what a function of this file returns."""
        if scope.node in self._resolving:
            return UNKNOWN
        self._resolving.add(scope.node)
        try:
            values = [self._evaluate(node) for node in scope.returns]
            values += [self._evaluate(node) for node in scope.yields] if _yields_once(scope) else []
            promised = scope.node.field("return_type")
            if promised is not None:
                values.append(self._annotated(promised))
            return best(values)
        finally:
            self._resolving.discard(scope.node)

    def _annotated(self, node: SgNode, *, depth: int = 0) -> Value:
        """Return what an annotation promises of the value."""
        if depth > 10:
            return UNKNOWN
        kind = node.kind()
        named = [child for child in node.children() if child.is_named()]
        if kind in ("identifier", "attribute"):
            value = self._evaluate(node)
            if isinstance(value.local, _Local) and value.local.scope.kind == "class":
                return self._instance_of(value.local.scope)
            return self._vocabulary.instance(value)
        if kind in ("type", "parenthesized_expression", "expression_list", "tuple"):
            return best(self._annotated(child, depth=depth + 1) for child in named)
        if kind in ("binary_operator", "union_type"):
            return best(self._annotated(child, depth=depth + 1) for child in named)
        if kind == "string":
            return self._quoted(node)
        if kind in ("generic_type", "subscript"):
            head = named[0].text().rpartition(".")[2] if named else ""
            inner = best(self._annotated(child, depth=depth + 1) for child in named[1:])
            if head in self._vocabulary.transparent_types:
                return inner
            if head in self._vocabulary.iterable_types and inner.name.endswith("[]"):
                return Value(inner.name[:-2], inner.receiver, inner.platform)
        if kind == "type_parameter":
            return best(self._annotated(child, depth=depth + 1) for child in named)
        return UNKNOWN

    def _quoted(self, node: SgNode) -> Value:
        at = node.range().start.index
        values = []
        for dotted in re.findall(r"[A-Za-z_][\w.]*", _plain_string(node) or ""):
            head, *rest = dotted.split(".")
            value = self._lookup(head, at)
            for name in rest:
                value = self._attribute(value, name)
            if isinstance(value.local, _Local) and value.local.scope.kind == "class":
                values.append(self._instance_of(value.local.scope))
            else:
                values.append(self._vocabulary.instance(value))
        return best(values)

    # Names.

    def _lookup(self, name: str, at: int) -> Value:
        scope: _Scope | None = self._scope_at(at)
        own = True
        while scope is not None:
            bindings = scope.names.get(name)
            if bindings and (own or scope.kind != "class"):
                reaching = self._reaching(bindings, at) if own else bindings
                return best(self._bound(binding) for binding in reaching)
            own = False
            scope = scope.parent
        return UNKNOWN

    def _is_bound(self, identifier: SgNode) -> bool:
        scope: _Scope | None = self._scope_at(identifier.range().start.index)
        name = identifier.text()
        while scope is not None:
            if name in scope.names:
                return True
            scope = scope.parent
        return False

    def _reaching(self, bindings: list[_Binding], at: int) -> list[_Binding]:
        """Return the bindings of one scope that may hold at a place in it."""
        if len(bindings) == 1:
            return bindings
        reaching = []
        for binding in reversed(bindings):
            if binding.start > at:
                continue
            reaching.append(binding)
            if _dominates(binding, at):
                return reaching
        return reaching or bindings

    def _bound(self, binding: _Binding) -> Value:
        if binding in self._resolving:
            return UNKNOWN
        self._resolving.add(binding)
        try:
            return _BOUND[binding.kind](self, binding)
        finally:
            self._resolving.discard(binding)

    def _bound_value(self, binding: _Binding) -> Value:
        values = []
        if binding.expression is not None:
            values.append(self._evaluate(binding.expression))
        if binding.annotation is not None:
            values.append(self._annotated(binding.annotation))
        return best(values)

    def _bound_iteration(self, binding: _Binding) -> Value:
        if binding.expression is None:
            return UNKNOWN
        value = self._evaluate(binding.expression)
        if value is UNKNOWN:
            elements = [
                element
                for literal in self.literals(binding.expression)
                for element in self._elements(literal, None)
            ]
            return best(self._evaluate(element) for element in elements)
        return self._vocabulary.index(value)

    def _bound_parameter(self, binding: _Binding) -> Value:
        scope = self._scope_of_parameter(binding)
        parent = scope.parent
        if (
            parent is not None
            and parent.kind == "class"
            and scope.parameters[:1] == [binding.name]
            and "staticmethod" not in scope.decorators
            and scope.node.kind() == "function_definition"
        ):
            is_class = "classmethod" in scope.decorators
            return Value(local=_Local(parent, is_instance=not is_class))
        value = self._bound_value(binding)
        if value is UNKNOWN:
            for fixture in self._module.names.get(binding.name, ()):
                if fixture.kind == "function":
                    function = self._scopes[int(fixture.name)]
                    if "fixture" in function.decorators:
                        return self._result_of(function)
        return value

    def _bound_local(self, binding: _Binding) -> Value:
        return Value(local=_Local(self._scopes[int(binding.name)]))

    def _bound_import(self, binding: _Binding) -> Value:
        return self._vocabulary.named(binding.name)

    def _imported(self, node: SgNode) -> Value:
        """Return the value of a dotted name in an import statement."""
        statement = node.parent()
        if statement is not None and statement.kind() == "aliased_import":
            statement = statement.parent()
        if statement is None:
            return UNKNOWN
        if statement.kind() == "import_from_statement":
            module = statement.field("module_name")
            if module is None:
                return UNKNOWN
            if node == module:
                return self._vocabulary.named(node.text())
            return self._vocabulary.named(f"{module.text()}.{node.text()}")
        return self._vocabulary.named(node.text())

    # Literals.

    def _literals(self, node: SgNode, depth: int) -> Iterator[SgNode]:
        if depth > 8:
            return
        kind = node.kind()
        if kind in ("dictionary", "string", "concatenated_string"):
            yield node
        elif kind in ("list", "tuple"):
            yield node
            for child in node.children():
                if child.kind() in ("identifier", "attribute", "list_splat"):
                    yield from self._literals(child, depth + 1)
        elif kind == "list_splat":
            yield from self._literals(node.children()[-1], depth + 1)
        elif kind == "identifier":
            yield from self._added_to(node, depth)
            for binding in self._bindings_of(node):
                if binding.kind == "value" and binding.expression is not None:
                    yield from self._literals(binding.expression, depth + 1)
        elif kind == "attribute":
            yield from self._added_to(node, depth)
            for binding in self._bindings_of_attribute(node):
                if binding.expression is not None:
                    yield from self._literals(binding.expression, depth + 1)
        elif kind in ("parenthesized_expression", "boolean_operator", "conditional_expression"):
            for child in node.children():
                if child.is_named():
                    yield from self._literals(child, depth + 1)
        elif kind == "binary_operator":
            for child in node.children():
                if child.is_named():
                    yield from self._literals(child, depth + 1)
        elif kind == "call":
            function = node.field("function")
            if function is not None and function.text() == "dict":
                yield node

    def _added_to(self, node: SgNode, depth: int) -> Iterator[SgNode]:
        """Yield what ``append`` and its like add to the list that a name or an attribute names."""
        added = self._added.get(node.text(), ())
        owner = self._owner(node)
        for item in added:
            if self._owner(node, at=item) is owner:
                yield from self._literals(item, depth + 1)

    def _owner(self, node: SgNode, at: SgNode | None = None) -> _Scope | None:
        """Return the scope that binds the first name of ``node``, as seen from ``at``."""
        name = node.text().split(".", 1)[0]
        scope: _Scope | None = self._scope_of(at or node)
        while scope is not None and name not in scope.names:
            scope = scope.parent
        # two methods have each their own `self`
        if scope is not None and "." in node.text() and scope.parent is not None:
            return scope.parent if scope.parent.kind == "class" else scope
        return scope

    def _pairs(self, literal: SgNode) -> Iterator[Argument]:
        """Yield the entries of a dict display, or of ``dict(...)``, that have a literal key."""
        if literal.kind() == "call":
            yield from (a for a in self.arguments(literal) if a.name)
            return
        for pair in literal.children():
            if pair.kind() == "pair":
                key, value = pair.field("key"), pair.field("value")
                name = _plain_string(key) if key is not None else None
                if name is not None and value is not None:
                    yield Argument(name, pair, value)

    def _bindings_of(self, identifier: SgNode) -> list[_Binding]:
        at = identifier.range().start.index
        scope: _Scope | None = self._scope_at(at)
        own = True
        while scope is not None:
            bindings = scope.names.get(identifier.text())
            if bindings and (own or scope.kind != "class"):
                return self._reaching(bindings, at) if own else bindings
            own = False
            scope = scope.parent
        return []

    def _bindings_of_attribute(self, node: SgNode) -> list[_Binding]:
        owner, name = node.field("object"), node.field("attribute")
        if owner is None or name is None:
            return []
        value = self._evaluate(owner)
        if isinstance(value.local, _Local) and value.local.scope.kind == "class":
            scope = value.local.scope
            # what a base class of another file assigns is not in sight
            if any(base.local is None for base in self._base_instances(scope)):
                return []
            return scope.attributes.get(name.text(), [])
        return self._dotted.get(node.text(), [])

    def _text(self, node: SgNode, depth: int) -> str | None:
        if depth > _DEPTH:
            return "{}"
        kind = node.kind()
        if kind == "string":
            return self._string_text(node, depth)
        if kind == "concatenated_string":
            parts = (self._text(c, depth + 1) for c in node.children() if c.kind() == "string")
            return "".join(part or "" for part in parts)
        if kind == "parenthesized_expression":
            inner = next((c for c in node.children() if c.is_named()), None)
            return self._text(inner, depth + 1) if inner is not None else None
        if kind == "binary_operator":
            left, right = node.field("left"), node.field("right")
            if left is None or right is None:
                return None
            if _operator(node) == "%":
                text = self._text(left, depth + 1)
                return re.sub(r"%(?:\(\w+\))?[sdr]", "{}", text) if text is not None else None
            if _operator(node) != "+":
                return None
            one, two = self._text(left, depth + 1), self._text(right, depth + 1)
            if one is None and two is None:
                return None
            return (one if one is not None else "{}") + (two if two is not None else "{}")
        if kind == "call":
            function = node.field("function")
            if function is not None and function.kind() == "attribute":
                name, template = function.field("attribute"), function.field("object")
                if name is not None and template is not None and name.text() in ("format", "rstrip"):
                    text = self._text(template, depth + 1)
                    return re.sub(r"\{[^{}]*\}", "{}", text) if text is not None else None
            return None
        if kind in ("identifier", "attribute"):
            strings = [
                literal
                for literal in self._literals(node, depth)
                if literal.kind() in ("string", "concatenated_string")
            ]
            return self._text(strings[0], depth + 8) if strings else None
        if kind == "boolean_operator":
            sides = (node.field("left"), node.field("right"))
            texts = [self._text(side, depth + 1) for side in sides if side is not None]
            return next((text for text in texts if text), None)
        return None

    def _string_text(self, node: SgNode, depth: int) -> str:
        parts = []
        for child in node.children():
            kind = child.kind()
            if kind == "string_content":
                parts.append(child.text())
            elif kind == "interpolation":
                inner = child.field("expression")
                text = self._text(inner, depth + 8) if inner is not None else None
                parts.append(text if text is not None else "{}")
        return "".join(parts)

    # Scopes.

    def _scope_at(self, index: int) -> _Scope:
        scope = self._scopes[bisect_right(self._starts, index) - 1]
        while index >= scope.end and scope.parent is not None:
            scope = scope.parent
        return scope

    def _scope_of(self, node: SgNode) -> _Scope:
        return self._scope_at(node.range().start.index)

    def _scope_of_parameter(self, binding: _Binding) -> _Scope:
        return self._scope_at(binding.statement.range().start.index)


_BOUND: dict[str, Callable[[PythonBindings, _Binding], Value]] = {
    "value": PythonBindings._bound_value,
    "enter": PythonBindings._bound_value,
    "iterate": PythonBindings._bound_iteration,
    "parameter": PythonBindings._bound_parameter,
    "import": PythonBindings._bound_import,
    "function": PythonBindings._bound_local,
    "class": PythonBindings._bound_local,
}


def _dominates(binding: _Binding, at: int) -> bool:
    """Whether every way to ``at``, a later place of the same scope, runs through the binding."""
    node: SgNode | None = binding.statement
    while node is not None and node.kind() not in ("block", "module"):
        node = node.parent()
    return node is None or node.range().end.index >= at


def _is_import_name(node: SgNode) -> bool:
    return node.kind() == "aliased_import"


def _operator(node: SgNode) -> str:
    operator = node.field("operator")
    return operator.text() if operator is not None else ""


def _plain_string(node: SgNode) -> str | None:
    """Return the text of a string literal without interpolation."""
    if node.kind() != "string":
        return None
    parts = []
    for child in node.children():
        if child.kind() == "interpolation":
            return None
        if child.kind() == "string_content":
            parts.append(child.text())
    return "".join(parts)


def _decorators(function: SgNode) -> str:
    parent = function.parent()
    if parent is None or parent.kind() != "decorated_definition":
        return ""
    return "\n".join(child.text() for child in parent.children() if child.kind() == "decorator")


def _yields_once(scope: _Scope) -> bool:
    """Whether what a generator yields is what its user gets: fixtures, context managers, dependencies."""
    return len(scope.yields) == 1
