/** The plan of a run: what to do with each file of the output folder, decided from hashes alone. */
import type { Hashes } from "./hash.js";
import type { Manifest } from "./manifest.js";
import { isSafePath } from "./paths.js";

/** What is at a path now. */
export type Existing =
  | { readonly kind: "file"; readonly hash: string }
  | { readonly kind: "folder" | "link" | "special" }
  /** A parent of the path is not a folder. */
  | { readonly kind: "blocked"; readonly by: string; readonly what: "file" | "link" | "special" };

/** Why a path cannot be written or removed. */
export interface Conflict {
  readonly path: string;
  /** One sentence: what is in the way, and what to do. */
  readonly message: string;
}

/** The paths of a run by what is done with them. */
export interface Plan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** If there is a conflict, nothing is written. */
  readonly conflicts: readonly Conflict[];
}

type Step = keyof Plan;

/** Compares the existing files, the last output and the wanted files. Paths are sorted. */
export function plan(existing: ReadonlyMap<string, Existing>, manifest: Manifest, wanted: Hashes): Plan {
  const result = { added: [] as string[], changed: [] as string[], unchanged: [] as string[], removed: [] as string[] };
  const conflicts: Conflict[] = [];
  for (const path of [...new Set([...wanted.keys(), ...manifest.keys()])].sort()) {
    const found = existing.get(path);
    const ours = manifest.get(path) ?? [];
    const hash = wanted.get(path);
    const step = hash === undefined ? stepForOld(found, ours) : stepForWanted(path, found, ours, hash);
    if (step === "conflicts") conflicts.push({ path, message: reason(path, found, ours) });
    else if (step !== undefined) result[step].push(path);
  }
  return { ...result, conflicts };
}

/** True if the plan changes no file. */
export function isEmptyPlan({ added, changed, removed, conflicts }: Plan): boolean {
  return added.length + changed.length + removed.length + conflicts.length === 0;
}

function stepForWanted(path: string, found: Existing | undefined, ours: readonly string[], hash: string): Step {
  if (!isSafePath(path)) return "conflicts";
  if (found === undefined) return "added";
  if (found.kind !== "file") return "conflicts";
  if (found.hash === hash) return "unchanged";
  return ours.includes(found.hash) ? "changed" : "conflicts";
}

/** For a file of an earlier run that is no longer wanted. If the path is not a file any more, it is left alone. */
function stepForOld(found: Existing | undefined, ours: readonly string[]): Step | undefined {
  if (found?.kind !== "file") return undefined;
  return ours.includes(found.hash) ? "removed" : "conflicts";
}

function reason(path: string, found: Existing | undefined, ours: readonly string[]): string {
  if (!isSafePath(path)) return "is outside the output folder, so it is not written.";
  if (found?.kind === "blocked") return `needs a folder, but '${found.by}' is ${nouns[found.what]}; move it away.`;
  if (found !== undefined && found.kind !== "file") return `is ${nouns[found.kind]}; move it away.`;
  if (ours.length === 0) return "was not written by tim-bindgen; move it away, or choose another folder.";
  return "was edited by hand; carry the change into the spec, delete the file, and generate again.";
}

const nouns = { file: "a file", folder: "a folder", link: "a symbolic link", special: "not a regular file" } as const;
