"""The helper that makes nested tools."""
import openai
import openai as oai
from openai import OpenAI, pydantic_responses_function_tool
from openai import pydantic_function_tool  #: OAR242@20
from openai import pydantic_function_tool as make_tool  #: OAR242@20
from openai.lib import pydantic_function_tool as internal  #: OAR242@24
from openai.lib._tools import pydantic_function_tool as private  #: OAR242@31
from pydantic import BaseModel

from .tools import pydantic_function_tool as our_own


class GetWeather(BaseModel):
    city: str


tools = [openai.pydantic_function_tool(GetWeather)]  #: OAR242@10
tools.append(oai.pydantic_function_tool(GetWeather, name="w"))  #: OAR242@14
helper = openai.pydantic_function_tool  #: OAR242@10
tools += map(openai.pydantic_function_tool, [GetWeather])  #: OAR242@14
tools.append(
    openai  #: OAR242@5
    .pydantic_function_tool(GetWeather)
)
tools += [pydantic_function_tool(GetWeather), make_tool(GetWeather), internal, private]


class Agent:
    make = staticmethod(openai.pydantic_function_tool)  #: OAR242@25

    def tools(self):
        from openai import pydantic_function_tool as inner  #: OAR242@28

        return [inner(GetWeather)]


# the replacement, other functions of that name
pydantic_responses_function_tool(GetWeather)
openai.pydantic_responses_function_tool(GetWeather)
our_own(GetWeather)
OpenAI().responses.create(model="m", tools=[])


class helpers:
    @staticmethod
    def pydantic_function_tool(model):
        """Like openai.pydantic_function_tool(model)."""


helpers.pydantic_function_tool(GetWeather)
"openai.pydantic_function_tool(GetWeather)"  # openai.pydantic_function_tool(GetWeather)

# the new helper is tried first
try:
    from openai import pydantic_responses_function_tool as best
except ImportError:
    from openai import pydantic_function_tool as best
