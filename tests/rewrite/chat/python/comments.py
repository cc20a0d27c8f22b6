# A bot.
from openai import OpenAI  # the SDK

client = OpenAI()  # from the environment

# The question.
completion = client.chat.completions.create(  # the call
    # the model
    model="gpt-5.5",  # not the small one
    messages=[  # what is said
        # the rules
        {"role": "system", "content": "Be brief."},  # brief
        {"role": "user", "content": "Why?"},
        # nothing more
    ],
    max_completion_tokens=300,  # enough
    # the end
)  # done

# The answer.
text = (
    completion  # all of it
    .choices[0]  # the only one
    .message.content  # as text
)
print(text)  # shown
