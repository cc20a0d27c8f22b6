"""Types: what declares a rewritten value names the type that it has now."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from ..spelling import span
from .tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ast_grep_py import SgNode

    from .code import Code, Variable
    from .imports import Imports
    from .plan import Plan


class Mention(NamedTuple):
    """A type of the SDK where it is named, with the offsets.

    ``name`` is canonical. ``root`` is the name of the file that it begins with, which stands for
    ``root_name``. ``in_list`` says that it is the type of a list's elements.
    """

    node: SgNode
    start: int
    end: int
    name: str
    root: str
    root_name: str
    in_list: bool = False


class TypeSyntax(ABC):
    """How one language names types."""

    # What canonical names of chat types begin with.
    namespaces: tuple[str, ...]

    @abstractmethod
    def mentions(self, code: Code, node: SgNode) -> Iterator[Mention]:
        """Yield the types of the SDK that are named in a type."""

    @abstractmethod
    def module(self, name: str, like: str) -> tuple[str, str]:
        """Return the module of a new type, and its name there, for what came from ``like``."""

    @abstractmethod
    def within(self, name: str, mention: Mention) -> str | None:
        """Return a new type as a member of what a mention begins with, None where it is none."""

    @abstractmethod
    def casts(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the types that an expression is cast to on the way to its value."""


class Types:
    """The types of one file that name what plans change."""

    def __init__(self, code: Code, imports: Imports, syntax: TypeSyntax) -> None:
        self._code = code
        self._imports = imports
        self._syntax = syntax
        self._names = tables().types

    def rename(self, written: SgNode | None, plan: Plan) -> None:
        """Rename the chat types in a type."""
        if written is None:
            return
        for mention in self._syntax.mentions(self._code, written):
            self._rename(mention, plan)

    def declare(self, variable: Variable, plan: Plan) -> None:
        """Rename the chat types that a variable is declared with."""
        for written in self._declared(variable):
            self.rename(written, plan)

    def is_declared(self, variable: Variable) -> bool:
        """Whether a variable is declared with chat types."""
        return any(
            self._row(mention) is not None
            for written in self._declared(variable)
            for mention in self._syntax.mentions(self._code, written)
        )

    def returned(self, function: SgNode, plan: Plan) -> None:
        """Rename the chat types that a function is declared to return."""
        self.rename(function.field("return_type"), plan)

    def cast(self, node: SgNode, plan: Plan) -> None:
        """Rename the chat types that an expression is cast to."""
        for written in self._syntax.casts(node):
            self.rename(written, plan)

    def construct(self, node: SgNode, plan: Plan) -> None:
        """Rename the type that a literal is written as a call of."""
        function = node.field("function")
        if function is None:
            return
        for mention in self._syntax.mentions(self._code, function):
            if mention.start == span(function)[0]:
                self._rename(mention, plan)

    def input_items(self, plan: Plan) -> str:
        """Return the function that makes input of output, empty where there is no need for one.

        TypeScript does not take the one for the other, and what was parsed is no input.
        """
        helper = self._code.input_items
        if helper is None or not (self._code.is_typed or plan.method == "parse"):
            return ""
        return self._imports.need(plan, *helper, None, is_type=False) or ""

    def rename_helper(self, call: SgNode, plan: Plan) -> bool:
        """Rename the helper that a call calls; False where it is none with a counterpart."""
        function = call.field("function")
        if function is None:
            return False
        row = tables().helpers.get(self._code.bindings.value(function).name)
        if row is None:
            return False
        name = function.field(self._code.syntax.member_name)
        if name is not None:
            plan.changes.replace(*span(name), row["responses"])
            return True
        beside = self._imports.of(function.text())
        if beside is None:
            return False
        local = self._imports.need(plan, beside.module, row["responses"], beside, is_type=False)
        if local is not None:
            plan.changes.replace(*span(function), local)
        return local is not None

    @staticmethod
    def _declared(variable: Variable) -> Iterator[SgNode]:
        for binding in variable.bindings:
            if binding.annotation is not None:
                yield binding.annotation

    def _row(self, mention: Mention) -> dict[str, str] | None:
        """Return what the table says of a type: a nested name counts before the last one."""
        if not mention.name.startswith(self._syntax.namespaces):
            return None
        parts = mention.name.split(".")
        for length in (3, 2, 1):
            row = self._names.get(".".join(parts[-length:]))
            if row is not None and self._code.pack in row:
                return row
        return None

    def _rename(self, mention: Mention, plan: Plan) -> None:
        row = self._row(mention)
        if row is None:
            return
        pack = self._code.pack
        name = row.get(f"{pack}_list", row[pack]) if mention.in_list else row[pack]
        written = self._syntax.within(name, mention)
        if written is None:
            beside = self._imports.of(mention.root)
            module, wanted = self._syntax.module(name, beside.module if beside is not None else "")
            head, dot, rest = wanted.partition(".")
            local = self._imports.need(plan, module, head, beside)
            if local is None:
                return
            written = f"{local}{dot}{rest}"
        plan.changes.replace(mention.start, mention.end, written)
