/** The warnings about valid packets, and the conditions under which they apply. */
import type { AdviceModel, ConditionModel } from "../../model/types.js";
import { type Code, code, joined, literal, propertyOf } from "../../print/code.js";
import { unreachable } from "../../text/unreachable.js";

/** An array literal of rows for the runtime. `validation` is its module of that name. */
export function adviceRows(advice: readonly AdviceModel[], validation: Code): Code {
  return code`[\n${advice.map((row) => adviceRow(row, validation))}]`;
}

function adviceRow({ name, at, when, description }: AdviceModel, validation: Code): Code {
  const conditions = conditionsOf(when, validation).map((condition) => code`      ${condition}`);
  return code`  {
    name: ${literal(name)},
    path: ${literal(at)},
    message: ${literal(description)},
    applies: (packet) =>
${joined(conditions, " &&\n")},
  },
`;
}

/** Plain reads come first, since they cost least and most packets go no further; that what they found is the packet's own, last. */
function conditionsOf(when: readonly ConditionModel[], validation: Code): readonly Code[] {
  const values = when.filter(({ kind }) => kind === "equals");
  const counts = when.filter(({ kind }) => kind === "count");
  const presences = when.filter(({ kind }) => kind === "present");
  const read = [...values, ...counts];
  const owned = new Map(read.map(({ at }) => [JSON.stringify(at), isPresent(at, validation)]));
  return [...[...read, ...presences].map((condition) => quickTest(condition, validation)), ...owned.values()];
}

function quickTest(condition: ConditionModel, validation: Code): Code {
  const { at } = condition;
  switch (condition.kind) {
    case "present":
      return condition.isPresent ? isPresent(at, validation) : code`!${isPresent(at, validation)}`;
    case "equals":
      return code`${plainRead(at)} === ${literal(condition.value)}`;
    case "count":
      return code`${plainRead(at)}?.length === ${literal(condition.count)}`;
    default:
      return unreachable(condition);
  }
}

function isPresent(at: readonly string[], validation: Code): Code {
  return code`${validation}.isPresent(packet, ${literal(at.map(key))})`;
}

/** An accepted packet is an object; anything in it may be missing. */
function plainRead(at: readonly string[]): Code {
  return at.reduce<Code>((around, name, index) => propertyOf(around, key(name), index > 0 ? "?" : ""), code`packet`);
}

/** Engines read items fastest by numbers; a property of such a name is found by them as well. */
function key(segment: string): string | number {
  return /^(0|[1-9]\d{0,8})$/.test(segment) ? Number(segment) : segment;
}
