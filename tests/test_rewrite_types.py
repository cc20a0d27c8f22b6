"""Types and imports follow what is rewritten; the type checkers of both languages see no error.

Each program has no type error before, so that one afterwards is the rewriter's.
"""

import importlib
import re

import openai
import pytest
from type_checkers import pyright_errors, typescript_errors

from flake8_responses_migration import sdk_versions
from flake8_responses_migration.languages import PYTHON, TSX, TYPESCRIPT
from flake8_responses_migration.rewrite import rewrite
from flake8_responses_migration.rewrite.tables import tables
from flake8_responses_migration.settings import Settings
from flake8_responses_migration.source import SourceFile

pytest_plugins = ("registry",)

PYTHON_PROGRAMS = {
    "annotated": """\
from __future__ import annotations

from typing import List, Optional

from openai import OpenAI
from openai.types.chat import ChatCompletion, ChatCompletionMessage, ChatCompletionMessageParam
from openai.types.completion_usage import CompletionUsage

client = OpenAI()


def _ask(messages: List[ChatCompletionMessageParam]) -> ChatCompletion:
    completion: ChatCompletion = client.chat.completions.create(model="gpt-5.5", messages=messages)
    return completion


def _show(completion: Optional[ChatCompletion]) -> None:
    if completion:
        message: ChatCompletionMessage = completion.choices[0].message
        usage: CompletionUsage | None = completion.usage
        print(message.content, usage.prompt_tokens if usage else 0)


def main() -> None:
    messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello"}]
    _show(_ask(messages))
""",
    "constructed": """\
from typing import Optional, cast

import openai.types.chat as chat_types
from openai import OpenAI
from openai.types import chat
from openai.types.chat import (
    ChatCompletion,
    ChatCompletionMessageParam,
    ChatCompletionSystemMessageParam,
    ChatCompletionToolParam,
    ChatCompletionUserMessageParam,
)
from openai.types.chat.chat_completion import Choice
from openai.types.shared_params import FunctionDefinition

client = OpenAI()

QUESTION = {"role": "user", "content": "!"}
TOOLS: list[ChatCompletionToolParam] = [
    ChatCompletionToolParam(
        type="function",
        function=FunctionDefinition(
            name="weather",
            parameters={"type": "object"},
        ),
    ),
    ChatCompletionToolParam(type="function", function={"name": "time", "parameters": {}}),
    {"type": "function", "function": {"name": "place", "parameters": {}}},
]


class Bot:
    def __init__(self) -> None:
        self._last: Optional[ChatCompletion] = None
        self._history: "list[ChatCompletionMessageParam]" = [
            ChatCompletionSystemMessageParam(role="system", content="Be brief."),
        ]

    def ask(self, question: str) -> Optional[str]:
        self._history.append(ChatCompletionUserMessageParam(role="user", content=question))
        self._history.append(cast(chat.ChatCompletionMessageParam, QUESTION))
        last: chat_types.ChatCompletion = client.chat.completions.create(
            model="gpt-5.5", messages=self._history, tools=TOOLS
        )
        self._last = last
        choice: Choice = last.choices[0]
        return choice.message.content
""",
    "streamed": """\
from openai import AsyncOpenAI, AsyncStream, OpenAI, Stream
from openai.types.chat import ChatCompletionChunk

client = OpenAI()
other = AsyncOpenAI()


def _stream(question: str) -> Stream[ChatCompletionChunk]:
    return client.chat.completions.create(
        model="gpt-5.5", messages=[{"role": "user", "content": question}], stream=True
    )


def show(question: str) -> None:
    for chunk in _stream(question):
        if chunk.choices and chunk.choices[0].delta.content:
            print(chunk.choices[0].delta.content, end="")


async def show_other(question: str) -> None:
    stream: AsyncStream[ChatCompletionChunk] = await other.chat.completions.create(
        model="gpt-5.5", messages=[{"role": "user", "content": question}], stream=True
    )
    async for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content:
            print(chunk.choices[0].delta.content, end="")
""",
    "parsed": """\
from openai import OpenAI, pydantic_function_tool
from openai.types.chat import ParsedChatCompletion
from pydantic import BaseModel

client = OpenAI()


class Event(BaseModel):
    name: str


class Search(BaseModel):
    query: str


def _extract(text: str) -> ParsedChatCompletion[Event]:
    return client.chat.completions.parse(
        model="gpt-5.5",
        messages=[{"role": "user", "content": text}],
        response_format=Event,
        tools=[pydantic_function_tool(Search)],
    )


def name(text: str) -> str:
    event = _extract(text).choices[0].message.parsed
    return event.name if event else ""
""",
    "called": """\
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam, ChatCompletionMessageToolCallUnion

client = OpenAI()


def _show(call: ChatCompletionMessageToolCallUnion) -> None:
    if call.type == "function":
        print(call.id, call.function.name, call.function.arguments)


def main() -> None:
    messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello"}]
    completion = client.chat.completions.create(
        model="gpt-5.5",
        messages=messages,
        tools=[{"type": "function", "function": {"name": "place", "parameters": {}}}],
    )
    for call in completion.choices[0].message.tool_calls or []:
        _show(call)
""",
}
TYPESCRIPT_PROGRAMS = {
    "annotated": """\
import OpenAI from "openai";
import type { ChatCompletion, ChatCompletionMessageParam } from "openai/resources/chat/completions";
import type { CompletionUsage } from "openai/resources/completions";

const client = new OpenAI();

async function ask(messages: ChatCompletionMessageParam[]): Promise<ChatCompletion> {
  const completion: ChatCompletion = await client.chat.completions.create({
    model: "gpt-5.5",
    messages,
  });
  return completion;
}

async function main() {
  const messages: Array<ChatCompletionMessageParam> = [{ role: "user", content: "Hi" }];
  const completion = await ask(messages);
  const usage: CompletionUsage | undefined = completion.usage;
  console.log(completion.choices[0].message.content, usage?.prompt_tokens);
}

main();
""",
    "parsed": """\
import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";

const client = new OpenAI();
const Event = z.object({ name: z.string() });
const format = zodResponseFormat(Event, "event");

async function extract(text: string) {
  const completion = await client.chat.completions.parse({
    model: "gpt-5.5",
    messages: [{ role: "user", content: text }],
    response_format: zodResponseFormat(Event, "event"),
  });
  return completion.choices[0].message.parsed?.name;
}

async function create(text: string) {
  const completion = await client.chat.completions.create({
    model: "gpt-5.5",
    messages: [{ role: "user", content: text }],
    response_format: format,
  });
  return completion.choices[0].message.content;
}

extract("x").then(() => create("y"));
""",
    "called": """\
import OpenAI from "openai";

const client = new OpenAI();
const tools: OpenAI.Chat.ChatCompletionTool[] = [
  { type: "function", function: { name: "place", parameters: {} } },
];

async function main() {
  const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [{ role: "user", content: "Hi" }];
  const completion = await client.chat.completions.create({ model: "gpt-5.5", messages, tools });
  const message = completion.choices[0].message;
  messages.push(message);
  for (const call of message.tool_calls ?? []) {
    if (call.type !== "function") continue;
    messages.push({ role: "tool", tool_call_id: call.id, content: call.function.arguments });
  }
  const next = await client.chat.completions.create({ model: "gpt-5.5", messages, tools });
  console.log(next.choices[0].message.content);
}

main();
""",
    "streamed": """\
import OpenAI from "openai";
import type { Stream } from "openai/streaming";
import type { ChatCompletionChunk } from "openai/resources/index.mjs";

class Bot {
  private client = new OpenAI();
  private history: OpenAI.ChatCompletionMessageParam[] = [];

  async ask(question: string) {
    this.history.push({ role: "user", content: question });
    const stream: Stream<ChatCompletionChunk> = await this.client.chat.completions.create({
      model: "gpt-5.5",
      messages: this.history,
      stream: true,
    });
    for await (const chunk of stream) {
      if (chunk.choices[0]?.delta?.content) {
        process.stdout.write(chunk.choices[0].delta.content);
      }
    }
  }
}

new Bot().ask("Hi");
""",
}


