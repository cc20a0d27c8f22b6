"""What a request asks of the model, in one form for both APIs.

A rewritten program has to ask the same: what it prints shows the half of it only, because the
server's answers do not depend on a temperature, on a tool's description or on the history.
"""

import json

# Parameters that mean the same in both, by where each API has them.
_SHARED = (
    "metadata",
    "moderation",
    "prompt_cache_key",
    "prompt_cache_retention",
    "safety_identifier",
    "service_tier",
    "temperature",
    "top_logprobs",
    "top_p",
    "user",
)
# Parameters without a counterpart, and the values that ask for nothing.
_CHAT_ONLY = {
    "audio": (),
    "frequency_penalty": (0,),
    "logit_bias": ({},),
    "modalities": (["text"],),
    "n": (1,),
    "prediction": (),
    "presence_penalty": (0,),
    "seed": (),
    "stop": ([],),
}
_EMPTY_PARAMETERS = ({}, {"type": "object"}, {"type": "object", "properties": {}})
_LOWEST_OUTPUT_TOKENS = 16


def chat_meaning(body):
    """What a body of Chat Completions asks for; ``lost`` is what has no counterpart."""
    tools = [_flat(tool) for tool in body.get("tools", ())]
    tools += [{"type": "function", **function} for function in body.get("functions", ())]
    # chat's default is not to be strict; the Responses API tries to be, and null says the same
    tools = [
        {**tool, "strict": bool(tool.get("strict"))} if tool["type"] == "function" else tool
        for tool in tools
    ]
    if "web_search_options" in body:
        options = body["web_search_options"]
        place = options.get("user_location")
        if place:
            options = {**options, "user_location": {"type": "approximate", **place["approximate"]}}
        tools.append({"type": "web_search", **options})
    choice = body.get("tool_choice", body.get("function_call", "auto"))
    if isinstance(choice, dict):
        choice = _flat({"type": "function", **choice})
    lost = {
        key: body[key]
        for key, nothing in _CHAT_ONLY.items()
        if body.get(key) is not None and body[key] not in nothing
    }
    names = [
        message["name"]
        for message in body["messages"]
        if "name" in message and message["role"] not in ("function", "tool")
    ]
    if names:
        lost["name"] = names
    return _without_nothing(
        {
            **{key: body.get(key) for key in _SHARED},
            "model": body["model"],
            "stream": bool(body.get("stream")),
            "store": bool(body.get("store")),
            "logprobs": bool(body.get("logprobs")),
            "limit": body.get("max_completion_tokens", body.get("max_tokens")),
            "effort": body.get("reasoning_effort"),
            "verbosity": body.get("verbosity"),
            "format": _format(body.get("response_format")),
            "tools": [_tool(tool) for tool in tools],
            "tool_choice": choice,
            # with `functions` the model makes one call at most
            "parallel_tool_calls": body.get("parallel_tool_calls", "functions" not in body),
            "obfuscation": (body.get("stream_options") or {}).get("include_obfuscation"),
            "input": [item for message in body["messages"] for item in _chat_items(message)],
            "lost": lost,
        }
    )


def responses_meaning(body):
    """The same of a body of the Responses API."""
    text = body.get("text") or {}
    given = body.get("input") or []
    items = [{"role": "user", "content": given}] if isinstance(given, str) else given
    if body.get("instructions") is not None:
        items = [{"role": "system", "content": body["instructions"]}, *items]
    return _without_nothing(
        {
            **{key: body.get(key) for key in _SHARED},
            "model": body["model"],
            "stream": bool(body.get("stream")),
            # the service stores what does not say otherwise
            "store": body.get("store", True),
            "logprobs": "message.output_text.logprobs" in (body.get("include") or ()),
            "limit": body.get("max_output_tokens"),
            "effort": (body.get("reasoning") or {}).get("effort"),
            "verbosity": text.get("verbosity"),
            "format": _format(text.get("format")),
            "tools": [_tool(tool) for tool in body.get("tools", ())],
            "tool_choice": body.get("tool_choice", "auto"),
            "parallel_tool_calls": body.get("parallel_tool_calls", True),
            "obfuscation": (body.get("stream_options") or {}).get("include_obfuscation"),
            "input": [item for given in items for item in _response_items(given)],
            "lost": {},
        }
    )


