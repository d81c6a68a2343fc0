/** Starts programs for tests, and folders that vanish afterwards. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. A status other than 0 is a result, not an exception. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** Runs Node on a script. */
export function runNode(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return run(process.execPath, args, options);
}

/** A folder that is removed when the test, or the suite that asks for it, is over. */
export function temporaryFolder(finished: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "tim-bindgen-"));
  finished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lets the modules in a folder import a package that the tests have, as if it were installed there. */
export function linkPackage(name: string, folder: string): void {
  const link = join(folder, "node_modules", name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(dirname(resolve(`${name}/package.json`)), link, "junction");
}

export function writeTree(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const { resolve } = createRequire(import.meta.url);

/** The compilers that what is published must satisfy: the newest, and the last one written in JavaScript. */
export const compilers: readonly { readonly name: string; readonly tsc: string }[] = [
  { name: "TypeScript 7", tsc: join(dirname(resolve("typescript/package.json")), "bin", "tsc") },
  { name: "TypeScript 5.9", tsc: join(dirname(resolve("typescript-5.9/package.json")), "bin", "tsc") },
];

/** As strict as a reader of declarations can be: no DOM, no Node, and the declarations themselves are checked. */
export const strictOptions = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [] as string[],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  noEmit: true,
};
