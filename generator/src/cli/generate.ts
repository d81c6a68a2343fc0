/** The command `generate`: makes the package, or tells whether it is what the spec gives. */
import { resolve } from "node:path";
import { cacheFolder, cacheKey, recall, remember } from "../output/cache.js";
import { type Comparison, compareOutput } from "../output/check.js";
import { generatorFingerprint } from "../output/fingerprint.js";
import { type Hashes, hashesOf } from "../output/hash.js";
import { systemReason } from "../output/system-error.js";
import { writeOutput } from "../output/write.js";
import type { OptionsOf } from "./command-table.js";
import { type Result, reportResult } from "./generate-report.js";
import { readSpec, type Spec } from "./read-spec.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

type Options = OptionsOf<"generate">;

export async function run(terminal: Terminal, _args: readonly string[], options: Options): Promise<number> {
  if (!options.watch) return generateOnce(terminal, options);
  if (options.check) throw new UsageError("--check writes nothing, so there is nothing to --watch: use one of them.");
  const { watch } = await import("./watch.js");
  const { folder } = readSpec(terminal.workingDirectory, options.spec);
  const out = resolve(terminal.workingDirectory, options.out);
  await watch(terminal, { folder, out }, () => generateOnce(terminal, options));
  return 0;
}

async function generateOnce(terminal: Terminal, options: Options): Promise<number> {
  const spec = readSpec(terminal.workingDirectory, options.spec);
  return reportResult(terminal, { spec, options, result: await resultOf(terminal, spec, options) });
}

/** Makes the files anew only where no earlier run is remembered that had the same input and whose output still stands. */
async function resultOf(terminal: Terminal, spec: Spec, options: Options): Promise<Result> {
  const emitOptions = { enumStyle: options.enum };
  const folder = resolve(terminal.workingDirectory, options.out);
  const cache = cacheFolder(terminal.workingDirectory);
  const key = cache === undefined ? "" : cacheKey(generatorFingerprint(), emitOptions, spec.files);
  const known = cache === undefined ? undefined : recall(cache, key);
  if (known !== undefined) {
    const comparison = compare(options.out, folder, known.hashes);
    const { diagnostics } = known;
    if (options.check) return { kind: "checked", diagnostics, comparison, files: known.hashes.size };
    if (comparison.isSettled) return { kind: "unchanged", diagnostics, files: known.hashes.size };
  }
  terminal.progress("Generating …");
  const { generate } = await import("../generate.js");
  const { value: files, diagnostics } = await generate(spec.files, emitOptions);
  if (files === undefined) return { kind: "broken-spec", diagnostics };
  const hashes = hashesOf(files);
  if (cache !== undefined) remember(cache, key, { hashes, diagnostics });
  if (options.check) {
    return { kind: "checked", diagnostics, comparison: compare(options.out, folder, hashes), files: hashes.size };
  }
  const result = await writeOutput(folder, files, { processes: terminal.processes });
  if (result.kind === "failed")
    throw new UsageError(`'${options.out}' cannot be written: ${result.reason}. Nothing was changed.`);
  return { ...result, diagnostics };
}

function compare(shown: string, folder: string, wanted: Hashes): Comparison {
  try {
    return compareOutput(folder, wanted);
  } catch (error) {
    throw new UsageError(`'${shown}' cannot be read: ${systemReason(error)}.`);
  }
}
