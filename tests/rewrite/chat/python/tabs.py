from openai import OpenAI

client = OpenAI()


class Bot:
	def ask(self, question):
		completion = client.chat.completions.create(
			model="gpt-5.5",
			messages=[
				{"role": "user", "content": question},
			],
			tools=[
				{
					"type": "function",
					"function": {
						"name": "search",
						"parameters": {},
					},
				},
			],
		)
		return completion.choices[0].message.content or ""


print(Bot().ask("Why?"))
