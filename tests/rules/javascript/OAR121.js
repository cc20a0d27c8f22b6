// Runs, in CommonJS.
const OpenAI = require("openai");
const { AzureOpenAI } = require("openai");
const mlflow = require("mlflow");

const openai = new OpenAI();

async function main(threadId, assistantId) {
  await openai.beta.threads.runs.create(threadId, { assistant_id: assistantId });  //: OAR121@9
  await openai.beta.threads.runs.create(threadId, { assistant_id: assistantId, stream: true });  //: OAR121@9
  await openai.beta.threads.runs.createAndPoll(threadId, { assistant_id: assistantId });  //: OAR121@9
  await openai.beta.threads.createAndRun({ assistant_id: assistantId });  //: OAR121@9
  await openai.beta.threads.createAndRunPoll({ assistant_id: assistantId }, { pollIntervalMs: 500 });  //: OAR121@9
  await new AzureOpenAI().beta.threads.runs.createAndPoll(threadId, {});  //: OAR121@9
  await new OpenAI.OpenAI().beta.threads.runs.create(threadId, {});  //: OAR121@9
  await openai.beta.threads.runs?.["createAndPoll"]?.(threadId, {});  //: OAR121@9
  const { runs } = openai.beta.threads;
  await runs.create(threadId, { assistant_id: assistantId });  //: OAR121@9
  const held = openai.beta.threads.runs;  //: OAR121@16
  await held.createAndPoll(threadId, {});  //: OAR121@9
  const { createAndPoll } = openai.beta.threads.runs;  //: OAR121@29
  return createAndPoll(threadId, {});  //: OAR121@10
}

module.exports = { main, start: (client) => client.beta.threads.runs.create("thread_abc", {}) };  //: OAR121@45

// other runs
openai.evals.runs.create("eval_abc", {});
openai.evals.runs.retrieve("run_abc", { eval_id: "eval_abc" });
openai.responses.create({ model: "m", input: "Hi", background: true });
mlflow.runs.create({ experiment: "1" });
const ci = { runs: { create: () => 1 }, threads: { runs: { create: () => 1 } } };
ci.runs.create();
ci.threads.runs.create();
