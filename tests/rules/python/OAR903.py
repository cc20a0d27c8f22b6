"""Names of settings, in a file that has to do with OpenAI."""
import os

from openai import OpenAI

client = OpenAI()
assistant_id = os.environ["OPENAI_ASSISTANT_ID"]  #: OAR903@27
thread_id = os.getenv('OPENAI_THREAD_ID')  #: OAR903@23
azure = os.environ.get("AZURE_OPENAI_ASSISTANT_ID", "")  #: OAR903@24
plain = os.environ["ASSISTANT_ID"], os.environ["THREAD_ID"]  #: OAR903@20 OAR903@48
prompt_id = os.getenv("OPENAI_PROMPT_ID")  #: OAR903@23
if "OPENAI_ASSISTANT_ID" in os.environ:  #: OAR903@4
    del os.environ["OPENAI_ASSISTANT_ID"]  #: OAR903@20
settings = {"OPENAI_ASSISTANTS_ID": "x"}  #: OAR903@13


class Settings:
    fields = ("OPENAI_ASSISTANT_ID", "OPENAI_API_KEY")  #: OAR903@15

    def read(self, monkeypatch):
        monkeypatch.setenv("ASSISTANT_ID", "asst_1")  #: OAR903@28
        return {name: os.environ[name] for name in self.fields}


# names in lower case are parameters of the API or columns, other names are other settings
client.beta.threads.runs.create(thread_id="thread_1", assistant_id="asst_1")
row = {"assistant_id": 1, "thread_id": 2, "prompt_id": 3}
os.environ["OPENAI_API_KEY"], os.environ["OPENAI_MODEL"], os.environ["OPENAI_CONVERSATION_ID"]
os.environ["SLACK_THREAD_ID"], os.environ["VOICE_ASSISTANT_ID"], os.environ["PROMPT_ID"]
os.environ["MY_OPENAI_ASSISTANT_ID"], os.environ["THREAD_ID_LENGTH"]
OPENAI_ASSISTANT_ID = None
print(f"OPENAI_ASSISTANT_ID is missing: {OPENAI_ASSISTANT_ID}")
print("Set OPENAI_ASSISTANT_ID first")


def documented():
    """Reads OPENAI_ASSISTANT_ID."""  # OPENAI_ASSISTANT_ID
