"""Bindings of a JavaScript or TypeScript file: what its names, members and calls stand for.

Nothing is executed. A use is resolved through the imports, declarations, assignments, parameters
and class members that may reach it: within one function the nearest ones before it, back to the
first that always runs; from a nested function every binding of the name. Promises are taken for
what they give.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from .javascript_literals import Literals, alternatives
from .javascript_scopes import (
    FUNCTIONS,
    WRAPPERS,
    Binding,
    Scope,
    Scopes,
    cast_below,
    dotted_path,
    module_name,
    named_children,
    names_behind,
    plain_string,
    property_name,
    required_module,
)
from .model import UNKNOWN, Receiver, Value, best
from .resolver import Local, Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ast_grep_py import SgNode

    from .javascript_scopes import Step
    from .model import Vocabulary

# The child that a member, an index or a call hangs on.
_SPINE = {
    "call_expression": "function",
    "member_expression": "object",
    "nested_identifier": "object",
    "nested_type_identifier": "module",
    "subscript_expression": "object",
}
_NAMES = frozenset(
    {"identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern"}
)
_GLOBAL_OBJECTS = frozenset({"global", "globalThis", "self", "window"})
# Methods of promises that give the promise, or what their callback makes of it.
_SETTLING = frozenset({"catch", "finally"})
# Methods of arrays, by what they give: an array of the same elements, or one of them.
_SAME_ELEMENTS = frozenset(
    {"concat", "filter", "reverse", "slice", "sort", "splice", "toReversed", "toSorted", "values"}
)
_ONE_ELEMENT = frozenset({"at", "find", "findLast", "pop", "shift"})
_MAPPING = frozenset({"flatMap", "map"})
# Methods that hand each element to their callback, with the place of its parameter.
_EACH = {
    **dict.fromkeys(
        ("every", "filter", "find", "findIndex", "findLast", "flatMap", "forEach", "map", "some"),
        0,
    ),
    "reduce": 1,
    "sort": 0,
    "toSorted": 0,
}
# What compilers wrap around `require`.
_INTEROP = re.compile(
    r"\b(?:__importDefault|__importStar|__toESM|_*interop(?:RequireDefault|RequireWildcard|Default"
    r"|Namespace))(?:Default|Compat)?$",
    re.IGNORECASE,
)
_WITH_RESPONSE = ".withResponse()"


class _Literal(NamedTuple):
    """An object or array literal of this file."""

    node: SgNode


class _Shape(NamedTuple):
    """A value whose type is an interface or an object type of this file."""

    node: SgNode


class _Each(NamedTuple):
    """Something with elements that all stand for the same."""

    value: Value


class JavaScriptBindings(Resolver[Scope, Binding]):
    """Resolves expressions and types of one file; ``root`` is the parsed program."""

    depth_limit = 30
    name_fields = ("property", "index")
    url_argument = "baseURL"
    key_argument = "apiKey"
    literals: Literals

    def __init__(self, root: SgNode, vocabulary: Vocabulary) -> None:
        self.scopes = Scopes(root)
        super().__init__(vocabulary, self.scopes.imports)
        self.literals = Literals(self.scopes, self._members_named, self._function)
        self._stored = {path.rpartition(".")[2] for path in self.scopes.dotted}
        self._asking: set[tuple[object, str]] = set()

    def is_imported(self, identifier: SgNode) -> bool:
        """Whether a name is bound by an import, which is reported itself."""
        bindings = self.scopes.visible(identifier)
        return any(
            binding.kind in ("import", "module")
            or (binding.path and _is_required(binding.expression))
            for binding in bindings
        )

    def receiver_of_argument(self, node: SgNode) -> Value:
        """Return what ``x`` stands for in ``x.post(node)`` or ``x.request({ url: node })``."""
        holder = node.parent()
        while holder is not None and holder.kind() in ("object", "pair", *WRAPPERS):
            holder = holder.parent()
        call = holder.parent() if holder is not None else None
        if holder is None or call is None or holder.kind() != "arguments":
            return UNKNOWN
        function = call.field("function")
        receiver = function.field("object") if function is not None else None
        return self._evaluate(receiver) if receiver is not None else UNKNOWN

    def _names_foreign_vendor(self, node: SgNode) -> bool:
        # of a name also the module that it comes from, and its type
        if super()._names_foreign_vendor(node):
            return True
        root: SgNode | None = node
        while root is not None and (step := _SPINE.get(root.kind())) is not None:
            root = root.field(step)
        if root is None or root.kind() != "identifier":
            return False
        bindings = self.scopes.visible(root)
        types = [b.annotation.text() for b in bindings if b.annotation is not None]
        names = [binding.name for binding in bindings]
        return self._vocabulary.names_foreign_vendor(" ".join([*names, *types]))

    # Expressions.

    def _earlier(self, node: SgNode) -> SgNode | None:
        kind = node.kind()
        step = _SPINE.get(kind)
        if step is not None:
            cast = cast_below(node)
            return node.field(step) if cast is None else next(iter(named_children(cast)), None)
        if kind in WRAPPERS:
            return next(iter(named_children(node)), None)
        return next(reversed(named_children(node)), None) if kind == "type_assertion" else None

    def _root(self, node: SgNode) -> Value:
        kind = node.kind()
        if kind in _NAMES:
            return self._name(node)
        if kind == "type_identifier":
            return self._type_name(node)
        if kind == "new_expression":
            return self._new(node)
        if kind in ("array", "object"):
            return Value(local=_Literal(node))
        if kind == "this":
            return self._this(node)
        if kind == "super":
            return self._parent_of(self.scopes.holder_of_this(node))
        if kind in FUNCTIONS or kind == "class":
            scope = self.scopes.opened_by(node)
            return Value(local=Local(scope)) if scope is not None else UNKNOWN
        if kind == "yield_expression":
            return self._best_of(named_children(node)[:1])
        return self._best_of(alternatives(node))

    def _name(self, node: SgNode) -> Value:
        bindings = self.scopes.visible(node)
        name = node.text()
        if bindings:
            return self._vocabulary.vendor_named(self._bound_to(bindings), name)
        if name in _GLOBAL_OBJECTS or name in self._vocabulary.globals:
            return Value(name)
        return self._vocabulary.vendor_named(UNKNOWN, name)

    def _step(self, node: SgNode, value: Value) -> Value:
        kind = node.kind()
        if kind == "call_expression":
            return self._named(node, self._call(node, value))
        if kind in WRAPPERS or kind == "type_assertion":
            return self._wrapped(node, value)
        cast = cast_below(node)
        if cast is not None:
            return self._cast(node, cast, value)
        if kind == "subscript_expression":
            index = node.field("index")
            found = self._index(value, _place(index)) if index is not None else UNKNOWN
        else:
            # in `import("x").A.B` as a type the grammar calls A the property of B's node too
            member = next(reversed(node.children()), None)
            found = self._attribute(value, member.text()) if member is not None else UNKNOWN
        stored = self._stored_under(node) if self._stored else ()
        if stored and found.is_of_responses:
            # a field that the code wrote into a response is its own
            return self._bound_to(stored)
        return self._judged(node, value, self._with_stored(found, stored))

    def _stored_under(self, node: SgNode) -> list[Binding]:
        """Return the assignments to a member of an object that is no instance of a class."""
        member = node.field("property") or node.field("index")
        name = property_name(member) if member is not None else None
        path = dotted_path(node) if name in self._stored else None
        return self.scopes.dotted.get(path, []) if path is not None else []

    def _wrapped(self, node: SgNode, value: Value) -> Value:
        """Return what ``(x)``, ``x!``, ``await x`` or ``x as T`` stands for."""
        if value.receiver not in (Receiver.UNKNOWN, Receiver.LIKELY):
            return value
        parts = named_children(node)
        if node.kind() in ("as_expression", "satisfies_expression") and len(parts) == 2:
            return best([value, self._annotated(parts[1])])
        if node.kind() == "type_assertion" and len(parts) == 2:
            return best([value, *map(self._annotated, named_children(parts[0]))])
        return value

    def _cast(self, node: SgNode, cast: SgNode, value: Value) -> Value:
        """Return what ``x as A.B.C`` stands for, read as a member of ``x as A.B``."""
        parts = named_children(cast)
        if value.receiver not in (Receiver.UNKNOWN, Receiver.LIKELY) or len(parts) != 2:
            return value
        promised = self._evaluate(parts[1])
        for name in names_behind(cast, node):
            promised = self._attribute(promised, name)
        return best([value, self._instance(promised)])

    def _attribute(self, value: Value, name: str) -> Value:
        if value.local is not None:
            return self._part(value.local, name)
        if value.name in _GLOBAL_OBJECTS:
            bindings = self.scopes.module.names.get(name)
            return self._bound_to(bindings) if bindings else Value(name)
        if name == "data" and value.name.endswith(_WITH_RESPONSE):
            return replace(value, name=value.name[: -len(_WITH_RESPONSE)])
        found = self._vocabulary.attribute(value, name)
        if found.receiver is Receiver.LIKELY and "()" in value.name and not value.on_client:
            made_by = self._vocabulary.is_made_by_package
            if any(made_by(value, module) for module in self.scopes.imports):
                return self._vocabulary.demoted(found)
        return found

    def _part(self, local: object, name: str) -> Value:
        """Return the member ``name`` of something that this file defines."""
        place = (local.scope if isinstance(local, Local) else getattr(local, "node", None), name)
        if self._depth > self.depth_limit or place in self._asking:
            return UNKNOWN
        self._depth += 1
        self._asking.add(place)
        try:
            if isinstance(local, Local) and local.scope.kind == "class":
                return self._member(local.scope, name)
            if isinstance(local, _Literal):
                return self._property(local.node, name)
            return self._shaped(local.node, name) if isinstance(local, _Shape) else UNKNOWN
        finally:
            self._depth -= 1
            self._asking.discard(place)

    def _index(self, value: Value, key: Step | None, *, awaits: bool = False) -> Value:
        """Return what an index, one step of a pattern or iterating gives; None is any place.

        What a call of the API gives is no array: its events or pages have to be awaited. Code that
        does not await them has an array of such results from somewhere out of sight.
        """
        local = value.local
        if isinstance(local, _Each):
            return local.value
        if isinstance(local, _Literal) and local.node.kind() == "array":
            place = key if isinstance(key, int) else None
            return self._best_of(self.literals.elements(local.node, place))
        if isinstance(key, str):
            return self._attribute(value, key)
        if isinstance(local, _Literal):
            return self._best_of(self.literals.elements(local.node))
        if value.is_result and value.name.endswith("()") and not awaits:
            return UNKNOWN
        return self._vocabulary.index(value)

    # Calls.

    def _call(self, node: SgNode, value: Value) -> Value:
        module = required_module(node)
        if module is not None:
            return self._module(module)
        arguments = named_children(node.field("arguments"))
        function = node.field("function")
        if function is not None and self._is_interop(function):
            return self._best_of(arguments[:1])
        if isinstance(value.local, Local):
            scope, is_instance = value.local
            return UNKNOWN if is_instance or scope.kind == "class" else self._result_of(scope)
        if function is not None and function.kind() == "member_expression":
            method, holder = function.field("property"), function.field("object")
            if method is not None and holder is not None:
                given = self._method(self._evaluate(holder), method.text(), arguments)
                if given is not None:
                    return given
        return self._called(node, value, arguments)

    @staticmethod
    def _is_interop(function: SgNode) -> bool:
        named = function.field("property") or function
        return named.kind().endswith("identifier") and bool(_INTEROP.search(named.text()))

    def _method(self, holder: Value, name: str, arguments: list[SgNode]) -> Value | None:
        """Return what a method of a promise, an array or a function gives, None for others."""
        if name == "then":
            return self._result_of_callback(arguments, holder)
        if name in _SETTLING:
            return holder
        if name in ("apply", "call") and holder.on_client and not holder.is_result:
            return self._vocabulary.call(holder)
        if name in ("apply", "bind", "call") and isinstance(holder.local, Local):
            return holder if name == "bind" else self._result_of(holder.local.scope)
        is_array = isinstance(holder.local, _Each | _Literal) or holder.is_result
        if name in _MAPPING:
            # of what it is called on no more needs to be known
            mapped = self._result_of_callback(arguments, UNKNOWN)
            if mapped is not UNKNOWN:
                return Value(local=_Each(mapped))
            return UNKNOWN if is_array else None
        if is_array and name in _SAME_ELEMENTS:
            return holder
        return self._index(holder, None) if is_array and name in _ONE_ELEMENT else None

    def _result_of_callback(self, arguments: list[SgNode], otherwise: Value) -> Value:
        if not arguments:
            return otherwise
        local = self._evaluate(arguments[0]).local
        return self._result_of(local.scope) if isinstance(local, Local) else UNKNOWN

    def _called(self, node: SgNode, value: Value, arguments: list[SgNode]) -> Value:
        """Return what calling something that is not of this file gives."""
        if value.name in self._vocabulary.client_argument:
            return best(
                self._evaluate(argument.value)
                for argument in self.literals.arguments(node)
                if argument.name == "client"
            )
        takes_first = not value.on_client and value.receiver is not Receiver.FOREIGN
        first = self._best_of(arguments[:1]) if takes_first else UNKNOWN
        if isinstance(first.local, Local) and first.local.scope.kind == "function":
            # cache(() => new OpenAI()), retry(() => client.chat.completions.create(...))
            made = self._result_of(first.local.scope)
            if made.on_client:
                return made
        called = self._vocabulary.call(value, first)
        if called.is_result and self._gives_something_else(node, value):
            return UNKNOWN
        if called.name == "client" and not first.on_client:
            return self._constructed(node, called)
        if value.name in self._vocabulary.providers:
            receiver = self._constructed(node, called).receiver
            return Value("", Receiver.FOREIGN) if receiver is Receiver.COMPATIBLE else called
        return called

    def _new(self, node: SgNode) -> Value:
        constructor = node.field("constructor")
        if constructor is None:
            return UNKNOWN
        value = self._evaluate(constructor)
        if isinstance(value.local, Local):
            scope, is_instance = value.local
            if is_instance or scope.kind != "class":
                return UNKNOWN
            instance = self._instance_of(scope)
            return self._constructed(node, instance) if instance.on_client else instance
        arguments = named_children(node.field("arguments"))
        if value.name == "Proxy":
            return self._best_of(arguments[:1])
        # what a class of another file is handed is not what it is
        called = self._vocabulary.call(value)
        return self._constructed(node, called) if called.name == "client" else called

    def _module(self, module: str) -> Value:
        """Return what a module as a whole is: the class that is its default export, or itself."""
        default = f"{module}.default"
        known = self._vocabulary.named(default)
        return known if known.name != default else self._vocabulary.named(module)

    # Classes, functions and objects of the file.

    def _this(self, node: SgNode) -> Value:
        holder = self.scopes.holder_of_this(node)
        if holder is None:
            return UNKNOWN
        if holder.kind == "class":
            return Value(local=Local(holder, is_instance=not self.scopes.is_static(node)))
        parent = holder.node.parent()
        if parent is not None and parent.kind() == "pair":
            parent = parent.parent()
        is_method = parent is not None and parent.kind() == "object"
        return Value(local=_Literal(parent)) if parent is not None and is_method else UNKNOWN

    def _assigned(self, scope: Scope, name: str) -> list[Binding]:
        return scope.members.get(name, [])

    def _property(self, node: SgNode, name: str) -> Value:
        """Look a property up in an object literal and in what is spread into it."""
        found = self._best_of(self.literals.elements(node, name))
        if found is UNKNOWN and node.kind() == "object":
            spread = (c for c in named_children(node) if c.kind() == "spread_element")
            inner = [part for child in spread for part in named_children(child)]
            found = best(self._attribute(self._evaluate(part), name) for part in inner)
        method = found.local
        if isinstance(method, Local) and method.scope.is_getter:
            return self._result_of(method.scope)
        if found is UNKNOWN and not any(e.name == name for e in self.literals.entries(node)):
            return self._vocabulary.attribute(UNKNOWN, name)
        return found

    def _base_nodes(self, scope: Scope) -> list[SgNode]:
        heritage = next((c for c in scope.node.children() if c.kind() == "class_heritage"), None)
        clause = next((c for c in named_children(heritage) if c.kind() == "extends_clause"), None)
        base = clause.field("value") if clause is not None else None
        bases = named_children(heritage)[:1] if clause is None else [base]
        return [b for b in bases if b is not None and b.kind() != "implements_clause"]

    def _parent_of(self, scope: Scope | None) -> Value:
        """Return what ``super`` stands for."""
        return best(self._bases(scope)) if scope is not None else UNKNOWN

    def _members_named(self, node: SgNode) -> list[Binding]:
        """Return the bindings of ``x.name`` where ``x`` is of a class of this file."""
        holder, member = node.field("object"), node.field("property")
        local = self._evaluate(holder).local if holder is not None else None
        if member is None or not isinstance(local, Local):
            return []
        return list(local.scope.members.get(member.text(), ()))

    def _returned(self, scope: Scope) -> Value:
        if scope.kind != "function":
            return UNKNOWN
        if scope.yields:
            yielded = self._best_of(scope.yields)
            return Value(local=_Each(yielded)) if yielded is not UNKNOWN else UNKNOWN
        return self._best_of(scope.returns)

    # Types.

    def _promised(self, node: SgNode) -> Value:
        kind = node.kind()
        if kind == "type_identifier":
            declared = self.scopes.visible_types(node)
            if declared:
                return best(self._declared(binding) for binding in declared)
        # `import("openai").OpenAI.Beta` is a member of a call
        if kind in ("identifier", "member_expression", "nested_type_identifier", "type_identifier"):
            return self._instance(self._evaluate(node))
        if kind == "object_type":
            return Value(local=_Shape(node))
        if kind == "type_query":
            return self._best_of(named_children(node)[:1])
        if kind == "lookup_type":
            return self._looked_up(node)
        if kind == "generic_type":
            return self._generic(node)
        parts = named_children(node)
        if kind == "array_type":
            element = best(self._annotated(part) for part in parts)
            return Value(local=_Each(element)) if element is not UNKNOWN else UNKNOWN
        if kind == "function_type":
            return UNKNOWN
        if kind == "union_type":
            parts = list(_members_of_union(node))
        return best(self._annotated(part) for part in parts)

    def _declared(self, binding: Binding) -> Value:
        declared = binding.annotation
        if declared is None:
            return UNKNOWN
        if binding.statement.kind() != "interface_declaration":
            return self._annotated(declared)
        extended = next(
            (c for c in binding.statement.children() if c.kind() == "extends_type_clause"), None
        )
        client = best(self._annotated(base) for base in named_children(extended))
        return client if client.on_client else Value(local=_Shape(declared))

    def _looked_up(self, node: SgNode) -> Value:
        """Return what ``OpenAI["beta"]`` promises."""
        parts = named_children(node)
        literal = named_children(parts[1])[:1] if len(parts) == 2 else []
        key = plain_string(literal[0]) if literal else None
        return self._index(self._annotated(parts[0]), key) if parts else UNKNOWN

    def _generic(self, node: SgNode) -> Value:
        name, arguments = node.field("name"), named_children(node.field("type_arguments"))
        if name is None or not arguments:
            return UNKNOWN
        head = name.text().rpartition(".")[2]
        if head == "ReturnType":
            value = self._annotated(arguments[0])
            if isinstance(value.local, Local):
                return self._result_of(value.local.scope)
            return self._vocabulary.call(value)
        if head == "InstanceType" and arguments[0].kind() == "type_query":
            return self._instance(self._annotated(arguments[0]))
        if head in self._vocabulary.transparent_types:
            return self._annotated(arguments[0])
        if head in self._vocabulary.iterable_types:
            inner = self._annotated(arguments[0])
            if inner.name.endswith("[]"):
                return Value(inner.name[:-2], inner.receiver, inner.platform)
            return Value(local=_Each(inner)) if inner is not UNKNOWN else UNKNOWN
        return self._annotated(name)

    def _shaped(self, node: SgNode, name: str) -> Value:
        """Return what an interface or object type promises of a member."""
        for signature in named_children(node):
            key = signature.field("name")
            if key is None or property_name(key) != name:
                continue
            declared = signature.field("type")
            if declared is not None:
                return self._annotated(declared)
            returned = signature.field("return_type")
            return self._annotated(returned) if returned is not None else UNKNOWN
        return self._vocabulary.attribute(UNKNOWN, name)

    def _type_name(self, node: SgNode) -> Value:
        """Return what the name of a type stands for, imported or of this file."""
        bindings = self.scopes.visible(node)
        if bindings:
            return self._bound_to(bindings)
        return best(self._aliased(binding) for binding in self.scopes.visible_types(node))

    def _aliased(self, binding: Binding) -> Value:
        """Return the imported type that a type of this file is another name for."""
        declared = binding.annotation
        is_name = declared is not None and declared.kind() in (
            "nested_type_identifier",
            "type_identifier",
        )
        return self._evaluate(declared) if declared is not None and is_name else UNKNOWN

    # Bindings.

    def _promise_of(self, binding: Binding) -> Value:
        return self._led(super()._promise_of(binding), binding.path)

    def _led(self, value: Value, path: tuple[Step, ...]) -> Value:
        for step in path:
            value = self._index(value, step)
        return value

    def _given_by(self, binding: Binding) -> Value:
        return _BOUND[binding.kind](self, binding)

    def _bound_value(self, binding: Binding) -> Value:
        value = self._evaluate(binding.expression) if binding.expression is not None else UNKNOWN
        return self._or_default(self._led(value, binding.path), binding)

    def _or_default(self, value: Value, binding: Binding) -> Value:
        if binding.default is None:
            return value
        return best([value, self._evaluate(binding.default)])

    def _bound_iteration(self, binding: Binding) -> Value:
        if binding.expression is None:
            return UNKNOWN
        awaits = any(child.kind() == "await" for child in binding.statement.children())
        element = self._index(self._evaluate(binding.expression), None, awaits=awaits)
        return self._or_default(self._led(element, binding.path), binding)

    def _bound_parameter(self, binding: Binding) -> Value:
        # any caller may give what the type promises, whatever the default is
        promised = self._promise_of(binding)
        given = self._led(self._handed_to(binding), binding.path)
        return best([self._bound_value(binding), promised, given])

    def _handed_to(self, binding: Binding) -> Value:
        """Return what ``x.then(f)`` or ``x.map(f)`` hands to a parameter of ``f``."""
        scope = binding.scope
        arguments = scope.node.parent() if scope is not None else None
        call = arguments.parent() if arguments is not None else None
        if scope is None or call is None or call.kind() != "call_expression":
            return UNKNOWN
        function = call.field("function")
        method = function.field("property") if function is not None else None
        holder = function.field("object") if function is not None else None
        if method is None or holder is None:
            return UNKNOWN
        if named_children(call.field("arguments"))[:1] != [scope.node]:
            return UNKNOWN
        if method.text() == "then" and binding.position == 0:
            return self._evaluate(holder)
        if _EACH.get(method.text()) == binding.position:
            return self._index(self._evaluate(holder), None)
        return UNKNOWN

    def _bound_local(self, binding: Binding) -> Value:
        scope = binding.scope
        if scope is None:
            return UNKNOWN
        return self._result_of(scope) if scope.is_getter else Value(local=Local(scope))

    def _bound_import(self, binding: Binding) -> Value:
        return self._vocabulary.named(binding.name)

    def _bound_module(self, binding: Binding) -> Value:
        return self._module(binding.name)

    def _bound_type(self, _binding: Binding) -> Value:
        return UNKNOWN

    def _imported(self, node: SgNode) -> Value | None:
        # of a name, or of the module
        parent = node.parent()
        if parent is None:
            return None
        kind = parent.kind()
        if kind in ("import_statement", "export_statement", "import_require_clause"):
            module = module_name(plain_string(node)) if node.kind() == "string" else None
            return self._vocabulary.named(module) if module is not None else None
        if kind not in ("import_specifier", "export_specifier") or parent.field("name") != node:
            return None
        for outer in parent.ancestors()[:3]:
            source = outer.field("source")
            module = module_name(plain_string(source)) if source is not None else None
            if module is not None:
                return self._vocabulary.named(f"{module}.{node.text()}")
        return None


_BOUND: dict[str, Callable[[JavaScriptBindings, Binding], Value]] = {
    "class": JavaScriptBindings._bound_local,
    "function": JavaScriptBindings._bound_local,
    "import": JavaScriptBindings._bound_import,
    "iterate": JavaScriptBindings._bound_iteration,
    "module": JavaScriptBindings._bound_module,
    "parameter": JavaScriptBindings._bound_parameter,
    "type": JavaScriptBindings._bound_type,
    "value": JavaScriptBindings._bound_value,
}


def _members_of_union(node: SgNode) -> Iterator[SgNode]:
    """Yield the types of ``A | B | C``, which the grammar nests."""
    pending = [node]
    while pending:
        current = pending.pop()
        if current.kind() == "union_type":
            pending.extend(reversed(named_children(current)))
        else:
            yield current


def _place(index: SgNode) -> Step | None:
    """Return the name or the place that a literal index means."""
    name = plain_string(index)
    if name is not None:
        return name
    text = index.text() if index.kind() == "number" else ""
    return int(text) if text.isdecimal() else None


def _is_required(expression: SgNode | None) -> bool:
    """Whether an expression is ``require("...")`` or ``await import("...")``."""
    while expression is not None and expression.kind() in ("await_expression", *WRAPPERS):
        expression = next(iter(named_children(expression)), None)
    return expression is not None and required_module(expression) is not None
