"""Which chat calls are the fallback of code that tries the Responses API first.

Marked as in `test_bindings`: what is not marked is not to be found.
"""

import pytest
from test_bindings import case, found, marked

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
