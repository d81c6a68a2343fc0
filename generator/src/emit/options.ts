/** The options of generation that change what is emitted. */
export interface EmitOptions {
  /** How the set of codes is written: a constant object with a union of one name, or a TypeScript `enum`. */
  readonly enumStyle: "object" | "native";
}
