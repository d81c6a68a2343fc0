/** The contract of an emitter: a pure function from the model to whole files, and the entry that programs import. */
import type { ApiModel, AuthScheme, OperationModel } from "../model/types.js";
import type { EmitOptions } from "./options.js";

/** A file of the package, complete. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The names that an entry exports. */
export interface PublicExports {
  /** Names of values; a type of the same name goes with it. */
  readonly values: readonly string[];
  /** Names that are types only. */
  readonly types: readonly string[];
}

/** An entry of the package: a module that programs import by its name. README.md, package.json and the main entry follow from it. */
export interface PackageEntry {
  /** Name of the entry and of its module, such as `errors`. */
  readonly name: string;
  /** The groups are listed one after the other, and the entries of each in the order of the registry. */
  readonly group: EntryGroup;
  /** What it has, in the table of README.md, as Markdown; undefined for one that is reached through the main entry alone. */
  readonly doc: string | undefined;
  /** Whether the main entry passes its exports on. */
  readonly isInMain: boolean;
  readonly exports: PublicExports;
  /** A package of npm that it needs, and the versions that it was tried with. Only a program that imports the entry needs it. */
  readonly peer?: { readonly name: string; readonly range: string };
  /** The section of README.md about its use. */
  readonly guide?: EntryGuide;
}

export const entryGroups = ["packets", "calls", "integrations", "tables"] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** What README.md says of the tables. Entries of which it says the same share a row. */
export const tablesDoc = "tables for tools such as a mock server";

/** A section of README.md about the use of an entry, and the chapter that it is in. */
export interface EntryGuide {
  readonly chapter: "sending" | "validating" | "testing";
  /** As Markdown. `operation` is the one that the examples use; undefined if there is none. */
  print(model: ApiModel, operation: OperationModel | undefined): string | undefined;
}

export interface Emission {
  readonly files: readonly OutputFile[];
  /** What the entry exports beside the names that it has for any spec. */
  readonly exports?: PublicExports;
}

/** What has been emitted so far. */
export interface Emitted {
  readonly files: readonly OutputFile[];
  readonly entries: readonly PackageEntry[];
}

/** An emitter. It is listed in `registry.ts`, and reads nothing but its arguments: the same model gives the same bytes. */
export interface Emitter {
  readonly name: string;
  /**
   * The entry that its files make, for a service of this scheme. The exports are those that it has for any spec: no name of
   * a spec may be one of them if the main entry passes them on.
   */
  entry?(scheme: AuthScheme): PackageEntry | undefined;
  /** `emitted` is from the emitters before it, for those that list what others made. */
  emit(model: ApiModel, options: EmitOptions, emitted: Emitted): Emission | Promise<Emission>;
}
