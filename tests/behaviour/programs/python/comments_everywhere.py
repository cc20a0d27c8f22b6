#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = (  # the call
    client  # who
    .chat  # what
    .completions  # what exactly
    .create(  # how
        # first the model
        model="gpt-4o",  # fine
        # then the question
        messages=[  # one
            {  # the one
                "role": "user",  # who asks
                "content": "Hello",  # what
            }  # done
        ],  # done too
        # a limit
        max_tokens=64,  # tokens
        # nothing else
    )  # end
)
print(response.choices[0].message.content)  # the answer
