"""The scopes of a Python file and what is bound in them: the raw material of its bindings."""

from __future__ import annotations

import functools
import math
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from ast_grep_py import Config, SgNode

# Calls that put something into a list, or take it out of a dict.
_GROWING = {
    "kind": "call",
    "has": {
        "field": "function",
        "kind": "attribute",
        "has": {"field": "attribute", "regex": "^(append|extend|insert|pop|update)$"},
    },
}
_SEQUENCES = frozenset({"expression_list", "list", "tuple"})
_TARGETS = frozenset({"list", "list_pattern", "pattern_list", "tuple", "tuple_pattern"})


@dataclass(eq=False)
class Binding:
    """One way in which a name gets its value.

    ``kind`` is value, iterate, enter (``with``), parameter, import, function or class;
    ``start`` is the offset from which on it holds; ``scope`` is what a function or class opens,
    or the function of a parameter; ``name`` the imported dotted name or the parameter's own.
    ``any_time`` marks what no later binding hides: what another function binds, or a loop in turn.
    """

    kind: str
    start: int
    statement: SgNode
    expression: SgNode | None = None
    annotation: SgNode | None = None
    name: str = ""
    scope: Scope | None = None
    any_time: bool = False

    def spans(self, index: int) -> bool:
        """Whether the statement that binds the name is written around an offset."""
        bounds = self.statement.range()
        return bounds.start.index <= index < bounds.end.index

    @functools.cached_property
    def block_end(self) -> float:
        """The end of the block that holds the binding: up to there it holds for sure."""
        node: SgNode | None = self.statement
        while node is not None and node.kind() not in ("block", "module"):
            node = node.parent()
        return node.range().end.index if node is not None else math.inf


@dataclass(eq=False)
class Scope:
    """A module, class, function (a lambda too) or comprehension.

    ``start`` is the offset at which the body begins, in characters, ``end`` is exclusive: defaults,
    annotations, decorators and base classes belong to the scope around.
    """

    kind: str
    node: SgNode
    start: int
    end: int
    parent: Scope | None
    names: dict[str, list[Binding]] = field(default_factory=dict)
    # of a class: what is assigned to attributes of it or of its instances
    attributes: dict[str, list[Binding]] = field(default_factory=dict)
    # of a function
    returns: list[SgNode] = field(default_factory=list)
    yields: list[SgNode] = field(default_factory=list)
    parameters: list[str] = field(default_factory=list)
    outer_names: dict[str, Scope] = field(default_factory=dict)
    decorators: str = ""

    def bind(self, name: str, binding: Binding) -> None:
        """Add a way in which ``name`` gets its value, in the order of the text."""
        self.names.setdefault(name, []).append(binding)

    @property
    def is_method(self) -> bool:
        """Whether the first parameter stands for the instance or the class."""
        return (
            self.kind == "function"
            and self.parent is not None
            and self.parent.kind == "class"
            and "staticmethod" not in self.decorators
            and self.node.kind() == "function_definition"
        )


