#: script: tool-without-reasoning
#: fix: safe
import asyncio
import json

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def get_weather(city):
    await asyncio.sleep(0)
    return f"18 degrees in {city}"


DISPATCH = {"get_weather": get_weather}
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": name,
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
    for name in DISPATCH
]


async def main():
    messages = [{"role": "user", "content": "Weather in Paris?"}]
    response = await client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    message = response.choices[0].message
    messages.append(message)
    results = await asyncio.gather(
        *(DISPATCH[c.function.name](**json.loads(c.function.arguments)) for c in message.tool_calls)
    )
    for tool_call, result in zip(message.tool_calls, results):
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})
    response = await client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    print(response.choices[0].message.content)


asyncio.run(main())
