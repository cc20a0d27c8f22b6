#: script: busy-then-text
#: fix: safe
import functools
import time

import openai
from openai import OpenAI


def retry(times, wait=0.0):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except openai.RateLimitError:
                    print("busy, attempt", attempt)
                    time.sleep(wait)
            raise RuntimeError("still busy")

        return wrapper

    return decorate


client = OpenAI(max_retries=0)


@retry(times=3)
def ask(prompt):
    response = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}]
    )
    return response.choices[0].message.content


print(ask("Hello"))