class Scopes:
    """All scopes of a parsed file, with what is bound in each.

    ``imports`` are the modules that are imported anywhere, ``dotted`` the assignments to
    attributes and indexes of objects other than the file's own classes, by their text, and
    ``added`` what is put into a list after its assignment, by the text that names the list,
    ``removed`` the keys that are taken out of a dict, and ``updated`` the assignments to its keys
    and the calls of ``update``.
    """

    def __init__(self, root: SgNode) -> None:
        self.module = Scope("module", root, 0, root.range().end.index + 1, None)
        self.imports: list[str] = []
        self.dotted: dict[str, list[Binding]] = {}
        self.added: dict[str, list[SgNode]] = {}
        self.removed: dict[str, set[str]] = {}
        self.updated: dict[str, list[SgNode]] = {}
        self._all = [self.module]
        self._nonlocals: list[tuple[Scope, str]] = []
        self._collect(root)
        self._settle_nonlocals()
        self._all.sort(key=lambda scope: scope.start)
        self._starts = [scope.start for scope in self._all]

    def at(self, index: int) -> Scope:
        """Return the innermost scope around an offset."""
        scope = self._all[bisect_right(self._starts, index) - 1]
        while index >= scope.end and scope.parent is not None:
            scope = scope.parent
        return scope

    def of(self, node: SgNode) -> Scope:
        """Return the innermost scope around the beginning of a node."""
        return self.at(node.range().start.index)

    def visible(self, name: str, at: int) -> list[Binding]:
        """Return the bindings of a name that may hold at an offset, none for an unbound name."""
        scope: Scope | None = self.at(at)
        own = True
        while scope is not None:
            bindings = scope.names.get(name)
            if bindings and scope.kind == "comprehension":
                # what a clause iterates over is read before its target is there
                bindings = [binding for binding in bindings if not binding.spans(at)]
            if bindings and (own or scope.kind != "class"):
                reaching = _reaching(bindings, at) if own else bindings
                # `threads = threads` in a class body reads the scope around
                if reaching or scope.kind != "class":
                    return reaching or bindings
            own = own and scope.kind == "comprehension"
            scope = scope.parent
        return []

    def owner(self, name: str, at: int) -> Scope | None:
        """Return the scope that binds a name as seen from an offset."""
        scope: Scope | None = self.at(at)
        while scope is not None and name not in scope.names:
            scope = scope.parent
        return scope

    def _collect(self, root: SgNode) -> None:
        kinds = [{"kind": kind} for kind in _COLLECTORS if kind != "call"]
        scope = self.module
        for node in root.find_all(cast("Config", {"rule": {"any": [_GROWING, *kinds]}})):
            bounds = node.range()
            start, end = bounds.start.index, bounds.end.index
            while start >= scope.end and scope.parent is not None:
                scope = scope.parent
            around = scope
            while start < around.start and around.parent is not None:
                around = around.parent
            scope = _COLLECTORS[node.kind()](self, node, around, start, end) or scope

    def _open(self, kind: str, node: SgNode, parent: Scope, start: int, end: int) -> Scope:
        body = node.field("body") if kind != "comprehension" else None
        inside = body.range().start.index if body is not None else start
        scope = Scope(kind, node, inside, end, parent)
        self._all.append(scope)
        name = node.field("name")
        if name is not None:
            bound = "class" if kind == "class" else "function"
            parent.bind(name.text(), Binding(bound, start, node, scope=scope))
        return scope

    def _function(self, node: SgNode, scope: Scope, start: int, end: int) -> Scope:
        inner = self._open("function", node, scope, start, end)
        inner.decorators = _decorators(node)
        _bind_parameters(node, inner)
        return inner

    def _lambda(self, node: SgNode, scope: Scope, start: int, end: int) -> Scope:
        inner = self._open("function", node, scope, start, end)
        _bind_parameters(node, inner)
        body = node.field("body")
        if body is not None:
            inner.returns.append(body)
        return inner

    def _class(self, node: SgNode, scope: Scope, start: int, end: int) -> Scope:
        return self._open("class", node, scope, start, end)

    def _import(self, node: SgNode, scope: Scope, start: int, _end: int) -> None:
        for child in node.children():
            if child.kind() == "aliased_import":
                name, alias = child.field("name"), child.field("alias")
                if name is not None and alias is not None:
                    self.imports.append(name.text())
                    scope.bind(alias.text(), Binding("import", start, node, name=name.text()))
            elif child.kind() == "dotted_name":
                self.imports.append(child.text())
                top = child.text().split(".", 1)[0]
                scope.bind(top, Binding("import", start, node, name=top))

    def _import_from(self, node: SgNode, scope: Scope, start: int, _end: int) -> None:
        module = node.field("module_name")
        if module is None:
            return
        self.imports.append(module.text())
        for child in node.field_children("name"):
            aliased = child.kind() == "aliased_import"
            name = child.field("name") if aliased else child
            alias = child.field("alias") if aliased else child
            if name is not None and alias is not None:
                dotted = f"{module.text()}.{name.text()}"
                scope.bind(alias.text(), Binding("import", start, node, name=dotted))

    def _assignment(self, node: SgNode, scope: Scope, _start: int, end: int) -> None:
        binding = Binding("value", end, node, node.field("right"), node.field("type"))
        self._bind_target(node.field("left"), scope, binding)

    def _named_expression(self, node: SgNode, scope: Scope, _start: int, end: int) -> None:
        while scope.kind == "comprehension" and scope.parent is not None:
            scope = scope.parent
        self._bind_target(
            node.field("name"), scope, Binding("value", end, node, node.field("value"))
        )

    def _for(self, node: SgNode, scope: Scope, start: int, _end: int) -> None:
        iterated = node.field("right")
        if iterated is not None:
            at = iterated.range().end.index
            self._bind_target(node.field("left"), scope, Binding("iterate", at, node, iterated))

    def _comprehension(self, node: SgNode, scope: Scope, start: int, end: int) -> Scope:
        return self._open("comprehension", node, scope, start, end)

    def _for_in(self, node: SgNode, scope: Scope, _start: int, _end: int) -> None:
        iterated = node.field("right")
        if iterated is not None:
            # the target is read before the clause that binds it
            self._bind_target(
                node.field("left"), scope, Binding("iterate", scope.start, node, iterated)
            )

    def _except(self, node: SgNode, scope: Scope, _start: int, end: int) -> None:
        item = node.child(1)
        target = item.field("alias") if item is not None and item.kind() == "as_pattern" else None
        name = target.child(0) if target is not None else None
        if name is not None and name.kind() == "identifier":
            scope.bind(name.text(), Binding("value", name.range().end.index, node))

    def _with(self, node: SgNode, scope: Scope, _start: int, end: int) -> None:
        item = node.child(0)
        if item is not None and item.kind() == "tuple":
            # `with (a as b,):` with its comma
            item = item.child(1)
        if item is None or item.kind() != "as_pattern":
            return
        target = item.field("alias")
        if target is not None and target.kind() == "as_pattern_target":
            target = target.child(0)
        self._bind_target(target, scope, Binding("enter", end, node, item.child(0)))

    def _global(self, node: SgNode, scope: Scope, _start: int, _end: int) -> None:
        scope.outer_names.update(dict.fromkeys(_identifiers(node), self.module))

    def _nonlocal(self, node: SgNode, scope: Scope, _start: int, _end: int) -> None:
        self._nonlocals.extend((scope, name) for name in _identifiers(node))

    def _settle_nonlocals(self) -> None:
        """Hand what a function binds for an enclosing one to that one."""
        for scope, name in self._nonlocals:
            outer = scope.parent
            while outer is not None and (outer.kind != "function" or name not in outer.names):
                outer = outer.parent
            if outer is not None:
                handed = scope.names.pop(name, [])
                for binding in handed:
                    binding.any_time = True
                outer.names[name].extend(handed)
                outer.names[name].sort(key=lambda binding: binding.start)

    def _return(self, node: SgNode, scope: Scope, _start: int, _end: int) -> None:
        scope.returns.extend([child for child in node.children() if child.is_named()][:1])

    def _yield(self, node: SgNode, scope: Scope, _start: int, _end: int) -> None:
        scope.yields.extend([child for child in node.children() if child.is_named()][:1])

    def _augmented(self, node: SgNode, _scope: Scope, _start: int, _end: int) -> None:
        grown, added = node.field("left"), node.field("right")
        if grown is not None and added is not None:
            self.added.setdefault(grown.text(), []).append(added)

    def _growing_call(self, node: SgNode, _scope: Scope, _start: int, _end: int) -> None:
        function, arguments = node.field("function"), node.field("arguments")
        if function is None or arguments is None:
            return
        grown, method = function.field("object"), function.field("attribute")
        if grown is None or method is None or grown.kind() not in ("identifier", "attribute"):
            return
        given = [child for child in arguments.children() if child.is_named()]
        if method.text() == "pop":
            self._remove(grown, given[0] if given else None)
        elif method.text() == "update":
            self.updated.setdefault(grown.text(), []).append(node)
        else:
            self.added.setdefault(grown.text(), []).extend(given)

    def _delete(self, node: SgNode, _scope: Scope, _start: int, _end: int) -> None:
        for target in node.find_all(kind="subscript"):
            self._remove(target.field("value"), target.field("subscript"))

    def _remove(self, holder: SgNode | None, key: SgNode | None) -> None:
        """Note the key of a dict that is taken out of it."""
        if holder is not None and key is not None and key.kind() == "string":
            self.removed.setdefault(holder.text(), set()).add(key.text()[1:-1])

    def _bind_target(self, target: SgNode | None, scope: Scope, binding: Binding) -> None:
        if target is None:
            return
        kind = target.kind()
        if kind == "identifier":
            name = target.text()
            place = scope.outer_names.get(name, scope)
            binding.any_time = binding.any_time or place is not scope
            place.bind(name, binding)
            if place.kind == "class":
                place.attributes.setdefault(name, []).append(binding)
        elif kind == "attribute":
            owner, attribute = target.field("object"), target.field("attribute")
            if owner is None or attribute is None:
                return
            owning_class = _class_of(owner, scope)
            if owning_class is not None:
                owning_class.attributes.setdefault(attribute.text(), []).append(binding)
            else:
                self.dotted.setdefault(target.text(), []).append(binding)
        elif kind == "subscript":
            self.dotted.setdefault(target.text(), []).append(binding)
            holder, assignment = target.field("value"), target.parent()
            if holder is not None and assignment is not None and assignment.kind() == "assignment":
                self.updated.setdefault(holder.text(), []).append(assignment)
        elif kind in _TARGETS:
            self._unpack(target, scope, binding)

    def _unpack(self, target: SgNode, scope: Scope, binding: Binding) -> None:
        parts = [child for child in target.children() if child.is_named()]
        packed = binding.expression
        if packed is not None and binding.kind == "iterate" and packed.kind() in _SEQUENCES:
            for row in packed.children():
                if row.kind() == "tuple":
                    given = Binding("value", binding.start, binding.statement, row, any_time=True)
                    self._unpack(target, scope, given)
            return
        values: list[SgNode] = []
        if packed is not None and packed.kind() in _SEQUENCES:
            values = [child for child in packed.children() if child.is_named()]
        elif packed is not None and binding.kind == "iterate":
            values = _iterated_together(packed)
        for position, part in enumerate(parts):
            value = values[position] if len(values) == len(parts) else None
            given = Binding(binding.kind, binding.start, binding.statement, value)
            given.any_time = binding.any_time
            self._bind_target(part, scope, given)


