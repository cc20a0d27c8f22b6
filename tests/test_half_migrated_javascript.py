"""Responses code in JavaScript and TypeScript that looks half migrated and is not."""

import textwrap

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.languages import BY_SUFFIX
from flake8_responses_migration.settings import Settings
from flake8_responses_migration.source import SourceFile

HEAD = 'import OpenAI from "openai";\n\nconst client = new OpenAI();\n'
ASK = 'client.responses.create({ model: "m", input: q })'
CHAT = 'client.chat.completions.create({ model: "m", messages: [q], store: false })'


def findings(text):
    source = SourceFile("a.ts", HEAD + textwrap.dedent(text), BY_SUFFIX[".ts"])
    return check(source, Settings())


def codes(text):
    return [finding.code for finding in findings(text)]


@pytest.mark.parametrize(
    "made",
    [
        f"await Promise.all(qs.map((q) => {ASK}))",
        f"await Promise.all(qs.map(async (q) => {{ const r = await {ASK}; return r; }}))",
        f"await Promise.all(qs.map((q) => limit(() => {ASK})))",
        f"await Promise.all(qs.map(async (q) => retry(() => {ASK})))",
        f"await Promise.all(qs.map((q) => {ASK}.then((r) => r)))",
        f"await queue.addAll(() => {ASK})",
        f"qs.map((q) => {ASK})",
        "await Promise.all(qs.map(ask))",
        "await Promise.all([ask(1), ask(2)])",
    ],
    ids=["arrow", "async", "limit", "retry", "then", "unknown", "promises", "named", "literal"],
)
def test_an_array_of_responses_is_no_stream(made):
    text = f"""
        const ask = (q) => {ASK};
        const rs = {made};
        for (const r of rs) console.log(r.id);
        for await (const r of rs) console.log(r.id);
        for (const p of rs) {{
          const r = await p;
          console.log(r.usage);
        }}
        console.log(rs.map((r) => r.usage), rs.map(({{ id, usage }}) => [id, usage]), rs[0].id);
        console.log(rs.filter((r) => r.id).at(0).model, rs.find((r) => r.id).usage);
        console.log(rs.reduce((sum, r) => sum + r.usage.total_tokens, 0));
        const [first] = rs;
        console.log(first.model);
        """
    if made.startswith("await queue"):
        # what is awaited in a loop is taken for a stream
        text = text.replace("for await (const r of rs) console.log(r.id);", "")
    assert codes(text) == []


def test_elements_of_an_array_of_responses_are_responses():
    text = f"""
        const rs = await Promise.all(qs.map((q) => {ASK}));
        console.log(rs[0].choices, rs.map((r) => r.usage.prompt_tokens));
        """
    assert codes(text) == ["OAR421", "OAR421"]


@pytest.mark.parametrize(
    "made",
    [
        f"await Promise.all(qs.map((q) => {CHAT}))",
        f"await Promise.all(qs.map((q) => limit(() => {CHAT})))",
        f"qs.map((q) => {CHAT})",
    ],
    ids=["arrow", "limit", "promises"],
)
def test_an_array_of_completions_is_no_stream(made):
    text = f"""
        const cs = {made};
        console.log(cs.map((c) => c.choices[0].message.content));
        for (const c of cs) console.log(c.choices[0].message.content);
        """
    assert [code for code in codes(text) if code != "OAR201"] == ["OAR231", "OAR231"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            """
            const opts = { messages: [], max_tokens: 20, model: "m" };
            const { messages, max_tokens, ...rest } = opts;
            await client.responses.create({ ...rest, input: messages, top_p: 1 });
            """,
            id="taken-out-by-a-pattern",
        ),
        pytest.param(
            """
            function ask({ messages, ...rest } = { messages: [], stop: "x" }) {
              return client.responses.create({ ...rest, input: messages });
            }
            """,
            id="taken-out-of-a-parameter",
        ),
        pytest.param(
            """
            const params = { messages: [], model: "m" };
            params.input = params.messages;
            delete params.messages;
            await client.responses.create(params);
            """,
            id="deleted",
        ),
        pytest.param(
            """
            const messages = [{ role: "user", content: [{ type: "text", text: "x" }] }];
            for (const m of messages) {
              for (const p of m.content) if (p.type === "text") p.type = "input_text";
            }
            await client.responses.create({ model: "m", input: messages });
            """,
            id="parts-rewritten-in-place",
        ),
        pytest.param(
            """
            let r = await client.responses.create({ model: "m", input: "x" });
            while (r.status === "incomplete") {
              r = await client.responses.create({ input: "y", previous_response_id: r.id });
            }
            console.log(await client.responses.retrieve(r.id));
            """,
            id="continued",
        ),
        pytest.param(
            """
            let r = await client.responses.retrieve(id);
            while (r.status === "queued" || r.status === "in_progress") {
              r = await client.responses.retrieve(id);
            }
            """,
            id="worker-that-waits",
        ),
        pytest.param(
            """
            const tools = [{ type: "function", name: "f", parameters: {}, strict: false }];
            const r = await client.responses.create({ input: "x", tools, tool_choice: "none" });
            console.log(r.output_text);
            """,
            id="no-tool-may-be-chosen",
        ),
        pytest.param(
            """
            const r = await client.responses.create({ input: "x", instructions: undefined });
            await client.responses.create({ input: "y", previous_response_id: r.id });
            """,
            id="instructions-undefined",
        ),
        pytest.param(
            """
            const r = await client.responses.create({ model: "m", input: "x" });
            const output = r.output.filter((item) => item.type === "message");
            console.log(output[0].content[0].text);
            """,
            id="first-of-the-messages",
        ),
        pytest.param(
            """
            const r: any = await client.responses.create({ model: "m", input: "x" });
            r.outputText = r.output_text;
            r.message = { role: "assistant" };
            console.log(r.outputText, r.message.role);
            """,
            id="fields-of-ones-own",
        ),
    ],
)
def test_correct_code_is_silent(text):
    assert codes(text) == []


def test_a_loop_that_retrieves_is_found_once():
    text = """
        let r = await client.responses.create({ model: "m", input: "x" });
        while (r.status === "queued" || r.status === "in_progress") {
          r = await client.responses.retrieve(r.id);
        }
        """
    assert codes(text) == ["OAR455"]


@pytest.mark.parametrize(
    ("event", "advice"),
    [
        ("response.requires_action", "use `response.output_item.done`"),
        ("response.finished", "use `response.completed`"),
        ("response.output_text", "use `response.output_text.delta`"),
        ("response.output_text.chunk", "use `response.output_text.delta`"),
        ("message.delta", "use `response.output_text.delta`"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "for await (const e of stream) if (e.type === '{}') console.log(e);",
        "stream.on('{}', console.log);",
    ],
    ids=["compared", "listened-to"],
)
def test_what_an_event_is_called(text, event, advice):
    made = 'const stream = client.responses.stream({ model: "m", input: "x" });\n'
    (finding,) = findings(made + text.replace("{}", event))
    assert (finding.code, finding.message.endswith(advice)) == ("OAR422", True)


@pytest.mark.parametrize(
    ("method", "instead"),
    [
        ("generate", "create"),
        ("acreate", "create"),
        ("complete", "create"),
        ("wait", "retrieve"),
        ("streamText", "stream"),
    ],
)
def test_what_a_method_is_called(method, instead):
    (finding,) = findings(f"await client.responses.{method}({{}});")
    assert finding.message.endswith(f"use `client.responses.{instead}()`")
