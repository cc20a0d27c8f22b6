#: script: text-without-reasoning
#: fix: safe
import openai
print(openai.OpenAI().chat.completions.create(model='gpt-4.1-mini', messages=[{'role': 'user', 'content': 'Say hello.'}]).choices[0].message.content)
