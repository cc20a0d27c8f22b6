#: script: citations
#: fix: safe
from openai import OpenAI

client = OpenAI()
message = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Who won the bid?"}],
).choices[0].message
print(message.content)
for annotation in message.annotations:
    citation = annotation.url_citation
    print(f"[{citation.title}]({citation.url})", citation.start_index, citation.end_index)
