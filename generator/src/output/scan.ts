/** Owns the look at the output folder: what stands at each path that matters, and what else lies there. */
import * as nodeFs from "node:fs";
import { join } from "node:path";
import { sha256 } from "./hash.js";
import { type Manifest, parseManifest } from "./manifest.js";
import { foldersAbove, isTemporary, joinPath, lockName, manifestName } from "./paths.js";
import type { Existing } from "./plan.js";
import { codeOf } from "./system-error.js";

/** The calls that reach the disk; a test passes its own to stand for a full disk or a killed process. */
export type FileSystem = Pick<
  typeof nodeFs,
  | "accessSync"
  | "closeSync"
  | "mkdirSync"
  | "openSync"
  | "readFileSync"
  | "readdirSync"
  | "renameSync"
  | "rmdirSync"
  | "statSync"
  | "unlinkSync"
  | "writeFileSync"
>;

export const realFileSystem: FileSystem = nodeFs;

export interface FolderState {
  readonly existing: ReadonlyMap<string, Existing>;
  /** Text of the manifest as it stands; undefined where there is none. */
  readonly manifestText: string | undefined;
  /** Empty where there is none, or none that can be read. */
  readonly manifest: Manifest;
  readonly isManifestBroken: boolean;
  /** Files and folders (with a slash at the end) that neither the manifest nor the wanted files know. */
  readonly strangers: readonly string[];
  /** Left by a run that was killed. */
  readonly temporaries: readonly string[];
  /** A run is under way, or was killed. */
  readonly isLocked: boolean;
}

interface Findings {
  readonly existing: Map<string, Existing>;
  readonly strangers: string[];
  readonly temporaries: string[];
  isLocked: boolean;
}

/** Looks into the folders that wanted or earlier files lie in, and into no other. Throws what the system throws. */
export function scan(fs: FileSystem, folder: string, wanted: Iterable<string>): FolderState {
  const manifestText = readManifest(fs, folder);
  const manifest = manifestText === undefined ? new Map() : parseManifest(manifestText);
  const paths = new Set([...wanted, ...(manifest?.keys() ?? [])]);
  const folders = new Set([...paths].flatMap(foldersAbove));
  const found: Findings = { existing: new Map(), strangers: [], temporaries: [], isLocked: false };
  visit("");
  return { ...found, manifestText, manifest: manifest ?? new Map(), isManifestBroken: manifest === undefined };

  function visit(parent: string): void {
    for (const entry of entriesOf(fs, join(folder, parent), parent === "")) {
      const path = joinPath(parent, entry.name);
      const kind = kindOf(entry);
      if (path === lockName) found.isLocked = true;
      else if (isTemporary(path)) found.temporaries.push(path);
      else if (paths.has(path)) found.existing.set(path, kind === "file" ? fileAt(path) : { kind });
      else if (!folders.has(path)) noteStranger(path, entry.name, kind);
      else if (kind === "folder") visit(path);
      else
        for (const below of paths)
          if (below.startsWith(`${path}/`)) found.existing.set(below, { kind: "blocked", by: path, what: kind });
    }
  }

  function fileAt(path: string): Existing {
    return { kind: "file", hash: sha256(fs.readFileSync(join(folder, path))) };
  }

  /** What installers, version control and desktops leave in any folder is nobody's business here. */
  function noteStranger(path: string, name: string, kind: Existing["kind"]): void {
    if (!name.startsWith(".") && name !== "node_modules") found.strangers.push(kind === "folder" ? `${path}/` : path);
  }
}

function readManifest(fs: FileSystem, folder: string): string | undefined {
  try {
    return fs.readFileSync(join(folder, manifestName), "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function entriesOf(fs: FileSystem, folder: string, isRoot: boolean): nodeFs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isRoot && codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

function kindOf(entry: nodeFs.Dirent): "file" | "folder" | "link" | "special" {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "special";
}
