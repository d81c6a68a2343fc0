/** Conditions in generated code, with parentheses around those parts that need them. */
import { type Code, code, joined } from "../../print/code.js";

export interface Condition {
  readonly code: Code;
  /** The operators that occur in it, at any depth. */
  readonly operators: ReadonlySet<Operator>;
}

type Operator = "&&" | "||";

/** A condition without operators. */
export function test(condition: Code): Condition {
  return { code: condition, operators: new Set() };
}

/** True if one of the conditions is. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 1) return conditions[0] ?? nothing;
  const parts = conditions.map((condition) => inParentheses(condition, "&&"));
  return { code: joined(parts, " || "), operators: operatorsOf(conditions, "||") };
}

/** True if all of the conditions are. */
export function allOf(conditions: readonly Condition[]): Condition {
  const parts = conditions.map((condition) => inParentheses(condition, "||"));
  const operators = operatorsOf(conditions, conditions.length > 1 ? "&&" : undefined);
  return { code: joined(parts, " && "), operators };
}

const nothing = test(code``);

function inParentheses(condition: Condition, operator: Operator): Code {
  return condition.operators.has(operator) ? code`(${condition.code})` : condition.code;
}

function operatorsOf(conditions: readonly Condition[], own: Operator | undefined): ReadonlySet<Operator> {
  const inner = conditions.flatMap(({ operators }) => [...operators]);
  return new Set(own === undefined ? inner : [...inner, own]);
}
