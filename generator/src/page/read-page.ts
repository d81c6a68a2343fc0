/** The reader of documentation pages: from the text of a page, in any format, to its facts. */
import type { Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { readDocument } from "./document/read-document.js";
import { extract, type StatedFacts } from "./extract/extract.js";
import type { PageFacts } from "./facts.js";
import { findProblems } from "./problems/find-problems.js";
import { findBreak } from "./reading/break-off.js";
import { isDrawnByScript } from "./reading/drawn-by-script.js";
import { holdsFacts } from "./reading/holds-facts.js";
import { measureReading } from "./reading/measure.js";

/** The facts of a page. A page without facts yields a diagnostic, never an exception. */
export async function readPage(file: SourceFile): Promise<Outcome<PageFacts>> {
  const { value: document, diagnostics } = await readDocument(file);
  if (document === undefined) return { value: undefined, diagnostics };
  const found = extract(document);
  const reading = { ...measureReading(found), breaksOff: findBreak(file.text, document) };
  if (isEmpty(found.facts) && reading.unread.every(({ kind }) => kind === "code")) {
    const place = { file: file.path, start: 0, end: 1 };
    const rule = isDrawnByScript(file.text, document) ? "page/drawn-by-script" : "page/no-operation";
    return { value: undefined, diagnostics: [diagnostic(rule, place, {})] };
  }
  return { value: { ...found.facts, problems: findProblems(found, reading), reading }, diagnostics: [] };
}

function isEmpty(facts: StatedFacts): boolean {
  return facts.api === null && !holdsFacts(facts);
}
