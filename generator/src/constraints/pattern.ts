/** The keyword `pattern`. */
import { located, optional, text } from "../yaml/node-schema.js";
import type { Located } from "../diagnostics/origin.js";
import { constraint } from "./constraint.js";

/** In the model the source of the regular expression, which need not be a valid one: a rule of the spec reports that. */
export const pattern = constraint({
  keyword: "pattern",
  kinds: ["string"],
  row: optional(located(text), "Regular expression that a text must match somewhere; read with the flag `u`."),
  read: (written: Located<string> | undefined) => written?.value,
  state(source: string | undefined) {
    if (source === undefined) return undefined;
    return {
      limit: undefined,
      schema: () => ({ pattern: source }),
      words: [`matching \`${source}\``],
      problem(value) {
        // A pattern that is not valid is reported by a rule of its own.
        const compiled = typeof value === "string" ? readPattern(source) : undefined;
        const isViolated = compiled instanceof RegExp && typeof value === "string" && !compiled.test(value);
        return isViolated ? "does not match the pattern" : undefined;
      },
    };
  },
});

const maxPatternLength = 1000;

/** The compiled pattern, or the engine's reason for refusing it, without the pattern that the engine repeats. */
export function readPattern(source: string): RegExp | string {
  if (source.length > maxPatternLength) return `it is longer than ${maxPatternLength} characters`;
  try {
    return new RegExp(source, "u");
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf(": ") + 2);
  }
}
