// Paths of Chat Completions in strings, judged by the host or by the client that takes the path.
import axios from "axios";
import express from "express";
import got from "got";
import ky from "ky";
import OpenAI, { AzureOpenAI } from "openai";
import { request } from "undici";

const client = new OpenAI();
const app = express();
const router = express.Router();
const deployment = "chat";

// whole URLs
await fetch("https://api.openai.com/v1/chat/completions", { method: "POST" });  //: OAR251@13
await fetch('https://eu.api.openai.com/v1/chat/completions?x=1');  //: OAR251@13
await fetch(`https://api.openai.com/v1/chat/completions`);  //: OAR251@13
await axios.post("https://api.openai.com/v1/chat/completions", {});  //: OAR251@18
await axios({ method: "post", url: "https://api.openai.com/v1/chat/completions" });  //: OAR251@36
await got.post("https://api.openai.com/v1/chat/completions");  //: OAR251@16
await ky.post("https://api.openai.com/v1/chat/completions");  //: OAR251@15
await request("https://api.openai.com/v1/chat/completions/chatcmpl-1");  //: OAR251@15
const URL = "https://api.openai.com/v1/chat/completions";  //: OAR251@13
await fetch(URL);
await fetch("https://oai.helicone.ai/v1/chat/completions");  //: OAR251@13

// pieces
const BASE = "https://api.openai.com/v1";
await fetch(`${BASE}/chat/completions`);  //: OAR251@13
await fetch(BASE + "/chat/completions");  //: OAR251@20

class Caller {
  base = "https://api.openai.com/v1";

  post = (body) => fetch(`${this.base}/chat/completions`, { method: "POST", body });  //: OAR251@26

  get = (id) => fetch(`${this.base}/chat/completions/${id}`);  //: OAR251@23
}

// Azure
await fetch("https://me.openai.azure.com/openai/v1/chat/completions");  //: OAR251@13
const AZURE = "https://me.openai.azure.com";
await fetch(`${AZURE}/openai/deployments/${deployment}/chat/completions?api-version=2`);  //: OAR251@13
const endpoint = process.env.AZURE_OPENAI_ENDPOINT;
await fetch(`${endpoint}/openai/deployments/${deployment}/chat/completions?api-version=2`);  //: OAR251@13

// paths that an OpenAI client is given
await client.post("/chat/completions", { body: {} });  //: OAR251@19
await new AzureOpenAI().post("/chat/completions", { body: {} });  //: OAR251@30

// batches
await client.batches.create({
  input_file_id: "file_1",
  endpoint: "/v1/chat/completions",  //: OAR251@13
  completion_window: "24h",
});
const line = {
  custom_id: "1",
  method: "POST",
  url: "/v1/chat/completions",  //: OAR251@8
  body: { url: "/v1/chat/completions" },
};

// other hosts, hosts that nobody knows
await fetch("https://api.groq.com/openai/v1/chat/completions");
await fetch("https://openrouter.ai/api/v1/chat/completions");
await fetch("http://localhost:8000/v1/chat/completions");
await fetch(`${process.env.LLM_URL}/v1/chat/completions`);
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.post("/chat/completions", { body: {} });
await fetch("https://gateway.ai.cloudflare.com/v1/me/gw/compat/chat/completions");

// routes that a server of one's own offers, and who calls them
app.post("/v1/chat/completions", (req, res) => res.end());
router.post("/openai/v1/chat/completions", (req, res) => res.end());
await fetch("/api/chat/completions", { method: "POST" });
await fetch("/v1/chat/completions", { method: "POST" });
export const config = { matcher: "/v1/chat/completions" };

// other paths and texts
await fetch("https://api.openai.com/v1/responses");
await fetch("https://api.openai.com/v1/embeddings");
await fetch("https://example.com/?next=https://api.openai.com/v1/chat/completions");
console.log("See https://api.openai.com/v1/chat/completions for more", line);
"https://api.openai.com/v1/chat/completions";
// https://api.openai.com/v1/chat/completions
const item = { url: "/v1/chat/completions" };
const page = "https://platform.openai.com/docs/api-reference/chat/completions";
