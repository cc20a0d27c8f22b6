"""The code of a Python file, as rewriting asks for it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, cast

from ...bindings.python_literals import plain_string
from ...bindings.resolver import Local
from ...spelling import span
from ..tables import tables
from . import Branch, Code, Element, Entry, Filter, Function, Listener, Part, Use, Variable
from .python_imports import PythonImportSyntax
from .python_types import PythonTypeSyntax, cast_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from ...bindings.python import PythonBindings
    from ...bindings.python_scopes import Binding, Scope, Scopes

_WRAPPERS = frozenset({"await", "parenthesized_expression"})
_FUNCTIONS = frozenset({"function_definition", "lambda"})
_STRINGS = frozenset({"concatenated_string", "string"})
_PATTERNS = frozenset({"list_pattern", "pattern_list", "tuple_pattern"})
_LITERAL_KINDS = {
    **dict.fromkeys(("concatenated_string", "string"), "string"),
    **dict.fromkeys(("expression_list", "list", "tuple"), "list"),
    **dict.fromkeys(("float", "integer"), "number"),
    **dict.fromkeys(("generator_expression", "list_comprehension"), "comprehension"),
    **dict.fromkeys(("boolean_operator", "conditional_expression"), "choice"),
    "attribute": "attribute",
    "binary_operator": "sum",
    "call": "call",
    "dictionary": "dict",
    "false": "false",
    "identifier": "name",
    "lambda": "function",
    "none": "null",
    "true": "true",
}
# How the SDK spells that nothing is given.
_NOT_GIVEN = frozenset({"NOT_GIVEN", "omit", "openai.NOT_GIVEN", "openai.omit"})
_LOGGING = re.compile(
    r"(?:\w+\.)*_*log(?:ger|ging)?\.(?:critical|debug|error|exception|info|log|warning)"
)
_NO_LIST = re.compile(
    r"""["']?(?:\w+\.)*(?:Collection|Generator|Iterable|Iterator|Sequence|[Tt]uple)\b"""
)
_RAW = re.compile(r"\.with_(?:raw|streaming)_response\b")
_ITERATING = frozenset({"enumerate", "iter", "list", "reversed", "zip"})
# Decorators that leave to the file who calls a function.
_KNOWN_DECORATOR = re.compile(
    r"@(?:[\w.]*\.)?(?:abstractmethod|backoff|cache|cached_property|classmethod|contextmanager"
    r"|asynccontextmanager|lru_cache|on_exception|override|property|retry|staticmethod|wraps)\b"
)
_COPYING = frozenset({"copy", "copy.copy", "copy.deepcopy", "deepcopy", "list"})
_PARAMETERS = frozenset({"default_parameter", "typed_default_parameter", "typed_parameter"})
_OPERATORS = {"==": "==", "is": "==", "!=": "!=", "is not": "!=", "in": "in", "not in": "not in"}


