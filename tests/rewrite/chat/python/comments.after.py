# A bot.
from openai import OpenAI  # the SDK

client = OpenAI()  # from the environment

# The question.
completion = client.responses.create(  # the call
    # the model
    model="gpt-5.5",  # not the small one
    input=[  # what is said
        # the rules
        {"role": "system", "content": "Be brief."},  # brief
        {"role": "user", "content": "Why?"},
        # nothing more
    ],
    max_output_tokens=300,  # enough
    store=False,
    # the end
)  # done

# The answer.
text = (
    completion  # all of it
      # the only one
    .output_text  # as text
)
print(text)  # shown
