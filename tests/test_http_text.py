"""Requests that are written down outside of code: URLs, paths and headers in text."""

import json
import time

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.documents import in_file, parts
from flake8_responses_migration.findings import Confidence, Location, Severity
from flake8_responses_migration.languages import HTTP
from flake8_responses_migration.settings import DEFAULT, Settings
from flake8_responses_migration.source import SourceFile

OPENAI = "https://api.openai.com/v1"
AZURE = "https://me.openai.azure.com/openai"


def findings(text, path="x.sh", settings=DEFAULT):
    return check(SourceFile(path, text, HTTP), settings)


def codes(text, path="x.sh"):
    return [finding.code for finding in findings(text, path)]


def marked(text, path="x.sh"):
    """Return what is marked, by code, in order."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    shown = []
    for finding in findings(text, path):
        place = finding.location
        assert place.line == place.end_line
        shown.append((finding.code, lines[place.line - 1][place.column : place.end_column]))
    return shown


def test_a_finding_in_full():
    text = f"#!/bin/sh\n\ncurl -s '{OPENAI}/assistants' | jq .\n"
    (finding,) = findings(text)
    assert finding.location == Location(3, 9, 3, 9 + len(OPENAI) + 11)
    assert finding.code == "OAR151"
    assert finding.severity is Severity.ERROR
    assert finding.confidence is Confidence.PROVEN
    assert finding.message == (
        f"`{OPENAI}/assistants`: Assistants API shut down 2026-08-26; post to `/v1/responses`"
    )


@pytest.mark.parametrize(
    ("url", "code", "advice"),
    [
        (f"{OPENAI}/assistants/asst_abc123", "OAR151", "post to `/v1/responses`"),
        (f"{OPENAI}/assistants?limit=3", "OAR151", "post to `/v1/responses`"),
        (f"{OPENAI}/threads", "OAR151", "use `/v1/conversations`"),
        (f"{OPENAI}/threads/thread_1/messages", "OAR151", "use `/v1/conversations`"),
        (f"{OPENAI}/threads/runs", "OAR151", "post to `/v1/responses`"),
        (f"{OPENAI}/threads/thread_1/runs/run_1/steps", "OAR151", "post to `/v1/responses`"),
        ("https://eu.api.openai.com/v1/threads", "OAR151", "use `/v1/conversations`"),
        (f"{OPENAI}/chat/completions", "OAR251", "post to `/v1/responses`"),
        ("https://oai.helicone.ai/v1/chat/completions", "OAR251", "post to `/v1/responses`"),
        (f"{OPENAI}/completions", "OAR311", "use `/v1/responses`"),
        (f"{OPENAI}/prompts/pmpt_1", "OAR401", "keep the prompt's text in your code"),
        (f"{AZURE}/threads?api-version=1", "OAR151", "Foundry Agents, or use `/v1/conversations`"),
        (f"{AZURE}/v1/assistants", "OAR151", "Foundry Agents, or post to `/v1/responses`"),
        (
            f"{AZURE}/deployments/chat/chat/completions?api-version=1",
            "OAR251",
            "post to `/openai/v1/responses`",
        ),
    ],
)
def test_urls(url, code, advice):
    (finding,) = findings(f"curl {url}")
    assert (finding.code, finding.location.column) == (code, 5)
    assert finding.location.end_column == 5 + len(url)
    assert finding.message.endswith(f"; {advice}")


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:8000/v1/threads",
        "http://127.0.0.1/v1/chat/completions",
        "localhost:8000/v1/threads",
        ":8000/threads",
        "https://api.groq.com/openai/v1/chat/completions",
        "https://openrouter.ai/api/v1/chat/completions",
        "https://example.com/?next=https://api.openai.com/v1/threads",
        "https://platform.openai.com/docs/assistants/overview",
        "platform.openai.com/docs/assistants",
        f"{OPENAI}/responses",
        f"{OPENAI}/conversations",
        f"{OPENAI}/vector_stores",
        f"{OPENAI}/chatkit/threads",
        f"{OPENAI}/files",
        f"{OPENAI}/embeddings",
        f"{OPENAI}/threadsafe",
        "$GROQ_BASE/v1/threads/runs",
        "$UNKNOWN_BASE/chat/completions",
        "./threads",
        "/var/assistants",
        "/assistants",
        "/threads/today.log",
        "s3://bucket/assistants",
        "~/assistants",
    ],
)
def test_other_hosts_and_other_paths(url):
    assert codes(f"export OPENAI_API_KEY=sk\ncurl {url}\n") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"# curl {OPENAI}/threads", f"{OPENAI}/threads"),
        (f"see {OPENAI}/threads.", f"{OPENAI}/threads"),
        (f"see ({OPENAI}/threads), and more", f"{OPENAI}/threads"),
        (f"<{OPENAI}/threads>", f"{OPENAI}/threads"),
        (f"`{OPENAI}/threads`", f"{OPENAI}/threads"),
        (f"url={OPENAI}/threads;", f"{OPENAI}/threads"),
        (f"$(curl {OPENAI}/threads)", f"{OPENAI}/threads"),
        (f"[x]({OPENAI}/threads)", f"{OPENAI}/threads"),
        (f"é🎉 {OPENAI}/threads", f"{OPENAI}/threads"),
        (f"curl {OPENAI}/threads\\", f"{OPENAI}/threads"),
        (f"curl {OPENAI}/threads|jq", f"{OPENAI}/threads"),
        (f"curl {OPENAI}/threads/<thread id>/runs", f"{OPENAI}/threads/<thread id>/runs"),
        (f"curl {OPENAI}/threads/$T/runs -X POST", f"{OPENAI}/threads/$T/runs"),
        (f'curl "{OPENAI}/threads/${{T}}/runs"', f"{OPENAI}/threads/${{T}}/runs"),
        (f"curl '{OPENAI}/threads/'\"$T\"'/runs'", f"{OPENAI}/threads/'\"$T\"'/runs"),
        (f"curl {OPENAI}/threads/$(cat id)/runs", f"{OPENAI}/threads/$(cat id)/runs"),
        (f"GET {OPENAI}/threads/{{{{ thread }}}}/runs", f"{OPENAI}/threads/{{{{ thread }}}}/runs"),
        ("http POST api.openai.com/v1/threads x=y", "api.openai.com/v1/threads"),
        ('"raw": "https:\\/\\/api.openai.com\\/v1\\/threads"', None),
        ("https://{{host}}/v1/threads # openai_api_key", "https://{{host}}/v1/threads"),
    ],
)
def test_how_a_url_may_be_written(line, expected):
    if expected is None:
        expected = line.split('"')[3]
    assert marked(f"\n{line}\n") == [("OAR151", expected)]


# Variables and paths


def test_a_variable_that_the_file_sets_is_known():
    text = f"""\
