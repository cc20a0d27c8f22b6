#: script: two-texts
#: fix: safe
import logging
import sys

import openai

logging.basicConfig(stream=sys.stdout, level=logging.WARNING, format="%(levelname)s %(message)s", force=True)
logger = logging.getLogger("app")


class Assistant:
    def __init__(self, client: openai.OpenAI, model: str) -> None:
        self._client = client
        self._model = model

    def reply(self, text: str) -> str:
        try:
            result = self._client.chat.completions.create(
                model=self._model,
                messages=[{"role": "user", "content": text}],
            )
        except openai.OpenAIError:
            logger.exception("failed")
            raise
        logger.warning("%s tokens for %r", result.usage.total_tokens, text)
        return result.choices[0].message.content.strip()


assistant = Assistant(openai.OpenAI(), "gpt-4o")
print(assistant.reply("Capital of France?"))
print(assistant.reply("Population?"))
