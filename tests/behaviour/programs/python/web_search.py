#: script: citations
#: fix: unsafe
#: reason: web-search
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-5-search-api",
    web_search_options={
        "search_context_size": "low",
        "user_location": {
            "type": "approximate",
            "approximate": {"country": "GB", "city": "London"},
        },
    },
    messages=[{"role": "user", "content": "Who won the bid?"}],
)
print(completion.choices[0].message.content)
