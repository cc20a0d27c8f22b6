import streamlit as st
from openai import OpenAI

client = OpenAI()

with st.chat_message("user"):
    stream = client.chat.completions.create(
        model="gpt-5.5", messages=[{"role": "user", "content": "Tell me a story"}], stream=True
    )
    story = st.write_stream(stream)

with st.chat_message("assistant"):
    answer = st.write_stream(
        client.chat.completions.create(
            model="gpt-5.5",
            messages=[{"role": "user", "content": "Tell me another one"}],
            stream=True,
        )
    )
