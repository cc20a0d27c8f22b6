"""Which chat calls are the fallback of code that tries the Responses API first.

And which calls of that API stand where the SDK was asked for it. Marked as in `test_bindings`: what
is not marked is not to be found.
"""

import time

import pytest
from test_bindings import case, found, marked

from flake8_responses_migration.check import check
from flake8_responses_migration.sdk_versions import SdkVersion
from flake8_responses_migration.source import SourceFile

# What is never guarded away beside what is, where it is not.
CODES = frozenset({"OAR111", "OAR201", "OAR213", "OAR231"})

HANDLERS = [
    case(
        "method-is-missing",
        """
        import openai
        from openai import NotFoundError, OpenAI
        client = OpenAI()
        try:
            client.responses.create()
        except AttributeError:
            client.chat.completions.create()
        try:
            client.responses.create()
        except NotFoundError as error:
            print(client.chat.completions.create().choices)
        try:
            client.responses.create()
        except (TypeError, openai.NotFoundError):
            if fast:
                client.chat.completions.create()
        try:
            client.responses.create()
        except openai.RateLimitError:
            client.chat.completions.create()  #: OAR201
        except AttributeError:
            client.chat.completions.create()
        """,
    ),
    case(
        "class-is-missing",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            from openai.types.responses import Response
        except ImportError:
            client.chat.completions.create()
        """,
    ),
    case(
        "in-a-method",
        """
        from openai import OpenAI
        class Bot:
            client = OpenAI()
            def ask(self):
                try:
                    return self.client.responses.create().output_text
                except AttributeError:
                    return self.client.chat.completions.create().choices[0].message.content
        """,
    ),
    case(
        "broader-or-other-handlers",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            client.responses.create()
        except Exception:
            client.chat.completions.create()  #: OAR201
        try:
            client.responses.create()
        except:
            client.chat.completions.create()  #: OAR201
        try:
            client.responses.create()
        except MyNotFoundErrorOfMine:
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "other-parts-of-the-try",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            client.responses.create()
            client.chat.completions.create()  #: OAR201
        except AttributeError:
            pass
        else:
            client.chat.completions.create()  #: OAR201
        finally:
            client.chat.completions.create()  #: OAR201
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "body-tries-something-else",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            client.completions.create()
        except AttributeError:
            client.chat.completions.create()  #: OAR201
        try:
            log("client.responses.create()")  # client.responses.create()
        except AttributeError:
            client.chat.completions.create()  #: OAR201
        try:
            responses.create()
        except AttributeError:
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "responses-of-another-library",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            from fastapi.responses import JSONResponse
        except ImportError:
            client.chat.completions.create()  #: OAR201
        try:
            from openai import OpenAI as Client
        except ImportError:
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "handler-tries-and-its-body-does-not",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            client.chat.completions.create()  #: OAR201
        except AttributeError:
            client.responses.create()
            client.chat.completions.create()  #: OAR201
        """,
    ),
]