def differences(before, after, *, is_lossy):
    """How what a program asks for has changed: lines to read, none where it is the same.

    ``before`` and ``after`` are the requests of both runs in order; requests that are sent at the
    same time may arrive in any, so those that ask for the same are paired first. A lossy rewriting
    may drop what has no counterpart and raise a limit to the lowest that is allowed.
    """
    if len(before) != len(after):
        return [f"{len(before)} requests before, {len(after)} after"]
    found = []
    pairs = zip(*_paired(map(_chat, before), map(_responses, after)), strict=True)
    for number, (old, new) in enumerate(pairs, 1):
        if is_lossy:
            old["lost"] = {}
            if old.get("limit") is not None:
                old["limit"] = max(old["limit"], _LOWEST_OUTPUT_TOKENS)
        if any(item[0] == "call" and item[1] is None for item in old["input"]):
            # a function_call of old had no id: any that fits will do
            new["input"] = [_without_id(item) for item in new["input"]]
            old["input"] = [_without_id(item) for item in old["input"]]
        found += [
            f"request {number}, {key}: {old.get(key)!r} before, {new.get(key)!r} after"
            for key in sorted(old.keys() | new.keys())
            if old.get(key) != new.get(key)
        ]
    return found


def _chat(request):
    return chat_meaning(request.body)


def _responses(request):
    return responses_meaning(request.body)


def _paired(before, after):
    """The meanings of both runs, each beside the one that is the same, the others in order."""
    left = list(after)
    firsts, seconds, unpaired = [], [], []
    for old in before:
        if old in left:
            left.remove(old)
            firsts.append(old)
            seconds.append(old)
        else:
            unpaired.append(old)
    return [*firsts, *unpaired], [*seconds, *left]


def _without_nothing(meaning):
    return {key: value for key, value in meaning.items() if value is not None}


def _without_id(item):
    return (item[0], None, *item[2:]) if item[0] in ("call", "output") else item


def _flat(nested):
    """``{"type": "function", "function": {...}}`` with what is nested on the level above."""
    inner = nested.get(nested["type"])
    if not isinstance(inner, dict):
        return nested
    flat = {"type": nested["type"], **inner}
    if "tools" in flat:
        flat["tools"] = [_flat(tool) for tool in flat["tools"]]
    return flat


def _tool(tool):
    grammar = tool.get("format", {}).get("grammar")
    if grammar:
        return {**tool, "format": {"type": "grammar", **grammar}}
    if tool.get("parameters") in _EMPTY_PARAMETERS:
        return {**tool, "parameters": None}
    return {"parameters": None, **tool} if tool["type"] == "function" else tool


def _format(text_format):
    if text_format is None or text_format["type"] == "text":
        return None
    flat = _flat(text_format)
    if flat["type"] == "json_schema":
        return {**flat, "strict": bool(flat.get("strict"))}
    return flat


def _chat_items(message):
    """A chat message as items: (role, parts), ("call", id, name, arguments), ("output", ...)."""
    role, content = message["role"], message.get("content")
    if role == "tool":
        yield ("output", message["tool_call_id"], _parts(content))
        return
    if role == "function":
        yield ("output", None, _parts(content))
        return
    parts = _parts(content)
    if message.get("refusal"):
        parts += (("refusal", message["refusal"]),)
    if parts:
        yield (role, parts)
    for call in message.get("tool_calls") or ():
        flat = _flat(call)
        yield ("call", call["id"], flat["name"], _arguments(flat))
    if message.get("function_call"):
        call = message["function_call"]
        yield ("call", None, call["name"], _arguments(call))


def _response_items(item):
    kind = item.get("type", "message")
    if kind in ("function_call", "custom_tool_call"):
        yield ("call", item["call_id"], item["name"], _arguments(item))
    elif kind in ("function_call_output", "custom_tool_call_output"):
        yield ("output", item["call_id"], _parts(item["output"]))
    elif kind == "message" and _parts(item["content"]):
        yield (item["role"], _parts(item["content"]))
    elif kind not in ("message", "reasoning"):
        yield (kind, json.dumps(item, sort_keys=True))


def _arguments(call):
    return call.get("arguments", call.get("input"))


def _parts(content):
    """Content as a tuple of parts; a string is one of text, nothing is none."""
    if not content:
        return ()
    if isinstance(content, str):
        return (("text", content),)
    return tuple(_part(part) for part in content)


def _part(part):
    kind = part["type"]
    if kind in ("text", "input_text", "output_text"):
        return ("text", part["text"])
    if kind == "image_url":
        return ("image", part["image_url"]["url"], part["image_url"].get("detail", "auto"))
    if kind == "input_image":
        return ("image", part.get("image_url"), part["detail"])
    if kind == "file":
        return ("file", *sorted(part["file"].items()))
    if kind == "input_file":
        return ("file", *sorted(item for item in part.items() if item[0] != "type"))
    if kind == "refusal":
        return ("refusal", part["refusal"])
    return (kind, json.dumps(part, sort_keys=True))
