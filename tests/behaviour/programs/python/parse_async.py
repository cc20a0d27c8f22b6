#: script: label
#: fix: safe
import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel


class Label(BaseModel):
    label: str
    score: float


async def classify(text: str) -> Label:
    client = AsyncOpenAI()
    response = await client.beta.chat.completions.parse(
        model="gpt-4.1-mini",
        messages=[{"role": "user", "content": text}],
        response_format=Label,
        max_tokens=100,
    )
    await client.close()
    return response.choices[0].message.parsed


label = asyncio.run(classify("Buy now!!!"))
print(label)
print(label.score > 0.5)
