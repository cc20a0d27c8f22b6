"""What JavaScript and TypeScript expressions stand for: a short source for each way to bind a name.

`_(x)  //: client.beta.threads` expects that x stands for that path on a proven receiver; another
verdict is written behind the path, and the mark of a long line below it. A `_(x)` without a mark
expects that nothing is known of x.
"""

import re
import time
from textwrap import dedent

import pytest

from flake8_responses_migration.bindings.javascript import JavaScriptBindings
from flake8_responses_migration.bindings.model import Receiver, vocabulary
from flake8_responses_migration.parsing import parse

PLAIN = ("javascript", "typescript", "tsx")
TYPED = ("typescript", "tsx")

_MARK = re.compile(r"//: (.+)$")


def case(name, source):
    return pytest.param(dedent(source).lstrip("\n"), id=name)


def bindings(text, grammar="tsx", **additions):
    root = parse(text, grammar)
    return root, JavaScriptBindings(root, vocabulary(**additions, pack="javascript"))


def probed(root):
    """The (line, argument) of every call of `_`, in the order of the text."""
    rule = {"kind": "call_expression", "has": {"field": "function", "regex": "^_$"}}
    for call in root.find_all({"rule": rule}):
        yield call.range().start.line + 1, call.field("arguments").child(1)


def found(text, grammar, **additions):
    """The (line, path, verdict) of what each probed expression stands for."""
    root, resolved = bindings(text, grammar, **additions)
    values = [(line, resolved.value(node)) for line, node in probed(root)]
    return [(line, value.name, value.receiver) for line, value in values]


def marked(text):
    """The (line, path, verdict) that the marks of a source ask for."""
    expected = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = _MARK.search(line)
        path, _, verdict = mark[1].partition(" ") if mark else ("", "", "unknown")
        if "_(" in line:
            expected.append((number, path, Receiver[(verdict or "proven").upper()]))
        elif mark:
            expected[-1] = (expected[-1][0], path, Receiver[(verdict or "proven").upper()])
    return expected


def check(text, grammar):
    assert not parse(text, grammar).find(kind="ERROR"), "the source of a case has to be valid"
    assert found(text, grammar) == marked(text)


IMPORTS = [
    case(
        "default",
        """
        import OpenAI from "openai";
        _(OpenAI);  //: openai.OpenAI
        _(new OpenAI().beta.threads.create);  //: client.beta.threads.create
        """,
    ),
    case(
        "default-under-another-name",
        """
        import AI from 'openai';
        _(new AI({ apiKey: "k" }).chat.completions.create);  //: client.chat.completions.create
        """,
    ),
    case(
        "named",
        """
        import { OpenAI, AzureOpenAI as Azure, BedrockOpenAI } from "openai";
        _(OpenAI);  //: openai.OpenAI
        _(new OpenAI().beta);  //: client.beta
        _(new Azure().beta);  //: client.beta
        _(new BedrockOpenAI().chat);  //: client.chat
        """,
    ),
    case(
        "default-by-name",
        """
        import { default as Client } from "openai";
        _(Client);  //: openai.OpenAI
        """,
    ),
    case(
        "default-and-named",
        """
        import OpenAI, { toFile } from "openai";
        _(OpenAI);  //: openai.OpenAI
        _(toFile);  //: openai.toFile
        """,
    ),
    case(
        "namespace",
        """
        import * as sdk from "openai";
        _(sdk.OpenAI);  //: openai.OpenAI
        _(sdk.default);  //: openai.OpenAI
        _(new sdk.AzureOpenAI().chat);  //: client.chat
        _(new sdk.OpenAI().chat);  //: client.chat
        """,
    ),
    case(
        "modules-of-the-sdk",
        """
        import { OpenAI } from "openai/index.mjs";
        import { AzureOpenAI } from "openai/azure";
        import { AssistantStream } from "openai/lib/AssistantStream.mjs";
        import { zodResponseFormat } from "openai/helpers/zod";
        _(OpenAI);  //: openai.OpenAI
        _(new AzureOpenAI().chat);  //: client.chat
        _(AssistantStream);  //: openai.lib.AssistantStream.AssistantStream
        _(zodResponseFormat);  //: openai.helpers.zod.zodResponseFormat
        """,
    ),
    case(
        "require-as-a-class",
        """
        const OpenAI = require("openai");
        _(OpenAI);  //: openai.OpenAI
        _(OpenAI.OpenAI);  //: openai.OpenAI
        _(new OpenAI().beta.assistants);  //: client.beta.assistants
        """,
    ),
    case(
        "require-of-a-member",
        """
        const { OpenAI, AzureOpenAI: Azure } = require("openai");
        const Default = require("openai").default;
        const Named = require('openai').OpenAI;
        _(OpenAI);  //: openai.OpenAI
        _(Default);  //: openai.OpenAI
        _(Named);  //: openai.OpenAI
        _(new Azure().chat);  //: client.chat
        _(new (require("openai"))().chat);  //: client.chat
        """,
    ),
    case(
        "dynamic-import",
        """
        async function load() {
          const { default: OpenAI } = await import("openai");
          const sdk = await import("openai");
          _(OpenAI);  //: openai.OpenAI
          _(new sdk.OpenAI().chat);  //: client.chat
          _(new (await import("openai")).default().chat);  //: client.chat
        }
        import("openai").then(({ OpenAI }) => {
          _(new OpenAI().chat);  //: client.chat
        });
        """,
    ),
    case(
        "compiled-to-commonjs",
        """
        var __importDefault = (this && this.__importDefault) || function (mod) {
          return (mod && mod.__esModule) ? mod : { "default": mod };
        };
        const openai_1 = __importDefault(require("openai"));
        const groq_1 = __importDefault(require("groq-sdk"));
        _(new openai_1.default().beta.threads);  //: client.beta.threads
        _(new groq_1.default().chat);  //: groq-sdk.default().chat foreign
        """,
    ),
    case(
        "packages-of-other-runtimes",
        """
        import OpenAI from "npm:openai@4.20.1";
        import Pinned from "https://deno.land/x/openai@v4.24.0/mod.ts";
        import { OpenAI as Browser } from "https://esm.sh/openai@4";
        _(OpenAI);  //: openai.OpenAI
        _(Pinned);  //: openai.OpenAI
        _(Browser);  //: openai.OpenAI
        """,
    ),
    case(
        "before-4",
        """
        const { Configuration, OpenAIApi } = require("openai");
        const api = new OpenAIApi(new Configuration({ apiKey: "k" }));
        _(Configuration);  //: openai.Configuration
        _(api);  //: openai.OpenAIApi()
        _(api.createChatCompletion);  //: openai.OpenAIApi().createChatCompletion
        async function ask() {
          const completion = await api.createChatCompletion({ model: "m" });
          _(completion.data.choices[0]);  //: client.chat.completions.create().choices[]
        }
        """,
    ),
    case(
        "before-4-through-the-module",
        """
        import * as openai from "openai";
        _(new openai.OpenAIApi().createEdit);  //: openai.OpenAIApi().createEdit
        """,
    ),
    case(
        "own-modules-and-unknown-ones",
        """
        import { openai } from "@/lib/openai";
        import client from "../client.js";
        import * as services from "./services";
        const { helper } = require("~/helper");
        _(openai.beta.threads.runs);  //: client.beta.threads.runs likely
        _(client.chat.completions.create);  //: client.chat.completions.create likely
        _(services.openai.beta.assistants);  //: client.beta.assistants likely
        _(helper.responses.create);  //: client.responses.create likely
        """,
    ),
    case(
        "another-package-of-nearly-the-name",
        """
        import { OpenAI } from "openai-edge";
        import { openai } from "@ai-sdk/openai";
        import { createOpenAI } from "@ai-sdk/openai";
        import { ChatOpenAI } from "@langchain/openai";
        _(OpenAI);  //: openai-edge.OpenAI unknown
        _(openai.chat);  //: @ai-sdk/openai.openai.chat unknown
        _(createOpenAI({}).chat);  //: @ai-sdk/openai.createOpenAI().chat unknown
        _(ChatOpenAI);  //: @langchain/openai.ChatOpenAI unknown
        """,
    ),
    case(
        "wrappers",
        """
        import OpenAI from "openai";
        import { observeOpenAI } from "langfuse";
        import { wrapOpenAI } from "langsmith/wrappers";
        import Instructor from "@instructor-ai/instructor";
        import { OpenAI as Logged } from "@posthog/ai";
        import Portkey from "portkey-ai";
        _(observeOpenAI(new OpenAI()).chat);  //: client.chat
        _(wrapOpenAI(new OpenAI()).beta);  //: client.beta
        _(Instructor({ client: new OpenAI(), mode: "TOOLS" }).chat);  //: client.chat
        _(new Logged({ posthog }).chat);  //: client.chat
        _(new Portkey().beta.threads);  //: client.beta.threads
        const { HeliconeProxyOpenAI } = require("@helicone/helicone");
        _(new HeliconeProxyOpenAI({ heliconeMeta: {} }).chat);  //: client.chat
        """,
    ),
]

