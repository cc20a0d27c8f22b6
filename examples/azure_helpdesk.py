"""The help desk of the European shop, on Azure OpenAI."""

import os

from openai import AzureOpenAI

azure = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_version="2024-05-01-preview",
)


def ask(assistant_id, question):
    """Ask one question; `None` when the run did not complete."""
    thread = azure.beta.threads.create(messages=[{"role": "user", "content": question}])
    run = azure.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant_id)
    if run.status != "completed":
        return None
    newest = azure.beta.threads.messages.list(thread_id=thread.id, limit=1)
    return newest.data[0].content[0].text.value
