"""Turns of a script as answers of Chat Completions and of the Responses API."""

import itertools
import json

CREATED = 1_790_000_000
ENCRYPTED = "gAAAAA-of-the-reasoning"
_ARGUMENT_PIECE = 6


def error_body(status, message):
    """The JSON of an error as the service answers it."""
    kind = "rate_limit_exceeded" if status == 429 else "invalid_request_error"
    return {"error": {"message": message, "type": kind, "param": None, "code": kind}}


def _pieces(text):
    return [text[start : start + _ARGUMENT_PIECE] for start in range(0, len(text), _ARGUMENT_PIECE)]


def _logprob(token, top):
    """A token as both APIs list it; the alternatives end with the token in capitals."""
    likely = {"token": token, "logprob": -0.25, "bytes": list(token.encode())}
    other = {"token": token.upper(), "logprob": -1.5, "bytes": list(token.upper().encode())}
    return {**likely, "top_logprobs": [likely, other][:top]}


class ChatAnswer:
    """One turn as Chat Completions answers it; ``number`` counts the requests from 1."""

    def __init__(self, turn, body, number):
        self.turn = turn
        self.body = body
        self.is_legacy = "functions" in body
        self.head = {
            "id": f"chatcmpl-{number}",
            "created": CREATED + number,
            "model": body["model"],
            "service_tier": "default",
        }

    @property
    def finish_reason(self):
        if self.turn.tool_calls:
            return "function_call" if self.is_legacy else "tool_calls"
        return self.turn.finish or "stop"

    @property
    def usage(self):
        usage = self.turn.usage
        return {
            "prompt_tokens": usage.input,
            "completion_tokens": usage.output,
            "total_tokens": usage.input + usage.output,
            "prompt_tokens_details": {"cached_tokens": usage.cached, "audio_tokens": 0},
            "completion_tokens_details": {
                "reasoning_tokens": usage.reasoning,
                "audio_tokens": 0,
                "accepted_prediction_tokens": 0,
                "rejected_prediction_tokens": 0,
            },
        }

    def _logprobs(self, tokens):
        if not self.body.get("logprobs"):
            return None
        top = self.body.get("top_logprobs") or 0
        return {"content": [_logprob(token, top) for token in tokens], "refusal": None}

    def _message(self):
        turn = self.turn
        message = {
            "role": "assistant",
            "content": turn.text or None,
            "refusal": turn.refusal or None,
            "annotations": [
                {
                    "type": "url_citation",
                    "url_citation": {
                        "url": citation.url,
                        "title": citation.title,
                        "start_index": citation.start,
                        "end_index": citation.end,
                    },
                }
                for citation in turn.citations
            ],
        }
        if "audio" in (self.body.get("modalities") or ()):
            message["content"] = None
            message["audio"] = {
                "id": "audio_1",
                "data": "UklGRg==",
                "expires_at": CREATED + 3600,
                "transcript": turn.text,
            }
        if turn.tool_calls and self.is_legacy:
            (call,) = turn.tool_calls
            message["function_call"] = {"name": call.name, "arguments": call.arguments}
        elif turn.tool_calls:
            message["tool_calls"] = [_chat_call(call) for call in turn.tool_calls]
        return message

    def whole(self):
        """The body of an answer that is not streamed."""
        return {
            **self.head,
            "object": "chat.completion",
            "system_fingerprint": "fp_0123456789",
            "choices": [
                {
                    "index": index,
                    "message": self._message(),
                    "logprobs": self._logprobs(self.turn.pieces),
                    "finish_reason": self.finish_reason,
                }
                for index in range(self.body.get("n") or 1)
            ],
            "usage": self.usage,
        }

    def _deltas(self):
        yield {"role": "assistant", "content": "", "refusal": None}, None
        for piece in self.turn.pieces:
            yield {"content": piece}, self._logprobs([piece])
        if self.turn.refusal:
            for piece in _pieces(self.turn.refusal):
                yield {"refusal": piece}, None
        for index, call in enumerate(self.turn.tool_calls):
            if self.is_legacy:
                yield {"function_call": {"name": call.name, "arguments": ""}}, None
                for piece in _pieces(call.arguments):
                    yield {"function_call": {"arguments": piece}}, None
                continue
            opened = {"name": call.name, "arguments": ""}
            head = {"index": index, "id": call.call_id, "type": "function", "function": opened}
            yield {"tool_calls": [head]}, None
            for piece in _pieces(call.arguments):
                yield {"tool_calls": [{"index": index, "function": {"arguments": piece}}]}, None

    def events(self):
        """The server-sent events of an answer that is streamed."""
        head = {**self.head, "object": "chat.completion.chunk", "system_fingerprint": "fp_01"}
        wants_usage = (self.body.get("stream_options") or {}).get("include_usage")
        rest = {"usage": None} if wants_usage else {}
        for delta, logprobs in self._deltas():
            choice = {"index": 0, "delta": delta, "logprobs": logprobs, "finish_reason": None}
            yield _event({**head, "choices": [choice], **rest})
        last = {"index": 0, "delta": {}, "logprobs": None, "finish_reason": self.finish_reason}
        yield _event({**head, "choices": [last], **rest})
        if wants_usage:
            yield _event({**head, "choices": [], "usage": self.usage})
        yield "data: [DONE]\n\n"