FLOW = [
    case(
        "nearest-assignment-before",
        """
        import OpenAI from "openai";
        import Groq from "groq-sdk";
        let client = new Groq();
        _(client.chat);  //: groq-sdk.default().chat foreign
        client = new OpenAI();
        _(client.chat);  //: client.chat
        """,
    ),
    case(
        "assignment-in-a-branch",
        """
        import OpenAI from "openai";
        import Groq from "groq-sdk";
        function ask(fast) {
          let client = new OpenAI();
          if (fast) {
            client = new Groq();
            _(client.chat);  //: groq-sdk.default().chat foreign
          }
          _(client.chat);  //: client.chat
        }
        """,
    ),
    case(
        "branch-without-a-block",
        """
        import OpenAI from "openai";
        import Groq from "groq-sdk";
        function ask(fast) {
          let client = new OpenAI();
          if (fast) client = new Groq();
          _(client.chat);  //: client.chat
        }
        """,
    ),
    case(
        "blocks-have-names-of-their-own",
        """
        import OpenAI from "openai";
        import Groq from "groq-sdk";
        if (fast) {
          const client = new Groq();
          _(client.chat);  //: groq-sdk.default().chat foreign
        } else {
          const client = new OpenAI();
          _(client.chat);  //: client.chat
        }
        """,
    ),
    case(
        "var-belongs-to-the-function",
        """
        import OpenAI from "openai";
        function ask() {
          if (ready) { var client = new OpenAI(); }
          _(client.chat);  //: client.chat
        }
        """,
    ),
    case(
        "parameter-hides-the-module",
        """
        import OpenAI from "openai";
        const client = new OpenAI();
        function ask(client) { _(client.files); }
        const tell = client => _(client.files);
        _(client.files);  //: client.files
        """,
    ),
    case(
        "assigned-by-another-function",
        """
        const OpenAI = require("openai");
        let client;
        function start() { client = new OpenAI(); }
        function ask() { _(client.files); }  //: client.files
        """,
    ),
    case(
        "lazy-singletons",
        """
        import OpenAI from "openai";
        let client = null;
        function get() { client ??= new OpenAI(); return client; }
        function older() { if (!client) { client = new OpenAI(); } return client; }
        export const shared = globalThis.openai ?? new OpenAI();
        globalThis.other = globalThis.other || new OpenAI();
        _(get().files);  //: client.files
        _(older().files);  //: client.files
        _(shared.files);  //: client.files
        _(globalThis.other.files);  //: client.files
        """,
    ),
    case(
        "loop-comes-round",
        """
        import OpenAI from "openai";
        let client;
        while (true) {
          _(client.files);  //: client.files
          client = new OpenAI();
        }
        """,
    ),
    case(
        "choices",
        """
        import OpenAI from "openai";
        _((flag ? new OpenAI() : undefined).files);  //: client.files
        _((given || new OpenAI()).files);  //: client.files
        _((flag && new OpenAI()).files);  //: client.files
        _((0, new OpenAI()).files);  //: client.files
        """,
    ),
    case(
        "assigned-to-itself",
        """
        let a = b;
        let b = a;
        _(a.files);
        c = c.next;
        _(c.files);
        """,
    ),
]

