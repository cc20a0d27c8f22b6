// Tool outputs, and the action that a run requires.
import OpenAI from "openai";

const openai = new OpenAI();
const tool_outputs = [{ tool_call_id: "call_abc", output: "21 degrees" }];
const body = { thread_id: "thread_abc", tool_outputs };
await openai.beta.threads.runs.submitToolOutputs("run_abc", body);  //: OAR123@7
await openai.beta.threads.runs.submitToolOutputs("thread_abc", "run_abc", { tool_outputs });  //: OAR123@7
await openai.beta.threads.runs.submitToolOutputsAndPoll("run_abc", body);  //: OAR123@7
openai.beta.threads.runs.submitToolOutputsStream("run_abc", body);  //: OAR123@1
await openai.beta.threads?.runs?.submitToolOutputs?.("run_abc", body);  //: OAR123@7

const run = await openai.beta.threads.runs.createAndPoll("thread_abc", { assistant_id: "asst_abc" });
if (run.required_action) {  //: OAR123@5
  for (const call of run.required_action.submit_tool_outputs.tool_calls) {  //: OAR123@22
    console.log(call.function.name);
  }
}
run.required_action?.submit_tool_outputs?.tool_calls.map((call) => call.id);  //: OAR123@1
console.log(run.required_action?.type);  //: OAR123@13

// a run that comes with an event
function handle(event) {
  if (event.event === "thread.run.requires_action") {
    return event.data.required_action.submit_tool_outputs.tool_calls;  //: OAR123@12
  }
  return null;
}

// other calls of tools
const response = await openai.responses.create({ model: "m", input: "Hi", tools: [] });
response.output.filter((item) => item.type === "function_call");
const completion = await openai.chat.completions.create({ model: "m", messages: [] });
console.log(completion.choices[0].message.tool_calls);
const order = { required_action: "none", tool_calls: [] };
console.log(order.required_action, order.tool_calls);
