"""What is proven, likely, compatible or foreign: one short source for each way to bind a name.

`#: OAR201` behind a line expects that code there on a proven receiver (for OAR901: a compatible
one), `#: OAR201 likely` on a likely one, `#: OAR201, OAR201` two of them; what is not marked is not
to be found. Only the codes that a table is about are compared.
"""

import re
import subprocess
import sys
from textwrap import dedent

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.source import SourceFile

CALLS = frozenset({"OAR101", "OAR111", "OAR201", "OAR311", "OAR901"})

_MARK = re.compile(r"#: (OAR\d+.*)$")


def case(name, source):
    return pytest.param(dedent(source).lstrip("\n"), id=name)


def found(text, codes=CALLS):
    """The (line, code, confidence) of every finding that has one of the codes."""
    return sorted(
        (finding.location.line, finding.code, finding.confidence.value)
        for finding in check(SourceFile("module.py", text))
        if finding.code in codes or finding.code == "OAR000"
    )


def marked(text):
    """The (line, code, confidence) that the marks of a source ask for."""
    return sorted(
        (number, *(mark.split() if " " in mark else (mark, "proven")))
        for number, line in enumerate(text.splitlines(), 1)
        if (comment := _MARK.search(line))
        for mark in comment[1].split(", ")
    )


IMPORTS = [
    case(
        "module",
        """
        import openai
        openai.chat.completions.create()  #: OAR201
        openai.OpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "module-alias",
        """
        import openai as ai
        ai.beta.threads.create()  #: OAR111
        ai.AsyncOpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "dotted-import-binds-the-package",
        """
        import openai.types
        openai.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "class-alias",
        """
        from openai import AsyncOpenAI as Connection, OpenAI as _OpenAI
        Connection().chat.completions.create()  #: OAR201
        _OpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "module-of-the-sdk",
        """
        from openai._client import OpenAI
        OpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "lazy-resources-of-the-module",
        """
        from openai import beta, chat as talk
        beta.threads.create()  #: OAR111
        talk.completions.create()  #: OAR201
        """,
    ),
    case(
        "missing-package-is-tolerated",
        """
        try:
            from openai import OpenAI
        except ImportError:
            OpenAI = None
        OpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "openai-or-another-vendor",
        """
        try:
            from openai import OpenAI as Client
        except ImportError:
            from groq import Groq as Client
        Client().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "inside-a-function-only",
        """
        def ask():
            from openai import OpenAI as Model
            Model().chat.completions.create()  #: OAR201
        from groq import Groq as Model
        Model().chat.completions.create()
        """,
    ),
    case(
        "for-type-checking-only",
        """
        from typing import TYPE_CHECKING
        if TYPE_CHECKING:
            from openai import OpenAI
        def ask(client: "OpenAI"):
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "class-of-openai-or-of-another-vendor",
        """
        from groq import Groq
        from openai import OpenAI
        Model = OpenAI if fast else Groq
        Model().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "star-does-not-show-what-it-binds",
        """
        from openai import *
        OpenAI().chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "star-of-another-vendor",
        """
        from groq import *
        Groq().chat.completions.create()
        """,
    ),
    case(
        "relative",
        """
        from .clients import client, make_client
        from . import llm
        client.chat.completions.create()  #: OAR201 likely
        make_client().chat.completions.create()  #: OAR201 likely
        llm.chat.completions.create()  #: OAR201 likely
        client.beta.threads.create()  #: OAR111 likely
        """,
    ),
    case(
        "module-of-the-project",
        """
        import app
        import app.llm
        app.chat.completions.create()  # the module app/chat.py
        app.llm.client.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "by-name-at-run-time",
        """
        import importlib
        openai = importlib.import_module("openai")
        openai.chat.completions.create()  #: OAR201 likely
        """,
    ),
]

SCOPES = [
    case(
        "global",
        """
        from openai import OpenAI
        client = None
        def connect():
            global client
            client = OpenAI()
        def ask():
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "global-does-not-stay-in-the-function",
        """
        from groq import Groq
        from openai import OpenAI
        def connect():
            global client
            client = Groq()
            client.chat.completions.create()
        def ask():
            client.chat.completions.create()
        """,
    ),
    case(
        "nonlocal-seen-by-a-sibling",
        """
        from openai import OpenAI
        def session():
            client = None
            def connect():
                nonlocal client
                client = OpenAI()
            def ask():
                client.chat.completions.create()  #: OAR201
            return connect, ask
        """,
    ),
    case(
        "nonlocal-seen-by-the-enclosing-function",
        """
        from openai import OpenAI
        def session():
            threads = None
            def connect():
                nonlocal threads
                threads = OpenAI().beta.threads  #: OAR111
            connect()
            threads.create()  #: OAR111
        """,
    ),
    case(
        "nonlocal-stays-out-of-the-module",
        """
        from groq import Groq
        from openai import OpenAI
        client = Groq()
        def session():
            client = None
            def connect():
                nonlocal client
                client = OpenAI()
            connect()
        def ask():
            client.chat.completions.create()
        """,
    ),
    case(
        "nonlocal-before-the-enclosing-function-binds-it",
        """
        from openai import OpenAI
        def session():
            def connect():
                nonlocal threads
                threads = OpenAI().beta.threads  #: OAR111
            threads = None
            connect()
            threads.create()  #: OAR111
        """,
    ),
    case(
        "nonlocal-over-several-levels",
        """
        from openai import OpenAI
        def session():
            threads = None
            class Connection:
                threads = 3
                def connect(self):
                    def now():
                        nonlocal threads
                        threads = OpenAI().beta.threads  #: OAR111
                    return now
            Connection().connect()()
            threads.create()  #: OAR111
        """,
    ),
    case(
        "class-scope-unseen-from-methods",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        other = Groq()
        class Bot:
            client = Groq()
            other = OpenAI()
            def ask(self):
                client.chat.completions.create()  #: OAR201
                other.chat.completions.create()
        """,
    ),
    case(
        "class-scope-seen-in-its-own-body",
        """
        from groq import Groq
        from openai import OpenAI
        client = Groq()
        class Bot:
            client = OpenAI()
            greeting = client.chat.completions.create()  #: OAR201
        client.chat.completions.create()
        """,
    ),
    case(
        "class-scope-seen-by-defaults",
        """
        from groq import Groq
        from openai import OpenAI
        client = Groq()
        class Bot:
            client = OpenAI()
            def ask(self, given=client):
                given.chat.completions.create()  #: OAR201
            pick = lambda one=client: one.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "class-body-takes-over-a-name-of-the-module",
        """
        from openai import OpenAI
        threads = OpenAI().beta.threads  #: OAR111
        class Bot:
            threads = threads
            def ask(self):
                self.threads.create()  #: OAR111
        """,
    ),
    case(
        "enclosing-function-later-binding",
        """
        from openai import OpenAI
        def session():
            def ask():
                client.chat.completions.create()  #: OAR201
            client = OpenAI()
            return ask
        """,
    ),
    case(
        "local-name-shadows-the-module",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        def ask():
            client = Groq()
            client.chat.completions.create()
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "parameter-shadows-the-module",
        """
        from openai import OpenAI
        client = OpenAI()
        def ask(client):
            client.chat.completions.create()  #: OAR201 likely
        def ask_all(*client, **clients):
            clients.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "default-is-evaluated-outside",
        """
        from openai import OpenAI
        threads = OpenAI().beta.threads  #: OAR111
        def ask(question, threads=threads):
            threads.create()  #: OAR111
        ask_later = lambda threads=threads: threads.create()  #: OAR111
        """,
    ),
    case(
        "default-of-a-compatible-client",
        """
        from openai import OpenAI
        client = OpenAI(base_url="https://api.groq.com/openai/v1")
        def ask(question, client=client):
            client.chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "decorator-is-evaluated-outside",
        """
        from openai import OpenAI
        client = OpenAI()
        @register(client.chat.completions.create)  #: OAR201
        def ask(client):
            client.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "superclass-is-evaluated-outside",
        """
        from groq import Groq as Base
        from openai import OpenAI
        class Bot(Base):
            Base = OpenAI
        Bot().chat.completions.create()
        """,
    ),
    case(
        "annotation-is-evaluated-outside",
        """
        from openai import OpenAI as Model
        def ask(Model: Model):
            Model.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "lambda",
        """
        from openai import OpenAI
        client = OpenAI()
        ask = lambda question: client.chat.completions.create()  #: OAR201
        ask_with = lambda client: client.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "comprehensions",
        """
        from groq import Groq
        from openai import OpenAI
        [one.chat.completions.create() for one in [OpenAI()]]  #: OAR201
        {one.chat.completions.create() for one in (OpenAI(),)}  #: OAR201
        {0: one.chat.completions.create() for one in [Groq()]}
        any(one.chat.completions.create() for one in [Groq(), OpenAI()])  #: OAR201
        """,
    ),
    case(
        "comprehension-target-does-not-leak",
        """
        from openai import OpenAI
        client = OpenAI()
        names = [client for client in range(3)]
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "comprehension-target-does-not-leak-resource",
        """
        from openai import OpenAI
        client = OpenAI()
        threads = client.beta.threads  #: OAR111
        ids = [threads for threads in load()]
        threads.create()  #: OAR111
        """,
    ),
    case(
        "comprehension-source-is-evaluated-outside",
        """
        from openai import OpenAI
        clients = [OpenAI()]
        [clients.chat.completions.create() for clients in clients]  #: OAR201
        """,
    ),
    case(
        "walrus",
        """
        from openai import OpenAI
        if (client := OpenAI()) is not None:
            client.chat.completions.create()  #: OAR201
        (other := OpenAI()).chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "walrus-in-a-comprehension-binds-outside",
        """
        from openai import OpenAI
        def ask():
            ready = any((client := OpenAI()) for _ in range(3))
            client.chat.completions.create()  #: OAR201
            return ready
        """,
    ),
    case(
        "walrus-in-a-default-binds-outside",
        """
        from openai import OpenAI
        def ask(given=(client := OpenAI())):
            given.chat.completions.create()  #: OAR201
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "for",
        """
        from groq import Groq
        from openai import AsyncOpenAI, OpenAI
        for client in (OpenAI(), Groq()):
            client.chat.completions.create()  #: OAR201
        for other in [Groq(), Groq()]:
            other.chat.completions.create()
        client.chat.completions.create()  #: OAR201
        other.chat.completions.create()
        """,
    ),
    case(
        "async-for",
        """
        from openai import AsyncOpenAI
        async def clients():
            yield AsyncOpenAI()
            yield AsyncOpenAI(timeout=3)
        async def ask():
            async for client in clients():
                await client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "with",
        """
        from groq import Groq
        from openai import AsyncOpenAI, OpenAI
        with OpenAI() as client, Groq() as other:
            client.chat.completions.create()  #: OAR201
            other.chat.completions.create()
        with OpenAI():
            pass
        async def ask():
            async with AsyncOpenAI() as client:
                await client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "with-in-parentheses",
        """
        from groq import Groq
        from openai import OpenAI
        with (
            OpenAI() as client,
            Groq() as other,
        ):
            client.chat.completions.create()  #: OAR201
            other.chat.completions.create()
        with (
            OpenAI() as third,
        ):
            third.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "exception-takes-the-name",
        """
        from openai import OpenAI
        threads = OpenAI().beta.threads  #: OAR111
        try:
            threads.create()  #: OAR111
        except ValueError as threads:
            threads.create()
        """,
    ),
    case(
        "function-or-class-takes-the-name",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        def client():
            return Groq()
        client().chat.completions.create()
        model = OpenAI()
        class model:
            chat = Groq().chat
        model.chat.completions.create()
        """,
    ),
    case(
        "unpacking",
        """
        from groq import Groq
        from openai import OpenAI
        first, second = OpenAI(), Groq()
        first.chat.completions.create()  #: OAR201
        second.chat.completions.create()
        [third, (fourth, fifth)] = [Groq(), (OpenAI(), Groq())]
        third.chat.completions.create()
        fourth.chat.completions.create()  #: OAR201
        fifth.chat.completions.create()
        sixth, seventh = make_pair()
        sixth.chat.completions.create()  #: OAR201 likely
        eighth, *rest = OpenAI(), Groq()
        eighth.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "chained-assignment",
        """
        from groq import Groq
        from openai import OpenAI
        first = second = OpenAI()
        first.chat.completions.create()  #: OAR201
        second.chat.completions.create()  #: OAR201
        third = fourth = Groq()
        third.chat.completions.create()
        fourth.chat.completions.create()
        """,
    ),
    case(
        "attribute-of-an-object-from-elsewhere",
        """
        from fastapi import FastAPI
        from groq import Groq
        from openai import OpenAI
        app = FastAPI()
        app.state.client = OpenAI()
        app.state.other = Groq()
        app.state.client.chat.completions.create()  #: OAR201
        app.state.other.chat.completions.create()
        app.state.third.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "nothing-is-bound",
        """
        client.chat.completions.create()  #: OAR201 likely
        client.beta.threads.create()  #: OAR111 likely
        """,
    ),
]

