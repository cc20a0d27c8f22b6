from openai import OpenAI


class Helper:
    def __init__(self, client: OpenAI, instructions: str) -> None:
        self.client = client
        self.assistant_instructions = instructions
        self.thread = self.client.conversations.create()

    def tell(self, fact: str) -> None:
        self.client.conversations.items.create(
            self.thread.id,
            items=[{"role": "user", "content": fact}],
        )

    def ask(self, question: str) -> str:
        response = self.client.responses.create(
            conversation=self.thread.id,
            input=[
                {"role": "user", "content": [{"type": "input_text", "text": question}]},
            ],
            model="gpt-4o",
            instructions=self.assistant_instructions,
            temperature=0,
        )
        if response.status != "completed":
            return ""
        return response.output_text
