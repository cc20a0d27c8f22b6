#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()

first = client.with_options(timeout=5.0, max_retries=0).chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Capital of France?"}],
)
print(first.choices[0].message.content)

patient = client.with_options(timeout=60)
second = patient.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Population of Paris?"}],
    timeout=90,
    extra_headers={"X-Trace": "42"},
)
print(second.choices[0].message.content)