FLOW = [
    case(
        "last-binding-wins",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        client = Groq()
        client.chat.completions.create()
        client = OpenAI()
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "both-branches-count",
        """
        from groq import Groq
        from openai import OpenAI
        if fast:
            client = OpenAI()
        else:
            client = Groq()
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "own-branch-alone",
        """
        from groq import Groq
        from openai import OpenAI
        if fast:
            client = Groq()
            client.chat.completions.create()
        else:
            client = OpenAI()
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "branch-over-a-first-binding",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        if fast:
            client = Groq()
        client.chat.completions.create()  #: OAR201
        client = Groq()
        client.chat.completions.create()
        """,
    ),
    case(
        "try",
        """
        from groq import Groq
        from openai import OpenAI
        try:
            client = Groq()
        except ValueError:
            client = OpenAI()
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "for-carries-round",
        """
        from openai import OpenAI
        client = OpenAI(base_url="http://localhost:8000/v1")
        for question in questions:
            client.chat.completions.create()  #: OAR201
            client = OpenAI()
        """,
    ),
    case(
        "while-carries-round",
        """
        from openai import OpenAI
        threads = None
        while True:
            if threads:
                threads.create()  #: OAR111
            threads = OpenAI().beta.threads  #: OAR111
        """,
    ),
    case(
        "later-binding-outside-a-loop-does-not-reach-back",
        """
        from groq import Groq
        from openai import OpenAI
        client = Groq()
        client.chat.completions.create()
        client = OpenAI()
        """,
    ),
    case(
        "loop-around-the-function-does-not-carry",
        """
        from groq import Groq
        from openai import OpenAI
        for _ in range(3):
            def ask():
                client = Groq()
                client.chat.completions.create()
                client = OpenAI()
        """,
    ),
    case(
        "function-sees-every-binding-of-the-module",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        def ask():
            client.chat.completions.create()  #: OAR201
        client = Groq()
        """,
    ),
    case(
        "name-of-itself",
        """
        from openai import OpenAI
        client = OpenAI()
        client = client.with_options(timeout=3)
        client.chat.completions.create()  #: OAR201
        mine = mine
        mine.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "names-over-many-steps",
        """
        from openai import OpenAI
        a = OpenAI()
        b = a
        c = b
        d = c
        e = d
        f = e
        g = f
        h = g
        i = h
        i.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "nested-many-levels",
        """
        from openai import OpenAI
        ((((((((((OpenAI())))))))))).chat.completions.create()  #: OAR201
        client = log(trace(meter(retry(cache(limit(watch(tag(OpenAI()))))))))
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "nested-too-deep-to-follow",
        f"""
        from openai import OpenAI
        client = {"(" * 70}OpenAI(){")" * 70}
        client.chat.completions.create()  #: OAR201 likely
        """,
    ),
]

