/**
 * Names that json-schema-to-typescript takes as they are, for those that it does not: it crashes on a property named
 * `hasOwnProperty`, takes one named `[k: string]` for an index signature, and renames types with digits or underscores in them.
 */

/** An alias for each type that needs one. Names of letters alone are kept, and an alias has a digit: so no two are the same. */
export function typeAliases(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name, index) => [name, /^[A-Z][A-Za-z]*$/.test(name) ? name : `Type${index}`]));
}

const troublesome: ReadonlySet<string> = new Set(["hasOwnProperty", "[k: string]"]);

/** Apostrophes set the alias apart, and one more of them a name that looks like an alias. */
export function propertyAlias(name: string): string {
  return isAliased(name) ? `${name}'` : name;
}

/** The name that has this alias. */
export function propertyOfAlias(alias: string): string {
  return isAliased(alias) ? alias.slice(0, -1) : alias;
}

function isAliased(name: string): boolean {
  return troublesome.has(name.replace(/'+$/, ""));
}
