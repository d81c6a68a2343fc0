/** The files of a spec on disk: its YAML files, and the JSON files beside them. Loads no YAML parser. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import { systemReason } from "../../output/system-error.js";
import { UsageError } from "../usage-error.js";

/** The files of a spec. */
export interface Spec {
  /**
   * Paths are printed in the headers of generated files. They start with the name of the spec's folder, unless the spec is a
   * single file or the working directory: then the name of the folder may differ between machines.
   */
  readonly files: readonly SourceFile[];
  /** The folder to watch. */
  readonly folder: string;
  /** Path of a file as seen from the working directory. */
  display(path: string): string;
}

/** The YAML files of a spec, and the paths of the JSON files in its folder. */
export interface SpecFolder extends Spec {
  /** Paths of all JSON files, in the same form as those in `files`. */
  readonly json: readonly string[];
  /** Reads one of them. Throws a `UsageError` if it cannot be read as text. */
  read(path: string): SourceFile;
}

/** Finds the spec at `path` and reads its YAML. Throws a `UsageError` if it cannot be read. */
export function openSpecFolder(workingDirectory: string, path: string): SpecFolder {
  const start = resolve(workingDirectory, path);
  const isFolder = attempt(path, () => statSync(start)).isDirectory();
  const folder = isFolder ? start : dirname(start);
  const root = isFolder && start !== resolve(workingDirectory) ? dirname(folder) : folder;
  const beneath = attempt(path, () => filesBeneath(folder)).sort();
  const name = (file: string): string => slashes(relative(root, file));
  const display = (file: string): string => slashes(relative(workingDirectory, join(root, file)));
  const read = (file: string): SourceFile => ({ path: file, text: readText(display(file), join(root, file)) });
  const files = (isFolder ? beneath.filter((file) => /\.ya?ml$/i.test(file)) : [start]).map(name).map(read);
  if (files.length === 0)
    throw new UsageError(`'${path}' has no spec: it contains no .yaml file. Pass another path with --spec.`);
  return { files, folder, display, read, json: beneath.filter((file) => file.endsWith(".json")).map(name) };
}

/**
 * The same, with every readable JSON file whose name occurs in the YAML: everything that the output can depend on. Nothing is
 * parsed, so that a run with an unchanged spec is fast.
 */
export function openSpecInputs(workingDirectory: string, path: string): SpecFolder {
  const folder = openSpecFolder(workingDirectory, path);
  const mentioned = folder.json.filter((file) => folder.files.some(({ text }) => text.includes(basename(file))));
  return { ...folder, files: [...folder.files, ...mentioned.flatMap((file) => readable(folder, file))] };
}

function readable(folder: SpecFolder, path: string): readonly SourceFile[] {
  try {
    return [folder.read(path)];
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** Diagnostics and files with paths relative to the working directory. */
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

/** All files below a folder, except hidden ones and installed packages. */
function filesBeneath(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return filesBeneath(path);
    return entry.isFile() || (entry.isSymbolicLink() && !leadsElsewhere(path)) ? [path] : [];
  });
}

/** True for a link to anything but a file. A dangling link is kept, so that reading it reports the error. */
function leadsElsewhere(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isFile() === false;
}

/** The text of a file. Throws a `UsageError` if it cannot be read or is not UTF-8. */
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