CLASSES = [
    case(
        "self",
        """
        from openai import OpenAI
        class Bot:
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
            def connect(this):
                this.client = OpenAI()
        """,
    ),
    case(
        "self-in-a-nested-function",
        """
        from openai import OpenAI
        class Bot:
            def __init__(self):
                def connect():
                    self.client = OpenAI()
                connect()
            def ask(self):
                return [lambda: self.client.chat.completions.create()]  #: OAR201
        """,
    ),
    case(
        "cls",
        """
        from groq import Groq
        from openai import OpenAI
        class Bot:
            @classmethod
            def connect(cls):
                cls.client = OpenAI()
                cls.other = Groq()
            @classmethod
            def ask(cls):
                cls.client.chat.completions.create()  #: OAR201
                cls.other.chat.completions.create()
        """,
    ),
    case(
        "cls-makes-an-instance",
        """
        from openai import OpenAI
        class Bot:
            def __init__(self):
                self.client = OpenAI()
            @classmethod
            def ask(cls):
                cls().client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "static-method-has-no-self",
        """
        from groq import Groq
        from openai import OpenAI
        class Bot:
            def __init__(self):
                self.client = Groq()
            @staticmethod
            def ask(bot):
                bot.client.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "class-attribute",
        """
        from groq import Groq
        from openai import OpenAI
        class Bot:
            client = OpenAI()
            other = Groq()
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
                self.other.chat.completions.create()
        Bot.client.chat.completions.create()  #: OAR201
        Bot().client.chat.completions.create()  #: OAR201
        Bot().other.chat.completions.create()
        """,
    ),
    case(
        "class-attribute-from-outside",
        """
        from openai import OpenAI
        class Bot:
            client = None
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
        Bot.client = OpenAI()
        """,
    ),
    case(
        "every-assignment-of-an-attribute-counts",
        """
        from groq import Groq
        from openai import OpenAI
        class Bot:
            def __init__(self, fast):
                self.client = Groq() if fast else None
            def reconnect(self):
                self.client = OpenAI()
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "attribute-from-a-parameter",
        """
        from openai import OpenAI
        class Bot:
            def __init__(self, typed: OpenAI, untyped, given=None):
                self.typed = typed
                self.untyped = untyped
                self.given = given or OpenAI()
            def ask(self):
                self.typed.chat.completions.create()  #: OAR201
                self.untyped.chat.completions.create()  #: OAR201 likely
                self.given.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "two-classes-with-the-same-attribute",
        """
        from groq import Groq
        from openai import OpenAI
        class Bot:
            def __init__(self):
                self.client = OpenAI()
        class Other:
            def __init__(self):
                self.client = Groq()
            def ask(self):
                self.client.chat.completions.create()
        Bot().client.chat.completions.create()  #: OAR201
        Other().client.chat.completions.create()
        """,
    ),
    case(
        "inheritance",
        """
        from groq import Groq
        from openai import OpenAI
        class Base:
            other = OpenAI()
            def __init__(self):
                self.client = OpenAI()
        class Middle(Base):
            other = Groq()
        class Bot(Middle, metaclass=Registry):
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
                self.other.chat.completions.create()
        """,
    ),
    case(
        "subclass-declares-what-the-base-assigns",
        """
        from groq import Groq
        from openai import OpenAI
        class Base:
            def __init__(self):
                self.client = Groq()
        class Bot(Base):
            def reset(self):
                self.client = None
            def ask(self):
                self.client.chat.completions.create()
        """,
    ),
    case(
        "super",
        """
        from groq import Groq
        from openai import OpenAI
        class Base:
            client = OpenAI()
            def connect(self):
                return OpenAI()
        class Bot(Base):
            client = Groq()
            def connect(self):
                return Groq()
            def ask(self):
                super().client.chat.completions.create()  #: OAR201
                super().connect().chat.completions.create()  #: OAR201
                self.connect().chat.completions.create()
        """,
    ),
    case(
        "super-outside-a-class",
        """
        def ask():
            super().chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "classes-that-inherit-from-each-other",
        """
        class First(Second):
            pass
        class Second(First):
            def ask(self):
                self.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "mixin-from-elsewhere",
        """
        from .mixins import WithClient
        class Bot(WithClient, make_base()):
            name = "bot"
            def ask(self):
                self.client.chat.completions.create()  #: OAR201 likely
                self.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "subclass-of-a-client",
        """
        from groq import Groq
        from openai import OpenAI
        class Plain(OpenAI):
            pass
        class Logged(OpenAI):
            def __init__(self):
                super().__init__()
                self.calls = 0
            def ask(self):
                self.chat.completions.create()  #: OAR201
        class Other(Groq):
            pass
        Plain().chat.completions.create()  #: OAR201
        Logged().beta.threads.create()  #: OAR111
        Other().chat.completions.create()
        """,
    ),
    case(
        "subclass-of-a-client-with-an-address",
        """
        from openai import OpenAI
        class Plain(OpenAI):
            pass
        Plain(base_url="http://localhost:8000/v1").chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "properties",
        """
        import functools
        from functools import cached_property
        from groq import Groq
        from openai import AsyncOpenAI, OpenAI
        class Bot:
            @property
            def client(self):
                return OpenAI()
            @cached_property
            def cached(self) -> AsyncOpenAI:
                return self._make()
            @functools.cached_property
            def other(self):
                return Groq()
            def method(self):
                return OpenAI()
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
                self.cached.chat.completions.create()  #: OAR201
                self.other.chat.completions.create()
                self.method().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "lazy-property",
        """
        from openai import OpenAI
        class Bot:
            _client = None
            @property
            def client(self):
                if self._client is None:
                    self._client = OpenAI()
                return self._client
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "methods-that-return-the-object",
        """
        from openai import OpenAI
        class Bot:
            def connect(self):
                self.client = OpenAI()
                return self
        Bot().connect().client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "object-in-an-object",
        """
        from openai import OpenAI
        class Holder:
            def __init__(self):
                self.client = OpenAI()
        class Bot:
            def __init__(self, holder: "Holder"):
                self.holder = Holder()
                self.given = holder
            def ask(self):
                self.holder.client.chat.completions.create()  #: OAR201
                self.given.client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "dataclass",
        """
        from dataclasses import dataclass, field
        from openai import AsyncOpenAI, OpenAI
        @dataclass
        class Bot:
            client: OpenAI
            made: OpenAI = field(default_factory=OpenAI)
            later: "AsyncOpenAI | None" = None
            shared: object = field(default=OpenAI())
            promised: OpenAI = field(init=False)
            untold: object = field(init=False)
            def ask(self):
                self.shared.chat.completions.create()  #: OAR201
                self.promised.chat.completions.create()  #: OAR201
                self.untold.chat.completions.create()  #: OAR201 likely
                self.client.chat.completions.create()  #: OAR201
                self.made.chat.completions.create()  #: OAR201
                self.later.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "model-fields",
        """
        from attrs import define
        from attrs import field as attribute
        from groq import Groq
        from openai import OpenAI
        from pydantic import BaseModel, Field
        class Local(OpenAI):
            pass
        class Bot(BaseModel):
            client: object = Field(default_factory=OpenAI)
            other: object = Field(default_factory=Groq)
            third: object = Field(default_factory=Local)
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
                self.other.chat.completions.create()
                self.third.chat.completions.create()  #: OAR201
        @define
        class Data:
            client = attribute(factory=OpenAI)
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "look-alike-of-the-file",
        """
        from openai import OpenAI
        class Completions:
            def create(self):
                return OpenAI()
        class Chat:
            completions = Completions()
        class FakeClient:
            def __init__(self):
                self.chat = Chat()
        class Nested:
            class chat:
                class completions:
                    create = print
        FakeClient().chat.completions.create()
        Nested.chat.completions.create()
        Nested().chat.completions.create()
        def ask(client: FakeClient, other: "Nested"):
            client.chat.completions.create()
            other.chat.completions.create()
        """,
    ),
    case(
        "context-manager-of-the-file",
        """
        from groq import Groq
        from openai import OpenAI
        class Session:
            def __enter__(self):
                self.client = OpenAI()
                return self
        with Session() as session:
            session.client.chat.completions.create()  #: OAR201
        class Inherited(ContextDecorator):
            client = OpenAI()
        with Inherited() as session:
            session.client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "context-manager-that-enters-a-client",
        """
        from groq import Groq
        from openai import OpenAI
        class Session:
            def __enter__(self):
                return OpenAI()
        class Other:
            def __enter__(self):
                return Groq()
        with Session() as client:
            client.chat.completions.create()  #: OAR201
        with Other() as other:
            other.chat.completions.create()
        class Later:
            async def __aenter__(self):
                return OpenAI()
        async def ask():
            async with Later() as client:
                client.chat.completions.create()  #: OAR201
        """,
    ),
]

FUNCTIONS = [
    case(
        "factory",
        """
        from groq import Groq
        from openai import OpenAI
        def ask():
            make().chat.completions.create()  #: OAR201
            make_other().chat.completions.create()
        def make():
            return OpenAI()
        def make_other():
            return Groq()
        """,
    ),
    case(
        "factory-with-several-returns",
        """
        from groq import Groq
        from openai import OpenAI
        def make(fast):
            if fast:
                return Groq()
            return OpenAI()
        make(True).chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "factory-promises-in-its-annotation",
        """
        import openai
        from groq import Groq
        def make() -> openai.OpenAI: ...
        def make_quoted() -> "openai.OpenAI": ...
        def make_other() -> Groq: ...
        make().chat.completions.create()  #: OAR201
        make_quoted().chat.completions.create()  #: OAR201
        make_other().chat.completions.create()
        """,
    ),
    case(
        "factory-is-awaited",
        """
        from openai import AsyncOpenAI
        async def make():
            return AsyncOpenAI()
        async def ask():
            await (await make()).chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "factory-is-cached",
        """
        from functools import lru_cache
        from openai import OpenAI
        @lru_cache(maxsize=1)
        def make():
            return OpenAI()
        make().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "factory-of-a-factory",
        """
        from openai import OpenAI
        def outer():
            def inner():
                return OpenAI()
            return inner
        outer()().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "factory-calls-itself",
        """
        from openai import OpenAI
        def make(retries):
            return make(retries - 1) if retries else OpenAI()
        def lost():
            return lost()
        make(3).chat.completions.create()  #: OAR201
        lost().chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "factory-with-a-global",
        """
        from openai import OpenAI
        _client = None
        def make():
            global _client
            if _client is None:
                _client = OpenAI()
            return _client
        make().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "lambda-and-class-as-factories",
        """
        from openai import OpenAI
        make = lambda: OpenAI()
        Model = OpenAI
        def ask(factory=OpenAI):
            factory().chat.completions.create()  #: OAR201
        make().chat.completions.create()  #: OAR201
        Model().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "partial",
        """
        import functools
        from functools import partial
        from openai import OpenAI
        make = partial(OpenAI, timeout=3)
        make().chat.completions.create()  #: OAR201
        ask = functools.partial(OpenAI().chat.completions.create, model="m")  #: OAR201
        ask()  #: OAR201
        """,
    ),
    case(
        "bound-methods",
        """
        from openai import OpenAI
        create = OpenAI().chat.completions.create  #: OAR201
        create()  #: OAR201
        def ask(method):
            return method()
        ask(create)
        """,
    ),
    case(
        "context-manager-function",
        """
        from contextlib import asynccontextmanager, contextmanager
        from openai import AsyncOpenAI, OpenAI
        @contextmanager
        def connected():
            with OpenAI() as client:
                yield client
        @asynccontextmanager
        async def connected_later():
            yield AsyncOpenAI()
        with connected() as client:
            client.chat.completions.create()  #: OAR201
        async def ask():
            async with connected_later() as client:
                await client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "generator",
        """
        from groq import Groq
        from openai import OpenAI
        def clients():
            yield Groq()
            yield OpenAI()
        def others():
            yield Groq()
            yield Groq()
        for client in clients():
            client.chat.completions.create()  #: OAR201
        for other in others():
            other.chat.completions.create()
        """,
    ),
    case(
        "fixtures",
        """
        import pytest
        from groq import Groq
        from openai import OpenAI
        @pytest.fixture
        def client():
            return OpenAI()
        @pytest.fixture(scope="session")
        def yielded():
            yield OpenAI()
        @pytest.fixture
        def other():
            return Groq()
        def plain():
            return Groq()
        def test_all(client, yielded, other, plain, unknown):
            client.chat.completions.create()  #: OAR201
            yielded.chat.completions.create()  #: OAR201
            other.chat.completions.create()
            plain.chat.completions.create()  #: OAR201 likely
            unknown.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "handed-through-by-asyncio",
        """
        import asyncio
        import copy
        from openai import AsyncOpenAI, OpenAI
        async def make():
            return AsyncOpenAI()
        async def ask():
            client = await asyncio.wait_for(make(), 3)
            await client.chat.completions.create()  #: OAR201
            other = await asyncio.to_thread(OpenAI)
            other.chat.completions.create()  #: OAR201
        copy.copy(OpenAI()).chat.completions.create()  #: OAR201
        """,
    ),
]

