/** Owns the retry rules in words. */
import type { ErrorTableRow } from "../../runtime/descriptor.js";

export const retryWords: { readonly [Rule in ErrorTableRow["retry"]]: string } = {
  never: "Do not retry: the same packet would get the same answer.",
  backoff: "Retry after a pause that grows from one attempt to the next.",
  throttle: "Retry at a lower rate.",
  "new-signature": "Retry with a new signature.",
  once: "Retry once, after a look at what may be wrong.",
};
