/** The thin modules: codes, builders and the main entry, as declarations and as running code. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { builders } from "../../../generator/src/emit/builders/builders.js";
import { emitWith } from "../../../generator/src/emit/emit.js";
import type { OutputFile } from "../../../generator/src/emit/emitter.js";
import { errors } from "../../../generator/src/emit/errors/errors.js";
import { indexEntry } from "../../../generator/src/emit/index/index-entry.js";
import type { EmitOptions } from "../../../generator/src/emit/options.js";
import { types } from "../../../generator/src/emit/types/types.js";
import type { ApiModel } from "../../../generator/src/model/types.js";
import { define, error, field, fixture, object, oneOf, origin, string, withTypes } from "./fixture.js";
import { hostileTexts } from "./hostile.js";
import { skeletonOf } from "./skeleton.js";
import { typeErrors } from "./typescript.js";

/** Stubs of the compiled runtime, of which these modules need only the names. */
const runtime: readonly OutputFile[] = [
  {
    path: "runtime/client/errors.js",
    text: ["ClientError", "ApiError", "ResponseError", "TimeoutError", "TransportError", "ValidationError"]
      .map((name) => `export class ${name} extends Error {}\n`)
      .join(""),
  },
  {
    path: "runtime/client/errors.d.ts",
    text: `export type Outcome = "not-sent" | "rejected" | "unknown";
export interface Attempt { readonly outcome: Outcome; }
export declare class ClientError extends Error {}
export declare class ApiError<Code extends number = number> extends ClientError { readonly code: Code; }
export declare class ResponseError extends ClientError {}
export declare class TimeoutError extends ClientError {}
export declare class TransportError extends ClientError {}
export declare class ValidationError extends ClientError {
  readonly violations: readonly { readonly codes: readonly number[] }[];
  readonly warnings: readonly { readonly codes: readonly number[] }[];
}
`,
  },
  {
    path: "runtime/descriptor.d.ts",
    text: `export interface ErrorSummary<Code extends number = number> { readonly code: Code; readonly name: string; }
export interface ErrorTableRow<Code extends number = number> extends ErrorSummary<Code> {}
export interface ErrorSummaries { readonly [code: number]: readonly [string, string]; }
`,
  },
  {
    path: "runtime/validation/violation.d.ts",
    text: "export interface Violation<Code extends number = number> { readonly codes: readonly Code[]; }\n",
  },
];

async function emitted(
  model: ApiModel,
  enumStyle: EmitOptions["enumStyle"] = "object",
): Promise<readonly OutputFile[]> {
  const { files } = await emitWith(model, { enumStyle }, [types, errors, builders, indexEntry]);
  return files.map(({ path, text }) => ({ path, text }));
}

function textOf(files: readonly OutputFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? "";
}

