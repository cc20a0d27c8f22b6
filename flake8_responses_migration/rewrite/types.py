"""Types: what declares a rewritten value names the type that it has now."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from ..findings import Safety
from ..spelling import span
from .plan import groups
from .tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from ..findings import Edit
    from .code import Code, Variable
    from .imports import Imports
    from .plan import Plan
    from .reach import Read

# What every message has that is no item of another kind.
_MESSAGE_FIELDS = frozenset({"content", "role"})
_SPEAKERS = frozenset({"assistant", "developer", "system", "user"})


class Mention(NamedTuple):
    """A type of the SDK where it is named, with the offsets.

    ``name`` is canonical. ``root`` is the name of the file that it begins with, which stands for
    ``root_name``. ``in_list`` says that it is the type of a list's elements. ``is_method`` marks
    the type of a resource or a method: of that, the name goes on behind the client's.
    """

    node: SgNode
    start: int
    end: int
    name: str
    root: str
    root_name: str
    in_list: bool = False
    is_method: bool = False


class _Named(NamedTuple):
    """A mention that is renamed, with what the table says of it and the plans that do."""

    mention: Mention
    row: dict[str, str]
    plans: set[Plan]


class TypeSyntax(ABC):
    """How one language names types."""

    # What canonical names of chat types begin with.
    namespaces: tuple[str, ...]

    @abstractmethod
    def mentions(self, code: Code, node: SgNode) -> Iterator[Mention]:
        """Yield the types of the SDK that are named in a type."""

    @abstractmethod
    def checked(self, code: Code) -> Iterator[Mention]:
        """Yield the types of the SDK all over a file that a compiler looks at before it runs."""

    @abstractmethod
    def shared(self, mention: Mention) -> SgNode | None:
        """Return the name of an exported type of the file that a mention stands in."""

    @abstractmethod
    def fields_read(self, code: Code) -> Iterator[SgNode]:
        """Yield the names of fields that are read, of messages or of anything else."""

    @abstractmethod
    def module(self, name: str, like: str) -> tuple[str, str]:
        """Return the module of a new type, and its name there, for what came from ``like``."""

    @abstractmethod
    def within(self, name: str, mention: Mention) -> str | None:
        """Return a new type as a member of what a mention begins with, None where it is none."""

    @abstractmethod
    def casts(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the types that an expression is cast to, or made of, on the way to its value."""


