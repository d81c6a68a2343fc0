/**
 * The packets of `cases/`, of which it is known whether they are valid: what the judges say of each. A case holds a packet or,
 * where spelling matters, its text. A peer under `unlike` is known to err on it, and a peer that no longer does is a failure.
 */
import { readdirSync, readFileSync } from "node:fs";
import { findPackets } from "./packages.js";
import { compare, judgesOf } from "./verdicts.js";

const folder = new URL("cases/", import.meta.url);

export function readCases() {
  const files = readdirSync(folder).toSorted();
  return files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8"))).map(withText);
}

function withText({ packet, text = JSON.stringify(packet), unlike = {}, ...rest }) {
  return { ...rest, text, unlike };
}

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
  const reformed = Object.keys(unlike).filter((peer) => verdictOf(judges[peer], text) === valid);
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
