/** The default case of an exhaustive switch. */

/** Throws. Reaching it is a bug: a value has a kind that its type does not have. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
