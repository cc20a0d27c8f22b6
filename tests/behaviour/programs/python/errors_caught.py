#: script: rejected
#: fix: safe
import openai

client = openai.OpenAI()
try:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": "Hello"}],
    )
    print(response.choices[0].message.content)
except openai.APIConnectionError as error:
    print("no connection", error.__cause__)
except openai.APIStatusError as error:
    print(type(error).__name__, error.status_code)
