/** The golden cases: a small spec each, the files that it is about, and the names of all that are generated from it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../../generator/src/diagnostics/diagnostic.js";
import type { EmitOptions } from "../../../generator/src/emit/options.js";
import { readSpec } from "../../../generator/src/cli/input/read-spec.js";
import { generate } from "../../../generator/src/generate.js";
import type { Tree } from "../compare.js";

export interface GoldenCase {
  readonly name: string;
  /** What the case shows, in a sentence. */
  readonly about: string;
  readonly options: EmitOptions;
  /** The files that are kept in `expected/`; of the others only the names are, in `paths.txt`. */
  readonly hold: readonly string[];
}

const root = "test/cases/golden";

/** Every folder with a `case.json`. */
export function goldenCases(): GoldenCase[] {
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, "case.json")));
  return names.sort().map((name) => {
    const written = JSON.parse(readFileSync(join(root, name, "case.json"), "utf8")) as Partial<GoldenCase>;
    return { name, about: "", options: { enumStyle: "object" }, hold: [], ...written };
  });
}

export function caseFolder(name: string): string {
  return join(root, name);
}

/** The spec of a case: `spec.yaml`, or the folder `spec`. */
export function caseSources(name: string): readonly SourceFile[] {
  const file = join(root, name, "spec.yaml");
  return readSources(existsSync(file) ? file : join(root, name, "spec"));
}

/** A spec as the command line reads it. */
export function readSources(path: string): readonly SourceFile[] {
  return readSpec(process.cwd(), path).files;
}

/** What the generator makes of sources; throws with its diagnostics if it makes nothing. */
export async function generateTree(sources: readonly SourceFile[], options: EmitOptions): Promise<Tree> {
  const { value, diagnostics } = await generate(sources, options);
  if (value !== undefined) return new Map(value.map((file) => [file.path, file.text]));
  throw new Error(diagnostics.map(({ code, message, origin }) => `${origin?.file}: ${code}: ${message}`).join("\n"));
}