_COLLECTORS: dict[str, Callable[[Scopes, SgNode, Scope, int, int], Scope | None]] = {
    "assignment": Scopes._assignment,
    "augmented_assignment": Scopes._augmented,
    "call": Scopes._growing_call,
    "class_definition": Scopes._class,
    "delete_statement": Scopes._delete,
    "dictionary_comprehension": Scopes._comprehension,
    "except_clause": Scopes._except,
    "for_in_clause": Scopes._for_in,
    "for_statement": Scopes._for,
    "function_definition": Scopes._function,
    "generator_expression": Scopes._comprehension,
    "global_statement": Scopes._global,
    "import_from_statement": Scopes._import_from,
    "import_statement": Scopes._import,
    "lambda": Scopes._lambda,
    "list_comprehension": Scopes._comprehension,
    "named_expression": Scopes._named_expression,
    "nonlocal_statement": Scopes._nonlocal,
    "return_statement": Scopes._return,
    "set_comprehension": Scopes._comprehension,
    "with_item": Scopes._with,
    "yield": Scopes._yield,
}


def _identifiers(statement: SgNode) -> list[str]:
    return [child.text() for child in statement.children() if child.kind() == "identifier"]


def _bind_parameters(node: SgNode, scope: Scope) -> None:
    parameters = node.field("parameters")
    for child in parameters.children() if parameters is not None else ():
        if not child.is_named():
            continue
        kind = child.kind()
        name = child if kind == "identifier" else child.field("name")
        if name is None and kind == "typed_parameter":
            name = child.child(0)
        if name is None or name.kind() != "identifier":
            continue
        value, annotation = child.field("value"), child.field("type")
        scope.parameters.append(name.text())
        scope.bind(
            name.text(),
            Binding("parameter", scope.start, child, value, annotation, name.text(), scope),
        )


