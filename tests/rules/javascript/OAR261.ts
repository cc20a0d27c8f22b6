// Mocks of Chat Completions, by object, by method, by prototype, and as plain objects.
import { mock } from "node:test";

import Groq from "groq-sdk";
import OpenAI from "openai";
import sinon from "sinon";
import { vi } from "vitest";

const openai = new OpenAI();

// the resource, with the method's name beside it
jest.spyOn(openai.chat.completions, "create").mockResolvedValue({ choices: [] });  //: OAR261@12
vi.spyOn(openai.chat.completions, "parse");  //: OAR261@10
sinon.stub(openai.chat.completions, "create").resolves({ choices: [] });  //: OAR261@12
mock.method(openai.chat.completions, "create", async () => ({ choices: [] }));  //: OAR261@13
spyOn(openai["chat"].completions, 'stream');  //: OAR261@7

// the method
vi.mocked(openai.chat.completions.create).mockResolvedValue({ choices: [] });  //: OAR261@11
jest.mocked(openai.chat.completions.create).mockReturnValue(null);  //: OAR261@13
openai.chat.completions.create.mockResolvedValue({ choices: [] });  //: OAR261@1
openai.chat.completions.create.resolves({ choices: [] });  //: OAR261@1
openai.chat.completions.create = jest.fn();  //: OAR261@1

// the class
jest.spyOn(OpenAI.Chat.Completions.prototype, "create");  //: OAR261@12

// plain objects
vi.mock("openai", () => ({
  default: class {
    chat = { completions: { create: vi.fn() } };  //: OAR261@14
  },
}));
jest.mock("openai", () =>
  jest.fn(() => ({ chat: { completions: { create: jest.fn().mockResolvedValue({}) } } })),  //: OAR261@28
);
const mockCreate = jest.fn();
const fake = { chat: { completions: { create: mockCreate } } };  //: OAR261@24
const quoted = { "chat": { "completions": { "create": sinon.stub() } } };  //: OAR261@28

class Suite {
  setup(untyped) {
    vi.spyOn(untyped.chat.completions, "create");  //: OAR261@14
  }
}

// the calls themselves, other mocks, other vendors
await openai.chat.completions.create({ model: "m", messages: [] });
expect(openai.chat.completions.create).toHaveBeenCalled();
jest.spyOn(openai.responses, "create");
jest.spyOn(openai.chat.completions, "_client");
vi.mocked(openai.responses.create);
jest.spyOn(new Groq().chat.completions, "create");
vi.mocked(new Groq().chat.completions.create);
jest.spyOn(Groq.Chat.Completions.prototype, "create");
const settings = { chat: { completions: { create: true } } };
const menu = { completions: { create: jest.fn() } };
console.log(openai.chat.completions, "create", fake, quoted, settings, menu, Suite);

// a method under a name of its own, called
const { create } = openai.chat.completions;
await create({ model: "m", messages: [] });
