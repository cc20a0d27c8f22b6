// Mocks of Chat Completions with TypeScript's casts.
import OpenAI from "openai";

const openai = new OpenAI();
(openai.chat.completions.create as jest.Mock).mockResolvedValue({ choices: [] });  //: OAR261@2
(openai.chat.completions.create as unknown as jest.Mock).mockReset();  //: OAR261@2
const mocked = openai.chat.completions.create as jest.MockedFunction<any>;  //: OAR261@16
jest.spyOn<any, any>(openai.chat.completions, "create");  //: OAR261@22
const fake = { chat: { completions: { create: jest.fn<any, any>() } } } as unknown as OpenAI;  //: OAR261@24

const create = openai.chat.completions.create as any;
