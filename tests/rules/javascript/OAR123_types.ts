// What only TypeScript can say of a required action.
import OpenAI from "openai";

const openai = new OpenAI();
let run = await openai.beta.threads.runs.createAndPoll("thread_abc", { assistant_id: "asst_abc" });
const calls = run.required_action!.submit_tool_outputs!.tool_calls;  //: OAR123@15
const ids = (run.required_action as any).submit_tool_outputs.tool_calls;  //: OAR123@42
