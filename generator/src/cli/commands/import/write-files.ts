/** The writer of spec files: every text is staged beside its target before the first one is renamed into place. */
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { systemReason } from "../../../output/system-error.js";
import { printable } from "../../../text/printable.js";
import { UsageError } from "../../usage-error.js";

/** A file to write. */
export interface FileChange {
  /** As shown to the user. */
  readonly path: string;
  /** Undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Writes all files. Throws a `UsageError` if one cannot be staged; then nothing was changed. */
export function writeFiles(workingDirectory: string, changes: readonly FileChange[]): void {
  const staged: { readonly file: string; readonly temporary: string }[] = [];
  for (const { path, after } of changes) {
    try {
      const named = resolve(workingDirectory, path);
      mkdirSync(dirname(named), { recursive: true });
      // A link stays a link.
      const file = existsSync(named) ? realpathSync(named) : named;
      const temporary = `${file}.${process.pid}.tmp`;
      staged.push({ file, temporary });
      writeFileSync(temporary, after);
    } catch (error) {
      for (const { temporary } of staged) rmSync(temporary, { force: true });
      throw new UsageError(`'${printable(path)}' cannot be written: ${systemReason(error)}. Nothing was changed.`);
    }
  }
  for (const { file, temporary } of staged) renameSync(temporary, file);
}
