"""What waits for a run, and has no purpose once the call returns the finished response."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from ...spelling import is_within
from . import statements
from .operations import table

if TYPE_CHECKING:
    from collections.abc import Collection

    from ast_grep_py import SgNode

    from ..code import Code, Function

ALWAYS = frozenset({"1", "True", "true"})
LOOP_EXITS = frozenset({"break_statement", "continue_statement"})
# What stands in a question for the status besides the name of the run.
_ASKING = frozenset({"and", "in", "includes", "not", "or", "self", "status", "this"})
_WORD = re.compile(r"[^\W\d]\w*")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
# What an expression is made of that changes nothing, whatever it gives; calls are in the table.
_PLAIN = frozenset(
    {
        "arguments",
        "argument_list",
        "attribute",
        "binary_expression",
        "binary_operator",
        "boolean_operator",
        "conditional_expression",
        "float",
        "identifier",
        "integer",
        "keyword_argument",
        "member_expression",
        "number",
        "parenthesized_expression",
        "private_property_identifier",
        "property_identifier",
        "string",
        "string_content",
        "string_end",
        "string_fragment",
        "string_start",
        "subscript",
        "subscript_expression",
        "ternary_expression",
        "this",
        "unary_operator",
    }
)


def is_sleep(code: Code, statement: SgNode) -> bool:
    """Whether a statement lets time pass, and does nothing else."""
    if statement.kind() != "expression_statement":
        return False
    value = _value_of(statement)
    return value is not None and _lets_time_pass(code, value)


def _value_of(statement: SgNode) -> SgNode | None:
    """Return the only expression of a statement."""
    children = [child for child in statement.children() if child.is_named()]
    children = [child for child in children if child.kind() != "comment"]
    return children[0] if len(children) == 1 else None


def _lets_time_pass(code: Code, value: SgNode, *, is_inside: bool = False) -> bool:
    """Whether an expression only lets time pass; ``is_inside`` that of a function that does."""
    call = code.bare(value)
    constructor, function = call.field("constructor"), call.field("function")
    if constructor is not None and constructor.text() == "Promise":
        return _only_resolves(code, call)
    arguments = call.field("arguments")
    if function is None or arguments is None:
        return False
    called = code.called_function(call)
    if called is not None:
        return not is_inside and _changes_nothing(arguments) and _is_made_to_wait(code, called)
    takes = _takes(code, function)
    if takes == "number":
        return [code.kind(one.value) for one in code.given(call)] == ["number"]
    return takes == "duration" and _changes_nothing(arguments)


def _is_made_to_wait(code: Code, function: Function) -> bool:
    """Whether a function of this file only lets time pass."""
    *before, last = _run_by(function.node) or [function.node]
    value = _value_of(last) if last.kind() in ("expression_statement", "return_statement") else last
    # a docstring
    is_plain = all(one.text().startswith(('"', "'")) for one in before)
    return is_plain and value is not None and _lets_time_pass(code, value, is_inside=True)


def _only_resolves(code: Code, promise: SgNode) -> bool:
    """Whether a promise is kept once some time has passed, and nothing else happens."""
    given = code.given(promise)
    resolver = given[0].value if len(given) == 1 else None
    if resolver is None or resolver.kind() not in code.syntax.functions:
        return False
    timer = _only_call(code, resolver)
    called = timer.field("function") if timer is not None else None
    if timer is None or called is None or _takes(code, called) != "resolver":
        return False
    timed = [one.value for one in code.given(timer)]
    callback = timed[0] if timed else timer
    if callback.kind() in code.syntax.functions:
        resolving = _only_call(code, callback)
        arguments = resolving.field("arguments") if resolving is not None else None
        if resolving is None or arguments is None or not _changes_nothing(arguments):
            return False
        callback = resolving.field("function") or callback
    variable = code.variable(callback)
    binding = variable.bindings[0] if variable is not None else None
    if binding is None or binding.kind != "parameter" or binding.position != 0:
        return False
    owner = code.function_of_parameter(binding)
    is_own = owner is not None and owner.node == resolver
    return is_own and all(_changes_nothing(one) for one in timed[1:])


def _only_call(code: Code, function: SgNode) -> SgNode | None:
    """Return the call that is all that a function does."""
    run = _run_by(function)
    value = run[0] if len(run) == 1 else None
    if value is not None and value.kind() in ("expression_statement", "return_statement"):
        value = _value_of(value)
    call = code.bare(value) if value is not None else None
    return call if call is not None and call.kind() == code.syntax.call else None


def _run_by(function: SgNode) -> list[SgNode]:
    """Return the statements of a function, or the expression that it has in place of them."""
    body = function.field("body")
    if body is None or body.kind() in ("block", "statement_block"):
        return statements.inside(body)
    return [body]


def _takes(code: Code, function: SgNode) -> str:
    """Return what is given to a function that lets time pass, empty for any other one."""
    rows = table()["pause"]
    # helpers of other modules are known by their own names
    names = (_canonical(code, function), function.text()) if _changes_nothing(function) else ()
    found = (
        row
        for name in names
        for row in rows
        if any(fnmatchcase(name, pattern) for pattern in row["names"])
    )
    takes: str = next((row["takes"] for row in found), "")
    return takes


def _canonical(code: Code, function: SgNode) -> str:
    """Return the name of a function, with that of the import that it comes from."""
    root = function
    while (earlier := code.syntax.earlier(root)) is not None:
        root = earlier
    bindings = code.visible(root) if root.kind() == "identifier" else ()
    names = {one.name for one in bindings if one.kind in ("import", "module")}
    imported = names.pop() if len(names) == len(bindings) == 1 else ""
    return (imported or root.text()) + function.text()[len(root.text()) :]


def _changes_nothing(node: SgNode) -> bool:
    """Whether it makes no difference if an expression is evaluated."""
    function = node.field("function")
    if function is not None:
        arguments = node.field("arguments")
        is_computed = function.text() in table()["computing"]
        return is_computed and arguments is not None and _changes_nothing(arguments)
    children = [child for child in node.children() if child.is_named()]
    return node.kind() in _PLAIN and all(_changes_nothing(child) for child in children)


def is_waiting_loop(code: Code, statement: SgNode, polls: Collection[SgNode]) -> bool:
    """Whether a statement is a loop that asks for the state of a run and does nothing else."""
    body = statement.field("body") if statement.kind() == "while_statement" else None
    inside = statements.inside(body)
    return any(one in polls for one in inside) and all(
        only_waits(code, one, polls) for one in inside
    )


def only_waits(
    code: Code, statement: SgNode, polls: Collection[SgNode], returned: Collection[str] = ()
) -> bool:
    """Whether a statement does nothing that a finished run needs.

    ``polls`` are the statements that ask for the state of the run, ``returned`` the names of the
    run that may be returned.
    """
    if statement.kind() == "return_statement":
        return statement.text().removeprefix("return").strip("; ") in returned
    if statement in polls or statement.kind() in {*LOOP_EXITS, "pass_statement"}:
        return True
    if is_waiting_loop(code, statement, polls):
        return True
    if is_sleep(code, statement) or statements.is_printing(code, statement):
        return True
    branches = code.branches(statement)
    return bool(branches) and all(
        only_waits(code, inner, polls, returned)
        for branch in branches
        for inner in branch.statements
    )


def is_in_own_loop(code: Code, node: SgNode, within: SgNode) -> bool:
    """Whether a statement that leaves a loop leaves one that stands in ``within``."""
    return any(
        outer.kind() in code.syntax.loops and is_within(outer, within) for outer in node.ancestors()
    )


def asks_for_status(condition: SgNode, names: Collection[str]) -> bool:
    """Whether a condition asks for nothing but the status of the run that ``names`` hold."""
    read = set(_WORD.findall(_QUOTED.sub("", condition.text())))
    return "status" in read and _ASKING.union(names).issuperset(read)