BASE="{OPENAI}"
export LOCAL=http://localhost:8000/v1/
curl $BASE/chat/completions
curl "${{BASE}}/threads/$ID/runs"
curl "$BASE"/completions
curl $LOCAL/chat/completions
curl $LOCAL/threads/runs
curl ${{URL:-{OPENAI}}}/chat/completions
"""
    assert marked(text) == [
        ("OAR251", "$BASE/chat/completions"),
        ("OAR151", "${BASE}/threads/$ID/runs"),
        ("OAR311", '$BASE"/completions'),
        ("OAR251", f"${{URL:-{OPENAI}}}/chat/completions"),
    ]
    assert {finding.confidence for finding in findings(text)} == {Confidence.PROVEN}


def test_of_several_values_openai_decides():
    values = [f"BASE={OPENAI}", "BASE=http://localhost/v1"]
    for order in (values, values[::-1]):
        assert codes("\n".join([*order, "curl $BASE/chat/completions"])) == ["OAR251"]


@pytest.mark.parametrize("line", [f"@base = {OPENAI}", f"  base: {OPENAI}", f'"base": "{OPENAI}"'])
def test_variables_of_http_files(line):
    text = f"{line}\n\nPOST {{{{base}}}}/chat/completions\n"
    assert marked(text, "x.http") == [("OAR251", "{{base}}/chat/completions")]


@pytest.mark.parametrize(
    "evidence",
    [
        "Authorization: Bearer $OPENAI_API_KEY",
        "# api.openai.com",
        "OpenAI-Beta: assistants=x",
        "$AZURE_OPENAI_KEY",
    ],
)
@pytest.mark.parametrize(
    "path",
    [
        "$OPENAI_BASE_URL/threads/runs",
        "${AZURE_OPENAI_ENDPOINT}/assistants",
        "{{openaiUrl}}/threads",
        "https://<openai-host>/threads",
        "{{base}}/v1/assistants",
        "$BASE/openai/threads",
        "/v1/threads/{thread_id}/runs",
        "/v1/threads",
    ],
)
def test_a_path_counts_where_the_file_speaks_to_openai(path, evidence):
    (finding,) = findings(f"{evidence}\ncurl {path}\n")
    assert (finding.code, finding.confidence) == ("OAR151", Confidence.LIKELY)
    proven = Settings(min_confidence=Confidence.PROVEN)
    assert findings(f"{evidence}\ncurl {path}\n", settings=proven) == []
    says_so_itself = "OPENAI_" in path
    assert codes(f"openai\ncurl {path}\n") == (["OAR151"] if says_so_itself else [])


@pytest.mark.parametrize(
    "address",
    [
        "$DESK_URL/threads",
        '"$DESK_URL"/assistants/5',
        "${DESK_URL}/chat/completions",
        "{{desk}}/threads/runs",
        "https://$DESK/threads",
        "https://{desk}:8443/threads/runs",
        "$DESK/api/v1/chat/completions",
    ],
)
def test_a_variable_that_the_file_does_not_set_is_anybodys(address):
    assert codes(f"export OPENAI_API_KEY=x\ncurl {address}\n") == []
    assert codes(f"# OPENAI_API_KEY\nPOST {address}\n", "x.http") == []


def test_a_path_behind_a_method_or_as_a_url():
    for line in ("POST /threads HTTP/1.1", 'url: "/threads"', '{"endpoint": "/threads"}'):
        assert marked(f"# OPENAI_API_KEY\n{line}\n") == [("OAR151", "/threads")]


@pytest.mark.parametrize(
    ("host", "expected"),
    [("api.openai.com", ["OAR251"]), ("localhost:8000", []), ("api.groq.com", [])],
)
def test_a_request_names_its_host(host, expected):
    text = (
        f"POST /v1/chat/completions HTTP/1.1\nAccept: x\nHost: {host}\n\n"
        '{"model": "gpt-5.5"}\n\nHost: api.openai.com\n'
    )
    assert codes(text, "x.http") == expected


# API descriptions

DESCRIPTION = """\
openapi: 3.1.0
info: {title: The OpenAI API}
servers:
  - description: all
    url: %s
