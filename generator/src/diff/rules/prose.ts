/** Rules about the wording of documented texts. */
import type { SingleRow } from "./rule.js";

const directionFollowsFromPlace = "The place of the text says whether it is about a request or a response.";

/** Rows by rule name. */
export const proseRules = {
  "prose-reworded": {
    area: "prose",
    kind: "meaning",
    back: "prose-reworded",
    says: "The text of {at} was reworded",
    effect: ["none", "only the wording changed"],
    waived: directionFollowsFromPlace,
  },
  "prose-number-changed": {
    area: "prose",
    kind: "meaning",
    back: "prose-number-changed",
    says: "The text of {at} was reworded, and its numbers changed",
    effect: ["patch", "a number in a sentence may be a limit"],
    waived: directionFollowsFromPlace,
  },
  "prose-negation-changed": {
    area: "prose",
    kind: "meaning",
    back: "prose-negation-changed",
    says: "The text of {at} was reworded, and its negations changed",
    effect: ["patch", "a sentence may now say the opposite"],
    waived: directionFollowsFromPlace,
  },
} as const satisfies { readonly [rule: string]: SingleRow };
