// Endpoints: https://api.openai.com/v1/threads in a comment is text.
import axios from "axios";
import express, { Router } from "express";
import got from "got";
import https from "node:https";
import ky from "ky";
import { redirect } from "next/navigation";
import OpenAI, { AzureOpenAI } from "openai";
import { request } from "undici";

const openai = new OpenAI();
const threadId = process.argv[2];
const runId = process.argv[3];
await fetch("https://api.openai.com/v1/assistants", { method: "POST" });  //: OAR151@13
await fetch("https://api.openai.com/v1/assistants?limit=20");  //: OAR151@13
await fetch('https://api.openai.com/v1/assistants/asst_abc123');  //: OAR151@13
await fetch("https://api.openai.com/v1/assistants/asst_abc123/files");  //: OAR151@13
await fetch("https://api.openai.com/v1/threads", { method: "POST" });  //: OAR151@13
await axios.post("https://api.openai.com/v1/threads/runs", {});  //: OAR151@18
await axios({ method: "post", url: "https://api.openai.com/v1/threads" });  //: OAR151@36
await got.get("https://api.openai.com/v1/threads/thread_abc123");  //: OAR151@15
await ky.get("https://api.openai.com/v1/threads/thread_abc123/messages");  //: OAR151@14
await request("https://eu.api.openai.com/v1/threads/thread_abc123/runs/run_abc/steps");  //: OAR151@15
const sent = new XMLHttpRequest();
sent.open("POST", "https://api.openai.com/v1/threads");  //: OAR151@19
new URL("https://api.openai.com/v1/threads/runs");  //: OAR151@9
new Request(`https://api.openai.com/v1/threads`);  //: OAR151@13

// parts that are put together
const BASE = "https://api.openai.com/v1";
const ASSISTANTS = BASE + "/assistants";  //: OAR151@27
await fetch(`${BASE}/threads`);  //: OAR151@13
await fetch(`${BASE}/threads/${threadId}/messages`);  //: OAR151@13
await fetch(`https://api.openai.com/v1/threads/${threadId}/runs`);  //: OAR151@13
await fetch(`https://api.openai.com/v1/threads/${threadId}/runs/${runId}/submit_tool_outputs`);  //: OAR151@13
await axios.post(BASE + "/threads/" + threadId + "/runs", {});  //: OAR151@25
const HOST = process.env.OPENAI_BASE_URL ?? "https://api.openai.com/v1";
await fetch(`${HOST}/assistants/${threadId}`);  //: OAR151@13
await fetch("https://api.openai.com" + "/v1/threads");  //: OAR151@40
const paths = { run: (thread) => `https://api.openai.com/v1/threads/${thread}/runs` };  //: OAR151@34
// host and path apart
https.request({ hostname: "api.openai.com", path: "/v1/threads", method: "POST" });  //: OAR151@51

// Azure, with and without a version in the path
await fetch("https://me.openai.azure.com/openai/assistants?api-version=2024-05-01-preview");  //: OAR151@13
await fetch("https://me.openai.azure.com/openai/v1/assistants");  //: OAR151@13
await fetch(`https://${threadId}.openai.azure.com/openai/threads/${threadId}/messages?api-version=1`);  //: OAR151@13

// the path alone, handed to the client of the SDK or to a client with its address
await openai.post("/assistants", { body: {} });  //: OAR151@19
await openai.get(`/threads/${threadId}/messages`);  //: OAR151@18
await new AzureOpenAI().post("/threads");  //: OAR151@30
await openai.delete("/threads/thread_abc123");  //: OAR151@21
const api = axios.create({ baseURL: "https://api.openai.com/v1" });
await api.post("/threads");  //: OAR151@16
await api.post(`/threads/${threadId}/runs`, { assistant_id: "asst_abc" });  //: OAR151@16

class Service {
  base = "https://api.openai.com/v1";

  async run() {
    return fetch(`${this.base}/threads/${threadId}/runs`);  //: OAR151@18
  }
}

// routes, pages and clients of one's own server
const app = express();
const router = Router();
app.get("/threads", (request, response) => response.redirect("/assistants"));
app.post("/v1/threads", (request, response) => response.json({}));
app.use("/assistants", router);
router.get("/threads/:id/messages", (request, response) => response.json({}));
router.post(`/threads/${threadId}/runs`, (request, response) => response.json({}));
export default function page() {
  return redirect("/assistants");
}
instance.post("/threads/:id/runs", handler);
instance.get("/assistants", async () => ({ ok: true }));
axios.get("/assistants");
ky.get("/v1/threads");
await fetch("/api/assistants/threads", { method: "POST" });
await fetch(`/api/assistants/threads/${threadId}/messages`, { method: "POST" });
await fetch("/threads");
await fetch(`/threads/${threadId}/messages`);
await fetch("/v1/threads/thread_abc/runs");
await fetch("http://localhost:3000/threads");
await fetch(`${location.origin}/api/threads`);
await fetch("https://forum.example.com/v1/threads/12/messages");
await fetch("https://api.openai.com/v1/responses", { method: "POST" });
await fetch("https://api.openai.com/v1/conversations");
await fetch("https://api.openai.com/v1/chatkit/threads");
await fetch("https://api.openai.com/v1/vector_stores");
await fetch("https://platform.openai.com/docs/assistants/overview");
const menu = [{ href: "/assistants", label: "Assistants" }, { path: "/threads" }];
if (location.pathname.startsWith("/threads")) history.pushState({}, "", "/assistants");
console.log("see /assistants for the list", menu, ASSISTANTS, paths, Service);
