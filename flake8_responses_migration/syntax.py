"""What the grammars call the same things: calls, chains of names, named arguments, strings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ast_grep_py import SgNode


@dataclass(frozen=True)
class Syntax:
    """Kinds and fields of one family of grammars.

    ``chain`` maps what carries a chain on to the field that holds its earlier part; a call carries
    it on through its ``function``. ``wrappers`` stand around a part of a chain without a meaning of
    their own. ``held_functions`` are other kinds of expressions that a called method may stand in.
    ``named_arguments`` include the entries of dicts and objects, ``destructured`` is a name that a
    pattern takes out of an object. Every comment begins with ``comment_mark``. ``targets`` maps
    what gives a value a name to the field with that name; ``classes``, ``functions`` and ``loops``
    are what code stands in.
    """

    call: str
    arguments: str
    member: str
    member_name: str
    chain: Mapping[str, str]
    wrappers: frozenset[str]
    results: frozenset[str]
    held_functions: frozenset[str]
    named_arguments: frozenset[str]
    strings: frozenset[str]
    destructured: str
    assignment: str
    comment_mark: str
    simple_chain: re.Pattern[str]
    awaited: str
    targets: Mapping[str, str]
    classes: frozenset[str]
    functions: frozenset[str]
    loops: frozenset[str]

    def holder(self, node: SgNode) -> SgNode | None:
        """Return the nearest class around a node, else the outermost function, None for neither."""
        outermost = None
        for outer in node.ancestors():
            kind = outer.kind()
            if kind in self.classes:
                return outer
            if kind in self.functions:
                outermost = outer
        return outermost

    def earlier(self, node: SgNode) -> SgNode | None:
        """Return the part of a chain that ``node`` adds a name, an index or a call to."""
        kind = node.kind()
        if kind in self.wrappers:
            return next((child for child in node.children() if child.is_named()), None)
        return node.field(self.chain.get(kind, "function"))


_PYTHON = Syntax(
    call="call",
    arguments="argument_list",
    member="attribute",
    member_name="attribute",
    chain={"attribute": "object", "subscript": "value"},
    wrappers=frozenset({"parenthesized_expression"}),
    results=frozenset({"await", "call", "parenthesized_expression"}),
    held_functions=frozenset(),
    named_arguments=frozenset({"keyword_argument", "pair"}),
    strings=frozenset({"string"}),
    destructured="",
    assignment="assignment",
    comment_mark="#",
    simple_chain=re.compile(r"[\w.]+"),
    awaited="await",
    targets={"as_pattern": "alias", "assignment": "left", "named_expression": "name"},
    classes=frozenset({"class_definition"}),
    functions=frozenset({"function_definition"}),
    loops=frozenset({"for_statement", "while_statement"}),
)
_JAVASCRIPT = Syntax(
    call="call_expression",
    arguments="arguments",
    member="member_expression",
    member_name="property",
    chain={"member_expression": "object", "subscript_expression": "object"},
    wrappers=frozenset(
        {"as_expression", "non_null_expression", "parenthesized_expression", "satisfies_expression"}
    ),
    results=frozenset({"await_expression", "call_expression", "parenthesized_expression"}),
    held_functions=frozenset(
        {"non_null_expression", "parenthesized_expression", "subscript_expression"}
    ),
    named_arguments=frozenset({"pair", "shorthand_property_identifier"}),
    strings=frozenset({"string", "template_string"}),
    destructured="shorthand_property_identifier_pattern",
    assignment="assignment_expression",
    comment_mark="/",
    simple_chain=re.compile(r"[\w.$#]+"),
    awaited="await_expression",
    targets={
        "assignment_expression": "left",
        "field_definition": "property",
        "pair": "key",
        "public_field_definition": "name",
        "variable_declarator": "name",
    },
    classes=frozenset({"abstract_class_declaration", "class", "class_declaration"}),
    functions=frozenset(
        {
            "arrow_function",
            "function_declaration",
            "function_expression",
            "generator_function",
            "generator_function_declaration",
            "method_definition",
        }
    ),
    loops=frozenset({"do_statement", "for_in_statement", "for_statement", "while_statement"}),
)
_BY_PACK = {"python": _PYTHON, "javascript": _JAVASCRIPT}


def of(pack: str) -> Syntax:
    """Return the syntax of the languages of a rule pack."""
    return _BY_PACK[pack]
