"""What the service refuses although the types allow it."""

import json
import re

# Function tools of these models need the Responses API, or reasoning switched off.
_NO_TOOLS_IN_CHAT = re.compile(r"gpt-(5\.[4-9]|[6-9])")
_NO_TOOLS_IN_CHAT_AT_ALL = re.compile(r"gpt-6-astra|gpt-6\.1-sol")
_LOWEST_OUTPUT_TOKENS = 16


def chat_errors(body):
    """What the service has against a body of Chat Completions whose types are right."""
    errors = []
    model, effort = body["model"], body.get("reasoning_effort")
    if (body.get("tools") or body.get("functions")) and (
        _NO_TOOLS_IN_CHAT_AT_ALL.match(model)
        or (_NO_TOOLS_IN_CHAT.match(model) and effort != "none")
    ):
        errors.append(
            f"Function tools with reasoning_effort are not supported for {model} in "
            "/v1/chat/completions"
        )
    if (body.get("response_format") or {}).get("type") == "json_object" and not _mentions_json(
        body["messages"]
    ):
        errors.append("'messages' must contain the word 'json' in some form")
    waiting = []
    for message in body["messages"]:
        if message["role"] == "tool":
            if message["tool_call_id"] not in waiting:
                errors.append("a 'tool' message must follow the 'tool_calls' that it answers")
            else:
                waiting.remove(message["tool_call_id"])
            continue
        if waiting:
            errors.append(f"'tool_calls' without an answer: {', '.join(waiting)}")
        waiting = [call["id"] for call in message.get("tool_calls", ())]
    if waiting:
        errors.append(f"'tool_calls' without an answer: {', '.join(waiting)}")
    return errors


def responses_errors(body, known_items):
    """The same for the Responses API; ``known_items`` are those that the request continues."""
    errors = []
    if body.get("max_output_tokens") is not None:
        limit = body["max_output_tokens"]
        if limit < _LOWEST_OUTPUT_TOKENS:
            errors.append(f"'max_output_tokens' is below minimum value: {limit}, not >= 16")
    if body.get("model") is None:
        errors.append("Missing required parameter: 'model'")
    if body.get("previous_response_id") and body.get("conversation"):
        errors.append("'previous_response_id' cannot be used with 'conversation'")
    given = body.get("input")
    if not given and not body.get("previous_response_id") and not body.get("conversation"):
        errors.append("Missing required parameter: 'input'")
    items = [{"role": "user", "content": given}] if isinstance(given, str) else list(given or ())
    text_format = (body.get("text") or {}).get("format") or {}
    if text_format.get("type") == "json_object" and not _mentions_json([*known_items, *items]):
        errors.append("'input' messages must contain the word 'json' in some form")
    errors += _part_errors(items)
    errors += _call_errors([*known_items, *items])
    errors += [
        f"the reasoning item {item['id']} is not stored and has no 'encrypted_content'"
        for item in items
        if item.get("type") == "reasoning" and not item.get("encrypted_content")
    ]
    return errors


def _mentions_json(items):
    return "json" in json.dumps([item.get("content") for item in items]).lower()


def _part_errors(items):
    errors = []
    for item in items:
        content = item.get("content")
        if not isinstance(content, list) or "role" not in item:
            continue
        allowed = (
            ("output_text", "refusal")
            if item["role"] == "assistant"
            else ("input_text", "input_image", "input_file")
        )
        errors += [
            f"Invalid value: '{part['type']}' in the content of '{item['role']}'. "
            f"Supported values are: {allowed}"
            for part in content
            if part["type"] not in allowed
        ]
    return errors


_OUTPUTS = {"function_call_output": "function_call", "custom_tool_call_output": "custom_tool_call"}


def _call_errors(items):
    errors = []
    open_calls = {"function_call": [], "custom_tool_call": []}
    for item in items:
        kind, call_id = item.get("type"), item.get("call_id")
        if kind in open_calls:
            open_calls[kind].append(call_id)
        elif kind in _OUTPUTS:
            if call_id in open_calls[_OUTPUTS[kind]]:
                open_calls[_OUTPUTS[kind]].remove(call_id)
            else:
                errors.append(f"No tool call found for function call output with call_id {call_id}")
    errors += [
        f"No tool output found for function call {call_id}"
        for calls in open_calls.values()
        for call_id in calls
    ]
    return errors
