#: script: text
#: fix: safe
from __future__ import annotations

from typing import TYPE_CHECKING

from openai import OpenAI

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion, ChatCompletionMessageParam


def _messages(text: str) -> list[ChatCompletionMessageParam]:
    return [{"role": "user", "content": text}]


def _first(completion: ChatCompletion) -> str | None:
    return completion.choices[0].message.content


client = OpenAI()
print(_first(client.chat.completions.create(model="gpt-4o", messages=_messages("Hello"))))
