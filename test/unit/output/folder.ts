/** Output folders for tests: what they hold, what is written into them, and disks and processes that fail on the way. */
import * as nodeFs from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../../../generator/src/emit/emitter.js";
import type { Processes } from "../../../generator/src/output/lock.js";
import type { FileSystem } from "../../../generator/src/output/scan.js";
import { type WriteResult, writeOutput } from "../../../generator/src/output/write.js";
import { temporaryFolder } from "../../support/run.js";

export type Tree = { readonly [path: string]: string };

export const thisProcess: Processes = { own: "1 here", isAlive: () => true };

export function filesOf(tree: Tree): OutputFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path, text }));
}

export function write(folder: string, tree: Tree, fs?: FileSystem): Promise<WriteResult> {
  return writeOutput(folder, filesOf(tree), { processes: thisProcess, ...(fs === undefined ? {} : { fs }) });
}

/** A folder that the generator wrote. */
export async function writtenFolder(tree: Tree): Promise<string> {
  const folder = join(temporaryFolder(), "out");
  await write(folder, tree);
  return folder;
}

/** Every file beneath a folder with its text, and every empty folder; the writer's own files included. */
export function treeOf(folder: string): Tree {
  if (!nodeFs.existsSync(folder)) return {};
  const entries = nodeFs.readdirSync(folder, { withFileTypes: true, recursive: true });
  const rows = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), entry.isDirectory() ? "(folder)" : textAt(path)];
  });
  const isShown = ([path, text]: [string, string]): boolean =>
    text !== "(folder)" || !rows.some(([other]) => other.startsWith(`${path}/`));
  return Object.fromEntries(rows.filter(isShown).sort());
}

function textAt(path: string): string {
  const isLink = nodeFs.lstatSync(path).isSymbolicLink();
  return isLink ? `-> ${nodeFs.readlinkSync(path)}` : nodeFs.readFileSync(path, "utf8");
}

/** What a folder holds beside the manifest. */
export function contentOf(folder: string): Tree {
  const { ".manifest.json": _, ...content } = treeOf(folder);
  return content;
}

/** The calls of a run that change the disk, in their order. */
const changing = [
  "openSync",
  "writeFileSync",
  "mkdirSync",
  "renameSync",
  "unlinkSync",
  "rmdirSync",
  "closeSync",
] as const;

export class Killed extends Error {}

/**
 * A process that is killed at its n-th change of the disk: that change is left half done, and no later one happens, the
 * tidying-up included. `count` says how many changes there were.
 */
export function killedAt(n: number): { readonly fs: FileSystem; count(): number } {
  let count = 0;
  const fs: Record<string, unknown> = { ...nodeFs };
  for (const name of changing) {
    fs[name] = (...args: unknown[]): unknown => {
      count += 1;
      if (count === n && name === "writeFileSync") nodeFs.writeFileSync(args[0] as string, String(args[1]).slice(0, 3));
      if (count >= n) throw new Killed(`killed at ${name}`);
      return Reflect.apply(nodeFs[name], nodeFs, args);
    };
  }
  return { fs: fs as unknown as FileSystem, count: () => count };
}

/** A disk on which one kind of call fails for paths that match. */
export function failing(
  call: (typeof changing)[number] | "accessSync",
  code: string,
  matches: (path: string) => boolean,
): FileSystem {
  const original = nodeFs[call];
  const broken = (...args: unknown[]): unknown => {
    if (matches(String(args.at(call === "renameSync" ? 1 : 0)))) throw Object.assign(new Error(code), { code });
    return Reflect.apply(original, nodeFs, args);
  };
  return { ...nodeFs, [call]: broken };
}
