/** The retry rules as sentences, for the command line and the reference. */
import type { RetryRule } from "./types.js";

/** What a caller should do about a code with the rule. */
export const retrySentences: { readonly [Rule in RetryRule]: string } = {
  never: "Do not retry until the cause is corrected.",
  backoff: "Retry after a pause that grows from one attempt to the next.",
  throttle: "Retry at a lower rate.",
  "new-signature": "Retry with a new signature.",
  once: "Retry once. If it fails again, check the request.",
};