class PythonCode(Code):
    """The code of a Python file."""

    pack = "python"
    import_syntax = PythonImportSyntax()
    type_syntax = PythonTypeSyntax()
    false = "False"
    true = "True"
    null = "None"
    equal = "=="
    unequal = "!="
    both = "and"
    either = "or"
    flattening = (
        '[{"type": "function", "strict": False, **tool["function"]} for tool in ',
        " or ()]",
    )
    plain_messages = re.compile(
        r"(?:typing\.)?(?:[Ll]ist|Sequence|Iterable)\[(?:typing\.)?[Dd]ict\[str, *str\]\]"
    )
    spread = "*"
    or_null = "or None"
    missing = "None"
    choosing = ("", " if {} else ")
    is_there = ("bool({})", "not {}")
    calls_function = ('== "function_call"', 'in ("function_call", "custom_tool_call")')
    has_message_class = True
    later_entries_count = False
    growing = frozenset({"append", "insert"})
    reading_methods = frozenset({"get()", "pop()"})
    binding_expression = "named_expression"
    has_length = re.compile(r"len\(.*\)(?:\s*>\s*0|\s*>=\s*1|\s*!=\s*0)?", re.DOTALL)
    has_no_length = re.compile(r"not\s+len\(.*\)|len\(.*\)\s*(?:==\s*0|<\s*1)", re.DOTALL)
    dict_kind = "dictionary"
    copying = frozenset({"list", "tuple"})
    selecting = frozenset({"if_clause", "subscript"})
    extending = frozenset({"extend"})
    input_items = None
    typed_methods = frozenset({"parse", "stream"})
    declaring = ""
    importing = frozenset({"import_from_statement", "import_statement"})
    request_brackets = ("(", ")", "")
    interpolation = "interpolation"
    has_listeners = False
    tool_list = ("openai.types.responses", "ToolParam", "list[{}]")
    printing = frozenset({"pprint", "pp", "print", "repr", "str"})
    bindings: PythonBindings

    @property
    def has_annotations(self) -> bool:
        """Whether names may be declared with their types."""
        return True

    def is_no_list(self, node: SgNode) -> bool:
        """Whether what an expression gives can be iterated over, but may be no list."""
        bare = self.bare(node)
        if bare.kind() in ("generator_expression", "tuple"):
            return True
        if bare.kind() not in ("attribute", "identifier"):
            return False
        variable = self.variable(bare)
        declared = (b.annotation for b in variable.bindings) if variable is not None else ()
        return any(a is not None and _NO_LIST.match(a.text()) for a in declared)

    @property
    def _scopes(self) -> Scopes:
        return self.bindings.scopes

    @functools.cached_property
    def _visible(self) -> dict[SgNode, Sequence[Binding]]:
        return {}

    # How expressions are used.

    def use(self, node: SgNode) -> Use:
        """Return how an expression is used."""
        parent = node.parent()
        if parent is None:
            return Use("other", node)
        used = _USES.get(parent.kind())
        return used(self, node, parent) if used is not None else Use("other", parent)

    def _member(self, node: SgNode, parent: SgNode) -> Use:
        name = parent.field("attribute")
        outer = parent.parent()
        if parent.field("object") != node or name is None:
            return Use("other", parent)
        if outer is not None and outer.kind() == "call" and outer.field("function") == parent:
            return Use("member", outer, f"{name.text()}()")
        if _is_target(parent):
            value = outer.field("right") if outer is not None else None
            return Use("set" if value is not None else "other", parent, name.text(), value=value)
        return Use("member", parent, name.text())

    def _index(self, node: SgNode, parent: SgNode) -> Use:
        index = parent.field("subscript")
        if parent.field("value") != node or index is None:
            return Use("other", parent)
        if index.kind() == "slice":
            return Use("other", parent)
        if _is_target(parent):
            outer = parent.parent()
            value = outer.field("right") if outer is not None else None
            kind = "set" if value is not None else "other"
            return Use(kind, parent, plain_string(index) or "", value=value)
        key = plain_string(index)
        number = index.text() if index.kind() in ("integer", "unary_operator") else ""
        return Use("index", parent, key if key is not None else number)

    def _same(self, node: SgNode, parent: SgNode) -> Use:
        return Use("same", parent)

    def _assigned(self, node: SgNode, parent: SgNode) -> Use:
        target = parent.field("left" if parent.kind() == "assignment" else "name")
        if target is None or target == node:
            return Use("other", parent)
        outer = parent.parent()
        is_expression = parent.kind() == "named_expression" or (
            outer is not None and outer.kind() == "assignment"
        )
        return Use("bind", parent, targets=(target,), value=parent if is_expression else None)

    def _extended(self, node: SgNode, parent: SgNode) -> Use:
        operator, right = parent.field("operator"), parent.field("right")
        if right == node or operator is None or operator.text() != "+=":
            return Use("other", parent)
        return Use("extend", parent, value=right)

    def _iterated(self, node: SgNode, parent: SgNode) -> Use:
        target = parent.field("left")
        if parent.field("right") != node or target is None:
            return Use("other", parent)
        return Use("iterate", parent, targets=(target,))

    def _entered(self, node: SgNode, parent: SgNode) -> Use:
        target = parent.field("alias")
        item = parent.parent()
        if target is None or target.kind() != "as_pattern_target" or item is None:
            return Use("other", parent)
        name = target.child(0)
        if item.kind() != "with_item" or name is None:
            return Use("other", parent)
        return Use("enter", parent, targets=(name,))

    def _operand(self, node: SgNode, parent: SgNode) -> Use:
        operator = parent.field("operator")
        is_left = parent.field("left") == node
        if operator is not None and is_left and operator.text() == "or":
            outer = self.use(parent)
            return Use("test", parent) if outer.kind == "test" else Use("default", parent, "or")
        if not is_left:
            return Use("same", parent)
        is_tested = self.use(parent).kind == "test"
        return Use("test", parent) if is_tested else Use("guard", parent)

    def _negated(self, node: SgNode, parent: SgNode) -> Use:
        return Use("test", parent, "not")

    def _condition(self, node: SgNode, parent: SgNode) -> Use:
        if parent.field("condition") == node or parent.kind() == "if_clause":
            return Use("test", parent)
        return Use("other", parent)

    def _asserted(self, node: SgNode, parent: SgNode) -> Use:
        return Use("test", parent) if _named(parent)[:1] == [node] else Use("text", parent)

    def _chosen(self, node: SgNode, parent: SgNode) -> Use:
        return Use("test" if _named(parent)[1:2] == [node] else "same", parent)

    def _compared(self, node: SgNode, parent: SgNode) -> Use:
        parts = _named(parent)
        operators = [child.text() for child in parent.field_children("operators")]
        if len(parts) != 2 or len(operators) != 1 or operators[0] not in _OPERATORS:
            return Use("other", parent)
        other = parts[1] if parts[0] == node else parts[0]
        if operators[0] in ("in", "not in") and parts[0] != node:
            return Use("other", parent)
        return Use("compare", parent, _OPERATORS[operators[0]], (other,))

    def _argument(self, node: SgNode, parent: SgNode) -> Use:
        keyword = ""
        if parent.kind() == "keyword_argument":
            named, arguments = parent.field("name"), parent.parent()
            keyword = named.text() if named is not None else ""
        else:
            arguments = parent
        call = arguments.parent() if arguments is not None else None
        if call is None or call.kind() != "call":
            return Use("other", parent)
        if cast_value(call) == node:
            return Use("same", call)
        if not keyword and (around := self._iterated_by(call, node)) is not None:
            return around
        position = -1 if keyword or arguments is None else _named(arguments).index(node)
        return Use("argument", call, keyword, position=position)

    def _iterated_by(self, call: SgNode, node: SgNode) -> Use | None:
        """Return the loop over ``enumerate(node)``, ``list(node)`` and their like."""
        function = call.field("function")
        name = function.text() if function is not None else ""
        if name not in _ITERATING:
            return None
        outer = self.use(call)
        if outer.kind != "iterate":
            return None
        targets = outer.targets
        if name in ("enumerate", "zip"):
            names = _named(targets[0]) if targets[0].kind() in _PATTERNS else []
            given = [element.node for element in self.given(call)]
            place = 1 if name == "enumerate" else given.index(node)
            if len(names) != (2 if name == "enumerate" else len(given)):
                return None
            targets = (names[place],)
        return Use("iterate", outer.node, targets=targets, value=call)

    def _spread(self, node: SgNode, parent: SgNode) -> Use:
        outer = parent.parent()
        call = outer.parent() if outer is not None and outer.kind() == "argument_list" else None
        return Use("spread", call or outer or parent)

    def _element(self, node: SgNode, parent: SgNode) -> Use:
        if parent.kind() != "pair":
            return Use("element", parent)
        key, display = parent.field("key"), parent.parent()
        name = plain_string(key) if key is not None and key != node else None
        return Use("element", display or parent, name or "")

    def _text(self, node: SgNode, parent: SgNode) -> Use:
        # `{x=}` shows how it is written
        is_shown = any(child.kind() == "=" for child in parent.children())
        return Use("text", parent, "=" if is_shown else "")

    def _returned(self, node: SgNode, parent: SgNode) -> Use:
        return Use("return" if parent.kind() == "return_statement" else "yield", parent)

    def _made(self, node: SgNode, parent: SgNode) -> Use:
        return Use("made" if parent.field("body") == node else "other", parent)

    def _lambda(self, node: SgNode, parent: SgNode) -> Use:
        return Use("return", parent) if parent.field("body") == node else Use("other", parent)

    def _dropped(self, node: SgNode, parent: SgNode) -> Use:
        return Use("statement", parent)

    def bound(self, target: SgNode) -> Sequence[Binding]:
        """Return the bindings that a target makes, empty for a target that is no plain name."""
        if target.kind() != "identifier":
            return ()
        at = target.range().start.index
        owner = self._scope_of_parameter(target) or self._owner(target)
        if owner is None:
            return ()
        spanning = [b for b in owner.names.get(target.text(), ()) if b.spans(at)]
        # a loop spans its body, where its own name may be bound again
        return sorted(spanning, key=lambda b: len(b.statement.text()))[:1]

    def _scope_of_parameter(self, target: SgNode) -> Scope | None:
        """Return the scope of the function that a name is a parameter of."""
        outer = target.parent()
        if outer is not None and outer.kind() in _PARAMETERS:
            outer = outer.parent()
        if outer is None or outer.kind() not in ("lambda_parameters", "parameters"):
            return None
        function = outer.parent()
        body = function.field("body") if function is not None else None
        return self._scopes.of(body) if body is not None else None

    def _owner(self, name: SgNode) -> Scope | None:
        text, at = name.text(), name.range().start.index
        within = self._scopes.at(at)
        return within.outer_names.get(text) or self._scopes.owner(text, at)

    def means_same(self, name: SgNode, place: SgNode) -> bool:
        """Whether a name would mean the same variable at another place."""
        text = name.text()
        here, there = (self._scopes.owner(text, span(node)[0]) for node in (name, place))
        return here is there

    def reads(self, target: SgNode) -> Sequence[SgNode]:
        """Return the nodes where a name is read that the binding at ``target`` may reach."""
        own = set(self.bound(target))
        named = self._identifiers.get(target.text(), ())
        return [name for name in named if not own.isdisjoint(self.visible(name))]

    def visible(self, name: SgNode) -> Sequence[Binding]:
        """Return the bindings that may hold where a name is read."""
        # every binding of a name asks for all of its uses
        if name not in self._visible:
            self._visible[name] = self._scopes.visible(name.text(), name.range().start.index)
        return self._visible[name]

    def parts(self, target: SgNode) -> Sequence[Part] | None:
        """Return None: Python takes nothing out of objects."""
        return None

    def parameter(self, use: Use) -> SgNode | None:
        """Return the parameter of a function of this file that gets an argument."""
        function = self.called_function(use.node)
        scope = self._scope(function) if function is not None else None
        if scope is None:
            return None
        name = use.name
        if not name and use.position >= 0:
            called = use.node.field("function")
            is_bound = scope.is_method and called is not None and called.kind() == "attribute"
            place = use.position + is_bound
            name = scope.parameters[place] if place < len(scope.parameters) else ""
        binding = next((b for b in scope.names.get(name, ()) if b.kind == "parameter"), None)
        if binding is None:
            return None
        node = binding.statement
        target = node if node.kind() == "identifier" else node.field("name") or node.child(0)
        return target if target is not None and target.kind() == "identifier" else None

    def listener(self, call: SgNode) -> Listener | None:
        """Return None: events of the Python SDK are looped over."""
        return None

    def logs(self, function: SgNode) -> bool:
        """Whether a called function is a method of a logger."""
        return _LOGGING.fullmatch(function.text()) is not None

    # Statements.

    def body(self, loop: SgNode) -> Sequence[SgNode] | None:
        """Return the statements of a loop, None where they have no lines of their own."""
        body = loop.field("body") if loop.kind() == "for_statement" else None
        if body is None or body.range().start.line == loop.range().start.line:
            return None
        return _named(body)

    def repeated(self, loop: SgNode) -> Sequence[SgNode] | None:
        """Return the statements of a loop."""
        body = loop.field("body") if loop.kind() == "for_statement" else None
        return _named(body) if body is not None else None

    def branches(self, statement: SgNode) -> Sequence[Branch]:
        """Return the branches of an ``if`` in order, none for any other statement."""
        if statement.kind() != "if_statement":
            return ()
        clauses = [statement, *statement.field_children("alternative")]
        found = []
        for clause in clauses:
            block = clause.field("consequence") or clause.field("body")
            condition = clause.field("condition")
            bare = self.bare(condition) if condition is not None else None
            word = clause.child(0) if bare is None else None
            found.append(Branch(bare, tuple(_named(block)) if block is not None else (), word))
        return found

    def conjuncts(self, condition: SgNode) -> Sequence[SgNode]:
        """Return the operands of ``and``."""
        bare = self.bare(condition)
        operator = bare.field("operator")
        if bare.kind() != "boolean_operator" or operator is None or operator.text() != "and":
            return [bare]
        return [part for side in self.operands(bare) for part in self.conjuncts(side)]

    def filters(self, clause: SgNode) -> Sequence[SgNode]:
        """Return the conditions of the comprehension that a clause stands in."""
        around = clause.parent()
        kept = around.children() if around is not None else ()
        return [_named(child)[0] for child in kept if child.kind() == "if_clause"]

    def written_else(self, condition: str) -> str:
        """Return what is written in place of ``else`` for a branch with a condition."""
        return f"elif {condition}"

    def assigned_key(self, use: Use) -> SgNode | None:
        """Return the literal key of a use of kind ``set``."""
        key = use.node.field("subscript")
        return key if key is not None and key.kind() == "string" else None

    def filter(self, use: Use) -> Filter | None:
        """Return the comprehension that takes some elements of a list as they are."""
        whole = use.node.parent() if use.node.kind() == "for_in_clause" else None
        clauses = _named(whole) if whole is not None else []
        kinds = [clause.kind() for clause in clauses[1:]]
        if whole is None or whole.kind() != "list_comprehension" or len(use.targets) != 1:
            return None
        if kinds != ["for_in_clause", "if_clause"] or clauses[0].text() != use.targets[0].text():
            return None
        return Filter(whole, use.targets[0], _named(clauses[2])[0])

    def written_backwards(self, elements: str, name: str, condition: str) -> str:
        """Return a comprehension over a list from its end."""
        return f"[{name} for {name} in reversed({elements}) if {condition}]"

    def written_filter(self, clause: SgNode, condition: str) -> str | None:
        """Return what is written behind the clause of a comprehension."""
        return f" if {condition}" if clause.kind() == "for_in_clause" else None

    def written_when(self, condition: str, statement: SgNode, indent: str) -> str | None:
        """Return what is written before a statement that runs where a condition holds."""
        if statement.kind() != "expression_statement" or "\n" in statement.text():
            return None
        return f"if {condition}:\n{indent}{self.step}"

    def written_skip(self, condition: str, indent: str, newline: str) -> str:
        """Return a statement that goes on with the next round where a condition holds."""
        return f"if {condition}:{newline}{indent}{self.step}continue"

    def written_statement(self, text: str) -> str:
        """Return a statement of one line."""
        return text

    def written_otherwise(self, statement: str, indent: str, step: str, newline: str) -> str:
        """Return the last branch of an ``if`` that holds one statement."""
        return f"{newline}{indent}else:{newline}{indent}{step}{statement}"

    @functools.cached_property
    def _identifiers(self) -> dict[str, list[SgNode]]:
        """The names that are read, by their text, in order."""
        found: dict[str, list[SgNode]] = {}
        for name in self.root.find_all(kind="identifier"):
            if _is_read(name):
                found.setdefault(name.text(), []).append(name)
        return found

    @functools.cached_property
    def _attributes(self) -> dict[str, list[SgNode]]:
        """The attributes that are read or assigned, by their name, in order."""
        found: dict[str, list[SgNode]] = {}
        for attribute in self.root.find_all(kind="attribute"):
            name = attribute.field("attribute")
            if name is not None:
                found.setdefault(name.text(), []).append(attribute)
        return found

    # Where values come from.

    def variable(self, node: SgNode) -> Variable | None:
        """Return the variable that a name or an attribute of ``self`` stands for."""
        if node not in self._variables:
            self._variables[node] = self._variable(node)
        return self._variables[node]

    @functools.cached_property
    def _variables(self) -> dict[SgNode, Variable | None]:
        return {}

    def _variable(self, node: SgNode) -> Variable | None:
        if node.kind() == "identifier":
            owner = self._owner(node)
            if owner is None:
                return None
            name = node.text()
            uses = (use for use in self._identifiers.get(name, ()) if self._owner(use) is owner)
            return Variable(name, tuple(owner.names.get(name, ())), tuple(uses), False)
        holder, attribute = node.field("object"), node.field("attribute")
        if node.kind() != "attribute" or holder is None or attribute is None:
            return None
        owning = self._class_of(holder)
        if owning is None:
            return None
        name = attribute.text()
        uses = (
            use
            for use in self._attributes.get(name, ())
            if not _is_target(use)
            and (other := use.field("object")) is not None
            and self._class_of(other) is owning
        )
        own = tuple(uses)
        has_others = any(
            self._class_of(other) is not owning
            for use in self._attributes.get(name, ())
            if (other := use.field("object")) is not None
        )
        bindings = tuple(owning.attributes.get(name, ()))
        return Variable(name, bindings, own, True, has_others)

    def _class_of(self, node: SgNode) -> Scope | None:
        local = self.bindings.value(node).local
        if not isinstance(local, Local) or local.scope.kind != "class":
            return None
        scope = cast("Scope", local.scope)
        return scope if scope.node.field("superclasses") is None else None

    def called_function(self, call: SgNode) -> Function | None:
        """Return the function or method of this file that a call calls."""
        function = call.field("function")
        local = self.bindings.value(function).local if function is not None else None
        if not isinstance(local, Local) or local.scope.kind != "function":
            return None
        return self._described(local.scope.node)

    def function_around(self, node: SgNode) -> Function | None:
        """Return the innermost function around a node, lambdas too."""
        around = next((outer for outer in node.ancestors() if outer.kind() in _FUNCTIONS), None)
        return self._described(around) if around is not None else None

    def _described(self, node: SgNode) -> Function:
        named = node.field("name")
        name = named.text() if named is not None else ""
        is_private = name.startswith("_") and not name.endswith("__")
        is_nested = any(outer.kind() in _FUNCTIONS for outer in node.ancestors())
        is_closed = (is_private or is_nested) and not self._is_registered(node)
        return Function(name, node, is_closed)

    def _is_registered(self, node: SgNode) -> bool:
        """Whether a decorator, or the base of the class around, may call a function."""
        scope = self._scopes.of(body) if (body := node.field("body")) is not None else None
        decorators = scope.decorators.split("\n") if scope is not None else []
        if any(d and not _KNOWN_DECORATOR.match(d) for d in decorators):
            return True
        around = scope.parent if scope is not None else None
        if around is None or around.kind != "class":
            return False
        return around.node.field("superclasses") is not None

    def _is_in_class(self, function: Function) -> bool:
        scope = self._scope(function)
        return scope is not None and scope.parent is not None and scope.parent.kind == "class"

    def _is_overridden(self, function: Function) -> bool:
        """Whether another class of the file has a method of the same name."""
        named = [
            one
            for one in self.root.find_all(kind="function_definition")
            if (name := one.field("name")) is not None and name.text() == function.name
        ]
        return len(named) > 1

    def _scope(self, function: Function) -> Scope | None:
        body = function.node.field("body")
        return self._scopes.of(body) if body is not None else None

    def yielded(self, function: Function) -> Sequence[SgNode]:
        """Return the expressions that a generator yields."""
        scope = self._scope(function)
        return scope.yields if scope is not None else ()

    def is_class_level(self, target: SgNode) -> bool:
        """Whether a name is bound in the body of a class."""
        is_parameter = self._scope_of_parameter(target) is not None
        return not is_parameter and self._scopes.at(target.range().start.index).kind == "class"

    def mapping(self, function: Function) -> SgNode | None:
        """Return None: what ``map(...)`` gives is no list."""
        return None

    def gathers(self, call: SgNode) -> bool:
        """Whether a call is ``asyncio.gather``."""
        return self.called_name(call) in ("asyncio.gather", "gather")

    def returned(self, function: Function) -> Sequence[SgNode]:
        """Return the expressions that a function returns."""
        scope = self._scope(function)
        return scope.returns if scope is not None else ()

    def calls(self, function: Function) -> Sequence[SgNode] | None:
        """Return all calls of a function in the file, None where it is used in other ways too."""
        named = function.node.field("name")
        if named is None:
            return None
        if self._is_in_class(function):
            if self._is_overridden(function):
                return None
            used = [use for use in self._attributes.get(function.name, ()) if not _is_target(use)]
        else:
            variable = self.variable(named)
            if variable is None or len(variable.bindings) != 1:
                return None
            used = list(variable.uses)
        calls = []
        for use in used:
            call = use.parent()
            if call is None or call.kind() != "call" or call.field("function") != use:
                return None
            calls.append(call)
        # one that nothing calls is called from somewhere else
        return calls or None

    def argument_for(self, call: SgNode, function: Function, parameter: str) -> SgNode | None:
        """Return what a call gives for a parameter, its default where it gives nothing."""
        scope, arguments = self._scope(function), call.field("arguments")
        if scope is None or arguments is None or parameter not in scope.parameters:
            return None
        position = scope.parameters.index(parameter)
        called = call.field("function")
        if scope.is_method and called is not None and called.kind() == "attribute":
            position -= 1
        given = [entry for entry in self.entries(arguments) if entry.key is None]
        for entry in self.entries(arguments):
            if entry.name == parameter:
                return entry.value
            if entry.is_spread or entry.value.kind() == "list_splat":
                return None
        if 0 <= position < len(given):
            return given[position].value
        return next((b.expression for b in scope.names[parameter] if b.kind == "parameter"), None)

    def has_parameter(self, function: Function, name: str) -> bool:
        """Whether a function has a parameter of a name."""
        scope = self._scope(function)
        return scope is not None and name in scope.parameters

    def function_of_parameter(self, binding: Binding) -> Function | None:
        """Return the function that a binding is a parameter of."""
        return self._described(binding.scope.node) if binding.scope is not None else None

    def keywords_of(self, node: SgNode) -> Function | None:
        """Return the function whose ``**`` parameter a name stands for."""
        function = self.function_around(node)
        parameters = function.node.field("parameters") if function is not None else None
        for parameter in parameters.children() if parameters is not None else ():
            is_rest = parameter.kind() == "dictionary_splat_pattern"
            if is_rest and _named(parameter)[0].text() == node.text():
                return function
        return None

    def is_text(self, name: SgNode) -> bool:
        """Whether a name is declared to be a string."""
        variable = self.variable(name)
        declared = [b.annotation for b in variable.bindings] if variable is not None else []
        return bool(declared) and all(a is not None and a.text() == "str" for a in declared)

    def parameter_annotation(self, binding: Binding) -> str:
        """Return how the type of a parameter is written, empty where it is not."""
        return binding.annotation.text() if binding.annotation is not None else ""

    # Literals.

    def kind(self, node: SgNode) -> str:
        """Return what an expression is."""
        bare = self.bare(node)
        kind = bare.kind()
        if bare.text() in _NOT_GIVEN:
            return "null"
        function = bare.field("function") if kind == "call" else None
        if function is not None:
            if function.text() == "dict" or self._makes_dict(function):
                return "dict"
            method = function.field("attribute")
            is_copy = method is not None and method.text() == "copy"
            if function.text() in _COPYING or is_copy:
                return "slice"
        if kind == "subscript":
            index = bare.field("subscript")
            return "slice" if index is not None and index.kind() == "slice" else "other"
        if kind == "binary_operator":
            operator = bare.field("operator")
            return "sum" if operator is not None and operator.text() == "+" else "other"
        return _LITERAL_KINDS.get(kind, "other")

    def _makes_dict(self, function: SgNode) -> bool:
        """Whether a call makes one of the SDK's typed dicts."""
        name = self.bindings.value(function).name
        if not name.startswith("openai.types."):
            return False
        parts = name.rsplit(".", 2)
        rows = (tables().types.get(".".join(parts[-length:])) for length in (2, 1))
        return any(row is not None and "is_dict" in row for row in rows)

    def bare(self, node: SgNode) -> SgNode:
        """Return an expression without parentheses and ``await`` around it."""
        while True:
            inner = _named(node)[0] if node.kind() in _WRAPPERS else cast_value(node)
            if inner is None:
                return node
            node = inner

    def without_cast(self, node: SgNode) -> SgNode:
        """Return an expression without parentheses and ``cast`` around it."""
        while node.kind() == "parenthesized_expression" or cast_value(node) is not None:
            node = cast_value(node) or _named(node)[0]
        return node

    def asserts_text(self, node: SgNode) -> bool:
        """Whether an expression says itself that it is a string: ``cast(str, x)``."""
        arguments = node.field("arguments") if cast_value(node) is not None else None
        named = _named(arguments) if arguments is not None else []
        return bool(named) and named[0].text().strip("\"'") == "str"

    def sides(self, node: SgNode) -> tuple[SgNode | None, SgNode | None, SgNode | None]:
        """Return what a node asks, and what runs if that holds and if it does not."""
        if node.kind() == "conditional_expression":
            first, condition, second = _named(node)
            return condition, first, second
        if node.kind() == "boolean_operator":
            left, right, operator = map(node.field, ("left", "right", "operator"))
            is_and = operator is not None and operator.text() == "and"
            return (left, right, None) if is_and else (left, None, right)
        if node.kind() in ("elif_clause", "if_statement"):
            return node.field("condition"), node.field("consequence"), node.field("alternative")
        return None, None, None

    def opening(self, node: SgNode, text: str) -> str:
        """Return the text: a statement ends with its line."""
        return text

    def operands(self, node: SgNode) -> Sequence[SgNode]:
        """Return the operands of a ``sum``, what a ``choice`` gives, the list of a ``slice``."""
        bare = self.bare(node)
        kind = bare.kind()
        if kind in ("binary_operator", "boolean_operator"):
            return [side for name in ("left", "right") if (side := bare.field(name)) is not None]
        if kind == "conditional_expression":
            parts = _named(bare)
            return parts[:1] + parts[2:]
        if kind == "subscript":
            return [held] if (held := bare.field("value")) is not None else []
        if kind == "call":
            function, arguments = bare.field("function"), bare.field("arguments")
            given = _named(arguments) if arguments is not None else []
            held = function.field("object") if function is not None and not given else None
            return [held] if held is not None else given[:1]
        body = bare.field("body")
        return [body] if body is not None else []

    def request(self, call: SgNode) -> SgNode | None:
        """Return the arguments of an API call, None where more is given by position."""
        arguments = call.field("arguments")
        if arguments is None or arguments.kind() != "argument_list":
            return None
        is_positional = any(e.key is None and not e.is_spread for e in self.entries(arguments))
        return None if is_positional else arguments

    def parameters_of(self, call: SgNode) -> tuple[SgNode | None, Sequence[Element]]:
        """Return the arguments of a call, and those that are given by position."""
        return call.field("arguments"), self.given(call)

    def entries(self, node: SgNode) -> Sequence[Entry]:
        """Return the entries of a dict, ``dict(...)`` or of arguments, in order."""
        if node.kind() == "call":
            arguments = node.field("arguments")
            return self.entries(arguments) if arguments is not None else ()
        return list(self._entries(node))

    def _entries(self, node: SgNode) -> Iterator[Entry]:
        for child in _named(node):
            kind = child.kind()
            if kind == "pair":
                key, value = child.field("key"), child.field("value")
                if key is not None and value is not None:
                    yield Entry(plain_string(key) or "", child, key, value)
            elif kind == "keyword_argument":
                key, value = child.field("name"), child.field("value")
                if key is not None and value is not None:
                    yield Entry(key.text(), child, key, value)
            elif kind == "dictionary_splat":
                yield Entry("", child, None, child.children()[-1], is_spread=True)
            else:
                yield Entry("", child, None, child)

    def elements(self, node: SgNode) -> Sequence[Element]:
        """Return the elements of a list or tuple, in order."""
        return [
            Element(child, child.children()[-1], is_spread=True)
            if child.kind() == "list_splat"
            else Element(child, child)
            for child in _named(node)
        ]

    def is_raw(self, function: SgNode) -> bool:
        """Whether a method of the API is called for the raw response."""
        return _RAW.search(function.text()) is not None

    def given(self, call: SgNode) -> Sequence[Element]:
        """Return what a call is given by position, in order."""
        arguments = call.field("arguments")
        if arguments is None:
            return ()
        if arguments.kind() == "generator_expression":
            return [Element(arguments, arguments)]
        named = ("keyword_argument", "dictionary_splat")
        return [e for e in self.elements(arguments) if e.node.kind() not in named]

    def string(self, node: SgNode) -> str | None:
        """Return the text of a plain string literal, None for anything else."""
        return plain_string(self.bare(node))

    # Writing.

    @functools.cached_property
    def _quote(self) -> str:
        return "'" if self.text.count("'") > self.text.count('"') else '"'

    def written_string(self, text: str) -> str:
        """Return a string literal in the quotes that the file prefers."""
        return f"{self._quote}{text}{self._quote}"

    def quote_at(self, node: SgNode) -> str:
        """Return the quotation mark for strings at a node: not that of an f-string around it.

        Before Python 3.12 an f-string could not hold its own.
        """
        around = next((outer for outer in node.ancestors() if outer.kind() == "string"), None)
        if around is None:
            return self._quote
        return '"' if around.text()[-1] == "'" else "'"

    def written_entry(self, name: str, value: str, among: SgNode) -> str:
        """Return an entry as it is written among arguments or in a dict."""
        if among.kind() in ("argument_list", "call"):
            return f"{name}={value}"
        return f"{self.written_string(name)}: {value}"

    def written_pair(self, name: str, value: str) -> str:
        """Return an entry of a dict."""
        return f"{self.written_string(name)}: {value}"

    def written_name(self, owner: str, word: str) -> str:
        """Return the name of what belongs to something that has a name."""
        return f"{owner}_{word}"

    def written_arguments(
        self, positional: Sequence[str], named: Sequence[tuple[str, str]], line: str = ""
    ) -> str:
        """Return the arguments of a call with their parentheses."""
        given = [*positional, *(f"{name}={value}" for name, value in named)]
        if not line:
            return f"({', '.join(given)})"
        return "".join(["(", *(f"{line}{self.step}{one}," for one in given), line, ")"])

    def written_dict(self, entries: Sequence[tuple[str, str]]) -> str:
        """Return a dict on one line."""
        written = (self.written_pair(name, value) for name, value in entries)
        return f"{{{', '.join(written)}}}"

    def written_key(self, name: str, entry: Entry) -> str:
        """Return what stands in place of the key of an entry, in its own quotes."""
        if entry.key is None or entry.key.kind() != "string":
            return name
        quote = entry.key.text()[-1]
        return f"{quote}{name}{quote}"

    def written_spread(self, value: str) -> str:
        """Return what spreads a dict into another one."""
        return f"**{value}"


