/** The door to the reader of pages: text in, facts out. */
import type { Outcome } from "../diagnostics/diagnostic.js";
import type { PageFacts } from "./facts.js";

/** Reads a page. `name` is what its user calls it. */
export function readPage(_text: string, name: string): Outcome<PageFacts> {
  const origin = { file: name, start: 0, end: 0 };
  const message = "Pages cannot be read yet.";
  return { value: undefined, diagnostics: [{ code: "page/not-yet", severity: "error", message, origin }] };
}
