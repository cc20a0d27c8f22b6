"""The same answers with the Responses API: nothing to report here."""

import json

from openai import OpenAI

from shop import find_order

MODEL = "gpt-5.5"
INSTRUCTIONS = "You answer questions about orders. Look an order up before you answer."
TOOLS = [
    {
        "type": "function",
        "name": "find_order",
        "description": "Look up an order by its number",
        "parameters": {
            "type": "object",
            "properties": {"number": {"type": "string"}},
            "required": ["number"],
            "additionalProperties": False,
        },
        "strict": True,
    }
]

client = OpenAI()


def ask(question: str) -> str:
    """Ask one question; tools run here, the conversation keeps the history."""
    conversation = client.conversations.create()
    pending = [{"role": "user", "content": question}]
    while True:
        response = client.responses.create(
            model=MODEL,
            instructions=INSTRUCTIONS,
            tools=TOOLS,
            conversation=conversation.id,
            input=pending,
            store=True,
        )
        pending = [
            {
                "type": "function_call_output",
                "call_id": item.call_id,
                "output": json.dumps(find_order(**json.loads(item.arguments))),
            }
            for item in response.output
            if item.type == "function_call"
        ]
        if not pending:
            return response.output_text
