"""The effort of findings, and the models that calls name."""

import datetime

import pytest

from flake8_responses_migration import codes
from flake8_responses_migration.check import check
from flake8_responses_migration.explanation import explanations
from flake8_responses_migration.findings import UNCHECKED, Effort, unchecked
from flake8_responses_migration.languages import HTTP, PYTHON, TSX
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.toml import load_data

HEAD = {
    PYTHON: "from openai import AzureOpenAI, OpenAI\nclient = OpenAI()\n",
    TSX: "import OpenAI from 'openai';\nconst client = new OpenAI();\n",
}


def findings(text, language=PYTHON):
    return check(SourceFile("file", HEAD.get(language, "") + text, language))


def efforts(text, language=PYTHON):
    """The efforts of the findings by code; those of one code in the order of the text."""
    found = {}
    for finding in findings(text, language):
        found.setdefault(finding.code, []).append(finding.effort.value)
    return found


def models(text, language=PYTHON):
    """The model and its date of each finding that has one, by code."""
    return {
        finding.code: (finding.model, finding.model_sunset.isoformat())
        for finding in findings(text, language)
        if finding.model_sunset is not None
    }


CHAT = "client.chat.completions.create(model='m', messages=[], store=False"


def test_efforts_have_an_order():
    assert [effort.rank for effort in Effort] == [0, 1, 2]
    assert [effort.value for effort in Effort] == ["automatic", "assisted", "redesign"]


@pytest.mark.parametrize(
    ("effort", "of"),
    [
        ("automatic", "OAR201 OAR202 OAR222 OAR231"),
        (
            "assisted",
            "OAR101 OAR111 OAR121 OAR125 OAR131 OAR141 OAR151 OAR152 OAR241 OAR401 OAR441",
        ),
        ("redesign", "OAR171 OAR211"),
    ],
)
def test_the_effort_of_a_code(effort, of):
    known = codes.known()
    assert {code: known[code].effort.value for code in of.split()} == dict.fromkeys(
        of.split(), effort
    )


def test_what_was_not_checked_has_to_be_looked_at():
    assert codes.known()[UNCHECKED].effort is unchecked("gone").effort is Effort.ASSISTED


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        pytest.param(f"{CHAT})", PYTHON, {"OAR201": ["automatic"]}, id="plain"),
        pytest.param(
            f"{CHAT}, n=3)", PYTHON, {"OAR201": ["redesign"], "OAR211": ["redesign"]}, id="inside"
        ),
        pytest.param(
            f"{CHAT}, max_tokens=1)",
            PYTHON,
            {"OAR201": ["assisted"], "OAR214": ["assisted"]},
            id="assisted inside",
        ),
        pytest.param(
            f"{CHAT}, n=3)\n{CHAT})",
            PYTHON,
            {"OAR201": ["redesign", "automatic"], "OAR211": ["redesign"]},
            id="another call",
        ),
        pytest.param(
            f"{CHAT}, n=3).choices[0].message.content",
            PYTHON,
            {"OAR201": ["redesign"], "OAR211": ["redesign"], "OAR231": ["automatic"]},
            id="what is read from the call is not in it",
        ),
        pytest.param(
            "client.chat.completions.create(model='m', messages=[], n=3)",
            PYTHON,
            {"OAR201": ["redesign"], "OAR211": ["redesign"], "OAR212": ["automatic"]},
            id="what is left out of the call is not the call",
        ),
        pytest.param(
            "client.chat.completions.create({model: 'm', messages: [], store: false, n: 3})",
            TSX,
            {"OAR201": ["redesign"], "OAR211": ["redesign"]},
            id="JavaScript",
        ),
        pytest.param(
            "(await client!.chat.completions.create({model: 'm', messages, store: false, n: 3}));",
            TSX,
            {"OAR201": ["redesign"], "OAR211": ["redesign"]},
            id="JavaScript with wrappers",
        ),
        pytest.param(
            "client.beta.assistants.create(model='m', tools=[], tool_resources={})",
            PYTHON,
            {"OAR101": ["assisted"], "OAR161": ["assisted"]},
            id="assistant",
        ),
        pytest.param(
            "client.beta.threads.messages.create('t', role='user', content='')\n"
            "client.beta.threads.messages.update('m', thread_id='t')",
            PYTHON,
            {"OAR112": ["assisted", "redesign"]},
            id="a method without a counterpart",
        ),
        pytest.param(
            "client.beta.threads.runs.update('r', thread_id='t')\n"
            "client.beta.threads.runs.list('t')\n"
            "client.beta.threads.runs.retrieve('r', thread_id='t')",
            PYTHON,
            {"OAR122": ["redesign", "redesign", "assisted"]},
            id="runs",
        ),
        pytest.param(
            "client.responses.create(model='m', messages=[])\n"
            "client.responses.create(model='m', input='', thread_id='t')\n"
            "client.responses.create(model='m', input='', n=2)",
            PYTHON,
            {"OAR402": ["automatic", "assisted", "redesign"]},
            id="unknown parameters",
        ),
        pytest.param(
            "client.responses.create({model: 'm', input: '', max_tokens: 20});\n"
            "client.responses.create({model: 'm', input: '', web_search_options: {}});\n"
            "client.responses.create({model: 'm', input: '', stop: 'x'});",
            TSX,
            {"OAR402": ["automatic", "assisted", "redesign"]},
            id="unknown parameters of JavaScript",
        ),
        pytest.param(
            f"answer = {CHAT})\nanswer.system_fingerprint, answer.choices[0].message.content",
            PYTHON,
            {"OAR201": ["automatic"], "OAR231": ["assisted", "automatic"]},
            id="what has no equivalent is never automatic",
        ),
        pytest.param(
            f"answer = {CHAT})\nprint(answer.choices[0].message.audio)",
            PYTHON,
            {"OAR201": ["automatic"], "OAR231": ["redesign"]},
            id="audio",
        ),
    ],
)
def test_the_effort_of_a_call_is_the_largest_of_what_stands_in_it(text, language, found):
    assert efforts(text, language) == found


