/** What the page is given of the generated package: the validators of its packets, and what decides an answer. */
import type { Mocking } from "../../runtime/mock/answer-request.js";
import type { Validation } from "../../runtime/validation/violation.js";

export interface Judges {
  /** By the name of the packet's type. */
  readonly parsers: { readonly [type: string]: (text: string) => Validation<unknown> };
  readonly mocking: Mocking;
}
