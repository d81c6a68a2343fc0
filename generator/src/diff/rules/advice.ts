/** Rules about warnings for accepted requests. */
import type { SingleRow } from "./rule.js";

const onlyRequestsHaveAdvice = "Only requests have such warnings.";

/** Rows by rule name. */
export const adviceRules = {
  "advice-added": {
    area: "request",
    kind: "added",
    back: "advice-removed",
    says: "Warning {at} about accepted requests was added",
    effect: ["patch", "the same requests are accepted, some with one more warning"],
    waived: onlyRequestsHaveAdvice,
  },
  "advice-removed": {
    area: "request",
    kind: "removed",
    back: "advice-added",
    says: "Warning {at} about accepted requests was removed",
    effect: ["patch", "the same requests are accepted, some with one warning less"],
    waived: onlyRequestsHaveAdvice,
  },
  "advice-changed": {
    area: "request",
    kind: "meaning",
    back: "advice-changed",
    says: "Warning {at} is now about other requests, or another place in them",
    effect: ["patch", "the same requests are accepted, with other warnings"],
    waived: onlyRequestsHaveAdvice,
  },
} as const satisfies { readonly [rule: string]: SingleRow };