EXPRESSIONS = [
    case(
        "dict",
        """
        from groq import Groq
        from openai import OpenAI
        clients = {"o": OpenAI(), "g": Groq()}
        clients["o"].chat.completions.create()  #: OAR201
        clients["g"].chat.completions.create()
        clients[name].chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "dict-get",
        """
        from groq import Groq
        from openai import OpenAI
        clients = {"o": OpenAI(), "g": Groq()}
        clients.get("o").chat.completions.create()  #: OAR201
        clients.get("g").chat.completions.create()
        clients.get(name).chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "dict-made-otherwise",
        """
        from groq import Groq
        from openai import OpenAI
        called = dict(o=OpenAI(), g=Groq())
        called["o"].chat.completions.create()  #: OAR201
        called["g"].chat.completions.create()
        merged = {**called, "third": OpenAI()}
        merged["g"].chat.completions.create()
        merged["o"].chat.completions.create()  #: OAR201
        {"main": OpenAI()}["main"].chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "dict-with-other-keys",
        """
        from groq import Groq
        from openai import OpenAI
        clients = {Kind.OPENAI: OpenAI(), Kind.GROQ: Groq(), "g": Groq()}
        clients["g"].chat.completions.create()
        clients[kind].chat.completions.create()  #: OAR201
        others = {Kind.GROQ: Groq()}
        others[kind].chat.completions.create()
        """,
    ),
    case(
        "dict-entry-assigned",
        """
        from groq import Groq
        from openai import OpenAI
        clients = {}
        clients["o"] = OpenAI()
        clients["g"] = Groq()
        clients["o"].chat.completions.create()  #: OAR201
        clients["g"].chat.completions.create()
        """,
    ),
    case(
        "dict-of-an-object",
        """
        from groq import Groq
        from openai import OpenAI
        class Bots:
            def __init__(self):
                self.clients = {"o": OpenAI(), "g": Groq()}
            def ask(self):
                self.clients["o"].chat.completions.create()  #: OAR201
                self.clients["g"].chat.completions.create()
        """,
    ),
    case(
        "dict-values",
        """
        from groq import Groq
        from openai import OpenAI
        clients = {"o": OpenAI()}
        others = {"g": Groq()}
        for client in clients.values():
            client.chat.completions.create()  #: OAR201
        for name, other in others.items():
            other.chat.completions.create()
        """,
    ),
    case(
        "list",
        """
        from groq import Groq
        from openai import OpenAI
        clients = [OpenAI(), OpenAI()]
        others = (Groq(),)
        clients[0].chat.completions.create()  #: OAR201
        others[0].chat.completions.create()
        for client in clients + []:
            client.chat.completions.create()  #: OAR201
        for other in others:
            other.chat.completions.create()
        [OpenAI()][0].chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "list-filled-later",
        """
        from openai import OpenAI
        clients = []
        clients.append(OpenAI())
        for client in clients:
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "enumerate-and-zip",
        """
        from groq import Groq
        from openai import OpenAI
        clients = [OpenAI()]
        others = [Groq()]
        for number, client in enumerate(clients):
            client.chat.completions.create()  #: OAR201
        for client, other in zip(clients, others):
            client.chat.completions.create()  #: OAR201
            other.chat.completions.create()
        """,
    ),
    case(
        "pairs",
        """
        from groq import Groq
        from openai import OpenAI
        for name, client in [("o", OpenAI()), ("g", Groq())]:
            client.chat.completions.create()  #: OAR201
            client.beta.threads.create()  #: OAR111
        for name, other in [("g", Groq()), ("h", Groq())]:
            other.chat.completions.create()
        """,
    ),
    case(
        "sequence-of-another-vendor",
        """
        import groq
        from openai import OpenAI
        groq.CLIENTS[0].chat.completions.create()
        for client in groq.CLIENTS:
            client.chat.completions.create()
        """,
    ),
    case(
        "boolean",
        """
        from groq import Groq
        from openai import OpenAI
        (None or OpenAI()).chat.completions.create()  #: OAR201
        (ready and OpenAI()).chat.completions.create()  #: OAR201
        (Groq() or Groq()).chat.completions.create()
        """,
    ),
    case(
        "conditional",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        (OpenAI() if fast else Groq()).chat.completions.create()  #: OAR201
        (Groq() if fast else OpenAI()).chat.completions.create()  #: OAR201
        (Groq() if client else Groq()).chat.completions.create()
        """,
    ),
    case(
        "getattr",
        """
        from groq import Groq
        from openai import OpenAI
        client = OpenAI()
        getattr(client, "chat").completions.create()  #: OAR201
        getattr(client.beta, "threads").create()  #: OAR111
        getattr(Groq(), "chat").completions.create()
        getattr(app, "client", None).chat.completions.create()  #: OAR201 likely
        getattr(client, name).completions.create()
        vars(client)["chat"].completions.create()  #: OAR201
        class Bot:
            def ask(self):
                getattr(self, "client").chat.completions.create()
            def connect(self):
                self.client = Groq()
        """,
    ),
    case(
        "builtins-of-the-file",
        """
        from groq import Groq
        from openai import OpenAI
        def getattr(owner, name):
            return Groq()
        def dict(client):
            return Groq()
        getattr(OpenAI(), "client").chat.completions.create()
        dict(OpenAI()).chat.completions.create()
        """,
    ),
    case(
        "options-and-accessors",
        """
        from openai import OpenAI
        client = OpenAI()
        client.with_options(timeout=3).beta.threads.create()  #: OAR111
        client.copy().with_raw_response.chat.completions.create()  #: OAR201
        client.beta.with_streaming_response.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "resources-of-the-sdk",
        """
        from openai import OpenAI
        from openai.resources.beta import Threads
        from openai.resources.chat import Completions
        Threads(OpenAI()).create()  #: OAR111
        Completions(OpenAI()).create()  #: OAR201
        def ask(completions: Completions):
            completions.create()  #: OAR201
        """,
    ),
]

_ANNOTATIONS = {
    "proven": [
        "OpenAI",
        "openai.OpenAI",
        "ai.AsyncOpenAI",
        '"OpenAI"',
        '"openai.AsyncOpenAI"',
        "OpenAI | None",
        "None | OpenAI",
        '"OpenAI | None"',
        '"None | openai.OpenAI"',
        "Optional[OpenAI]",
        "typing.Optional[OpenAI]",
        'Optional["OpenAI"]',
        '"Optional[OpenAI]"',
        "Union[OpenAI, AsyncOpenAI, None]",
        "Optional[Union[OpenAI, AsyncOpenAI]]",
        'Annotated[OpenAI, Depends("client")]',
        "Annotated[Optional[OpenAI], 1]",
        "Final[OpenAI]",
        "OpenAI | Groq",
        "Union[Groq, OpenAI]",
    ],
    "likely": ["Any", '"Any"', "object", "typing.Any", "Client", '"Client | None"'],
    "foreign": [
        "Groq",
        '"Groq"',
        "groq.Groq",
        "Optional[Groq]",
        "Groq | None",
        '"groq.Groq | None"',
    ],
}

_ANNOTATED = """\
import groq
import openai
import openai as ai
import typing
from groq import Groq
from openai import AsyncOpenAI, OpenAI
from typing import Annotated, Any, Final, Optional, Union
from .clients import Client
"""

ANNOTATED = [
    case(
        "annotated-value-tells-more",
        """
        from dataclasses import dataclass, field
        from openai import OpenAI
        client: OpenAI = OpenAI(base_url="http://localhost:8000/v1")
        client.chat.completions.create()  #: OAR901
        class Bot:
            def __init__(self):
                self.client: OpenAI = OpenAI(base_url="http://localhost:8000/v1")
            def ask(self):
                self.client.chat.completions.create()  #: OAR901
        @dataclass
        class Data:
            client: OpenAI = field(default_factory=lambda: OpenAI(base_url="http://localhost/v1"))
            def ask(self):
                self.client.chat.completions.create()  #: OAR901
        def make() -> OpenAI:
            return OpenAI(base_url="http://localhost:8000/v1")
        make().chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "annotated-value-of-another-vendor",
        """
        from groq import Groq
        from openai import OpenAI
        client: OpenAI = Groq()
        client.chat.completions.create()
        def ask(client: OpenAI = Groq()):
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "annotation-where-the-value-is-unknown",
        """
        from openai import OpenAI
        from .clients import make
        client: OpenAI = None
        client.chat.completions.create()  #: OAR201
        made: OpenAI = make()
        made.chat.completions.create()  #: OAR201
        class Bot:
            declared: OpenAI
            def __init__(self, client):
                self.client: OpenAI = client
            def ask(self):
                self.client.chat.completions.create()  #: OAR201
                self.declared.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "default",
        """
        from groq import Groq
        from openai import OpenAI
        def ask(client=OpenAI(), typed: OpenAI = None, other=Groq(), *, unknown=None):
            client.chat.completions.create()  #: OAR201
            typed.chat.completions.create()  #: OAR201
            other.chat.completions.create()
            unknown.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "cast",
        """
        import typing
        from typing import Any, cast
        from openai import OpenAI
        from .clients import load
        cast(OpenAI, load()).chat.completions.create()  #: OAR201
        typing.cast("OpenAI", load()).chat.completions.create()  #: OAR201
        cast(Any, OpenAI()).chat.completions.create()  #: OAR201
        cast(Any, load()).chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "class-of-a-client",
        """
        from openai import OpenAI
        def ask(make: type[OpenAI]):
            make().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "resource",
        """
        from openai.resources.beta import Assistants, Threads
        def ask(assistants: Assistants, threads: "Threads"):
            assistants.create()  #: OAR101
            threads.create()  #: OAR111
        """,
    ),
    case(
        "annotation-that-names-its-own-target",
        """
        from openai import OpenAI
        client: "client" = load()
        client.chat.completions.create()  #: OAR201 likely
        other: client = load()
        other.chat.completions.create()  #: OAR201 likely
        def ask(threads: "threads", run: Literal["run"] = None):
            threads.beta.threads.create()  #: OAR111 likely
            run.beta.threads.create()  #: OAR111 likely
        class Bot:
            chat: "Bot.chat" = None
            first: "second"
            second: "first"
            def ask(self):
                self.first.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "annotation-too-deep-to-follow",
        f"""
        from openai import OpenAI
        from typing import Optional
        def ask(client: {"Optional[" * 99}OpenAI{"]" * 99}):
            client.chat.completions.create()  #: OAR201 likely
        """,
    ),
]