CONDITIONS = [
    case(
        "has-responses",
        """
        from openai import OpenAI
        client = OpenAI()
        if hasattr(client, "responses"):
            client.responses.create()
        else:
            print(client.chat.completions.create().choices)
        if hasattr(client, 'responses'):
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "has-no-responses",
        """
        from openai import OpenAI
        client = OpenAI()
        if not hasattr(client, "responses"):
            client.chat.completions.create()
        else:
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "in-parentheses",
        """
        from openai import OpenAI
        client = OpenAI()
        if (hasattr(client, "responses")):
            client.chat.completions.create()  #: OAR201
        else:
            client.chat.completions.create()
        if not (hasattr(client, "responses")):
            client.chat.completions.create()
        if (not hasattr(client, "responses")):
            client.chat.completions.create()
        """,
    ),
    case(
        "elif-behind-the-condition",
        """
        from openai import OpenAI
        client = OpenAI()
        if hasattr(client, "responses"):
            client.responses.create()
        elif fast:
            client.chat.completions.create()
        else:
            client.chat.completions.create()
        if not hasattr(client, "responses"):
            client.chat.completions.create()
        elif fast:
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "elif-is-the-condition",
        """
        from openai import OpenAI
        client = OpenAI()
        if fast:
            client.chat.completions.create()  #: OAR201
        elif not hasattr(client, "responses"):
            client.chat.completions.create()
        if fast:
            client.chat.completions.create()  #: OAR201
        elif hasattr(client, "responses"):
            client.chat.completions.create()  #: OAR201
        else:
            client.chat.completions.create()
        """,
    ),
    case(
        "condition-asks-more",
        """
        from openai import OpenAI
        client = OpenAI()
        if hasattr(client, "responses") and new:
            client.responses.create()
        else:
            client.chat.completions.create()  #: OAR201
        if not hasattr(client, "responses") or old:
            client.chat.completions.create()  #: OAR201
        if not (hasattr(client, "responses") and new):
            client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "condition-asks-something-else",
        """
        from openai import OpenAI
        client = OpenAI()
        if hasattr(client, "completions"):
            pass
        else:
            client.chat.completions.create()  #: OAR201
        if has_responses(client):
            pass
        else:
            client.chat.completions.create()  #: OAR201
        if not getattr(client, "responses"):
            client.chat.completions.create()  #: OAR201
        while not hasattr(client, "responses"):
            client = OpenAI()
        client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "condition-itself",
        """
        from openai import OpenAI
        if hasattr(OpenAI().chat.completions.create(), "responses"):  #: OAR201
            pass
        """,
    ),
    case(
        "conditional-expression",
        """
        from openai import OpenAI
        client = OpenAI()
        create = (
            client.responses.create
            if hasattr(client, "responses")
            else client.chat.completions.create
        )
        other = (
            client.chat.completions.create
            if not hasattr(client, "responses")
            else client.responses.create
        )
        wrong = (
            client.chat.completions.create  #: OAR201
            if hasattr(client, "responses")
            else client.responses.create
        )
        negated = (
            client.responses.create
            if not hasattr(client, "responses")
            else client.chat.completions.create  #: OAR201
        )
        fast = (
            client.responses.create
            if hasattr(client, "responses") and new
            else client.chat.completions.create  #: OAR201
        )
        """,
    ),
]

EARLY_EXITS = [
    case(
        "return-or-raise",
        """
        from openai import OpenAI
        client = OpenAI()
        def ask():
            if hasattr(client, "responses"):
                print("new")
                return client.responses.create()
            print("old")
            return client.chat.completions.create()
        def ask_or_fail():
            if (hasattr(client, "responses")):
                raise RuntimeError
            with lock:
                client.chat.completions.create()
        """,
    ),
    case(
        "continue-or-break",
        """
        from openai import OpenAI
        for client in [OpenAI()]:
            if hasattr(client, "responses"):
                continue
            client.chat.completions.create()
        while True:
            if hasattr(client, "responses"):
                break
            client.chat.completions.create()
        """,
    ),
    case(
        "exit-where-it-is-missing",
        """
        from openai import OpenAI
        client = OpenAI()
        def ask():
            if not hasattr(client, "responses"):
                return None
            return client.chat.completions.create()  #: OAR201
        """,
    ),
    case(
        "no-exit",
        """
        from openai import OpenAI
        client = OpenAI()
        def ask():
            if hasattr(client, "responses"):
                client.responses.create()
            client.chat.completions.create()  #: OAR201
            if hasattr(client, "responses"):
                return
        def ask_more():
            client.chat.completions.create()  #: OAR201
            if hasattr(client, "responses") and new:
                return
            client.chat.completions.create()  #: OAR201
        def ask_elsewhere():
            if fast:
                if hasattr(client, "responses"):
                    return
            client.chat.completions.create()  #: OAR201
        """,
    ),
]

NEVER = [
    case(
        "assistants",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            client.responses.create()
        except AttributeError:
            client.beta.threads.create()  #: OAR111
        if not hasattr(client, "responses"):
            client.beta.threads.create()  #: OAR111
        def ask():
            if hasattr(client, "responses"):
                return
            client.beta.threads.create()  #: OAR111
        """,
    ),
    case(
        "tools-that-the-service-rejects",
        """
        from openai import OpenAI
        client = OpenAI()
        try:
            client.responses.create(model="gpt-5.4", input="x", tools=TOOLS)
        except AttributeError:
            client.chat.completions.create(
                model="gpt-5.4",
                reasoning_effort="high",
                tools=[{"type": "function"}],  #: OAR213
            )
        """,
    ),
]


@pytest.mark.parametrize("source", [*HANDLERS, *CONDITIONS, *EARLY_EXITS, *NEVER])
def test_guard(source):
    assert found(source, CODES) == marked(source)