def _named(node: SgNode) -> list[SgNode]:
    return [child for child in node.children() if child.is_named() and child.kind() != "comment"]


def _is_target(node: SgNode) -> bool:
    """Whether something is assigned to a node, or it is deleted."""
    parent = node.parent()
    while parent is not None and parent.kind() in _PATTERNS:
        node, parent = parent, parent.parent()
    if parent is None:
        return False
    if parent.kind() in ("delete_statement", "as_pattern_target"):
        return True
    left = parent.field("left")
    return left is not None and left == node and parent.kind() in _ASSIGNING


_ASSIGNING = frozenset({"assignment", "for_in_clause", "for_statement"})
_NAMING = frozenset(
    {
        "aliased_import",
        "as_pattern_target",
        "default_parameter",
        "dictionary_splat_pattern",
        "dotted_name",
        "function_definition",
        "class_definition",
        "global_statement",
        "keyword_argument",
        "lambda_parameters",
        "list_splat_pattern",
        "named_expression",
        "nonlocal_statement",
        "parameters",
        "typed_default_parameter",
        "typed_parameter",
    }
)


def _is_read(name: SgNode) -> bool:
    """Whether an identifier is read, rather than bound, declared or the name of a member."""
    parent = name.parent()
    if parent is None:
        return False
    kind = parent.kind()
    if kind == "attribute":
        return parent.field("object") == name
    if kind in _NAMING:
        return parent.field("value") == name
    if kind == "tuple":
        outer = parent.parent()
        return outer is None or outer.kind() != "as_pattern_target"
    return kind == "delete_statement" or not _is_target(name)


