/** The entries of a package as package.json and README.md list them. */
import { entryGroups, type PackageEntry } from "./emitter.js";

/** Those that a program imports by a path of their own, group by group. */
export function listedEntries(entries: readonly PackageEntry[]): readonly (PackageEntry & { readonly doc: string })[] {
  const listed = entries.flatMap((entry) => (entry.doc === undefined ? [] : [{ ...entry, doc: entry.doc }]));
  return entryGroups.flatMap((group) => listed.filter((entry) => entry.group === group));
}

/** Those of them with exports that the main entry lacks. */
export function entriesBesideMain(entries: readonly PackageEntry[]): readonly PackageEntry[] {
  const inMain = new Set(
    entries.filter(({ isInMain }) => isInMain).flatMap(({ exports }) => [...exports.values, ...exports.types]),
  );
  return listedEntries(entries).filter(({ exports: { values, types } }) =>
    [...values, ...types].some((name) => !inMain.has(name)),
  );
}
