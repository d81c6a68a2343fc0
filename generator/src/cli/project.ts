/** The project of a command: the nearest folder with a project file or a `package.json`. */
import { dirname, join, relative } from "node:path";
import { formatDiagnostics } from "../diagnostics/format.js";
import { projectFileName, type ProjectPackage } from "../project/project-file.js";
import { isFile } from "./path-kind.js";
import { printable } from "../text/printable.js";
import { readText } from "./input/spec-folder.js";
import { UsageError } from "./usage-error.js";

/** A project folder. */
export interface Project {
  /** The search for packages does not leave it. */
  readonly folder: string;
  readonly hasProjectFile: boolean;
}

/** Finds the project. Without either file, it is the working directory. */
export function findProject(workingDirectory: string): Project {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    if (isFile(join(folder, projectFileName))) return { folder, hasProjectFile: true };
    if (isFile(join(folder, "package.json"))) return { folder, hasProjectFile: false };
    if (folder === dirname(folder)) return { folder: workingDirectory, hasProjectFile: false };
  }
}

/** The packages in the project file, the default first. Throws a `UsageError` for an invalid file. */
export async function readProjectFile(
  { folder }: Project,
  workingDirectory: string,
): Promise<readonly [ProjectPackage, ...ProjectPackage[]]> {
  const path = join(folder, projectFileName);
  const shown = printable(relative(workingDirectory, path));
  const file = { path: shown, text: readText(shown, path) };
  // Loading the YAML parser takes longer than many commands.
  const { parseProjectFile } = await import("../project/parse-project-file.js");
  const { value, diagnostics } = parseProjectFile(file);
  if (value !== undefined) return value;
  throw new UsageError(`'${shown}' cannot be used:\n${formatDiagnostics(diagnostics, [file]).trimEnd()}`);
}
