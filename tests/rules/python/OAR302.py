"""Exceptions before 1.0: openai.error.RateLimitError in a docstring is text."""
import openai
import openai as ai
import openai.error  #: OAR302@8
import openai.error as errors  #: OAR302@8
from litellm.exceptions import RateLimitError as LiteLimit
from openai import APIError, InvalidRequestError, OpenAIError, RateLimitError  #: OAR302@30
from openai import error  #: OAR302@20
from openai import error as module_error, OpenAI  #: OAR302@20
from openai.error import APIConnectionError, Timeout as T, TryAgain  #: OAR302@26 OAR302@46 OAR302@60
from openai.error import (
    AuthenticationError,  #: OAR302@5
    PermissionError,  #: OAR302@5
    ServiceUnavailableError,  #: OAR302@5
)
from openai.error import *  #: OAR302@6
from tenacity import retry, retry_if_exception_type
from urllib import error as url_error

try:
    from openai.error import SignatureVerificationError  #: OAR302@30
except ImportError:
    SignatureVerificationError = Exception

client = OpenAI()
try:
    client.responses.create(model="gpt-5.5", input="Hi")
except openai.error.RateLimitError:  #: OAR302@8
    pass
except (openai.error.APIError, ai.error.Timeout) as caught:  #: OAR302@9 OAR302@32
    print(caught)
except error.InvalidRequestError:  #: OAR302@8
    pass
except (errors.OpenAIError, module_error.OpenAIError):  #: OAR302@9 OAR302@29
    pass
except openai.InvalidRequestError:  #: OAR302@8
    pass
except openai.error.SomethingElse:  #: OAR302@8
    pass


@retry(retry=retry_if_exception_type(openai.error.ServiceUnavailableError))  #: OAR302@38
def ask():
    raise openai.error.InvalidRequestError("no", param=None)  #: OAR302@11


RETRIED = [openai.error.Timeout, T]  #: OAR302@12
module = openai.error  #: OAR302@10
isinstance(caught, module.APIError)  #: OAR302@20
getattr(openai, "error").RateLimitError  #: OAR302@1


class Bot:
    errors = (openai.error.RateLimitError,)  #: OAR302@15

    def __init__(self):
        self.openai = openai

    def ask(self):
        try:
            return ask()
        except self.openai.error.APIError:  #: OAR302@16
            return None


# current names, other modules
try:
    ask()
except (openai.RateLimitError, openai.APIError, openai.BadRequestError, LiteLimit):
    pass
except url_error.HTTPError:
    pass
except PermissionError:
    pass
print(caught.error)
print(client.responses.retrieve("resp_abc").error)
text = "openai.error.RateLimitError"
# except openai.error.RateLimitError


class Logger:
    def error(self, text):
        return text


log = Logger()
log.error("openai")


def log_all(logger, error):
    logger.error("failed")
    return error.InvalidRequestError