def _chat_call(call):
    if call.is_custom:
        custom = {"name": call.name, "input": call.arguments}
        return {"id": call.call_id, "type": "custom", "custom": custom}
    function = {"name": call.name, "arguments": call.arguments}
    return {"id": call.call_id, "type": "function", "function": function}


class ResponsesAnswer:
    """One turn as the Responses API answers it; ``number`` counts the requests from 1."""

    def __init__(self, turn, body, number):
        self.turn = turn
        self.body = body
        self.number = number
        self.id = f"resp_{number}"
        wants_logprobs = "message.output_text.logprobs" in (body.get("include") or [])
        self.top = (body.get("top_logprobs") or 0) if wants_logprobs else None

    @property
    def status(self):
        return "incomplete" if self.turn.finish else "completed"

    def _logprobs(self, tokens):
        return [] if self.top is None else [_logprob(token, self.top) for token in tokens]

    def output(self):
        """The items of the finished answer."""
        items = []
        if self.turn.reasoning:
            items.append(
                {
                    "id": f"rs_{self.number}",
                    "type": "reasoning",
                    "summary": [],
                    "encrypted_content": ENCRYPTED,
                }
            )
        if self.turn.text or self.turn.refusal:
            items.append(
                {
                    "id": f"msg_{self.number}",
                    "type": "message",
                    "role": "assistant",
                    "status": self.status,
                    "content": [self._part()],
                }
            )
        for index, call in enumerate(self.turn.tool_calls):
            identity = {"id": f"fc_{self.number}_{index}", "call_id": call.call_id}
            if call.is_custom:
                item = {"type": "custom_tool_call", "input": call.arguments}
            else:
                item = {"type": "function_call", "arguments": call.arguments, "status": "completed"}
            items.append({**identity, "name": call.name, **item})
        return items

    def _part(self):
        if self.turn.refusal:
            return {"type": "refusal", "refusal": self.turn.refusal}
        return {
            "type": "output_text",
            "text": self.turn.text,
            "annotations": [
                {
                    "type": "url_citation",
                    "url": citation.url,
                    "title": citation.title,
                    "start_index": citation.start,
                    "end_index": citation.end,
                }
                for citation in self.turn.citations
            ],
            "logprobs": self._logprobs(self.turn.pieces),
        }

    def _usage(self):
        usage = self.turn.usage
        return {
            "input_tokens": usage.input,
            "input_tokens_details": {"cached_tokens": usage.cached, "cache_write_tokens": 0},
            "output_tokens": usage.output,
            "output_tokens_details": {"reasoning_tokens": usage.reasoning},
            "total_tokens": usage.input + usage.output,
        }

    def _response(self, status, output, usage=None):
        body = self.body
        reason = {"length": "max_output_tokens"}.get(self.turn.finish, self.turn.finish)
        conversation = body.get("conversation")
        if isinstance(conversation, str):
            conversation = {"id": conversation}
        return {
            "id": self.id,
            "object": "response",
            "created_at": CREATED + self.number,
            "completed_at": CREATED + self.number + 1 if status == "completed" else None,
            "status": status,
            "background": False,
            "error": None,
            "incomplete_details": {"reason": reason} if status == "incomplete" else None,
            "instructions": body.get("instructions"),
            "max_output_tokens": body.get("max_output_tokens"),
            "metadata": body.get("metadata") or {},
            "model": body["model"],
            "output": output,
            "parallel_tool_calls": body.get("parallel_tool_calls", True),
            "previous_response_id": body.get("previous_response_id"),
            "conversation": conversation,
            "reasoning": {"effort": (body.get("reasoning") or {}).get("effort"), "summary": None},
            "service_tier": "default",
            "temperature": body.get("temperature", 1.0),
            "text": {"format": {"type": "text"}, **(body.get("text") or {})},
            "tool_choice": body.get("tool_choice", "auto"),
            "tools": body.get("tools", []),
            "top_p": body.get("top_p", 1.0),
            "truncation": "disabled",
            "usage": usage,
            "user": body.get("user"),
        }

    def whole(self):
        """The body of an answer that is not streamed."""
        return self._response(self.status, self.output(), self._usage())

    def events(self):
        """The server-sent events of an answer that is streamed."""
        numbers = itertools.count()

        def event(name, **fields):
            data = {"type": f"response.{name}", "sequence_number": next(numbers), **fields}
            return _event(data, data["type"])

        started = self._response("in_progress", [])
        yield event("created", response=started)
        yield event("in_progress", response=started)
        for index, item in enumerate(self.output()):
            place = {"output_index": index}
            yield event("output_item.added", item=_opened(item), **place)
            for name, fields in self._item_events(item):
                yield event(name, item_id=item["id"], **place, **fields)
            yield event("output_item.done", item=item, **place)
        yield event(self.status, response=self.whole())

    def _item_events(self, item):
        """The events within one item: names and what they hold beside the place."""
        if item["type"] == "function_call":
            for piece in _pieces(item["arguments"]):
                yield "function_call_arguments.delta", {"delta": piece}
            yield "function_call_arguments.done", {"arguments": item["arguments"]}
        elif item["type"] == "custom_tool_call":
            for piece in _pieces(item["input"]):
                yield "custom_tool_call_input.delta", {"delta": piece}
            yield "custom_tool_call_input.done", {"input": item["input"]}
        elif item["type"] == "message":
            (part,) = item["content"]
            place = {"content_index": 0}
            yield "content_part.added", {"part": _emptied(part), **place}
            if part["type"] == "refusal":
                for piece in _pieces(part["refusal"]):
                    yield "refusal.delta", {"delta": piece, **place}
                yield "refusal.done", {"refusal": part["refusal"], **place}
            else:
                for piece in self.turn.pieces:
                    logprobs = self._logprobs([piece])
                    yield "output_text.delta", {"delta": piece, "logprobs": logprobs, **place}
                for number, annotation in enumerate(part["annotations"]):
                    fields = {"annotation": annotation, "annotation_index": number, **place}
                    yield "output_text.annotation.added", fields
                done = {"text": part["text"], "logprobs": part["logprobs"]}
                yield "output_text.done", {**done, **place}
            yield "content_part.done", {"part": part, **place}


def _opened(item):
    """An item as it is when it is announced."""
    opened = dict(item)
    if "status" in opened:
        opened["status"] = "in_progress"
    for key, empty in (("content", []), ("arguments", ""), ("input", "")):
        if key in opened:
            opened[key] = empty
    return opened


def _emptied(part):
    empty = {"text": "", "refusal": "", "annotations": [], "logprobs": []}
    return {key: empty.get(key, value) for key, value in part.items()}


def _event(data, name=""):
    return (f"event: {name}\n" if name else "") + f"data: {json.dumps(data)}\n\n"
