/** Runs the command line in temporary folders: in this process, or in one of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import type * as Main from "../../../generator/src/cli/main.js";
import { sha256 } from "../../../generator/src/output/hash.js";
import { formatManifest } from "../../../generator/src/output/manifest.js";
import { temporaryFolder } from "../../support/run.js";
import { recordingTerminal } from "./recording-terminal.js";

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
  readonly input?: string | Uint8Array;
}

export const program: string = resolve("generator/bin/tim-bindgen.js");
/** As it was compiled: what the program runs. */
const main = pathToFileURL(resolve("generator/dist/src/cli/main.js")).href;
const { run } = (await import(/* @vite-ignore */ main)) as typeof Main;
const fixtures = resolve("test/unit/cli/fixture");

/** Starts the command line as a process. Its environment has nothing but the path and `env`. */
export function start(args: readonly string[], { cwd, env = {} }: Setting): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
}

/**
 * Runs the command line in this process, which is much faster. A process loads a module once: after a package was run and then
 * generated again in the same folder, use `spawnCli`.
 */
export async function cli(args: readonly string[], { cwd, env = {}, input = "" }: Setting): Promise<Ended> {
  const { terminal, printed, remarks } = recordingTerminal(cwd, Readable.from([Buffer.from(input)]), env);
  const status = await run(args, terminal);
  return {
    status,
    stdout: printed(),
    stderr: remarks()
      .map((line) => `${line}\n`)
      .join(""),
  };
}

/** Runs the command line as a process, to its end. */
export function spawnCli(args: readonly string[], setting: Setting): Promise<Ended> {
  const child = start(args, setting);
  // A program that does not read its input to the end is a case, not a failure of the test.
  child.stdin.on("error", () => undefined);
  child.stdin.end(setting.input ?? "");
  return ended(child);
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  return new Promise((done, fail) => {
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", fail);
    child.on("close", (status) => {
      done({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** A folder that holds a spec: `spec/`, as in the fixture. */
export function specFolder(finished?: (remove: () => void) => void): string {
  const folder = temporaryFolder(finished);
  cpSync(join(fixtures, "shop"), join(folder, "spec"), { recursive: true });
  return folder;
}

/** A folder that holds a spec and the package made of it. */
export async function packageFolder(finished?: (remove: () => void) => void): Promise<string> {
  const folder = specFolder(finished);
  const { status, stderr, stdout } = await cli(["generate"], { cwd: folder });
  if (status !== 0) throw new Error(stdout + stderr);
  return folder;
}

/** Writes a file beneath a folder, and gives its path. */
export function put(folder: string, path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** Writes a package by hand, with a manifest that is true of it. */
export function putPackage(folder: string, files: { readonly [path: string]: string }): void {
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  const hashes = Object.entries(files).map(([path, content]) => [path, [sha256(content)]] as const);
  put(folder, ".manifest.json", formatManifest(new Map(hashes)));
}
