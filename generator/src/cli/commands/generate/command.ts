/** The command `generate`: writes the package, or checks that it is up to date. */
import { resolve } from "node:path";
import { openCache, type CacheEntry } from "../../../output/cache.js";
import { compareOutput, isUpToDate } from "../../../output/check.js";
import { hashesOf } from "../../../output/hash.js";
import { systemReason } from "../../../output/system-error.js";
import { writeOutput } from "../../../output/write.js";
import type { OptionsOf } from "../../command-table.js";
import { type Result, reportResult } from "./report.js";
import { openSpecFolder, openSpecInputs, type SpecFolder } from "../../input/spec-folder.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

type Options = OptionsOf<"generate">;

export async function run(terminal: Terminal, _args: readonly string[], options: Options): Promise<number> {
  for (const name of ["spec", "out"] as const) {
    if (options[name] === "") throw new UsageError(`--${name} must not be empty.`);
  }
  if (!options.watch) return generateOnce(terminal, options);
  if (options.check) throw new UsageError("--check and --watch cannot be combined. Use one of them.");
  const { watch } = await import("../../watch.js");
  const { folder } = openSpecFolder(terminal.workingDirectory, options.spec);
  const out = resolve(terminal.workingDirectory, options.out);
  await watch(
    terminal,
    { folder, out },
    {
      run: () => generateOnce(terminal, options),
      failed(error) {
        // A spec that cannot be read now may be readable after the next change.
        if (!(error instanceof UsageError)) throw error;
        terminal.remark(`tim-bindgen: ${error.message}`);
      },
    },
  );
  return 0;
}

async function generateOnce(terminal: Terminal, options: Options): Promise<number> {
  const spec = openSpecInputs(terminal.workingDirectory, options.spec);
  return reportResult(terminal, { spec, options, result: await resultOf(terminal, spec, options) });
}

/** Generates the files, unless an earlier run with the same input is cached and its output is still in place. */
async function resultOf(terminal: Terminal, spec: SpecFolder, options: Options): Promise<Result> {
  const emitOptions = { enumStyle: options.enum };
  const folder = resolve(terminal.workingDirectory, options.out);
  const cache = openCache(terminal.workingDirectory, emitOptions, spec.files);
  const cached = cache.read();
  if (cached !== undefined && options.check) return check(folder, options, cached);
  if (cached !== undefined && isUpToDate(folder, cached.hashes)) {
    return { kind: "unchanged", diagnostics: cached.diagnostics, files: cached.hashes.size };
  }
  terminal.progress("Generating …");
  const { generate } = await import("../../../generate.js");
  const { namedFiles } = await import("../../input/read-spec.js");
  const { value: files, diagnostics } = await generate(namedFiles(spec), emitOptions);
  if (files === undefined) return { kind: "broken-spec", diagnostics };
  const entry = { hashes: hashesOf(files), diagnostics };
  cache.write(entry);
  if (options.check) return check(folder, options, entry);
  const result = await writeOutput(folder, files, { processes: terminal.processes });
  if (result.kind !== "failed") return { ...result, diagnostics };
  throw new UsageError(`'${options.out}' cannot be written: ${result.reason}. Nothing was changed.`);
}

function check(folder: string, { out }: Options, { hashes, diagnostics }: CacheEntry): Result {
  try {
    return { kind: "checked", diagnostics, comparison: compareOutput(folder, hashes), files: hashes.size };
  } catch (error) {
    throw new UsageError(`'${out}' cannot be read: ${systemReason(error)}.`);
  }
}
