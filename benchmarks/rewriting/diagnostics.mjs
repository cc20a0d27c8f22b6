// Type-checks files with the TypeScript compiler and prints what it says of them, one JSON object a
// line. usage: node diagnostics.mjs DIRECTORY-WITH-TYPESCRIPT < one path a line
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const ts = createRequire(join(resolve(process.argv[2]), "package.json"))("typescript");
const files = readFileSync(0, "utf8").split("\n").filter(Boolean);
const program = ts.createProgram(files, {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  strict: true,
  // most of JavaScript has no annotations
  noImplicitAny: false,
  skipLibCheck: true,
  esModuleInterop: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  resolveJsonModule: true,
  jsx: ts.JsxEmit.Preserve,
  types: ["node"],
  typeRoots: [join(resolve(process.argv[2]), "node_modules", "@types")],
});
for (const file of files) {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`not read: ${file}`);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  for (const { category, code, messageText, start } of found) {
    if (category !== ts.DiagnosticCategory.Error) continue;
    const line = source.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    console.log(JSON.stringify({ file, line, rule: `TS${code}`, message }));
  }
}
