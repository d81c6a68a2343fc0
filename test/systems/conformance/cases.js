/**
 * What the judges say of the packets of which it is known whether they are valid. A peer that a case has under `unlike` is
 * known to err on it, and a peer that no longer does is a failure. Peers in other languages are asked by `run.js` alone.
 */
import { findPackets } from "./packages.js";
import { compare, judgesOf } from "./verdicts.js";

export { readCases } from "./read-cases.js";

/** The judges of every packet type there is; each type has a name of its own. */
export async function findJudges() {
  return Promise.all((await findPackets()).map(judgesOf));
}

/** The cases, each with what is wrong with it: undefined for one that gets the verdict that it should. */
export function judgeCases(cases, judges) {
  return cases.map((one) => ({
    ...one,
    problem: problemOf(
      one,
      judges.find(({ type }) => type === one.as),
    ),
  }));
}

function problemOf({ as, text, valid, unlike }, judges) {
  if (judges === undefined) return `no packet is called ${as}`;
  const { says, bySchema, isAgreed } = compare(judges, text, { withHyperjump: !("hyperjump" in unlike) });
  const reformed = Object.keys(unlike).filter((peer) => peer in judges && verdictOf(judges[peer], text) === valid);
  if (reformed.length > 0) return `no longer erring: ${reformed.join(", ")}`;
  return isAgreed && bySchema === valid ? undefined : JSON.stringify(says);
}

function verdictOf(judge, text) {
  try {
    return judge(JSON.parse(text));
  } catch {
    return undefined;
  }
}
