/** The whole way, from YAML to the files of a package. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { SourceFile } from "../../generator/src/diagnostics/diagnostic.js";
import type { OutputFile } from "../../generator/src/emit/emitter.js";
import { generate } from "../../generator/src/generate.js";
import { needsPeer } from "../support/peers.js";
import { skeletonOf } from "./emit/skeleton.js";
import { typeErrors } from "./emit/typescript.js";

const service = `service:
  name: demo
  title: Demo
  description: A service to try things on.
  package: { name: demo-bindings, version: 1.2.3, license: MIT }
  hosts: [api.example.com]
  auth: { scheme: none }
  envelope: { status: State, ok: OK, fail: FAIL, code: Code, success: 0, info: Info }
  errors:
    40: { name: TooMany, description: Too many calls., action: Wait., retry: throttle, unraisable: It depends on the load. }
`;

const operation = `operation: sendNote
path: /notes
request:
  name: SendNoteRequest
  maxBytes: 1000
  fields:
    to: { type: string, required: true, description: Who gets it. }
    nonce: { type: integer, required: true, generate: random-uint32 }
    body: { type: array, required: true, items: Note }
response:
  name: SendNoteResponse
  fields:
    at: { type: integer, required: true, mock: unix-seconds }
types:
  WordsContent: { description: Words., fields: { text: { type: string, required: true } } }
  Note:
    description: One note.
    discriminator: { tag: kind, content: content }
    variants: { words: WordsContent }
errors:
  41: { name: NoReceiver, description: Nobody to send to., action: Name one., retry: never, raisedBy: [{ at: /to, on: [required] }] }
samples:
  - { name: plain, title: A note, as: request, file: samples/plain.json }
`;

const sample = '{ "to": "bob", "nonce": 1, "body": [{ "kind": "words", "content": { "text": "hi" } }] }';

const files: readonly SourceFile[] = [
  { path: "spec/demo.yaml", text: service },
  { path: "spec/notes.yaml", text: operation },
  { path: "spec/samples/plain.json", text: sample },
];

const options = { enumStyle: "object" } as const;

async function generated(from: readonly SourceFile[] = files): Promise<readonly OutputFile[]> {
  const { value, diagnostics } = await generate(from, options);
  expect(diagnostics).toEqual([]);
  return value ?? [];
}

function replaced(path: string, change: (text: string) => string): readonly SourceFile[] {
  return files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
}

test("the same spec gives the same bytes, in whatever order its files come", async () => {
  const first = await generated();
  const paths = first.map(({ path }) => path);
  expect(await generated(files.toReversed())).toEqual(first);
  expect(paths).toEqual(paths.toSorted());
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining(["index.js", "types.d.ts", "client.js", "validators.js", "operations.js", "mocking.js"]),
  );
  expect(paths).toEqual(
    expect.arrayContaining(["README.md", "LICENSE", "package.json", "openapi.json", "schema/SendNoteRequest.json"]),
  );
});

test("no file holds a path of this machine, a carriage return or a time stamp, and each ends in a line break", async () => {
  for (const { path, text } of await generated()) {
    expect(text, path).not.toContain(process.cwd());
    expect(text, path).not.toMatch(/\r|\d{4}-\d\d-\d\dT/);
    expect(text.endsWith("\n"), path).toBe(true);
  }
});

test("nothing is emitted when a sample does not fit, and the diagnostic is at the sample", async () => {
  const { value, diagnostics } = await generate(
    replaced("spec/samples/plain.json", (text) => text.replace('"bob"', "7")),
    options,
  );
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["spec/sample-refused", "Sample 'plain' is not valid at '/to': it must be string."],
  ]);
  expect(diagnostics[0]?.origin?.file).toBe("spec/notes.yaml");
});

test("nothing is emitted when the spec is broken", async () => {
  const { value, diagnostics } = await generate(
    replaced("spec/notes.yaml", (text) => text.replace("items: Note", "items: Nite")),
    options,
  );
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toContain("spec/unknown-type");
});

test("every module parses, and every declaration compiles under TypeScript 7 and 5.9 without DOM or Node types", async () => {
  const packages = await Promise.all((["object", "native"] as const).map((enumStyle) => packageWithProgram(enumStyle)));
  expect(typeErrors(packages.flat())).toBe("");
}, 60_000);

/** The package in a folder of its own, beside a program that uses it. */
async function packageWithProgram(enumStyle: "object" | "native"): Promise<readonly OutputFile[]> {
  const { value = [] } = await generate(files, { enumStyle });
  for (const { path, text } of value.filter((file) => /\.(?:js|d\.ts)$/.test(file.path))) {
    expect(skeletonOf(path, text)).not.toBe("");
  }
  const code = enumStyle === "object" ? "41" : "ErrorCode.NoReceiver";
  const program = `import { createClient, ErrorCode, isSendNoteRequest, words, type Note, type SendNoteInput } from "./index.js";
const note: Note = words({ text: "hi" });
const input: SendNoteInput = { to: "bob", body: [note] };
export const code: ${code} = ErrorCode.NoReceiver;
export const ok: boolean = isSendNoteRequest(input);
export const client = createClient({});
export const at: Promise<number> = client.sendNote(input).then((answer) => answer.at);
`;
  // Those that need another package are compiled beside it with the golden files.
  const own = value.filter(({ path }) => !needsPeer(path));
  return [...own, { path: "program.ts", text: program }].map(({ path, text }) => ({
    path: `${enumStyle}/${path}`,
    text,
  }));
}

test("the main entry can be imported, and has each export that its declaration names", async () => {
  const folder = mkdtempSync(join(tmpdir(), "emit-"));
  try {
    const output = await generated();
    for (const { path, text } of output) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.js")).href)) as object;
    const declaration = output.find(({ path }) => path === "index.d.ts")?.text ?? "";
    const lists = [...declaration.matchAll(/^export \{([^}]*)\}/gm)].flatMap(
      ([, names = ""]) => names.match(/\w+/g) ?? [],
    );
    expect(Object.keys(module).toSorted()).toEqual(lists.toSorted());
    expect(lists).toEqual(
      expect.arrayContaining(["words", "createClient", "ErrorCode", "validateSendNoteRequest", "ClientError"]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