def rewritten(text, language, *, unsafe=True):
    source = SourceFile("app", text, language, sdk_versions.newest)
    return rewrite(source, Settings(), unsafe=unsafe)


def test_pyright_sees_no_error(clean_environment, tmp_path):
    after = {}
    for name, text in PYTHON_PROGRAMS.items():
        result = rewritten(text, PYTHON)
        assert result.left == (), name
        assert "chat" not in result.text, result.text
        after[f"{name}_after.py"] = result.text
    before = {f"{name}_before.py": text for name, text in PYTHON_PROGRAMS.items()}
    control = {"control.py": "from openai.types.responses import NoSuchName\n"}
    errors = pyright_errors(tmp_path, before | after | control, clean_environment)
    assert [error for error in errors if error.file != "control.py"] == []
    assert errors


def test_tsc_sees_no_error(npm_packages):
    files = {
        "control.ts": 'export type { NoSuchName } from "openai/resources/responses/responses";\n'
    }
    for name, text in TYPESCRIPT_PROGRAMS.items():
        result = rewritten(text, TYPESCRIPT)
        assert result.left == (), name
        assert "hat" not in result.text, result.text
        files |= {f"{name}-before.ts": text, f"{name}-after.ts": result.text}
    columns = ("javascript", "javascript_message")
    new = {row[name] for row in tables().types.values() for name in columns if name in row}
    top = sorted({name.partition(".")[0] for name in new})
    nested = sorted(name for name in new if "." in name)
    files["names.ts"] = (
        f'import type {{ {", ".join(top)} }} from "openai/resources/responses/responses";\n'
        'export type { NoSuchName } from "openai";\n'
        + "".join(f"export type T{n} = {name};\n" for n, name in enumerate(nested))
    )
    errors = typescript_errors(npm_packages / "rewritten", files, npm_packages)
    assert [error for error in errors if "NoSuchName" not in error.message] == []
    assert len(errors) == 2


