"""What matching asks of the bindings of a file, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ast_grep_py import SgNode

    from .model import Value


class Argument(NamedTuple):
    """An argument of a call or an entry of a dict or object.

    The name is empty for a positional argument; ``node`` is the whole of it.
    """

    name: str
    node: SgNode
    value: SgNode


class Literals(Protocol):
    """The literals that expressions stand for."""

    def arguments(self, call: SgNode) -> Iterator[Argument]:
        """Yield the arguments of a call; entries of a JavaScript object are named arguments."""

    def hides_arguments(self, call: SgNode) -> bool:
        """Whether a call has arguments that its own parentheses do not show."""

    def displays(self, node: SgNode) -> Iterator[SgNode]:
        """Yield the literals, lists and objects that an expression may stand for."""

    def text(self, node: SgNode) -> str | None:
        """Return the text of an expression, what is not known of it written ``{}``."""

    def whole_text(self, node: SgNode) -> str | None:
        """Return all strings in an expression of literals, None where it holds anything else."""

    def whole_string(self, node: SgNode) -> SgNode:
        """Return the largest string expression that a string is part of."""


class Bindings(Protocol):
    """Resolves expressions of one file."""

    imports_openai: bool

    @property
    def literals(self) -> Literals:
        """The literals of the file."""

    def value(self, node: SgNode) -> Value:
        """Return what an expression, or a name in an import, stands for."""

    def is_call(self, call: SgNode, value: Value) -> bool:
        """Whether a call of ``value`` is one of the API, as far as its arguments are in sight."""

    def hands_through(self, function: SgNode) -> bool:
        """Whether a call of ``function`` gives what it is given, or a type of the SDK with it."""

    def is_imported(self, identifier: SgNode) -> bool:
        """Whether a name is bound by an import, which is reported itself."""

    def receiver_of_argument(self, node: SgNode) -> Value:
        """Return what ``x`` stands for in ``x.post(..., node, ...)``."""
