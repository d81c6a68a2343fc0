/** The rule that advice refers to fields that exist and to values that they can have. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { AdviceSpec, ConditionSpec, Located, OperationSpec, SpecDocument } from "../document.js";
import type { JsonValue } from "../../json/json-value.js";
import { checkValue, formatValue } from "../check-value.js";
import { namesAfter, type Place, segmentsOf, resolveSegment } from "../resolve-pointer.js";
import { suggester } from "../../text/suggest.js";
import { resolved } from "../traverse.js";

/** Reports `spec/bad-advice` and `spec/dangling-advice`. */
export function advice(spec: SpecDocument): readonly Diagnostic[] {
  return spec.operations.flatMap((operation) => [
    ...namedTwice(operation),
    ...operation.request.advice.flatMap((one) => problems(spec, operation, one)),
  ]);
}

function namedTwice({ request }: OperationSpec): readonly Diagnostic[] {
  const seen = new Set<string>();
  return request.advice.flatMap(({ name }) => {
    if (!seen.has(name.value)) return seen.add(name.value) && [];
    return [
      diagnostic("spec/bad-advice", name.origin, {
        name: name.value,
        problem: "is listed twice in this request",
        hint: "",
      }),
    ];
  });
}

function problems(spec: SpecDocument, operation: OperationSpec, one: AdviceSpec): readonly Diagnostic[] {
  const diagnostics = one.when.flatMap((condition) => conditionProblems(spec, operation, one, condition));
  const { name, at } = one;
  if (one.when.length === 0) {
    const problem = "names no condition, so that every packet would deserve it";
    diagnostics.push(diagnostic("spec/bad-advice", name.origin, { name: name.value, problem, hint: "" }));
  }
  const { dangling } = follow(spec, operation, one, at);
  return dangling === undefined ? diagnostics : [dangling, ...diagnostics];
}

function conditionProblems(
  spec: SpecDocument,
  operation: OperationSpec,
  one: AdviceSpec,
  condition: ConditionSpec,
): Diagnostic[] {
  const name = one.name.value;
  const { at, equals, count } = condition;
  const { places, dangling } = follow(spec, operation, one, at);
  if (dangling !== undefined) return [dangling];
  const diagnostics: Diagnostic[] = [];
  if (count !== undefined && !places.every((place) => isCounted(spec, place))) {
    const problem = `counts the items of '${at.value}', which is not an array`;
    diagnostics.push(diagnostic("spec/bad-advice", count.origin, { name, problem, hint: "" }));
  }
  const problem = equals && comparisonProblem(spec, places, equals.value, at.value);
  if (equals !== undefined && problem !== undefined) {
    const hint = nearestValue(spec, places, equals.value);
    diagnostics.push(diagnostic("spec/bad-advice", equals.origin, { name, problem, hint }));
  }
  return diagnostics;
}

/** An undeclared type is reported elsewhere, so it passes here. */
function isCounted(spec: SpecDocument, { type }: Place): boolean {
  const known = resolved(spec, type);
  return known === undefined || known.kind === "array";
}

/** Why the value at a place can never be equal to another; undefined if it can be. */
function comparisonProblem(
  spec: SpecDocument,
  places: readonly Place[],
  value: JsonValue,
  at: string,
): string | undefined {
  if (places.length === 0) return undefined;
  if (value === null || typeof value === "object") {
    return `compares '${at}' with ${formatValue(value)}; only a text, a number, true or false can be compared`;
  }
  const reasons = places.map(({ type }) => checkValue(spec, value, type));
  return reasons.includes(undefined) ? undefined : `can never apply: at '${at}', ${reasons[0]}`;
}

/** The text that was probably meant. */
function nearestValue(spec: SpecDocument, places: readonly Place[], value: JsonValue): string {
  if (typeof value !== "string") return "";
  const values = places.flatMap(({ type }) => resolved(spec, type)?.enum ?? []).map((member) => member.value);
  return suggester(values.filter((member) => typeof member === "string"))(value);
}

interface Followed {
  readonly places: readonly Place[];
  readonly dangling: Diagnostic | undefined;
}

/** Resolves a pointer, which has indices for items, to every type that may be there, or reports where it leads nowhere. */
function follow(
  spec: SpecDocument,
  { request }: OperationSpec,
  { name }: AdviceSpec,
  { value: at, origin }: Located<string>,
): Followed {
  let places: readonly Place[] = [{ type: request.type, field: undefined, kind: "whole" }];
  for (const segment of segmentsOf(at)) {
    // The fields of an undeclared type are unknown.
    if (places.some(({ type }) => resolved(spec, type) === undefined)) return { places: [], dangling: undefined };
    const names = namesAfter(spec, places);
    const isItem = names.includes("*") && /^(0|[1-9]\d{0,8})$/.test(segment);
    places = resolveSegment(spec, places, isItem ? "*" : segment);
    if (places.length > 0) continue;
    const hint = names.includes("*") ? " Write the index of an item, such as 0." : suggester(names)(segment);
    return { places, dangling: diagnostic("spec/dangling-advice", origin, { name: name.value, at, hint }) };
  }
  return { places, dangling: undefined };
}
