"""What rewriting asks of the code of a file, in any language.

A language reads its own tree and writes its own literals; what is rewritten, and why, is shared.
"""

from __future__ import annotations

import functools
import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ast_grep_py import SgNode

    from ...bindings.interface import Bindings
    from ...sdk_versions import SdkVersion
    from ...syntax import Syntax
    from ..imports import ImportSyntax
    from ..types import TypeSyntax

# The lines of a block comment begin with a space and a star.
_INDENT = re.compile(r"^([ \t]+)(?!\*)\S", re.MULTILINE)


class Use(NamedTuple):
    """How an expression is used; ``node`` is what it is a part of.

    ``kind`` and what the other fields hold:

    - ``same``: ``node`` has the same value (parentheses, ``await``, a cast, the right operand of
      ``or``, a branch of a conditional expression)
    - ``member``: ``name`` of it is read, behind ``?.`` if ``optional``; ``node`` is the call where
      the member is a method that is called, and ``name`` ends with ``()``
    - ``index``: ``name`` is the literal key or number, empty for any other
    - ``bind``: it is given to ``targets``; ``node`` is the assignment. Where that is an expression
      whose value is used in turn, ``value`` is that expression
    - ``enter``: ``with ... as`` one of the ``targets``
    - ``iterate``: each element is given to ``targets``; ``node`` is the loop or the comprehension,
      ``value`` the iterated expression where something stands around the one that was asked for,
      as in ``enumerate(x)``
    - ``guard``: what an expression gives where it is false, by ``and``
    - ``test``: only asked whether it is true, by ``node``; ``name`` is ``not`` behind that word
    - ``default``: left operand of ``or``, ``||`` or ``??``, which is ``name``, of ``node``
    - ``compare``: with ``targets[0]`` by the operator ``name``, one of ``==``, ``!=``, ``in`` and
      ``not in`` in every language; ``node`` is the comparison
    - ``argument``: of the call ``node``; ``name`` is the keyword, ``position`` counts from 0
    - ``element``: of the list, dict or object ``node``; ``name`` is the key
    - ``extend``: ``x += value`` puts the elements of ``value`` into it; ``set``: ``x[...] = value``
    - ``spread``: its elements or entries are put into the list, dict, object or call ``node``
    - ``made``: what the comprehension ``node`` makes of each element
    - ``text``: put into a string
    - ``return``, ``yield``: leaves the function; ``statement``: dropped; ``other``
    """

    kind: str
    node: SgNode
    name: str = ""
    targets: tuple[SgNode, ...] = ()
    value: SgNode | None = None
    position: int = -1
    optional: bool = False


class Entry(NamedTuple):
    """A named argument, or an entry of a dict or object; ``node`` is the whole of it.

    ``name`` is empty for what is computed, positional or spread. ``key`` is the node of the name.
    ``is_spread`` marks ``**value`` and ``...value``; ``is_shorthand`` ``{ name }``.
    """

    name: str
    node: SgNode
    key: SgNode | None
    value: SgNode
    is_spread: bool = False
    is_shorthand: bool = False


class Element(NamedTuple):
    """An element of a list; of ``*rest`` and ``...rest`` the value is the rest."""

    node: SgNode
    value: SgNode
    is_spread: bool = False


class Part(NamedTuple):
    """What ``const { key: local = default } = value`` takes; ``node`` is all of that entry."""

    name: str
    node: SgNode
    local: SgNode
    has_default: bool = False


class Variable(NamedTuple):
    """A name of one scope, or an attribute of one class: everything that the file does with it.

    ``bindings`` are the language's own. ``uses`` are the nodes where it is read, in order.
    ``has_others`` says that an attribute of that name is used of objects that are not in sight.
    """

    name: str
    bindings: tuple[Any, ...]
    uses: tuple[SgNode, ...]
    is_attribute: bool
    has_others: bool = False


class Function(NamedTuple):
    """A function or method of the file.

    ``is_closed`` says that nothing outside of the file is meant to call it: a nested function, one
    whose name begins with an underscore or ``#``, one of a module that exports others only.
    """

    name: str
    node: SgNode
    is_closed: bool