NEW_PYTHON_TYPES = {row["chat"][0]: row for row in tables().types.values() if "python" in row}


@pytest.mark.parametrize("row", NEW_PYTHON_TYPES.values(), ids=NEW_PYTHON_TYPES)
def test_new_python_types_exist(row):
    for column in ("python", "python_list"):
        if column in row:
            module, _, name = row[column].rpartition(".")
            dotted = f"openai.types.responses.{module}".rstrip(".")
            assert hasattr(importlib.import_module(dotted), name)


def test_renamed_helpers_exist(npm_packages):
    for row in tables().helpers.values():
        if row["chat"].count(".") == 1:
            # of Python
            names = (row["chat"].removeprefix("openai."), row["responses"])
            assert all(hasattr(openai, name) for name in names)
            continue
        module = row["chat"].removeprefix("openai.").rpartition(".")[0].replace(".", "/")
        text = (npm_packages / f"node_modules/openai/{module}.d.ts").read_text(encoding="utf-8")
        for name in (row["chat"].rpartition(".")[2], row["responses"]):
            assert re.search(rf"export declare function {name}\b", text)


CALL = 'client.chat.completions.create(model="gpt-5.5", messages=messages)'
NEW_CALL = 'client.responses.create(model="gpt-5.5", input=messages, store=False)'
REFUSED = 'client.chat.completions.create(model="gpt-5.5", messages=messages, n=2)'


def check(before, after, language=PYTHON, **options):
    result = rewritten(before, language, **options)
    assert result.text == after
    assert rewritten(after, language, **options).text == after


