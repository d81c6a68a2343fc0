/** Owns the writing of a spec's files: every text is laid beside its target before the first one takes its place. */
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { systemReason } from "../../../output/system-error.js";
import { printable } from "../../../text/printable.js";
import { UsageError } from "../../usage-error.js";

export interface FileChange {
  /** As the user knows it. */
  readonly path: string;
  /** Undefined where there was none. */
  readonly before: string | undefined;
  readonly after: string;
}

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
