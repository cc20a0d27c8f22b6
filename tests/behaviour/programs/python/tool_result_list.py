#: script: tool
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]
question = {"role": "user", "content": "Weather in Paris?"}

first = client.chat.completions.create(model="gpt-4o", messages=[question], tools=tools)
assistant_message = first.choices[0].message
tool_messages = []
for tool_call in assistant_message.tool_calls or []:
    if tool_call.type == "function" and tool_call.function.name == "get_weather":
        arguments = json.loads(tool_call.function.arguments)
        tool_messages.append(
            {"role": "tool", "tool_call_id": tool_call.id, "content": json.dumps({"city": arguments["city"], "celsius": 18})}
        )
second = client.chat.completions.create(
    model="gpt-4o",
    messages=[question, assistant_message, *tool_messages],
    tools=tools,
)
print(second.choices[0].message.content)