def test_type_of_a_call_that_stays_is_kept():
    check(
        f"""\
from openai import OpenAI
from openai.types.chat import ChatCompletion, ChatCompletionMessageParam

client = OpenAI()

def _one(messages: list[ChatCompletionMessageParam]) -> None:
    completion: ChatCompletion = {CALL}
    print(completion.choices[0].message.content)

def _two(messages: list[ChatCompletionMessageParam]) -> ChatCompletion:
    return {REFUSED}

_one([])
""",
        f"""\
from openai import OpenAI
from openai.types.chat import ChatCompletion, ChatCompletionMessageParam
from openai.types.responses import Response, ResponseInputItemParam

client = OpenAI()

def _one(messages: list[ResponseInputItemParam]) -> None:
    completion: Response = {NEW_CALL}
    print(completion.output_text)

def _two(messages: list[ChatCompletionMessageParam]) -> ChatCompletion:
    return {REFUSED}

_one([])
""",
    )


def test_calls_with_one_typed_list_move_together():
    before = f"""\
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

client = OpenAI()
messages: list[ChatCompletionMessageParam] = [{{"role": "user", "content": "x"}}]
print({CALL}.choices[0].message.content)
print({REFUSED}.choices[1].message.content)
"""
    check(before, before)


@pytest.mark.parametrize(
    ("imported", "left"),
    [
        ("ChatCompletion, ChatCompletionChunk", "ChatCompletionChunk"),
        ("ChatCompletionChunk, ChatCompletion", "ChatCompletionChunk"),
        (
            "ChatCompletionChunk, ChatCompletion, ChatCompletionAudio",
            "ChatCompletionChunk, ChatCompletionAudio",
        ),
        ("(\n    ChatCompletion,\n    ChatCompletionChunk,\n)", "(\n    ChatCompletionChunk,\n)"),
        ("(\n    ChatCompletionChunk,\n    ChatCompletion,\n)", "(\n    ChatCompletionChunk,\n)"),
        ("ChatCompletion as Old, ChatCompletionChunk", "ChatCompletionChunk"),
    ],
)
def test_only_what_is_unused_now_is_no_longer_imported(imported, left):
    name = "Old" if "Old" in imported else "ChatCompletion"
    rest = """
from openai import OpenAI

messages = [{"role": "user", "content": "x"}]
client = OpenAI()
kept = [ChatCompletionChunk]
completion: %s = %s
"""
    check(
        f"from openai.types.chat import {imported}" + rest % (name, CALL),
        f"from openai.types.chat import {left}\nfrom openai.types.responses import Response"
        + rest % ("Response", NEW_CALL),
    )


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        # one that nothing in the file used is none of the rewriter's
        (
            "from openai.types.chat import ChatCompletion, ChatCompletionChunk",
            "from openai.types.chat import ChatCompletionChunk\n"
            "from openai.types.responses import Response",
            "Response",
        ),
        (
            "from requests import Response\nfrom openai.types.chat import ChatCompletion",
            "from requests import Response\n"
            "from openai.types.responses import Response as OpenAIResponse",
            "OpenAIResponse",
        ),
        (
            "from openai.types.chat import ChatCompletion\n"
            "from openai.types.responses import ResponseUsage",
            "from openai.types.responses import ResponseUsage, Response",
            "Response",
        ),
        (
            "from openai.types.chat import ChatCompletion\n"
            "from openai.types.responses import Response as New",
            "from openai.types.responses import Response as New",
            "New",
        ),
        (
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
            "    from openai.types.chat import ChatCompletion",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
            "    from openai.types.responses import Response",
            "Response",
        ),
        (
            "from openai.types.chat import ChatCompletion  # noqa: F401",
            "from openai.types.chat import ChatCompletion  # noqa: F401\n"
            "from openai.types.responses import Response",
            "Response",
        ),
        (
            'from openai.types.chat import ChatCompletion\n__all__ = ["ChatCompletion"]',
            "from openai.types.chat import ChatCompletion\n"
            'from openai.types.responses import Response\n__all__ = ["ChatCompletion"]',
            "Response",
        ),
        (
            '"""About ChatCompletion."""\nfrom openai.types.chat import ChatCompletion',
            '"""About ChatCompletion."""\nfrom openai.types.responses import Response',
            "Response",
        ),
    ],
)
def test_where_a_new_name_is_imported(before, after, name):
    rest = """
from openai import OpenAI

messages = [{"role": "user", "content": "x"}]
client = OpenAI()
completion: "%s | None" = %s
"""
    check(before + rest % ("ChatCompletion", CALL), after + rest % (name, NEW_CALL))


