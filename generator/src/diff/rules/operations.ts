/** Rules about which operations there are. */
import type { SingleRow } from "./rule.js";

const notPartOfPackets = "It is not part of a request or response packet.";

/** Rows by rule name. */
export const operationRules = {
  "operation-added": {
    area: "url",
    kind: "added",
    back: "operation-removed",
    says: "Operation {at} was added",
    effect: ["minor", "programs can call it"],
    waived: notPartOfPackets,
  },
  "operation-removed": {
    area: "url",
    kind: "removed",
    back: "operation-added",
    says: "Operation {at} was removed",
    effect: ["major", "programs that call it no longer compile"],
    waived: notPartOfPackets,
  },
  "operation-renamed": {
    area: "url",
    kind: "meaning",
    back: "operation-renamed",
    says: "The client method for {at} was renamed from {from} to {to}",
    effect: ["major", "programs that call it no longer compile"],
    waived: notPartOfPackets,
  },
} as const satisfies { readonly [rule: string]: SingleRow };
