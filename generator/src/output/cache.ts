/**
 * The cache of earlier runs: the hashes of the output for each input.
 *
 * With it, an unchanged `generate` and a `generate --check` need not parse any YAML. A missing, unreadable or damaged cache
 * only costs time.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { EmitOptions } from "../emit/options.js";
import { generatorFingerprint } from "./fingerprint.js";
import { type Hashes, sha256 } from "./hash.js";
import { temporaryBeside } from "./paths.js";

/** The result of one run. */
export interface CacheEntry {
  readonly hashes: Hashes;
  /** Warnings and notes, which a cached run has to print again. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Older entries are removed. */
const maxEntries = 16;

/** The cache folder: in the nearest `node_modules`, in the working directory or above it; undefined if there is none. */
export function cacheFolder(workingDirectory: string): string | undefined {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) return join(modules, ".cache", "tim-bindgen");
    if (folder === dirname(folder)) return undefined;
  }
}

/** A hash of everything that the output depends on. `generator` is the fingerprint of the program and its libraries. */
export function cacheKey(generator: string, options: EmitOptions, files: readonly SourceFile[]): string {
  const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([generator, sorted, files.map((file) => [file.path, file.text])]));
}

/** The cache entry of one input. */
export interface Cache {
  read(): CacheEntry | undefined;
  write(entry: CacheEntry): void;
}

/** The cache for these options and files. Without a cache folder, it is always empty. */
export function openCache(workingDirectory: string, options: EmitOptions, files: readonly SourceFile[]): Cache {
  const folder = cacheFolder(workingDirectory);
  if (folder === undefined) return { read: () => undefined, write: () => undefined };
  const key = cacheKey(generatorFingerprint(), options, files);
  return { read: () => readEntry(folder, key), write: (entry) => writeEntry(folder, key, entry) };
}

/** The file format of an entry: a line with the SHA-256 of the rest, then this as JSON. */
interface EntryBody {
  readonly hashes: readonly (readonly [string, string])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an entry; undefined if it is missing or damaged. */
export function readEntry(folder: string, key: string): CacheEntry | undefined {
  try {
    const text = readFileSync(join(folder, `${key}.json`), "utf8");
    const end = text.indexOf("\n");
    if (text.slice(0, end) !== sha256(text.slice(end + 1))) return undefined;
    // The key includes this code, and the hash proves that it wrote the rest.
    const body = JSON.parse(text.slice(end + 1)) as EntryBody;
    return { hashes: new Map(body.hashes), diagnostics: body.diagnostics };
  } catch {
    return undefined;
  }
}

/** Writes an entry; does nothing if that fails. */
export function writeEntry(folder: string, key: string, entry: CacheEntry): void {
  try {
    mkdirSync(folder, { recursive: true });
    const body = JSON.stringify({ hashes: [...entry.hashes], diagnostics: entry.diagnostics } satisfies EntryBody);
    const temporary = join(folder, temporaryBeside(key));
    writeFileSync(temporary, `${sha256(body)}\n${body}`);
    renameSync(temporary, join(folder, `${key}.json`));
    removeOldest(folder);
  } catch {
    // A read-only or full disk only makes the next run slower.
  }
}

function removeOldest(folder: string): void {
  const entries = readdirSync(folder).map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs }));
  entries.sort((a, b) => b.age - a.age);
  for (const { name } of entries.slice(maxEntries)) rmSync(join(folder, name), { force: true });
}
