from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(model="gpt-4o", instructions="Be brief.")
thread = client.beta.threads.create(
    messages=[{"role": "user", "content": "What is the most livable city in the world?"}]
)
run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)
while run.status != "completed":
    # not yet
    run = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)
else:
    # it is over
    print("Run completed!")
message_response = client.beta.threads.messages.list(thread_id=thread.id)
messages = message_response.data
latest_message = messages[0]
print(f"Response: {latest_message.content[0].text.value}")
