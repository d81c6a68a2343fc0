/** The spec that a page is imported into: the named file, and the other files of its folder that belong to it. */
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

/** The spec to change. */
export interface Target {
  /** The existing files. */
  readonly files: readonly SourceFile[];
  /** Path of the named file within the spec. It need not exist yet. */
  readonly into: string;
  /** A path as shown to the user. */
  display(path: string): string;
}

/** Finds the spec of a file. Throws a `UsageError` if it cannot be read. */
export function findTarget(terminal: Terminal, into: string): Target {
  const { workingDirectory } = terminal;
  const file = resolve(workingDirectory, into);
  if (!existsSync(file)) return newTarget(terminal, into);
  if (statSync(file).isDirectory()) {
    throw new UsageError(`'${printable(into)}' is a folder. Pass the YAML file of one operation with --into.`);
  }
  const alone = readSpec(workingDirectory, into);
  const isWhole = build(alone.files).value !== undefined;
  return targetIn(workingDirectory, isWhole ? alone : readSpec(workingDirectory, alone.folder), file, into);
}

function targetIn(workingDirectory: string, spec: Spec, file: string, into: string): Target {
  const own = spec.files.find(({ path }) => resolve(workingDirectory, spec.display(path)) === file);
  return { files: spec.files, into: own?.path ?? into, display: (path) => spec.display(path) };
}

/** A new file belongs to its folder's spec if a file there describes only the service; otherwise it is a spec of its own. */
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

/** True for a file that cannot be parsed too, so that the import reads it and reports its errors. */
function mayBeServiceAlone(file: SourceFile): boolean {
  const sections = sectionsOf(file);
  return sections === undefined || (sections.has("service") && !sections.has("operation"));
}

function holdsYaml(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).some(isYaml);
}
