"""The scopes of a JavaScript or TypeScript file and what is bound in them.

Collected in one walk over the tree, without asking for positions: in a line of many thousand
characters each of them costs as much as the line is long. Only names that are bound more than once
need the order of the text.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .. import syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ast_grep_py import SgNode

# One step of a destructuring pattern: a property, or a place in an array.
Step = str | int

_SYNTAX = syntax.of("javascript")
FUNCTIONS = _SYNTAX.functions
# What holds nothing that binds a name; most nodes of a tree are among these.
# fmt: off
_LEAVES = frozenset({
    "(", ")", "[", "]", "{", "}", "<", ">", ",", ";", ":", ".", "?.", "...", "=", "=>", '"', "'",
    "`", "${", "?", "!", "+", "-", "||", "&&", "??", "===", "!==", "async", "await", "case",
    "const", "else", "comment", "false", "for", "function", "hash_bang_line", "identifier", "if",
    "import", "let", "new", "null", "number", "of", "predefined_type",
    "private_property_identifier", "property_identifier", "regex", "return",
    "shorthand_property_identifier", "shorthand_property_identifier_pattern",
    "statement_identifier", "string", "string_fragment", "escape_sequence", "super", "this",
    "true", "type_identifier", "typeof", "undefined", "var",
})
# fmt: on
_GROWING = frozenset({"push", "splice", "unshift"})
# Up to the end of one of these what is bound in it holds for sure.
_BLOCKS = frozenset(
    {
        "arrow_function",
        "binary_expression",
        "else_clause",
        "if_statement",
        "program",
        "statement_block",
        "switch_case",
        "switch_default",
        "ternary_expression",
    }
)
# What wraps an expression without changing what it stands for; the expression comes first.
WRAPPERS = frozenset(
    {
        "as_expression",
        "await_expression",
        "non_null_expression",
        "parenthesized_expression",
        "satisfies_expression",
    }
)
# Types of more parts are not looked for behind a cast.
_TYPE_PARTS = 6
# Where a package comes from other than the registry's own name: `npm:openai@4`, a CDN's address.
_ORIGIN = re.compile(
    r"^(?:npm:|jsr:|node:|https?://(?:deno\.land/x|esm\.sh|cdn\.skypack\.dev|esm\.run"
    r"|cdn\.jsdelivr\.net/npm|unpkg\.com|ga\.jspm\.io/npm:)/?)/?"
)
_PACKAGE_VERSION = re.compile(r"^((?:@[^/@]+/)?[^/@]+)@[^/]*")
_SUFFIX = re.compile(r"(?:\.d)?\.[cm]?[jt]sx?$")


@dataclass(eq=False)
class Binding:
    """One way in which a name gets its value.

    ``kind`` is value, iterate, parameter, import (a member of a module), module (all of it),
    function, class or type; ``path`` leads from what ``expression`` gives to the name;
    ``scope`` is what a function or class opens, or the function of a parameter; ``name`` the
    imported dotted name. ``any_time`` marks what no later binding hides, ``is_rest`` the rest of an
    object out of which a pattern takes something.
    """

    kind: str
    statement: SgNode
    expression: SgNode | None = None
    annotation: SgNode | None = None
    name: str = ""
    scope: Scope | None = None
    path: tuple[Step, ...] = ()
    default: SgNode | None = None
    position: int = 0
    any_time: bool = False
    is_rest: bool = False

    @functools.cached_property
    def start(self) -> int:
        """The offset from which on the binding holds, in characters."""
        if self.kind == "value":
            return self.statement.range().end.index
        if self.kind == "iterate" and self.expression is not None:
            return self.expression.range().end.index
        return -1

    @functools.cached_property
    def block_end(self) -> int:
        """The end of the block that holds the binding: up to there it holds for sure."""
        outer = self.statement.ancestors()
        block = next((node for node in outer if node.kind() in _BLOCKS), self.statement)
        return block.range().end.index

    @functools.cached_property
    def loop_start(self) -> int | None:
        """Where the outermost loop of the function around begins, None outside of loops."""
        start = None
        for outer in self.statement.ancestors():
            kind = outer.kind()
            if kind in _SYNTAX.loops:
                start = outer.range().start.index
            elif kind in FUNCTIONS:
                break
        return start


@dataclass(eq=False)
class Scope:
    """A module, class, function or block; ``kind`` is the first word of these.

    ``members`` are those of a class: fields, methods and what is assigned to ``this``;
    ``function`` is the function or module that a scope belongs to.
    """

    kind: str
    node: SgNode
    parent: Scope | None
    names: dict[str, list[Binding]] = field(default_factory=dict)
    types: dict[str, list[Binding]] = field(default_factory=dict)
    members: dict[str, list[Binding]] = field(default_factory=dict)
    returns: list[SgNode] = field(default_factory=list)
    yields: list[SgNode] = field(default_factory=list)
    is_static: bool = False
    is_getter: bool = False

    @property
    def is_arrow(self) -> bool:
        """Whether ``this`` is that of the scope around."""
        return self.kind == "block" or self.node.kind() == "arrow_function"

    @functools.cached_property
    def function(self) -> Scope:
        """The innermost function around, the module at the top level."""
        scope: Scope = self
        while scope.kind == "block" and scope.parent is not None:
            scope = scope.parent
        return scope

    def bind(self, name: str, binding: Binding) -> None:
        """Add a way in which ``name`` gets its value, in the order of the text."""
        self.names.setdefault(name, []).append(binding)


class Scopes:
    """All scopes of a parsed file, with what is bound in each.

    ``imports`` are the dotted names of the modules that are imported anywhere; ``dotted`` the
    assignments to members of objects other than the file's own classes, by the names that lead
    there; ``extended`` the names that ``+=`` and its like change, ``deleted`` those of members that
    ``delete`` takes away.
    """

    def __init__(self, root: SgNode) -> None:
        self.module = Scope("module", root, None)
        self.imports: list[str] = []
        self.dotted: dict[str, list[Binding]] = {}
        self.extended: set[str] = set()
        self.deleted: set[str] = set()
        self._pushed: dict[str, list[tuple[Scope, SgNode]]] = {}
        self._added: dict[str, dict[Scope | None, list[SgNode]]] = {}
        self._by_node: dict[SgNode, Scope] = {root: self.module}
        self._assigned: list[tuple[Scope, str, Binding]] = []
        self._sequences: dict[tuple[Scope, str], _Sequence] = {}
        self._collect(root)
        self._settle_assignments()

    def of(self, node: SgNode) -> Scope:
        """Return the innermost scope around a node, or the one that it opens."""
        own = self._by_node.get(node)
        if own is not None:
            return own
        # one by one, each parent would be searched for from the root downwards
        for outer in node.ancestors():
            scope = self._by_node.get(outer)
            if scope is not None:
                return scope
        return self.module

    def opened_by(self, node: SgNode) -> Scope | None:
        """Return the scope of a function or class node."""
        return self._by_node.get(node)

    def visible(self, identifier: SgNode) -> list[Binding]:
        """Return the bindings of a name that may hold where it stands, none if it is unbound."""
        name = identifier.text()
        within = self.of(identifier)
        owner = self._owner(within, name)
        if owner is None:
            return []
        bindings = owner.names[name]
        if len(bindings) == 1 or within.function is not owner.function:
            return bindings
        sequence = self._sequences.get((owner, name))
        if sequence is None:
            sequence = self._sequences[owner, name] = _Sequence(bindings)
        return sequence.reaching(identifier.range().start.index) or bindings

    def visible_types(self, identifier: SgNode) -> list[Binding]:
        """Return what declares the type that a name stands for."""
        name = identifier.text()
        scope: Scope | None = self.of(identifier)
        while scope is not None:
            if name in scope.types:
                return scope.types[name]
            scope = scope.parent
        return []

    def added_to(self, array: SgNode) -> list[SgNode]:
        """Return what ``push`` and its like put into the array that a name or member names."""
        text = array.text() if self._pushed else ""
        if text not in self._pushed:
            return []
        head = _head(text)
        if text not in self._added:
            by_owner = self._added[text] = {}
            for scope, item in self._pushed[text]:
                by_owner.setdefault(self._owner(scope, head), []).append(item)
        return self._added[text].get(self._owner(self.of(array), head), [])

    @staticmethod
    def _owner(scope: Scope | None, name: str) -> Scope | None:
        while scope is not None and name not in scope.names:
            scope = scope.parent
        return scope

    def holder_of_this(self, node: SgNode) -> Scope | None:
        """Return the class, or the function that is no arrow function, whose ``this`` is meant."""
        scope: Scope | None = self.of(node)
        while scope is not None and scope.kind != "class":
            if scope.kind == "module":
                return None
            if not scope.is_arrow:
                is_method = scope.parent is not None and scope.parent.kind == "class"
                return scope.parent if is_method else scope
            scope = scope.parent
        return scope

    def is_static(self, node: SgNode) -> bool:
        """Whether ``this`` at a node is the class itself."""
        scope: Scope | None = self.of(node)
        while scope is not None and scope.kind != "class":
            if not scope.is_arrow:
                return scope.is_static
            scope = scope.parent
        return False

    # Collecting.

    def _collect(self, root: SgNode) -> None:
        pending = [(root, self.module)]
        while pending:
            node, scope = pending.pop()
            kind = node.kind()
            if kind in _LEAVES:
                continue
            collect = _COLLECTORS.get(kind)
            if collect is not None:
                scope = collect(self, node, scope) or scope
            children = node.children()
            children.reverse()
            pending.extend([(child, scope) for child in children])

    def _open(self, kind: str, node: SgNode, parent: Scope) -> Scope:
        scope = self._by_node[node] = Scope(kind, node, parent)
        return scope

    def _function(self, node: SgNode, scope: Scope) -> Scope:
        inner = self._open("function", node, scope)
        kind = node.kind()
        name, body = node.field("name"), node.field("body")
        if name is not None:
            binding = Binding("function", node, scope=inner)
            if kind == "method_definition":
                self._method(node, property_name(name), binding, scope)
            else:
                (inner if kind.endswith(("expression", "generator_function")) else scope).bind(
                    name.text(), binding
                )
        if body is not None:
            if body.kind() == "statement_block":
                self._by_node[body] = inner
            else:
                inner.returns.append(body)
        self._parameters(node, inner)
        return inner

    def _method(self, node: SgNode, name: str | None, binding: Binding, scope: Scope) -> None:
        inner = binding.scope
        if inner is None:
            return
        words = {child.kind() for child in node.children() if not child.is_named()}
        inner.is_static, inner.is_getter = "static" in words, "get" in words
        parent = node.parent()
        in_class = parent is not None and parent.kind() == "class_body"
        if in_class and scope.kind == "class" and name is not None and "set" not in words:
            scope.members.setdefault(name, []).append(binding)

    def _parameters(self, node: SgNode, scope: Scope) -> None:
        single = node.field("parameter")
        listed = node.field("parameters")
        parameters = [single] if single is not None else named_children(listed)
        is_constructor = scope.parent is not None and scope.parent.kind == "class"
        for position, parameter in enumerate(parameters):
            pattern, default = parameter.field("pattern"), parameter.field("value")
            if parameter.kind() == "assignment_pattern":
                pattern, default = parameter.field("left"), parameter.field("right")
            target = pattern if pattern is not None else parameter
            binding = Binding(
                "parameter", parameter, default, parameter.field("type"), position=position
            )
            binding.scope = scope
            self._bind(target, scope, binding)
            if is_constructor and scope.parent is not None and _is_property(parameter):
                scope.parent.members.setdefault(target.text(), []).append(binding)

    def _class(self, node: SgNode, scope: Scope) -> Scope:
        inner = self._open("class", node, scope)
        name = node.field("name")
        if name is not None:
            outer = inner if node.kind() == "class" else scope
            outer.bind(name.text(), Binding("class", node, scope=inner))
        return inner

    def _field(self, node: SgNode, scope: Scope) -> None:
        name = node.field("name") or node.field("property")
        key = property_name(name) if name is not None else None
        if key is not None and scope.kind == "class":
            binding = Binding("value", node, node.field("value"), node.field("type"))
            scope.members.setdefault(key, []).append(binding)

    def _static_block(self, node: SgNode, scope: Scope) -> Scope:
        inner = self._open("function", node, scope)
        inner.is_static = True
        return inner

    def _block(self, node: SgNode, scope: Scope) -> Scope:
        return self._by_node.get(node) or self._open("block", node, scope)

    def _declarator(self, node: SgNode, scope: Scope) -> None:
        target = node.field("name")
        declaration = node.parent()
        if declaration is not None and declaration.kind() == "variable_declaration":
            scope = scope.function
        binding = Binding("value", node, node.field("value"), node.field("type"))
        if target is not None:
            self._bind(target, scope, binding)

    def _assignment(self, node: SgNode, scope: Scope) -> None:
        target = node.field("left")
        if target is not None:
            self._assign(target, scope, Binding("value", node, node.field("right")))

    def _augmented(self, node: SgNode, scope: Scope) -> None:
        operator, target = node.field("operator"), node.field("left")
        if operator is None or target is None:
            return
        if operator.text() not in ("??=", "||=", "&&="):
            self.extended.add(target.text())
            return
        binding = Binding("value", node, node.field("right"), any_time=True)
        self._assign(target, scope, binding)

    def _for_in(self, node: SgNode, scope: Scope) -> Scope:
        inner = self._open("block", node, scope)
        target, operator, word = node.field("left"), node.field("operator"), node.field("kind")
        if target is None:
            return inner
        iterates = operator is not None and operator.text() == "of"
        binding = Binding("iterate", node, node.field("right") if iterates else None)
        if word is None:
            self._assign(target, inner, binding)
        else:
            self._bind(target, inner.function if word.text() == "var" else inner, binding)
        return inner

    def _catch(self, node: SgNode, scope: Scope) -> Scope:
        inner = self._open("block", node, scope)
        target = node.field("parameter")
        if target is not None:
            self._bind(target, inner, Binding("value", target))
        return inner

    def _import(self, node: SgNode, scope: Scope) -> None:
        required = next((c for c in node.children() if c.kind() == "import_require_clause"), None)
        source = node.field("source") or (required.field("source") if required else None)
        module = module_name(plain_string(source)) if source is not None else None
        if module is None:
            return
        self.imports.append(module)
        if required is not None:
            self._import_all(required, module, scope)
            return
        clause = next((c for c in node.children() if c.kind() == "import_clause"), None)
        for child in named_children(clause):
            kind = child.kind()
            if kind == "identifier":
                name = f"{module}.default"
                scope.bind(child.text(), Binding("import", node, name=name))
            elif kind == "namespace_import":
                self._import_all(child, module, scope)
            elif kind == "named_imports":
                for specifier in named_children(child):
                    name_node = specifier.field("name")
                    alias = specifier.field("alias") or name_node
                    if name_node is not None and alias is not None:
                        name = f"{module}.{_imported_name(name_node)}"
                        scope.bind(alias.text(), Binding("import", node, name=name))

    def _import_all(self, node: SgNode, module: str, scope: Scope) -> None:
        name = next((child for child in node.children() if child.kind() == "identifier"), None)
        if name is not None:
            scope.bind(name.text(), Binding("module", node, name=module))

    def _export(self, node: SgNode, _scope: Scope) -> None:
        source = node.field("source")
        module = module_name(plain_string(source)) if source is not None else None
        if module is not None:
            self.imports.append(module)

    def _call(self, node: SgNode, scope: Scope) -> None:
        function = node.field("function")
        if function is None:
            return
        if function.kind() == "member_expression":
            method = function.field("property")
            if method is not None and method.text() in _GROWING:
                grown = function.field("object")
                added = named_children(node.field("arguments"))
                if grown is not None and grown.kind() in ("identifier", "member_expression"):
                    pushed = self._pushed.setdefault(grown.text(), [])
                    pushed.extend((scope, item) for item in added)
            return
        module = required_module(node)
        if module is not None:
            self.imports.append(module)

    def _unary(self, node: SgNode, _scope: Scope) -> None:
        operator, target = node.field("operator"), node.field("argument")
        if operator is None or target is None or operator.text() != "delete":
            return
        member = target.field("property") or target.field("index")
        name = property_name(member) if member is not None else None
        if name is not None:
            self.deleted.add(name)

    def _return(self, node: SgNode, scope: Scope) -> None:
        scope.function.returns.extend(named_children(node)[:1])

    def _yield(self, node: SgNode, scope: Scope) -> None:
        scope.function.yields.extend(named_children(node)[:1])

    def _type(self, node: SgNode, scope: Scope) -> None:
        name = node.field("name")
        if name is not None:
            declared = node.field("value") or node.field("body") or node.field("constraint")
            binding = Binding("type", node, annotation=declared)
            scope.types.setdefault(name.text(), []).append(binding)

    # Targets.

    def _bind(self, target: SgNode, scope: Scope, binding: Binding) -> None:
        for name, bound in _taken_apart(target, binding):
            if name.kind() not in ("member_expression", "subscript_expression"):
                scope.bind(name.text(), bound)

    def _assign(self, target: SgNode, scope: Scope, binding: Binding) -> None:
        for name, bound in _taken_apart(target, binding):
            if name.kind() not in ("member_expression", "subscript_expression"):
                self._assigned.append((scope, name.text(), bound))
                continue
            owner, member = name.field("object"), name.field("property")
            if owner is not None and owner.kind() == "this" and member is not None:
                holder = self.holder_of_this(name)
                if holder is not None and holder.kind == "class":
                    holder.members.setdefault(member.text(), []).append(bound)
                    continue
            path = dotted_path(name)
            if path is not None:
                self.dotted.setdefault(path, []).append(bound)

    def _settle_assignments(self) -> None:
        """Hand assignments to the scopes that declare what is assigned."""
        annotations: dict[tuple[int, str], SgNode | None] = {}
        for scope, name, binding in self._assigned:
            owner = self._owner(scope, name) or self.module
            if scope.function is not owner.function:
                binding.any_time = True
            declared = owner.names.setdefault(name, [])
            key = (id(owner), name)
            if key not in annotations:
                annotations[key] = next((b.annotation for b in declared if b.annotation), None)
            binding.annotation = annotations[key]
            declared.append(binding)


_COLLECTORS: dict[str, Callable[[Scopes, SgNode, Scope], Scope | None]] = {
    **dict.fromkeys(FUNCTIONS, Scopes._function),
    "abstract_class_declaration": Scopes._class,
    "assignment_expression": Scopes._assignment,
    "augmented_assignment_expression": Scopes._augmented,
    "call_expression": Scopes._call,
    "catch_clause": Scopes._catch,
    "class": Scopes._class,
    "class_declaration": Scopes._class,
    "class_static_block": Scopes._static_block,
    "export_statement": Scopes._export,
    "field_definition": Scopes._field,
    "for_in_statement": Scopes._for_in,
    "for_statement": Scopes._block,
    "import_statement": Scopes._import,
    "interface_declaration": Scopes._type,
    "public_field_definition": Scopes._field,
    "return_statement": Scopes._return,
    "statement_block": Scopes._block,
    "switch_body": Scopes._block,
    "type_alias_declaration": Scopes._type,
    "type_parameter": Scopes._type,
    "unary_expression": Scopes._unary,
    "variable_declarator": Scopes._declarator,
    "yield_expression": Scopes._yield,
}


def _taken_apart(target: SgNode, binding: Binding) -> Iterator[tuple[SgNode, Binding]]:
    """Yield the names that a pattern binds, and the members it assigns, each with its binding."""
    pending = [(target, binding)]
    while pending:
        node, given = pending.pop()
        kind = node.kind()
        if kind in _NAMES:
            yield node, given
        elif kind in ("object_assignment_pattern", "assignment_pattern"):
            left = node.field("left")
            if left is not None:
                default = node.field("right")
                key: tuple[Step, ...] = ()
                if left.kind() == "shorthand_property_identifier_pattern":
                    key = (left.text(),)
                pending.append((left, _led_on(given, key, default)))
        elif kind in ("array", "array_pattern"):
            for position, part in enumerate(_places(node)):
                if part is not None:
                    rest = part.kind() in ("rest_pattern", "spread_element")
                    step: tuple[Step, ...] = () if rest else (position,)
                    pending.append((part, _led_on(given, step)))
        elif kind in ("object", "object_pattern"):
            parts = named_children(node)
            if len(parts) > 1 and parts[-1].kind() in ("rest_pattern", "spread_element"):
                pending.append((parts.pop(), replace(given, is_rest=True)))
            pending.extend(_part_of_object(part, given) for part in parts)
        elif kind in ("rest_pattern", "spread_element", *WRAPPERS):
            inner = named_children(node)[:1]
            pending.extend((part, given) for part in inner)


_NAMES = frozenset(
    {
        "identifier",
        "member_expression",
        "shorthand_property_identifier",
        "shorthand_property_identifier_pattern",
        "subscript_expression",
    }
)


def _part_of_object(part: SgNode, given: Binding) -> tuple[SgNode, Binding]:
    kind = part.kind()
    if kind in ("shorthand_property_identifier", "shorthand_property_identifier_pattern"):
        return part, _led_on(given, (part.text(),))
    key, value = part.field("key"), part.field("value")
    if key is not None and value is not None:
        name = property_name(key)
        # a computed key may be any
        return value, _led_on(given, (name if name is not None else "",))
    return part, given


def _led_on(binding: Binding, steps: tuple[Step, ...], default: SgNode | None = None) -> Binding:
    """Return the binding of a part; the default of the whole says nothing about it."""
    kept = default if steps or default is not None else binding.default
    return replace(binding, path=binding.path + steps, default=kept)


def _places(array: SgNode) -> Iterator[SgNode | None]:
    """Yield the elements of an array or a pattern of one, None for what a comma skips."""
    element: SgNode | None = None
    for child in array.children():
        kind = child.kind()
        if kind == ",":
            yield element
            element = None
        elif child.is_named() and kind != "comment":
            element = child
    if element is not None:
        yield element


class _Sequence:
    """The bindings of one name in one function, in the order of the text."""

    def __init__(self, bindings: list[Binding]) -> None:
        ordered = sorted(bindings, key=lambda binding: binding.start)
        self._any_time = [binding for binding in ordered if binding.any_time]
        self._passing = [binding for binding in ordered if not binding.any_time]
        self._starts = [binding.start for binding in self._passing]
        self._looped = [binding for binding in self._passing if binding.loop_start is not None]

    def reaching(self, at: int) -> list[Binding]:
        """Return the bindings that may hold at an offset in the function."""
        reaching = list(self._any_time)
        for binding in reversed(self._looped):
            if binding.start <= at:
                break
            # a loop takes it back to here
            if binding.loop_start is not None and binding.loop_start <= at:
                reaching.append(binding)
        for place in reversed(range(bisect_right(self._starts, at))):
            binding = self._passing[place]
            reaching.append(binding)
            if binding.start < 0 or binding.block_end >= at:
                break
        return reaching


def _is_property(parameter: SgNode) -> bool:
    """Whether a parameter of a constructor is declared as a property of the class."""
    return any(
        child.kind() in ("accessibility_modifier", "override_modifier", "readonly")
        for child in parameter.children()
    )


def _imported_name(name: SgNode) -> str:
    return plain_string(name) or "default" if name.kind() == "string" else name.text()


def _head(path: str) -> str:
    return path.partition(".")[0].rstrip("?!")


def named_children(node: SgNode | None) -> list[SgNode]:
    """Return the children that are no punctuation and no comments."""
    if node is None:
        return []
    return [child for child in node.children() if child.is_named() and child.kind() != "comment"]


def plain_string(node: SgNode) -> str | None:
    """Return the text of a string literal, None for anything else or with substitutions."""
    if node.kind() not in ("string", "template_string"):
        return None
    children = node.children()
    if any(child.kind() == "template_substitution" for child in children):
        return None
    return "".join(child.text() for child in children if child.is_named())


def property_name(key: SgNode) -> str | None:
    """Return the name of a property or a member, None where it is computed."""
    kind = key.kind()
    if kind == "computed_property_name":
        inner = named_children(key)[:1]
        return plain_string(inner[0]) if inner else None
    return plain_string(key) if kind == "string" else key.text()


def cast_below(node: SgNode) -> SgNode | None:
    """Return ``x as A.B`` of ``x as A.B.C``, which the grammar reads as a member of it."""
    current: SgNode | None = node
    for _ in range(_TYPE_PARTS):
        if current is None or current.kind() != "member_expression":
            return None
        current = current.field("object")
        if current is not None and current.kind() in ("as_expression", "satisfies_expression"):
            return current
    return None


def names_behind(cast: SgNode, node: SgNode) -> list[str]:
    """Return the names of ``node`` behind a cast that `cast_below` found in it."""
    names: list[str] = []
    current: SgNode | None = node
    while current is not None and current != cast:
        member = current.field("property")
        names.append(member.text() if member is not None else "")
        current = current.field("object")
    return names[::-1]


def dotted_path(node: SgNode) -> str | None:
    """Return the names that lead to a member, whatever ``?.``, ``!`` and casts are between them."""
    names: list[str] = []
    current: SgNode | None = node
    while current is not None:
        kind = current.kind()
        if kind in ("identifier", "this"):
            return ".".join([current.text(), *reversed(names)])
        cast = cast_below(current)
        if cast is not None or kind in WRAPPERS:
            current = next(iter(named_children(cast or current)), None)
            continue
        if kind == "member_expression":
            member = current.field("property")
            name = member.text() if member is not None else None
        elif kind == "subscript_expression":
            index = current.field("index")
            name = plain_string(index) if index is not None else None
        else:
            return None
        if name is None:
            return None
        names.append(name)
        current = current.field("object")
    return None


def required_module(call: SgNode) -> str | None:
    """Return the module of ``require("...")`` or ``import("...")``."""
    function = call.field("function")
    if function is None or function.kind() not in ("identifier", "import"):
        return None
    if function.kind() == "identifier" and function.text() != "require":
        return None
    given = named_children(call.field("arguments"))[:1]
    return module_name(plain_string(given[0])) if given else None


@functools.lru_cache(maxsize=512)
def module_name(specifier: str | None) -> str | None:
    """Return a module's dotted name: its package as it is, what lies in it behind dots."""
    if not specifier:
        return None
    if specifier.startswith((".", "/", "@/", "~", "#")):
        return _SUFFIX.sub("", specifier)
    bare = _PACKAGE_VERSION.sub(r"\1", _ORIGIN.sub("", specifier))
    parts = bare.split("/")
    count = 2 if bare.startswith("@") else 1
    package, inner = "/".join(parts[:count]), [part for part in parts[count:] if part]
    if inner:
        inner[-1] = _SUFFIX.sub("", inner[-1])
    if inner == ["mod"]:
        inner = []
    return ".".join([package, *inner])
