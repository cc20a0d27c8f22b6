from openai import OpenAI

client = OpenAI()


class Bot:
	def ask(self, question):
		completion = client.responses.create(
			model="gpt-5.5",
			input=[
				{"role": "user", "content": question},
			],
			tools=[
				{
					"type": "function",
					"name": "search",
					"parameters": {},
					"strict": False,
				},
			],
			store=False,
		)
		return completion.output_text or ""


print(Bot().ask("Why?"))
