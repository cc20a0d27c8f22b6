"""Sorts tickets and drafts answers with Chat Completions."""

import json

from openai import AsyncOpenAI

from shop import find_order

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "find_order",
            "description": "Look up an order by its number",
            "parameters": {
                "type": "object",
                "properties": {"number": {"type": "string"}},
                "required": ["number"],
            },
        },
    }
]


class Triage:
    """Classifies a ticket, then drafts an answer."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    async def urgent(self, ticket: str) -> bool:
        """Whether a person has to look at the ticket today."""
        completion = await self.client.chat.completions.create(
            model="gpt-4.1",
            messages=[
                {"role": "system", "content": "Is this ticket urgent? Answer yes or no."},
                {"role": "user", "content": ticket},
            ],
            max_tokens=1,
            seed=7,
        )
        return completion.choices[0].message.content == "yes"

    async def draft(self, ticket: str) -> str:
        """Draft an answer, looking orders up on the way."""
        messages = [{"role": "user", "content": ticket}]
        while True:
            completion = await self.client.chat.completions.create(
                model="gpt-5.5", messages=messages, tools=TOOLS
            )
            message = completion.choices[0].message
            if not message.tool_calls:
                return message.content
            messages.append(message)
            for call in message.tool_calls:
                order = find_order(**json.loads(call.function.arguments))
                messages.append(
                    {"role": "tool", "tool_call_id": call.id, "content": json.dumps(order)}
                )
