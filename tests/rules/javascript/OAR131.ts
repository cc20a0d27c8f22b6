// AssistantStream: new AssistantStream() in a comment is text.
import { AssistantStream } from "openai/lib/AssistantStream";  //: OAR131@10
import { AssistantStream as FromModule, AssistantStreamEvents } from "openai/lib/AssistantStream.mjs";  //: OAR131@10 OAR131@41
import { AssistantStream as FromScript } from "openai/lib/AssistantStream.js";  //: OAR131@10
import * as lib from "openai/lib/AssistantStream";
import { ResponseStream } from "openai/lib/responses/ResponseStream";
import { ChatCompletionStream } from "openai/lib/ChatCompletionStream";
import { AssistantStream as Other } from "./streams";

const { AssistantStream: Required } = require("openai/lib/AssistantStream");  //: OAR131@26
export { AssistantStream as Exported } from "openai/lib/AssistantStream";  //: OAR131@10

async function show(answer) {
  const stream = AssistantStream.fromReadableStream(answer.body);  //: OAR131@18
  await FromModule.fromReadableStream(answer.body).done();  //: OAR131@9
  await FromScript.fromReadableStream(answer.body).done();  //: OAR131@9
  await Required.fromReadableStream(answer.body).done();  //: OAR131@9
  await lib.AssistantStream.fromReadableStream(answer.body).done();  //: OAR131@9
  return [stream, new AssistantStream()];  //: OAR131@23
}

class Logging extends AssistantStream {}  //: OAR131@23
class Renamed extends FromModule {}  //: OAR131@23
class Derived extends Logging {}

// other streams
class Response extends ResponseStream {}
class Unrelated extends Other {}
ResponseStream.fromReadableStream(new ReadableStream());
ChatCompletionStream.fromReadableStream(new ReadableStream());
Other.fromReadableStream(new ReadableStream());
const name = "AssistantStream";
const AssistantStreamLike = class {};
