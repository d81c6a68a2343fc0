/** The integrity check of a generated package before any of its code is run. */
import { lstatSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { sha256 } from "./hash.js";
import { type Manifest, parseManifest } from "./manifest.js";
import { foldersAbove, manifestName } from "./paths.js";
import { codeOf } from "./system-error.js";

/** A file that differs from what the generator wrote. */
export interface Fault {
  readonly path: string;
  /** The second half of a sentence about the path. */
  readonly problem: string;
}

/** The result of the integrity check. */
export type Inspection =
  | { readonly kind: "intact"; readonly files: ReadonlySet<string> }
  /** There is no manifest to compare with. */
  | { readonly kind: "unknown" }
  | { readonly kind: "faulty"; readonly fault: Fault };

const maxManifestBytes = 4 * 1024 * 1024;
const maxFiles = 50_000;
const maxPackageBytes = 256 * 1024 * 1024;

/** Compares every file in the manifest with its hash. Throws the system's errors. */
export function inspectPackage(folder: string): Inspection {
  const stats = lstatSync(join(folder, manifestName), { throwIfNoEntry: false });
  if (stats === undefined) return { kind: "unknown" };
  const manifest = stats.isFile() && stats.size <= maxManifestBytes ? readManifest(folder) : undefined;
  if (manifest === undefined || manifest.size > maxFiles) {
    return { kind: "faulty", fault: { path: manifestName, problem: "is not a manifest that tim-bindgen writes" } };
  }
  const fault = new Inspector(folder, manifest).firstFault();
  return fault === undefined ? { kind: "intact", files: new Set(manifest.keys()) } : { kind: "faulty", fault };
}

function readManifest(folder: string): Manifest | undefined {
  return parseManifest(readFileSync(join(folder, manifestName), "utf8"));
}

class Inspector {
  readonly #folder: string;
  readonly #manifest: Manifest;
  readonly #folders = new Map<string, string | undefined>();
  #bytes = 0;

  constructor(folder: string, manifest: Manifest) {
    this.#folder = folder;
    this.#manifest = manifest;
  }

  firstFault(): Fault | undefined {
    for (const [path, digests] of this.#manifest) {
      const problem = this.#problemOf(path, digests);
      if (problem !== undefined) return { path, problem };
    }
    return undefined;
  }

  #problemOf(path: string, digests: readonly string[]): string | undefined {
    for (const above of foldersAbove(path)) {
      const problem = this.#problemOfFolder(above);
      if (problem !== undefined) return problem;
    }
    const stats = lstatSync(join(this.#folder, path), { throwIfNoEntry: false });
    if (stats === undefined) return "is missing";
    if (stats.isSymbolicLink()) return "is a symbolic link";
    if (!stats.isFile()) return "is not a file";
    this.#bytes += stats.size;
    if (this.#bytes > maxPackageBytes) return "makes the package larger than any that tim-bindgen writes";
    const content = readFileSync(join(this.#folder, path));
    if (!hasHash(content, digests)) return "is not as tim-bindgen wrote it";
    return path.endsWith(".js") ? this.#problemOfImports(path, content.toString()) : undefined;
  }

  /** A file behind a linked folder could have the right content and import other files than its own. */
  #problemOfFolder(path: string): string | undefined {
    if (!this.#folders.has(path)) {
      const stats = lstatSync(join(this.#folder, path), { throwIfNoEntry: false });
      const isFolder = stats === undefined || stats.isDirectory();
      this.#folders.set(path, isFolder ? undefined : "is not in a folder of the package");
    }
    return this.#folders.get(path);
  }

  #problemOfImports(path: string, source: string): string | undefined {
    for (const [, , specifier = ""] of source.matchAll(relativeImport)) {
      const target = posix.join(posix.dirname(path), specifier);
      if (this.#manifest.has(target)) continue;
      // Text that only looks like an import has no such file.
      if (exists(join(this.#folder, target))) {
        return `loads '${target}', which is not a file of the package`;
      }
    }
    return undefined;
  }
}

const relativeImport = /\b(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]*)\1/g;

/** Ignores CRLF line ends, which a checkout may have written. */
function hasHash(content: Buffer, digests: readonly string[]): boolean {
  if (digests.includes(sha256(content))) return true;
  if (!content.includes("\r\n")) return false;
  return digests.includes(sha256(Buffer.from(content.toString("latin1").replaceAll("\r\n", "\n"), "latin1")));
}

function exists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
