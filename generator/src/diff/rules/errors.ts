/** Rules about error codes. */
import type { SingleRow } from "./rule.js";

const onlyResponsesHaveCodes = "Only responses have error codes.";

/** Rows by rule name. */
export const errorRules = {
  "error-code-added": {
    area: "error",
    kind: "added",
    back: "error-code-removed",
    says: "Code {at} was added",
    effect: ["minor", "the set of codes is open, so programs already handle unknown ones"],
    waived: onlyResponsesHaveCodes,
  },
  "error-code-removed": {
    area: "error",
    kind: "removed",
    back: "error-code-added",
    says: "Code {at} was removed",
    effect: ["major", "programs that use its name no longer compile"],
    waived: onlyResponsesHaveCodes,
  },
  "error-code-renamed": {
    area: "error",
    kind: "meaning",
    back: "error-code-renamed",
    says: "Code {at} was renamed from {from} to {to}",
    effect: ["major", "programs that use its name no longer compile"],
    waived: onlyResponsesHaveCodes,
  },
  "error-retry-changed": {
    area: "error",
    kind: "meaning",
    back: "error-retry-changed",
    says: "The retry rule of code {at} changed from {from} to {to}",
    effect: ["minor", "the client handles it differently"],
    waived: onlyResponsesHaveCodes,
  },
  "error-causes-changed": {
    area: "error",
    kind: "meaning",
    back: "error-causes-changed",
    says: "The violations that raise code {at} changed",
    effect: ["patch", "the same requests are rejected, some with another code"],
    waived: onlyResponsesHaveCodes,
  },
  "error-operations-changed": {
    area: "error",
    kind: "meaning",
    back: "error-operations-changed",
    says: "The operations that document code {at} changed from {from} to {to}",
    effect: ["patch", "the code and its name stay the same"],
    waived: onlyResponsesHaveCodes,
  },
  "error-code-deprecated": {
    area: "error",
    kind: "meaning",
    back: "error-code-restored",
    says: "Code {at} was deprecated",
    effect: ["patch", "the service may still return it, but programs should not depend on it"],
    waived: onlyResponsesHaveCodes,
  },
  "error-code-restored": {
    area: "error",
    kind: "meaning",
    back: "error-code-deprecated",
    says: "Code {at} is no longer deprecated",
    effect: ["patch", "it is sent as before"],
    waived: onlyResponsesHaveCodes,
  },
} as const satisfies { readonly [rule: string]: SingleRow };
