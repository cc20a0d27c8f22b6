const OpenAI = require('openai')

const client = new OpenAI()

const ask = async (question) => (await client.responses.create({ model: 'gpt-5.5', input: [{ role: 'user', content: question }], store: false })).output_text

ask('Why?').then((answer) => console.log(answer))
client.responses.create({model:'gpt-5.5',input:[], store: false}).then((completion) => console.log(completion.output_text))
