/** The search for the package that a command runs: named by the user or the project file, or found in the project. */
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { manifestName } from "../output/paths.js";
import { projectFileName } from "../project/project-file.js";
import {
  type InstalledPackage,
  installedPackages,
  isGenerated,
  isNpmName,
  resolveInstalled,
} from "./installed-packages.js";
import { isFolder } from "./path-kind.js";
import { printable } from "../text/printable.js";
import { findProject, type Project, readProjectFile } from "./project.js";
import { UsageError } from "./usage-error.js";

const defaultFolder = "generated";
const howToName = "name one with --package <folder or npm name>";

/** The folder of the package. Nothing in it has been run or checked against its manifest yet. */
export async function findPackage(workingDirectory: string, named: string | undefined): Promise<string> {
  if (named !== undefined) return findNamed(workingDirectory, named);
  const project = findProject(workingDirectory);
  if (project.hasProjectFile) return findByProjectFile(workingDirectory, project);
  return generatedIn(workingDirectory, project) ?? installedIn(workingDirectory, project);
}

function findNamed(workingDirectory: string, named: string): string {
  if (named === "") throw new UsageError("--package must not be empty.");
  const shown = printable(named);
  const path = resolve(workingDirectory, named);
  const folder = isFolder(path) ? path : undefined;
  const installed = resolveInstalled(findProject(workingDirectory).folder, named);
  if (folder !== undefined && installed !== undefined && realpathSync(folder) !== realpathSync(installed)) {
    throw new UsageError(
      `--package '${shown}' is both a folder and an installed package. Write './${shown}' for the folder, or 'node_modules/${shown}' for the package.`,
    );
  }
  const found = folder ?? installed;
  if (found === undefined) {
    const what = isNpmName(named) ? "neither a folder nor an installed package" : "not a folder";
    throw new UsageError(`--package '${shown}' is ${what}.`);
  }
  if (existsSync(join(found, manifestName)) || isGenerated(found)) return found;
  throw new UsageError(`--package '${shown}' is not a package that tim-bindgen wrote.`);
}

async function findByProjectFile(workingDirectory: string, project: Project): Promise<string> {
  const [{ spec, out }] = await readProjectFile(project, workingDirectory);
  const folder = join(project.folder, out);
  if (existsSync(join(folder, manifestName))) return within(project, folder, workingDirectory);
  const path = (to: string): string => printable(relative(workingDirectory, join(project.folder, to)) || ".");
  throw new UsageError(
    `The package '${path(out)}', which ${projectFileName} names, does not exist. ` +
      `Run 'tim-bindgen generate --spec ${path(spec)} --out ${path(out)}' first, or ${howToName}.`,
  );
}

/** In the working directory or above it, but never above the project. */
function generatedIn(workingDirectory: string, project: Project): string | undefined {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    // The working directory may be inside the package itself.
    for (const candidate of [join(folder, defaultFolder), folder]) {
      if (existsSync(join(candidate, manifestName))) return within(project, candidate, workingDirectory);
    }
    if (folder === project.folder || folder === dirname(folder)) return undefined;
  }
}

/** The folder, unless it is a link out of the project: that would run code from outside. */
function within(project: Project, folder: string, workingDirectory: string): string {
  const root = realpathSync(project.folder);
  const real = realpathSync(folder);
  if (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)) return folder;
  const shown = printable(relative(workingDirectory, folder));
  throw new UsageError(`'${shown}' leads out of the project. If you trust what is there, ${howToName}.`);
}

function installedIn(workingDirectory: string, { folder }: Project): string {
  const [only, ...others] = installedPackages(folder);
  if (only !== undefined && others.length === 0) return only.folder;
  if (only !== undefined) throw new UsageError(severalSentence([only, ...others]));
  const place = printable(relative(workingDirectory, folder) || ".");
  const where = place === "." ? "here" : `in this project ('${place}')`;
  throw new UsageError(
    `There is no generated package ${where}, neither in a folder '${defaultFolder}' nor installed. ` +
      `Run 'tim-bindgen generate' first, or ${howToName}.`,
  );
}

function severalSentence(found: readonly InstalledPackage[]): string {
  const names = found.map(({ name }) => `'${printable(name)}'`).join(", ");
  return `Several generated packages are installed; name one with --package: ${names}.`;
}
