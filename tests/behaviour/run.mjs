// Runs programs one after another, with the SDK imported once.
//
// Reads `[{ "file": …, "environment": {…} }, …]` from standard input and writes, in that order,
// `[{ "printed": …, "error": … }, …]`: what each wrote to standard output, and what it failed with.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";

const programs = JSON.parse(readFileSync(0, "utf8"));
const write = process.stdout.write.bind(process.stdout);
const outcomes = [];
let isImported = true;

// Only the first error counts: others follow from it.
function fail(error) {
  outcomes.at(-1).error ??= inspect(error);
}

async function start({ file, environment }) {
  outcomes.push({ printed: "", error: null });
  Object.assign(process.env, environment);
  isImported = false;
  try {
    await import(pathToFileURL(file));
  } catch (error) {
    fail(error);
  }
  isImported = true;
}

function end({ environment }) {
  if (!isImported) fail(new Error("it waits for something that never comes"));
  if (process.exitCode) fail(new Error(`it set the exit code ${process.exitCode}`));
  process.exitCode = undefined;
  for (const name of Object.keys(environment)) delete process.env[name];
}

process.stdout.write = (text) => {
  outcomes.at(-1).printed += text;
  return true;
};
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

// A program is over when nothing is left to wait for, whether or not it awaits what it starts.
process.on("beforeExit", () => {
  const started = outcomes.length;
  if (started > 0) end(programs[started - 1]);
  if (started < programs.length) {
    // Node exits if this gives the event loop nothing to do.
    setImmediate(start, programs[started]);
  } else {
    process.removeAllListeners("beforeExit");
    write(JSON.stringify(outcomes));
  }
});
