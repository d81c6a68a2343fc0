/** Mutations of pages: parts are removed, duplicated, truncated, moved or replaced by hostile text. */
import fc from "fast-check";

const hostile = [
  "[", "](", "*a_ ", "`", "``", "<a ", "<li>", "<!--", "&#x41;", "&amp", "> ", "- ", "|", "||", "\n", "\r\n", "\t", "\\",
  "{", "}", "[]", "```\n", "//", "/*", "#", '"', "“", "，", "\u00a0", "\u202e", "\ud800", "\u0007", "1,000", "1:", "; 2:",
  "Valid values: A, ", "up to 1 ", "max ", "A indicates ", "https://x/", "a.b.", "%s", "${x}", "__proto__", "constructor",
  "<table><tr><td>", "</td>", "<pre>", "<h2>", "## ", "Field Type Description", "Error Code Description",
] as const; // prettier-ignore

/** One change of a text. Positions and lengths are fractions of its length. */
type Mutation =
  | { readonly kind: "insert"; readonly at: number; readonly text: string; readonly times: number }
  | { readonly kind: "cut"; readonly at: number; readonly length: number }
  | { readonly kind: "duplicate"; readonly at: number; readonly length: number };

const part = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true });

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("insert" as const),
      at: part,
      text: fc.constantFrom(...hostile),
      times: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 2000 })),
    }),
    fc.record({ kind: fc.constant("cut" as const), at: part, length: fc.double({ min: 0, max: 0.2, noNaN: true }) }),
    fc.record({
      kind: fc.constant("duplicate" as const),
      at: part,
      length: fc.double({ min: 0, max: 0.5, noNaN: true }),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);

export function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce((page, change) => {
    const at = Math.floor(page.length * change.at);
    switch (change.kind) {
      case "insert":
        return page.slice(0, at) + change.text.repeat(change.times) + page.slice(at);
      case "cut":
        return page.slice(0, at) + page.slice(at + Math.floor(page.length * change.length));
      case "duplicate":
        return page.slice(0, at + Math.floor(page.length * change.length)) + page.slice(at);
    }
  }, text);
}
