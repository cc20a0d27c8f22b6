// The project's own routes, tests and mocks, in a file that only imports the package.
import OpenAI from "openai";
import request from "supertest";

const openai = new OpenAI();
const BASE = process.env.LLM_URL;

export async function ask(client: OpenAI, threadId: string) {
  await openai.post("/assistants", { body: {} });  //: OAR151@21
  await client.get("/assistants");  //: OAR151@20
  await fetch(`${BASE}/threads/${threadId}/runs`);  //: OAR151@15
}

// Fastify, a route's handler, supertest, MSW, a mock adapter, a client of one's own
instance.post("/threads/:id/runs", handler);
routes.get("/assistants", handler);
request(server).post("/threads");
http.get("/assistants", () => new Response());
mock.onGet("/assistants").reply(200);
backend.post("/assistants");
backend.request({ url: "/assistants" });
fetch("/v1/assistants");
