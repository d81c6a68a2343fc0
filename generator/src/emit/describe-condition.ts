/** Descriptions of the conditions under which a warning is given, for every reference. */
import type { ConditionModel } from "../model/types.js";
import { pointerOf } from "./code-rules.js";
import { unreachable } from "../text/unreachable.js";

/** The parts of a sentence such as `/Articles` has 1 item. The caller marks those that are from the spec as code. */
export interface ConditionText {
  readonly place: string;
  readonly says: string;
  readonly value?: string;
}

/** The place is a JSON Pointer, and the value is JSON text. */
export function describeCondition({ at, ...test }: ConditionModel): ConditionText {
  const place = pointerOf(at);
  switch (test.kind) {
    case "present":
      return { place, says: test.isPresent ? "is given" : "is left out" };
    case "equals":
      return { place, says: "is", value: JSON.stringify(test.value) };
    case "count":
      return { place, says: test.count === 1 ? "has 1 item" : `has ${test.count} items` };
    default:
      return unreachable(test);
  }
}

/** What such a warning is, for readers of one. */
export const aboutAdvice = "The server accepts such a request; the validators give a warning of this name.";
