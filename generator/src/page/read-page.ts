/** The door to the reader of pages: text in, facts out. */
import type { Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import type { PageFacts } from "./facts.js";

/** The facts of a page. Nobody reads pages yet, and a diagnostic says so. */
export async function readPage({ path }: SourceFile): Promise<Outcome<PageFacts>> {
  const origin = { file: path, start: 0, end: 0 };
  const message = "Pages cannot be read yet.";
  return Promise.resolve({
    value: undefined,
    diagnostics: [{ code: "page/not-yet", severity: "error", message, origin }],
  });
}
