/** Prints what is advised about a packet: the warnings, and the conditions under which they apply. */
import type { AdviceModel, ConditionModel } from "../../model/types.js";
import { literal } from "../../print/text.js";

/** An array literal of rows for the runtime. */
export function adviceRows(advice: readonly AdviceModel[]): string {
  return `[\n${advice.map(adviceRow).join("")}]`;
}

function adviceRow({ name, at, when, description }: AdviceModel): string {
  return `  {
    name: ${literal(name)},
    path: ${literal(at)},
    message: ${literal(description)},
    applies: (packet) =>
${conditionsOf(when)
  .map((condition) => `      ${condition}`)
  .join(" &&\n")},
  },
`;
}

/** Plain reads come first, since they cost least and most packets go no further; that what they found is the packet's own, last. */
function conditionsOf(when: readonly ConditionModel[]): readonly string[] {
  const values = when.filter(({ kind }) => kind === "equals");
  const counts = when.filter(({ kind }) => kind === "count");
  const presences = when.filter(({ kind }) => kind === "present");
  const read = [...values, ...counts];
  const owned = read.map(({ at }) => isPresent(at));
  return [...read.map(quickTest), ...presences.map(quickTest), ...new Set(owned)];
}

function quickTest(condition: ConditionModel): string {
  const { at } = condition;
  switch (condition.kind) {
    case "present":
      return condition.isPresent ? isPresent(at) : `!${isPresent(at)}`;
    case "equals":
      return `${plainRead(at)} === ${literal(condition.value)}`;
    case "count":
      return `${plainRead(at)}?.length === ${literal(condition.count)}`;
    default:
      return unreachable(condition);
  }
}

function isPresent(at: readonly string[]): string {
  return `judge.isPresent(packet, ${literal(at.map(key))})`;
}

/** An accepted packet is an object; what stands in it may be absent. */
function plainRead(at: readonly string[]): string {
  return at.reduce((around, name, index) => {
    const isName = /^[A-Za-z_$][\w$]*$/.test(name);
    const member = isName ? name : `[${literal(key(name))}]`;
    return around + (index > 0 ? `?.${member}` : isName ? `.${member}` : member);
  }, "packet");
}

/** Engines read items fastest by numbers; a property of such a name is found by them as well. */
function key(segment: string): string | number {
  return /^(0|[1-9]\d{0,8})$/.test(segment) ? Number(segment) : segment;
}

function unreachable(condition: never): never {
  throw new Error(`No test for ${JSON.stringify(condition)}`);
}