def test_line_ends_are_those_of_the_file():
    before = (
        "from openai import OpenAI\r\nfrom openai.types.chat import ChatCompletion\r\n"
        f"messages = []\r\nclient = OpenAI()\r\ncompletion: ChatCompletion = {CALL}\r\n"
    )
    check(
        before,
        "from openai import OpenAI\r\nfrom openai.types.responses import Response\r\n"
        f"messages = []\r\nclient = OpenAI()\r\ncompletion: Response = {NEW_CALL}\r\n",
    )


def test_pydantic_tools_stay_nested_where_the_sdk_makes_them_flat():
    text = """\
from openai import OpenAI, pydantic_function_tool

client = OpenAI()
tools = [pydantic_function_tool(Search)]
client.chat.completions.%s(model="gpt-5.5", messages=[], tools=tools)
"""
    parsed = rewritten(text % "parse", PYTHON)
    assert (
        'client.responses.parse(model="gpt-5.5", input=[], tools=tools, store=False)' in parsed.text
    )
    assert "tools = [pydantic_function_tool(Search)]" in parsed.text
    created = rewritten(text % "create", PYTHON, unsafe=False)
    assert [reason.name for fix in created.left for reason in fix.reasons] == ["sdk-of-helper"]
    created = rewritten(text % "create", PYTHON)
    assert "tools = [pydantic_responses_function_tool(Search)]" in created.text
    assert "import OpenAI, pydantic_responses_function_tool" in created.text


def test_helpers_of_javascript():
    check(
        """\
const OpenAI = require('openai')
const { zodResponseFormat, zodFunction: tool } = require('openai/helpers/zod')

const client = new OpenAI()
const run = async (input) => {
  const answer = await client.chat.completions.parse({
    model: 'gpt-5.5',
    messages: [{ role: 'user', content: input }],
    tools: [tool({ name: 'search', parameters: Search })],
    response_format: zodResponseFormat(Event, 'event'),
  })
  console.log(answer.choices[0].message.parsed)
}
""",
        """\
const OpenAI = require('openai')
const { zodResponsesFunction, zodTextFormat } = require('openai/helpers/zod')

const client = new OpenAI()
const run = async (input) => {
  const answer = await client.responses.parse({
    model: 'gpt-5.5',
    input: [{ role: 'user', content: input }],
    tools: [zodResponsesFunction({ name: 'search', parameters: Search })],
    text: { format: zodTextFormat(Event, 'event') },
    store: false,
  })
  console.log(answer.output_parsed)
}
""",
        TSX,
    )


@pytest.mark.parametrize(
    ("language", "annotation"), [(TSX, ""), (TSX, ": string"), (TYPESCRIPT, "")]
)
def test_output_becomes_input_where_types_are_checked(language, annotation):
    result = rewritten(
        f"""\
import OpenAI from "openai";

const client = new OpenAI();
async function ask(question{annotation}) {{
  const messages = [{{ role: "user", content: question }}];
  const tools{": OpenAI.ChatCompletionTool[]" if language is TYPESCRIPT else ""} = [];
  const answer = await client.chat.completions.create({{ model: "gpt-5.5", messages, tools }});
  messages.push(answer.choices[0].message);
  const next = await client.chat.completions.create({{ model: "gpt-5.5", messages }});
  return next.choices[0].message.content;
}}
""",
        language,
    ).text
    helper = 'import { toResponseInputItems } from "openai/lib/responses/ResponseInputItems";\n'
    is_typed = language is TYPESCRIPT or bool(annotation)
    assert (helper in result) == is_typed
    written = "toResponseInputItems(answer.output)" if is_typed else "answer.output"
    assert f"messages.push(...{written});" in result


TYPED_CALL = """\
import OpenAI from "openai";

const client = new OpenAI();
const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: "user", content: "x" }];
const completion = await client.chat.completions.create({ model: "gpt-5.5", messages });
console.log(completion.choices[0].message.content);
"""


