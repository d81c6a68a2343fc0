/** Rules about the types and valid values of fields. */
import {
  fewerValuesArrive,
  newValuesMayArrive,
  requestsMayBeRejected,
  requestsStayValid,
  type PacketRow,
} from "./rule.js";

/** Rows by rule name without its direction. */
export const typeRules = {
  "type-widened": {
    kind: "type",
    back: "type-narrowed",
    says: "The type of {at} in the {packet} was widened from {from} to {to}",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
  "type-narrowed": {
    kind: "type",
    back: "type-widened",
    says: "The type of {at} in the {packet} was narrowed from {from} to {to}",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "type-changed": {
    kind: "type",
    back: "type-changed",
    says: "The type of {at} in the {packet} changed from {from} to {to}",
    request: ["major", "programs that set it no longer compile"],
    response: ["major", "programs that read it no longer compile"],
  },
  "type-renamed": {
    kind: "meaning",
    back: "type-renamed",
    says: "The generated type of {at} in the {packet} was renamed from {from} to {to}",
    request: ["major", "programs that import the type no longer compile"],
    response: ["major", "programs that import the type no longer compile"],
  },
  "enum-values-added": {
    kind: "enum",
    back: "enum-values-removed",
    says: "{at} of the {packet} may now also be {gained}",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
  "enum-values-removed": {
    kind: "enum",
    back: "enum-values-added",
    says: "{at} of the {packet} may no longer be {lost}",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "enum-values-replaced": {
    kind: "enum",
    back: "enum-values-replaced",
    says: "{at} of the {packet} may now be {gained}, but no longer {lost}",
    request: ["major", requestsMayBeRejected],
    response: ["major", newValuesMayArrive],
  },
  "enum-added": {
    kind: "enum",
    back: "enum-removed",
    says: "{at} of the {packet} is now limited to listed values ({to})",
    request: ["major", requestsMayBeRejected],
    response: ["minor", fewerValuesArrive],
  },
  "enum-removed": {
    kind: "enum",
    back: "enum-added",
    says: "{at} of the {packet} is no longer limited to listed values (they were {from})",
    request: ["minor", requestsStayValid],
    response: ["major", newValuesMayArrive],
  },
} as const satisfies { readonly [shape: string]: PacketRow };
