"""A loopback server that speaks enough of the OpenAI API to run programs through the real SDKs.

A run has an address of its own, ``http://127.0.0.1:PORT/<script>/<run>/v1``: any process may use
it, and whatever name it likes for the run. ``GET /<script>/<run>/log`` returns as JSON the requests
and the violations of a run so far; ``Server.run`` gives the same to the process of the server.
Azure clients take the address without ``/v1`` as their endpoint.
"""

import itertools
import json
import re
import threading
from dataclasses import dataclass, field
from urllib.parse import unquote

from answers import ChatAnswer, ResponsesAnswer, error_body
from pytest_httpserver import HTTPServer
from request_types import type_errors
from scripts import SCRIPTS
from service_rules import chat_errors, responses_errors
from werkzeug import Response

_PATH = re.compile(r"/(?P<script>[^/]+)/(?P<run>[^/]+)/(?P<rest>.+)")
# What Azure calls the same: a deployment is part of the path, or the model of the body.
_AZURE = re.compile(r"openai/(?:v1/|deployments/(?P<deployment>[^/]+)/)?(?P<rest>.+)")
_HEADERS = {"x-request-id": "req_1", "x-ratelimit-remaining-requests": "59", "retry-after-ms": "1"}


@dataclass(frozen=True)
class Request:
    """A request as it came: the path within the run (``/v1/responses``) and the JSON body."""

    method: str
    path: str
    body: dict


@dataclass
class Run:
    """One run of one program against one script."""

    origin: str
    script: str
    name: str
    requests: list[Request] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    position: int = 0
    # what was stored: items by the id of a response or of a conversation
    items: dict[str, list] = field(default_factory=dict)
    conversations: dict[str, dict] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def endpoint(self):
        """The address for an Azure client."""
        return f"{self.origin}/{self.script}/{self.name}"

    @property
    def base_url(self):
        """The address for any other client, as OPENAI_BASE_URL."""
        return f"{self.endpoint}/v1"

    @property
    def paths(self):
        """The paths that were reached."""
        return {request.path for request in self.requests}

    @property
    def log(self):
        """What other processes get to see."""
        return {
            "requests": [vars(request) for request in self.requests],
            "paths": sorted(self.paths),
            "violations": self.violations,
        }


class _RefusedError(Exception):
    """An answer with an error; ``is_violation`` unless the script wants it."""

    def __init__(self, status, message, *, is_violation=True):
        super().__init__(message)
        self.status = status
        self.is_violation = is_violation


