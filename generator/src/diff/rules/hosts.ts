/** Rules about hosts. */
import type { SingleRow } from "./rule.js";

const notPartOfPackets = "It is not part of a request or response packet.";

/** Rows by rule name. */
export const hostRules = {
  "host-added": {
    area: "host",
    kind: "added",
    back: "host-removed",
    says: "Host {at} was added",
    effect: ["minor", "callers can choose it"],
    waived: notPartOfPackets,
  },
  "host-removed": {
    area: "host",
    kind: "removed",
    back: "host-added",
    says: "Host {at} was removed",
    effect: ["major", "calls to it may get no response"],
    waived: notPartOfPackets,
  },
  "host-default-changed": {
    area: "host",
    kind: "meaning",
    back: "host-default-changed",
    says: "The default host changed from {from} to {to}",
    effect: ["major", "programs that do not choose a host now call another one"],
    waived: notPartOfPackets,
  },
} as const satisfies { readonly [rule: string]: SingleRow };