def _class_of(owner: SgNode, scope: Scope) -> Scope | None:
    """Return the class whose attribute is assigned by ``self.x = ...`` or ``Class.x = ...``."""
    if owner.kind() != "identifier":
        return None
    name = owner.text()
    place: Scope | None = scope
    while place is not None:
        if place.is_method and place.parameters[:1] == [name]:
            return place.parent
        for binding in place.names.get(name, ()):
            if binding.kind == "class":
                return binding.scope
        place = place.parent
    return None


def _iterated_together(call: SgNode) -> list[SgNode]:
    """Return what each target iterates over in ``enumerate(x)``, ``zip(x, y)``, ``x.items()``."""
    function, arguments = call.field("function"), call.field("arguments")
    if function is None or arguments is None:
        return []
    iterated = [child for child in arguments.children() if child.is_named()]
    if function.text() == "enumerate":
        return [function, *iterated[:1]]
    if function.text().endswith(".items"):
        return [function, call]
    return iterated if function.text() == "zip" else []


def _reaching(bindings: list[Binding], at: int) -> list[Binding]:
    """Return the bindings of one scope that may hold at a place in it."""
    reaching = [binding for binding in bindings if binding.any_time]
    for binding in reversed(bindings):
        if binding.any_time:
            continue
        if binding.start > at:
            if _comes_round(binding, at):
                reaching.append(binding)
            continue
        reaching.append(binding)
        if binding.block_end >= at:
            return reaching
    return reaching


def _comes_round(binding: Binding, at: int) -> bool:
    """Whether a loop takes a later binding back to ``at``."""
    for outer in binding.statement.ancestors():
        if outer.kind() in ("for_statement", "while_statement"):
            if outer.range().start.index <= at:
                return True
        elif outer.kind() in ("class_definition", "function_definition"):
            return False
    return False


def _decorators(function: SgNode) -> str:
    parent = function.parent()
    if parent is None or parent.kind() != "decorated_definition":
        return ""
    return "\n".join(child.text() for child in parent.children() if child.kind() == "decorator")
