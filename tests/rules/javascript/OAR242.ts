// Helpers that make nested tools and formats.
import { zodResponsesFunction, zodTextFormat } from "openai/helpers/zod";
import { zodResponseFormat } from "openai/helpers/zod";  //: OAR242@10
import { zodFunction as makeTool, zodResponseFormat as format } from "openai/helpers/zod.mjs";  //: OAR242@10 OAR242@35
import { standardFunction, standardResponseFormat } from "openai/helpers/standard-schema";  //: OAR242@10 OAR242@28
import { makeParseableResponseFormat } from "openai/lib/parser";  //: OAR242@10
import * as helpers from "openai/helpers/zod";
import { z } from "zod";

import { zodFunction as ours } from "./tools";

const { zodFunction } = require("openai/helpers/zod");  //: OAR242@9
const { zodResponseFormat: renamed } = require("openai/helpers/zod");  //: OAR242@28
const { zodFunction: later } = await import("openai/helpers/zod");  //: OAR242@22
export { zodFunction as exported } from "openai/helpers/zod";  //: OAR242@10

const Weather = z.object({ city: z.string() });
const tools = [helpers.zodFunction({ name: "w", parameters: Weather })];  //: OAR242@16
const made = helpers["zodResponseFormat"](Weather, "weather");  //: OAR242@14

// uses of an imported name, the replacements, other functions of that name
zodResponseFormat(Weather, "weather");
makeTool({ name: "w", parameters: Weather });
zodFunction({ name: "w", parameters: Weather });
zodTextFormat(Weather, "weather");
zodResponsesFunction({ name: "w", parameters: Weather });
helpers.zodTextFormat(Weather, "weather");
ours({ name: "w" });
const own = { zodFunction: (tool) => tool };
own.zodFunction({ name: "w" });
const { zodResponseFormat: unrelated } = require("./formats");
console.log("zodResponseFormat(Weather)", tools, made, format, renamed, later, unrelated);
console.log(standardFunction, standardResponseFormat, makeParseableResponseFormat);
