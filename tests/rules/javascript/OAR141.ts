// Types of the Assistants API, and the modules that they lie in.
import OpenAI from "openai";
import { Assistant, AssistantTool as Tool } from "openai/resources/beta/assistants";  //: OAR141@10 OAR141@21
import { AssistantStreamEvent } from "openai/resources/beta/assistants/assistants.mjs";  //: OAR141@10
import { Thread, ThreadCreateParams } from "openai/resources/beta/threads/threads";  //: OAR141@10 OAR141@18
import { Message, MessageCreateParams } from "openai/resources/beta/threads/messages";  //: OAR141@10 OAR141@19
import { ThreadMessage } from "openai/resources/beta/threads/messages/messages";  //: OAR141@10
import { Run, RunStatus } from "openai/resources/beta/threads/runs/runs.js";  //: OAR141@10 OAR141@15
import { RunStep } from "openai/resources/beta/threads/runs/steps";  //: OAR141@10
import { Threads, FunctionTool, Beta, ChatKit } from "openai/resources/beta";  //: OAR141@10 OAR141@19
import { Assistants } from "openai/resources/beta/index";  //: OAR141@10
import * as runs from "openai/resources/beta/threads/runs";  //: OAR141@13
import { Response } from "openai/resources/responses/responses";
import { ChatKitThread } from "openai/resources/beta/chatkit/threads";
import { Conversation } from "openai/resources/conversations";
import { Thread as Forum, Message as Post } from "./forum";
import { Run as Job } from "mlflow";

const { Messages } = require("openai/resources/beta/threads/messages");  //: OAR141@9
const { Runs: Renamed } = require("openai/resources/beta/threads/runs/runs");  //: OAR141@15
export { Text } from "openai/resources/beta/threads/messages";  //: OAR141@10
export * from "openai/resources/beta/threads";  //: OAR141@15

// classes by their full name
jest.spyOn(OpenAI.Beta.Threads.prototype, "create");  //: OAR141@12
new OpenAI.Beta.Assistants(new OpenAI());  //: OAR141@5

// tests that mock modules, or write the client out
jest.mock("openai/resources/beta/threads/runs/runs");  //: OAR141@11
vi.mock("openai/resources/beta/assistants", () => ({}));  //: OAR141@9
jest.mock("openai", () => ({
  default: class {
    beta = {};
  },
}));
const mocked = {
  beta: {
    threads: { create: jest.fn(), runs: { createAndPoll: jest.fn() } },  //: OAR141@5
    assistants: { retrieve: jest.fn().mockResolvedValue({ id: "asst_abc" }) },  //: OAR141@5
    chatkit: { sessions: { create: jest.fn() } },
  },
  responses: { create: jest.fn() },
};

// what is not of the Assistants API
const flags = { beta: { threads: { enabled: true }, assistants: ["Ada"] } };
const config = { threads: { create: jest.fn() } };
jest.mock("openai/resources/responses/responses");
jest.mock("./threads");
new OpenAI.Responses(new OpenAI());
console.log("openai/resources/beta/threads", flags, config, mocked);
export { Forum, Post, Job, Conversation, ChatKitThread, Response, Beta, ChatKit, Messages, Renamed };
