/** Owns the reading of a spec: a YAML file or a folder of them, and the packets beside it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { systemReason } from "../output/system-error.js";
import { sampleFilesOf } from "../spec/sections.js";
import { UsageError } from "./usage-error.js";

export interface Spec {
  /**
   * Paths stand in the headers of what is generated. They begin with the name of the spec's folder, unless the spec is a
   * single file or the working directory, whose folder may be called otherwise elsewhere.
   */
  readonly files: readonly SourceFile[];
  /** The folder to watch. */
  readonly folder: string;
  /** Path of a file as seen from the working directory. */
  display(path: string): string;
}

/** Reads the spec at `path`; a sentence for the user where it cannot be read. */
export function readSpec(workingDirectory: string, path: string): Spec {
  const start = resolve(workingDirectory, path);
  const isFolder = attempt(path, () => statSync(start)).isDirectory();
  const folder = isFolder ? start : dirname(start);
  const root = isFolder && start !== resolve(workingDirectory) ? dirname(folder) : folder;
  const beneath = attempt(path, () => filesBeneath(folder)).sort();
  const read = (file: string): SourceFile => ({
    path: slashes(relative(root, file)),
    text: readText(slashes(relative(workingDirectory, file)), file),
  });
  const yaml = (isFolder ? beneath.filter((file) => /\.ya?ml$/i.test(file)) : [start]).map(read);
  if (yaml.length === 0)
    throw new UsageError(`'${path}' holds no spec: there is no .yaml file in it. Name another with --spec.`);
  const json = beneath.filter((file) => file.endsWith(".json"));
  const named = json.length === 0 ? new Set<string>() : new Set(yaml.flatMap(sampleFilesOf));
  // A spec may lie among JSON that has nothing to do with it: a file that no sample names is not read.
  const packets = json.filter((file) => named.has(slashes(relative(root, file)))).map(read);
  const display = (file: string): string => slashes(relative(workingDirectory, join(root, file)));
  return { files: [...yaml, ...packets], folder, display };
}

/** Findings and files as the user sees them: relative to the working directory. */
export function displayed(
  spec: Spec,
  diagnostics: readonly Diagnostic[],
): { readonly diagnostics: readonly Diagnostic[]; readonly files: readonly SourceFile[] } {
  const files = spec.files.map(({ path, text }) => ({ path: spec.display(path), text }));
  const seen = diagnostics.map((finding) => {
    const { origin } = finding;
    return origin === undefined ? finding : { ...finding, origin: { ...origin, file: spec.display(origin.file) } };
  });
  return { diagnostics: seen, files };
}

/** Hidden folders and installed packages hold no part of a spec. */
function filesBeneath(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return filesBeneath(path);
    return entry.isFile() || (entry.isSymbolicLink() && !leadsElsewhere(path)) ? [path] : [];
  });
}

/** A link that leads nowhere is kept, so that reading it says so. */
function leadsElsewhere(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isFile() === false;
}

/** The text of a file; a sentence for the user where it has none. */
export function readText(shown: string, file: string): string {
  const bytes = attempt(shown, () => readFileSync(file));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`'${shown}' cannot be read: it is not UTF-8 text. Save it as UTF-8.`);
  }
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`'${path}' cannot be read: ${systemReason(error)}.`);
  }
}

const slashes = (path: string): string => (sep === "/" ? path : path.split(sep).join("/"));
