/** What a judgement of a packet looks like. */

/** One way in which a packet breaks the spec. */
export interface Violation<Code extends number = number> {
  /** JSON Pointer; `""` is the whole packet. A missing property is reported at its own path. */
  readonly path: string;
  /**
   * `required`, `type`, `enum`, `minimum`, `maximum`, `maxLength`, `maxContains`, `additionalProperties`, `json`, `maxBytes`, …
   * or, in a warning, the name of a piece of advice, which starts with a capital letter.
   */
  readonly keyword: string;
  /** One sentence: what was expected, what was found. */
  readonly message: string;
  /** Every documented code ascribed to it, most specific first; empty where the documentation names none, and for advice. */
  readonly codes: readonly Code[];
}

/**
 * The warnings are of properties that the documentation does not name and, where the packet is valid, of what it advises against.
 */
export type Validation<T, Code extends number = number> =
  | { readonly valid: true; readonly value: T; readonly warnings: readonly Violation<Code>[] }
  | {
      readonly valid: false;
      readonly violations: readonly Violation<Code>[];
      readonly warnings: readonly Violation<Code>[];
    };

export interface ValidateOptions {
  /** Report a property that the documentation does not name as a violation instead of a warning. Default false. Advice stays a warning. */
  readonly strict?: boolean;
}
