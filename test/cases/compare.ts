/** Holds what the program makes today against committed golden files, and rewrites them when `npm run test:update` asks. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Relative paths with forward slashes, and the text of each file. */
export type Tree = ReadonlyMap<string, string>;

export interface Difference {
  readonly kind: "missing" | "changed" | "left-over";
  readonly path: string;
  /** For a changed file, the lines around the change. */
  readonly detail: string;
}

/** Every file under a folder, sorted by path; an absent folder is an empty tree. */
export function readTree(folder: string): Tree {
  const paths = existsSync(folder) ? filePaths(folder, "") : [];
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function filePaths(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? filePaths(folder, `${path}/`) : [path];
  });
}

/** What keeps `made` from being `golden`: a golden file that is no longer made is left over, a new one is missing. */
export function compareTrees(golden: Tree, made: Tree): Difference[] {
  const paths = [...new Set([...golden.keys(), ...made.keys()])].sort();
  return paths.flatMap((path): Difference[] => {
    const [before, after] = [golden.get(path), made.get(path)];
    if (before === after) return [];
    if (before === undefined) return [{ kind: "missing", path, detail: "" }];
    if (after === undefined) return [{ kind: "left-over", path, detail: "" }];
    return [{ kind: "changed", path, detail: changedLines(before, after) }];
  });
}

const shownLines = 12;

/** The block of lines between the first and the last difference, `-` for the golden's and `+` for today's. */
export function changedLines(before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const context = old.slice(Math.max(0, start - 2), start).map((line) => `    ${line}`);
  const removed = old.slice(start, old.length - end).map((line) => `  - ${line}`);
  const added = now.slice(start, now.length - end).map((line) => `  + ${line}`);
  return [`  at line ${start + 1}:`, ...context, ...shorten(removed), ...shorten(added)].join("\n");
}

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= shownLines) return lines;
  return [...lines.slice(0, shownLines), `    … ${lines.length - shownLines} more lines`];
}

/** A message for people: each difference, and what to do if it is meant. */
export function report(folder: string, differences: readonly Difference[]): string {
  const found = differences.map(
    ({ kind, path, detail }) => `${kind}: ${folder}/${path}${detail === "" ? "" : `\n${detail}`}`,
  );
  return [...found, "If this is meant, run `npm run test:update`, read the difference and commit it."].join("\n");
}

/**
 * Throws unless the folder holds exactly these files.
 *
 * With `UPDATE_GOLDENS` set, it makes the folder so instead, and appends what it did to the file named there.
 */
export function holdTo(folder: string, made: Tree): void {
  const differences = compareTrees(readTree(folder), made);
  const log = process.env["UPDATE_GOLDENS"];
  if (log === undefined) {
    if (differences.length > 0) throw new Error(report(folder, differences));
    return;
  }
  for (const { kind, path } of differences) {
    const verb = { missing: "added", changed: "changed", "left-over": "removed" }[kind];
    rewrite(join(folder, path), made.get(path));
    appendFileSync(log, `${verb}: ${folder}/${path}\n`);
  }
}

function rewrite(path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
