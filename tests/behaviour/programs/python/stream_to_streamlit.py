#: script: two-texts
#: fix: safe
import sys
import types

from openai import OpenAI

sys.modules["streamlit"] = types.ModuleType("streamlit")


def write_stream(stream):
    """Do what the function of Streamlit does with chunks and with texts."""
    written = ""
    for chunk in stream:
        written += chunk if isinstance(chunk, str) else chunk.choices[0].delta.content or ""
    print(written)
    return written


sys.modules["streamlit"].write_stream = write_stream

import streamlit as st

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
)
response = st.write_stream(stream)
print(len(response))
st.write_stream(
    client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": "Hello"}], stream=True
    )
)