paths:
  /threads:
    post: {}
  "/threads/{thread_id}/messages":
    get: {}
  /threads/{thread_id}/runs:
    post: {}
  /chat/completions:
    post: {}
  /responses:
    post: {}
  /completions:
    post: {}
"""


def test_an_api_description_in_yaml():
    assert marked(DESCRIPTION % OPENAI, "x.yaml") == [
        ("OAR151", "/threads"),
        ("OAR151", "/threads/{thread_id}/messages"),
        ("OAR151", "/threads/{thread_id}/runs"),
        ("OAR251", "/chat/completions"),
        ("OAR311", "/completions"),
    ]
    first = findings(DESCRIPTION % OPENAI, "x.yaml")[0]
    assert first.location == Location(7, 2, 7, 10)
    assert first.confidence is Confidence.PROVEN


@pytest.mark.parametrize("indent", [None, 2])
def test_an_api_description_in_json(indent):
    described = {
        "openapi": "3.1.0",
        "servers": [{"url": OPENAI}],
        "paths": {"/assistants": {"post": {}}, "/models": {}},
    }
    assert marked(json.dumps(described, indent=indent), "x.json") == [("OAR151", "/assistants")]


def test_an_api_description_of_another_server():
    assert codes(DESCRIPTION % "https://chat.example.com/api", "x.yaml") == []


def test_an_api_description_without_a_server():
    text = "swagger: '2.0'\ninfo:\n  title: OpenAI API\npaths:\n  /assistants:\n    get: {}\n"
    assert marked(text, "x.yml") == [("OAR151", "/assistants")]
    assert codes(text.replace("OpenAI", "Chat"), "x.yml") == []
    assert codes(text.replace("OpenAI API", "A desk on the OpenAI API"), "x.yml") == []
    assert codes(text + "host: api.openai.com\n", "x.yml") == ["OAR151"]
    assert codes(text + "host: desk.example.com\n", "x.yml") == []
    # a key is a path in descriptions of an API only
    assert codes(text.replace("swagger", "version") + "# OPENAI_API_KEY", "x.yml") == []


@pytest.mark.parametrize(
    "title",
    [
        "The OpenAI API",
        '"OpenAI API"',
        "Azure OpenAI API",
        "'OpenAI API', version: 1",
        "openai api",
    ],
)
def test_a_title_that_names_the_api_is_evidence(title):
    text = f"openapi: 3.1.0\ninfo: {{title: {title}}}\npaths:\n  /threads: {{}}\n"
    assert codes(text, "x.yaml") == ["OAR151"]


@pytest.mark.parametrize("servers", ["", "servers: [{url: /api}]\n"])
@pytest.mark.parametrize(
    "said", ["answers by OpenAI", "needs OPENAI_API_KEY", "title: Chat", "like the OpenAI API"]
)
def test_ones_own_api_may_speak_of_openai(said, servers):
    text = f"""\