_USES: dict[str, Any] = {
    "argument_list": PythonCode._argument,
    "as_pattern": PythonCode._entered,
    "assert_statement": PythonCode._asserted,
    "assignment": PythonCode._assigned,
    "attribute": PythonCode._member,
    "augmented_assignment": PythonCode._extended,
    "await": PythonCode._same,
    "boolean_operator": PythonCode._operand,
    "comparison_operator": PythonCode._compared,
    "conditional_expression": PythonCode._chosen,
    "dictionary_splat": PythonCode._spread,
    "elif_clause": PythonCode._condition,
    "expression_statement": PythonCode._dropped,
    "for_in_clause": PythonCode._iterated,
    "for_statement": PythonCode._iterated,
    "generator_expression": PythonCode._made,
    "if_clause": PythonCode._condition,
    "if_statement": PythonCode._condition,
    "interpolation": PythonCode._text,
    "keyword_argument": PythonCode._argument,
    "lambda": PythonCode._lambda,
    "list": PythonCode._element,
    "list_comprehension": PythonCode._made,
    "list_splat": PythonCode._spread,
    "named_expression": PythonCode._assigned,
    "not_operator": PythonCode._negated,
    "pair": PythonCode._element,
    "parenthesized_expression": PythonCode._same,
    "return_statement": PythonCode._returned,
    "set": PythonCode._element,
    "subscript": PythonCode._index,
    "tuple": PythonCode._element,
    "while_statement": PythonCode._condition,
    "with_item": PythonCode._same,
    "yield": PythonCode._returned,
}
