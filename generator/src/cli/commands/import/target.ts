/** Owns which files are the spec that a page is brought into: the named one, and those of its folder that belong to it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { SourceFile } from "../../../diagnostics/diagnostic.js";
import { build } from "../../../model/build.js";
import { sectionsOf } from "../../../spec/sections.js";
import { printable } from "../../../text/printable.js";
import { readSpec } from "../../input/read-spec.js";
import type { Spec } from "../../input/spec-folder.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

export interface Target {
  /** What there is of the spec. */
  readonly files: readonly SourceFile[];
  /** The path of the named file, as the spec calls it; it may not be there yet. */
  readonly into: string;
  /** A path as the user knows it. */
  display(path: string): string;
}

export function findTarget(terminal: Terminal, into: string): Target {
  const { workingDirectory } = terminal;
  const file = resolve(workingDirectory, into);
  if (!existsSync(file)) return newTarget(terminal, into);
  if (statSync(file).isDirectory()) {
    throw new UsageError(`'${printable(into)}' is a folder; --into names the YAML file of one operation.`);
  }
  const alone = readSpec(workingDirectory, into);
  const isWhole = build(alone.files).value !== undefined;
  return targetIn(workingDirectory, isWhole ? alone : readSpec(workingDirectory, alone.folder), file, into);
}

function targetIn(workingDirectory: string, spec: Spec, file: string, into: string): Target {
  const own = spec.files.find(({ path }) => resolve(workingDirectory, spec.display(path)) === file);
  return { files: spec.files, into: own?.path ?? into, display: (path) => spec.display(path) };
}

/** A new file joins the others of its folder if one of them describes the service alone; else it describes one itself. */
function newTarget({ workingDirectory }: Terminal, into: string): Target {
  const folder = dirname(resolve(workingDirectory, into));
  const spec = holdsYaml(folder) ? readSpec(workingDirectory, folder) : undefined;
  const isShared = spec?.files.some((file) => isYaml(file.path) && mayBeServiceAlone(file)) === true;
  const name = basename(into);
  if (spec === undefined || !isShared) return { files: [], into: name, display: () => into };
  const [first] = spec.files;
  const root = first === undefined ? "" : first.path.slice(0, first.path.lastIndexOf("/") + 1);
  const path = `${root}${name}`;
  return { files: spec.files, into: path, display: (other) => (other === path ? into : spec.display(other)) };
}

const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** A file that cannot be parsed may be the one: then the import reads it too, and reports its errors. */
function mayBeServiceAlone(file: SourceFile): boolean {
  const sections = sectionsOf(file);
  return sections === undefined || (sections.has("service") && !sections.has("operation"));
}

function holdsYaml(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).some(isYaml);
}
