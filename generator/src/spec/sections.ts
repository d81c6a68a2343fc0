/** The sections of a single spec file, and the files that its samples name, from its parsed text. */
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { parse } from "../yaml/parse.js";
import { valueIn } from "../yaml/tree.js";
import { resolveRelative } from "./relative-path.js";

/** The top-level keys of a file; undefined if it cannot be parsed. */
export function sectionsOf(file: SourceFile): ReadonlySet<string> | undefined {
  const { value: tree } = parse(file);
  return tree && new Set(tree.root.entries.map(({ key }) => key));
}

/** The paths of the JSON files that the samples of a file name, whatever else is wrong with it; none if it cannot be parsed. */
export function sampleFilesOf(file: SourceFile): readonly string[] {
  const { value: tree } = parse(file);
  const samples = tree && valueIn(tree.root, "samples");
  if (samples?.kind !== "list") return [];
  return samples.items.flatMap((sample) => {
    const name = valueIn(sample, "file");
    const isText = name?.kind === "scalar" && typeof name.value === "string";
    return isText ? [resolveRelative(file.path, name.value)] : [];
  });
}
