/** Owns the fingerprint of the program itself: its compiled code and the versions of all that it depends on. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./hash.js";

/** One hash that changes whenever the same spec might give other bytes because the program is another. */
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

/** The package in a folder and all that it depends on, directly or not, each with its version; found as Node finds them. */
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

/** Empty where the package is not installed, as optional ones may be. */
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
  throw new Error("The generator stands in no package.");
}