class Types:
    """The types of one file that name what plans change."""

    def __init__(self, code: Code, imports: Imports, syntax: TypeSyntax) -> None:
        self._code = code
        self._imports = imports
        self._syntax = syntax
        self._names = tables().types
        self._named: dict[tuple[int, int], _Named] = {}
        # plans whose input holds other items than messages
        self._with_items: set[Plan] = set()
        # where fields of messages are read, by the plans that are given these
        self._reads: dict[Plan, dict[Read, None]] = {}

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
        return bool(self._rows(variable))

    def optional(self, variable: Variable) -> frozenset[str]:
        """Return the fields that a flat dict must have, and the type of a variable need not."""
        return frozenset(
            name
            for written in self._declared(variable)
            for mention in self._syntax.mentions(self._code, written)
            for name in self._known(mention).get("optional", "").split()
        )

    def read(self, variable: Variable, reads: Sequence[Read], plan: Plan) -> None:
        """Note what is read of the messages that a variable is declared to hold."""
        if any("is_item" in row for row in self._rows(variable)):
            self._reads.setdefault(plan, {}).update(dict.fromkeys(reads))

    def holds_items(self, plan: Plan) -> None:
        """Note that a plan is given other items than messages."""
        self._with_items.add(plan)

    def settle(self, plans: list[Plan]) -> None:
        """Name the types that depend on all that plans do, and look at those that are kept."""
        if not plans:
            return
        for named in self._named.values():
            first, *others = named.plans
            for other in others:
                first.link(other)
        together = groups(plans)
        edits = [edit for plan in plans for edit in plan.changes.edits()]
        is_read = any(_stays(edits, *span(node)) for node in self._syntax.fields_read(self._code))
        for group in together:
            self._settle(group, is_read=is_read)
        kept = [
            mention
            for mention in self._syntax.checked(self._code)
            if (mention.start, mention.end) not in self._named
            and (mention.is_method or self._row(mention) is not None)
            and _stays(edits, mention.start, mention.end)
        ]
        self._settle_kept(kept, together)

    def _settle(self, group: list[Plan], *, is_read: bool) -> None:
        """Name the types of messages, which no other item has the fields of."""
        key = f"{self._code.pack}_message"
        are_messages = self._with_items.isdisjoint(group)
        named = [
            one
            for one in self._named.values()
            if key in one.row and not one.plans.isdisjoint(group)
        ]
        for mention, row, plans in named:
            name = row[key] if are_messages and is_read else row[self._code.pack]
            for plan in plans:
                self._write(mention, name, plan)
        are_messages = are_messages and bool(named)
        for plan in group:
            for read in self._reads.get(plan, ()):
                if not (are_messages and self._is_of_message(read)):
                    plan.because("messages-read", read.node)

    def _is_of_message(self, read: Read) -> bool:
        """Whether what is read is a field of any message, and asked for what it can be."""
        code = self._code
        if read.name != "role" or code.kind(read.node) != "attribute":
            return read.name in _MESSAGE_FIELDS
        use = code.use(code.outermost(read.node))
        if use.kind == "compare":
            return code.string(use.targets[0]) in _SPEAKERS
        return use.kind != "other"

    @staticmethod
    def _settle_kept(kept: list[Mention], together: list[list[Plan]]) -> None:
        """Say where types keep their names: what they are the types of may have changed."""
        for group in together:
            if any(r.safety is Safety.MANUAL for plan in group for r in plan.reasons):
                continue
            for mention in kept:
                group[0].because("type-kept", mention.node)

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
        self.holds_items(plan)
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
        if "sdk" in row:
            sdk = self._code.sdk
            is_too_old = sdk is not None and sdk.lacks(row["sdk"])
            reason = "sdk-without-helper" if is_too_old else "sdk-of-helper"
            plan.because(reason, function, row["responses"])
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

    def _rows(self, variable: Variable) -> list[dict[str, str]]:
        """Return what the table says of the chat types that a variable is declared with."""
        mentioned = (
            self._row(mention)
            for written in self._declared(variable)
            for mention in self._syntax.mentions(self._code, written)
        )
        return [row for row in mentioned if row is not None]

    def _row(self, mention: Mention) -> dict[str, str] | None:
        """Return what the table says of a type: a nested name counts before the last one."""
        if mention.is_method:
            row = tables().methods.get(f"{mention.name}()")
            return row if row is not None and "responses" in row else None
        row = self._known(mention)
        return row if self._code.pack in row else None

    def _known(self, mention: Mention) -> dict[str, str]:
        """Return the row of a type, one that has no other name now too; empty where none is."""
        parts = mention.name.split(".")
        names = [".".join(parts[-length:]) for length in (3, 2, 1)]
        is_of_sdk = mention.name.startswith(self._syntax.namespaces)
        known = [self._names[name] for name in names if is_of_sdk and name in self._names]
        return next((row for row in known if self._code.pack in row), known[-1] if known else {})

    def _rename(self, mention: Mention, plan: Plan) -> None:
        row = self._row(mention)
        if row is None:
            return
        place = mention.start, mention.end
        self._named.setdefault(place, _Named(mention, row, set())).plans.add(plan)
        shared = self._syntax.shared(mention)
        if shared is not None:
            plan.because("type-shared", shared)
        pack = self._code.pack
        if mention.is_method:
            plan.changes.replace(*place, row["responses"])
        elif f"{pack}_message" not in row:
            name = row.get(f"{pack}_list", row[pack]) if mention.in_list else row[pack]
            self._write(mention, name, plan)

    def _write(self, mention: Mention, name: str, plan: Plan) -> None:
        """Write another type, and import it, in place of a mention."""
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


def _stays(edits: Sequence[Edit], start: int, end: int) -> bool:
    """Whether what stands between two offsets is not written anew."""
    return not any(edit.start <= start and end <= edit.end for edit in edits)
