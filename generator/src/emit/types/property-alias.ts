/**
 * Names of properties as json-schema-to-typescript takes them: it crashes on one named `hasOwnProperty`, and takes one named
 * `[k: string]` for an index signature.
 */

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
