// Print what the Responses and Conversations side of npm `openai` has, as JSON.
// usage: node surface.mjs DIRECTORY, whose node_modules holds `openai` and `typescript`
//
// The type checker is asked, not the text of the .d.ts files: aliases, unions, Omit<> and mapped
// types are resolved as a user's compiler resolves them.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const directory = path.resolve(process.argv[2]);
const require = createRequire(path.join(directory, 'package.json'));
const ts = require('typescript');

// A file that need not exist: the compiler is handed its text.
const PROBE = path.join(directory, 'surface-probe.ts');
const TEXT = `
import type OpenAI from 'openai';
import type {
  ResponsesEmitter,
  ResponsesStreamMessage,
} from 'openai/resources/responses/internal-base';
export type responses = OpenAI['responses'];
export type conversations = OpenAI['conversations'];
export type create = Parameters<responses['create']>[0];
export type parse = Parameters<responses['parse']>[0];
export type stream = Parameters<responses['stream']>[0];
export type options = NonNullable<Parameters<responses['create']>[1]>;
export type event = OpenAI.Responses.ResponseStreamEvent['type'];
export type listener = Parameters<ReturnType<responses['stream']>['on']>[0];
export type webSocket =
  | OpenAI.Responses.ResponsesServerEvent['type']
  | OpenAI.Responses.ResponsesClientEvent['type']
  | ResponsesStreamMessage['type']
  | Parameters<ResponsesEmitter['on']>[0];
export type response = Awaited<ReturnType<responses['parse']>>;
export type usage = OpenAI.Responses.ResponseUsage;
`;

const options = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.fileExists = (name) => path.resolve(name) === PROBE || fileExists(name);
host.getSourceFile = (name, ...rest) =>
  path.resolve(name) === PROBE
    ? ts.createSourceFile(name, TEXT, ts.ScriptTarget.ES2022, true)
    : getSourceFile(name, ...rest);
const program = ts.createProgram([PROBE], options, host);
const checker = program.getTypeChecker();
const probe = program.getSourceFile(PROBE);
const problems = program.getSemanticDiagnostics(probe);
if (problems.length) {
  console.error(ts.formatDiagnostics(problems, { ...host, getCurrentDirectory: () => directory }));
  process.exit(1);
}
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(probe))
    .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]),
);

const parts = (type) => (type.isUnion() ? type.types : [type]);
const isPublic = (symbol) =>
  !symbol.name.startsWith('_') &&
  (symbol.declarations ?? []).every(
    (declaration) =>
      !(
        ts.getCombinedModifierFlags(declaration) &
        (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)
      ),
  );
const members = (type) =>
  [...new Set(parts(type).flatMap((part) => checker.getPropertiesOfType(part).filter(isPublic)))];
const names = (type) => [...new Set(members(type).map((symbol) => symbol.name))].sort();
const literals = (type) => parts(type).map((part) => part.value).sort();
const isResource = (type) =>
  type.isClassOrInterface() &&
  checker.getBaseTypes(type).some((base) => /^(APIResource|Base\w+)$/.test(base.symbol.name));

function resources(name, type) {
  const found = { [name]: names(type) };
  for (const member of members(type)) {
    const of = checker.getTypeOfSymbol(member);
    if (isResource(of)) Object.assign(found, resources(`${name}.${member.name}`, of));
  }
  return found;
}

const type = (name) => exported.get(name);
const events = literals(type('event'));
const besides = (name) => literals(type(name)).filter((event) => !events.includes(event));
const manifest = path.join(directory, 'node_modules', 'openai', 'package.json');
console.log(
  JSON.stringify({
    version: JSON.parse(fs.readFileSync(manifest, 'utf8')).version,
    request_options: names(type('options')),
    parameters: {
      'client.responses.create': names(type('create')),
      'client.responses.parse': names(type('parse')),
      'client.responses.stream': names(type('stream')),
    },
    members: {
      ...resources('client.conversations', type('conversations')),
      ...resources('client.responses', type('responses')),
    },
    events: {
      stream: events,
      stream_listeners: besides('listener'),
      web_socket: besides('webSocket'),
    },
    result: { response: names(type('response')), usage: names(type('usage')) },
  }),
);