def test_what_chat_calls_only_have_is_as_hard_to_replace_in_a_response():
    tables = load_data("parameters.toml")
    unknown = {row["name"]: row.get("effort") for row in tables["unknown_parameter"]}
    without = {row["name"] for row in tables["parameter"] if row["kind"] == "none"}
    of_chat = codes.known()["OAR211"].effort.value
    assert {name: unknown[name] for name in without} == dict.fromkeys(without, of_chat)


def test_a_request_in_a_script_has_the_effort_of_its_code():
    text = "curl https://api.openai.com/v1/chat/completions https://api.openai.com/v1/threads\n"
    assert efforts(text, HTTP) == {"OAR151": ["assisted"], "OAR251": ["assisted"]}


def test_the_explanation_of_a_code_names_its_effort():
    for explanation in explanations():
        assert explanation.effort == codes.known()[explanation.code].effort.value
        assert explanation.as_dict()["effort"] == explanation.effort
        assert f" Effort: {explanation.effort}.\n" in explanation.as_markdown()


GONE = {
    "2026-07-23": "gpt-4o-search-preview gpt-4o-mini-search-preview computer-use-preview",
    "2026-09-28": "gpt-3.5-turbo-instruct babbage-002 davinci-002",
    "2026-10-23": "gpt-3.5-turbo gpt-3.5-turbo-0125 gpt-4 gpt-4-0613 gpt-4-turbo gpt-4.1-nano "
    "gpt-4o-2024-05-13 o1 o1-pro o3-mini o4-mini",
    "2026-12-11": "gpt-5 gpt-5-mini gpt-5-nano gpt-5-pro o3 o3-pro",
    "2027-01-14": "gpt-4o gpt-4o-mini gpt-4.1 gpt-4.1-mini",
    "2027-04-01": "gpt-5.1 gpt-5.4-nano",
}


