/** The classification of differences by the table of rules, and the message of each change. */
import type { JsonValue } from "../json/json-value.js";
import type { Place } from "../contract/contract.js";
import type { Difference } from "./difference.js";
import { fingerprintOf } from "./fingerprint.js";
import { inWords } from "../contract/describe-value.js";
import { isList } from "../json/compare.js";
import { type Area, type Kind, type Level, levels, type RuleName, ruleOf } from "./rules.js";

/** A classified difference. */
export interface Change {
  readonly rule: RuleName;
  readonly level: Level;
  readonly area: Area;
  readonly kind: Kind;
  /** Path of the operation; empty for what all operations share. */
  readonly operation: string;
  readonly at: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
  readonly symbols: readonly string[];
  /** What changed, and why it has its level: one sentence. */
  readonly message: string;
  /** Stable as long as the structure of the change is; approvals refer to it. */
  readonly fingerprint: string;
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

/** Classifies differences: the most severe first, otherwise in their order. */
export function classify(differences: readonly Difference[]): readonly Change[] {
  const changes = differences.map(changeOf);
  return levels.flatMap((level) => changes.filter((change) => change.level === level));
}

/** The most severe level among changes. */
export function levelOf(changes: readonly Change[]): Level {
  return levels.find((level) => changes.some((change) => change.level === level)) ?? "none";
}

/** Whether a level is at least as severe as a threshold. */
export function isAtLeast(level: Level, threshold: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(threshold);
}

function changeOf(difference: Difference): Change {
  const { level, area, kind } = ruleOf(difference.rule);
  const { rule, operation, at, from, to, symbols, before, after } = difference;
  const message = messageOf(difference);
  const fingerprint = fingerprintOf(difference);
  return { rule, level, area, kind, operation, at, from, to, symbols, message, fingerprint, before, after };
}

function messageOf({ rule, at, from, to, variants = [] }: Difference): string {
  const { says, why } = ruleOf(rule);
  const place = at === "" ? "the packet" : at;
  const location = variants.length === 0 ? place : `${place} of ${variants.join(", ")}`;
  const values: ReadonlyMap<string, string> = new Map([
    ["at", location],
    ["from", inWords(from)],
    ["to", inWords(to)],
    ["gained", inWords(missingFrom(from, to))],
    ["lost", inWords(missingFrom(to, from))],
  ]);
  const sentence = says.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? "");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}: ${why}.`;
}

/** The values of `other` that `list` does not have. */
function missingFrom(list: JsonValue, other: JsonValue): JsonValue {
  if (!isList(list) || !isList(other)) return null;
  const known = new Set(list.map((value) => JSON.stringify(value)));
  return other.filter((value) => !known.has(JSON.stringify(value)));
}
