"""Identifiers of assistants and threads in strings."""
import os

ASSISTANT = "asst_8fVY45hU3IM6creFkVi5MBKB"  #: OAR902@13
THREAD = 'thread_CrXtCzcyEQbkAcXuNmVSKFs1'  #: OAR902@10
RAW = r"asst_8fVY45hU3IM6creFkVi5MBKB"  #: OAR902@7
ids = {
    "sales": "asst_abc123DEF456ghi789",  #: OAR902@14
    "thread_CrXtCzcyEQbkAcXuNmVSKFs1": 1,  #: OAR902@5
}
assistant = os.getenv("ASSISTANT", "asst_8fVY45hU3IM6creFkVi5MBKB")  #: OAR902@36
print([ASSISTANT, "thread_0123456789abcdef"])  #: OAR902@19


def run(thread_id="thread_CrXtCzcyEQbkAcXuNmVSKFs1", *, assistant_id: str = ASSISTANT):  #: OAR902@19
    match assistant_id:
        case "asst_8fVY45hU3IM6creFkVi5MBKB":  #: OAR902@14
            return thread_id


class Test:
    assistant_id = """asst_8fVY45hU3IM6creFkVi5MBKB"""  #: OAR902@20


# known miss: an identifier with something around it
url = "https://api.openai.com/v1/threads/thread_CrXtCzcyEQbkAcXuNmVSKFs1"
text = f"{'x'}asst_8fVY45hU3IM6creFkVi5MBKB"

# too short, other words, other identifiers
short = "asst_abc123"
words = ["thread_responsibilities", "thread_synchronizationobject", "thread_local_storage_key_1"]
column = "thread_identifier_of_the_parent"
other = ["run_8fVY45hU3IM6creFkVi5MBKB", "msg_8fVY45hU3IM6creFkVi5MBKB", "conv_8fVY45hU3IM6creFkVi"]
chatkit = "cthr_8fVY45hU3IM6creFkVi5MBKB"
prefix = "my_asst_8fVY45hU3IM6creFkVi5MBKB"
thread_CrXtCzcyEQbkAcXuNmVSKFs1 = None


def documented():
    """The assistant is asst_8fVY45hU3IM6creFkVi5MBKB."""  # asst_8fVY45hU3IM6creFkVi5MBKB
