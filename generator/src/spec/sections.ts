/** What a single spec file holds, asked of its parsed text: its sections, and the files that its samples name. */
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { parse } from "../yaml/parse.js";
import { MapReader } from "../grammar/reader.js";
import { resolveRelative } from "./relative-path.js";

/** The top-level keys of a file; undefined if it cannot be parsed. */
export function sectionsOf(file: SourceFile): ReadonlySet<string> | undefined {
  const { value: tree } = parse(file);
  return tree && new Set(tree.root.entries.map(({ key }) => key));
}

/** The paths of the JSON files that the samples of a file name; none if it cannot be parsed. */
export function sampleFilesOf(file: SourceFile): readonly string[] {
  const { value: tree } = parse(file);
  if (tree === undefined) return [];
  return new MapReader(tree.root).maps("samples").flatMap((sample) => {
    const name = sample.text("file");
    return name === undefined ? [] : [resolveRelative(file.path, name)];
  });
}