async function inFolder<T>(files: readonly OutputFile[], use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "emit-"));
  try {
    for (const { path, text } of [
      ...files,
      ...runtime,
      { path: "package.json", text: '{ "type": "module", "sideEffects": false }' },
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Module = { readonly [name: string]: unknown };

function imported(files: readonly OutputFile[], path: string): Promise<Module> {
  return inFolder(
    files,
    async (folder) => (await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href)) as Module,
  );
}

function bundled(files: readonly OutputFile[], program: string): Promise<string> {
  return inFolder(files, async (folder) => {
    writeFileSync(join(folder, "program.js"), program);
    const entryPoints = [join(folder, "program.js")];
    const { outputFiles } = await build({ entryPoints, bundle: true, format: "esm", write: false });
    return outputFiles.map(({ text }) => text).join("");
  });
}

test("codes read as a constant object, and each says what it means, whether to retry and what to do", async () => {
  const text = textOf(await emitted(fixture), "errors.d.ts");
  expect(text).toContain(`export declare const ErrorCode: {
  /** What MissingSdkAppId means. What to do about MissingSdkAppId. Retry: never. */
  readonly MissingSdkAppId: 60002;
`);
  expect(text).toContain("export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];\n");
});

test("the set of codes, the table and the description of a code agree at run time, in both styles", async () => {
  for (const style of ["object", "native"] as const) {
    const module = await imported(await emitted(fixture, style), "errors.js");
    const { ErrorCode, describeError } = module as { ErrorCode: Module; describeError(code: unknown): unknown };
    expect(ErrorCode["MsgLifeTimeTooLong"]).toBe(90026);
    expect(ErrorCode[90026]).toBe(style === "native" ? "MsgLifeTimeTooLong" : undefined);
    expect(describeError(90003)).toEqual({
      code: 90003,
      name: "InvalidToAccount",
      description: "What InvalidToAccount means.",
      action: "What to do about InvalidToAccount.",
      retry: "never",
      operations: ["sendMsg"],
      raisedBy: [{ at: "/To_Account", on: ["required", "type"] }],
    });
    expect(describeError(1)).toBeUndefined();
    expect(describeError("toString")).toBeUndefined();
    expect(Object.keys(module["errorTable"] as object)).toEqual(["60002", "90002", "90003", "90005", "90026"]);
  }
});

test("a program that uses only the codes carries neither the table nor the classes", async () => {
  for (const style of ["object", "native"] as const) {
    const bundle = await bundled(
      await emitted(fixture, style),
      'import { ErrorCode } from "./index.js"; console.log(ErrorCode.InvalidToAccount);',
    );
    expect(bundle).toContain("90003");
    expect(bundle).not.toMatch(/retry|class /);
    const builder = await bundled(
      await emitted(fixture, style),
      'import { textElem } from "./index.js"; console.log(textElem);',
    );
    expect(builder).not.toMatch(/90003|faceElem/);
  }
});

test("builders make the elements that their types say", async () => {
  const { textElem } = (await imported(await emitted(fixture), "builders.js")) as {
    textElem(content: object): unknown;
  };
  expect(textElem({ Text: "hi" })).toEqual({ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } });
});

test("declarations compile, and codes, rows and builders are typed", async () => {
  const program = `import { ApiError, describeError, ErrorCode, errorTable, textElem, type TIMTextElem } from "./index.js";
export const element: TIMTextElem = textElem({ Text: "hi" });
export const code: ErrorCode = ErrorCode.InvalidToAccount;
export const name: string = errorTable[ErrorCode.InvalidToAccount].name;
export const row: { readonly code: ErrorCode } | undefined = describeError(1);
export function handle(error: unknown): string {
  if (!(error instanceof ApiError)) return "";
  switch (error.code) {
    case ErrorCode.InvalidToAccount:
      return "nobody";
    // @ts-expect-error no code is a text
    case "90003":
      return "";
    default:
      return error.code.toFixed();
  }
}
// @ts-expect-error a builder takes the content of its own element
textElem({ Index: 1 });
`;
  const withoutAny: ApiModel = {
    ...fixture,
    types: [define("TextContent", object(field("Text", string())))],
    errors: [],
  };
  const bare = (await emitted(withoutAny)).map((file) => ({ ...file, path: `bare/${file.path}` }));
  const others = runtime.map((file) => ({ ...file, path: `bare/${file.path}` }));
  const native = [...(await emitted(fixture, "native")), ...runtime, { path: "program.ts", text: program }];
  const both = [
    ...(await emitted(fixture)),
    ...runtime,
    { path: "program.ts", text: program },
    ...native.map((file) => ({ ...file, path: `native/${file.path}` })),
  ];
  expect(typeErrors([...both, ...bare, ...others])).toBe("");
}, 60_000);

/** A model with a tagged type, a builder and an error for each text, which is in all of their strings. */
function modelOf(texts: readonly string[]): ApiModel {
  const odd = texts.map((text, index) => {
    const content = field(`${text} content`, { kind: "ref", target: "TextContent", origin });
    const variant = define(`Odd${index}`, object(field(text, string({ enum: oneOf(text) })), content), text);
    const builder = { name: `odd${index}`, contentField: content.name, contentType: "TextContent" };
    const variants = [{ value: text, type: variant.name, builder, origin }];
    return [variant, define(`OddUnion${index}`, { kind: "union", tag: text, variants, origin }, text)];
  });
  const rows = texts.map((text, index) => {
    const source = { page: text, title: text, url: `https://x.test/${text}`, updated: text };
    const raisedBy = [{ where: "body" as const, at: text, on: [text] }];
    return error(index - 5, `Odd${index}`, { description: text, action: text, raisedBy, source });
  });
  return { ...withTypes(...odd.flat()), errors: rows, files: [...texts] };
}

test("hostile text in names, descriptions and values ends as text, in both styles", async () => {
  for (const style of ["object", "native"] as const) {
    const tame = await emitted(modelOf(hostileTexts.map((_, index) => `x${index}`)), style);
    const files = await emitted(modelOf(hostileTexts), style);
    expect(files.map(({ path }) => path)).toEqual(tame.map(({ path }) => path));
    for (const { path, text } of files) expect(skeletonOf(path, text)).toBe(skeletonOf(path, textOf(tame, path)));
    const module = await imported(files, "index.js");
    for (const [index, text] of hostileTexts.entries()) {
      const make = module[`odd${index}`] as (content: number) => object;
      // A key is one even where it is called like the prototype.
      expect(Object.entries(make(1))).toEqual([
        [text, text],
        [`${text} content`, 1],
      ]);
      expect((module["errorTable"] as Module)[index - 5]).toMatchObject({ description: text, action: text });
    }
  }
});
