#: script: text
#: fix: safe
from __future__ import annotations

from dataclasses import dataclass, field

from openai import OpenAI


@dataclass
class Greeter:
    model: str
    _client: OpenAI = field(default_factory=OpenAI)

    def greet(self, name: str) -> str:
        result = self._client.chat.completions.create(
            model=self.model,
            messages=[{"role": "user", "content": f"Greet {name}."}],
        )
        text = result.choices[0].message.content
        return text or ""


print(Greeter("gpt-4.1-mini").greet("Ann"))