DESTRUCTURING = [
    case(
        "of-a-client",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        const { beta } = openai;
        const { beta: { threads, assistants: { create } } } = openai;
        const { chat: talk, ...rest } = openai;
        _(beta.threads);  //: client.beta.threads
        _(threads.runs);  //: client.beta.threads.runs
        _(create);  //: client.beta.assistants.create
        _(talk.completions);  //: client.chat.completions
        _(rest.beta);  //: client.beta
        """,
    ),
    case(
        "with-defaults",
        """
        import OpenAI from "openai";
        const { client = new OpenAI(), other: renamed = new OpenAI() } = options;
        function ask({ openai = new OpenAI() } = {}, [first = new OpenAI()] = []) {
          _(openai.files);  //: client.files
          _(first.files);  //: client.files
        }
        _(client.files);  //: client.files
        _(renamed.files);  //: client.files
        """,
    ),
    case(
        "of-arrays",
        """
        import OpenAI from "openai";
        const [, client] = [null, new OpenAI()];
        const [{ openai }] = [{ openai: new OpenAI() }];
        _(client.files);  //: client.files
        _(openai.files);  //: client.files
        """,
    ),
    case(
        "by-assignment",
        """
        import OpenAI from "openai";
        let beta, threads;
        ({ beta } = new OpenAI());
        [threads] = [beta.threads];
        _(beta.assistants);  //: client.beta.assistants
        _(threads.runs);  //: client.beta.threads.runs
        """,
    ),
    case(
        "of-results",
        """
        import OpenAI from "openai";
        async function ask(openai = new OpenAI()) {
          const { choices: [{ message }] } = await openai.chat.completions.create({});
          const { data, response } = await openai.chat.completions.create({}).withResponse();
          const [a, b] = await Promise.all([
            openai.chat.completions.create({}), openai.beta.threads.runs.retrieve("t", "r"),
          ]);
          _(message.content);  //: client.chat.completions.create().choices[].message.content
          _(data.choices);  //: client.chat.completions.create().choices
          _(a.choices);  //: client.chat.completions.create().choices
          _(b.status);  //: client.beta.threads.runs.create().status
        }
        """,
    ),
]

CLASSES = [
    case(
        "assigned-in-the-constructor",
        """
        import OpenAI from "openai";
        class Service {
          constructor() { this.openai = new OpenAI(); }
          ask() { return () => { _(this.openai.files); }; }  //: client.files
        }
        _(new Service().openai.files);  //: client.files
        """,
    ),
    case(
        "assigned-in-a-method",
        """
        import OpenAI from "openai";
        class Service {
          ask() { _(this.openai.files); }  //: client.files
          async connect() { this.openai = new OpenAI(); }
        }
        """,
    ),
    case(
        "fields",
        """
        import OpenAI from "openai";
        class Service {
          openai = new OpenAI();
          #hidden = new OpenAI();
          static shared = new OpenAI();
          threads = this.openai.beta.threads;
          ask = async () => { _(this.openai.files); };  //: client.files
          tell() { _(this.#hidden.files); }  //: client.files
          list() { _(this.threads.runs); }  //: client.beta.threads.runs
          static get() { _(this.shared.files); }  //: client.files
        }
        _(Service.shared.files);  //: client.files
        """,
    ),
    case(
        "getters-and-methods",
        """
        import OpenAI from "openai";
        class Service {
          get client() { return new OpenAI(); }
          make() { return new OpenAI(); }
          static instance() { return new Service(); }
          ask() { _(this.client.files); _ ; }  //: client.files
          tell() { _(this.make().files); }  //: client.files
        }
        _(Service.instance().client.files);  //: client.files
        """,
    ),
    case(
        "inherited",
        """
        import OpenAI from "openai";
        class Base { constructor() { this.openai = new OpenAI(); } }
        class Service extends Base {
          ask() { _(this.openai.files); }  //: client.files
          tell() { _(super.openai.files); }  //: client.files
        }
        class Client extends OpenAI { ask() { _(this.chat); } }  //: client.chat
        _(new Client().beta);  //: client.beta
        """,
    ),
    case(
        "class-of-the-resource",
        """
        import OpenAI from "openai";
        class Completions extends OpenAI.Chat.Completions {
          create(body) { _(super.create); }  //: client.chat.completions.create
        }
        """,
    ),
    case(
        "from-elsewhere",
        """
        import { Base } from "./base";
        class Service extends Base {
          ask() { _(this.openai.beta.threads); }  //: client.beta.threads likely
          tell() { _(this.chat); }  //: client.chat likely
        }
        """,
    ),
    case(
        "constructor-function",
        """
        const OpenAI = require("openai");
        function Service() { this.openai = new OpenAI(); }
        Service.prototype.ask = function () { _(this.openai.files); };  //: client.files
        """,
    ),
]

OBJECTS = [
    case(
        "that-hold-clients",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        const { threads } = openai.beta;
        const context = { openai, named: new OpenAI(), "quoted": openai, threads };
        const wider = { ...context, more: 1 };
        _(context.openai.files);  //: client.files
        _(context.named.files);  //: client.files
        _(context["quoted"].files);  //: client.files
        _(context.threads.runs);  //: client.beta.threads.runs
        _(wider.openai.files);  //: client.files
        """,
    ),
    case(
        "methods-and-this",
        """
        import OpenAI from "openai";
        const service = {
          openai: new OpenAI(),
          get client() { return this.openai; },
          ask() { _(this.openai.files); },  //: client.files
          tell: function () { _(this.client.files); },  //: client.files
        };
        _(service.client.files);  //: client.files
        """,
    ),
    case(
        "members-assigned-later",
        """
        import OpenAI from "openai";
        const state = {};
        state.openai = new OpenAI();
        module.exports.client = new OpenAI();
        app.locals.openai = new OpenAI();
        _(state.openai.files);  //: client.files
        _(module.exports.client.files);  //: client.files
        _(app?.locals!.openai.files);  //: client.files
        """.replace("locals!", "locals"),
    ),
    case(
        "spread-of-themselves",
        """
        process.env = { ...process.env, KEY: "k" };
        let settings = { ...settings };
        _(process.env.KEY);
        _(settings.openai);
        """,
    ),
    case(
        "of-the-users-own",
        """
        const openai = { chat: { completions: { create() {} } }, beta: null };
        _(openai.chat.completions);
        _(openai.chat.completions.create);
        """,
    ),
]

FUNCTIONS = [
    case(
        "factories",
        """
        import OpenAI from "openai";
        function plain() { return new OpenAI(); }
        const arrow = () => new OpenAI();
        const later = async () => { return new OpenAI(); };
        const both = () => ({ openai: new OpenAI(), extra: 1 });
        async function use() {
          _(plain().files);  //: client.files
          _(arrow().files);  //: client.files
          _((await later()).files);  //: client.files
          const { openai } = both();
          _(openai.files);  //: client.files
        }
        _((() => new OpenAI())().files);  //: client.files
        """,
    ),
    case(
        "handed-a-factory",
        """
        import OpenAI from "openai";
        import { cache } from "react";
        const get = cache(() => new OpenAI());
        const memo = useMemo(() => new OpenAI(), []);
        const ref = useRef(new OpenAI());
        _(get().files);  //: client.files
        _(memo.files);  //: client.files
        _(ref.current.files);  //: client.files
        """,
    ),
    case(
        "that-call-themselves",
        """
        const a = () => b();
        const b = () => a();
        _(a().files);
        function again(x) { return again(x).next; }
        _(again(1).files);
        """,
    ),
    case(
        "bound-methods",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        const create = openai.chat.completions.create.bind(openai.chat.completions);
        const { create: start } = openai.beta.threads;
        const runs = openai.beta.threads.runs;
        _(create);  //: client.chat.completions.create
        _(start);  //: client.beta.threads.create
        _(runs.createAndPoll);  //: client.beta.threads.runs.createAndPoll
        _(openai.chat.completions.create.call(openai, {}).id);
        //: client.chat.completions.create().id
        """,
    ),
    case(
        "a-class-that-is-handed-a-client-is-none",
        """
        import OpenAI from "openai";
        import { Agent } from "./agent";
        _(new Agent(new OpenAI()).files);  //: ./agent.Agent().files unknown
        _(new Proxy(new OpenAI(), {}).files);  //: client.files
        """,
    ),
]

SPELLINGS = [
    case(
        "of-chains",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        _(openai?.beta?.threads);  //: client.beta.threads
        _(openai["beta"]['threads']);  //: client.beta.threads
        _(openai?.["beta"].threads);  //: client.beta.threads
        _(openai[`beta`].threads);  //: client.beta.threads
        _((openai).beta.threads);  //: client.beta.threads
        _(openai.withOptions({ timeout: 5 }).beta.threads);  //: client.beta.threads
        _(openai.beta.chat.completions.parse);  //: client.beta.chat.completions.parse
        _(openai.beta.chatkit.threads);  //: client.beta.chatkit.threads
        """,
    ),
    case(
        "awaited",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        async function ask() {
          _((await openai.beta.threads.create()).id);  //: client.beta.threads.create().id
          _(((await openai)).beta);  //: client.beta
        }
        """,
    ),
]

RESULTS = [
    case(
        "fields-and-indexes",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        const completion = await openai.chat.completions.create({});
        const run = await openai.beta.threads.runs.createAndPoll("t", {});
        _(completion.choices[0].message.content);
        //: client.chat.completions.create().choices[].message.content
        _(completion["choices"][0]);  //: client.chat.completions.create().choices[]
        _(completion.choices.at(0).message);  //: client.chat.completions.create().choices[].message
        _(run.required_action);  //: client.beta.threads.runs.create().required_action
        """,
    ),
    case(
        "that-look-alike",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        const chat = openai.chat.completions;
        _((await chat.parse({})).choices);  //: client.chat.completions.create().choices
        _((await chat.stream({}).finalChatCompletion()).choices);
        //: client.chat.completions.create().choices
        _((await openai.beta.chat.completions.parse({})).usage);
        //: client.chat.completions.create().usage
        _((await openai.beta.threads.createAndRunPoll({})).status);
        //: client.beta.threads.runs.create().status
        """,
    ),
    case(
        "streams",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        for await (const chunk of await openai.chat.completions.create({ stream: true })) {
          _(chunk.choices[0].delta);  //: client.chat.completions.create()[].choices[].delta
        }
        for await (const { choices } of openai.chat.completions.stream({})) {
          _(choices[0]);  //: client.chat.completions.create()[].choices[]
        }
        const run = openai.beta.threads.runs.stream("t", {}).on("textCreated", f).once("end", g);
        _(run.on);  //: client.beta.threads.runs.stream().on
        _(openai.beta.threads.runs.createAndStream("t", {}).on);
        //: client.beta.threads.runs.stream().on
        """,
    ),
    case(
        "stream-read-elsewhere",
        """
        import { AssistantStream } from "openai/lib/AssistantStream";
        const stream = AssistantStream.fromReadableStream(response.body);
        _(stream.on("textDelta", show).on);  //: client.beta.threads.runs.stream().on
        """,
    ),
    case(
        "keys-are-not-elements",
        """
        import OpenAI from "openai";
        const messages = await new OpenAI().beta.threads.messages.list("t");
        for (const key in messages.data) { _(key.content); }
        for (const message of messages.data) { _(message.content); }
        //: client.beta.threads.messages.list().data[].content
        """,
    ),
    case(
        "callbacks-of-promises",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        openai.beta.threads.runs.retrieve("r").then((run) => _(run.status), (e) => _(e.status));
        //: client.beta.threads.runs.create().status
        openai.chat.completions.create({})
          .then(function (completion) { return completion.choices[0]; })
          .then(({ message }) => _(message.content))
          //: client.chat.completions.create().choices[].message.content
          .catch((error) => _(error.status));
        const text = await openai.chat.completions.create({}).then((c) => c.choices).catch(report);
        _(text);  //: client.chat.completions.create().choices
        """.replace(", (e) => _(e.status)", ""),
    ),
    case(
        "callbacks-of-arrays",
        """
        import OpenAI from "openai";
        const page = await new OpenAI().beta.threads.messages.list("t");
        page.data.map((m) => _(m.content[0]));
        //: client.beta.threads.messages.list().data[].content[]
        page.data.forEach(function (m, i) { _(m.role); });
        //: client.beta.threads.messages.list().data[].role
        const last = page.data.filter((m) => m.role === "user").pop();
        _(last.content);  //: client.beta.threads.messages.list().data[].content
        _(page.data.find((m) => m).id);  //: client.beta.threads.messages.list().data[].id
        page.data.reduce((all, m) => _(m.role), "");
        //: client.beta.threads.messages.list().data[].role
        const parts = page.data.map((m) => m.content);
        _(parts[0].text);  //: client.beta.threads.messages.list().data[].content.text
        """,
    ),
    case(
        "retried",
        """
        import OpenAI from "openai";
        import pRetry from "p-retry";
        const openai = new OpenAI();
        const run = await pRetry(() => openai.beta.threads.runs.retrieve("r"));
        _(run.status);  //: client.beta.threads.runs.create().status
        """,
    ),
    case(
        "of-instructor",
        """
        import OpenAI from "openai";
        const { completions } = new OpenAI().chat;
        const user = await completions.create({ response_model: { schema: User } });
        _(user.choices);
        """,
    ),
    case(
        "generators",
        """
        import OpenAI from "openai";
        async function* chunks() {
          for await (const chunk of await new OpenAI().chat.completions.create({})) { yield chunk; }
        }
        for await (const chunk of chunks()) { _(chunk.choices); }
        //: client.chat.completions.create()[].choices
        """,
    ),
]

TYPES = [
    case(
        "cast-to-a-type-of-three-parts",
        """
        import OpenAI from "openai";
        const run = (await ai.runs.retrieve()) as OpenAI.Beta.Threads.Run;
        _(run.status);  //: client.beta.threads.runs.create().status
        const kept = new OpenAI().beta as A.B.C;
        _(kept.threads);  //: client.beta.threads
        _(load() as OpenAI.Chat.Completions.ChatCompletion);
        //: client.chat.completions.create()
        const held = load() satisfies OpenAI.Chat.ChatCompletion;
        _(held.choices);  //: client.chat.completions.create().choices
        _((load() as A.B.C).choices);
        """,
    ),
    case(
        "type-of-an-import-expression",
        """
        type Message = import("openai").OpenAI.Beta.Threads.Message;
        function ask(
          ai: import("openai").OpenAI,
          run: import("openai").OpenAI.Beta.Threads.Run,
          message: Message,
        ) {
          _(ai.beta);  //: client.beta
          _(run.status);  //: client.beta.threads.runs.create().status
          _(message.content);  //: client.beta.threads.messages.retrieve().content
        }
        """,
    ),
    case(
        "parameters-and-variables",
        """
        import OpenAI, { type ClientOptions, AzureOpenAI } from "openai";
        declare const declared: OpenAI;
        let later: OpenAI | null = null;
        function ask(a: OpenAI, b?: AzureOpenAI, ...c: OpenAI[]) {
          _(a.files);  //: client.files
          _(b!.files);  //: client.files
          _(c[0].files);  //: client.files
          _(declared.files);  //: client.files
          _(later.files);  //: client.files
        }
        """,
    ),
    case(
        "import-type",
        """
        import type OpenAI from "openai";
        import type { Threads } from "openai/resources/beta/threads/threads";
        const ask = (client: OpenAI, threads: Threads) => {
          _(client.beta);  //: client.beta
          _(threads.runs);  //: client.beta.threads.runs
        };
        """,
    ),
    case(
        "generic",
        """
        import OpenAI from "openai";
        async function ask<T extends OpenAI>(
          a: InstanceType<typeof OpenAI>, b: Promise<OpenAI>, c: T, d: Pick<OpenAI, "chat">,
          e: Readonly<OpenAI> | undefined, f: OpenAI["beta"], g: Array<OpenAI>, h: typeof OpenAI,
        ) {
          _(a.files);  //: client.files
          _((await b).files);  //: client.files
          _(c.files);  //: client.files
          _(d.chat);  //: client.chat
          _(e?.files);  //: client.files
          _(f.threads);  //: client.beta.threads
          _(g[0].files);  //: client.files
          _(new h().files);  //: client.files
        }
        """,
    ),
    case(
        "interfaces-and-aliases",
        """
        import OpenAI from "openai";
        interface Context { openai: OpenAI; get(): OpenAI; "quoted": OpenAI }
        type Options = { client?: OpenAI; nested: { openai: OpenAI } };
        type Client = OpenAI;
        interface Wider extends OpenAI { extra: string }
        function ask(
          { openai }: Context, options: Options, c: Client, w: Wider,
          { nested: { openai: o } }: Options,
        ) {
          _(openai.files);  //: client.files
          _(options.client!.files);  //: client.files
          _(c.files);  //: client.files
          _(o.files);  //: client.files
          _(w.files);  //: client.files
        }
        """,
    ),
    case(
        "results",
        """
        import OpenAI from "openai";
        import { Stream } from "openai/streaming";
        import type { ChatCompletion } from "openai/resources/chat/completions";
        import type { ChatCompletionChunk } from "openai/resources/chat/completions";
        async function read(
          a: ChatCompletion, b: OpenAI.Chat.ChatCompletion, c: Stream<ChatCompletionChunk>,
          d: OpenAI.Beta.Threads.Run, e: OpenAI.ChatCompletion[],
        ) {
          _(a.choices);  //: client.chat.completions.create().choices
          _(b.choices);  //: client.chat.completions.create().choices
          for await (const chunk of c) { _(chunk.choices); }
          //: client.chat.completions.create()[].choices
          _(d.status);  //: client.beta.threads.runs.create().status
          for (const one of e) { _(one.choices); }  //: client.chat.completions.create().choices
        }
        """,
    ),
    case(
        "of-what-functions-return",
        """
        import OpenAI from "openai";
        declare function given(): unknown;
        const make = (): OpenAI => given() as any;
        async function later(): Promise<OpenAI> { return given(); }
        const local = () => new OpenAI();
        function ask(client: ReturnType<typeof local>, other: Awaited<ReturnType<typeof later>>) {
          _(make().files);  //: client.files
          _(client.files);  //: client.files
          _(other.files);  //: client.files
        }
        """,
    ),
    case(
        "casts",
        """
        import OpenAI from "openai";
        const openai = new OpenAI();
        _((openai as any).beta);  //: client.beta
        _((mock as unknown as OpenAI).files);  //: client.files
        _(({ chat: {} } as unknown as OpenAI).files);  //: client.files
        _((openai satisfies OpenAI).files);  //: client.files
        _(openai!.beta!.threads);  //: client.beta.threads
        _(openai.chat.completions.create<Options>({}).id);  //: client.chat.completions.create().id
        """,
    ),
    case(
        "of-classes",
        """
        import OpenAI from "openai";
        class Service {
          private later!: OpenAI;
          #hidden?: OpenAI;
          constructor(private readonly openai: OpenAI, public other: OpenAI, plain: OpenAI) {}
          a() { _(this.later.files); }  //: client.files
          b() { _(this.#hidden!.files); }  //: client.files
          c() { _(this.openai.files); }  //: client.files
          d() { _(this.other.files); }  //: client.files
          e() { _(this.plain); }
        }
        function use(service: Service) { _(service.other.files); }  //: client.files
        """,
    ),
    case(
        "global-declarations",
        """
        import OpenAI from "openai";
        declare global { var openai: OpenAI | undefined; }
        _(globalThis.openai!.files);  //: client.files
        _(global.openai.files);  //: client.files
        """,
    ),
    case(
        "of-another-vendor",
        """
        import Groq from "groq-sdk";
        const ask = (client: Groq) => _(client.chat);  //: groq-sdk.default.chat foreign
        """,
    ),
    case(
        "that-name-themselves",
        """
        type A = B;
        type B = A;
        interface C { next: C }
        function ask(a: A, c: C) { _(a.files); }
        function tell(a: A, c: C) { _(c.next.next.files); }
        """,
    ),
    case(
        "import-require",
        """
        import OpenAI = require("openai");
        _(OpenAI);  //: openai.OpenAI
        _(new OpenAI().files);  //: client.files
        """,
    ),
]

VERDICTS = [
    case(
        "vendor-named-and-what-comes-out-of-it",
        """
        import { groq } from "@/lib/groq";
        const completion = await groq.chat.completions.create({});
        _(completion.choices[0]);
        //: client.chat.completions.create().choices[] foreign
        const stream = await groq.chat.completions.create({ stream: true });
        for await (const chunk of stream) {
          _(chunk.choices);  //: client.chat.completions.create()[].choices foreign
        }
        const other = groq;
        _(other.chat.completions);  //: client.chat.completions foreign
        const { chat } = groq;
        _(chat.completions.create);  //: client.chat.completions.create foreign
        _(other.beta.threads);  //: client.beta.threads likely
        function ask(groqClient, clients, mistral) {
          const held = groqClient, taken = clients.groq, indexed = clients["groq"];
          _(held.chat);  //: client.chat foreign
          _(taken.chat);  //: client.chat foreign
          _(indexed.chat);  //: client.chat foreign
          const { chat: talk, beta } = mistral;
          _(talk.completions);  //: client.chat.completions foreign
          _(beta.assistants);  //: client.beta.assistants likely
          _(groqClient);
        }
        """,
    ),
    case(
        "vendor-named-client-with-an-unknown-endpoint",
        """
        import OpenAI from "openai";
        const groq = new OpenAI({ baseURL: settings.url });
        const other = groq;
        _(other.chat);  //: client.chat foreign
        _(other.beta.threads);  //: client.beta.threads likely
        const moonshot = new OpenAI();
        const known = moonshot;
        _(known.chat);  //: client.chat
        """,
    ),
    case(
        "vendor-named-in-parts",
        """
        import OpenAI from "openai";
        _(openRouter.chat);  //: client.chat foreign
        _(deepSeek.chat);  //: client.chat foreign
        _(liteLLM.chat);  //: client.chat foreign
        _(webLLM.chat);  //: client.chat foreign
        _(this.miniMaxClient.chat);  //: client.chat foreign
        _(getDeepSeekClient().chat);  //: client.chat foreign
        _(getXAIClient().chat);  //: client.chat foreign
        _(DEEP_SEEK.chat);  //: client.chat foreign
        _(new OpenAI({ baseURL: config.openRouterBaseUrl }).chat);  //: client.chat compatible
        _(new OpenAI({ baseURL: url, apiKey: cfg.openRouterKey }).chat);  //: client.chat compatible
        _(altogether.chat);  //: client.chat likely
        _(maxAI.chat);  //: client.chat likely
        _(eurekaClient.chat);  //: client.chat likely
        """,
    ),
    case(
        "made-by-a-package-nobody-knows",
        """
        import Novita, { client } from "novita-sdk";
        import ZAI from "z-ai-web-dev-sdk";
        import { AI, openai } from "@acme/ai";
        import { AI as Own, create } from "@/lib/ai";
        import { make } from "src/ai";
        import { createAI } from "some-ai";
        import { useRef } from "react";
        import { wrapOpenAI } from "some-tracing";
        _(new Novita().chat);  //: client.chat foreign
        const { chat } = new Novita({ key });
        _(chat.completions);  //: client.chat.completions foreign
        _((await ZAI.create()).chat);  //: client.chat foreign
        _(new AI().chat);  //: client.chat foreign
        _(createAI().chat);  //: client.chat foreign
        _(new Novita().beta.threads);  //: client.beta.threads likely
        _(client.chat);  //: client.chat likely
        _(openai.chat);  //: client.chat likely
        _(new Own().chat);  //: client.chat likely
        _(create().chat);  //: client.chat likely
        _(make().chat);  //: client.chat likely
        _(useRef(null).current.chat);  //: client.chat likely
        _(wrapOpenAI(other).chat);  //: client.chat likely
        """,
    ),
    case(
        "nothing-known",
        """
        function ask(client) {
          _(client.beta.threads.create);  //: client.beta.threads.create likely
          _(client.chat.completions.create);  //: client.chat.completions.create likely
          _(client.threads.create);
        }
        """,
    ),
    case(
        "base-url",
        """
        import OpenAI from "openai";
        const base = "https://api.groq.com/openai/v1";
        const options = { baseURL: "http://localhost:11434/v1", apiKey: "k" };
        _(new OpenAI({ baseURL: "https://api.openai.com/v1" }).chat);  //: client.chat
        _(new OpenAI({ baseURL: "https://eu.api.openai.com/v1" }).chat);  //: client.chat
        _(new OpenAI({ baseURL: base }).chat);  //: client.chat compatible
        _(new OpenAI(options).chat);  //: client.chat compatible
        _(new OpenAI({ ...options, timeout: 1 }).chat);  //: client.chat compatible
        _(new OpenAI({ baseURL: `https://${host}.openai.azure.com/openai` }).chat);  //: client.chat
        _(new OpenAI({ baseURL: process.env.BASE_URL }).chat);  //: client.chat likely
        _(new OpenAI({ baseURL: process.env.BASE_URL ?? "https://api.x.ai/v1" }).chat);
        //: client.chat compatible
        _(new OpenAI({ baseURL: process.env.BASE_URL, apiKey: process.env.GROQ_API_KEY }).chat);
        //: client.chat compatible
        _(new OpenAI({ baseURL: process.env.OPENROUTER_URL }).chat);  //: client.chat compatible
        _(new OpenAI({ baseURL: undefined }).chat);  //: client.chat
        _(new OpenAI().withOptions({ baseURL: base }).chat);  //: client.chat compatible
        """,
    ),
    case(
        "azure-behind-a-gateway",
        """
        import { AzureOpenAI } from "openai";
        _(new AzureOpenAI({ baseURL: "https://gateway.example.com" }).chat);  //: client.chat
        """,
    ),
    case(
        "other-vendors",
        """
        import Groq from "groq-sdk";
        import Together from "together-ai";
        import { Mistral } from "@mistralai/mistralai";
        import Anthropic from "@anthropic-ai/sdk";
        import { Client } from "@langchain/langgraph-sdk";
        import Cerebras from "@cerebras/cerebras_cloud_sdk";
        import { InferenceClient } from "@huggingface/inference";
        _(new Groq().chat);  //: groq-sdk.default().chat foreign
        _(new Together().chat);  //: together-ai.default().chat foreign
        _(new Mistral().chat);  //: @mistralai/mistralai.Mistral().chat foreign
        _(new Anthropic().beta);  //: @anthropic-ai/sdk.default().beta foreign
        _(new Client().threads);  //: @langchain/langgraph-sdk.Client().threads foreign
        _(new Cerebras().chat);  //: @cerebras/cerebras_cloud_sdk.default().chat foreign
        _(new InferenceClient().chat);  //: @huggingface/inference.InferenceClient().chat foreign
        """,
    ),
    case(
        "look-alikes",
        """
        import { Client } from "discord.js";
        import { WebClient } from "@slack/web-api";
        import twilio from "twilio";
        import { openai } from "./openai";
        _(new Client().chat);  //: discord.js.Client().chat foreign
        _(new WebClient().chat);  //: @slack/web-api.WebClient().chat foreign
        _(twilio().chat);  //: twilio.default().chat foreign
        _(openai.chat.completions);  //: client.chat.completions likely
        """,
    ),
    case(
        "file-that-speaks-to-another-vendor",
        """
        import Groq from "groq-sdk";
        import { client } from "./client";
        _(client.chat.completions);  //: client.chat.completions foreign
        _(client.beta.threads.create);  //: client.beta.threads.create likely
        _(client.beta.vectorStores.list);  //: client.beta.vectorStores.list likely
        """,
    ),
    case(
        "names-of-another-vendor",
        """
        import { client } from "@/lib/ollama";
        function ask(groqClient, deepSeek, openai) {
          _(groqClient.chat.completions);  //: client.chat.completions foreign
          _(this.mistral.chat.completions);  //: client.chat.completions foreign
          _(client.chat.completions);  //: client.chat.completions foreign
          _(openai.chat.completions);  //: client.chat.completions likely
        }
        """,
    ),
    case(
        "azure-agents-are-no-assistants",
        """
        import { AgentsClient } from "@azure/ai-agents";
        import { AIProjectClient } from "@azure/ai-projects";
        const project = AIProjectClient.fromEndpoint(url, credential);
        _(new AgentsClient(url, credential).threads);
        //: @azure/ai-agents.AgentsClient().threads foreign
        _((await project.getAzureOpenAIClient()).chat);  //: client.chat
        """,
    ),
]

EVERYWHERE = [*IMPORTS, *FLOW, *DESTRUCTURING, *CLASSES, *OBJECTS, *FUNCTIONS, *SPELLINGS, *RESULTS]


@pytest.mark.parametrize("grammar", PLAIN)
@pytest.mark.parametrize("text", [*EVERYWHERE, *VERDICTS])
def test_value(text, grammar):
    check(text, grammar)


@pytest.mark.parametrize("grammar", TYPED)
@pytest.mark.parametrize("text", TYPES)
def test_value_by_type(text, grammar):
    check(text, grammar)


def test_angle_bracket_cast():
    check(
        'import OpenAI from "openai";\n_((<any>new OpenAI()).beta);  //: client.beta\n'
        "_((<OpenAI>mock).files);  //: client.files\n",
        "typescript",
    )


@pytest.mark.parametrize(
    ("source", "platform"),
    [
        ('new AzureOpenAI({ endpoint: "https://x" })', "azure"),
        ('new OpenAI({ baseURL: "https://x.openai.azure.com/openai/v1" })', "azure"),
        ("new BedrockOpenAI()", "bedrock"),
        ("AssistantStream.fromReadableStream(body)", "openai"),
        ('new OpenAI({ baseURL: "https://gateway.ai.cloudflare.com/v1/a/g/openai" })', "openai"),
    ],
)
def test_platform(source, platform):
    imports = (
        'import { OpenAI, AzureOpenAI, BedrockOpenAI } from "openai";\n'
        'import { AssistantStream } from "openai/lib/AssistantStream";\n'
    )
    root, resolved = bindings(f"{imports}_({source});")
    ((_line, node),) = probed(root)
    assert resolved.value(node).platform == platform
    assert resolved.value(node).receiver is Receiver.PROVEN


TYPE_POSITIONS = """\
import OpenAI from "openai";
import type { Run } from "openai/resources/beta/threads/runs/runs";
import * as NS from "openai";
let a: OpenAI.Beta.Threads.Run;
let b: Array<NS.OpenAI.Chat.ChatCompletionMessageParam>;
let c: Run;
type Own = Run;
let d: Own;
"""


@pytest.mark.parametrize("grammar", TYPED)
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OpenAI.Beta.Threads.Run", "openai.OpenAI.Beta.Threads.Run"),
        (
            "NS.OpenAI.Chat.ChatCompletionMessageParam",
            "openai.OpenAI.Chat.ChatCompletionMessageParam",
        ),
        ("Run", "openai.resources.beta.threads.runs.runs.Run"),
        ("Own", "openai.resources.beta.threads.runs.runs.Run"),
    ],
)
def test_type_positions(grammar, text, name):
    root, resolved = bindings(TYPE_POSITIONS, grammar)
    kinds = [{"kind": "nested_type_identifier"}, {"kind": "type_identifier"}]
    uses = [n for n in root.find_all({"rule": {"any": kinds}}) if n.text() == text]
    assert uses
    assert resolved.value(uses[-1]).name == name


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        (
            'import { AssistantStream as S } from "openai/lib/AssistantStream.js";',
            "identifier",
            "openai.lib.AssistantStream.AssistantStream",
        ),
        (
            'export { AssistantStream } from "openai/lib/AssistantStream";',
            "identifier",
            "openai.lib.AssistantStream.AssistantStream",
        ),
        ('import "openai/lib/AssistantStream";', "string", "openai.lib.AssistantStream"),
        ('import OpenAI from "openai";', "identifier", "openai.OpenAI"),
        ('const { Run } = require("openai/x/y.cjs");', "shorthand_property_identifier_pattern",
         "openai.x.y.Run"),
    ],
)  # fmt: skip
def test_names_in_imports(source, kind, name):
    root, resolved = bindings(source)
    assert resolved.value(root.find(kind=kind)).name == name


def test_users_additions():
    text = (
        'import { getClient } from "@/lib/openai";\nimport { house } from "house-llm";\n'
        "_(getClient().files);\n_(house.chat);\n"
    )
    assert found(text, "tsx", factories=("@/lib/openai.getClient",), foreign=("house-llm",)) == [
        (3, "client.files", Receiver.PROVEN),
        (4, "house-llm.house.chat", Receiver.FOREIGN),
    ]


@pytest.mark.parametrize(
    ("source", "imports"),
    [
        ('import OpenAI from "openai"', True),
        ('const x = require("openai")', True),
        ('await import("openai/helpers/zod")', True),
        ('export * from "openai"', True),
        ('import x from "./openai"', False),
        ('import x from "@ai-sdk/openai"', False),
        ('const text = "openai"', False),
    ],
)
def test_imports_openai(source, imports):
    _root, resolved = bindings(source)
    assert resolved.imports_openai is imports


def test_is_imported():
    root, resolved = bindings(
        'import OpenAI from "openai";\nimport * as all from "openai";\nconst own = 1;\n'
        "_(OpenAI);\n_(all);\n_(own);\n_(unbound);\n"
    )
    assert [resolved.is_imported(node) for _line, node in probed(root)] == [
        True,
        True,
        False,
        False,
    ]


# Literals.


def called(text):
    """The bindings of a source and its call of `create`."""
    root, resolved = bindings(text)
    rule = {"kind": "call_expression", "has": {"field": "function", "regex": "create$"}}
    return resolved.literals, root.find({"rule": rule})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("create({ model, n: 2 })", [("model", "model"), ("n", "n: 2")]),
        ('create({ "n": 2, [`m`]: 3, [k]: 4 })', [("n", '"n": 2'), ("m", "[`m`]: 3")]),
        ("create('t', { n: 2 }, x)", [("", "'t'"), ("n", "n: 2"), ("", "x")]),
        ("const o = { seed: 1 };\ncreate({ n: 2, ...o })", [("n", "n: 2"), ("seed", "seed: 1")]),
        ("const o = { seed: 1 };\ncreate(o)", [("seed", "seed: 1"), ("", "o")]),
        ("create({ ...(x ? { n: 2 } : {}) })", [("n", "n: 2")]),
        ("create({ ...(x && { n: 2 }) })", [("n", "n: 2")]),
        ("const o = { type: 't' };\ncreate({ format: o })", [("format", "format: o")]),
        ("create({ n: 2 } as Params)", [("n", "n: 2"), ("", "{ n: 2 } as Params")]),
        ("const make = () => ({ n: 2 });\ncreate(make())", [("n", "n: 2"), ("", "make()")]),
        ("create({ n: 2 } as A.B.C)", [("n", "n: 2"), ("", "{ n: 2 } as A.B.C")]),
        ("const o = { n: 2 } satisfies A.B.C;\ncreate(o)", [("n", "n: 2"), ("", "o")]),
        ("create()", []),
    ],
)
def test_arguments(source, expected):
    literals, call = called(source)
    assert [(a.name, a.node.text()) for a in literals.arguments(call)] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("create([{ a: 1 }])", ["[{ a: 1 }]"]),
        ("const m = [];\nm.push({ a: 1 });\ncreate(m)", ["[]", "{ a: 1 }"]),
        ("const m = [a];\nconst a = { b: 1 };\ncreate([...m])", ["[...m]", "[a]", "{ b: 1 }"]),
        ("const a = { b: 1 };\ncreate(x ?? a)", ["{ b: 1 }"]),
        ("const a = 'x';\ncreate(y ? a : `z`)", ["'x'", "`z`"]),
        ("const o = { m: { a: 1 } };\ncreate(o.m)", ["{ a: 1 }"]),
        ("create(rows.map((r) => ({ role: r })))", ["{ role: r }"]),
        ("const m = [{ a: 1 }];\nconst f = (r) => ({ b: r });\ncreate(m.map(f))", ["{ b: r }"]),
        ("const m = [{ a: 1 }];\ncreate(m.map(fromElsewhere))", []),
        ("const m = [{ a: 1 }];\ncreate(m.filter(Boolean))", ["[{ a: 1 }]"]),
        ("const m = [{ a: 1 }];\ncreate(m.filter((r) => r.a !== 1))", []),
        ("create([].concat({ a: 1 }))", ["[]", "{ a: 1 }"]),
        ("create([{ a: 1 }] as A.B.C)", ["[{ a: 1 }]"]),
        ("let n = start;\nn = n.next;\ncreate(n)", []),
        ("let m = [];\nm = [...m, { a: 1 }];\ncreate(m)", ["[...m, { a: 1 }]", "[]"]),
    ],
)
def test_displays(source, expected):
    literals, call = called(source)
    argument = call.field("arguments").child(1)
    assert sorted(node.text() for node in literals.displays(argument)) == sorted(expected)


def test_pushed_to_another_array_of_the_same_name():
    literals, call = called(
        "function f() { const m = []; m.push({ a: 1 }); }\n"
        "function g() { const m = []; create(m); }\n"
    )
    argument = call.field("arguments").child(1)
    assert [node.text() for node in literals.displays(argument)] == ["[]"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("create('/v1/threads')", "/v1/threads"),
        ("create(`${base}/threads/${id}`)", "{}/threads/{}"),
        ("const base = 'https://api.openai.com';\ncreate(`${base}/v1`)", "https://api.openai.com/v1"),
        ("const base = 'a';\ncreate(base + '/threads/' + id)", "a/threads/{}"),
        ("create('a'.concat('/b', c))", "a/b{}"),
        ("create(process.env.BASE ?? 'https://x.y')", "https://x.y"),
        ("create(process.env.BASE || 'https://x.y')", "https://x.y"),
        ("const base = process.env.BASE || 'z';\ncreate(base + '/b')", "z/b"),
        ("const url = base + '/b';\ncreate(url)", "{}/b"),
        ("const API = { threads: '/v1/threads' };\ncreate(API.threads)", "/v1/threads"),
        ("create(new URL('/v1/threads', 'https://api.openai.com'))", "https://api.openai.com/v1/threads"),
        ("const url = () => '/b';\ncreate(url())", "/b"),
        ("create(x ? 'a' : 'b')", "a"),
        ("create(('a'))", "a"),
        ("create(unknown)", None),
        ("create(1 + 2)", None),
    ],
)  # fmt: skip
def test_text(source, expected):
    literals, call = called(source)
    assert literals.text(call.field("arguments").child(1)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("f('/x')", "'/x'"),
        ("f(base + '/x' + id)", "base + '/x' + id"),
        ("f(('/x') + id)", "('/x') + id"),
        ("f(`${a + '/x'}/b`)", "`${a + '/x'}/b`"),
        ("f('/x'.concat(id))", "'/x'.concat(id)"),
        ("f(a.concat('/x'))", "a.concat('/x')"),
        ("f(new URL('/x', base))", "new URL('/x', base)"),
        ("f(flag === '/x')", "'/x'"),
        ("f(g('/x'))", "'/x'"),
    ],
)
def test_whole_string(source, expected):
    root, resolved = bindings(source)
    string = next(n for n in root.find_all(kind="string") if n.text() == "'/x'")
    assert resolved.literals.whole_string(string).text() == expected


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import axios from 'axios';\naxios.post('/x')", "axios.default"),
        ("import axios from 'axios';\naxios.request({ url: '/x' })", "axios.default"),
        ("import axios from 'axios';\naxios.create().get('/x')", "axios.default.create()"),
        ("fetch('/x')", ""),
        ("new XMLHttpRequest().open('POST', '/x')", "XMLHttpRequest()"),
        ("import x from 'express';\nconst app = x();\napp.get('/x')", "express.default()"),
        ("import OpenAI from 'openai';\nconst c = new OpenAI();\nc.post('/x', {})", "client"),
        ("const x = '/x'", ""),
        ("call('/x')", ""),
    ],
)  # fmt: skip
def test_receiver_of_argument(source, name):
    root, resolved = bindings(source)
    string = next(n for n in root.find_all(kind="string") if n.text() == "'/x'")
    assert resolved.receiver_of_argument(string).name == name


@pytest.mark.parametrize(
    "name", ["axios.default.create()", "fetch", "XMLHttpRequest()", "got.default"]
)
def test_http_clients(name):
    names = vocabulary(pack="javascript")
    assert names.is_http_client(names.named(name))


# Any input.


def everything(text, grammar):
    """Ask for everything that can be asked of a source."""
    root, resolved = bindings(text, grammar)
    pending = [root]
    while pending:
        node = pending.pop()
        resolved.value(node)
        resolved.literals.text(node)
        resolved.receiver_of_argument(node)
        list(resolved.literals.displays(node))
        list(resolved.literals.arguments(node))
        resolved.literals.whole_string(node)
        pending.extend(node.children())


BROKEN = [
    "",
    "import",
    "import {",
    "import OpenAI from",
    "const { a: { b",
    "const [ = x",
    "class { constructor(private) { this. = } }",
    "class A extends { }",
    "for (const of) {}",
    "new",
    "new ()",
    "x.",
    "x?.[",
    "a ? b :",
    "`${",
    "({ ...",
    "let x: = 1",
    "type = ;",
    "interface { }",
    "f(...)",
    "await",
    "yield",
    "export * from",
    "require()",
    "require(1)",
    "import()",
    'import x from ""',
    "<div>{openai.</div>",
    "this.x = this",
    "super.x()",
    "switch (x) { case",
    "\ufffd\ufffd",
]


@pytest.mark.parametrize("grammar", PLAIN)
@pytest.mark.parametrize("text", BROKEN)
def test_broken_code(text, grammar):
    everything(text, grammar)


@pytest.mark.parametrize("grammar", PLAIN)
def test_cut_off_anywhere(grammar):
    text = (
        'import OpenAI from "openai";\nclass A { #c = new OpenAI(); async f({ x = 1 }, [y]) {\n'
        "const { data: [z] } = await this.#c.beta.threads.list({ ...x, n: `${y}` });\n"
        "for (const q of z) q.then((r) => r?.[0]); } }\n"
    )
    for end in range(0, len(text), 3):
        everything(text[:end], grammar)


@pytest.mark.parametrize(
    "text",
    [
        "f(" * 400 + ")" * 400,
        "x" + ".a()" * 900,
        "const a = " + "(" * 400 + "b" + ")" * 400,
        "x" + "".join(f".then((v{n}) => v{n})" for n in range(300)),
        "\n".join(f"const a{n} = a{n - 1}.x;" for n in range(1, 500)),
        "\n".join(f"const f{n} = () => f{n - 1}();" for n in range(500, 0, -1)),
        "\n".join(f"type T{n} = T{n + 1}; let v{n}: T{n};" for n in range(300)),
        "\n".join(f"class C{n} extends C{n + 1} {{ m() {{ this.x; }} }}" for n in range(300)),
        "let n = a;\n" + "n = n.next;\n" * 60 + "create(n, n.value);",
        "const o = { ...o, a: { ...o.a, ...p }, b: [...o.b] }; const p = { ...o.a }; f(o.a.b);",
    ],
    ids=[
        "calls", "chain", "parentheses", "then", "names", "functions", "types", "classes",
        "list-walk", "spreads",
    ],
)  # fmt: skip
def test_long_ways(text):
    root, resolved = bindings(text)
    kinds = ("call_expression", "identifier", "member_expression", "type_identifier")
    for node in root.find_all({"rule": {"any": [{"kind": kind} for kind in kinds]}}):
        resolved.value(node)
        list(resolved.literals.displays(node))
        resolved.literals.text(node)


def test_wide_unions_of_aliases():
    """Six ways to the alias below, ten times: each type is asked once."""
    aliases = "".join(f"type T{n} = {' | '.join([f'T{n - 1}'] * 6)};\n" for n in range(1, 11))
    text = f'import OpenAI from "openai";\ntype T0 = OpenAI;\n{aliases}let ai: T10;\n_(ai.beta);'
    started = time.process_time()
    ((_line, name, receiver),) = found(text, "tsx")
    assert (name, receiver) == ("client.beta", Receiver.PROVEN)
    assert time.process_time() - started < 5


def test_a_name_that_is_bound_again_and_again():
    uses = "r = await ai.chat.completions.create({}); r.choices;\n" * 4000
    root = parse(
        f'import OpenAI from "openai";\nconst ai = new OpenAI();\nlet r;\n{uses}_(r.choices);',
        "tsx",
    )
    names = [node for node in root.find_all(kind="identifier") if node.text() == "r"]
    resolved = JavaScriptBindings(root, vocabulary(pack="javascript"))
    started = time.process_time()
    for name in names:
        resolved.value(name)
    assert time.process_time() - started < 5
    ((_line, node),) = probed(root)
    assert resolved.value(node).name == "client.chat.completions.create().choices"


def test_a_line_of_half_a_megabyte():
    """A position costs as much as its line is long: none may be asked for without need."""
    part = (
        "function f%d(e,t){var n=e.a,r=n;r=t.b(n);return r.c({d:n}).then((function(o){return o}))}"
    )
    functions = "".join(part % number for number in range(6000))
    root = parse(
        f'import OpenAI from"openai";const c=new OpenAI();{functions}_(c.beta.threads.create);',
        "tsx",
    )
    started = time.process_time()
    resolved = JavaScriptBindings(root, vocabulary(pack="javascript"))
    ((_line, node),) = probed(root)
    assert resolved.value(node).name == "client.beta.threads.create"
    assert time.process_time() - started < 5


def test_a_name_that_is_assigned_forty_thousand_times():
    root = parse(
        'import OpenAI from "openai";\nconst c = new OpenAI();\nlet x;\n'
        "_(c.beta.threads.create);\n" + "x = 1;\n" * 40_000,
        "tsx",
    )
    started = time.process_time()
    resolved = JavaScriptBindings(root, vocabulary(pack="javascript"))
    ((_line, node),) = probed(root)
    assert resolved.value(node).name == "client.beta.threads.create"
    assert time.process_time() - started < 5
