"""Which chat calls in JavaScript are the fallback of code that tries the Responses API first.

The counterpart of `test_guards`: a line marked `//: CODE` is found, any other is not.
"""

import re
from textwrap import dedent

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.languages import BY_SUFFIX
from flake8_responses_migration.source import SourceFile

# What is never guarded away beside what is, where it is not.
CODES = frozenset({"OAR111", "OAR201", "OAR213"})
TYPESCRIPT = BY_SUFFIX[".ts"]

CLIENT = 'import OpenAI, { NotFoundError } from "openai";\nconst openai = new OpenAI();\n'
_MARK = re.compile(r"//: (OAR\d+)$")


def case(name, source):
    return pytest.param(CLIENT + dedent(source).lstrip("\n"), id=name)


def found(text):
    findings = check(SourceFile("module.ts", text, TYPESCRIPT))
    return [(f.location.line, f.code) for f in findings if f.code in CODES or f.code == "OAR000"]


def marked(text):
    lines = enumerate(text.splitlines(), 1)
    return [(number, mark[1]) for number, line in lines if (mark := _MARK.search(line))]


CONDITIONS = [
    case(
        "has-responses",
        """
        if (openai.responses) {
          openai.responses.create();
        } else {
          openai.chat.completions.create();
        }
        if (openai.responses) {
          openai.chat.completions.create();  //: OAR201
        }
        if ("responses" in openai) openai.responses.create();
        else if (fast) openai.chat.completions.create();
        else openai.chat.completions.create();
        """,
    ),
    case(
        "has-no-responses",
        """
        if (!openai.responses) openai.chat.completions.create();
        else openai.chat.completions.create();  //: OAR201
        if (!("responses" in openai)) openai.chat.completions.create();
        if (!openai.responses?.create) openai.chat.completions.create();
        """,
    ),
    case(
        "compared-with-nothing",
        """
        if (openai.responses === undefined) openai.chat.completions.create();
        if (openai.responses == null) openai.chat.completions.create();
        if (openai.responses != null) openai.chat.completions.create();  //: OAR201
        if (typeof openai.responses === "undefined") openai.chat.completions.create();
        if (typeof openai.responses.create !== "function") openai.chat.completions.create();
        if (typeof openai.responses === "object") openai.chat.completions.create();  //: OAR201
        if (openai.responses === mine) openai.chat.completions.create();  //: OAR201
        """,
    ),
    case(
        "condition-asks-more",
        """
        if (openai.responses && modern) openai.responses.create();
        else openai.chat.completions.create();  //: OAR201
        if (!openai.responses || old) openai.chat.completions.create();  //: OAR201
        if (!(openai.responses && modern)) openai.chat.completions.create();  //: OAR201
        if (!openai.responses && old) openai.chat.completions.create();
        """,
    ),
    case(
        "condition-asks-something-else",
        """
        if (openai.completions) {}
        else openai.chat.completions.create();  //: OAR201
        if (hasResponses(openai)) {}
        else openai.chat.completions.create();  //: OAR201
        if (openai.responses.length) {}
        else openai.chat.completions.create();  //: OAR201
        if ("answers" in openai) {}
        else openai.chat.completions.create();  //: OAR201
        if (survey.responses) {}
        else openai.chat.completions.create();  //: OAR201
        while (!openai.responses) openai.chat.completions.create();  //: OAR201
        if (openai.chat.completions.create().responses) {}  //: OAR201
        """,
    ),
    case(
        "in-an-expression",
        """
        const a = "responses" in openai ? modern : openai.chat.completions.create();
        const b = !openai.responses ? openai.chat.completions.create() : modern;
        const c = openai.responses ? openai.chat.completions.create() : modern;  //: OAR201
        const d = openai.responses || openai.chat.completions.create();
        const e = openai.responses && openai.chat.completions.create();  //: OAR201
        """,
    ),
    case(
        "client-of-unknown-origin",
        """
        export function ask(client, survey) {
          if (client.responses) return client.responses.create();
          return client.chat.completions.create();
        }
        """,
    ),
    case(
        "in-another-function",
        """
        if (!openai.responses) {
          later(() => openai.chat.completions.create());  //: OAR201
        }
        """,
    ),
]