VENDORS = [
    case(
        "drop-in-modules",
        """
        import langfuse.openai as traced
        import posthog.ai.openai
        from langfuse.openai import AsyncOpenAI, openai
        from helicone.openai_proxy import openai as helicone
        AsyncOpenAI().chat.completions.create()  #: OAR201
        openai.chat.completions.create()  #: OAR201
        openai.OpenAI().beta.threads.create()  #: OAR111
        traced.OpenAI().chat.completions.create()  #: OAR201
        posthog.ai.openai.OpenAI().chat.completions.create()  #: OAR201
        helicone.OpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "drop-in-object",
        """
        from promptlayer import PromptLayer
        layer = PromptLayer(api_key="x")
        OpenAI = layer.openai.OpenAI
        OpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "drop-in-with-an-address",
        """
        from langfuse.openai import OpenAI
        OpenAI(base_url="http://localhost:8000/v1").chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "wrappers",
        """
        import instructor
        from groq import Groq
        from langsmith.wrappers import wrap_openai
        from openai import AsyncOpenAI, OpenAI
        instructor.from_openai(OpenAI()).chat.completions.create()  #: OAR201
        instructor.patch(OpenAI()).chat.completions.create()  #: OAR201
        wrap_openai(AsyncOpenAI()).chat.completions.create()  #: OAR201
        undefined_wrapper(OpenAI()).chat.completions.create()  #: OAR201
        wrap_openai(OpenAI(base_url="http://localhost/v1")).chat.completions.create()  #: OAR901
        instructor.from_groq(Groq()).chat.completions.create()
        undefined_wrapper(Groq()).chat.completions.create()
        """,
    ),
    case(
        "factories-of-other-packages",
        """
        from azure.ai.projects import AIProjectClient
        from databricks.sdk import WorkspaceClient
        project = AIProjectClient(endpoint="x", credential=None)
        project.get_openai_client().chat.completions.create()  #: OAR201
        project.inference.get_azure_openai_client().chat.completions.create()  #: OAR201
        project.agents.threads.create()
        served = WorkspaceClient().serving_endpoints.get_open_ai_client()
        served.chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "portkey-and-bedrock",
        """
        from openai import AsyncBedrockOpenAI, BedrockOpenAI
        from portkey_ai import Portkey
        Portkey().chat.completions.create()  #: OAR201
        BedrockOpenAI(base_url="http://gateway.internal").chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "another-sdk",
        """
        import anthropic
        import together as t
        from cerebras.cloud.sdk import Cerebras
        from groq import AsyncGroq, Groq
        from openai import OpenAI
        Groq().chat.completions.create()
        t.Together().chat.completions.create()
        Cerebras().chat.completions.create()
        anthropic.Anthropic().beta.threads.create()
        with Groq() as entered:
            entered.with_options(timeout=3).chat.completions.create()
        async def ask():
            async with AsyncGroq() as entered:
                await entered.with_raw_response.chat.completions.create()
        """,
    ),
    case(
        "another-sdk-through-attributes-and-parameters",
        """
        from groq import Groq
        from openai import OpenAI
        class Bot:
            def __init__(self):
                self.client = Groq()
                self.chat = self.client.chat
            def ask(self):
                self.client.chat.completions.create()
                self.chat.completions.create()
                ask(self.client)
        def ask(client: Groq, other=Groq()):
            client.chat.completions.create()
            other.chat.completions.create()
        completions = Groq().chat.completions
        completions.create()
        create = Groq().chat.completions.create
        create()
        """,
    ),
    case(
        "only-another-sdk-in-sight",
        """
        from groq import Groq
        def ask(client):
            client.chat.completions.create()
            client.beta.threads.create()  #: OAR111 likely
        """,
    ),
    case(
        "both-sdks-in-sight",
        """
        from groq import Groq
        from openai import OpenAI
        def ask(client):
            client.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "name-of-another-vendor",
        """
        from openai import OpenAI
        from .clients import groq_client, settings
        groq_client.chat.completions.create()
        settings.mistral.client.chat.completions.create()
        groq_client.beta.threads.create()  #: OAR111 likely
        def ask(ollama, ollama_client: OpenAI):
            ollama.chat.completions.create()
            ollama_client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "name-of-another-vendor-and-what-comes-out-of-it",
        """
        from .clients import groq_client
        completion = groq_client.chat.completions.create()
        print(completion.choices[0].message)
        other = groq_client
        other.chat.completions.create()
        other.beta.threads.create()  #: OAR111 likely
        def ask(ollama, clients):
            held, taken = ollama, clients.open_router
            held.chat.completions.create()
            taken.chat.completions.create()
            held.beta.threads.create()  #: OAR111 likely
        def make_groq():
            return OpenAI(base_url=url())
        made = make_groq()
        made.chat.completions.create()
        """,
    ),
    case(
        "name-that-begins-like-a-vendor",
        """
        from groqqy import Client
        from openai_tools import client
        Client().chat.completions.create()  #: OAR201 likely
        client.chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "azure-stays-azure",
        """
        from openai import AsyncAzureOpenAI, AzureOpenAI
        AzureOpenAI(azure_endpoint="https://me.example").chat.completions.create()  #: OAR201
        AzureOpenAI(base_url="https://gateway.example.com").chat.completions.create()  #: OAR201
        AsyncAzureOpenAI(base_url="http://localhost:1").beta.threads.create()  #: OAR111
        """,
    ),
    case(
        "assistants-on-a-compatible-client",
        """
        from openai import OpenAI
        client = OpenAI(base_url="http://localhost:8000/v1")
        client.beta.threads.create()  #: OAR111
        client.beta.assistants.list()  #: OAR101
        """,
    ),
]