PREPARED = [
    case(
        "version-of-the-sdk",
        """
        import importlib.metadata
        import openai
        from openai import VERSION, OpenAI, __version__
        client = OpenAI()
        if openai.__version__ >= "1.66":
            client.responses.create()
        if parse(__version__) >= parse("1.66"):
            client.responses.create()
        if VERSION.startswith("2."):
            client.responses.create()
        if openai.version.VERSION.startswith("2."):
            client.responses.create()
        if importlib.metadata.version("openai") >= "1.66":
            client.responses.create()
        if sdk_version >= (1, 66) and self.OPENAI_VERSION:
            client.responses.create()
        """,
    ),
    case(
        "other-words-with-a-version-in-them",
        """
        from openai import OpenAI
        client = OpenAI()
        if conversion > 3:
            client.responses.create()  #: OAR441
        if prompt_version == 2:
            client.responses.create()  #: OAR441
        if API_VERSION == "v2" or api_version or openai_api_version:
            client.responses.create()  #: OAR441
        if numpy.__version__ > "2" or django.VERSION > (4, 2):
            client.responses.create()  #: OAR441
        if importlib.metadata.version("httpx") > "1":
            client.responses.create()  #: OAR441
        if mode == "VERSION" or flags["sdk_version"] == 2:
            client.responses.create()  #: OAR441
        """,
    ),
    case(
        "only-what-is-tested",
        """
        from openai import VERSION, OpenAI
        client = OpenAI()
        x or client.responses.create(input=f"{VERSION}")  #: OAR441
        y = client.responses.create(input=VERSION) if x else None  #: OAR441
        if client.responses.create(input=VERSION).output_text:  #: OAR441
            pass
        (VERSION > "2" and x) and client.responses.create()
        y = client.responses.create() if VERSION > "2" else None
        y = None if VERSION < "2" else client.responses.create()
        """,
    ),
    case(
        "elif",
        """
        from openai import OpenAI
        client = OpenAI()
        if fast:
            client.responses.create()  #: OAR441
        elif hasattr(client, "responses"):
            client.responses.create()
        elif slow:
            client.responses.create()
        else:
            client.responses.create()
        if fast:
            pass
        elif slow:
            client.responses.create()  #: OAR441
        """,
    ),
    case(
        "errors",
        """
        from openai import NotFoundError, OpenAI
        client = OpenAI()
        try:
            client.responses.create()
        except AttributeError:
            pass
        try:
            client.responses.create()
        except (ValueError, ModuleNotFoundError) as error:
            pass
        try:
            client.responses.create()  #: OAR441
        except NotFoundError:
            pass
        try:
            client.responses.create()  #: OAR441
        except ValueError:
            raise AttributeError
        try:
            pass
        except AttributeError:
            client.responses.create()  #: OAR441
        """,
    ),
    case(
        "functions-below-an-exit",
        """
        import sys
        from openai import OpenAI
        client = OpenAI()
        def before():
            client.responses.create()  #: OAR441
        if not hasattr(client, "responses"):
            raise SystemExit
        def ask():
            client.responses.create()
        class Bot:
            def ask(self):
                return [lambda: client.responses.create()]
        """,
    ),
    case(
        "functions-below-a-call-that-exits",
        """
        import sys
        from openai import OpenAI
        client = OpenAI()
        if not hasattr(client, "files"):
            sys.exit("too old")
        def before():
            client.responses.create()  #: OAR441
        if not hasattr(client, "responses"):
            print("too old")
            sys.exit(1)
        def ask():
            client.responses.create()
        """,
    ),
    case(
        "functions-where-it-was-asked",
        """
        from openai import OpenAI
        client = OpenAI()
        if hasattr(client, "responses"):
            def ask():
                return client.responses.create()
        def make():
            if not hasattr(client, "responses"):
                return None
            def ask():
                return client.responses.create()
            return ask
        try:
            def ask_later():
                return client.responses.create()  #: OAR441
        except AttributeError:
            pass
        """,
    ),
]
OLD = SdkVersion("1.54.3", "requirements.txt", (1, 54, 4))


def found_with_old_sdk(text):
    findings = check(SourceFile("a.py", text, newest_sdk=lambda _: OLD))
    return [
        (f.location.line, f.code, f.confidence.value)
        for f in findings
        if f.code in ("OAR441", "OAR000")
    ]


@pytest.mark.parametrize("source", PREPARED)
def test_prepared_for_an_old_sdk(source):
    assert found_with_old_sdk(source) == marked(source)


HEAD = "from openai import OpenAI\nclient = OpenAI()\n"
CALLS = 4000


@pytest.mark.parametrize(
    ("head", "line", "tail"),
    [
        ("", "client.responses.create(store=False)\n", ""),
        ("", "client.chat.completions.create(model='m', messages=[])\n", "client.responses\n"),
        ("def f():\n", " client.chat.completions.create()\n", " client.responses\n"),
        (
            "try:\n client.responses.create()\nexcept AttributeError:\n",
            " client.chat.completions.create()\n",
            "",
        ),
        (
            "if x:\n pass\n",
            "elif y:\n client.chat.completions.create()\n",
            "client.responses\n",
        ),
    ],
    ids=["responses", "chat", "function", "handler", "elif"],
)
def test_many_calls_in_one_block_are_judged_in_the_time_of_their_number(head, line, tail):
    def seconds(number):
        text = HEAD + head + line * number + tail
        began = time.process_time()
        check(SourceFile("a.py", text, newest_sdk=lambda _: OLD))
        return time.process_time() - began

    seconds(10)
    few = min(seconds(CALLS // 8) for _ in range(2))
    assert seconds(CALLS) < 24 * few
