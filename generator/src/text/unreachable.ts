/** The end of a switch that the compiler knows to be exhaustive. */

/** Throws. Reaching it is a bug: a value has a kind that its type does not have. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
