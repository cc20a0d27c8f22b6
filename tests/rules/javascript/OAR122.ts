// Following a run: retrieving, listing, polling, the loop.
import OpenAI from "openai";

const openai = new OpenAI();
let run = await openai.beta.threads.runs.create("thread_abc", { assistant_id: "asst_abc" });
run = await openai.beta.threads.runs.retrieve(run.id, { thread_id: "thread_abc" });  //: OAR122@13
run = await openai.beta.threads.runs.retrieve("thread_abc", run.id);  //: OAR122@13
await openai.beta.threads.runs.list("thread_abc");  //: OAR122@7
await openai.beta.threads.runs.update(run.id, { thread_id: "thread_abc", metadata: {} });  //: OAR122@7
await openai.beta.threads.runs.cancel(run.id, { thread_id: "thread_abc" });  //: OAR122@7
await openai.beta.threads.runs.poll(run.id, { thread_id: "thread_abc" });  //: OAR122@7
await openai.beta.threads.runs["retrieve"](run.id, { thread_id: "thread_abc" });  //: OAR122@7

while (run.status === "queued" || run.status === "in_progress") {  //: OAR122@8 OAR122@35
  run = await openai.beta.threads.runs.retrieve(run.id, { thread_id: "thread_abc" });  //: OAR122@15
  console.log(run.status);
}
while (["queued", "in_progress"].includes(run.status)) {  //: OAR122@43
  run = await openai.beta.threads.runs.retrieve(run.id, { thread_id: "thread_abc" });  //: OAR122@15
}
do {
  run = await openai.beta.threads.runs.retrieve(run.id, { thread_id: "thread_abc" });  //: OAR122@15
} while (run.status !== "completed");  //: OAR122@10
for (; run.status !== "completed"; ) {  //: OAR122@8
  run = await openai.beta.threads.runs.retrieve(run.id, { thread_id: "thread_abc" });  //: OAR122@15
}

async function wait(client, runId) {
  const { runs } = client.beta.threads;
  for (;;) {
    const current = await runs.retrieve(runId, { thread_id: "thread_abc" });  //: OAR122@27
    if (current.status === "completed") return current;
  }
}

// the loop of a response, another status, other runs
let response = await openai.responses.create({ model: "m", input: "Hi", background: true });
while (response.status === "queued") {
  response = await openai.responses.retrieve(response.id);
}
const job = await openai.fineTuning.jobs.retrieve("ftjob_abc");
while (job.status === "queued") break;
if (run.status === "completed") console.log(run.id);
await openai.evals.runs.list("eval_abc");
await openai.evals.runs.cancel("run_abc", { eval_id: "eval_abc" });
const other = { status: "queued" };
while (other.status === "queued") break;
