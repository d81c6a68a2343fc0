/** The scan of the output folder. */
import * as nodeFs from "node:fs";
import { join } from "node:path";
import { sha256 } from "./hash.js";
import { type Manifest, parseManifest } from "./manifest.js";
import { foldersAbove, isTemporary, joinPath, lockName, manifestName } from "./paths.js";
import type { Existing } from "./plan.js";
import { codeOf } from "./system-error.js";

/** The file system calls in use. Tests replace them to simulate a full disk or a killed process. */
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

/** The file system of Node. */
export const realFileSystem: FileSystem = nodeFs;

/** The content of the output folder. */
export interface FolderState {
  readonly existing: ReadonlyMap<string, Existing>;
  /** Text of the manifest; undefined if there is none. */
  readonly manifestText: string | undefined;
  /** Empty if there is no manifest or it is not valid. */
  readonly manifest: Manifest;
  readonly isManifestBroken: boolean;
  /** Files, and folders with a trailing slash, that are neither in the manifest nor wanted. */
  readonly unknownFiles: readonly string[];
  /** Staged files left behind by a killed run. */
  readonly temporaries: readonly string[];
  /** A run is in progress, or was killed. */
  readonly isLocked: boolean;
}

interface Scanned {
  readonly existing: Map<string, Existing>;
  readonly unknownFiles: string[];
  readonly temporaries: string[];
  isLocked: boolean;
}

/** Reads the folders of wanted and earlier files, and no others. Throws the system's errors. */
export function scan(fs: FileSystem, folder: string, wanted: Iterable<string>): FolderState {
  const manifestText = readManifest(fs, folder);
  const manifest = manifestText === undefined ? new Map() : parseManifest(manifestText);
  const paths = new Set([...wanted, ...(manifest?.keys() ?? [])]);
  const folders = new Set([...paths].flatMap(foldersAbove));
  const found: Scanned = { existing: new Map(), unknownFiles: [], temporaries: [], isLocked: false };
  visit("");
  return { ...found, manifestText, manifest: manifest ?? new Map(), isManifestBroken: manifest === undefined };

  function visit(parent: string): void {
    for (const entry of entriesOf(fs, join(folder, parent), parent === "")) {
      const path = joinPath(parent, entry.name);
      const kind = kindOf(entry);
      if (path === lockName) found.isLocked = true;
      else if (isTemporary(path)) found.temporaries.push(path);
      else if (paths.has(path)) found.existing.set(path, kind === "file" ? fileAt(path) : { kind });
      else if (!folders.has(path)) addUnknown(path, entry.name, kind);
      else if (kind === "folder") visit(path);
      else
        for (const below of paths)
          if (below.startsWith(`${path}/`)) found.existing.set(below, { kind: "blocked", by: path, what: kind });
    }
  }

  function fileAt(path: string): Existing {
    return { kind: "file", hash: sha256(fs.readFileSync(join(folder, path))) };
  }

  /** Ignores hidden files and `node_modules`, which other programs create. */
  function addUnknown(path: string, name: string, kind: Existing["kind"]): void {
    if (!name.startsWith(".") && name !== "node_modules")
      found.unknownFiles.push(kind === "folder" ? `${path}/` : path);
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
