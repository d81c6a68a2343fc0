/** The fingerprint of the generator: its compiled code and the versions of its dependencies. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./hash.js";

/** A hash that changes whenever another version of the program might generate other output. */
export function generatorFingerprint(): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  const code = ["src", "runtime", "browser"].flatMap((folder) => codeBeneath(join(root, folder)));
  return sha256(JSON.stringify([code, packageVersions(packageAbove(root))]));
}

function codeBeneath(folder: string): [name: string, hash: string][] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return paths.map((path) => [path.slice(folder.length), sha256(readFileSync(path))]);
}

/** The versions of a package and its direct and indirect dependencies, resolved as Node does. */
function packageVersions(start: string): [folder: string, version: string][] {
  const versions = new Map<string, string>();
  const pending = [start];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    if (versions.has(folder)) continue;
    const description = describe(folder);
    versions.set(folder, description.version);
    pending.push(...description.dependencies.flatMap((name) => dependency(name, folder)));
  }
  return [...versions].map(([folder, version]): [string, string] => [
    folder.slice(folder.lastIndexOf("node_modules")),
    version,
  ]);
}

interface PackageDescription {
  readonly version: string;
  readonly dependencies: readonly string[];
}

function describe(folder: string): PackageDescription {
  const description: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof description !== "object" || description === null) return { version: "", dependencies: [] };
  const version = "version" in description ? String(description.version) : "";
  const dependencies = "dependencies" in description ? Object.keys(Object(description.dependencies)) : [];
  return { version, dependencies };
}

/** The folder of a dependency; empty if it is not installed, as optional ones may be. */
function dependency(name: string, from: string): string[] {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return [found];
    if (folder === dirname(folder)) return [];
  }
}

function packageAbove(start: string): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
  }
  throw new Error("The generator is not inside a package.");
}
