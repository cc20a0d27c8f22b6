#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
urls = ["https://example.com/1.png", "https://example.com/2.png"]

content = [{"type": "text", "text": "Compare these pictures."}]
for url in urls:
    content.append({"type": "image_url", "image_url": {"url": url}})

response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": content}],
)
print(response.choices[0].message.content)
