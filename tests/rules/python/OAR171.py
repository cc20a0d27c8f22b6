"""Framework classes and functions that only speak the Assistants API."""
from langchain.agents.openai_assistant import OpenAIAssistantRunnable  #: OAR171@47
from langchain_community.agents.openai_assistant import OpenAIAssistantV2Runnable as Runnable  #: OAR171@57
from llama_index.agent.openai import OpenAIAssistantAgent  #: OAR171@38
from autogen.agentchat.contrib.gpt_assistant_agent import GPTAssistantAgent  #: OAR171@59
from autogen_ext.agents.openai import OpenAIAgent, OpenAIAssistantAgent as ExtAgent  #: OAR171@52
from semantic_kernel.agents import AzureAssistantAgent, ChatCompletionAgent  #: OAR171@36
from semantic_kernel.agents.open_ai import OpenAIAssistantAgent as KernelAgent  #: OAR171@44
from litellm import completion, create_thread  #: OAR171@33
from griptape.drivers import OpenAiAssistantDriver  #: OAR171@30
from marvin.beta.assistants import Assistant, Thread  #: OAR171@36 OAR171@47
from airflow.providers.openai.hooks.openai import OpenAIHook
from composio_openai import ComposioToolSet
import litellm
import semantic_kernel.agents

litellm.run_thread(thread_id="t", assistant_id="a")  #: OAR171@1
litellm.add_message(thread_id="t", role="user", content="hi")  #: OAR171@1
semantic_kernel.agents.OpenAIAssistantAgent()  #: OAR171@1
hook = OpenAIHook()
hook.create_assistant(model="m")  #: OAR171@1
hook.create_run_and_poll("t", "a")  #: OAR171@1
ComposioToolSet().wait_and_handle_assistant_tool_calls(None, None, None)  #: OAR171@1

# what the same packages offer beside it, and the same names elsewhere
litellm.completion(model="m", messages=[])
hook.create_embeddings("text")
from somewhere import create_thread as make_thread
from threads import add_message, run_thread

run_thread()


class Forum:
    def create_thread(self):
        return self.get_thread()

    def get_thread(self):
        return None


Forum().create_thread()