class Declaration(NamedTuple):
    """A statement that declares the parts of one pattern only, and its word: ``const``."""

    word: str
    statement: SgNode


class Listener(NamedTuple):
    """What listens to an event: the node of its name, and the parameters of the function.

    They are None where the function is not in sight, or says what types they have. ``is_bare``
    marks a single one without parentheses.
    """

    event: SgNode
    parameters: tuple[SgNode, ...] | None = None
    is_bare: bool = False


class Filter(NamedTuple):
    """What takes the elements of a list for which a condition holds; ``whole`` is all of it."""

    whole: SgNode
    target: SgNode
    condition: SgNode


class Branch(NamedTuple):
    """A branch of an ``if``: its condition, without parentheses, and what runs where it holds.

    ``else`` has no condition but the node of its ``word``.
    """

    condition: SgNode | None
    statements: tuple[SgNode, ...]
    word: SgNode | None = None


def step_of(text: str) -> str:
    """Return by how much code is indented for each level."""
    found = _INDENT.search(text)
    return found[1] if found is not None else "    "


class Code(ABC):
    """The code of one file in one language.

    ``grammar`` is the one that parsed it; ``pack`` names the language family in tables.
    """

    pack: ClassVar[str]
    import_syntax: ClassVar[ImportSyntax]
    type_syntax: ClassVar[TypeSyntax]
    # How the language writes what all languages have.
    false: ClassVar[str]
    true: ClassVar[str]
    null: ClassVar[str]
    equal: ClassVar[str]
    unequal: ClassVar[str]
    both: ClassVar[str]
    either: ClassVar[str]
    spread: ClassVar[str]
    # What is put behind an expression for null in place of what is empty.
    or_null: ClassVar[str]
    # What an object has where it has no such field.
    missing: ClassVar[str]
    # What stands in front of a value that is used where a condition holds, and what between it and
    # the one that is used where it does not.
    choosing: ClassVar[tuple[str, str]]
    # Templates of whether there is anything, and whether there is not, where that is a value.
    is_there: ClassVar[tuple[str, str]]
    # What asks whether an item calls a function, and whether it calls a tool of either kind.
    calls_function: ClassVar[tuple[str, str]]
    # Whether a message of the SDK is an object of a class, which nothing else is like.
    has_message_class: ClassVar[bool]
    # Whether what is spread behind an entry may say something else of the same name.
    later_entries_count: ClassVar[bool]
    # What stands before and behind a list of nested tools to make them flat when it runs.
    flattening: ClassVar[tuple[str, str]]
    # Methods that put their arguments, or the elements of their argument, into a list.
    growing: ClassVar[frozenset[str]]
    extending: ClassVar[frozenset[str]]
    # Methods of a dict that read, or take out, the entry whose key they are given.
    reading_methods: ClassVar[frozenset[str]]
    # Functions that give the elements of what they are given, in order.
    copying: ClassVar[frozenset[str]]
    # Kinds of nodes that take some elements of a list only.
    selecting: ClassVar[frozenset[str]]
    # The kind of the node of an expression that gives a value a name.
    binding_expression: ClassVar[str]
    # What a condition says that asks if a list has elements by its length, or has none.
    has_length: ClassVar[re.Pattern[str]]
    has_no_length: ClassVar[re.Pattern[str]]
    # The kind of the node of a dict or object.
    dict_kind: ClassVar[str]
    # The annotation of messages that can hold nothing but a role and a text.
    plain_messages: ClassVar[re.Pattern[str]]
    # The function of the SDK, by its module and name, that makes input of what an answer holds.
    input_items: ClassVar[tuple[str, str] | None]
    # Methods that take a type in place of a format, and the tools that helpers of the SDK make.
    typed_methods: ClassVar[frozenset[str]]
    # What stands in front of a name that is declared, and kinds of statements that import names.
    declaring: ClassVar[str]
    importing: ClassVar[frozenset[str]]
    # The brackets around the named arguments of a call, and the space inside of them on one line.
    request_brackets: ClassVar[tuple[str, str, str]]
    # What is evaluated in a string.
    interpolation: ClassVar[str]
    # Whether functions of the file listen to the streams of the SDK.
    has_listeners: ClassVar[bool]
    # The type of a list of tools, as a template of the class that is imported from a module.
    tool_list: ClassVar[tuple[str, str, str]]
    # Names of calls that print or log what they are given.
    printing: ClassVar[frozenset[str]]

    def __init__(
        self, root: SgNode, text: str, grammar: str, bindings: Bindings, syntax: Syntax
    ) -> None:
        self.root = root
        self.text = text
        self.grammar = grammar
        self.bindings = bindings
        # whether a statement that is nothing but a value shows it, as in a notebook
        self.displays = False
        # whether something that is not in the text reads its outermost names
        self.has_template = False
        # the newest SDK that the project permits, None where that is not known
        self.sdk: SdkVersion | None = None
        self.syntax = syntax

    @functools.cached_property
    def step(self) -> str:
        """By how much the code of the file is indented for each level."""
        return step_of(self.text)

    @property
    @abstractmethod
    def has_annotations(self) -> bool:
        """Whether names may be declared with their types in this file."""

    @property
    def is_typed(self) -> bool:
        """Whether a compiler looks at the types of this file before it runs."""
        return False

    def outermost(self, node: SgNode) -> SgNode:
        """Return what stands around an expression with the same value, the expression at least."""
        while (use := self.use(node)).kind == "same":
            node = use.node
        return node

    def is_null(self, node: SgNode) -> bool:
        """Whether an expression is the literal that says that nothing is there."""
        return self.kind(node) == "null"

    def is_no_list(self, node: SgNode) -> bool:
        """Whether what an expression gives can be iterated over, but may be no list."""
        return False

    # How expressions are used.

    @abstractmethod
    def use(self, node: SgNode) -> Use:
        """Return how an expression is used."""

    @abstractmethod
    def bound(self, target: SgNode) -> Sequence[Any]:
        """Return the bindings that a target of ``bind``, ``enter`` or ``iterate`` makes.

        Empty for a target that is no plain name.
        """

    @abstractmethod
    def reads(self, target: SgNode) -> Sequence[SgNode]:
        """Return the nodes where a name is read that the binding at ``target`` may reach."""

    @abstractmethod
    def visible(self, name: SgNode) -> Sequence[Any]:
        """Return the bindings that may hold where a name is read."""

    @abstractmethod
    def parts(self, target: SgNode) -> Sequence[Part] | None:
        """Return what a target takes out of an object, None where it is no such pattern."""

    def declaration(self, target: SgNode) -> Declaration | None:
        """Return the statement that declares what a pattern takes apart, and nothing else."""
        return None

    def is_in_template(self, target: SgNode) -> bool:
        """Whether a name may be read by a template."""
        return False

    @abstractmethod
    def means_same(self, name: SgNode, place: SgNode) -> bool:
        """Whether a name would mean the same variable at another place."""

    @abstractmethod
    def parameter(self, use: Use) -> SgNode | None:
        """Return the parameter of a function of this file that gets an argument.

        A plain name for `bound` and `reads`, or a pattern for `parts`; None for anything else.
        """

    @abstractmethod
    def listener(self, call: SgNode) -> Listener | None:
        """Return what a call with the name of an event and a function listens to.

        None for any other call.
        """

    @abstractmethod
    def logs(self, function: SgNode) -> bool:
        """Whether a called function is a method of a logger."""

    def is_said(self, use: Use) -> bool:
        """Whether something is printed, logged or put into a string."""
        if use.kind != "argument":
            return use.kind == "text"
        function = use.node.field("function")
        return function is None or function.text() in self.printing or self.logs(function)

    # Statements.

    @abstractmethod
    def body(self, loop: SgNode) -> Sequence[SgNode] | None:
        """Return the statements of a loop, None where they have no lines of their own in a block.

        None for comprehensions and callbacks too.
        """

    @abstractmethod
    def repeated(self, loop: SgNode) -> Sequence[SgNode] | None:
        """Return the statements of a loop, or the one that it has in place of a block.

        None for comprehensions and callbacks.
        """

    @abstractmethod
    def branches(self, statement: SgNode) -> Sequence[Branch]:
        """Return the branches of an ``if`` in order, none for any other statement."""

    @abstractmethod
    def conjuncts(self, condition: SgNode) -> Sequence[SgNode]:
        """Return what all has to hold for a condition to hold: the operands of ``and``."""

    def with_parentheses(self, node: SgNode) -> SgNode:
        """Return a node with the parentheses around it."""
        parent = node.parent()
        while parent is not None and parent.kind() == "parenthesized_expression":
            node, parent = parent, parent.parent()
        return node

    def is_continue(self, statement: SgNode) -> bool:
        """Whether a statement goes on with the next round of a loop."""
        return statement.kind() == "continue_statement"

    def asks_for_length(self, condition: SgNode) -> bool:
        """Whether a condition asks if a list has any elements by its length."""
        return self.has_length.fullmatch(condition.text()) is not None

    def asks_for_no_length(self, condition: SgNode) -> bool:
        """Whether a condition asks if a list has no elements by its length."""
        return self.has_no_length.fullmatch(condition.text()) is not None

    @abstractmethod
    def filters(self, clause: SgNode) -> Sequence[SgNode]:
        """Return the conditions of the comprehension that a clause stands in."""

    @abstractmethod
    def written_else(self, condition: str) -> str:
        """Return what is written in place of ``else`` for a branch with a condition."""

    @abstractmethod
    def assigned_key(self, use: Use) -> SgNode | None:
        """Return the literal key, or the property, of a use of kind ``set``."""

    @abstractmethod
    def filter(self, use: Use) -> Filter | None:
        """Return what takes some elements of a list as they are, None for any other use."""

    @abstractmethod
    def written_backwards(self, elements: str, name: str, condition: str) -> str:
        """Return the elements of a list for which a condition holds, the last one first."""

    @abstractmethod
    def written_filter(self, clause: SgNode, condition: str) -> str | None:
        """Return what is written behind the clause of a comprehension to filter by a condition.

        None where the clause is no such thing.
        """

    @abstractmethod
    def written_when(self, condition: str, statement: SgNode, indent: str) -> str | None:
        """Return what is written before a statement that runs where a condition holds.

        None where more than that would have to change.
        """

    @abstractmethod
    def written_skip(self, condition: str, indent: str, newline: str) -> str:
        """Return a statement that goes on with the next round where a condition holds.

        It begins without ``indent``, which its further lines have, and ends without a line end.
        """

    @abstractmethod
    def written_statement(self, text: str) -> str:
        """Return a statement of one line with what statements of the file end with."""

    @abstractmethod
    def written_otherwise(self, statement: str, indent: str, step: str, newline: str) -> str:
        """Return the last branch of an ``if`` that holds one statement, as it is written behind it.

        ``indent`` is that of the ``if``, ``step`` by how much more its branches are indented.
        """

    def constant_word(self, declaration: SgNode) -> tuple[SgNode, str] | None:
        """Return the word that keeps what is declared from being assigned again, and another one.

        None where there is none.
        """
        return None

    # Where values come from.

    @abstractmethod
    def variable(self, node: SgNode) -> Variable | None:
        """Return the variable that a name, or an attribute of ``self`` or ``this``, stands for.

        None for anything else, and for an attribute of a class whose bases are not in sight.
        """

    @abstractmethod
    def called_function(self, call: SgNode) -> Function | None:
        """Return the function or method of this file that a call calls."""

    @abstractmethod
    def function_around(self, node: SgNode) -> Function | None:
        """Return the innermost function around a node, lambdas and callbacks too."""

    @abstractmethod
    def yielded(self, function: Function) -> Sequence[SgNode]:
        """Return the expressions that a generator yields."""

    @abstractmethod
    def is_class_level(self, target: SgNode) -> bool:
        """Whether a name is bound in the body of a class, and read as an attribute."""

    @abstractmethod
    def mapping(self, function: Function) -> SgNode | None:
        """Return the call that makes a list of what a callback returns, as ``list.map(...)``."""

    @abstractmethod
    def gathers(self, call: SgNode) -> bool:
        """Whether a call waits for all of what is in its argument, as ``Promise.all(list)``."""

    def call_with(self, function: Function) -> SgNode | None:
        """Return the call that is given a function that is written there; None for any other."""
        use = self.use(function.node)
        return use.node if use.kind == "argument" and not function.name else None

    @abstractmethod
    def returned(self, function: Function) -> Sequence[SgNode]:
        """Return the expressions that a function returns."""

    @abstractmethod
    def calls(self, function: Function) -> Sequence[SgNode] | None:
        """Return all calls of a function in the file, None where it is used in other ways too."""

    @abstractmethod
    def argument_for(self, call: SgNode, function: Function, parameter: str) -> SgNode | None:
        """Return what a call gives for a parameter, its default where it gives nothing.

        None where that is not in sight.
        """

    @abstractmethod
    def has_parameter(self, function: Function, name: str) -> bool:
        """Whether a function has a parameter of a name."""

    @abstractmethod
    def function_of_parameter(self, binding: Any) -> Function | None:  # noqa: ANN401
        """Return the function that a binding is a parameter of."""

    @abstractmethod
    def keywords_of(self, node: SgNode) -> Function | None:
        """Return the function whose further keywords a name stands for, as ``**kwargs``."""

    @abstractmethod
    def is_text(self, name: SgNode) -> bool:
        """Whether a name is declared to be a string."""

    @abstractmethod
    def parameter_annotation(self, binding: Any) -> str:  # noqa: ANN401
        """Return how the type of a parameter is written, empty where it is not."""

    # Literals.

    @abstractmethod
    def kind(self, node: SgNode) -> str:
        """Return what an expression is, without parentheses, casts and ``await`` around it.

        One of ``dict`` (with ``dict(...)``), ``list`` (with tuples), ``string`` (with
        interpolation), ``number``, ``true``, ``false``, ``null``, ``name``, ``attribute``,
        ``call``, ``comprehension``, ``sum`` (of lists), ``choice`` (a conditional expression,
        ``or``), ``slice``, ``function`` and ``other``.
        """

    @abstractmethod
    def bare(self, node: SgNode) -> SgNode:
        """Return an expression without parentheses, casts and ``await`` around it."""

    @abstractmethod
    def without_cast(self, node: SgNode) -> SgNode:
        """Return an expression without parentheses and casts around it."""

    def asserts_text(self, node: SgNode) -> bool:
        """Whether an expression says itself that it is a string."""
        return False

    @abstractmethod
    def sides(self, node: SgNode) -> tuple[SgNode | None, SgNode | None, SgNode | None]:
        """Return what a node asks, and what runs if that holds and if it does not.

        For an ``if``, a conditional expression and the operators that skip their right operand;
        all are None for anything else.
        """

    @abstractmethod
    def opening(self, node: SgNode, text: str) -> str:
        """Return what is written in front of an expression, so that it still begins there."""

    @abstractmethod
    def operands(self, node: SgNode) -> Sequence[SgNode]:
        """Return the operands of a ``sum``, what a ``choice`` gives, the list of a ``slice``.

        Of a ``comprehension``, also ``list.map(...)``, what it makes of each element.
        """

    @abstractmethod
    def request(self, call: SgNode) -> SgNode | None:
        """Return what holds the parameters of an API call: its arguments, or its first object.

        None where there is none, or where more is given by position.
        """

    @abstractmethod
    def parameters_of(self, call: SgNode) -> tuple[SgNode | None, Sequence[Element]]:
        """Return what holds the named arguments of a call, and what it is given by position.

        Unlike `request`, whatever else it is given.
        """

    @abstractmethod
    def entries(self, node: SgNode) -> Sequence[Entry]:
        """Return the entries of a dict, an object, ``dict(...)`` or of arguments, in order."""

    @abstractmethod
    def elements(self, node: SgNode) -> Sequence[Element]:
        """Return the elements of a list, in order."""

    def key_read(self, use: Use) -> str:
        """Return the name of the entry that is read of a dict or object, empty for any other."""
        if use.name not in self.reading_methods:
            return use.name
        given = self.given(use.node)
        return (self.string(given[0].value) if given else None) or ""

    def holder_of(self, node: SgNode, name: str) -> SgNode | None:
        """Return what a member of a name is read from, in an expression that takes all of it."""
        for member in node.find_all(kind=self.syntax.member):
            if (named := member.field(self.syntax.member_name)) and named.text() == name:
                return self.syntax.earlier(member) if self._takes_all(node, member) else None
        return None

    def _takes_all(self, node: SgNode, member: SgNode) -> bool:
        """Whether an expression has something of every element of a list that it reads."""
        inner = member
        for outer in (*member.ancestors(), node):
            if inner == node:
                return True
            is_method = outer.kind() == self.syntax.member
            name = outer.field(self.syntax.member_name) if is_method else None
            if outer.kind() in self.selecting or (name is not None and name.text() != "map"):
                return False
            if any(child.kind() in self.selecting for child in outer.children()):
                return False
            is_given = inner.kind() in ("argument_list", "arguments")
            if is_given and self.called_name(outer) not in self.copying:
                return False
            inner = outer
        return True

    def indexed(self, node: SgNode) -> SgNode | None:
        """Return what an index takes an element from, None for anything else."""
        kind = node.kind()
        is_index = kind in self.syntax.chain and kind != self.syntax.member
        return node.field(self.syntax.chain[kind]) if is_index else None

    @staticmethod
    def called_name(call: SgNode) -> str:
        """Return how the function of a call is written, empty for what is no call."""
        function = call.field("function")
        return function.text() if function is not None else ""

    @abstractmethod
    def is_raw(self, function: SgNode) -> bool:
        """Whether a method of the API is called for the raw response."""

    @abstractmethod
    def given(self, call: SgNode) -> Sequence[Element]:
        """Return what a call is given by position, in order."""

    @abstractmethod
    def string(self, node: SgNode) -> str | None:
        """Return the text of a plain string literal, None for anything else."""

    # Writing.

    @abstractmethod
    def written_string(self, text: str) -> str:
        """Return a string literal in the quotes that the file prefers."""

    def typed_literal(self, literal: str, node: SgNode) -> str:
        """Return a literal in place of an expression, with what keeps its type from being wider."""
        return literal

    def quote_at(self, node: SgNode) -> str:
        """Return the quotation mark for strings at a node."""
        return self.written_string("")[0]

    @abstractmethod
    def written_entry(self, name: str, value: str, among: SgNode) -> str:
        """Return an entry as it is written in ``among``: arguments, a dict or an object."""

    @abstractmethod
    def written_pair(self, name: str, value: str) -> str:
        """Return an entry of a dict or an object."""

    @abstractmethod
    def written_name(self, owner: str, word: str) -> str:
        """Return a name for what belongs to ``owner``; ``word`` is in snake case."""

    @abstractmethod
    def written_arguments(
        self, positional: Sequence[str], named: Sequence[tuple[str, str]], line: str = ""
    ) -> str:
        """Return the arguments of a call with their parentheses.

        They have lines of their own behind ``line``, a line end with the indentation of the call.
        """

    @abstractmethod
    def written_dict(self, entries: Sequence[tuple[str, str]]) -> str:
        """Return a dict or an object on one line."""

    @abstractmethod
    def written_key(self, name: str, entry: Entry) -> str:
        """Return what stands in place of the key of an entry (of a shorthand, of all of it)."""

    @abstractmethod
    def written_spread(self, value: str) -> str:
        """Return what spreads a dict or an object into another one."""