class Server:
    """The server and its runs."""

    def __init__(self):
        self._http = HTTPServer(host="127.0.0.1", port=0, threaded=True)
        self._http.expect_request(re.compile("/.*")).respond_with_handler(self._answer)
        self._runs = {}
        self._names = itertools.count(1)
        self._lock = threading.Lock()

    def start(self):
        self._http.start()

    def stop(self):
        self._http.stop()

    @property
    def origin(self):
        return f"http://127.0.0.1:{self._http.port}"

    def run(self, script, name=None):
        """The run of a name; a new one where no name is given."""
        if script not in SCRIPTS:
            raise LookupError(f"no script is called {script!r}")
        with self._lock:
            name = name or f"run-{next(self._names)}"
            return self._runs.setdefault((script, name), Run(self.origin, script, name))

    def _answer(self, request):
        match = _PATH.fullmatch(request.path)
        if match is None or match["script"] not in SCRIPTS:
            return _json_response(404, error_body(404, f"no script at {request.path}"))
        run = self.run(match["script"], match["run"])
        if match["rest"] == "log":
            return _json_response(200, run.log)
        with run.lock:
            try:
                return self._dispatch(run, request, match["rest"])
            except _RefusedError as error:
                if error.is_violation:
                    run.violations.append(f"{request.path}: {error}")
                return _json_response(error.status, error_body(error.status, str(error)))
            except Exception as error:
                run.violations.append(f"the server failed: {error!r}")
                raise

    def _dispatch(self, run, request, rest):
        body = request.get_json(silent=True) if request.data else {}
        if not isinstance(body, dict):
            raise _RefusedError(400, "the body is no JSON object")
        azure = _AZURE.fullmatch(rest)
        if azure:
            rest = f"v1/{azure['rest']}"
            if azure["deployment"]:
                body = {**body, "model": unquote(azure["deployment"])}
        run.requests.append(Request(request.method, f"/{rest}", body))
        resource, _, within = rest.removeprefix("v1/").partition("/")
        if request.method == "POST" and rest == "v1/chat/completions":
            return self._chat(run, body)
        if request.method == "POST" and rest == "v1/responses":
            return self._responses(run, body)
        if resource == "conversations":
            return _json_response(200, self._conversations(run, request.method, within, body))
        raise _RefusedError(404, f"Unknown request URL: {request.method} /{rest}")

    def _chat(self, run, body):
        _refuse(type_errors("chat", body) or chat_errors(body))
        turn = _next_turn(run, body["messages"][-1])
        _refuse(_absent_tools(turn, body))
        return _respond(ChatAnswer(turn, body, len(run.requests)), body)

    def _responses(self, run, body):
        _refuse(type_errors("responses", body))
        given = body.get("input") or []
        items = [{"role": "user", "content": given}] if isinstance(given, str) else given
        known = []
        conversation = body.get("conversation")
        if isinstance(conversation, dict):
            conversation = conversation["id"]
        for continued in (body.get("previous_response_id"), conversation):
            if continued:
                if continued not in run.items:
                    raise _RefusedError(400, f"'{continued}' not found")
                known += run.items[continued]
        errors = responses_errors(body, known)
        if "store" not in body:
            errors.append("'store' is not set: what was not stored by chat would be stored now")
        _refuse(errors)
        turn = _next_turn(run, items[-1] if items else {})
        _refuse(_absent_tools(turn, body))
        answer = ResponsesAnswer(turn, body, len(run.requests))
        if body["store"]:
            run.items[answer.id] = [*known, *items, *answer.output()]
        if conversation:
            added = [*items, *answer.output()]
            run.items[conversation] = [*known, *_with_ids(added, conversation, len(known))]
        return _respond(answer, body)

    def _conversations(self, run, method, within, body):
        """Conversations and their items: created, read, changed, deleted and listed."""
        identity, _, rest = within.partition("/")
        if not identity and method == "POST":
            _refuse(type_errors("conversations", body))
            identity = f"conv_{len(run.conversations) + 1}"
            run.conversations[identity] = {
                "id": identity,
                "object": "conversation",
                "created_at": 1_790_000_000,
                "metadata": body.get("metadata") or {},
            }
            run.items[identity] = _with_ids(body.get("items") or [], identity, 0)
            return run.conversations[identity]
        if identity not in run.conversations:
            raise _RefusedError(404, f"Conversation '{identity}' not found")
        items = run.items[identity]
        if rest == "items" and method == "POST":
            _refuse(type_errors("conversation items", body))
            added = _with_ids(body["items"], identity, len(items))
            run.items[identity] = [*items, *added]
            return _page(added)
        if rest == "items" and method == "GET":
            # as the service does: the newest first
            return _page(list(reversed(items)))
        if not rest and method == "POST":
            run.conversations[identity]["metadata"] = body.get("metadata") or {}
            return run.conversations[identity]
        if not rest and method == "GET":
            return run.conversations[identity]
        if not rest and method == "DELETE":
            del run.conversations[identity]
            return {"id": identity, "object": "conversation.deleted", "deleted": True}
        raise _RefusedError(404, f"Unknown request URL: {method} /v1/conversations/{within}")


def _refuse(errors):
    if errors:
        raise _RefusedError(400, "; ".join(errors))


def _next_turn(run, last):
    """The turn that answers a request that ends with the item ``last``."""
    turns = SCRIPTS[run.script]
    mentioned = json.dumps(last, ensure_ascii=False)
    for turn in turns:
        if turn.when and turn.when in mentioned:
            return turn
    in_order = [turn for turn in turns if not turn.when]
    if run.position >= len(in_order):
        raise _RefusedError(400, f"the script {run.script!r} has no answer left")
    turn = in_order[run.position]
    run.position += 1
    if turn.error:
        raise _RefusedError(turn.error, "as the script wants", is_violation=False)
    return turn


def _absent_tools(turn, body):
    """The calls of a turn that the request gave the model no tools for."""
    declared = [*body.get("tools", ()), *body.get("functions", ())]
    names = {
        tool.get("name") or (tool.get("function") or tool.get("custom") or {}).get("name")
        for tool in declared
    }
    return [
        f"the script calls `{call.name}`, which the request does not offer"
        for call in turn.tool_calls
        if call.name not in names
    ]


def _respond(answer, body):
    if not body.get("stream"):
        return _json_response(200, answer.whole())
    # joined: an answer that fails halfway is a failure of the server, not of the stream
    events = "".join(answer.events())
    return Response(events, 200, {**_HEADERS, "content-type": "text/event-stream; charset=utf-8"})


def _json_response(status, data):
    return Response(
        json.dumps(data), status, {**_HEADERS, "content-type": "application/json; charset=utf-8"}
    )


def _with_ids(items, conversation, start):
    """Items as a conversation lists them: messages have parts, and all have ids."""
    listed = []
    for number, item in enumerate(items, start):
        item = {"id": f"item_{conversation}_{number}", **item}
        if "role" in item:
            part = "output_text" if item["role"] == "assistant" else "input_text"
            content = item["content"]
            if isinstance(content, str):
                content = [{"type": part, "text": content}]
                if part == "output_text":
                    content[0]["annotations"] = []
            item |= {"type": "message", "status": "completed", "content": content}
        listed.append(item)
    return listed


def _page(items):
    return {
        "object": "list",
        "data": items,
        "first_id": items[0]["id"] if items else "",
        "last_id": items[-1]["id"] if items else "",
        "has_more": False,
    }
