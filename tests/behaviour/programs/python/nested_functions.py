#: script: text
#: fix: safe
from openai import OpenAI


def make_summariser(language):
    client = OpenAI()

    def summarise(text):
        completion = client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[
                {"role": "system", "content": "Summarise in " + language},
                {"role": "user", "content": """Text:

""" + text},
            ],
        )
        try:
            return completion.choices[0].message.content.strip()
        finally:
            print("used", completion.usage.total_tokens)

    return summarise


print(make_summariser("English")("A very long text."))