def test_the_table_has_the_models_whose_shutdown_was_announced():
    table = load_data("models.toml")
    assert table["source"] == "https://developers.openai.com/api/docs/deprecations"
    assert table["shutdown"] == {name: day for day, names in GONE.items() for name in names.split()}
    for day in GONE:
        datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        pytest.param(
            "client.chat.completions.create(model='gpt-4o', messages=[])",
            PYTHON,
            # both are about the whole call
            {"OAR201": ("gpt-4o", "2027-01-14"), "OAR212": ("gpt-4o", "2027-01-14")},
            id="chat",
        ),
        pytest.param(
            "client.chat.completions.create(model='gpt-4o', messages=[], store=False, seed=1)",
            PYTHON,
            {"OAR201": ("gpt-4o", "2027-01-14"), "OAR211": ("gpt-4o", "2027-01-14")},
            id="an argument has that of its call",
        ),
        pytest.param(
            "client.responses.create(model='o3', input='', prompt={'id': 'pmpt_1'})",
            PYTHON,
            {"OAR401": ("o3", "2026-12-11")},
            id="an argument where nothing is about the call",
        ),
        pytest.param(
            "client.beta.assistants.create(model='gpt-4-turbo')",
            PYTHON,
            {"OAR101": ("gpt-4-turbo", "2026-10-23")},
            id="assistant",
        ),
        pytest.param(
            "MODEL = 'gpt-5'\nclient.beta.threads.runs.create(thread_id='t', model=MODEL)",
            PYTHON,
            {"OAR121": ("gpt-5", "2026-12-11")},
            id="constant",
        ),
        pytest.param(
            "options = {'model': 'o1', 'thread_id': 't'}\n"
            "client.beta.threads.runs.create(**options)",
            PYTHON,
            {"OAR121": ("o1", "2026-10-23")},
            id="dict",
        ),
        pytest.param(
            "client.beta.threads.runs.create(thread_id='t', model='gpt-4o' if big else 'o3')",
            PYTHON,
            {"OAR121": ("o3", "2026-12-11")},
            id="the earliest of several",
        ),
        pytest.param(
            "client.beta.threads.runs.create('t', { model: 'gpt-4o-mini' });",
            TSX,
            {"OAR121": ("gpt-4o-mini", "2027-01-14")},
            id="JavaScript",
        ),
        pytest.param(
            "const model = 'gpt-4.1';\n"
            "const body = { model };\n"
            "client.beta.threads.runs.create('t', body);",
            TSX,
            {"OAR121": ("gpt-4.1", "2027-01-14")},
            id="constant of JavaScript",
        ),
        pytest.param(
            "client.chat.completions.create(model='gpt-4o-2024-11-20', messages=[])",
            PYTHON,
            {},
            id="a snapshot that nothing is known of",
        ),
        pytest.param(
            "client.chat.completions.create(model=name, messages=[])", PYTHON, {}, id="unknown"
        ),
        pytest.param(
            "def ask(model='gpt-4o'): client.chat.completions.create(model=model, messages=[])",
            PYTHON,
            {},
            id="any caller may name another",
        ),
        pytest.param(
            # nobody says what is kept: OAR451
            "client.chat.completions.create(model='m', messages=[], store=False)\n"
            "client.responses.create(model='gpt-4.1', input='', seed=1)",
            PYTHON,
            {"OAR402": ("gpt-4.1", "2027-01-14"), "OAR451": ("gpt-4.1", "2027-01-14")},
            id="an argument of a call that lacks another",
        ),
        pytest.param(
            "client.responses.create(model='gpt-4.1', input='', seed=1, store=False)",
            PYTHON,
            {"OAR402": ("gpt-4.1", "2027-01-14")},
            id="an argument of a call that lacks none",
        ),
        pytest.param(
            "client.responses.create({ model: 'gpt-4.1', input: '', n: 1, store: false });",
            TSX,
            {"OAR402": ("gpt-4.1", "2027-01-14")},
            id="an argument in JavaScript",
        ),
        pytest.param(
            "client.beta.assistants.create(model='gpt-5' + '.5')", PYTHON, {}, id="a longer name"
        ),
        pytest.param(
            "client.beta.assistants.create({ model: `gpt-5` + '.5' });",
            TSX,
            {},
            id="a longer name in JavaScript",
        ),
        pytest.param(
            "client.beta.assistants.create(model=('gpt' + '-5'))",
            PYTHON,
            {"OAR101": ("gpt-5", "2026-12-11")},
            id="a name in parts",
        ),
        pytest.param(
            "other = OpenAI(base_url='https://models.github.ai/inference')\n"
            "other.chat.completions.create(model='gpt-4o', messages=[], store=False)\n"
            "other.beta.assistants.create(model='gpt-4o')",
            PYTHON,
            {},
            id="a compatible service",
        ),
        pytest.param(
            "const other = new OpenAI({ baseURL: 'https://models.github.ai/inference' });\n"
            "other.chat.completions.create({ model: 'gpt-4o', messages: [], store: false });",
            TSX,
            {},
            id="a compatible service in JavaScript",
        ),
        pytest.param(
            "client.chat.completions.create(model=f'gpt-{size}', messages=[])",
            PYTHON,
            {},
            id="part of a name",
        ),
        pytest.param(
            "azure = AzureOpenAI()\nazure.chat.completions.create(model='gpt-4o', messages=[])",
            PYTHON,
            {},
            id="a deployment on Azure",
        ),
        pytest.param(
            "client.embeddings.create(model='gpt-4o', input='')", PYTHON, {}, id="other calls"
        ),
        pytest.param(
            "answer = client.chat.completions.create(model='gpt-4o', messages=[], store=False)\n"
            "answer.choices[0].message.content",
            PYTHON,
            {"OAR201": ("gpt-4o", "2027-01-14")},
            id="what is read has none",
        ),
    ],
)
def test_the_model_of_a_call(text, language, found):
    assert models(text, language) == found


def test_a_model_changes_no_message():
    first, second = (
        [
            (finding.code, finding.message)
            for finding in findings(f"client.chat.completions.create(model={name!r}, messages=[])")
        ]
        for name in ("gpt-4o", "gpt-7")
    )
    assert first == second
