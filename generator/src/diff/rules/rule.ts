/** The vocabulary of the rule tables: levels, areas and kinds of change, and the two kinds of row. */

/** How far a version moves because of a change. */
export type Level = "major" | "minor" | "patch" | "none";

/** All levels, the most severe first. */
export const levels: readonly Level[] = ["major", "minor", "patch", "none"];

/** The part of a contract that a change is about. */
export type Area = "request" | "response" | "error" | "host" | "limit" | "url" | "sample" | "prose";

/** What happened to that part. */
export type Kind = "added" | "removed" | "type" | "required" | "enum" | "limit" | "meaning";

/** The level of a change, and why: what the change means for a program that uses the package. */
export type Effect = readonly [level: Level, why: string];

/** The reason why a rule has no mirror. */
export interface Waiver {
  readonly waived: string;
}

/** A change that both requests and responses can have: two rules, which mirror each other. */
export interface PacketRow {
  /** Only if it is not the direction itself. */
  readonly area?: Area;
  readonly kind: Kind;
  /** The row for the same change with the sides exchanged. */
  readonly back: string;
  /** What happened. `{packet}`, `{at}`, `{from}` and `{to}` are filled in; for lists, also `{gained}` and `{lost}`. */
  readonly says: string;
  readonly request: Effect | Waiver;
  readonly response: Effect | Waiver;
}

/** A change that only one direction, or neither, can have: one rule. */
export interface SingleRow {
  readonly area: Area;
  readonly kind: Kind;
  readonly back: string;
  readonly says: string;
  readonly effect: Effect;
  /** Why there is no such rule for requests and for responses. */
  readonly waived: string;
}

// Reasons that several rows share.

/** For a field that is optional for callers. */
export const callersMayOmitIt = "callers may omit it";
/** For a request that was tightened. */
export const requestsMayBeRejected = "requests that were valid may now be rejected";
/** For a request that was loosened. */
export const requestsStayValid = "requests that were valid stay valid";
/** For a response that was loosened. */
export const newValuesMayArrive = "callers may receive values that the package ruled out before";
/** For a response that was tightened. */
export const fewerValuesArrive = "callers that handle the old values also handle the new ones";
