#: script: tool
#: fix: manual
#: reason: message-apart
from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]
question = {"role": "user", "content": "What is the weather?"}
answer = client.chat.completions.create(model="gpt-5-mini", messages=[question], tools=TOOLS)
message = answer.choices[0].message
result = {"role": "tool", "content": "18 degrees", "tool_call_id": message.tool_calls[0].id}
payload = {"model": "gpt-5-mini", "messages": [question, message, result]}
print(len(payload["messages"]))
