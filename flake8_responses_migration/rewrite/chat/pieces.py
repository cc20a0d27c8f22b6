"""What of chunks stands in the statements of a loop, and which would notice one without text."""

from __future__ import annotations

import bisect
import functools
import re
from typing import TYPE_CHECKING

from ...spelling import is_within, span
from ..tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ast_grep_py import SgNode

    from ..code import Code
    from .results import Results

PIECE = "piece"
# A text that is empty where the chunk has none.
FILLED = "filled"
USAGE = "chunk_usage"
END = "chunk_finish_reason"
ROLE = "chunk_role"
# What names stand for that are the event itself afterwards.
NAMED = frozenset({"chunk", "chunk_choice", "delta"})
# What leads to a piece, or only says whether there is one.
LEADING = NAMED | {"chunk_choices"}
ABOUT_PIECES = LEADING | {PIECE}
# What a chunk may hold that is no piece of text: the first has an empty one, the last has none.
MISSING = "missing"
EMPTY = "empty"
NO_TEXT = frozenset({EMPTY, MISSING})

_TEXTS = frozenset({FILLED, PIECE})
_IDLE = re.compile(r"(?:[\w.]+\??\.)?flush(?:\?\.)?\(\);?|(?:pass|continue);?")
_ADDING = frozenset({"augmented_assignment", "augmented_assignment_expression"})
_SIMPLE = frozenset({"expression_statement", "lexical_declaration", "variable_declaration"})


