import streamlit as st
from openai import OpenAI

client = OpenAI()

with st.chat_message("user"):
    stream = client.responses.create(
        model="gpt-5.5", input=[{"role": "user", "content": "Tell me a story"}], stream=True, store=False
    )
    story = st.write_stream(event.delta for event in stream if event.type == "response.output_text.delta")

with st.chat_message("assistant"):
    answer = st.write_stream(
        event.delta
        for event in client.responses.create(
            model="gpt-5.5",
            input=[{"role": "user", "content": "Tell me another one"}],
            stream=True,
            store=False,
        )
        if event.type == "response.output_text.delta"
    )
