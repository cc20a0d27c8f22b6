from openai import OpenAI
client = OpenAI()

thread = client.conversations.create()
with client.responses.stream(
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
  include=["code_interpreter_call.outputs"],
) as stream:
  for event in stream:
    if event.type == "response.content_part.added":
      print(f"\nassistant > ", end="", flush=True)
    elif event.type == "response.output_text.delta":
      print(event.delta, end="", flush=True)
    elif event.type == "response.output_item.added" and event.item.type.endswith("_call"):
      print(f"\nassistant > {event.item.type.removesuffix('_call')}\n", flush=True)
    elif event.type == "response.code_interpreter_call_code.delta":
      if event.delta:
        print(event.delta, end="", flush=True)
    elif event.type == "response.output_item.done" and event.item.type == "code_interpreter_call":
      if event.item.outputs:
        print(f"\n\noutput >", flush=True)
        for output in event.item.outputs:
          if output.type == "logs":
            print(f"\n{output.logs}", flush=True)
