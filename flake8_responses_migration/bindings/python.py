"""Bindings of a Python file: what its names, attributes and calls stand for.

Nothing is executed. A use is resolved through the assignments, imports, parameters, ``with`` and
``for`` targets that may reach it: within one scope the nearest ones before it, back to the first
that always runs; from a nested function every binding of the enclosing scope.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .model import UNKNOWN, Receiver, Value, best
from .python_literals import Literals, plain_string
from .python_scopes import Binding, Scope, Scopes
from .resolver import Local, Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ast_grep_py import SgNode

    from .model import Vocabulary

# The child that an attribute, an index or a call hangs on.
_SPINE = {"attribute": "object", "call": "function", "subscript": "value"}
_TRANSPARENT = frozenset({"as_pattern", "await", "parenthesized_expression", "type"})
_PASSING_BUILTINS = frozenset({"dict", "iter", "list", "reversed", "sorted", "tuple", "vars"})
_DICT_ITERATORS = frozenset({"items", "values"})
_DICT_READERS = frozenset({"get", "pop", "setdefault"})
_NEXT_BUILTINS = frozenset({"anext", "next"})
_DOTTED_NAME = re.compile(r"[A-Za-z_][\w.]*")


class PythonBindings(Resolver[Scope, Binding]):
    """Resolves expressions of one file; ``root`` is the parsed module."""

    depth_limit = 60
    name_fields = ("attribute", "subscript")
    url_argument = "base_url"
    key_argument = "api_key"
    literals: Literals

    def __init__(self, root: SgNode, vocabulary: Vocabulary) -> None:
        self.scopes = Scopes(root)
        super().__init__(vocabulary, self.scopes.imports)
        self.literals = Literals(self.scopes, self._whole_class, self._function)
        self._module_client = self._module_client_receiver()

    def is_imported(self, identifier: SgNode) -> bool:
        """Whether a name is bound by an import, which is reported itself."""
        bindings = self.scopes.visible(identifier.text(), identifier.range().start.index)
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

    def _earlier(self, node: SgNode) -> SgNode | None:
        step = _SPINE.get(node.kind())
        return node.field(step) if step is not None else None

    def _root(self, node: SgNode) -> Value:
        kind = node.kind()
        if kind == "identifier":
            name = node.text()
            bound = self._bound_to(self.scopes.visible(name, node.range().start.index))
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
            return Value(local=Local(self.scopes.of(body))) if body is not None else UNKNOWN
        return UNKNOWN

    def _step(self, node: SgNode, value: Value) -> Value:
        kind = node.kind()
        if kind == "call":
            return self._named(node, self._call(node, value))
        if kind == "attribute":
            name = node.field("attribute")
            found = self._attribute(value, name.text()) if name is not None else UNKNOWN
        else:
            found = self._subscript(node, value)
        stored = self.scopes.dotted.get(node.text(), ()) if self.scopes.dotted else ()
        if stored and found.is_of_responses and kind == "subscript":
            # a key that the code wrote into the data of a response is its own
            return UNKNOWN
        return self._judged(node, value, self._with_stored(found, stored))

    def _attribute(self, value: Value, name: str) -> Value:
        local = value.local
        if isinstance(local, Local):
            return self._member(local.scope, name) if local.scope.kind == "class" else UNKNOWN
        found = self._vocabulary.attribute(value, name)
        if value.name == "openai" and found.on_client:
            return Value(found.name, self._module_client)
        return found

    def _subscript(self, node: SgNode, value: Value) -> Value:
        index, held = node.field("subscript"), node.field("value")
        key = plain_string(index) if index is not None else None
        if value.is_unknown and held is not None:
            if index is not None and index.kind() == "slice":
                # a list again, and no element of one
                return UNKNOWN
            return self._best_of(self.literals.elements(held, key))
        return self._vocabulary.index(value, key)

    def _call(self, node: SgNode, value: Value) -> Value:
        arguments = [
            child
            for child in _named_children(node.field("arguments"))
            if child.kind() not in ("keyword_argument", "comment")
        ]
        if isinstance(value.local, Local):
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
        if called.is_result and self._gives_something_else(node, value):
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
                if isinstance(made.local, Local):
                    scope = made.local.scope
                    is_class = scope.kind == "class"
                    return self._instance_of(scope) if is_class else self._result_of(scope)
                return self._vocabulary.call(made)
        return UNKNOWN

    def _builtin(self, function: SgNode, arguments: list[SgNode]) -> Value:
        """Return what a call of a builtin gives; a function nobody knows may wrap its argument."""
        name, at = function.text(), function.range().start.index
        if not self.scopes.visible(name, at):
            if name == "getattr" and len(arguments) >= 2:
                attribute, owner = plain_string(arguments[1]), self._evaluate(arguments[0])
                if attribute is not None:
                    return self._attribute(owner, attribute)
                # whatever it is that a resource is asked for
                return UNKNOWN if owner.name == "client" else owner
            if name == "super":
                return self._parent_of(self.scopes.at(at))
            if name in _PASSING_BUILTINS:
                return self._best_of(arguments[:1])
            if name in _NEXT_BUILTINS:
                return self._vocabulary.index(self._best_of(arguments[:1]))
        return self._vocabulary.call(UNKNOWN, self._best_of(arguments[:1]))

    # Clients.

    def _endpoint(self, node: SgNode) -> str | None:
        platform = super()._endpoint(node)
        if platform is None and node.kind() == "call":
            # os.getenv("NAME", default), httpx.URL("https://...")
            values = [a.value for a in self.literals.arguments(node) if not a.name]
            return self._endpoint(values[-1]) if values else None
        return platform

    def _module_client_receiver(self) -> Receiver:
        """Return the verdict on ``openai.chat...``: ``openai.base_url`` may point elsewhere."""
        for target, bindings in self.scopes.dotted.items():
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

    def _assigned(self, scope: Scope, name: str) -> list[Binding]:
        return scope.attributes.get(name, [])

    def _class_level(self, scope: Scope, name: str) -> Value:
        bindings = [b for b in scope.names.get(name, ()) if b.kind != "parameter"]
        return best(self._defined(b.scope) for b in bindings if b.scope is not None)

    def _defined(self, scope: Scope) -> Value:
        if scope.kind == "function" and "property" in scope.decorators:
            return self._result_of(scope)
        return Value(local=Local(scope))

    def _base_nodes(self, scope: Scope) -> list[SgNode]:
        bases = _named_children(scope.node.field("superclasses"))
        return [base for base in bases if base.kind() != "keyword_argument"]

    def _parent_of(self, scope: Scope | None) -> Value:
        """Return what ``super()`` stands for."""
        while scope is not None and scope.kind != "class":
            scope = scope.parent
        return best(self._bases(scope)) if scope is not None else UNKNOWN

    def _instance_of(self, scope: Scope) -> Value:
        # one that assigns attributes is a client with something of its own: both are looked up
        has_own = bool(scope.attributes)
        return Value(local=Local(scope, True)) if has_own else super()._instance_of(scope)

    def _whole_class(self, node: SgNode) -> Scope | None:
        """Return the class of this file that an expression is an instance of.

        None where a base class lies in another file: what it assigns is not in sight.
        """
        local = self._evaluate(node).local
        if not isinstance(local, Local) or local.scope.kind != "class":
            return None
        if any(base.local is None for base in self._bases(local.scope)):
            return None
        instance: Scope = local.scope
        return instance

    def _returned(self, scope: Scope) -> Value:
        # a fixture yields once what it gives
        return self._best_of(scope.returns + (scope.yields if len(scope.yields) == 1 else []))

    # Annotations.

    def _promised(self, node: SgNode) -> Value:
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
            inner = best(self._annotated(part) for part in parts[1:])
            if head in self._vocabulary.iterable_types and inner.name.endswith("[]"):
                return Value(inner.name[:-2], inner.receiver, inner.platform)
            return inner if head in self._vocabulary.transparent_types else UNKNOWN
        return best(self._annotated(part) for part in parts)

    def _named_in(self, annotation: SgNode) -> Iterator[Value]:
        """Yield what the names in a quoted annotation promise."""
        at = annotation.range().start.index
        for dotted in _DOTTED_NAME.findall(plain_string(annotation) or ""):
            head, *rest = dotted.split(".")
            value = self._bound_to(self.scopes.visible(head, at))
            for name in rest:
                value = self._attribute(value, name)
            yield self._instance(value)

    # Bindings.

    def _given_by(self, binding: Binding) -> Value:
        return _BOUND[binding.kind](self, binding)

    def _bound_value(self, binding: Binding) -> Value:
        return self._best_of([binding.expression] if binding.expression is not None else [])

    def _bound_context(self, binding: Binding) -> Value:
        value = self._bound_value(binding)
        if not isinstance(value.local, Local) or value.local.scope.kind != "class":
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
            return Value(local=Local(scope.parent, is_instance))
        # any caller may give what the annotation promises, whatever the default is
        value = best([self._bound_value(binding), self._promise_of(binding)])
        return self._fixture(binding.name) if value is UNKNOWN else value

    def _fixture(self, name: str) -> Value:
        """Return what a pytest fixture of this file gives, by the name of the parameter."""
        functions = (binding.scope for binding in self.scopes.module.names.get(name, ()))
        return best(
            self._result_of(scope)
            for scope in functions
            if scope is not None and "fixture" in scope.decorators
        )

    def _bound_local(self, binding: Binding) -> Value:
        return Value(local=Local(binding.scope)) if binding.scope is not None else UNKNOWN

    def _bound_import(self, binding: Binding) -> Value:
        return self._vocabulary.named(binding.name)

    def _imported(self, node: SgNode) -> Value | None:
        if node.kind() != "dotted_name":
            return None
        statement = node.parent()
        if statement is not None and statement.kind() == "aliased_import":
            statement = statement.parent()
        module = statement.field("module_name") if statement is not None else None
        if module is None or module == node:
            return self._vocabulary.named(node.text())
        return self._vocabulary.named(f"{module.text()}.{node.text()}")

    def _is_vendor(self, module: str) -> bool:
        # below some of their modules there are factories of OpenAI clients
        return self._vocabulary.named(module).receiver is Receiver.FOREIGN


_BOUND: dict[str, Callable[[PythonBindings, Binding], Value]] = {
    "class": PythonBindings._bound_local,
    "enter": PythonBindings._bound_context,
    "function": PythonBindings._bound_local,
    "import": PythonBindings._bound_import,
    "iterate": PythonBindings._bound_iteration,
    "parameter": PythonBindings._bound_parameter,
    "value": PythonBindings._bound_value,
}


def _named_children(node: SgNode | None) -> list[SgNode]:
    return [child for child in node.children() if child.is_named()] if node is not None else []
