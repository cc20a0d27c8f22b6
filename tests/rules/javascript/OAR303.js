// Version 3 of the package.
const { Configuration, OpenAIApi } = require("openai");  //: OAR303@9 OAR303@24
const { OpenAIApi: Renamed } = require("openai");  //: OAR303@20
const sdk = require("openai");
const { shared, openai: imported } = require("./clients");
const OpenAI = require("openai");

const configuration = new Configuration({ apiKey: process.env.OPENAI_API_KEY });
const openai = new OpenAIApi(configuration);
const other = new sdk.OpenAIApi(new sdk.Configuration({}));  //: OAR303@19 OAR303@37
const third = new Renamed(configuration);

async function main() {
  const answer = await openai.createChatCompletion({ model: "m", messages: [] });  //: OAR303@24
  await openai.createCompletion({ model: "m", prompt: "Hi" }, { responseType: "stream" });  //: OAR303@9
  await other.createChatCompletion({ model: "m", messages: [] });  //: OAR303@9
  await third.createEdit({ model: "m", instruction: "Fix" });  //: OAR303@9
  await openai.createEmbedding({ model: "m", input: "Hi" });  //: OAR303@9
  await openai.createImage({ prompt: "A cat" });  //: OAR303@9
  await openai.createModeration({ input: "Hi" });  //: OAR303@9
  await openai.createTranscription("a.mp3", "m");  //: OAR303@9
  await openai.createFile("a.jsonl", "fine-tune");  //: OAR303@9
  await openai.listModels();  //: OAR303@9
  await openai.createFineTune({ training_file: "file_abc" });  //: OAR303@9
  return answer.data;
}

// a client from another file, by its name alone
async function unknown(openai) {
  await openai.createChatCompletion({ model: "m", messages: [] });  //: OAR303@9
  return openai.listModels();
}

// the current client, services of one's own, texts
const current = new OpenAI();
current.responses.create({ model: "m", input: "Hi" });
shared.createChatCompletion({ prompt: "Hi" });
class ChatService {
  createChatCompletion(prompt) {
    return this.createCompletion(prompt);
  }

  createCompletion(prompt) {
    return current.responses.create({ model: "m", input: prompt });
  }
}
new ChatService().createChatCompletion("Hi");
const { Configuration: Webpack } = require("webpack");
console.log("openai.createChatCompletion()", main, unknown, imported, Webpack);
