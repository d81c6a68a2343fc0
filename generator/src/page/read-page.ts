/** From the text of a documentation page to its facts, whatever its format. */
import type { Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { readDocument } from "./document/read-document.js";
import { extract } from "./extract/extract.js";
import type { PageFacts } from "./facts.js";
import { findProblems } from "./problems/find-problems.js";

/** The facts of a page. A page that holds none is refused with a diagnostic, never with an exception. */
export async function readPage(file: SourceFile): Promise<Outcome<PageFacts>> {
  const { value: document, diagnostics } = await readDocument(file);
  if (document === undefined) return { value: undefined, diagnostics };
  const found = extract(document);
  if (isEmpty(found.facts)) {
    const place = { file: file.path, start: 0, end: 1 };
    return { value: undefined, diagnostics: [diagnostic("page/not-a-page", place, {})] };
  }
  return { value: { ...found.facts, problems: findProblems(found) }, diagnostics: [] };
}

function isEmpty(facts: Omit<PageFacts, "problems">): boolean {
  const lists = [
    facts.requestFields,
    facts.responseFields,
    facts.errorCodes,
    facts.requestSamples,
    facts.responseSamples,
  ];
  return facts.api === null && lists.every((list) => list.length === 0);
}
