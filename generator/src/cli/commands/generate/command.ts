/** The command `generate`: makes the package, or tells whether it is what the spec gives. */
import { resolve } from "node:path";
import { openMemory, type Remembered } from "../../../output/cache.js";
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
    if (options[name] === "") throw new UsageError(`--${name} names nothing; leave it out for the default.`);
  }
  if (!options.watch) return generateOnce(terminal, options);
  if (options.check) throw new UsageError("--check writes nothing, so there is nothing to --watch: use one of them.");
  const { watch } = await import("../../watch.js");
  const { folder } = openSpecFolder(terminal.workingDirectory, options.spec);
  const out = resolve(terminal.workingDirectory, options.out);
  await watch(
    terminal,
    { folder, out },
    {
      run: () => generateOnce(terminal, options),
      failed(error) {
        // A spec that cannot be read just now may be readable after the next change.
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

/** Makes the files anew only where no earlier run is remembered that had the same input and whose output still stands. */
async function resultOf(terminal: Terminal, spec: SpecFolder, options: Options): Promise<Result> {
  const emitOptions = { enumStyle: options.enum };
  const folder = resolve(terminal.workingDirectory, options.out);
  const memory = openMemory(terminal.workingDirectory, emitOptions, spec.files);
  const known = memory.recall();
  if (known !== undefined && options.check) return check(folder, options, known);
  if (known !== undefined && isUpToDate(folder, known.hashes)) {
    return { kind: "unchanged", diagnostics: known.diagnostics, files: known.hashes.size };
  }
  terminal.progress("Generating …");
  const { generate } = await import("../../../generate.js");
  const { namedFiles } = await import("../../input/read-spec.js");
  const { value: files, diagnostics } = await generate(namedFiles(spec), emitOptions);
  if (files === undefined) return { kind: "broken-spec", diagnostics };
  const made = { hashes: hashesOf(files), diagnostics };
  memory.remember(made);
  if (options.check) return check(folder, options, made);
  const result = await writeOutput(folder, files, { processes: terminal.processes });
  if (result.kind !== "failed") return { ...result, diagnostics };
  throw new UsageError(`'${options.out}' cannot be written: ${result.reason}. Nothing was changed.`);
}

function check(folder: string, { out }: Options, { hashes, diagnostics }: Remembered): Result {
  try {
    return { kind: "checked", diagnostics, comparison: compareOutput(folder, hashes), files: hashes.size };
  } catch (error) {
    throw new UsageError(`'${out}' cannot be read: ${systemReason(error)}.`);
  }
}
