"""The code of a JavaScript or TypeScript file, as rewriting asks for it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from ...bindings.javascript_scopes import (
    FUNCTIONS,
    WRAPPERS,
    cast_below,
    named_children,
    plain_string,
)
from ...bindings.literals import operator
from ...bindings.resolver import Local
from ...spelling import span
from . import Branch, Declaration, Element, Entry, Filter, Listener, Use
from .javascript_functions import Functions
from .javascript_imports import JavaScriptImportSyntax
from .javascript_strings import quoted, unescaped
from .javascript_types import JavaScriptTypeSyntax
from .javascript_uses import (
    FALLBACKS,
    NAMES,
    SHORTHAND,
    SOME_OF,
    TYPE_OPERATORS,
    arguments_of,
    literal_name,
    present,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

# Methods that make something of each element: an element each, or a list of them.
_MAPPING = {"flatMap": "sum", "map": "comprehension"}
# Calls that give what they are given again: a copy, or what promises give.
_COPYING = frozenset({"Array.from", "Promise.all", "structuredClone"})
_LITERAL_KINDS = {
    **dict.fromkeys(NAMES, "name"),
    **dict.fromkeys(FUNCTIONS, "function"),
    **dict.fromkeys(("null", "undefined"), "null"),
    **dict.fromkeys(("string", "template_string"), "string"),
    "array": "list",
    "false": "false",
    "member_expression": "attribute",
    "number": "number",
    "object": "dict",
    "ternary_expression": "choice",
    "true": "true",
}
# Statements that go on in the next line where that begins with a parenthesis or a bracket.
_OPEN_ENDED = frozenset(
    {
        "do_statement",
        "export_statement",
        "expression_statement",
        "import_statement",
        "lexical_declaration",
        "return_statement",
        "throw_statement",
        "variable_declaration",
    }
)
_CASTS = frozenset({"as_expression", "satisfies_expression"})
_DECLARATIONS = frozenset({"lexical_declaration", "variable_declaration"})
_IDENTIFIER = re.compile(r"[^\W\d][\w$]*|\$[\w$]*")
_LOGGING = re.compile(
    r"(?:\w+\.)*#?_*log(?:ger|ging)?\.(?:critical|debug|error|fatal|info|log|trace|warn|warning)"
)


class JavaScriptCode(Functions):
    """The code of a JavaScript or TypeScript file."""

    pack = "javascript"
    import_syntax = JavaScriptImportSyntax()
    type_syntax = JavaScriptTypeSyntax()
    false = "false"
    true = "true"
    null = "null"
    equal = "==="
    unequal = "!=="
    both = "&&"
    either = "||"
    flattening = (
        "",
        '?.map((tool) => ({ type: "function", strict: false, ...tool.function }))',
    )
    plain_messages = re.compile(
        r"(?:(?:Readonly)?Array<)?\{\s*role\??:[^;,{}]+[;,]\s*content\??:\s*string\s*[;,]?\s*\}"
        r"(?:\[\]|>)"
    )
    spread = "..."
    or_null = "|| null"
    missing = "undefined"
    choosing = ("{} ? ", " : ")
    is_there = ("Boolean({})", "!{}")
    calls_function = (
        'item.type === "function_call"',
        '(item.type === "function_call" || item.type === "custom_tool_call")',
    )
    has_message_class = False
    later_entries_count = True
    growing = frozenset({"push", "splice", "unshift"})
    reading_methods = frozenset()
    binding_expression = "assignment_expression"
    has_length = re.compile(r".*\.length(?:\s*>\s*0|\s*>=\s*1|\s*!==?\s*0)?", re.DOTALL)
    has_no_length = re.compile(r"!.*\.length|.*\.length\s*(?:===?\s*0|<\s*1)", re.DOTALL)
    dict_kind = "object"
    copying = frozenset({"Array.from"})
    selecting = frozenset({"subscript_expression"})
    extending = frozenset()
    typed_methods = frozenset()
    declaring = "const "
    importing = frozenset()
    request_brackets = ("{", "}", " ")
    interpolation = "template_substitution"
    has_listeners = True
    tool_list = ("", "OpenAI.Responses.Tool", "{}[]")
    input_items = ("openai/lib/responses/ResponseInputItems", "toResponseInputItems")
    printing = frozenset(
        {
            "console.debug",
            "console.dir",
            "console.error",
            "console.info",
            "console.log",
            "console.warn",
            "inspect",
            "util.inspect",
        }
    )

    @property
    def has_annotations(self) -> bool:
        """Whether names may be declared with their types: in TypeScript."""
        return self.is_typed

    @property
    def is_typed(self) -> bool:
        """Whether this is TypeScript, which may have JSX in it."""
        return self.grammar == "typescript" or self._has_types

    @functools.cached_property
    def _has_types(self) -> bool:
        return self.root.find(kind="type_annotation") is not None

    # Statements.

    def declaration(self, target: SgNode) -> Declaration | None:
        """Return the statement that declares what a pattern takes apart, and nothing else."""
        declarator = target.parent()
        statement = declarator.parent() if declarator is not None else None
        if declarator is None or statement is None or declarator.field("name") != target:
            return None
        block = statement.parent()
        is_alone = len(named_children(statement)) == 1 and declarator.field("type") is None
        is_in_block = block is not None and block.kind() in ("program", "statement_block")
        if not is_alone or not is_in_block or statement.kind() not in _DECLARATIONS:
            return None
        return Declaration(statement.children()[0].text(), statement)

    def listener(self, call: SgNode) -> Listener | None:
        """Return what a call with the name of an event and a function listens to."""
        given = arguments_of(call)
        if len(given) != 2 or given[0].kind() != "string":
            return None
        if given[1].kind() not in FUNCTIONS:
            return Listener(given[0])
        single = given[1].field("parameter")
        declared = [single] if single is not None else named_children(given[1].field("parameters"))
        names = tuple(one.field("pattern") or one for one in declared)
        is_typed = any(one.field("type") is not None for one in declared)
        return Listener(given[0], None if is_typed else names, is_bare=single is not None)

    def logs(self, function: SgNode) -> bool:
        """Whether a called function is a method of a logger."""
        return _LOGGING.fullmatch(function.text()) is not None

    def body(self, loop: SgNode) -> Sequence[SgNode] | None:
        """Return the statements of a loop, None where they stand in no block."""
        body = loop.field("body") if loop.kind() == "for_in_statement" else None
        if body is None or body.kind() != "statement_block":
            return None
        return named_children(body)

    def repeated(self, loop: SgNode) -> Sequence[SgNode] | None:
        """Return the statements of a loop, or the one that it has in place of a block."""
        body = loop.field("body") if loop.kind() == "for_in_statement" else None
        if body is None or (body.kind() != "statement_block" and _is_followed_by_else(loop)):
            return None
        return _statements(body)

    def branches(self, statement: SgNode) -> Sequence[Branch]:
        """Return the branches of an ``if`` in order, none for any other statement."""
        found = []
        current: SgNode | None = statement if statement.kind() == "if_statement" else None
        word: SgNode | None = None
        while current is not None:
            condition = current.field("condition") if current.kind() == "if_statement" else None
            if condition is None:
                found.append(Branch(None, _statements(current), word))
                break
            found.append(Branch(self.bare(condition), _statements(current.field("consequence"))))
            alternative = current.field("alternative")
            word = alternative.child(0) if alternative is not None else None
            current = next(iter(named_children(alternative)), None)
        return found

    def conjuncts(self, condition: SgNode) -> Sequence[SgNode]:
        """Return the operands of ``&&``."""
        bare = self.bare(condition)
        if bare.kind() != "binary_expression" or operator(bare) != "&&":
            return [bare]
        sides = present(bare.field("left"), bare.field("right"))
        return [part for side in sides for part in self.conjuncts(side)]

    def filters(self, clause: SgNode) -> Sequence[SgNode]:
        """Return nothing: there are no comprehensions."""
        return ()

    def written_else(self, condition: str) -> str:
        """Return what is written in place of ``else`` for a branch with a condition."""
        return f"else if ({condition})"

    def assigned_key(self, use: Use) -> SgNode | None:
        """Return the property or the literal key of a use of kind ``set``."""
        key = use.node.field("property") or use.node.field("index")
        return key if key is not None and key.kind() in ("property_identifier", "string") else None

    def filter(self, use: Use) -> Filter | None:
        """Return the call of ``filter`` with a function that is nothing but a condition."""
        given = arguments_of(use.node) if use.kind == "member" and use.name == "filter()" else []
        function = given[0] if len(given) == 1 and given[0].kind() == "arrow_function" else None
        if function is None:
            return None
        single, body = function.field("parameter"), function.field("body")
        declared = [single] if single is not None else named_children(function.field("parameters"))
        names = [one.field("pattern") or one for one in declared]
        if body is None or body.kind() == "statement_block" or len(names) != 1:
            return None
        return Filter(use.node, names[0], self.bare(body))

    def written_backwards(self, elements: str, name: str, condition: str) -> str:
        """Return a list of what a filter leaves, from its end."""
        return f"{elements}.filter(({name}) => {condition}).reverse()"

    def written_filter(self, clause: SgNode, condition: str) -> str | None:
        """Return None: the loops of JavaScript have no place for it."""
        return None

    def written_when(self, condition: str, statement: SgNode, indent: str) -> str | None:
        """Return what is written before a statement that runs where a condition holds."""
        return f"if ({condition}) " if statement.kind() == "expression_statement" else None

    def written_skip(self, condition: str, indent: str, newline: str) -> str:
        """Return a statement that goes on with the next round where a condition holds."""
        return f"if ({condition}) {self.written_statement('continue')}"

    def written_statement(self, text: str) -> str:
        """Return a statement of one line, with a semicolon where the file has them."""
        return f"{text}{self._end}"

    def written_otherwise(self, statement: str, indent: str, step: str, newline: str) -> str:
        """Return the last branch of an ``if`` that holds one statement."""
        return f" else {{{newline}{indent}{step}{statement}{newline}{indent}}}"

    def constant_word(self, declaration: SgNode) -> tuple[SgNode, str] | None:
        """Return ``const`` in front of a declaration, and ``let``."""
        word = declaration.child(0)
        return (word, "let") if word is not None and word.kind() == "const" else None

    @functools.cached_property
    def _end(self) -> str:
        """What statements end with."""
        return ";" if re.search(r";[ \t]*(?:\r?$|//)", self.text, re.MULTILINE) else ""

    # Literals.

    def kind(self, node: SgNode) -> str:
        """Return what an expression is."""
        bare = self.bare(node)
        kind = bare.kind()
        if kind == "call_expression":
            return self._kind_of_call(bare)
        if kind == "binary_expression":
            return self._kind_of_operation(bare)
        if kind == "unary_expression":
            argument = bare.field("argument")
            is_number = argument is not None and argument.kind() == "number"
            return "number" if is_number and operator(bare) in ("-", "+") else "other"
        return _LITERAL_KINDS.get(kind, "other")

    def _kind_of_call(self, call: SgNode) -> str:
        function, given = call.field("function"), arguments_of(call)
        if function is None or not _is_called(call):
            return "call"
        if function.text() in _COPYING:
            return "slice" if len(given) == 1 else "call"
        method = function.field("property")
        name = method.text() if method is not None else ""
        if name == "concat":
            # strings have it too
            return "call" if self.kind(_first_joined(call)) == "string" else "sum"
        if name in _MAPPING and given and self._returns_of(given[0]):
            return _MAPPING[name]
        return "slice" if name in SOME_OF else "call"

    def _kind_of_operation(self, operation: SgNode) -> str:
        word = operator(operation)
        if word in FALLBACKS or word == "&&":
            return "choice"
        if word != "+":
            return "other"
        # of a long sum each operand once
        left: SgNode | None = operation
        while left is not None and left.kind() == "binary_expression" and operator(left) == "+":
            right = left.field("right")
            if right is not None and self.kind(right) == "string":
                return "string"
            left = left.field("left")
        return "string" if left is not None and self.kind(left) == "string" else "other"

    def bare(self, node: SgNode) -> SgNode:
        """Return an expression without parentheses, casts and ``await`` around it."""
        while True:
            inner = self._inside(node)
            if inner is None:
                return node
            node = inner

    @staticmethod
    def _inside(node: SgNode) -> SgNode | None:
        """Return what a node stands around without a meaning of its own."""
        kind = node.kind()
        if kind in WRAPPERS or kind == "instantiation_expression":
            return next(iter(named_children(node)), None)
        if kind == "type_assertion":
            return named_children(node)[-1]
        if kind == "member_expression":
            return cast_below(node)
        left = node.field("left") if kind == "binary_expression" else None
        is_type = operator(node) in TYPE_OPERATORS if left is not None else False
        return left if left is not None and is_type and cast_below(left) is not None else None

    def without_cast(self, node: SgNode) -> SgNode:
        """Return an expression without parentheses and casts around it."""
        while node.kind() != "await_expression" and (inner := self._inside(node)) is not None:
            node = inner
        return node

    def asserts_text(self, node: SgNode) -> bool:
        """Whether an expression says itself that it is a string: ``x!`` and ``x as string``."""
        while node.kind() == "parenthesized_expression":
            node = named_children(node)[0]
        kind = node.kind()
        return kind == "non_null_expression" or (
            kind == "as_expression" and named_children(node)[-1].text() == "string"
        )

    def sides(self, node: SgNode) -> tuple[SgNode | None, SgNode | None, SgNode | None]:
        """Return what a node asks, and what runs if that holds and if it does not."""
        if node.kind() == "binary_expression":
            left, right = node.field("left"), node.field("right")
            if operator(node) == "&&":
                return left, right, None
            return (left, None, right) if operator(node) == "||" else (None, None, None)
        if node.kind() in ("if_statement", "ternary_expression"):
            return node.field("condition"), node.field("consequence"), node.field("alternative")
        return None, None, None

    def opening(self, node: SgNode, text: str) -> str:
        """Return the text, behind a semicolon where the statement before would go on with it."""
        if not text.startswith(("(", "[")):
            return text
        start = span(node)[0]
        statement = next(
            (one for one in (node, *node.ancestors()) if one.kind() == "expression_statement"), None
        )
        if statement is None or span(statement)[0] != start:
            return text
        before = next((one for one in statement.prev_all() if one.kind() != "comment"), None)
        if before is None or before.kind() not in _OPEN_ENDED or before.text().endswith(";"):
            return text
        return f";{text}"

    def operands(self, node: SgNode) -> Sequence[SgNode]:
        """Return the operands of a ``sum``, what a ``choice`` gives, the list of a ``slice``."""
        bare = self.bare(node)
        kind = bare.kind()
        if kind == "ternary_expression":
            return present(bare.field("consequence"), bare.field("alternative"))
        if kind == "binary_expression":
            left = bare.field("left") if operator(bare) != "&&" else None
            return present(left, bare.field("right"))
        function, given = bare.field("function"), arguments_of(bare)
        if function is None:
            return ()
        if function.text() in _COPYING:
            return given[:1]
        method, held = function.field("property"), function.field("object")
        name = method.text() if method is not None else ""
        if name in _MAPPING and given:
            return self._returns_of(given[0])
        return [*present(held), *(given if name == "concat" else ())]

    def _returns_of(self, callback: SgNode) -> Sequence[SgNode]:
        """Return what a callback returns that is a function of this file."""
        local = self.bindings.value(callback).local
        is_function = isinstance(local, Local) and local.scope.kind == "function"
        return local.scope.returns if is_function else ()

    def request(self, call: SgNode) -> SgNode | None:
        """Return the object with the parameters of an API call, at most options behind it."""
        arguments = call.field("arguments")
        if arguments is None or arguments.kind() != "arguments":
            return None
        given = named_children(arguments)
        if not 1 <= len(given) <= 2 or any(child.kind() == "spread_element" for child in given):
            return None
        first = self.bare(given[0])
        if first.kind() == "identifier":
            variable = self.variable(first)
            only = variable.bindings[0] if variable and len(variable.bindings) == 1 else None
            # what else reads the object would find other parameters in it
            is_own = variable is not None and len(variable.uses) == 1
            if only is None or only.kind != "value" or only.path or only.expression is None:
                return None
            if not is_own:
                return None
            first = self.bare(only.expression)
        return first if first.kind() == "object" else None

    def parameters_of(self, call: SgNode) -> tuple[SgNode | None, Sequence[Element]]:
        """Return the first object that a call is given, and what else it is given."""
        given = self.given(call)
        held = next((e.value for e in given if self.kind(e.value) == "dict"), None)
        among = self.bare(held) if held is not None else None
        return among, [element for element in given if element.value != held]

    def entries(self, node: SgNode) -> Sequence[Entry]:
        """Return the entries of an object, or the arguments of a call, in order."""
        return list(self._entries(node))

    def _entries(self, node: SgNode) -> Iterator[Entry]:
        for child in named_children(node):
            kind = child.kind()
            if kind == SHORTHAND:
                yield Entry(child.text(), child, child, child, is_shorthand=True)
            elif kind == "spread_element":
                yield Entry("", child, None, named_children(child)[0], is_spread=True)
            elif kind in ("method_definition", "pair"):
                key = child.field("key") or child.field("name")
                name = literal_name(key) if key is not None else None
                yield Entry(name or "", child, key, child.field("value") or child)
            else:
                yield Entry("", child, None, child)

    def elements(self, node: SgNode) -> Sequence[Element]:
        """Return the elements of an array, in order."""
        return [
            Element(child, named_children(child)[0], is_spread=True)
            if child.kind() == "spread_element"
            else Element(child, child)
            for child in named_children(node)
        ]

    def is_raw(self, function: SgNode) -> bool:
        """Return False: the raw response is asked for behind the call."""
        return False

    def given(self, call: SgNode) -> Sequence[Element]:
        """Return what a call is given, in order."""
        arguments = call.field("arguments")
        return self.elements(arguments) if arguments is not None and _is_called(call) else ()

    def string(self, node: SgNode) -> str | None:
        """Return the text of a plain string literal, None for anything else."""
        raw = plain_string(self.bare(node))
        return unescaped(raw) if raw is not None else None

    # Writing.

    @functools.cached_property
    def _quote(self) -> str:
        strings = self.root.find_all(kind="string")
        if self.grammar == "tsx":
            # attributes of tags have quotes of their own
            inside = set(self.root.find_all(kind="string", inside={"kind": "jsx_attribute"}))
            strings = [string for string in strings if string not in inside]
        marks = [string.text()[:1] for string in strings]
        return "'" if marks.count("'") * 2 > len(marks) else '"'

    def written_string(self, text: str) -> str:
        """Return a string literal in the quotes that the file prefers, where they need no escape.

        Where only the others need none, in these.
        """
        quote = self._quote
        other = "'" if quote == '"' else '"'
        return quoted(text, other if quote in text and other not in text else quote)

    def typed_literal(self, literal: str, node: SgNode) -> str:
        """Return a literal in place of an expression, with what keeps its type from being wider.

        That is any string's in an object, unless something says what type the object has.
        """
        use = self.use(node)
        while use.kind in ("element", "same") and use.node.kind() not in _CASTS:
            use = self.use(use.node)
        declaring = use.node if use.kind == "bind" else None
        if use.kind == "return" and (function := self.function_around(node)) is not None:
            declaring = function.node
        if not self.is_typed or declaring is None or use.value is not None:
            return literal
        is_declared = declaring.field("type") or declaring.field("return_type")
        is_new = declaring.kind() not in (
            "assignment_expression",
            "augmented_assignment_expression",
        )
        return f"{literal} as const" if is_new and is_declared is None else literal

    def written_entry(self, name: str, value: str, among: SgNode) -> str:
        """Return an entry of an object; its name is in quotes if all others are."""
        keys = [entry.key for entry in self.entries(among) if entry.key is not None]
        is_quoted = bool(keys) and all(key.kind() == "string" for key in keys)
        return f"{quoted(name, keys[0].text()[0]) if is_quoted else self._key(name)}: {value}"

    def written_pair(self, name: str, value: str) -> str:
        """Return an entry of an object."""
        return f"{self._key(name)}: {value}"

    def written_name(self, owner: str, word: str) -> str:
        """Return the name of what belongs to something that has a name."""
        return owner + "".join(part.capitalize() for part in word.split("_"))

    def written_arguments(
        self, positional: Sequence[str], named: Sequence[tuple[str, str]], line: str = ""
    ) -> str:
        """Return the arguments of a call with their parentheses: those with names in an object."""
        held = [self.written_dict(named)] if named else []
        if line and named:
            entries = "".join(f"{line}{self.step}{self.written_pair(*one)}," for one in named)
            held = [f"{{{entries}{line}}}"]
        return f"({', '.join([*positional, *held])})"

    def written_dict(self, entries: Sequence[tuple[str, str]]) -> str:
        """Return an object on one line."""
        if not entries:
            return "{}"
        written = (n if n == value else self.written_pair(n, value) for n, value in entries)
        return f"{{ {', '.join(written)} }}"

    def written_key(self, name: str, entry: Entry) -> str:
        """Return what stands in place of the key of an entry (of a shorthand, of all of it)."""
        if entry.is_shorthand:
            return f"{self._key(name)}: {entry.value.text()}"
        if entry.key is not None and entry.key.kind() == "string":
            return quoted(name, entry.key.text()[0])
        return self._key(name)

    def written_spread(self, value: str) -> str:
        """Return what spreads an object into another one."""
        return f"...{value}"

    def _key(self, name: str) -> str:
        return name if _IDENTIFIER.fullmatch(name) else self.written_string(name)


def _first_joined(call: SgNode) -> SgNode:
    """Return what the first of the calls of ``concat`` behind each other is called on."""
    node = call
    while node.kind() == "call_expression":
        function = node.field("function")
        method = function.field("property") if function is not None else None
        held = function.field("object") if function is not None else None
        if method is None or method.text() != "concat" or held is None:
            break
        node = held
    return node


def _statements(node: SgNode | None) -> tuple[SgNode, ...]:
    """Return the statements of a block, or the one that stands in its place."""
    if node is None:
        return ()
    return tuple(named_children(node)) if node.kind() == "statement_block" else (node,)


def _is_called(call: SgNode) -> bool:
    """Whether a call has parentheses, and is no tagged template."""
    arguments = call.field("arguments")
    return arguments is not None and arguments.kind() == "arguments"


def _is_followed_by_else(statement: SgNode) -> bool:
    """Whether an `else` would belong to an `if` that is put at the end of a statement."""
    outer = statement.parent()
    if outer is None or outer.kind() != "if_statement":
        return False
    return outer.field("consequence") == statement and outer.field("alternative") is not None
