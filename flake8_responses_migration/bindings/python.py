"""Bindings of a Python file: what its names, attributes and calls stand for.

Nothing is executed. A use is resolved through the assignments, imports, parameters, ``with`` and
``for`` targets that may reach it: within one scope the nearest ones before it, back to the first
that always runs; from a nested function every binding of the enclosing scope.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .model import UNKNOWN, Receiver, Value, best
from .python_literals import Literals, plain_string
from .python_scopes import Binding, Scope, Scopes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from ast_grep_py import SgNode

    from .model import Vocabulary

# Deeper nests of calls and operators, and of annotations, are not followed.
_DEPTH = 60
_ANNOTATION_DEPTH = 10

# The child that an attribute, an index or a call hangs on.
_SPINE = {"attribute": "object", "call": "function", "subscript": "value"}
_TRANSPARENT = frozenset({"as_pattern", "await", "parenthesized_expression", "type"})
_PASSING_BUILTINS = frozenset({"dict", "iter", "list", "reversed", "sorted", "tuple", "vars"})
_DICT_ITERATORS = frozenset({"items", "values"})
_DICT_READERS = frozenset({"get", "pop", "setdefault"})
_NEXT_BUILTINS = frozenset({"anext", "next"})
_DOTTED_NAME = re.compile(r"[A-Za-z_][\w.]*")


class _Local(NamedTuple):
    """A class or function of this file, or an instance of the class."""

    scope: Scope
    is_instance: bool = False


class PythonBindings:
    """Resolves expressions of one file; ``root`` is the parsed module."""

    def __init__(self, root: SgNode, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._scopes = Scopes(root)
        self._values: dict[SgNode, Value] = {}
        self._given: dict[Binding, Value] = {}
        self._resolving: set[Binding | Scope | SgNode] = set()
        self._promising: set[SgNode] = set()
        self._depth = 0
        self._following = 0
        self.literals = Literals(self._scopes, self._whole_class, self._function)
        modules = [vocabulary.named(module) for module in self._scopes.imports]
        self.imports_openai = any(
            module.name.split(".", 1)[0] in ("openai", "client") for module in modules
        )
        self._speaks_to_others = not self.imports_openai and any(
            module.receiver is Receiver.FOREIGN for module in modules
        )
        self._module_client = self._module_client_receiver()

    def value(self, node: SgNode) -> Value:
        """Return what an expression, or a name in an import statement, stands for."""
        if node.kind() == "dotted_name":
            return self._imported(node)
        value = self._evaluate(node)
        is_weak = value.receiver is Receiver.LIKELY and not self._vocabulary.is_distinctive(value)
        if is_weak and (
            self._speaks_to_others or self._vocabulary.names_foreign_vendor(_receiver_text(node))
        ):
            return Value(value.name, Receiver.FOREIGN)
        return UNKNOWN if value.is_unknown else value

    def is_imported(self, identifier: SgNode) -> bool:
        """Whether a name is bound by an import, which is reported itself."""
        bindings = self._scopes.visible(identifier.text(), identifier.range().start.index)
        return any(binding.kind == "import" for binding in bindings)

    def receiver_of_argument(self, node: SgNode) -> Value:
        """Return what ``x`` stands for in ``x.post(..., node, ...)``."""
        arguments = node.parent()
        if arguments is not None and arguments.kind() == "keyword_argument":
            arguments = arguments.parent()
        call = arguments.parent() if arguments is not None else None
        function = call.field("function") if call is not None else None
        receiver = function.field("object") if function is not None else None
        return self._evaluate(receiver) if receiver is not None else UNKNOWN

    # Expressions.

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
        """Resolve a chain of attributes, indexes and calls from its root outwards."""
        spine = []
        current = node
        while current not in self._values and (step := _SPINE.get(current.kind())) is not None:
            spine.append(current)
            inner = current.field(step)
            if inner is None:
                return UNKNOWN
            current = inner
        value = self._values.get(current) or self._root(current)
        for outer in reversed(spine):
            value = self._values[outer] = self._step(outer, value)
        return value

    def _root(self, node: SgNode) -> Value:
        kind = node.kind()
        if kind == "identifier":
            name = node.text()
            bound = self._bound_to(self._scopes.visible(name, node.range().start.index))
            return self._vocabulary.vendor_named(bound, name)
        if kind in _TRANSPARENT:
            return self._best_of(_named_children(node)[:1])
        if kind == "boolean_operator":
            return self._best_of(_named_children(node))
        if kind == "conditional_expression":
            parts = _named_children(node)
            return self._best_of(parts[:1] + parts[2:])
        if kind in ("assignment", "named_expression"):
            inner = node.field("right" if kind == "assignment" else "value")
            return self._best_of([inner] if inner is not None else [])
        if kind == "lambda":
            body = node.field("body")
            return Value(local=_Local(self._scopes.of(body))) if body is not None else UNKNOWN
        return UNKNOWN

    def _best_of(self, nodes: Iterable[SgNode]) -> Value:
        return best(self._evaluate(node) for node in nodes)

    def _step(self, node: SgNode, value: Value) -> Value:
        kind = node.kind()
        if kind == "call":
            return self._vocabulary.vendor_named(self._call(node, value), _last_name(node))
        if kind == "attribute":
            name = node.field("attribute")
            found = self._attribute(value, name.text()) if name is not None else UNKNOWN
        else:
            found = self._subscript(node, value)
        if self._scopes.dotted and found.receiver in (Receiver.UNKNOWN, Receiver.LIKELY):
            stored = self._scopes.dotted.get(node.text())
            if stored:
                found = best([self._bound_to(stored), found])
        if found.receiver is Receiver.LIKELY and not self._vocabulary.is_settled(value):
            # what comes out of it is another vendor's too
            is_foreign = self._speaks_to_others or self._vocabulary.names_foreign_vendor(
                _receiver_text(node)
            )
            found = self._vocabulary.demoted(found) if is_foreign else found
        return self._vocabulary.vendor_named(found, _last_name(node))

    def _attribute(self, value: Value, name: str) -> Value:
        local = value.local
        if isinstance(local, _Local):
            return self._member(local.scope, name) if local.scope.kind == "class" else UNKNOWN
        found = self._vocabulary.attribute(value, name)
        if value.name == "openai" and found.on_client:
            return Value(found.name, self._module_client)
        return found

    def _subscript(self, node: SgNode, value: Value) -> Value:
        index, held = node.field("subscript"), node.field("value")
        key = plain_string(index) if index is not None else None
        if value.is_unknown and held is not None:
            return self._best_of(self.literals.elements(held, key))
        return self._vocabulary.index(value, key)

    def _call(self, node: SgNode, value: Value) -> Value:
        arguments = [
            child
            for child in _named_children(node.field("arguments"))
            if child.kind() not in ("keyword_argument", "comment")
        ]
        if isinstance(value.local, _Local):
            scope, is_instance = value.local
            if scope.kind == "class":
                instance = UNKNOWN if is_instance else self._instance_of(scope)
                return self._constructed(node, instance) if instance.on_client else instance
            return self._result_of(scope)
        function = node.field("function")
        if value.is_unknown and function is not None:
            if function.kind() == "identifier":
                return self._builtin(function, arguments)
            held = self._taken_from_dict(function, arguments)
            if held is not UNKNOWN:
                return held
        if value.name in self._vocabulary.field_functions:
            return self._field_default(node)
        if value.name.endswith("typing.cast") and len(arguments) == 2:
            return best([self._annotated(arguments[0]), self._evaluate(arguments[1])])
        takes_first = not value.on_client and value.receiver is not Receiver.FOREIGN
        first = self._best_of(arguments[:1]) if takes_first else UNKNOWN
        called = self._vocabulary.call(value, first)
        if called.is_result and self._gives_something_else(node):
            return UNKNOWN
        if called.name == "client" and not first.on_client:
            return self._constructed(node, called)
        return called

    def _taken_from_dict(self, function: SgNode, arguments: list[SgNode]) -> Value:
        """Return what ``clients.get("name")`` gives where the dict is in sight."""
        method, held = function.field("attribute"), function.field("object")
        if method is None or held is None or method.text() not in _DICT_READERS or not arguments:
            return UNKNOWN
        return self._best_of(self.literals.elements(held, plain_string(arguments[0])))

    def _field_default(self, call: SgNode) -> Value:
        """Return what ``dataclasses.field`` and its like give an instance."""
        for argument in self.literals.arguments(call):
            if argument.name in ("default", ""):
                return self._evaluate(argument.value)
            if argument.name in ("default_factory", "factory"):
                made = self._evaluate(argument.value)
                if isinstance(made.local, _Local):
                    scope = made.local.scope
                    is_class = scope.kind == "class"
                    return self._instance_of(scope) if is_class else self._result_of(scope)
                return self._vocabulary.call(made)
        return UNKNOWN

    def _gives_something_else(self, call: SgNode) -> bool:
        return any(
            argument.name in self._vocabulary.other_result_arguments
            for argument in self.literals.arguments(call)
        )

    def _builtin(self, function: SgNode, arguments: list[SgNode]) -> Value:
        """Return what a call of a builtin gives; a function nobody knows may wrap its argument."""
        name, at = function.text(), function.range().start.index
        if not self._scopes.visible(name, at):
            if name == "getattr" and len(arguments) >= 2:
                attribute, owner = plain_string(arguments[1]), self._evaluate(arguments[0])
                if attribute is not None:
                    return self._attribute(owner, attribute)
                # whatever it is that a resource is asked for
                return UNKNOWN if owner.name == "client" else owner
            if name == "super":
                return self._parent_of(self._scopes.at(at))
            if name in _PASSING_BUILTINS:
                return self._best_of(arguments[:1])
            if name in _NEXT_BUILTINS:
                return self._vocabulary.index(self._best_of(arguments[:1]))
        return self._vocabulary.call(UNKNOWN, self._best_of(arguments[:1]))

    # Clients.

    def _constructed(self, call: SgNode, client: Value) -> Value:
        """Judge a client by the endpoint that its constructor, or ``with_options``, names.

        An Azure or Bedrock client stays what it is behind any gateway.
        """
        if client.platform != "openai":
            return client
        given = {argument.name: argument.value for argument in self.literals.arguments(call)}
        url = given.get("base_url")
        if url is None or url.kind() == "none":
            return client
        platform = self._endpoint(url)
        if platform is None and "api_key" in given:
            key = given["api_key"].text()
            platform = "other" if self._vocabulary.names_foreign_vendor(key) else None
        if platform is None:
            return Value(client.name, Receiver.LIKELY)
        if platform == "other":
            return Value(client.name, Receiver.COMPATIBLE)
        return Value(client.name, Receiver.PROVEN, platform)

    def _endpoint(self, node: SgNode) -> str | None:
        """Return the platform that a base URL points at, None where nothing tells."""
        text = self.literals.text(node)
        platform = self._vocabulary.host(text) if text else None
        if platform is not None:
            return platform
        if self._vocabulary.names_foreign_vendor(node.text()):
            return "other"
        if node.kind() == "call":
            # os.getenv("NAME", default), httpx.URL("https://...")
            values = [a.value for a in self.literals.arguments(node) if not a.name]
            return self._endpoint(values[-1]) if values else None
        return None

    def _module_client_receiver(self) -> Receiver:
        """Return the verdict on ``openai.chat...``: ``openai.base_url`` may point elsewhere."""
        for target, bindings in self._scopes.dotted.items():
            if target.endswith((".base_url", ".api_base")) and any(
                binding.expression is not None
                and self._evaluate_owner(binding.statement).name == "openai"
                and self._endpoint(binding.expression) == "other"
                for binding in bindings
            ):
                return Receiver.COMPATIBLE
        return Receiver.PROVEN

    def _evaluate_owner(self, assignment: SgNode) -> Value:
        target = assignment.field("left")
        owner = target.field("object") if target is not None else None
        return self._evaluate(owner) if owner is not None else UNKNOWN

    # Classes and functions of the file.

    def _member(self, scope: Scope, name: str) -> Value:
        """Look an attribute up in a class of this file, then in its bases."""
        assigned = scope.attributes.get(name, [])
        found = self._bound_to(assigned)
        for binding in scope.names.get(name, ()):
            if binding.scope is not None and binding.kind != "parameter":
                found = best([found, self._class_level(binding.scope)])
        if found is not UNKNOWN:
            return found
        inherited = best(self._attribute(base, name) for base in self._bases(scope))
        if inherited.on_client or inherited.receiver is Receiver.FOREIGN or inherited.local:
            return inherited
        if assigned:
            return UNKNOWN
        # what nothing in the file defines may still come from outside: a mixin, setattr
        return self._vocabulary.attribute(UNKNOWN, name)

    def _class_level(self, scope: Scope) -> Value:
        if scope.kind == "function" and "property" in scope.decorators:
            return self._result_of(scope)
        return Value(local=_Local(scope))

    def _bases(self, scope: Scope) -> Iterator[Value]:
        """Yield what the bases of a class make of its instances."""
        bases = scope.node.field("superclasses")
        if bases is None or scope in self._resolving:
            return
        self._resolving.add(scope)
        try:
            for base in _named_children(bases):
                if base.kind() == "keyword_argument":
                    continue
                value = self._evaluate(base)
                if isinstance(value.local, _Local):
                    yield Value(local=_Local(value.local.scope, is_instance=True))
                elif value.name:
                    instance = self._vocabulary.instance(value)
                    yield value if instance is UNKNOWN else instance
        finally:
            self._resolving.discard(scope)

    def _parent_of(self, scope: Scope | None) -> Value:
        """Return what ``super()`` stands for."""
        while scope is not None and scope.kind != "class":
            scope = scope.parent
        return best(self._bases(scope)) if scope is not None else UNKNOWN

    def _instance_of(self, scope: Scope) -> Value:
        if not scope.attributes:
            base = best(self._bases(scope))
            if base.on_client:
                return base
        return Value(local=_Local(scope, is_instance=True))

    def _whole_class(self, node: SgNode) -> Scope | None:
        """Return the class of this file that an expression is an instance of.

        None where a base class lies in another file: what it assigns is not in sight.
        """
        local = self._evaluate(node).local
        if not isinstance(local, _Local) or local.scope.kind != "class":
            return None
        if any(base.local is None for base in self._bases(local.scope)):
            return None
        return local.scope

    def _function(self, node: SgNode) -> Scope | None:
        local = self._evaluate(node).local
        is_function = isinstance(local, _Local) and local.scope.kind == "function"
        return local.scope if is_function else None

    def _result_of(self, scope: Scope) -> Value:
        """Return what a function of this file returns, or yields once as fixtures do."""
        if scope.node in self._resolving:
            return UNKNOWN
        self._resolving.add(scope.node)
        try:
            given = scope.returns + (scope.yields if len(scope.yields) == 1 else [])
            result = self._best_of(given)
            promised = scope.node.field("return_type")
            is_known = result.receiver not in (Receiver.UNKNOWN, Receiver.LIKELY)
            if is_known or result.local is not None or promised is None:
                return result
            return best([result, self._annotated(promised)])
        finally:
            self._resolving.discard(scope.node)

    # Annotations.

    def _annotated(self, node: SgNode, depth: int = 0) -> Value:
        """Return what an annotation promises of the value."""
        if depth > _ANNOTATION_DEPTH or node in self._promising:
            return UNKNOWN
        self._promising.add(node)
        try:
            return self._promised(node, depth)
        finally:
            self._promising.discard(node)

    def _promised(self, node: SgNode, depth: int) -> Value:
        kind = node.kind()
        if kind in ("attribute", "identifier"):
            return self._instance(self._evaluate(node))
        if kind == "string":
            return best(self._named_in(node))
        if kind == "call":
            return UNKNOWN
        parts = _named_children(node)
        if kind in ("generic_type", "subscript"):
            head = parts[0].text().rpartition(".")[2] if parts else ""
            inner = best(self._annotated(part, depth + 1) for part in parts[1:])
            if head in self._vocabulary.iterable_types and inner.name.endswith("[]"):
                return Value(inner.name[:-2], inner.receiver, inner.platform)
            return inner if head in self._vocabulary.transparent_types else UNKNOWN
        return best(self._annotated(part, depth + 1) for part in parts)

    def _instance(self, value: Value) -> Value:
        if isinstance(value.local, _Local) and value.local.scope.kind == "class":
            return self._instance_of(value.local.scope)
        return self._vocabulary.instance(value)

    def _named_in(self, annotation: SgNode) -> Iterator[Value]:
        """Yield what the names in a quoted annotation promise."""
        at = annotation.range().start.index
        for dotted in _DOTTED_NAME.findall(plain_string(annotation) or ""):
            head, *rest = dotted.split(".")
            value = self._bound_to(self._scopes.visible(head, at))
            for name in rest:
                value = self._attribute(value, name)
            yield self._instance(value)

    # Bindings.

    def _bound_to(self, bindings: Collection[Binding]) -> Value:
        """Return what bindings of one place give; their annotations count where it is unknown."""
        given = best(self._bound(binding) for binding in bindings)
        if given.local is not None or given.receiver not in (Receiver.UNKNOWN, Receiver.LIKELY):
            return given
        promises = [b.annotation for b in bindings if b.annotation is not None]
        return best([given, *(self._annotated(promise) for promise in promises)])

    def _bound(self, binding: Binding) -> Value:
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
            value = _BOUND[binding.kind](self, binding)
        finally:
            self._following -= 1
            self._resolving.discard(binding)
        if is_outermost:
            self._given[binding] = value
        return value

    def _bound_value(self, binding: Binding) -> Value:
        return self._best_of([binding.expression] if binding.expression is not None else [])

    def _bound_context(self, binding: Binding) -> Value:
        value = self._bound_value(binding)
        if not isinstance(value.local, _Local) or value.local.scope.kind != "class":
            return value
        for name in ("__enter__", "__aenter__"):
            for method in value.local.scope.names.get(name, ()):
                if method.scope is not None:
                    return self._result_of(method.scope)
        return value

    def _bound_iteration(self, binding: Binding) -> Value:
        if binding.expression is None:
            return UNKNOWN
        called = binding.expression.field("function")
        method = called.field("attribute") if called is not None else None
        held = called.field("object") if called is not None else None
        if method is not None and held is not None and method.text() in _DICT_ITERATORS:
            return self._best_of(self.literals.elements(held))
        generator = self._function(called) if called is not None else None
        if generator is not None and generator.yields:
            return self._best_of(generator.yields)
        value = self._evaluate(binding.expression)
        if value.is_unknown:
            return self._best_of(self.literals.elements(binding.expression))
        return self._vocabulary.index(value)

    def _bound_parameter(self, binding: Binding) -> Value:
        scope = binding.scope
        if scope is None:
            return UNKNOWN
        if scope.is_method and scope.parent is not None and scope.parameters[:1] == [binding.name]:
            is_instance = "classmethod" not in scope.decorators
            return Value(local=_Local(scope.parent, is_instance))
        # any caller may give what the annotation promises, whatever the default is
        promised = (
            self._annotated(binding.annotation) if binding.annotation is not None else UNKNOWN
        )
        value = best([self._bound_value(binding), promised])
        return self._fixture(binding.name) if value is UNKNOWN else value

    def _fixture(self, name: str) -> Value:
        """Return what a pytest fixture of this file gives, by the name of the parameter."""
        functions = (binding.scope for binding in self._scopes.module.names.get(name, ()))
        return best(
            self._result_of(scope)
            for scope in functions
            if scope is not None and "fixture" in scope.decorators
        )

    def _bound_local(self, binding: Binding) -> Value:
        return Value(local=_Local(binding.scope)) if binding.scope is not None else UNKNOWN

    def _bound_import(self, binding: Binding) -> Value:
        return self._vocabulary.named(binding.name)

    def _imported(self, node: SgNode) -> Value:
        """Return the value of a dotted name in an import statement."""
        statement = node.parent()
        if statement is not None and statement.kind() == "aliased_import":
            statement = statement.parent()
        module = statement.field("module_name") if statement is not None else None
        if module is None or module == node:
            return self._vocabulary.named(node.text())
        return self._vocabulary.named(f"{module.text()}.{node.text()}")


_BOUND: dict[str, Callable[[PythonBindings, Binding], Value]] = {
    "class": PythonBindings._bound_local,
    "enter": PythonBindings._bound_context,
    "function": PythonBindings._bound_local,
    "import": PythonBindings._bound_import,
    "iterate": PythonBindings._bound_iteration,
    "parameter": PythonBindings._bound_parameter,
    "value": PythonBindings._bound_value,
}


def _receiver_text(node: SgNode) -> str:
    """Return how a chain begins, up to the first call or index."""
    return re.split(r"[(\[]", node.text(), maxsplit=1)[0]


def _last_name(node: SgNode) -> str:
    """Return the name of an attribute or of the function that is called."""
    named = node.field("function") or node
    named = named.field("attribute") or named.field("subscript") or named
    return named.text() if named.kind() in ("identifier", "string") else ""


def _named_children(node: SgNode | None) -> list[SgNode]:
    return [child for child in node.children() if child.is_named()] if node is not None else []
