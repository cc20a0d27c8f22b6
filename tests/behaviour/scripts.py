"""What the server answers: the same content for Chat Completions and for the Responses API.

A script is a list of turns, one for each request; a turn with ``when`` answers every request whose
last item mentions it, and in any order, for programs that send several at once.
"""

import json
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class ToolCall:
    """A call that the model makes; ``arguments`` is JSON, or any text for a custom tool."""

    name: str
    arguments: str
    call_id: str
    is_custom: bool = False


@dataclass(frozen=True)
class Citation:
    """A web page that the text refers to, by a range of it in characters."""

    url: str
    title: str
    start: int
    end: int


@dataclass(frozen=True)
class Usage:
    """Numbers of tokens; cached ones are part of the input, reasoning is part of the output."""

    input: int = 31
    output: int = 17
    cached: int = 8
    reasoning: int = 5


@dataclass(frozen=True)
class Turn:
    """One answer. ``pieces`` are the deltas of the text in a stream, and its tokens.

    ``reasoning`` puts a reasoning item before everything else in an answer of the Responses API.
    ``finish`` is what cut the text short, if anything did. ``error`` is a status to answer instead.
    """

    pieces: tuple[str, ...] = ()
    tool_calls: tuple[ToolCall, ...] = ()
    refusal: str = ""
    finish: Literal["", "length", "content_filter"] = ""
    citations: tuple[Citation, ...] = ()
    usage: Usage = Usage()
    reasoning: bool = True
    error: int = 0
    when: str = ""

    @property
    def text(self):
        return "".join(self.pieces)


def _json(value):
    """A turn with structured output, streamed in pieces that break words."""
    text = json.dumps(value)
    return tuple(text[start : start + 7] for start in range(0, len(text), 7))


def _weather(city, call_id):
    return ToolCall("get_weather", json.dumps({"city": city}), call_id)


_HELLO = ("Hel", "lo", " from", " the", " model", ".")
_FORECAST = ("It is ", "18 degrees", " in Paris", ".")

SCRIPTS = {
    # one answer in text
    "text": (Turn(_HELLO),),
    "text-without-reasoning": (Turn(_HELLO, reasoning=False, usage=Usage(reasoning=0)),),
    "two-texts": (
        Turn(("The capital", " is Paris", ".")),
        Turn(("About two", " million people", "."), usage=Usage(58, 21, 0, 9)),
    ),
    "three-texts": (
        Turn(("positive",), usage=Usage(12, 4, 0, 3)),
        Turn(("negative",), usage=Usage(14, 5, 0, 4), reasoning=False),
        Turn(("neutral",), usage=Usage(13, 6, 4, 5)),
    ),
    "lines": (Turn(("- first\n", "- second\n- th", "ird\n")),),
    "unicode": (Turn(("Grüße", " aus ", "Zürich", " 🏔️")),),
    "by-question": (
        Turn(("Red is ", "a colour."), when="red"),
        Turn(("Seven is ", "a number."), when="seven"),
        Turn(("Oslo is ", "a city."), when="Oslo", reasoning=False),
    ),
    # how an answer can end
    "truncated": (Turn(("Once upon", " a time"), finish="length"),),
    "filtered": (Turn(("I was going", " to say"), finish="content_filter"),),
    "refusal": (Turn(refusal="I can't help with that."),),
    "truncated-then-text": (
        Turn(("The first", " half"), finish="length"),
        Turn((" and the", " second.")),
    ),
    # structured output
    "event": (
        Turn(_json({"name": "Science fair", "date": "Friday", "participants": ["Ann", "Bob"]})),
    ),
    "steps": (
        Turn(
            _json(
                {
                    "steps": [
                        {"explanation": "subtract 7", "output": "8x = -30"},
                        {"explanation": "divide by 8", "output": "x = -3.75"},
                    ],
                    "final_answer": "x = -3.75",
                }
            )
        ),
    ),
    "label": (Turn(_json({"label": "spam", "score": 0.93})),),
    "two-labels": (
        Turn(_json({"label": "spam", "score": 0.93})),
        Turn(_json({"label": "ham", "score": 0.71}), reasoning=False),
    ),
    # tools
    "tool": (
        Turn(tool_calls=(_weather("Paris", "call_paris"),)),
        Turn(_FORECAST, usage=Usage(77, 19, 16, 4)),
    ),
    "text-then-tool": (Turn(_HELLO), Turn(tool_calls=(_weather("Paris", "call_paris"),))),
    "tool-only": (Turn(tool_calls=(_weather("Paris", "call_paris"),)),),
    "tool-without-reasoning": (
        Turn(tool_calls=(_weather("Paris", "call_paris"),), reasoning=False),
        Turn(_FORECAST, reasoning=False),
    ),
    "parallel-tools": (
        Turn(tool_calls=(_weather("Paris", "call_paris"), _weather("Bogotá", "call_bogota"))),
        Turn(("Paris is mild,", " Bogotá is wet.")),
    ),
    "tool-twice": (
        Turn(tool_calls=(_weather("Paris", "call_first"),)),
        Turn(tool_calls=(_weather("Rome", "call_second"),)),
        Turn(("Rome is warmer", " than Paris.")),
    ),
    "text-and-tool": (
        Turn(("Let me", " look."), tool_calls=(_weather("Paris", "call_paris"),)),
        Turn(_FORECAST),
    ),
    "unused-tool": (Turn(("No tool", " needed.")),),
    "record": (
        Turn(
            tool_calls=(
                ToolCall("save_contact", json.dumps({"name": "Ann", "age": 41}), "call_save"),
            )
        ),
    ),
    "custom-tool": (
        Turn(tool_calls=(ToolCall("run_code", "print(6 * 7)", "call_code", is_custom=True),)),
        Turn(("The answer", " is 42.")),
    ),
    # what the service adds
    "citations": (
        Turn(
            ("Paris won", " the bid."),
            citations=(Citation("https://example.com/news", "Local news", 0, 9),),
        ),
    ),
    "busy-then-text": (Turn(error=429), Turn(_HELLO)),
    "rejected": (Turn(error=400),),
}
