/** Says what a condition of an advice asks of a place, in words that stand in every reference. */
import type { ConditionModel } from "../model/types.js";
import { pointerOf } from "./code-rules.js";

/** The parts of a sentence such as `/Articles` has 1 item. Those that stand in the spec are for the caller to mark as code. */
export interface ConditionWords {
  readonly place: string;
  readonly says: string;
  readonly value?: string;
}

export function conditionWords({ at, ...test }: ConditionModel): ConditionWords {
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

/** What an advice is, for whoever reads of one. */
export const aboutAdvice = "The server accepts such a request; the validators give a warning of this name.";

function unreachable(test: never): never {
  throw new Error(`No words for ${JSON.stringify(test)}`);
}
