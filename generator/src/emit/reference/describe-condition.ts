/** Descriptions of the conditions under which a warning is given, such as `/Articles` has 1 item. */
import type { ConditionModel } from "../../model/types.js";
import { codeSpan, type Phrase } from "../../print/phrase.js";
import { unreachable } from "../../text/unreachable.js";
import { pointerOf } from "../code-rules.js";

export function describeCondition({ at, ...test }: ConditionModel): Phrase {
  const place = codeSpan(pointerOf(at));
  switch (test.kind) {
    case "present":
      return [place, test.isPresent ? " is given" : " is left out"];
    case "equals":
      return [place, " is ", codeSpan(JSON.stringify(test.value))];
    case "count":
      return [place, test.count === 1 ? " has 1 item" : ` has ${test.count} items`];
    default:
      return unreachable(test);
  }
}
