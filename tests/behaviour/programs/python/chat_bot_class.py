#: script: two-texts
#: fix: safe
from openai import OpenAI


class ChatBot:
    """Keeps the conversation of one user."""

    def __init__(self, system: str, model: str = "gpt-4o"):
        self.client = OpenAI()
        self.model = model
        self.messages = [{"role": "system", "content": system}]

    def ask(self, question: str) -> str:
        self.messages.append({"role": "user", "content": question})
        completion = self.client.chat.completions.create(
            model=self.model,
            messages=self.messages,
        )
        reply = completion.choices[0].message.content
        self.messages.append({"role": "assistant", "content": reply})
        return reply


if __name__ == "__main__":
    bot = ChatBot("You know geography.")
    print(bot.ask("What is the capital of France?"))
    print(bot.ask("How many people live there?"))
    for message in bot.messages:
        print(f"{message['role']:>9}: {message['content']}")
