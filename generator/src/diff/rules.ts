/**
 * The index of all rules by which changes are classified: the level from the point of view of a caller, the reason, and the mirrors.
 *
 * A request may only loosen and a response may only tighten: anything else breaks a program that compiled, or rejects a
 * request that was valid. A packet row makes a rule for requests and one for responses, which mirror each other; if one of
 * the two cannot have the change, the row says why. `back` is the rule for the same change with the sides exchanged.
 */
import { type Direction, directions } from "../contract/contract.js";
import { adviceRules } from "./rules/advice.js";
import { callRules } from "./rules/calls.js";
import { errorRules } from "./rules/errors.js";
import { fieldRules } from "./rules/fields.js";
import { hostRules } from "./rules/hosts.js";
import { limitRules } from "./rules/limits.js";
import { meaningRules } from "./rules/meaning.js";
import { operationRules } from "./rules/operations.js";
import { proseRules } from "./rules/prose.js";
import type { Area, Kind, Level, PacketRow, SingleRow, Waiver } from "./rules/rule.js";
import { sampleRules } from "./rules/samples.js";
import { typeRules } from "./rules/types.js";
import { urlRules } from "./rules/url.js";

export { type Area, type Kind, type Level, levels } from "./rules/rule.js";

const packetRules = { ...fieldRules, ...typeRules, ...limitRules, ...meaningRules, ...sampleRules };

const singleRules = {
  ...errorRules,
  ...adviceRules,
  ...hostRules,
  ...callRules,
  ...urlRules,
  ...operationRules,
  ...proseRules,
};

type PacketRules = typeof packetRules;

type ShapesOf<Side extends Direction> = {
  [Shape in keyof PacketRules]: PacketRules[Shape][Side] extends Waiver ? never : Shape;
}[keyof PacketRules];

/** A change that both a request and a response can have: a rule name without its direction. */
export type SharedShape = ShapesOf<"request"> & ShapesOf<"response">;

/** The name of a rule, as reports and approvals show it. */
export type RuleName = `request-${ShapesOf<"request">}` | `response-${ShapesOf<"response">}` | keyof typeof singleRules;

/** One rule in full. */
export interface ChangeRule {
  readonly level: Level;
  readonly area: Area;
  readonly kind: Kind;
  /** What happened, as a template. */
  readonly says: string;
  /** Why the change has its level. */
  readonly why: string;
  /** The rule for the same change with the sides exchanged. */
  readonly back: string;
  /** The rule for the same change in the other direction, or why there is none. */
  readonly across: string | Waiver;
}

/** All rules by name. */
export const changeRules: ReadonlyMap<string, ChangeRule> = new Map([
  ...Object.entries(packetRules).flatMap(([shape, row]) => directions.flatMap((one) => packetRule(shape, row, one))),
  ...Object.entries(singleRules).map(([name, row]) => [name, singleRule(row)] as const),
]);

/** The rule of a name. */
export function ruleOf(name: RuleName): ChangeRule {
  const rule = changeRules.get(name);
  if (rule === undefined) throw new Error(`There is no rule named ${name}.`);
  return rule;
}

/** The rule of a row for one direction, unless the row waives it. */
function packetRule(shape: string, row: PacketRow, direction: Direction): readonly (readonly [string, ChangeRule])[] {
  const effect = row[direction];
  if ("waived" in effect) return [];
  const [level, why] = effect;
  const { area = direction, kind } = row;
  const other = direction === "request" ? "response" : "request";
  const mirror = row[other];
  const across = "waived" in mirror ? mirror : `${other}-${shape}`;
  const says = row.says.replace("{packet}", direction);
  return [[`${direction}-${shape}`, { level, area, kind, says, why, back: `${direction}-${row.back}`, across }]];
}

function singleRule({ area, kind, back, says, effect: [level, why], waived }: SingleRow): ChangeRule {
  return { level, area, kind, says, why, back, across: { waived } };
}
