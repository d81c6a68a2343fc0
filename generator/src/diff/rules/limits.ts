/** Rules about the limits and constraints of field values. */
import {
  fewerValuesArrive,
  newValuesMayArrive,
  requestsMayBeRejected,
  requestsStayValid,
  type PacketRow,
} from "./rule.js";

/** Rows by rule name without its direction. */
export const limitRules = {
  "upper-limit-raised": {
    kind: "limit",
    back: "upper-limit-lowered",
    says: "The upper limit of {at} in the {packet} was raised from {from} to {to}",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
  "upper-limit-lowered": {
    kind: "limit",
    back: "upper-limit-raised",
    says: "The upper limit of {at} in the {packet} was lowered from {from} to {to}",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "upper-limit-added": {
    kind: "limit",
    back: "upper-limit-removed",
    says: "{at} of the {packet} now has an upper limit ({to})",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "upper-limit-removed": {
    kind: "limit",
    back: "upper-limit-added",
    says: "{at} of the {packet} no longer has an upper limit (it was {from})",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
  "lower-limit-raised": {
    kind: "limit",
    back: "lower-limit-lowered",
    says: "The lower limit of {at} in the {packet} was raised from {from} to {to}",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "lower-limit-lowered": {
    kind: "limit",
    back: "lower-limit-raised",
    says: "The lower limit of {at} in the {packet} was lowered from {from} to {to}",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
  "lower-limit-added": {
    kind: "limit",
    back: "lower-limit-removed",
    says: "{at} of the {packet} now has a lower limit ({to})",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "lower-limit-removed": {
    kind: "limit",
    back: "lower-limit-added",
    says: "{at} of the {packet} no longer has a lower limit (it was {from})",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
  "constraint-added": {
    kind: "limit",
    back: "constraint-removed",
    says: "{at} of the {packet} has a new constraint ({to})",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "constraint-removed": {
    kind: "limit",
    back: "constraint-added",
    says: "{at} of the {packet} no longer has a constraint ({from})",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
  "constraint-changed": {
    kind: "limit",
    back: "constraint-changed",
    says: "A constraint of {at} in the {packet} changed from {from} to {to}",
    request: ["major", requestsMayBeRejected],
    response: ["major", newValuesMayArrive],
  },
} as const satisfies { readonly [shape: string]: PacketRow };
