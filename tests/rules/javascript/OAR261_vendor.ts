// Mocks of openai beside code that names its models.
import { vi } from "vitest";

vi.mock("openai/index", () => ({
  OpenAI: class {
    chat = { completions: { create: vi.fn() } };  //: OAR261@14
  },
}));
