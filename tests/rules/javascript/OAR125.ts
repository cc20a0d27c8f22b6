// Run steps.
import OpenAI from "openai";

const openai = new OpenAI();
await openai.beta.threads.runs.steps.list("run_abc", { thread_id: "thread_abc" });  //: OAR125@7
await openai.beta.threads.runs.steps.list("thread_abc", "run_abc");  //: OAR125@7
await openai.beta.threads.runs.steps.retrieve("step_abc", { thread_id: "t", run_id: "r" });  //: OAR125@7
await openai.beta.threads.runs["steps"]?.list("run_abc");  //: OAR125@7
const steps = openai.beta.threads.runs.steps;  //: OAR125@15
for await (const step of steps.list("run_abc")) console.log(step.type);  //: OAR125@26

// other steps
const recipe = { steps: { list: () => [], retrieve: () => null } };
recipe.steps.list();
const response = await openai.responses.create({ model: "m", input: "Hi" });
for (const item of response.output) console.log(item.type);