def reasons(text, language):
    result = rewritten(text, language, unsafe=False)
    return [reason.name for fix in result.left for reason in fix.reasons]


@pytest.mark.parametrize(
    "code",
    [
        "function show(message: OpenAI.Chat.ChatCompletionMessageParam) {}",
        "interface Session { messages: OpenAI.ChatCompletionMessageParam[] }",
        "const sessions = new Map<string, OpenAI.ChatCompletionMessageParam[]>();",
        "const completions: Array<OpenAI.Chat.ChatCompletion> = [];",
        "const message = read() as OpenAI.ChatCompletionMessage;",
        "const message = read() as OpenAI.Chat.ChatCompletionMessage;",
        "type Resource = typeof client.chat.completions;",
        'type Messages = Parameters<typeof client.chat.completions.create>[0]["messages"];',
    ],
)
def test_type_that_is_kept_is_not_safe(code):
    assert reasons(TYPED_CALL, TYPESCRIPT) == []
    assert reasons(TYPED_CALL + code, TYPESCRIPT) == ["type-kept"]


@pytest.mark.parametrize(
    "code",
    [
        'import type { ChatCompletion } from "./completion";\nfunction show(of: ChatCompletion) {}',
        "type ChatCompletion = { text: string };\nfunction show(of: ChatCompletion) {}",
        "function show(response: OpenAI.Responses.Response) {}",
        "function show(model: OpenAI.ChatModel) {}",
        # the name goes with its type
        "const message: OpenAI.ChatCompletionMessage = completion.choices[0].message;\n"
        "console.log(message.content);",
        'export type { ChatCompletion } from "openai/resources/chat/completions";',
        'import Groq from "groq-sdk";\nconst other = new Groq();\n'
        "type Resource = typeof other.chat.completions;",
    ],
)
def test_type_of_something_else_is_no_reason(code):
    assert reasons(TYPED_CALL + code, TYPESCRIPT) == []


def test_type_that_a_call_keeps_is_no_reason_for_another():
    kept = """\
const others: OpenAI.ChatCompletionMessageParam[] = [];
const other = await client.chat.completions.create({ model: "gpt-5.5", messages: others, n: 2 });
console.log(other.choices[1].message.content);
"""
    assert set(reasons(TYPED_CALL + kept, TYPESCRIPT)) == {"field-unknown", "parameter-manual"}


def test_calls_agree_on_the_type_of_what_they_share():
    result = rewritten(
        """\
import OpenAI from "openai";

const client = new OpenAI();
const tools: OpenAI.ChatCompletionTool[] = [];
const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: "user", content: "x" }];
const first = await client.chat.completions.create({ model: "gpt-5.5", messages });
const second = await client.chat.completions.create({ model: "gpt-5.5", messages, tools });
messages.push(second.choices[0].message);
console.log(first.choices[0].message.content, row.content);
""",
        TYPESCRIPT,
    )
    assert result.left == ()
    assert "messages: OpenAI.Responses.ResponseInputItem[]" in result.text
    alone = rewritten(TYPED_CALL + "console.log(row.content);", TYPESCRIPT)
    assert "messages: OpenAI.Responses.EasyInputMessage[]" in alone.text
    unread = rewritten(TYPED_CALL, TYPESCRIPT)
    assert "messages: OpenAI.Responses.ResponseInputItem[]" in unread.text


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ('messages[0]["role"]', ["messages-read"]),
        ('[message["content"] for message in messages]', ["messages-read"]),
        ('[message.get("role") for message in messages]', []),
        ("len(messages)", []),
    ],
)
@pytest.mark.parametrize("annotation", ["", ": list[ChatCompletionMessageParam]"])
def test_fields_of_typed_items_are_not_read_in_python(annotation, read, expected):
    # a list of messages is none of items for a type checker, and no item has all of their keys
    text = f"""\
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

client = OpenAI()
messages{annotation} = [{{"role": "user", "content": "x"}}]
completion = {CALL}
print({read})

def show(message: ChatCompletionMessageParam) -> None: ...
"""
    assert reasons(text, PYTHON) == (expected if annotation else [])
