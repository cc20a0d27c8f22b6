"""Which chat calls in JavaScript are the fallback of code that tries the Responses API first.

And which calls of that API stand where the SDK was asked for it. The counterpart of `test_guards`:
a line marked `//: CODE` is found, any other is not.
"""

import re
import time
from textwrap import dedent

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.languages import BY_SUFFIX
from flake8_responses_migration.sdk_versions import SdkVersion
from flake8_responses_migration.source import SourceFile

# What is never guarded away beside what is, where it is not.
CODES = frozenset({"OAR111", "OAR201", "OAR213"})
TYPESCRIPT = BY_SUFFIX[".ts"]

CLIENT = 'import OpenAI, { NotFoundError } from "openai";\nconst openai = new OpenAI();\n'
_MARK = re.compile(r"//: (OAR\d+)$")


def case(name, source):
    return pytest.param(CLIENT + dedent(source).lstrip("\n"), id=name)


def found(text, codes=CODES, newest_sdk=lambda _: None):
    findings = check(SourceFile("module.ts", text, TYPESCRIPT, newest_sdk))
    return [(f.location.line, f.code) for f in findings if f.code in codes or f.code == "OAR000"]


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


PREPARED = [
    case(
        "version-of-the-sdk",
        """
        import { VERSION } from "openai/version";
        if (VERSION >= "5") openai.responses.create();
        if (OpenAI.VERSION.startsWith("5.")) openai.responses.create();
        if (openaiPackage.version >= "5") openai.responses.create();
        if (config.openaiVersion >= 5 || SDK_VERSION >= 5) openai.responses.create();
        """,
    ),
    case(
        "other-words-with-a-version-in-them",
        """
        if (conversion > 3) openai.responses.create();  //: OAR441
        if (promptVersion === 2) openai.responses.create();  //: OAR441
        if (API_VERSION || openaiApiVersion) openai.responses.create();  //: OAR441
        if (mode === "VERSION" || flags["sdkVersion"]) openai.responses.create();  //: OAR441
        if (process.version > "v18" || three.VERSION) openai.responses.create();  //: OAR441
        """,
    ),
    case(
        "only-what-is-tested",
        """
        x || openai.responses.create({ input: `${VERSION}` });  //: OAR441
        const a = x ? openai.responses.create({ input: VERSION }) : null;  //: OAR441
        if (openai.responses.create({ input: VERSION })) {}  //: OAR441
        const b = VERSION + openai.responses.create();  //: OAR441
        VERSION > "5" && x && openai.responses.create();
        const c = VERSION > "5" ? openai.responses.create() : null;
        """,
    ),
    case(
        "errors",
        """
        try {
          openai.responses.create();
        } catch (error) {
          if (error instanceof TypeError) log(error);
        }
        try {
          openai.responses.create();
        } catch (error) {
          if (error.name === "TypeError") log(error);
        }
        try {
          openai.responses.create();  //: OAR441
        } catch (error) {
          if (error instanceof NotFoundError) log(error);
        }
        try {
          openai.responses.create();  //: OAR441
        } catch (error) {
          throw new TypeError();
        }
        """,
    ),
    case(
        "functions-below-an-exit",
        """
        function before() {
          return openai.responses.create();  //: OAR441
        }
        if (!openai.files) process.exit(1);
        const between = () => openai.responses.create();  //: OAR441
        if (!openai.responses) {
          log("too old");
          process.exit(1);
        }
        const ask = () => openai.responses.create();
        class Bot {
          ask() {
            return openai.responses.create();
          }
        }
        """,
    ),
    case(
        "functions-where-it-was-asked",
        """
        if ("responses" in openai) {
          later(() => openai.responses.create());
        }
        function make() {
          if (!openai.responses) throw new Error("too old");
          return () => openai.responses.create();
        }
        try {
          later(() => openai.responses.create());  //: OAR441
        } catch (error) {
          if (error instanceof TypeError) log(error);
        }
        """,
    ),
]
OLD = SdkVersion("4.20.0", "package.json", (4, 20, 1))


@pytest.mark.parametrize("source", PREPARED)
def test_prepared_for_an_old_sdk(source):
    assert found(source, {"OAR441"}, lambda _: OLD) == marked(source)


CALLS = 3200


@pytest.mark.parametrize(
    ("head", "line", "tail"),
    [
        ("", "openai.responses.create();\n", ""),
        ("{\n", "openai.chat.completions.create();\n", "openai.responses;\n}\n"),
        (
            "try {\nopenai.responses.create();\n} catch (e) {\nif (e.status !== 404) throw e;\n",
            "openai.chat.completions.create();\n",
            "}\n",
        ),
    ],
    ids=["responses", "chat", "handler"],
)
def test_many_calls_in_one_block_are_judged_in_the_time_of_their_number(head, line, tail):
    def seconds(number):
        text = CLIENT + head + line * number + tail
        began = time.process_time()
        found(text, newest_sdk=lambda _: OLD)
        return time.process_time() - began

    seconds(10)
    few = min(seconds(CALLS // 8) for _ in range(2))
    assert seconds(CALLS) < 24 * few
