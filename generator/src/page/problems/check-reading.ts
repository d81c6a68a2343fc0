/** What of a page could not be read, or only with good will. */
import type { Extract, SideExtract } from "../extract/extract.js";
import { anyKey } from "../extract/field-paths.js";
import type { ReadField } from "../extract/fields.js";
import type { PageProblem } from "../facts.js";
import { parseRequired } from "../vocabulary/cell-words.js";
import { problem } from "./problem-rules.js";

export function checkReading(found: Extract): readonly PageProblem[] {
  const { request, response, codes } = found;
  return [
    ...missingParts(found),
    ...[request, response].flatMap((side) => [
      ...side.samples.flatMap(checkSample),
      ...side.fields.flatMap(checkRow),
      ...duplicates(side),
    ]),
    ...found.found.others.map((line) => problem("code-not-read", line, {})),
    ...codes.unreadable.map(({ cells, line }) => problem("error-code-unreadable", line, { text: cells[0] ?? "" })),
    ...unreadTables(found),
    ...found.unclearHosts.map(({ text, line }) => problem("host-unclear", line, { text })),
  ];
}

function missingParts({ facts, codes, request }: Extract): readonly PageProblem[] {
  const isWithoutRequest = facts.requestFields.length + request.samples.length + facts.urlParameters.length === 0;
  const parts = [
    ...(facts.api === null ? ["path of the API"] : []),
    ...(isWithoutRequest ? ["fields of a request"] : []),
    ...(facts.responseFields.length === 0 ? ["fields of a response"] : []),
    ...(codes.codes.length === 0 ? ["error codes"] : []),
  ];
  return parts.map((part) => problem("missing-part", 1, { part }));
}

function checkSample({ read, line }: SideExtract["samples"][number]): readonly PageProblem[] {
  if (read.failure !== undefined) {
    return [problem("sample-unreadable", read.failure.line, { problem: read.failure.problem })];
  }
  if (read.oddities.length === 0) return [];
  return [problem("sample-not-strict-json", line, { oddities: read.oddities.join(", ") })];
}

function checkRow({ fact, row }: ReadField): readonly PageProblem[] {
  const { name, line } = fact;
  const text = row.required ?? "";
  return [
    ...(row.isRagged ? [problem("ragged-row", line, { name })] : []),
    ...(fact.type === null ? [problem("type-unreadable", line, { name, text: row.type })] : []),
    ...(text !== "" && typeof parseRequired(text) !== "boolean"
      ? [problem("required-is-conditional", line, { name, text })]
      : []),
  ];
}

function duplicates({ fields }: SideExtract): readonly PageProblem[] {
  const first = new Map<string, number>();
  return fields.flatMap(({ fact: { path, line } }) => {
    const known = first.get(path);
    if (known === undefined) first.set(path, line);
    // One row may speak of the keys of an object, and another of its values.
    return known === undefined || path.endsWith(`.${anyKey}`)
      ? []
      : [problem("duplicate-field", line, { path, line: known })];
  });
}

/** Tables about other matters, such as plans or groups of users, hold no facts of packets and are not meant. */
function unreadTables({ tables }: Extract): readonly PageProblem[] {
  return tables.flatMap(({ subject, columns, role, block, heading }) => {
    const isAmongFacts = role !== undefined && role.topic !== "closing";
    if (subject !== "unknown" || !(columns.includes("type") || (isAmongFacts && columns.includes("name")))) return [];
    return [problem("table-not-read", block.line, { heading, columns: block.header.cells.join(", ") })];
  });
}
