/**
 * The results of the validators for packets that are known to be valid or invalid. A peer that a case has under `unlike` is
 * known to err on it, and a peer that no longer does is a failure. Peers in other languages are asked by `run.js` alone.
 */
import { findPackets } from "./packages.js";
import { compare, validatorsOf } from "./compare.js";

export { readCases } from "./read-cases.js";

/** The validators of every packet type there is; each type has a name of its own. */
export async function findValidators() {
  return Promise.all((await findPackets()).map(validatorsOf));
}

/** The cases, each with what is wrong with it: undefined if the result is the expected one. */
export function compareCases(cases, validators) {
  return cases.map((one) => ({
    ...one,
    problem: problemOf(
      one,
      validators.find(({ type }) => type === one.as),
    ),
  }));
}

function problemOf({ as, text, valid, unlike }, validators) {
  if (validators === undefined) return `no packet is called ${as}`;
  const { says, bySchema, isAgreed } = compare(validators, text, { withHyperjump: !("hyperjump" in unlike) });
  const reformed = Object.keys(unlike).filter(
    (peer) => peer in validators && resultOf(validators[peer], text) === valid,
  );
  if (reformed.length > 0) return `no longer erring: ${reformed.join(", ")}`;
  return isAgreed && bySchema === valid ? undefined : JSON.stringify(says);
}

function resultOf(validator, text) {
  try {
    return validator(JSON.parse(text));
  } catch {
    return undefined;
  }
}
