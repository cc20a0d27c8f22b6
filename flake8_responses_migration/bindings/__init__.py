"""Who is this receiver? One module a language, and what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ast_grep_py import SgNode

    from .interface import Bindings
    from .model import Vocabulary


def of(pack: str) -> Callable[[SgNode, Vocabulary], Bindings]:
    """Return what makes the bindings of a parsed file for the languages of a rule pack."""
    if pack == "python":
        from .python import PythonBindings

        return PythonBindings
    from .javascript import JavaScriptBindings

    return JavaScriptBindings
