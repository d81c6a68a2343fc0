/** The result of validating a packet. */

/** One rule of the spec that a packet breaks. */
export interface Violation<Code extends number = number> {
  /** JSON Pointer; `""` is the whole packet. A missing property is reported at its own path. */
  readonly path: string;
  /**
   * `required`, `type`, `enum`, `minimum`, `maximum`, `maxLength`, `maxContains`, `additionalProperties`, `json`, `maxBytes`, …
   * or, in a warning, the name of an advice of the spec, which starts with a capital letter.
   */
  readonly keyword: string;
  /** One sentence: what was expected and what was found. */
  readonly message: string;
  /** The error codes documented for it, most specific first; empty if there are none, and for advice. */
  readonly codes: readonly Code[];
}

/**
 * The validated value, or the violations. Warnings report undocumented properties and, if the packet is valid, what the
 * documentation advises against.
 */
export type Validation<T, Code extends number = number> =
  | { readonly valid: true; readonly value: T; readonly warnings: readonly Violation<Code>[] }
  | {
      readonly valid: false;
      readonly violations: readonly Violation<Code>[];
      readonly warnings: readonly Violation<Code>[];
    };

/** How strictly to validate. */
export interface ValidateOptions {
  /**
   * Report undocumented properties of a request as violations instead of warnings. Default false. Advice is always a
   * warning.
   */
  readonly strict?: boolean;
}
