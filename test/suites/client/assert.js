/** Assertions that need no framework: each throws an error that says what was expected, and what was found. */

export class AssertionFailure extends Error {
  constructor(message) {
    super(message);
    this.name = "AssertionFailure";
  }
}

/** A failed assertion speaks for itself; anything else is unexpected, and its stack says where it arose. */
export function describeFailure(error) {
  if (error instanceof AssertionFailure) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
}

export function expectTrue(claim, what) {
  if (claim !== true) throw new AssertionFailure(`expected ${what}`);
}

/** Compares values of JSON, and undefined. */
export function expectEqual(actual, expected, what) {
  if (!isEqual(actual, expected)) {
    throw new AssertionFailure(`${what}: expected ${show(expected)}, found ${show(actual)}`);
  }
}

/** Compares the properties that are named, and no others. */
export function expectMatch(actual, expected, what) {
  for (const [name, value] of Object.entries(expected)) expectEqual(actual?.[name], value, `${what}, \`${name}\``);
}

/** @param range `[least, most]`, both allowed. */
export function expectWithin(actual, [least, most], what) {
  if (!(actual >= least && actual <= most)) {
    throw new AssertionFailure(`${what}: expected ${least} to ${most}, found ${actual}`);
  }
}

function isEqual(left, right) {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]))
  );
}

function show(value) {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
