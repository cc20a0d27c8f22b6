#: script: two-labels
#: fix: safe
import json
from typing import Any, Dict

import openai

client = openai.OpenAI()
SYSTEM_PROMPT = """You classify e-mails.

Return a JSON object: {"label": "spam" | "ham", "score": number}
"""


def classify(text: str) -> Dict[str, Any]:
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": SYSTEM_PROMPT},
            {"role": "user", "content": text},
        ],
        response_format={ "type": "json_object" },
        temperature=0,
    )
    try:
        return json.loads(completion.choices[0].message.content)
    except json.JSONDecodeError:
        return {"label": "unknown", "score": 0}


for mail in ["Buy now!!!", "See you on Friday"]:
    print(mail, classify(mail))
