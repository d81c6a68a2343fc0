/** Rules about body size and call frequency. */
import { requestsMayBeRejected, requestsStayValid, type SingleRow } from "./rule.js";

const onlyRequestsAreLimited = "Only requests have such a limit.";

/** Rows by rule name. */
export const callRules = {
  "body-limit-raised": {
    area: "limit",
    kind: "limit",
    back: "body-limit-lowered",
    says: "The size limit of the request body was raised from {from} to {to} bytes",
    effect: ["minor", requestsStayValid],
    waived: onlyRequestsAreLimited,
  },
  "body-limit-lowered": {
    area: "limit",
    kind: "limit",
    back: "body-limit-raised",
    says: "The size limit of the request body was lowered from {from} to {to} bytes",
    effect: ["major", requestsMayBeRejected],
    waived: onlyRequestsAreLimited,
  },
  "body-limit-added": {
    area: "limit",
    kind: "limit",
    back: "body-limit-removed",
    says: "The request body is now limited to {to} bytes",
    effect: ["major", requestsMayBeRejected],
    waived: onlyRequestsAreLimited,
  },
  "body-limit-removed": {
    area: "limit",
    kind: "limit",
    back: "body-limit-added",
    says: "The size limit of the request body was removed (it was {from} bytes)",
    effect: ["minor", requestsStayValid],
    waived: onlyRequestsAreLimited,
  },
  "call-frequency-raised": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-lowered",
    says: "The call frequency limit was raised from {from} to {to}",
    effect: ["minor", "programs that respect the old limit also respect the new one"],
    waived: onlyRequestsAreLimited,
  },
  "call-frequency-lowered": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-raised",
    says: "The call frequency limit was lowered from {from} to {to}",
    effect: ["major", "calls at the old rate may be rejected"],
    waived: onlyRequestsAreLimited,
  },
  "call-frequency-added": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-removed",
    says: "The call frequency is now limited to {to}",
    effect: ["major", "calls at a higher rate may be rejected"],
    waived: onlyRequestsAreLimited,
  },
  "call-frequency-removed": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-added",
    says: "The call frequency limit was removed (it was {from})",
    effect: ["minor", "programs that respect the old limit stay correct"],
    waived: onlyRequestsAreLimited,
  },
} as const satisfies { readonly [rule: string]: SingleRow };
