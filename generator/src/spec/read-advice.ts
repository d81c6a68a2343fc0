/** Reads what an operation advises about requests that are accepted. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import type { AdviceSpec, ConditionSpec, ConditionTest, Located } from "./document.js";
import { toJson } from "../yaml/to-json.js";
import type { MapReader } from "../grammar/reader.js";

export function readAdvice(request: MapReader, found: Diagnostic[]): readonly AdviceSpec[] {
  return request.maps("advice").map((advice) => ({
    name: textAt(advice, "name"),
    at: textAt(advice, "at"),
    when: advice.maps("when").map((condition) => readCondition(condition, found)),
    description: advice.text("description") ?? "",
  }));
}

function readCondition(reader: MapReader, found: Diagnostic[]): ConditionSpec {
  const at = textAt(reader, "at");
  const tests = testsOf(reader);
  if (tests.length !== 1) {
    const params = { subject: `The condition at '${at.value}'`, keys: "`present`, `equals` and `count`" };
    found.push(diagnostic("spec/exactly-one", at.origin, params));
  }
  return { at, tests };
}

function testsOf(reader: MapReader): readonly Located<ConditionTest>[] {
  const equals = reader.value("equals");
  const count = reader.number("count");
  const tests: Located<ConditionTest>[] = [];
  if (reader.has("present")) {
    tests.push({ value: { kind: "present", isPresent: reader.flag("present") }, origin: reader.keyOrigin("present") });
  }
  if (equals !== undefined) tests.push({ value: { kind: "equals", value: toJson(equals) }, origin: equals.origin });
  if (count !== undefined) tests.push({ value: { kind: "count", count: count.value }, origin: count.origin });
  return tests;
}

function textAt(reader: MapReader, key: string): Located<string> {
  return reader.locatedText(key) ?? { value: "", origin: reader.keyOrigin(key) };
}
