/** Rules about what a field means: unit, default, deprecation, and whether the client fills it in. */
import { callersMayOmitIt, type PacketRow } from "./rule.js";

/** Rows by rule name without its direction. */
export const meaningRules = {
  "unit-changed": {
    kind: "meaning",
    back: "unit-changed",
    says: "The unit of {at} in the {packet} changed from {from} to {to}",
    request: ["major", "the number that callers send now means something else"],
    response: ["major", "the number that programs read now means something else"],
  },
  "default-changed": {
    kind: "meaning",
    back: "default-changed",
    says: "The default of {at} in the {packet} changed from {from} to {to}",
    request: ["minor", "requests without it stay valid, but now mean something else"],
    response: { waived: "A response field has no default that its reader fills in." },
  },
  "field-filled": {
    kind: "required",
    back: "field-unfilled",
    says: "The client now fills in {at} of the {packet}",
    request: ["minor", callersMayOmitIt],
    response: { waived: "The client fills in request fields only." },
  },
  "field-unfilled": {
    kind: "required",
    back: "field-filled",
    says: "The client no longer fills in {at} of the {packet}",
    request: ["major", "callers that leave it to the client no longer compile"],
    response: { waived: "The client fills in request fields only." },
  },
  "field-deprecated": {
    kind: "meaning",
    back: "field-restored",
    says: "Field {at} of the {packet} was deprecated",
    request: ["patch", "it still works, but should no longer be sent"],
    response: ["patch", "it is still sent, but should no longer be read"],
  },
  "field-restored": {
    kind: "meaning",
    back: "field-deprecated",
    says: "Field {at} of the {packet} is no longer deprecated",
    request: ["patch", "it works as before"],
    response: ["patch", "it is sent as before"],
  },
} as const satisfies { readonly [shape: string]: PacketRow };
