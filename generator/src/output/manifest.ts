/** The manifest: the files of the output folder that the generator wrote, with their hashes. */
import type { Hashes } from "./hash.js";
import { isSafePath } from "./paths.js";

/**
 * Maps each path to the allowed hashes of its file. After a run there is one; during a run there are the old and the new one, so
 * that a process killed between two renames leaves no file that looks edited by hand.
 */
export type Manifest = ReadonlyMap<string, readonly string[]>;

const about = "The files of this folder that tim-bindgen wrote, and the SHA-256 of each. Do not edit.";
const hash = /^[0-9a-f]{64}$/;

/** The manifest of a finished run. */
export function manifestOf(wanted: Hashes): Manifest {
  return new Map([...wanted].map(([path, digest]) => [path, [digest]]));
}

/** A manifest that is valid before, during and after the change from one set of files to the other. */
export function mergeManifests(before: Manifest, after: Manifest): Manifest {
  const union = new Map(before);
  for (const [path, digests] of after) union.set(path, [...new Set([...(before.get(path) ?? []), ...digests])]);
  return union;
}

/** The text of a manifest, sorted by path. */
export function formatManifest(manifest: Manifest): string {
  const rows = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digests]) => {
      const [only, ...others] = digests;
      return `    ${JSON.stringify(path)}: ${JSON.stringify(others.length === 0 ? only : digests)}`;
    });
  return `{\n  "about": ${JSON.stringify(about)},\n  "files": {\n${rows.join(",\n")}\n  }\n}\n`;
}

/** Parses a manifest; undefined if it is not valid or has a path that the generator would never write. */
export function parseManifest(text: string): Manifest | undefined {
  const files = filesOf(text);
  if (files === undefined) return undefined;
  const manifest = new Map<string, readonly string[]>();
  for (const [path, value] of Object.entries(files)) {
    const digests: unknown[] = Array.isArray(value) ? value : [value];
    if (!isSafePath(path) || !digests.every(isHash)) return undefined;
    manifest.set(path, digests);
  }
  return manifest;
}

function filesOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const files = typeof value === "object" && value !== null && "files" in value ? value.files : undefined;
    return typeof files === "object" && files !== null ? files : undefined;
  } catch {
    return undefined;
  }
}

const isHash = (value: unknown): value is string => typeof value === "string" && hash.test(value);
