/** Rules about the URL of a call: parameters, credentials, path and method. */
import type { SingleRow } from "./rule.js";

const notPartOfPackets = "It is not part of a request or response packet.";

/** Rows by rule name. */
export const urlRules = {
  "url-parameter-added": {
    area: "url",
    kind: "added",
    back: "url-parameter-removed",
    says: "URL parameter {at} was added",
    effect: ["minor", "the client sends it automatically"],
    waived: notPartOfPackets,
  },
  "url-parameter-removed": {
    area: "url",
    kind: "removed",
    back: "url-parameter-added",
    says: "URL parameter {at} was removed",
    effect: ["minor", "the client no longer sends it"],
    waived: notPartOfPackets,
  },
  "url-credential-added": {
    area: "url",
    kind: "added",
    back: "url-credential-removed",
    says: "URL parameter {at} was added, with a client option ({to})",
    effect: ["major", "programs must pass another option to the client"],
    waived: notPartOfPackets,
  },
  "url-credential-removed": {
    area: "url",
    kind: "removed",
    back: "url-credential-added",
    says: "URL parameter {at} was removed, with its client option ({from})",
    effect: ["major", "programs that pass the option no longer compile"],
    waived: notPartOfPackets,
  },
  "url-credential-changed": {
    area: "url",
    kind: "meaning",
    back: "url-credential-changed",
    says: "The client option of URL parameter {at} changed from {from} to {to}",
    effect: ["major", "programs must pass another option to the client"],
    waived: notPartOfPackets,
  },
  "url-parameter-changed": {
    area: "url",
    kind: "meaning",
    back: "url-parameter-changed",
    says: "URL parameter {at} changed from {from} to {to}",
    effect: ["minor", "the client generates the value, or validates the one it gets"],
    waived: notPartOfPackets,
  },
  "url-authentication-changed": {
    area: "url",
    kind: "meaning",
    back: "url-authentication-changed",
    says: "The authentication scheme changed from {from} to {to}",
    effect: ["major", "programs must pass other options to the client"],
    waived: notPartOfPackets,
  },
  "url-path-changed": {
    area: "url",
    kind: "meaning",
    back: "url-path-changed",
    says: "The path changed from {from} to {to}",
    effect: ["major", "requests to the old path may get no response"],
    waived: notPartOfPackets,
  },
  "url-method-changed": {
    area: "url",
    kind: "meaning",
    back: "url-method-changed",
    says: "The HTTP method changed from {from} to {to}",
    effect: ["major", "requests with the old method may get no response"],
    waived: notPartOfPackets,
  },
  "url-method-stated": {
    area: "url",
    kind: "added",
    back: "url-method-unstated",
    says: "The HTTP method is now documented ({to})",
    effect: ["patch", "no other method was documented before"],
    waived: notPartOfPackets,
  },
  "url-method-unstated": {
    area: "url",
    kind: "removed",
    back: "url-method-stated",
    says: "The HTTP method is no longer documented (it was {from})",
    effect: ["patch", "no other method is documented"],
    waived: notPartOfPackets,
  },
} as const satisfies { readonly [rule: string]: SingleRow };
