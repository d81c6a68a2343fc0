/** The parts of the generated package that the reference uses. */
import type { Mocking } from "../../runtime/mock/answer-request.js";
import type { Validation } from "../../runtime/validation/violation.js";

/** The parsers of the packets, and the mock that computes answers. */
export interface Bindings {
  /** By type name. */
  readonly parsers: { readonly [type: string]: (text: string) => Validation<unknown> };
  readonly mocking: Mocking;
}
