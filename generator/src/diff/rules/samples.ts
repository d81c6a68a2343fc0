/** Rules about documented sample packets. */
import type { PacketRow } from "./rule.js";

const onlyExamples = "only examples changed";

/** Rows by rule name without its direction. */
export const sampleRules = {
  "sample-added": {
    area: "sample",
    kind: "added",
    back: "sample-removed",
    says: "A sample of a {packet} was added",
    request: ["patch", onlyExamples],
    response: ["patch", onlyExamples],
  },
  "sample-removed": {
    area: "sample",
    kind: "removed",
    back: "sample-added",
    says: "A sample of a {packet} was removed",
    request: ["patch", onlyExamples],
    response: ["patch", onlyExamples],
  },
  "sample-field-added": {
    area: "sample",
    kind: "added",
    back: "sample-field-removed",
    says: "Samples of the {packet} now show {at}",
    request: ["patch", onlyExamples],
    response: ["patch", onlyExamples],
  },
  "sample-field-removed": {
    area: "sample",
    kind: "removed",
    back: "sample-field-added",
    says: "Samples of the {packet} no longer show {at}",
    request: ["patch", onlyExamples],
    response: ["patch", onlyExamples],
  },
  "sample-type-changed": {
    area: "sample",
    kind: "type",
    back: "sample-type-changed",
    says: "Samples of the {packet} show {at} as {to} instead of {from}",
    request: ["patch", onlyExamples],
    response: ["patch", onlyExamples],
  },
} as const satisfies { readonly [shape: string]: PacketRow };