# What `OpenAI(...)` is given, by what becomes of a chat call on it.
_OPENAI = ("OAR201", "proven")
_UNSURE = ("OAR201", "likely")
_COMPATIBLE = ("OAR901", "proven")
ENDPOINTS = {
    _OPENAI: [
        "",
        "timeout=3",
        'data_residency="eu"',
        "base_url=None",
        'base_url="https://api.openai.com/v1"',
        'base_url="https://API.OpenAI.com/v1"',
        'base_url="https://api.openai.com"',
        'base_url="https://eu.api.openai.com/v1"',
        'base_url="https://mtls.api.openai.com/v1"',
        'base_url="https://user:secret@api.openai.com:443/v1"',
        'base_url="https://me.openai.azure.com/openai/v1/"',
        'base_url="https://me.services.ai.azure.com/openai/v1"',
        'base_url=f"https://{name}.openai.azure.com/openai/v1/"',
        'base_url=f"https://{name}.api.openai.com/v1"',
        'base_url="https://{}.openai.azure.com/openai/v1/".format(name)',
        'base_url="https://%s.openai.azure.com/openai/v1/" % name',
        'base_url="https://oai.helicone.ai/v1"',
        'base_url="https://api.portkey.ai/v1"',
        'base_url="https://gateway.ai.cloudflare.com/v1/me/gateway/openai"',
        'base_url=os.getenv("OPENAI_BASE_URL", "https://api.openai.com/v1")',
        'base_url=os.environ.get("OPENAI_BASE_URL") or "https://api.openai.com/v1"',
        'api_key=os.environ["GROQ_API_KEY"]',
        'api_key=os.environ["GROQ_API_KEY"], base_url="https://api.openai.com/v1"',
    ],
    _UNSURE: [
        "base_url=settings.base_url",
        "base_url=BASE_URL",
        'base_url=os.environ["OPENAI_BASE_URL"]',
        'base_url=os.getenv("LLM_URL")',
        'base_url=f"http://{host}/v1"',
        'base_url=f"{url}/v1"',
        'base_url=settings.base_url, api_key=os.environ["LLM_API_KEY"]',
        "base_url=load(url)",
        "base_url=HOST + PATH",
    ],
    _COMPATIBLE: [
        'base_url="http://localhost:8000/v1"',
        'base_url="http://localhost"',
        'base_url="http://127.0.0.1:1234/v1"',
        'base_url="http://[::1]:8000/v1"',
        'base_url="https://api.groq.com/openai/v1"',
        'base_url="https://gateway.ai.cloudflare.com/v1/me/gateway/compat"',
        # hosts that only look like OpenAI's
        'base_url="https://evilapi.openai.com/v1"',
        'base_url="https://api.openai.com.evil.example/v1"',
        'base_url="https://evil.example/api.openai.com/v1"',
        'base_url="https://evil.example?at=api.openai.com"',
        'base_url="https://evil.example#.api.openai.com"',
        'base_url="https://api.openai.com@evil.example/v1"',
        'base_url="https://notopenai.azure.com/v1"',
        'base_url="https://myopenai.azure.com.evil.example/v1"',
        # put together
        "base_url=LOCAL",
        'base_url=LOCAL + "/v1"',
        'base_url=f"{LOCAL}/v1"',
        'base_url=f"http://localhost:{port}/v1"',
        'base_url="http://localhost:{}/v1".format(port)',
        'base_url="http://localhost:%d/v1" % port',
        'base_url="http://" "localhost:8000" "/v1"',
        'base_url=("http://localhost:8000/v1")',
        'base_url=LOCAL.rstrip("/")',
        'base_url="h" + "t" + "t" + "p" + ":" + "/" + "/" + "l" + "o" + "c" + "a" + "l" + "/v1"',
        'base_url=httpx.URL("http://localhost:8000/v1")',
        'base_url=LOCAL if fast else "http://127.0.0.1/v1"',
        # from elsewhere
        "base_url=Config.URL",
        "base_url=Config().URL",
        "base_url=local_url()",
        'base_url=os.getenv("LLM_URL", "http://localhost:8000/v1")',
        'base_url=os.environ.get("LLM_URL", LOCAL)',
        'base_url=os.getenv("LLM_URL") or "http://localhost:8000/v1"',
        'base_url=os.environ["GROQ_BASE_URL"]',
        'base_url=os.getenv("OLLAMA_HOST")',
        "base_url=settings.vllm_url",
        "base_url=MISTRAL_URL",
        '**{"base_url": "http://localhost:8000/v1"}',
        "**OPTIONS",
        "**CALLED",
        '**{**OPTIONS, "timeout": 3}',
        'base_url=settings.base_url, api_key=os.environ["GROQ_API_KEY"]',
        "base_url=settings.base_url, api_key=settings.openrouter_key",
    ],
}

_CONSTANTS = """\
import httpx
import os
from openai import OpenAI
from .settings import BASE_URL, settings, load
LOCAL = "http://localhost:8000"
OPTIONS = {"base_url": LOCAL}
CALLED = dict(base_url=LOCAL, timeout=3)
class Config:
    URL = "http://localhost:8000/v1"
def local_url():
    return LOCAL
"""

