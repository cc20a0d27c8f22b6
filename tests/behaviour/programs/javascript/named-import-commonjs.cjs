//: script: text
//: fix: safe
'use strict'

const { OpenAI } = require('openai')

const openai = new OpenAI()

exports.translate = async function translate (text, language = 'French') {
  const { choices } = await openai.chat.completions.create({
    model: 'gpt-4.1',
    messages: [
      { role: 'system', content: 'Translate to ' + language + '. Reply with the translation only.' },
      { role: 'user', content: text }
    ],
    temperature: 0
  })
  return choices[0].message.content
}

exports.translate('Good morning').then(console.log)
