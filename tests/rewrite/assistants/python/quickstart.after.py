from openai import OpenAI
client = OpenAI()

thread = client.conversations.create()

response = client.responses.create(
  conversation=thread.id,
  input=[
    {
      "role": "user",
      "content": "I need to solve the equation `3x + 11 = 14`. Can you help me?",
    },
  ],
  tools=[{"type": "code_interpreter", "container": {"type": "auto"}}],
  model="gpt-4o",
  instructions="Please address the user as Jane Doe. The user has a premium account.",
)

if response.status == 'completed':
  messages = client.conversations.items.list(thread.id)
  print(messages)
  for message in messages.data:
    if message.type != "message":
      continue
    assert message.content[0].type == "input_text" or message.content[0].type == "output_text"
    print({"role": message.role, "message": "".join(part.text for part in message.content if part.type == "input_text" or part.type == "output_text")})
else:
  print(response.status)