ADDRESSES = [
    case(
        "with-options",
        """
        from openai import OpenAI
        client = OpenAI()
        local = client.with_options(base_url="http://localhost:8000/v1")
        local.chat.completions.create()  #: OAR901
        local.with_options(timeout=3).chat.completions.create()  #: OAR901
        client.copy(base_url="http://localhost:8000/v1").chat.completions.create()  #: OAR901
        regional = client.with_options(base_url="https://eu.api.openai.com/v1")
        regional.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "with-options-back-to-openai",
        """
        from openai import OpenAI
        local = OpenAI(base_url="http://localhost:8000/v1")
        back = local.with_options(base_url="https://api.openai.com/v1")
        back.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "address-of-an-object",
        """
        from openai import OpenAI
        class Bot:
            def __init__(self):
                self.url = "http://localhost:8000/v1"
                self.client = OpenAI(base_url=self.url)
            def ask(self):
                self.client.chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "address-that-a-base-class-may-change",
        """
        from pydantic_settings import BaseSettings
        from openai import OpenAI
        class Bot(BaseSettings):
            url = "http://localhost:8000/v1"
            def ask(self):
                OpenAI(base_url=self.url).chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "address-that-a-base-class-of-the-file-keeps",
        """
        from openai import OpenAI
        class Base:
            pass
        class Bot(Base):
            url = "http://localhost:8000/v1"
            def ask(self):
                OpenAI(base_url=self.url).chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "address-from-a-parameter",
        """
        from openai import OpenAI
        def ask(url):
            OpenAI(base_url=url).chat.completions.create()  #: OAR201 likely
        """,
    ),
    case(
        "module-client-elsewhere",
        """
        import openai
        openai.base_url = "http://localhost:8000/v1/"
        openai.chat.completions.create()  #: OAR901
        openai.beta.threads.create()  #: OAR111
        openai.OpenAI().chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "module-client-elsewhere-from-a-function",
        """
        import os
        import openai
        def configure():
            openai.api_base = os.environ["OLLAMA_URL"]
        openai.chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "module-client-elsewhere-by-its-alias",
        """
        import openai as ai
        ai.base_url = "http://localhost:8000/v1/"
        ai.chat.completions.create()  #: OAR901
        """,
    ),
    case(
        "module-client-at-openai",
        """
        import openai
        openai.api_key = "x"
        openai.base_url = "https://eu.api.openai.com/v1/"
        openai.chat.completions.create()  #: OAR201
        """,
    ),
]

RECEIVERS = [
    *IMPORTS,
    *SCOPES,
    *FLOW,
    *CLASSES,
    *FUNCTIONS,
    *EXPRESSIONS,
    *ANNOTATED,
    *VENDORS,
    *ADDRESSES,
]


@pytest.mark.parametrize("source", RECEIVERS)
def test_receiver(source):
    assert found(source) == marked(source)


@pytest.mark.parametrize(
    ("annotation", "verdict"),
    [(annotation, verdict) for verdict, many in _ANNOTATIONS.items() for annotation in many],
)
@pytest.mark.parametrize(
    "use",
    [
        "def ask(client: {}):\n    client.chat.completions.create()",
        "client: {} = load()\nclient.chat.completions.create()",
        "def make() -> {}: ...\nmake().chat.completions.create()",
    ],
    ids=["parameter", "variable", "result"],
)
def test_annotation(annotation, verdict, use):
    source = _ANNOTATED + use.format(annotation)
    line = len(source.splitlines())
    assert found(source) == ([] if verdict == "foreign" else [(line, "OAR201", verdict)])


@pytest.mark.parametrize(
    ("arguments", "code", "confidence"),
    [
        pytest.param(arguments, *expected, id=arguments or "nothing")
        for expected, many in ENDPOINTS.items()
        for arguments in many
    ],
)
def test_endpoint(arguments, code, confidence):
    source = f"{_CONSTANTS}OpenAI({arguments}).chat.completions.create()\n"
    assert found(source) == [(len(source.splitlines()), code, confidence)]


# Fields of results: what can be traced to a chat call is found, and nothing else.
RESULTS = [
    case(
        "awaited",
        """
        from openai import AsyncOpenAI
        async def ask(client: AsyncOpenAI):
            completion = await client.chat.completions.create()
            print(completion.choices)  #: OAR231
            print((await client.chat.completions.create()).usage.prompt_tokens)  #: OAR231
        """,
    ),
    case(
        "likely-as-its-receiver",
        """
        def ask(client):
            print(client.chat.completions.create().choices)  #: OAR231 likely
        """,
    ),
    case(
        "of-a-foreign-or-compatible-client",
        """
        from groq import Groq
        from openai import OpenAI
        print(Groq().chat.completions.create().choices)
        local = OpenAI(base_url="http://localhost:8000/v1")
        print(local.chat.completions.create().choices)
        """,
    ),
    case(
        "raw-response",
        """
        from openai import OpenAI
        client = OpenAI()
        raw = client.chat.completions.with_raw_response.create()
        print(raw.parse().choices)  #: OAR231
        print(raw.headers, raw.parse().id)
        """,
    ),
    case(
        "accessor-of-a-result-is-none",
        """
        from openai import OpenAI
        completion = OpenAI().chat.completions.create()
        print(completion.with_raw_response.choices)
        """,
    ),
    case(
        "as-plain-data",
        """
        import json
        from openai import OpenAI
        completion = OpenAI().chat.completions.create()
        print(completion.model_dump()["choices"])  #: OAR231
        print(json.loads(completion.model_dump_json())["choices"][0]["message"])  #: OAR231
        print(completion["choices"][0]["message"]["content"])  #: OAR231
        print(dict(completion)["usage"]["prompt_tokens"])  #: OAR231
        print(json.loads("{}")["choices"])
        """,
    ),
    case(
        "iterated",
        """
        from openai import OpenAI
        completion = OpenAI().chat.completions.create()
        for choice in completion.choices:  #: OAR231
            print(choice.message.content)  #: OAR231
        for number, choice in enumerate(completion.choices):  #: OAR231
            print(choice.finish_reason)  #: OAR231
        print([choice.message for choice in completion.choices])  #: OAR231, OAR231
        first = next(iter(completion.choices))  #: OAR231
        print(first.message)  #: OAR231
        """,
    ),
    case(
        "builtin-of-the-users-own",
        """
        from openai import OpenAI
        stream = OpenAI().chat.completions.create(stream=True)
        print(next(stream).choices)  #: OAR232
        def show(next):
            print(next(stream).choices)
        """,
    ),
    case(
        "unpacked",
        """
        from openai import OpenAI
        first, second = OpenAI().chat.completions.create(), "x"
        print(first.choices)  #: OAR231
        print(second.choices)
        """,
    ),
    case(
        "from-functions",
        """
        from openai import OpenAI
        client = OpenAI()
        def ask():
            return client.chat.completions.create()
        def text() -> str:
            return ask().choices[0].message.content  #: OAR231
        def message():
            return ask().choices[0].message  #: OAR231
        print(ask().choices)  #: OAR231
        print(message().content)  #: OAR231
        print(text().content)
        """,
    ),
    case(
        "through-attributes",
        """
        from openai import OpenAI
        class Bot:
            def ask(self):
                self.message = OpenAI().chat.completions.create().choices[0].message  #: OAR231
                return self.message
            def show(self):
                return self.message.content  #: OAR231
        """,
    ),
    case(
        "held-by-something-of-the-users-own",
        """
        from openai import OpenAI
        class Answer:
            def __init__(self, completion):
                self.choices = OpenAI().chat.completions.create().choices  #: OAR231
        answer = Answer(None)
        print(answer.choices)
        print(answer.choices[0].message)  #: OAR231
        state = {}
        state["choices"] = OpenAI().chat.completions.create().choices  #: OAR231
        print(state["choices"])
        """,
    ),
    case(
        "model-of-the-user",
        """
        import instructor
        from openai import OpenAI
        client = instructor.from_openai(OpenAI())
        user = client.chat.completions.create(response_model=User)
        print(user.choices, user.message)
        other = client.chat.completions.create(**{"response_model": User})
        print(other.choices)
        plain = client.chat.completions.create()
        print(plain.choices)  #: OAR231
        """,
    ),
    case(
        "annotated",
        """
        from collections.abc import AsyncIterator
        from typing import Optional
        from openai import AsyncStream, Stream
        from openai.types.chat import ChatCompletion, ChatCompletionChunk
        def show(completion: Optional[ChatCompletion], quoted: "ChatCompletion"):
            print(completion.choices, quoted.choices)  #: OAR231, OAR231
        def stream(chunks: Stream[ChatCompletionChunk]):
            for chunk in chunks:
                print(chunk.choices)  #: OAR232
        async def later(chunks: AsyncIterator[ChatCompletionChunk]):
            async for chunk in chunks:
                print(chunk.choices)  #: OAR232
        def single(chunk: ChatCompletionChunk):
            print(chunk.choices)  #: OAR232
        """,
    ),
    case(
        "annotated-raw-response",
        """
        import openai
        from openai.types.chat import ChatCompletion
        def show(completion: "openai.types.chat.ChatCompletion", other: list[ChatCompletion]):
            print(completion.choices)  #: OAR231
            print(other.choices)
        """,
    ),
    case(
        "streamed",
        """
        from openai import OpenAI
        client = OpenAI()
        for chunk in client.chat.completions.create(stream=True):
            print(chunk.choices[0].delta.content)  #: OAR232
        with client.chat.completions.stream() as stream:
            print(stream.get_final_completion().choices)  #: OAR231, OAR232
        """,
    ),
    case(
        "in-either-branch",
        """
        from openai import OpenAI
        client = OpenAI()
        completion = None
        if ready:
            completion = client.chat.completions.create()
        print(completion.choices)  #: OAR231
        completion = load()
        print(completion.choices)
        """,
    ),
    case(
        "listed-and-stored",
        """
        from openai import OpenAI
        client = OpenAI()
        print(client.chat.completions.retrieve("x").choices)  #: OAR231
        for completion in client.chat.completions.list().data:
            print(completion.choices)  #: OAR231
        """,
    ),
    case(
        "before-1.0",
        """
        import openai
        print(openai.ChatCompletion.create().choices)  #: OAR231
        print(openai.Image.create().choices)
        """,
    ),
    case(
        "response-is-something-else",
        """
        from openai import OpenAI
        response = OpenAI().responses.create()
        print(response.choices, response.usage.prompt_tokens)
        """,
    ),
]


@pytest.mark.parametrize("source", RESULTS)
def test_result(source):
    assert found(source, {"OAR231", "OAR232"}) == marked(source)


# Messages that reach a chat call: the literal may stand anywhere.
LITERALS = [
    case(
        "by-name",
        """
        from openai import OpenAI
        messages = [
            {"role": "tool", "content": "x"},  #: OAR221
        ]
        OpenAI().chat.completions.create(messages=messages)
        """,
    ),
    case(
        "in-any-order-of-names",
        """
        from openai import OpenAI
        answer = {"role": "tool", "content": "x"}  #: OAR221
        history = [answer]
        system = ({"role": "tool"},)  #: OAR221
        OpenAI().chat.completions.create(messages=[*system, *history])
        """,
    ),
    case(
        "added-later",
        """
        from openai import OpenAI
        messages = []
        messages.append({"role": "tool", "content": "a"})  #: OAR221
        messages.extend([{"role": "tool", "content": "b"}])  #: OAR221
        messages.insert(0, {"role": "tool", "content": "c"})  #: OAR221
        messages += [{"role": "tool", "content": "d"}]  #: OAR221
        others["messages"].append({"role": "tool", "content": "e"})
        OpenAI().chat.completions.create(messages=messages)
        """,
    ),
    case(
        "added-to-another-list-of-the-same-name",
        """
        from openai import OpenAI
        def show():
            messages = []
            messages.append({"role": "tool", "content": "shown"})
            return messages
        def ask():
            messages = []
            messages.append({"role": "tool", "content": "sent"})  #: OAR221
            OpenAI().chat.completions.create(messages=messages)
        """,
    ),
    case(
        "added-to-a-list-of-another-class",
        """
        from openai import OpenAI
        class Screen:
            def show(self):
                self.messages.append({"role": "tool", "content": "shown"})
        class Bot:
            def __init__(self):
                self.messages = []
            def hear(self):
                self.messages.append({"role": "tool", "content": "sent"})  #: OAR221
            def ask(self):
                OpenAI().chat.completions.create(messages=self.messages)
        """,
    ),
    case(
        "from-functions",
        """
        from openai import OpenAI
        def messages():
            return [{"role": "tool", "content": "x"}]  #: OAR221
        def others():
            return [{"role": "tool", "content": "x"}]
        OpenAI().chat.completions.create(messages=messages())
        """,
    ),
    case(
        "from-operators",
        """
        from openai import OpenAI
        first = [{"role": "tool", "content": "x"}]  #: OAR221
        second = [{"role": "tool", "content": "x"}]  #: OAR221
        third = [{"role": "tool", "content": "x"}]  #: OAR221
        OpenAI().chat.completions.create(messages=first + (second if fast else third or []))
        """,
    ),
    case(
        "in-keyword-dicts",
        """
        from openai import OpenAI
        options = {"messages": [{"role": "tool", "content": "x"}]}  #: OAR221
        OpenAI().chat.completions.create(**options)
        called = dict(messages=[{"role": "tool", "content": "x"}])  #: OAR221
        OpenAI().chat.completions.create(**called)
        merged = {**options, "model": "m"}
        OpenAI().chat.completions.create(**merged)
        OpenAI().chat.completions.create(**load())
        """,
    ),
    case(
        "of-the-class",
        """
        from openai import OpenAI
        class Bot:
            first = [{"role": "tool", "content": "x"}]  #: OAR221
            def ask(self):
                OpenAI().chat.completions.create(messages=self.first)
        """,
    ),
    case(
        "handed-to-a-bound-method",
        """
        from functools import partial
        from openai import OpenAI
        ask = partial(
            OpenAI().chat.completions.create,
            messages=[{"role": "tool", "content": "x"}],  #: OAR221
        )
        """,
    ),
    case(
        "a-list-in-itself",
        """
        from openai import OpenAI
        messages = [{"role": "tool", "content": "x"}]  #: OAR221
        messages = messages + messages
        messages.append(messages)
        OpenAI().chat.completions.create(messages=messages)
        """,
    ),
]


@pytest.mark.parametrize("source", LITERALS)
def test_literal(source):
    assert sorted(set(found(source, {"OAR221"}))) == marked(source)


# Paths without a host: what they are given to decides.
PATHS = [
    case(
        "client",
        """
        from openai import OpenAI
        client = OpenAI()
        client.post("/threads", cast_to=object)  #: OAR151
        client.post(path="/threads", cast_to=object)  #: OAR151
        client.with_options(timeout=3).post("/threads", cast_to=object)  #: OAR151
        """,
    ),
    case(
        "put-together",
        """
        from openai import OpenAI
        client = OpenAI()
        client.get("/threads/{}/messages".format(thread_id), cast_to=object)  #: OAR151
        client.get("/threads/%s/messages" % thread_id, cast_to=object)  #: OAR151
        client.get("/threads/" + thread_id + "/messages", cast_to=object)  #: OAR151
        client.post(("/threads" "/runs").strip(), cast_to=object)  #: OAR151
        """,
    ),
    case(
        "http-library",
        """
        import httpx
        import openai
        httpx.Client().post("/threads")  #: OAR151 likely
        """,
    ),
    case(
        "untyped-parameter",
        """
        import openai
        def ask(session):
            session.post("/threads")  #: OAR151 likely
        """,
    ),
    case(
        "something-with-a-server-of-its-own",
        """
        import openai
        from starlette.testclient import TestClient
        class Forum:
            def post(self, path): ...
        TestClient(app).post("/threads")
        Forum().post("/threads")
        """,
    ),
]


@pytest.mark.parametrize("source", PATHS)
def test_path(source):
    assert found(source, {"OAR151"}) == marked(source)


# Imported names need no receiver.
NAMES = [
    case(
        "types",
        """
        import openai
        from openai.types.beta import Assistant, Thread as Conversation  #: OAR141, OAR141
        def show(assistant: openai.types.beta.Assistant):  #: OAR141
            return assistant
        """,
    ),
    case(
        "imported-function-is-reported-once",
        """
        from litellm import create_thread  #: OAR171
        from litellm import run_thread as run  #: OAR171
        from openai import OpenAI
        OpenAI().chat.completions.create()  #: OAR201
        create_thread()
        run()
        """,
    ),
]


@pytest.mark.parametrize("source", NAMES)
def test_name(source):
    assert found(source, {"OAR101", "OAR111", "OAR141", "OAR171", "OAR201"}) == marked(source)


# Sources on which work must not explode, with how many findings of which code they hold.
_BOT = "from openai import OpenAI\nclient = OpenAI()\nclass Bot:\n"
LARGE = {
    "history-of-itself": (
        _BOT
        + "".join(
            f"    def ask{n}(self):\n"
            f'        self.history = self.history + [{{"role": "user", "content": "{n}"}}]\n'
            "        client.chat.completions.create(messages=self.history)\n"
            for n in range(40)
        ),
        "OAR201",
        40,
    ),
    "many-appends-and-calls": (
        "from openai import OpenAI\nclient = OpenAI()\nmessages = []\n"
        + 'messages.append({"role": "user", "content": "x"})\n'
        "client.chat.completions.create(messages=messages)\n" * 200,
        "OAR201",
        200,
    ),
    "one-string-in-many-parts": (
        "import openai\nimport httpx\nhttpx.post(\n" + '    "/threads"\n' * 1000 + ")\n",
        "OAR000",
        0,
    ),
    "many-conditional-bindings": (
        "from openai import OpenAI\n"
        + "if ready:\n    client = OpenAI()\nclient.chat.completions.create()\n" * 400,
        "OAR201",
        400,
    ),
}

_COUNT = """
import sys
from flake8_responses_migration.check import check
from flake8_responses_migration.source import SourceFile
findings = check(SourceFile("module.py", sys.stdin.read()))
print(sum(finding.code == sys.argv[1] for finding in findings))
"""


@pytest.mark.parametrize(("text", "code", "count"), LARGE.values(), ids=LARGE)
def test_work_does_not_explode(text, code, count):
    # seconds are expected: the limit is for minutes, on any machine
    process = subprocess.run(
        [sys.executable, "-c", _COUNT, code],
        input=text,
        text=True,
        capture_output=True,
        check=True,
        timeout=20,
    )
    assert int(process.stdout) == count
