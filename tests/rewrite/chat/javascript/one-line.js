const OpenAI = require('openai')

const client = new OpenAI()

const ask = async (question) => (await client.chat.completions.create({ model: 'gpt-5.5', messages: [{ role: 'user', content: question }] })).choices[0].message.content

ask('Why?').then((answer) => console.log(answer))
client.chat.completions.create({model:'gpt-5.5',messages:[]}).then((completion) => console.log(completion.choices[0].message.content))
