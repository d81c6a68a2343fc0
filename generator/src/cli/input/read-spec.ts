/** The reader of specs: a YAML file or a folder of them, and the sample files that they name. */
import type { SourceFile } from "../../diagnostics/diagnostic.js";
import { sampleFilesOf } from "../../spec/sections.js";
import { openSpecFolder, type Spec, type SpecFolder } from "./spec-folder.js";

/** Reads the spec at `path`. Throws a `UsageError` if it cannot be read. */
export function readSpec(workingDirectory: string, path: string): Spec {
  const spec = openSpecFolder(workingDirectory, path);
  return { files: namedFiles(spec), folder: spec.folder, display: (file) => spec.display(file) };
}

/** The YAML files, and the JSON files that samples name. Other JSON in the folder is not part of the spec. */
export function namedFiles({ files, json, read }: SpecFolder): readonly SourceFile[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const yaml = files.filter(({ path }) => !json.includes(path));
  const named = json.length === 0 ? new Set<string>() : new Set(yaml.flatMap(sampleFilesOf));
  return [...yaml, ...json.filter((path) => named.has(path)).map((path) => known.get(path) ?? read(path))];
}
