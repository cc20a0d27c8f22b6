from openai import OpenAI


class Helper:
    def __init__(self, client: OpenAI, instructions: str) -> None:
        self.client = client
        self.assistant = self.client.beta.assistants.create(
            model="gpt-4o", instructions=instructions, temperature=0
        )
        self.thread = self.client.beta.threads.create()

    def tell(self, fact: str) -> None:
        self.client.beta.threads.messages.create(
            thread_id=self.thread.id, role="user", content=fact
        )

    def ask(self, question: str) -> str:
        self.client.beta.threads.messages.create(
            thread_id=self.thread.id,
            role="user",
            content=[{"type": "text", "text": question}],
        )
        run = self.client.beta.threads.runs.create_and_poll(
            thread_id=self.thread.id, assistant_id=self.assistant.id
        )
        if run.status != "completed":
            return ""
        messages = self.client.beta.threads.messages.list(thread_id=self.thread.id)
        return messages.data[0].content[0].text.value
