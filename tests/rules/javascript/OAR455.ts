// Loops that wait for a response which is finished.
import OpenAI from "openai";

const client = new OpenAI();
let response = await client.responses.create({ model: "m", input: "x", store: true });

while (response.status === "in_progress") {  //: OAR455@8
  response = await client.responses.retrieve(response.id);
}
while (response.status === "queued" || response.status === "in_progress") {  //: OAR455@8
  response = await client.responses.retrieve(response.id);
}
while (response.status !== "completed" && response.status !== "failed" && response.status !== "cancelled") {  //: OAR455@8
  response = await client.responses.retrieve(response.id);
}
do {
  response = await client.responses.retrieve(response.id);
} while (["queued", "in_progress"].includes(response.status));  //: OAR455@45
while (!["completed", "failed"].includes(response?.status)) {  //: OAR455@42
  response = await client.responses.retrieve(response.id);
}

// asked once, other things that take time
if (response.status === "incomplete") console.log(response.incomplete_details);
while (waiting) console.log(response.status);
let file = await client.files.retrieve("file-abc123");
while (file.status !== "processed") file = await client.files.retrieve(file.id);
let run = await client.beta.threads.runs.create("thread_abc123", { assistant_id: "asst_abc123" });
while (run.status === "queued") run = await client.beta.threads.runs.retrieve(run.id, { thread_id: "t" });
while ((await fetch("/health")).status !== 200) await pause();
// an answer that was cut goes on in another call
while (response.status === "incomplete") {
  response = await client.responses.create({ model: "m", input: "x", previous_response_id: response.id });
}
while (waiting && response.status !== "completed") response = await client.responses.retrieve(response.id);  //: OAR455@19
