import OpenAI from "openai";

const openai = new OpenAI();
const model = "gpt-5.5";
const verbosity = "low";
const reasoning_effort = "low";
const messages = [{ role: "user", content: "Why?" }];

const completion = await openai.responses.create({ model, input: messages, text: { verbosity }, store: false });
const other = await openai.responses.create({
  model,
  input: messages, // the same
  reasoning: { effort: reasoning_effort },
  text: { verbosity, format: { type: "json_object" } },
  store: false,
});
console.log(completion.output_text, other.output_text);