EARLY_EXITS = [
    case(
        "return-or-throw",
        """
        function ask() {
          if (openai.responses) return openai.responses.create();
          return openai.chat.completions.create();
        }
        function askOrFail() {
          if ("responses" in openai) { log(); throw new Error(); }
          { openai.chat.completions.create(); }
        }
        for (const one of all) {
          if (openai.responses) continue;
          openai.chat.completions.create();
        }
        """,
    ),
    case(
        "no-exit",
        """
        function ask() {
          if (openai.responses) openai.responses.create();
          openai.chat.completions.create();  //: OAR201
          if (openai.responses) return;
        }
        function fail() {
          if (!openai.responses) return;
          openai.chat.completions.create();  //: OAR201
        }
        function more() {
          if (openai.responses && modern) return;
          openai.chat.completions.create();  //: OAR201
        }
        function elsewhere() {
          if (fast) { if (openai.responses) return; }
          openai.chat.completions.create();  //: OAR201
        }
        """,
    ),
]

HANDLERS = [
    case(
        "api-is-missing",
        """
        try {
          await openai.responses.create();
        } catch (e) {
          if (e instanceof OpenAI.NotFoundError) openai.chat.completions.create();
          if (e instanceof NotFoundError || e instanceof TypeError) {
            openai.chat.completions.create();
          }
          if (e instanceof OpenAI.APIError && e.status === 404) openai.chat.completions.create();
          const answer = e?.status == 404 ? openai.chat.completions.create() : null;
          if (e.status !== 404) throw e;
          openai.chat.completions.create();
        }
        """,
    ),
    case(
        "other-errors",
        """
        try {
          await openai.responses.create();
        } catch (e) {
          openai.chat.completions.create();  //: OAR201
          if (e instanceof OpenAI.RateLimitError) openai.chat.completions.create();  //: OAR201
          if (e.status === 429) openai.chat.completions.create();  //: OAR201
          if (e.size === 404) openai.chat.completions.create();  //: OAR201
          if (e instanceof MyNotFoundErrorOfMine) openai.chat.completions.create();  //: OAR201
          if (other.status === 404) openai.chat.completions.create();  //: OAR201
          if (e.status === 404) return;
          openai.chat.completions.create();  //: OAR201
        }
        """,
    ),
    case(
        "nothing-asked",
        """
        try {
          await openai.responses.create();
        } catch {
          openai.chat.completions.create();  //: OAR201
        }
        try {
          await openai.responses.create();
          openai.chat.completions.create();  //: OAR201
        } catch (e) {
        } finally {
          openai.chat.completions.create();  //: OAR201
        }
        """,
    ),
    case(
        "body-tries-something-else",
        """
        try {
          await openai.completions.create();  // openai.responses.create()
        } catch (e) {
          if (e.status === 404) openai.chat.completions.create();  //: OAR201
        }
        try {
          openai.chat.completions.create();  //: OAR201
        } catch (e) {
          if (e.status === 404) openai.responses.create();
        }
        """,
    ),
]

NEVER = [
    case(
        "assistants-and-what-the-service-rejects",
        """
        if (!openai.responses) {
          openai.beta.threads.create();  //: OAR111
          openai.chat.completions.create({
            model: "gpt-5.4",
            reasoning_effort: "high",
            tools: [{ type: "function" }],  //: OAR213
          });
        }
        """,
    ),
]


@pytest.mark.parametrize("source", [*CONDITIONS, *EARLY_EXITS, *HANDLERS, *NEVER])
def test_guard(source):
    assert found(source) == marked(source)
