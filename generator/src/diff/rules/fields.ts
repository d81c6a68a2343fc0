/** Rules about which fields a packet has, and which of them are required. */
import { callersMayOmitIt, requestsStayValid, type PacketRow } from "./rule.js";

/** Rows by rule name without its direction. */
export const fieldRules = {
  "field-added-optional": {
    kind: "added",
    back: "field-removed-optional",
    says: "Field {at} was added to the {packet} ({to})",
    request: ["minor", callersMayOmitIt],
    response: ["minor", "programs that do not know it ignore it"],
  },
  "field-added-required": {
    kind: "added",
    back: "field-removed-required",
    says: "Field {at} was added to the {packet} and is required ({to})",
    request: ["major", "requests without it are rejected"],
    response: ["minor", "programs that do not know it ignore it"],
  },
  "field-added-within": {
    kind: "added",
    back: "field-removed-within",
    says: "Field {at} was added together with its parent ({to})",
    request: ["minor", "only packets with the new parent can contain it"],
    response: ["minor", "programs that do not know it ignore it"],
  },
  "field-removed-optional": {
    kind: "removed",
    back: "field-added-optional",
    says: "Field {at} was removed from the {packet} ({from})",
    request: ["major", "programs that set it no longer compile"],
    response: ["major", "programs that read it no longer compile"],
  },
  "field-removed-required": {
    kind: "removed",
    back: "field-added-required",
    says: "Required field {at} was removed from the {packet} ({from})",
    request: ["major", "every caller sets it, so callers no longer compile"],
    response: ["major", "programs that read it no longer compile"],
  },
  "field-removed-within": {
    kind: "removed",
    back: "field-added-within",
    says: "Field {at} was removed together with its parent ({from})",
    request: ["major", "programs that set it no longer compile"],
    response: ["major", "programs that read it no longer compile"],
  },
  "field-became-required": {
    kind: "required",
    back: "field-became-optional",
    says: "Field {at} of the {packet} became required (it was {from})",
    request: ["major", "requests without it are rejected"],
    response: ["minor", "programs can now rely on it"],
  },
  "field-became-optional": {
    kind: "required",
    back: "field-became-required",
    says: "Field {at} of the {packet} is no longer required (it is {to})",
    request: ["minor", requestsStayValid],
    response: ["major", "programs that rely on it may find it missing"],
  },
  "field-became-conditional": {
    kind: "required",
    back: "field-became-unconditional",
    says: "Field {at} of the {packet} was optional and is now required under some conditions",
    request: ["major", "requests without it may be rejected"],
    response: ["patch", "it could be missing before, and still can be"],
  },
  "field-became-unconditional": {
    kind: "required",
    back: "field-became-conditional",
    says: "Field {at} of the {packet} was required under some conditions and is now optional",
    request: ["minor", requestsStayValid],
    response: ["patch", "it could be missing before, and still can be"],
  },
} as const satisfies { readonly [shape: string]: PacketRow };