openapi: 3.1.0
info:
  title: Desk
  description: Tickets, {said}
{servers}paths:
  /threads:
    get: {{}}
  /threads/{{id}}/messages:
    get: {{}}
  /assistants:
    get: {{}}
"""
    assert codes(text, "x.yaml") == []
    assert codes(text + "# https://api.openai.com/v1\n", "x.yaml") == ["OAR151"] * 3


# Batches


def batch(url="/v1/chat/completions", model="gpt-5.5", count=3):
    lines = (
        {"custom_id": str(n), "method": "POST", "url": url, "body": {"model": model}}
        for n in range(count)
    )
    return "".join(json.dumps(line) + "\n" for line in lines)


def test_a_batch_is_told_once():
    (finding,) = findings(batch(), "requests.jsonl")
    column = batch().index("/v1")
    assert finding.location == Location(1, column, 1, column + 20)
    assert finding.message == (
        "`/v1/chat/completions`: supported, Responses recommended; batches take `/v1/responses` too"
    )


def test_a_batch_for_another_endpoint_or_another_vendor():
    assert codes(batch("/v1/responses"), "requests.jsonl") == []
    assert codes(batch(model="llama-3"), "requests.jsonl") == []
    assert codes(batch(model="gpt-oss-20b"), "requests.jsonl") == []


# Headers


@pytest.mark.parametrize(
    "line",
    [
        '-H "OpenAI-Beta: assistants=v1"',
        "openai-beta: assistants=v1",
        "OpenAI-Beta:assistants=v1",
        '"OpenAI-Beta": "assistants=v1",',
    ],
)
def test_version_1_is_always_wrong(line):
    (finding,) = findings(f"curl {OPENAI}/vector_stores \\\n  {line}\n")
    column = 2 + line.index("assistants")
    assert finding.location == Location(2, column, 2, column + 13)
    assert finding.message == "`assistants=v1`: Assistants v1 shut down 2024-12-18; drop the header"


def test_version_2_is_wrong_in_company_only():
    stores = f'curl {OPENAI}/vector_stores \\\n  -H "OpenAI-Beta: assistants=v2"\n'
    assert codes(stores) == []
    assert codes(f"{stores}curl {OPENAI}/chat/completions") == ["OAR251"]
    assert codes(f"{stores}curl http://localhost/v1/threads") == []
    text = f"curl \\\n  {OPENAI}/threads \\\n  -H 'OpenAI-Beta: assistants=v2' \\\n  -d ''\n"
    assert marked(text) == [("OAR151", f"{OPENAI}/threads"), ("OAR152", "assistants=v2")]


def test_the_advice_about_version_2_says_where_it_is_right():
    text = f"HEADER='OpenAI-Beta: assistants=v2'\ncurl {OPENAI}/threads\n"
    (finding,) = (found for found in findings(text) if found.code == "OAR152")
    assert finding.message == (
        "`assistants=v2`: Assistants API shut down 2026-08-26; "
        "drop the header, unless it goes to vector stores"
    )


BETA = "OpenAI-Beta: assistants=v2"


@pytest.mark.parametrize(
    ("request_text", "expected"),
    [
        (f"curl {OPENAI}/vector_stores -H '{BETA}'", 0),
        (f"curl {OPENAI}/vector_stores/vs_1/files?limit=2 -H '{BETA}'", 0),
        (f"curl {OPENAI}/files \\\n  -H '{BETA}' \\\n  -F x", 0),
        (f"curl -H '{BETA}' \\\n  {OPENAI}/files/file_1", 0),
        (f"curl -H '{BETA}' {OPENAI}/threads", 1),
        (f"curl -H '{BETA}' \\\n{OPENAI}/threads\ncurl {OPENAI}/files", 1),
        (f"curl {OPENAI}/files\ncurl -H '{BETA}' {OPENAI}/models", 1),
        (f"curl {OPENAI}/files; curl -H '{BETA}' {OPENAI}/threads", 1),
        (f"POST {OPENAI}/vector_stores\nAccept: x\n{BETA}\n", 0),
        (f"GET /v1/files HTTP/1.1\n{BETA}\nHost: api.openai.com\n", 0),
        (f"POST {OPENAI}/vector_stores\n\n{BETA}\n", 1),
        (f"GET {OPENAI}/files\nPOST {OPENAI}/models\n{BETA}\n", 1),
        (f"GET {OPENAI}/profiles\n{BETA}\n", 1),
    ],
)
def test_version_2_is_right_in_a_request_to_vector_stores(request_text, expected):
    text = f"curl {OPENAI}/assistants\n\n{request_text}\n"
    assert codes(text).count("OAR152") == expected
    first = text.replace("assistants=v2", "assistants=v1")
    assert codes(first).count("OAR152") == 1


@pytest.mark.parametrize("value", ["assistants=v3", "my-assistants=v1", "assistants=v1.5", "x=v1"])
def test_other_headers(value):
    assert codes(f"curl {OPENAI}/threads -H 'OpenAI-Beta: {value}'") == ["OAR151"]


# Places, odd input, speed


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_lines(end):
    text = f"x\x0c{end}é\u2028{end}\t{OPENAI}/threads{end}"
    assert [(f.location.line, f.location.column) for f in findings(text)] == [(3, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0openai",
        "openai " + "/" * 50_000,
        "openai/threads " + "{" * 50_000,
        "openai/threads " + "a." * 50_000,
        "openai/threads " + "a" * 100_000,
        "openai/threads " + "${A" * 50_000,
        "openai/threads " + "$(" * 50_000,
        "openai/threads " + "<a " * 50_000,
        "openai/threads " + "\"'" * 50_000,
        "openai/threads " + "https://" * 20_000,
        "openai/threads " + "/v1/x " * 50_000,
        "openai/threads " + "\\/" * 50_000,
        "openai/threads openapi:" + "\n" * 100_000,
        "openai/threads\nopenapi:\n" + "servers: " * 20_000,
        "openai/threads " + "POST /v1/threads x\n" * 20_000 + "OPENAI",
    ],
)
def test_odd_text_takes_no_time(text):
    start = time.process_time()
    assert codes(text) == []
    assert time.process_time() - start < 5


RUNS = [" ", "\t", "\n", " \n", '"', "'", "\\", "{", "}", "(", "`", "a", "/", "a\\\n"]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize(
    "before",
    [
        "# openai /threads\n",
        "# openai /threads\nopenapi: 3\nservers:",
        f"curl {OPENAI}/models",
        "# openai /threads\n${A",
        "# openai /threads\nPOST /v1/models\nHost:",
        "# openai assistants= /threads\n-H 'assistants=v1.",
    ],
)
def test_a_long_run_takes_no_time(run, before):
    text = before + run * (100_000 // len(run))
    start = time.process_time()
    assert codes(text + "}") == []
    assert time.process_time() - start < 5


def test_a_host_is_looked_for_once_a_line():
    line = "POST /v1/threads " * 5_000
    text = f"# OPENAI_API_KEY\n{line}\nHost: {' ' * 100_000}x y\n"
    start = time.process_time()
    assert len(codes(text)) == 5_000
    assert time.process_time() - start < 5


def test_null_bytes_do_not_move_anything():
    assert marked(f"\0\0 {OPENAI}/threads\0") == [("OAR151", f"{OPENAI}/threads")]


# Through the documents that such text lies in


def test_a_block_in_markdown():
    page = f"# Threads\n\n1. Do\n\n   ```bash\n   $ curl {OPENAI}/threads \\\n     -d ''\n   ```\n"
    (part,) = parts("README.md", page.encode())
    (finding,) = (in_file(found, part) for found in check(part.source))
    assert finding.location == Location(6, 10, 6, 10 + len(OPENAI) + 8)
    assert finding.is_document


def test_prose_outside_of_blocks_is_not_read():
    assert parts("README.md", f"Post to {OPENAI}/threads.\n".encode()) == ()
