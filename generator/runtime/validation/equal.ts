/** Equality of JSON values, for the keyword `uniqueItems`. Undefined properties are ignored. */

/** True if two JSON values are equal; the order of properties does not matter. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isComposite(left) || !isComposite(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  const names = namesOf(left);
  return (
    names.length === namesOf(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]))
  );
}

function namesOf(value: { readonly [name: string]: unknown }): readonly string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

/** True if no two items are equal. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  const scalars = new Set<unknown>();
  const composites: unknown[] = [];
  for (const item of items) {
    if (isComposite(item)) {
      if (composites.some((other) => isEqual(other, item))) return false;
      composites.push(item);
    } else {
      if (scalars.has(item)) return false;
      scalars.add(item);
    }
  }
  return true;
}

function isComposite(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}