class Pieces:
    """Says of the statements of loops over streams what they do with pieces of text."""

    def __init__(self, code: Code, results: Results) -> None:
        self._code = code
        self._results = results

    # What stands where.

    def nodes_in(self, node: SgNode) -> list[SgNode]:
        """Return what is followed in a node, in order."""
        start, end = span(node)
        starts, nodes = self._ordered
        inside = nodes[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        return [other for other in inside if span(other)[1] <= end]

    @functools.cached_property
    def _ordered(self) -> tuple[list[int], list[SgNode]]:
        """What is followed, by where it begins; nothing is added while loops are rewritten."""
        places = {node: span(node)[0] for node in self._results.shapes}
        nodes = sorted(places, key=places.__getitem__)
        return [places[node] for node in nodes], nodes

    def shape(self, node: SgNode) -> str:
        """Return what a node is that is followed."""
        return self._results.shapes[node][0]

    def shapes_in(self, node: SgNode) -> set[str]:
        """Return what of chunks stands in a node; a text that is filled up is a piece as well."""
        nodes = self.nodes_in(node)
        found = {self.shape(other) for other in nodes}
        if FILLED in found or any(map(self._takes_piece, nodes)):
            found.add(PIECE)
        return found & {*ABOUT_PIECES, END, ROLE, USAGE}

    def _takes_piece(self, node: SgNode) -> bool:
        """Whether a pattern takes the text out of what a node gives."""
        use = self._code.use(node)
        parts = [
            part
            for target in (use.targets if use.kind == "bind" else ())
            for part in self._code.parts(target) or ()
        ]
        rows = (tables().fields.get((self.shape(node), part.name)) for part in parts)
        return any(row is not None and row.get("gives") == PIECE for row in rows)

    def leads_on(self, statement: SgNode) -> bool:
        """Whether a statement only gives a part of a chunk a name."""
        nodes = self.nodes_in(statement)
        shapes = {self.shape(node) for node in nodes}
        kinds = {self._code.use(node).kind for node in nodes}
        is_naming = shapes <= LEADING and kinds <= {"bind", "default", "index", "member", "same"}
        return is_naming and not any(map(self._takes_piece, nodes))

    def is_skip(self, statement: SgNode) -> bool:
        """Whether a statement does nothing but go on with the next round."""
        branches = self._code.branches(statement)
        if len(branches) != 1:
            return False
        return [self._code.is_continue(inner) for inner in branches[0].statements] == [True]

    def is_idle(self, statement: SgNode) -> bool:
        """Whether it makes no difference how often a statement runs."""
        return _IDLE.fullmatch(statement.text()) is not None

    def yields(self, statement: SgNode) -> bool:
        """Whether a statement yields what is followed to where it is looped over again."""
        nodes = self.nodes_in(statement)
        return bool(nodes) and all(self._code.use(node).kind == "yield" for node in nodes)

    # What conditions leave out.

    def kept_out(self, condition: SgNode) -> frozenset[str]:
        """Return what is no text, and does not get past a condition that holds."""
        asked = (self.question(operand, "!=") for operand in self._code.conjuncts(condition))
        return frozenset[str]().union(*(one or () for one in asked))

    def left_out(self, condition: SgNode) -> frozenset[str]:
        """Return what is no text, and does not get past a condition that does not hold."""
        asked = (self.question(operand, "==") for operand in self.alternatives(condition))
        return frozenset[str]().union(*(one or () for one in asked))

    def alternatives(self, condition: SgNode) -> Sequence[SgNode]:
        """Return the operands of ``or``."""
        bare = self._code.bare(condition)
        operator = bare.field("operator")
        if operator is None or operator.text() != self._code.either:
            return [bare]
        return [one for side in self._code.operands(bare) for one in self.alternatives(side)]

    def question(self, operand: SgNode, comparison: str) -> frozenset[str] | None:
        """Return what is no text where an operand asks whether there is something, by ``!=``.

        By ``==`` it has to ask whether there is nothing; None where it asks for anything else.
        """
        nodes = self.nodes_in(operand)
        if not nodes:
            return None
        asked = max(nodes, key=lambda node: span(node)[1] - span(node)[0])
        found = self._answer(operand, asked, comparison)
        return found if found is None or self.shape(asked) in _TEXTS else frozenset()

    def _answer(self, operand: SgNode, asked: SgNode, comparison: str) -> frozenset[str] | None:
        code = self._code
        asks_for_length = code.asks_for_length if comparison == "!=" else code.asks_for_no_length
        if asks_for_length(operand):
            return NO_TEXT
        use = code.use(asked)
        while (use.kind == "bind" and use.value is not None) or use.kind == "same":
            # a condition may give it a name
            outer = use.value or use.node
            if not is_within(outer, operand):
                break
            asked, use = outer, code.use(outer)
        bare = code.bare(operand)
        if use.kind == "compare" and use.node == bare:
            is_list = use.name.endswith("in")
            negated = "!=" if use.name in ("!=", "not in") else "=="
            other = code.bare(use.targets[0])
            literals = [one.value for one in code.elements(other)] if is_list else [other]
            absent = [
                MISSING if code.is_null(one) else EMPTY if code.string(one) == "" else None
                for one in literals
            ]
            if negated == comparison and None not in absent:
                return frozenset(one for one in absent if one is not None)
            return None
        if comparison == "!=":
            is_asked = bare == code.bare(asked)
        else:
            is_asked = use.kind == "test" and use.name == "not" and use.node == bare
        return NO_TEXT if is_asked else None

    # What would notice that chunks without text do not arrive.

    def noticing(
        self, statements: Sequence[SgNode], loop: SgNode, arriving: frozenset[str] = NO_TEXT
    ) -> Iterator[SgNode]:
        """Yield the statements that do something where ``arriving`` is there in place of a text."""
        for statement in statements:
            shapes = self.shapes_in(statement)
            branches = self._code.branches(statement)
            if not arriving:
                return
            if self.is_skip(statement):
                condition = branches[0].condition
                arriving -= self.left_out(condition) if condition is not None else arriving
            elif shapes & {END, ROLE, USAGE} and not branches:
                # it waits for another event
                continue
            elif branches:
                rest = arriving
                for branch in branches:
                    if branch.condition is None:
                        yield from self._inside(branch.statements, loop, rest)
                        continue
                    asked = self.shapes_in(branch.condition)
                    if not asked & {END, ROLE, USAGE}:
                        inside = rest - self.kept_out(branch.condition)
                        yield from self._inside(branch.statements, loop, inside)
                    rest -= self.left_out(branch.condition)
            elif not self._ignores(statement, loop, arriving):
                yield statement

    def _inside(
        self, statements: Sequence[SgNode], loop: SgNode, arriving: frozenset[str]
    ) -> Iterator[SgNode]:
        is_usage = any(USAGE in self.shapes_in(statement) for statement in statements)
        if not is_usage:
            yield from self.noticing(statements, loop, arriving)

    def _ignores(self, statement: SgNode, loop: SgNode, arriving: frozenset[str]) -> bool:
        """Whether a statement does nothing where a chunk has no text."""
        if self.is_idle(statement) or self.yields(statement):
            return True
        shapes = self.shapes_in(statement)
        if PIECE not in shapes:
            # of other parts of a chunk something else is said
            return bool(shapes)
        if statement.kind() not in _SIMPLE:
            return False
        operands = self._code.conjuncts(statement.child(0) or statement)
        for operand in operands[:-1]:
            arriving -= self.kept_out(operand)
        pieces = [node for node in self.nodes_in(operands[-1]) if self.shape(node) in _TEXTS]
        return not arriving or all(self._is_lost(piece, loop, arriving) for piece in pieces)

    def ignores_empty(self, statement: SgNode, texts: Sequence[SgNode]) -> bool:
        """Whether a statement does nothing where the texts in it are empty."""
        is_simple = statement.kind() in _SIMPLE
        return is_simple and all(self._swallows_nothing(text) for text in texts)

    def _is_lost(self, piece: SgNode, loop: SgNode, arriving: frozenset[str]) -> bool:
        """Whether nothing remains of a piece that is no text."""
        code = self._code
        use = code.use(piece)
        if use.kind in ("default", "same"):
            # what is made of it is looked at in its place
            return use.node in self._results.shapes
        if use.kind == "bind" and use.value is None:
            # what is read behind the loop is that of the last chunk
            return all(
                bool(code.bound(target))
                and all(is_within(read, loop) for read in code.reads(target))
                for target in use.targets
            )
        is_text = self.shape(piece) == FILLED or MISSING not in arriving
        return is_text and self._swallows_nothing(piece)

    def _swallows_nothing(self, piece: SgNode) -> bool:
        """Whether an empty text changes nothing: it is written, or put behind another one."""
        code = self._code
        use = code.use(piece)
        if use.node.kind() in _ADDING:
            return True
        outer = code.use(use.node)
        left, right = use.node.field("left"), use.node.field("right")
        if left is not None and right == piece and outer.kind == "bind":
            operator = use.node.field("operator")
            is_sum = operator is not None and operator.text() == "+"
            return is_sum and [one.text() for one in outer.targets] == [left.text()]
        return use.kind == "argument" and self._only_writes(use.node)

    def _only_writes(self, call: SgNode) -> bool:
        """Whether a call writes its only text as it is, and does not end the line."""
        code = self._code
        name = code.called_name(call)
        arguments = call.field("arguments")
        rows = [row for row in tables().writers if f".{name}".endswith(f".{row['name']}")]
        if arguments is None or len(code.given(call)) != 1:
            return False
        given = {entry.name: entry.value.text() for entry in code.entries(arguments)}
        return any(
            "keyword" not in row or given.get(row["keyword"]) in row["values"] for row in rows
        )

    # Comprehensions.

    def notices(self, comprehension: SgNode, conditions: Sequence[SgNode]) -> bool:
        """Whether a comprehension has elements for chunks without text that make a difference."""
        code = self._code
        arriving = NO_TEXT.difference(*map(self.kept_out, conditions))
        if not arriving:
            return False
        use = code.use(comprehension)
        # a generator may be all that a call has in its parentheses
        call = use.node if use.kind == "argument" else comprehension.parent()
        function = call.field("function") if call is not None else None
        held = code.syntax.earlier(function) if function is not None else None
        is_text = function is not None and function.text().endswith(".join")
        is_joined = is_text and held is not None and code.string(held) == ""
        made = [
            node
            for node in self.nodes_in(comprehension)
            if self.shape(node) in _TEXTS and code.use(node).kind == "made"
        ]
        is_filled = all(self.shape(node) == FILLED or MISSING not in arriving for node in made)
        return not (is_joined and made and is_filled)
