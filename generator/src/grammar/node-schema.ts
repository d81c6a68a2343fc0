/** What the shape of a piece of a spec file can be: the vocabulary of the table in `language.ts`. */

export type Shape =
  | TextShape
  | { readonly kind: "integer"; readonly minimum: number }
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  /** Any JSON value. */
  | { readonly kind: "json" }
  | { readonly kind: "list"; readonly items: Shape }
  /** A mapping whose keys the author chooses. */
  | { readonly kind: "map"; readonly keys: Format | undefined; readonly values: Shape }
  /** Text, or a more detailed form of the same thing. */
  | { readonly kind: "textOr"; readonly text: TextShape; readonly other: Shape }
  /** One of the named definitions of the language. */
  | { readonly kind: "definition"; readonly name: DefinitionName };

export interface TextShape {
  readonly kind: "text";
  readonly format: Format | undefined;
  /** The only texts allowed. */
  readonly choices: readonly string[] | undefined;
}

/** What a text must look like, and how that is said in a message. */
export interface Format {
  readonly pattern: RegExp;
  readonly expected: string;
}

export type DefinitionName =
  | "file"
  | "service"
  | "package"
  | "host"
  | "auth"
  | "urlParameter"
  | "urlParameterValue"
  | "envelope"
  | "envelopeField"
  | "source"
  | "rateLimit"
  | "deduplication"
  | "request"
  | "advice"
  | "condition"
  | "response"
  | "partial"
  | "field"
  | "type"
  | "discriminator"
  | "variant"
  | "error"
  | "raisedBy"
  | "sample"
  | "contradiction"
  | "statement";

/** A mapping whose keys the language fixes. */
export interface Definition {
  /** Names such a mapping in messages: "an error row". */
  readonly place: string;
  readonly keys: { readonly [key: string]: Key };
}

export interface Key {
  readonly shape: Shape;
  /** True: always. A list: as soon as one of these keys stands beside it. */
  readonly required: boolean | readonly string[];
  /** One sentence, shown by editors and in messages. */
  readonly doc: string;
}
