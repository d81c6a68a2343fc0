/**
 * Owns what is remembered of earlier runs: which output, as hashes, came of which input.
 *
 * It lets an unchanged `generate` and a `generate --check` look at the output folder without parsing any YAML. A
 * memory that is absent, unreadable or damaged only costs time.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { EmitOptions } from "../emit/options.js";
import { generatorFingerprint } from "./fingerprint.js";
import { type Hashes, sha256 } from "./hash.js";
import { temporaryBeside } from "./paths.js";

export interface Remembered {
  readonly hashes: Hashes;
  /** Warnings and notes, which an unchanged run has to repeat. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Older memories are dropped: one a branch is plenty. */
const keptMemories = 16;

/** The folder for memories: in the nearest `node_modules` of the working directory or above it, if there is one. */
export function cacheFolder(workingDirectory: string): string | undefined {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) return join(modules, ".cache", "tim-bindgen");
    if (folder === dirname(folder)) return undefined;
  }
}

/** Everything that the output depends on, as one hash. `generator` stands for the program and its libraries. */
export function cacheKey(generator: string, options: EmitOptions, files: readonly SourceFile[]): string {
  const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([generator, sorted, files.map((file) => [file.path, file.text])]));
}

/** The memory of runs with one input. */
export interface Memory {
  recall(): Remembered | undefined;
  remember(made: Remembered): void;
}

/** The memory for runs with these options and files; one that forgets at once where there is no place for it. */
export function openMemory(workingDirectory: string, options: EmitOptions, files: readonly SourceFile[]): Memory {
  const folder = cacheFolder(workingDirectory);
  if (folder === undefined) return { recall: () => undefined, remember: () => undefined };
  const key = cacheKey(generatorFingerprint(), options, files);
  return { recall: () => recall(folder, key), remember: (made) => remember(folder, key, made) };
}

/** How a memory is written: a line with the SHA-256 of the rest, then this as JSON. */
interface MemoryBody {
  readonly hashes: readonly (readonly [string, string])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What came of the input before; undefined if nothing is remembered, or nothing that can be trusted. */
export function recall(folder: string, key: string): Remembered | undefined {
  try {
    const text = readFileSync(join(folder, `${key}.json`), "utf8");
    const end = text.indexOf("\n");
    if (text.slice(0, end) !== sha256(text.slice(end + 1))) return undefined;
    // The key holds this very code, and the line above proves that the rest is what it wrote.
    const body = JSON.parse(text.slice(end + 1)) as MemoryBody;
    return { hashes: new Map(body.hashes), diagnostics: body.diagnostics };
  } catch {
    return undefined;
  }
}

/** Remembers; where that is impossible, does nothing. */
export function remember(folder: string, key: string, memory: Remembered): void {
  try {
    mkdirSync(folder, { recursive: true });
    const body = JSON.stringify({ hashes: [...memory.hashes], diagnostics: memory.diagnostics } satisfies MemoryBody);
    const temporary = join(folder, temporaryBeside(key));
    writeFileSync(temporary, `${sha256(body)}\n${body}`);
    renameSync(temporary, join(folder, `${key}.json`));
    forgetOldest(folder);
  } catch {
    // A read-only or full disk: the next run is slower, that is all.
  }
}

function forgetOldest(folder: string): void {
  const memories = readdirSync(folder).map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs }));
  memories.sort((a, b) => b.age - a.age);
  for (const { name } of memories.slice(keptMemories)) rmSync(join(folder, name), { force: true });
}
